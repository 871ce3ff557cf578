import type { ConnectionRecord } from '../results/connections.ts';
import type { BlockRecorder, Recorder } from '../results/recorder.ts';
import type { Results } from '../results/schema.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Transport } from '../transport/transport.ts';
import { Crew } from './crew.ts';
import { ProcessHealthMonitor } from './health.ts';
import type { LoadOptions } from './load.ts';
import { keepYoungGenerationSmall } from './memory.ts';
import { planMeasurement, plannedMs, planWarmup, type SideName, turnLength, type Window } from './plan.ts';
import { type Progress, ProgressReporter } from './progress.ts';
import { Records } from './records.ts';

/** What is under way when the run is interrupted or given up gets this long to finish. */
const GRACE_MS = 2000;
/** A run that takes longer than so many times its plan, and this on top, is given up. */
const MOST_OVERRUN = 2;
const OVERRUN_FLOOR_MS = 30_000;
/** Turns as short as this leave little of the noise of a shared runner between two sides. */
const SHORTEST_TURN_MS = 250;
/** Blocks of a run with two sides, unless they would be shorter than the shortest: each gives one pair. */
const BLOCKS = 24;
const SHORTEST_BLOCK_MS = 1000;

export interface RunOptions {
  scenario: Scenario;
  /** Where the scenario came from: threads read it again. */
  origin: { file: string; env: Record<string, string | undefined> };
  /** Of each side; base only when two builds are compared. */
  targets: { head: Transport; base?: Transport };
  load: LoadOptions;
  userAgent: string;
  /** Takes what is secret out of reasons of failure. */
  mask: (text: string) => string;
  /** Ends the run early; what was measured is kept. */
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

export interface Measurement {
  recorders: { head: Recorder; base?: Recorder };
  connections: { head: ConnectionRecord; base?: ConnectionRecord };
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
  const { targets, load, signal } = options;
  const names: SideName[] = targets.base ? ['base', 'head'] : ['head'];
  const blockMs = Math.max(SHORTEST_BLOCK_MS, (load.durationMs * load.iterations) / BLOCKS);
  const plan = { ...load, sides: names, turnMs: SHORTEST_TURN_MS, blockMs };
  const warmup = planWarmup(plan);
  const totalMs = plannedMs([...warmup, ...planMeasurement(plan)]);

  keepYoungGenerationSmall();
  const crew = await Crew.assemble(options);
  const records = new Records(options);
  const startedAt = new Date();
  const began = performance.now();
  const health = new ProcessHealthMonitor();
  const progress = new ProgressReporter(load.iterations, totalMs, crew, options.onProgress);
  const interrupted = whenAborted(signal).then(grace);
  let active: SideName | null = null;
  let block: BlockRecorder | null = null;
  let aborted: string | null = null;
  /**
   * Ends the turn of a side. The wait for its last responses is part of its block: they are counted in it, and a
   * side that is slow must not look as fast as the other in responses per second.
   * @returns how long that was, in ms
   */
  const endTurn = async (givenUp: Promise<void>): Promise<number> => {
    const start = performance.now();
    await Promise.race([crew.leave(), givenUp]);
    const ms = performance.now() - start;
    if (block && names.length === 2) block.durationMs += ms;
    return ms;
  };
  /** Drives some windows. @returns how long each change of sides waited for the last responses, in ms */
  const drive = async (windows: Window[]): Promise<number[]> => {
    const drainMs: number[] = [];
    for (const window of windows) {
      if (active && active !== window.side) drainMs.push(await endTurn(interrupted));
      if (signal.aborted || aborted !== null) break;
      const start = performance.now();
      const blockStart = window.block && { ...window.block, startMs: start - began };
      block = blockStart && records.block(window.side, blockStart);
      active = window.side;
      crew.enter(window.side, blockStart);
      progress.enter(window);
      aborted = await hold(window.durationMs, signal, () => crew.status.obstacle);
      aborted ??= overrun(performance.now() - began, totalMs);
      if (block) block.durationMs += performance.now() - start;
    }
    return drainMs;
  };
  try {
    const turnMs = turnLength(await drive(warmup), SHORTEST_TURN_MS, blockMs);
    health.start();
    crew.beginMeasurement();
    await drive(planMeasurement({ ...plan, turnMs }));
    if (load.arrivals && aborted === null) await Promise.race([crew.catchUp(), whenAborted(signal)]);
    if (active) await endTurn(aborted === null ? interrupted : grace());
  } finally {
    progress.stop();
    for (const record of await crew.finish()) records.add(record);
  }
  return {
    recorders: records.recorders,
    connections: records.connections,
    health: health.stop(records.health, records.lateness),
    startedAt,
    finishedAt: new Date(),
    interrupted: signal.aborted,
    aborted,
  };
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

/** A sentence when a run takes far longer than planned: its responses are slower than its turns, for instance. */
function overrun(elapsedMs: number, plannedMs: number): string | null {
  if (elapsedMs <= MOST_OVERRUN * plannedMs + OVERRUN_FLOOR_MS) return null;
  const [took, planned] = [elapsedMs, plannedMs].map((ms) => Math.round(ms / 1000));
  return `it has taken ${took} s where ${planned} s were planned, since each turn waits for its slowest responses`;
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
