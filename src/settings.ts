import type { LoadOptions } from './engine/run.ts';
import { UsageError } from './errors.ts';
import type { Inputs } from './inputs.ts';
import type { Scenario } from './scenario/scenario.ts';
import { assertAllowed, parseTarget } from './targets/address.ts';
import { writeDuration } from './units.ts';

/** What the run will do: the command line wins over the scenario, the scenario over the default. */
export interface Settings {
  target: URL;
  baselineTarget: URL | null;
  load: LoadOptions;
  /** null: each way of comparing has its own default. */
  tolerance: number | null;
  /** URL that must answer first; of side by side, one for each side. */
  waitFor: URL[];
  waitTimeoutMs: number;
}

/**
 * @throws UsageError when the values do not fit together, or the host must not be loaded
 */
export function resolveSettings(inputs: Inputs, scenario: Scenario): Settings {
  const given = scenario.settings;
  const targetText = inputs.target ?? given.target;
  if (!targetText)
    throw new UsageError(
      'no target: write "target: http://127.0.0.1:3000" into the scenario, or give --target',
    );
  const target = parseTarget('target', targetText);
  const baselineTarget =
    inputs.baselineTarget === null ? null : parseTarget('baseline-target', inputs.baselineTarget);
  const sides = baselineTarget ? [baselineTarget, target] : [target];

  const waitFor = inputs.waitFor ?? given.waitFor ?? '';
  const waitUrls = sides.map((side) => resolveWaitFor(waitFor, side));
  for (const url of [...sides, ...waitUrls]) assertAllowed(url, inputs.allowHosts);

  const warmupMs = inputs.warmupMs ?? given.warmupMs ?? 15_000;
  const rampUpMs = inputs.rampUpMs ?? given.rampUpMs ?? Math.min(warmupMs / 2, 10_000);
  if (rampUpMs > warmupMs)
    throw new UsageError(
      `a ramp-up of ${writeDuration(rampUpMs)} does not fit into a warm-up of ${writeDuration(warmupMs)}: users would still be starting in the measured time`,
    );
  return {
    target,
    baselineTarget,
    load: {
      users: inputs.users ?? given.users ?? 10,
      rampUpMs,
      warmupMs,
      durationMs: inputs.durationMs ?? given.durationMs ?? 60_000,
      iterations: inputs.iterations ?? given.iterations ?? 3,
      seed: inputs.seed ?? given.seed ?? 1,
    },
    tolerance: inputs.tolerance ?? given.tolerance ?? null,
    waitFor: waitUrls,
    waitTimeoutMs: inputs.waitTimeoutMs ?? given.waitTimeoutMs ?? 60_000,
  };
}

/** A path is one of each side; nothing given is the target itself. */
function resolveWaitFor(waitFor: string, side: URL): URL {
  if (waitFor === '') return side;
  return waitFor.startsWith('/') ? new URL(waitFor, side) : parseTarget('wait-for', waitFor);
}
