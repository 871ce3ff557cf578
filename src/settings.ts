import type { LoadOptions } from './engine/load.ts';
import type { RateStage } from './engine/pacer.ts';
import { dealUsers } from './engine/population.ts';
import { UsageError } from './errors.ts';
import type { Inputs } from './inputs.ts';
import type { Scenario } from './scenario/scenario.ts';
import { assertAllowed, parseTarget } from './targets/address.ts';
import type { Environment } from './transport/proxy.ts';
import { type Transport, transportTo } from './transport/transport.ts';
import { writeDuration } from './units.ts';

/** What the run will do: the command line wins over the scenario, the scenario over the default. */
export interface Settings {
  target: URL;
  baselineTarget: URL | null;
  /** How they are connected to. */
  transports: { head: Transport; base?: Transport };
  load: LoadOptions;
  /** null: each way of comparing has its own default. */
  tolerance: number | null;
  /** What must answer first; of side by side, one for each side. */
  waitFor: Transport[];
  waitTimeoutMs: number;
}

/**
 * @param environment where proxies are looked up
 * @throws UsageError when the values do not fit together, or the host must not be loaded
 */
export function resolveSettings(inputs: Inputs, scenario: Scenario, environment: Environment): Settings {
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
  const connectTo = (url: URL): Transport => transportTo(url, scenario.connection, environment);
  const load = resolveLoad(inputs, given);
  assertEnoughUsers(scenario, load);

  return {
    target,
    baselineTarget,
    transports: {
      head: connectTo(target),
      ...(baselineTarget && { base: connectTo(baselineTarget) }),
    },
    load,
    tolerance: inputs.tolerance ?? given.tolerance ?? null,
    waitFor: waitUrls.map(connectTo),
    waitTimeoutMs: inputs.waitTimeoutMs ?? given.waitTimeoutMs ?? 60_000,
  };
}

/**
 * Every journey has a user in every worker, or what it should do would be left undone.
 * @throws UsageError also when users are to have rows of data for themselves and there are too few
 */
export function assertEnoughUsers({ journeys }: Scenario, { users, workers }: LoadOptions): void {
  const dealt = dealUsers(
    journeys.map(({ weight }) => weight),
    users,
  );
  for (const [index, { name, feeders }] of journeys.entries()) {
    const own = dealt.filter((journey) => journey === index).length;
    if (own < workers)
      throw new UsageError(
        `${users} users are too few: each scenario of the mix needs one${workers > 1 ? ' in each worker' : ''}, and "${name}" has ${own}`,
      );
    for (const { name, rows, order } of feeders.values())
      if (order === 'unique' && rows.length < own)
        throw new UsageError(
          `data "${name}" has ${rows.length} rows for ${own} users that need one each: add rows, or say "order: random"`,
        );
  }
}

/**
 * @param given what the scenario says
 * @throws UsageError when the values do not fit together
 */
export function resolveLoad(inputs: Inputs, given: Scenario['settings']): LoadOptions {
  const warmupMs = inputs.warmupMs ?? given.warmupMs ?? 15_000;
  const rampUpMs = inputs.rampUpMs ?? given.rampUpMs ?? Math.min(warmupMs / 2, 10_000);
  if (rampUpMs > warmupMs)
    throw new UsageError(
      `a ramp-up of ${writeDuration(rampUpMs)} does not fit into a warm-up of ${writeDuration(warmupMs)}: users would still be starting in the measured time`,
    );
  const arrivals = resolveArrivals(inputs, given);
  const stagesMs = given.stages?.reduce((sum, stage) => sum + stage.over, 0);
  if (stagesMs !== undefined && inputs.durationMs !== null && inputs.durationMs !== stagesMs)
    throw new UsageError(
      `duration: the scenario has stages of ${writeDuration(stagesMs)} in all, which an iteration lasts; leave the option out`,
    );
  const durationMs = stagesMs ?? inputs.durationMs ?? given.durationMs ?? 60_000;
  const users = inputs.users ?? given.users ?? (arrivals ? usersFor(arrivals) : 10);
  const workers = inputs.workers ?? given.workers ?? 1;
  if (workers > users)
    throw new UsageError(`${workers} workers for ${users} users: each worker needs a user at least`);
  return {
    users,
    workers,
    rampUpMs,
    warmupMs,
    durationMs,
    iterations: inputs.iterations ?? given.iterations ?? 3,
    seed: inputs.seed ?? given.seed ?? 1,
    arrivals: arrivals && { ...arrivals, stages: arrivals.stages ?? steady(arrivals.rate, durationMs) },
  };
}

type Arrivals = { rate: number; spread: 'even' | 'poisson'; stages: RateStage[] | null };

/** The open model, when there is a rate; stages begin where the one before ended. */
function resolveArrivals(inputs: Inputs, given: Scenario['settings']): Arrivals | null {
  const rate = inputs.rate ?? given.rate;
  if (rate === undefined) {
    const word = given.stages ? 'stages' : given.arrivals ? 'arrivals' : null;
    if (word) throw new UsageError(`"${word}" needs a rate to begin with: write for instance "rate: 50/s"`);
    return null;
  }
  let from = rate;
  const stages = given.stages?.map(({ over, to = from }) => {
    const stage = { durationMs: over, from, to };
    from = to;
    return stage;
  });
  return { rate, spread: given.arrivals ?? 'even', stages: stages ?? null };
}

function steady(rate: number, durationMs: number): RateStage[] {
  return [{ durationMs, from: rate, to: rate }];
}

/** Sessions enough for responses of two seconds (Little's law), within reason. */
function usersFor({ rate, stages }: Arrivals): number {
  const highest = Math.max(rate, ...(stages ?? []).map((stage) => stage.to));
  return Math.min(1000, Math.max(20, Math.ceil(highest * 2)));
}

/** A path is one of each side; nothing given is the target itself. */
function resolveWaitFor(waitFor: string, side: URL): URL {
  if (waitFor === '') return side;
  return waitFor.startsWith('/') ? new URL(waitFor, side) : parseTarget('wait-for', waitFor);
}
