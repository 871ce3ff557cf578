import type { BlockRecorder } from '../results/recorder.ts';
import type { Results } from '../results/schema.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Transport } from '../transport/transport.ts';
import { Crew } from './crew.ts';
import { cpuTimesSince, ProcessHealthMonitor, readCpuTimes, sumOfCpuTimes } from './health.ts';
import type { LoadOptions } from './load.ts';
import type { GeneratorRecord } from './load-generator.ts';
import { keepYoungGenerationSmall } from './memory.ts';
import {
  blockCount,
  blockLength,
  type PlanOptions,
  planMeasurement,
  plannedMs,
  planWarmup,
  type SideName,
  turnLength,
  type Window,
} from './plan.ts';
import { type Progress, ProgressReporter } from './progress.ts';
import { latenessOf, type Measured, Records } from './records.ts';

/** What is under way when the run is interrupted or given up gets this long to finish. */
const GRACE_MS = 2000;
/** How often it is looked whether a generator is broken while nobody has a turn. */
const LOOK_MS = 200;
/** What is done after the load gets this long. */
const WRAP_UP_MS = 30_000;
/** A run that takes longer than so many times its plan, and this on top, is given up. */
const MOST_OVERRUN = 2;
const OVERRUN_FLOOR_MS = 30_000;
/** Turns as short as this leave little of the noise of a shared runner between two sides. */
const SHORTEST_TURN_MS = 250;
export interface RunOptions {
  scenario: Scenario;
  /** Where the scenario came from: threads read it again. */
  origin: { file: string; env: Record<string, string | undefined>; profile: string | null };
  /** Of each side; base only when two builds are compared. */
  targets: { head: Transport; base?: Transport };
  load: LoadOptions;
  userAgent: string;
  /** Values that no reason of failure may show. */
  secrets: string[];
  /** Ends the run early; what was measured is kept. */
  signal: AbortSignal;
  /** Asked again and again: a sentence when the run cannot go on, for a reason that no request would tell. */
  failure?: () => string | null;
  /**
   * Whether a run with two sides may stop before its end. `plan` is told once, before the measurement, how many blocks
   * of each side there will be, and says after how many of them to look.
   */
  looks?: {
    plan: (blocks: number) => number[];
    isDecided: (soFar: Measured, blocks: BlockCounts) => boolean;
  };
  /** Length of a turn in ms, for experiments; otherwise it follows from how long responses take. */
  turnMs?: number;
  onProgress: (progress: Progress) => void;
}

/** Blocks of each side: those that are over, and those that there were to be. */
export interface BlockCounts {
  done: number;
  planned: number;
}

export interface Measurement extends Measured {
  health: Results['health'];
  blocks: BlockCounts;
  startedAt: Date;
  finishedAt: Date;
  interrupted: boolean;
  /** Why the run was given up, when it was. */
  aborted: string | null;
  /** What went wrong after the measurement, and changes nothing of it. */
  troubles: string[];
}

/**
 * Drives the scenario at its targets: warm-up, then all iterations, one window after the other.
 * @returns all that was measured, also when the run was interrupted or a target died
 */
export async function runLoad(options: RunOptions): Promise<Measurement> {
  keepYoungGenerationSmall();
  const crew = await Crew.assemble(options);
  return new Conductor(options, crew).run();
}

/** Holds the windows of one run: says who has its turn, and for how long. */
class Conductor {
  private readonly options: RunOptions;
  private readonly crew: Crew;
  private readonly sides: SideName[];
  private readonly plan: PlanOptions;
  /** How long the run may be expected to take. */
  private totalMs: number;
  private readonly records: Records;
  private readonly progress: ProgressReporter;
  private readonly began = performance.now();
  /** When what is under way at an interrupt is given up. */
  private readonly interrupted: Promise<void>;
  /** The side that has its turn, and the block that it is recorded in. */
  private active: SideName | null = null;
  private block: BlockRecorder | null = null;
  private readonly blocks: BlockCounts;
  /** After how many blocks it is looked whether the run may stop. */
  private looks: number[] = [];
  private aborted: string | null = null;

  constructor(options: RunOptions, crew: Crew) {
    const { load, targets, signal } = options;
    this.options = options;
    this.crew = crew;
    this.sides = targets.base ? ['base', 'head'] : ['head'];
    this.plan = { ...load, sides: this.sides, turnMs: SHORTEST_TURN_MS, blockMs: blockLength(load) };
    this.totalMs = plannedMs([...planWarmup(this.plan), ...planMeasurement(this.plan)]);
    this.blocks = { done: 0, planned: blockCount(this.plan) };
    this.records = new Records(options);
    this.progress = new ProgressReporter(load.iterations, this.totalMs, crew, options.onProgress);
    this.interrupted = whenAborted(signal).then(grace);
  }

  async run(): Promise<Measurement> {
    const { load, signal } = this.options;
    const startedAt = new Date();
    const health = new ProcessHealthMonitor();
    let parts: GeneratorRecord[] = [];
    let troubles: string[] = [];
    try {
      this.aborted = await this.setUp();
      this.adapt(await this.warmUp());
      health.start();
      this.crew.beginMeasurement();
      await this.drive(planMeasurement(this.plan));
      if (load.arrivals && this.active && this.aborted === null)
        await Promise.race([this.crew.catchUp(), whenAborted(signal)]);
      await this.endTurn(this.aborted === null ? this.interrupted : grace());
      this.crew.endMeasurement();
      health.stop();
      troubles = await this.wrapUp();
    } finally {
      this.progress.stop();
      parts = await this.crew.finish();
    }
    const measured = this.records.combine(parts);
    const threads = parts.map((part) => part.health);
    return {
      ...measured,
      health: health.summary(threads, latenessOf(measured)),
      blocks: this.blocks,
      startedAt,
      finishedAt: new Date(),
      interrupted: signal.aborted,
      aborted: this.aborted,
      troubles,
    };
  }

  /** Does what comes once before the load. @returns why the run cannot go on, null when it can */
  private async setUp(): Promise<string | null> {
    const { journeys } = this.options.scenario;
    if (journeys.every(({ setup, teardown }) => setup.length === 0 && teardown.length === 0)) return null;
    for (const side of this.sides) {
      const interrupted = this.interrupted.then(() => 'interrupted');
      const failure = await this.unlessBroken(Promise.race([this.crew.setUp(side), interrupted]));
      if (failure !== null) return `setup of ${this.options.targets[side]!.name} failed: ${failure}`;
    }
    return null;
  }

  /** Does what comes after the load, also when it was interrupted. @returns what failed */
  private async wrapUp(): Promise<string[]> {
    const { journeys } = this.options.scenario;
    if (this.aborted !== null) return [];
    if (journeys.every(({ onStop, teardown }) => onStop.length === 0 && teardown.length === 0)) return [];
    const limit = this.options.signal.aborted
      ? grace()
      : Promise.race([this.interrupted, timeout(WRAP_UP_MS)]);
    const givenUp = limit.then(() => ['it took too long']);
    const troubles: string[] = [];
    for (const side of this.sides)
      troubles.push(...(await this.unlessBroken(Promise.race([this.crew.wrapUp(side), givenUp]))));
    return troubles;
  }

  /** Waits for what is done outside of turns. @throws what broke a generator: it would be waited for in vain */
  private async unlessBroken<T>(work: Promise<T>): Promise<T> {
    let looking: NodeJS.Timeout | undefined;
    const broken = new Promise<never>((_, reject) => {
      looking = setInterval(() => {
        try {
          this.crew.obstacle();
        } catch (defect) {
          reject(defect);
        }
      }, LOOK_MS);
    });
    return Promise.race([work, broken]).finally(() => clearInterval(looking));
  }

  /**
   * With two sides, turns become longer while it goes on, so that waiting for slow responses does not eat it.
   * @returns how long each change of sides waited for the last responses, in ms
   */
  private async warmUp(): Promise<number[]> {
    if (this.sides.length === 1) return this.drive(planWarmup(this.plan));
    const drainMs: number[] = [];
    let left = this.plan.warmupMs;
    while (left > 0 && this.aborted === null && !this.options.signal.aborted) {
      const turnMs = turnLength(drainMs, SHORTEST_TURN_MS, Math.max(SHORTEST_TURN_MS, left / 2));
      // A turn of each side, and another in the reverse order.
      const warmupMs = Math.min(left, 2 * turnMs);
      drainMs.push(...(await this.drive(planWarmup({ ...this.plan, warmupMs, turnMs }))));
      left -= warmupMs;
    }
    return drainMs;
  }

  /** Lets turns and blocks be as long as responses need, and the run as long as that takes. */
  private adapt(drainMs: number[]): void {
    const { load, looks, turnMs } = this.options;
    if (this.sides.length === 1) return;
    this.plan.turnMs = turnMs ?? turnLength(drainMs, SHORTEST_TURN_MS, load.durationMs);
    this.plan.blockMs = Math.max(this.plan.blockMs, this.plan.turnMs);
    this.blocks.planned = blockCount(this.plan);
    this.looks = looks?.plan(this.blocks.planned) ?? [];
    // Turns are four times as long as what they wait for; those that could not be made so long wait for more.
    const waiting = Math.max(0, ...drainMs) / this.plan.turnMs;
    this.totalMs = performance.now() - this.began + plannedMs(planMeasurement(this.plan)) * (1 + waiting);
  }

  /** Drives some windows. @returns how long each change of sides waited for the last responses, in ms */
  private async drive(windows: Window[]): Promise<number[]> {
    const drainMs: number[] = [];
    for (const [index, window] of windows.entries()) {
      if (this.active && this.active !== window.side) drainMs.push(await this.endTurn(this.interrupted));
      if (this.options.signal.aborted || this.aborted !== null) break;
      await this.hold(window);
      const isLast = windows[index + 1]?.block?.block !== window.block?.block;
      if (window.block && isLast && this.aborted === null && !this.options.signal.aborted) {
        this.blocks.done++;
        if (await this.isDecided()) break;
      }
    }
    return drainMs;
  }

  /** Gives a side its turn, or lets it go on with it. */
  private async hold(window: Window): Promise<void> {
    const { signal, failure } = this.options;
    const start = performance.now();
    const machine = readCpuTimes();
    const blockStart = window.block && { ...window.block, startMs: start - this.began };
    this.block = blockStart && this.records.block(window.side, blockStart);
    this.active = window.side;
    this.crew.enter(window.side, blockStart);
    this.progress.enter(window);
    this.aborted = await hold(window.durationMs, signal, () => failure?.() ?? this.crew.obstacle());
    this.aborted ??= overrun(performance.now() - this.began, this.totalMs);
    if (this.block === null) return;
    this.block.durationMs += performance.now() - start;
    this.block.machine = sumOfCpuTimes(this.block.machine, cpuTimesSince(machine));
  }

  /**
   * Ends the turn of a side. The wait for its last responses is part of its block: they are counted in it, and a
   * side that is slow must not look as fast as the other in responses per second.
   * @returns how long that was, in ms
   */
  private async endTurn(givenUp: Promise<void>): Promise<number> {
    if (this.active === null) return 0;
    const start = performance.now();
    await Promise.race([this.crew.leave(), givenUp]);
    this.active = null;
    const ms = performance.now() - start;
    if (this.block && this.sides.length === 2) this.block.durationMs += ms;
    return ms;
  }

  /** Whether the run need not go on; only looked at where that was planned, with nothing under way. */
  private async isDecided(): Promise<boolean> {
    const { looks } = this.options;
    if (!looks || !this.looks.includes(this.blocks.done)) return false;
    await this.endTurn(this.interrupted);
    return looks.isDecided(this.records.combine(await this.crew.snapshot()), this.blocks);
  }
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

function grace(): Promise<void> {
  return timeout(GRACE_MS);
}

/** Does not keep the process alive: when nothing is under way any more, there is nothing to wait for. */
function timeout(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
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
