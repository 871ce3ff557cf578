import { buildConnector } from 'undici';
import { TimeHistogram } from '../results/histogram.ts';
import { Recorder } from '../results/recorder.ts';
import type { Results } from '../results/schema.ts';
import type { HeaderSpec, Operation, RequestSpec, Scenario } from '../scenario/scenario.ts';
import { HealthMonitor } from './health.ts';
import { type ArrivalSpread, type Pacer, type RateStage, stagedPacer } from './pacer.ts';
import { plannedMs, planRun, type SideName, type Window } from './plan.ts';
import { PreparedRequest } from './prepared-request.ts';
import { Side } from './side.ts';

const PROGRESS_MS = 1000;
/** What is under way when the run is interrupted or given up gets this long to finish. */
const GRACE_MS = 2000;
const CONNECT_TIMEOUT_MS = 10_000;
/** Turns as short as this leave little of the noise of a shared runner between two sides. */
const TURN_MS = 250;
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

export interface Progress {
  phase: 'warm-up' | 'measuring';
  iteration: number;
  iterations: number;
  elapsedMs: number;
  remainingMs: number;
  /** Requests that ended per second since the last report. */
  rate: number;
  requests: number;
  failures: number;
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
  onProgress: (progress: Progress) => void;
}

export interface Measurement {
  recorders: { head: Recorder; base?: Recorder };
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
  const windows = planRun({ ...load, sides: names, turnMs: TURN_MS, blockMs });

  const startedAt = new Date();
  const began = performance.now();
  const health = new HealthMonitor();
  const progress = new ProgressReporter(options, windows, Object.values(sides));
  const interrupted = whenAborted(signal).then(grace);
  let active: Side | null = null;
  let aborted: string | null = null;
  let measuring = false;
  try {
    for (const window of windows) {
      const side = sides[window.side]!;
      if (active && active !== side) await drain(active, interrupted);
      if (signal.aborted) break;
      if (window.block && !measuring) {
        measuring = true;
        health.start();
      }
      const start = performance.now();
      side.block = window.block
        ? side.recorder.block(window.block.iteration, window.block.block, start - began)
        : null;
      active = side;
      side.resume();
      progress.enter(window);
      aborted = await hold(window.durationMs, signal, () => side.unreachable());
      if (side.block) side.block.durationMs += performance.now() - start;
      if (aborted !== null) break;
    }
    if (active) await drain(active, aborted === null ? interrupted : grace());
  } finally {
    progress.stop();
    await Promise.all(Object.values(sides).map((side) => side.close()));
  }
  return {
    recorders: sides.base
      ? { head: sides.head!.recorder, base: sides.base.recorder }
      : { head: sides.head!.recorder },
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
        connect: buildConnector({ allowH2: false, timeout: CONNECT_TIMEOUT_MS }),
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

/** Tells every second where the run stands. */
class ProgressReporter {
  private readonly options: RunOptions;
  private readonly sides: Side[];
  private readonly totalMs: number;
  private readonly began = performance.now();
  private readonly timer: NodeJS.Timeout;
  private window: Window | null = null;
  private lastEnded = 0;
  private lastAt = performance.now();

  constructor(options: RunOptions, windows: Window[], sides: Side[]) {
    this.options = options;
    this.sides = sides;
    this.totalMs = plannedMs(windows);
    this.timer = setInterval(() => this.report(), PROGRESS_MS);
  }

  enter(window: Window): void {
    const first = this.window === null;
    this.window = window;
    if (first) this.report();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private report(): void {
    const now = performance.now();
    const requests = this.sides.reduce((sum, side) => sum + side.ended, 0);
    const elapsedMs = now - this.began;
    this.options.onProgress({
      phase: this.window?.block ? 'measuring' : 'warm-up',
      iteration: this.window?.iteration ?? 0,
      iterations: this.options.load.iterations,
      elapsedMs,
      remainingMs: Math.max(0, this.totalMs - elapsedMs),
      rate: ((requests - this.lastEnded) * 1000) / Math.max(1, now - this.lastAt),
      requests,
      failures: this.sides.reduce((sum, side) => sum + side.failed, 0),
    });
    this.lastEnded = requests;
    this.lastAt = now;
  }
}
