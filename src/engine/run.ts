import { TimeHistogram } from '../results/histogram.ts';
import { Recorder } from '../results/recorder.ts';
import type { Results } from '../results/schema.ts';
import type { HeaderSpec, Operation, RequestSpec, Scenario } from '../scenario/scenario.ts';
import type { Arrivals } from './arrivals.ts';
import { Connector } from './connector.ts';
import { HealthMonitor } from './health.ts';
import { type ArrivalSpread, type Pacer, type RateStage, stagedPacer } from './pacer.ts';
import { planMeasurement, plannedMs, planWarmup, type SideName, turnLength, type Window } from './plan.ts';
import { PreparedRequest } from './prepared-request.ts';
import { type Progress, ProgressReporter } from './progress.ts';
import { Side } from './side.ts';

/** What is under way when the run is interrupted or given up gets this long to finish. */
const GRACE_MS = 2000;
const CATCH_UP_TICK_MS = 10;
/** A run that takes longer than so many times its plan, and this on top, is given up. */
const MOST_OVERRUN = 2;
const OVERRUN_FLOOR_MS = 30_000;
/** Turns as short as this leave little of the noise of a shared runner between two sides. */
const SHORTEST_TURN_MS = 250;
/** Blocks of a run with two sides, unless they would be shorter than the shortest: each gives one pair. */
const BLOCKS = 24;
const SHORTEST_BLOCK_MS = 1000;

export interface LoadOptions {
  users: number;
  rampUpMs: number;
  warmupMs: number;
  durationMs: number;
  iterations: number;
  seed: number;
  /** The open model; null is the closed one. */
  arrivals: {
    /** Arrivals per second when an iteration begins; the warm-up goes up to it. */
    rate: number;
    spread: ArrivalSpread;
    /** How the rate goes on within an iteration. */
    stages: RateStage[];
  } | null;
}

export interface RunOptions {
  scenario: Scenario;
  /** URL of each side; base only when two builds are compared. */
  targets: { head: URL; base?: URL };
  load: LoadOptions;
  userAgent: string;
  /** Takes what is secret out of reasons of failure. */
  mask?: (text: string) => string;
  /** Ends the run early; what was measured is kept. */
  signal: AbortSignal;
  /** Asked again and again: a sentence when the run cannot go on, for a reason that no request would tell. */
  failure?: () => string | null;
  onProgress: (progress: Progress) => void;
}

export interface Measurement {
  recorders: { head: Recorder; base?: Recorder };
  connectors: { head: Connector; base?: Connector };
  health: Results['health'];
  startedAt: Date;
  finishedAt: Date;
  interrupted: boolean;
  /** Why the run was given up, when it was. */
  aborted: string | null;
}

/**
 * Drives the scenario at its targets: warm-up, then all iterations, one window after the other.
 * @returns all that was measured, also when the run was interrupted or a target died
 */
export async function runLoad(options: RunOptions): Promise<Measurement> {
  const { scenario, targets, load, signal } = options;
  const sides: Partial<Record<SideName, Side>> = { head: createSide(options, targets.head) };
  if (targets.base) sides.base = createSide(options, targets.base);
  const names: SideName[] = targets.base ? ['base', 'head'] : ['head'];
  const blockMs = Math.max(SHORTEST_BLOCK_MS, (load.durationMs * load.iterations) / BLOCKS);
  const plan = { ...load, sides: names, turnMs: SHORTEST_TURN_MS, blockMs };
  const warmup = planWarmup(plan);
  const totalMs = plannedMs([...warmup, ...planMeasurement(plan)]);

  const startedAt = new Date();
  const began = performance.now();
  const health = new HealthMonitor();
  const progress = new ProgressReporter(load.iterations, totalMs, Object.values(sides), options.onProgress);
  const interrupted = whenAborted(signal).then(grace);
  let active: Side | null = null;
  let aborted: string | null = null;
  /** Drives some windows. @returns how long each change of sides waited for the last responses, in ms */
  const drive = async (windows: Window[]): Promise<number[]> => {
    const drainMs: number[] = [];
    for (const window of windows) {
      const side = sides[window.side]!;
      if (active && active !== side) drainMs.push(await endTurn(active, interrupted));
      if (signal.aborted || aborted !== null) break;
      const start = performance.now();
      side.block = window.block
        ? side.recorder.block(window.block.iteration, window.block.block, start - began)
        : null;
      active = side;
      side.resume();
      progress.enter(window);
      aborted = await hold(window.durationMs, signal, () => options.failure?.() ?? side.unreachable());
      aborted ??= overrun(performance.now() - began, totalMs);
      if (side.block) side.block.durationMs += performance.now() - start;
    }
    return drainMs;
  };
  try {
    const turnMs = turnLength(await drive(warmup), SHORTEST_TURN_MS, blockMs);
    health.start();
    await drive(planMeasurement({ ...plan, turnMs }));
    const last = active as Side | null;
    if (last?.arrivals && aborted === null) await catchUp(last, last.arrivals, signal);
    for (const { arrivals } of Object.values(sides)) arrivals?.giveUp();
    if (last) await (names.length === 2 ? endTurn : drain)(last, aborted === null ? interrupted : grace());
  } finally {
    progress.stop();
    await Promise.all(Object.values(sides).map((side) => side.close()));
  }
  return {
    recorders: sides.base
      ? { head: sides.head!.recorder, base: sides.base.recorder }
      : { head: sides.head!.recorder },
    connectors: {
      head: sides.head!.connection.connector,
      ...(sides.base && { base: sides.base.connection.connector }),
    },
    health: health.stop(latenessOf(Object.values(sides))),
    startedAt,
    finishedAt: new Date(),
    interrupted: signal.aborted,
    aborted,
  };

  function createSide({ userAgent }: RunOptions, target: URL): Side {
    const basePath = target.pathname.replace(/\/+$/, '');
    const defaults: HeaderSpec[] = [
      { name: 'user-agent', value: { source: userAgent, parts: [userAgent] } },
      { name: 'accept', value: { source: '*/*', parts: ['*/*'] } },
    ];
    return new Side({
      scenario,
      requests: requestsOf(scenario).map((spec) => new PreparedRequest(spec, basePath, defaults)),
      connection: {
        origin: target.origin,
        connector: new Connector(),
        maxBodyBytes: scenario.maxBodyBytes,
      },
      recorder: new Recorder(scenario.endpoints.length, options.mask),
      users: load.users,
      rampUpMs: load.rampUpMs,
      seed: load.seed,
      arrivals: load.arrivals && { pacer: pacerOf(load, load.arrivals), spread: load.arrivals.spread },
    });
  }
}

/** How late the engine was to begin arrivals, of both sides; null in the closed model. */
function latenessOf(sides: Side[]): TimeHistogram | null {
  const all = new TimeHistogram();
  for (const { arrivals } of sides) if (arrivals) all.add(arrivals.lateness);
  return all.count === 0 ? null : all;
}

/** Arrivals of the whole run: up to the rate, at it until the warm-up ends, then the stages once for each iteration. */
function pacerOf(load: LoadOptions, { rate, stages }: NonNullable<LoadOptions['arrivals']>): Pacer {
  return stagedPacer([
    { durationMs: load.rampUpMs, from: 0, to: rate },
    { durationMs: load.warmupMs - load.rampUpMs, from: rate, to: rate },
    ...Array.from({ length: load.iterations }, () => stages).flat(),
  ]);
}

/** All requests of a scenario, in the order of their ids. */
function requestsOf(scenario: Scenario): RequestSpec[] {
  const operations: Operation[] = [scenario.onStart, ...scenario.tasks.map((task) => task.operations)].flat();
  return operations
    .flatMap((operation) => (operation.kind === 'request' ? [operation.request] : []))
    .sort((a, b) => a.id - b.id);
}

/**
 * Waits while the load runs.
 * @returns why the run cannot go on, null when the time is over or the run was interrupted
 */
async function hold(ms: number, signal: AbortSignal, failure: () => string | null): Promise<string | null> {
  const end = performance.now() + ms;
  for (;;) {
    const left = end - performance.now();
    const reason = failure();
    if (reason !== null) return reason;
    if (left <= 0 || signal.aborted) return null;
    await sleep(Math.min(left, 500), signal);
  }
}

/**
 * Ends the turn of a side. The wait for its last responses is part of its block: they are counted in it, and a side
 * that is slow must not look as fast as the other in responses per second.
 * @returns how long that was, in ms
 */
async function endTurn(side: Side, givenUp: Promise<void>): Promise<number> {
  const start = performance.now();
  const { block } = side;
  await drain(side, givenUp);
  const ms = performance.now() - start;
  if (block) block.durationMs += ms;
  return ms;
}

/** Lets the arrivals that were due find their users; each gives up by itself when it has waited for too long. */
async function catchUp(side: Side, arrivals: Arrivals, signal: AbortSignal): Promise<void> {
  arrivals.close();
  while (arrivals.isBehind && !signal.aborted && side.unreachable() === null)
    await sleep(CATCH_UP_TICK_MS, signal);
}

/** A sentence when a run takes far longer than planned: its responses are slower than its turns, for instance. */
function overrun(elapsedMs: number, plannedMs: number): string | null {
  if (elapsedMs <= MOST_OVERRUN * plannedMs + OVERRUN_FLOOR_MS) return null;
  const [took, planned] = [elapsedMs, plannedMs].map((ms) => Math.round(ms / 1000));
  return `it has taken ${took} s where ${planned} s were planned, since each turn waits for its slowest responses`;
}

/** Ends the turn of a side and waits for its last requests, or until they are given up. */
async function drain(side: Side, givenUp: Promise<void>): Promise<void> {
  await Promise.race([side.suspend(), givenUp]);
}

/** Does not keep the process alive: when nothing is under way any more, there is nothing to wait for. */
function grace(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, GRACE_MS).unref();
  });
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });
}
