import type { LoadOptions } from '../../src/engine/load.ts';
import type { Progress } from '../../src/engine/progress.ts';
import { type Measurement, type RunOptions, runLoad } from '../../src/engine/run.ts';
import type { EndpointResult } from '../../src/results/schema.ts';
import { summarize } from '../../src/results/summarize.ts';
import { parseScenario } from '../../src/scenario/load.ts';
import { transportTo } from '../../src/transport/transport.ts';
import { Workspace } from '../support/workspace.ts';

export interface Loaded {
  measurement: Measurement;
  /** All requests of head together. */
  total: EndpointResult;
  /** An endpoint of head by its name. */
  of: (name: string) => EndpointResult;
  progress: Progress[];
}

export interface LoadedWith extends Partial<LoadOptions> {
  base?: URL;
  /** Path of the scenario, beside which its files lie. */
  file?: string;
  /** Also where proxies are looked up. */
  env?: Record<string, string>;
  signal?: AbortSignal;
  secrets?: string[];
  looks?: RunOptions['looks'];
}

/** Loads the target with a scenario, as a run does: one user for half a second, unless told otherwise. */
export async function load(scenarioText: string, target: URL, options: LoadedWith = {}): Promise<Loaded> {
  const {
    base,
    file,
    env = {},
    signal = new AbortController().signal,
    secrets = [],
    looks,
    ...given
  } = options;
  const scenario = parseScenario(file ?? 'test.yml', scenarioText, env);
  const connectTo = (url: URL) => transportTo(url, scenario.connection, env);
  const progress: Progress[] = [];
  // Worker threads read it again.
  const files = new Workspace({ 'test.yml': scenarioText });
  const measuring = runLoad({
    scenario,
    origin: { file: file ?? files.file('test.yml'), env, profile: null },
    targets: { head: connectTo(target), ...(base && { base: connectTo(base) }) },
    load: {
      users: 1,
      workers: 1,
      rampUpMs: 0,
      warmupMs: 0,
      durationMs: 500,
      iterations: 1,
      seed: 1,
      arrivals: null,
      ...given,
    },
    userAgent: 'tailgate/test',
    secrets,
    signal,
    ...(looks && { looks }),
    onProgress: (step) => progress.push(step),
  });
  const measurement = await measuring.finally(() => files.remove());
  const { total, endpoints } = summarize(measurement.recorders.head, measurement.endpoints);
  const of = (name: string): EndpointResult => {
    const found = endpoints.find((endpoint) => endpoint.name === name);
    if (!found) throw new Error(`no endpoint ${name}, only ${endpoints.map((e) => e.name).join(', ')}`);
    return found;
  };
  return { measurement, total, of, progress };
}

/** The sum of all kinds of errors. */
export function failures({ errors }: Pick<EndpointResult, 'errors'>): number {
  return Object.values(errors).reduce((sum, count) => sum + count, 0);
}
