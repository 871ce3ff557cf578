import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Endpoints } from './engine/endpoints.ts';
import { createSide } from './engine/load-generator.ts';
import { rehearse } from './engine/rehearsal.ts';
import type { Seen } from './engine/seen.ts';
import { EXIT, TargetError } from './errors.ts';
import type { Inputs } from './inputs.ts';
import type { World } from './pipeline.ts';
import { plainText } from './report/escape.ts';
import { credentialsOf } from './report/header.ts';
import { painter } from './report/paint.ts';
import { renderRehearsed, renderSeen } from './report/rehearsal.ts';
import type { ShowOptions } from './report/shown.ts';
import { OutputFiles } from './results/files.ts';
import { loadScenario } from './scenario/load.ts';
import { isSecretName } from './secret-name.ts';
import { Secrets } from './secrets.ts';
import { resolveSettings } from './settings.ts';
import { Builds } from './targets/builds.ts';
import { launchOf, launchSecrets, withAddresses } from './targets/launch.ts';
import { waitUntilAnswering } from './targets/wait.ts';
import { proxySecrets } from './transport/proxy.ts';
import { VERSION } from './version.ts';

/** Of a captured value, texts are looked for so deep, and so many at each level. */
const DEEPEST = 3;
const MOST_VALUES = 100;

export interface RehearseOptions {
  write: (text: string) => void;
  color: boolean;
  /** Whether bodies are shown whole. */
  full: boolean;
}

/**
 * `run --once`: everything in a scenario once, shown as it happens. There are no results and no verdict.
 * @returns the exit code
 * @throws UsageError before anything is done, TargetError when the app does not come up or answer
 */
export async function rehearseOnce(given: Inputs, world: World, options: RehearseOptions): Promise<number> {
  const asked = forOneApp(given);
  const scenario = await loadScenario(asked.scenario, world.env, asked.profile);
  const launch = launchOf(asked);
  const secrets = new Secrets([
    ...scenario.secrets,
    ...proxySecrets(world.env),
    ...(launch ? launchSecrets(launch) : []),
  ]);
  const mask = (text: string): string => secrets.mask(text);
  const say = (line: string): void => world.console.info(plainText(mask(line)));
  const folder = mkdtempSync(join(tmpdir(), 'tailgate-once-'));
  let builds: Builds | null = null;
  try {
    const inputs = launch ? await withAddresses(asked, scenario, launch) : asked;
    const settings = resolveSettings(inputs, scenario, world.env);
    const { env, signal } = world;
    const files = new OutputFiles(folder);
    builds = launch && (await Builds.start({ launch, settings, files, env, signal, mask, say }));
    const target = settings.waitFor[0]!;
    if (!builds?.answered.has(target))
      await waitUntilAnswering(target, {
        timeoutMs: settings.waitTimeoutMs,
        signal,
        onWaiting: (reason) => say(`waiting for ${target.url}: ${reason}`),
      });
    if (signal.aborted) return EXIT.interrupted;

    const { load, transports } = settings;
    const share = { index: 0, of: 1 };
    const side = createSide(
      { scenario, load, userAgent: `tailgate/${VERSION}`, secrets: secrets.given, share },
      transports.head,
      new Endpoints(scenario.endpoints),
    );
    const show: ShowOptions = { paint: painter(options.color), full: options.full, mask };
    const tell = (seen: Seen): void => {
      secrets.add(secretsIn(seen));
      options.write(renderSeen(seen, show));
    };
    const rehearsed = await rehearse({ scenario, side, users: load.users, signal, tell });
    options.write(renderRehearsed(rehearsed, show));
    const failure = builds?.failure() ?? null;
    if (failure !== null) throw new TargetError(failure);
    if (signal.aborted) return EXIT.interrupted;
    return rehearsed.failures > 0 ? EXIT.fail : EXIT.ok;
  } catch (error) {
    if (error instanceof Error) error.message = mask(error.message);
    throw error;
  } finally {
    await builds?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nothing is compared here, so that `--once` can be added to the command line of any run. */
function forOneApp(inputs: Inputs): Inputs {
  return { ...inputs, baselineTarget: null, compareRef: null, baseEnv: {} };
}

/** What no output may show from here on: credentials that were sent, and what was captured as a secret. */
function secretsIn(seen: Seen): string[] {
  if (seen.kind !== 'exchange') return [];
  const sent = seen.hops.flatMap(({ request: { headers } }) =>
    headers.flatMap((name, index) =>
      index % 2 === 0 ? (credentialsOf(name, headers[index + 1]!) ?? []) : [],
    ),
  );
  const captured = seen.captures.flatMap(({ variable, source, from, value }) =>
    from === 'cookie' || isSecretName(variable) || isSecretName(source) ? textsIn(value) : [],
  );
  return [...sent, ...captured];
}

function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'object' && value !== null)
    return depth === DEEPEST
      ? []
      : Object.values(value)
          .slice(0, MOST_VALUES)
          .flatMap((one) => textsIn(one, depth + 1));
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}
