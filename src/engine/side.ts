import type { BlockRecorder, Recorder } from '../results/recorder.ts';
import type { Operation, Scenario } from '../scenario/scenario.ts';
import { Arrivals } from './arrivals.ts';
import type { Connection, Failure } from './exchange.ts';
import { type ArrivalSpread, arrivalNumbers, type Pacer } from './pacer.ts';
import type { PreparedRequest } from './prepared-request.ts';
import { Random } from './random.ts';
import { TimerQueue } from './timer-queue.ts';
import { TurnClock } from './turn-clock.ts';
import { VirtualUser } from './virtual-user.ts';

/** How often deadlines of requests are looked at: they are late by this at the most. */
const DEADLINE_TICK_MS = 20;
/** Number of the random stream that the times of arrivals come from; users have theirs from 0. */
const ARRIVALS_STREAM = 999_999;
/** A target is given up when it has answered nothing for so long, in its turns or to so many requests a user. */
const DEAD_AFTER_MS = 5000;
const DEAD_AFTER_REQUESTS = 3;

/** One of several equal parts of the users and arrivals: those whose number leaves this rest. */
export interface Share {
  index: number;
  of: number;
}

export interface SideOptions {
  scenario: Scenario;
  connection: Connection;
  requests: PreparedRequest[];
  recorder: Recorder;
  /** Of the whole side; only those of the share are here. */
  users: number;
  share: Share;
  /** ms over which the users start. */
  rampUpMs: number;
  seed: number;
  /** Of the open model: when tasks begin. null: users begin them one after the other. */
  arrivals: { pacer: Pacer; spread: ArrivalSpread } | null;
}

/**
 * One build under load: its users, its clock, and what they measured. A side has its turn, or stands still; what is
 * under way at the end of a turn is finished and counts for it.
 */
export class Side {
  readonly scenario: Scenario;
  readonly connection: Connection;
  readonly requests: PreparedRequest[];
  readonly recorder: Recorder;
  readonly seed: number;
  readonly clock = new TurnClock();
  readonly timers: TimerQueue;
  /** null in the closed model. */
  readonly arrivals: Arrivals | null;
  /** What requests that begin now are recorded in; null in the warm-up. */
  block: BlockRecorder | null = null;
  /** Requests that ended and that failed, warm-up included: for the progress display. */
  ended = 0;
  failed = 0;

  /** What a user threw that it should not have. */
  private defect: unknown = null;

  private readonly users: VirtualUser[];
  private parked: VirtualUser[] = [];
  private inFlight = 0;
  private onDrained: (() => void) | null = null;
  private deadlines: NodeJS.Timeout | null = null;
  private readonly cumulativeWeights: number[];
  /** Time of the clock, so that a turn of the other side is no time in which nothing was answered. */
  private failingSince: number | null = null;
  private failingSinceWall = 0;
  private lastFailure = '';
  private unanswered = 0;

  constructor(options: SideOptions) {
    this.scenario = options.scenario;
    this.connection = options.connection;
    this.requests = options.requests;
    this.recorder = options.recorder;
    this.seed = options.seed;
    this.timers = new TimerQueue(this.clock, options.arrivals !== null);
    let sum = 0;
    this.cumulativeWeights = options.scenario.tasks.map(({ weight }) => {
      sum += weight;
      return sum;
    });
    this.users = [];
    for (let number = options.share.index; number < options.users; number += options.share.of) {
      const user = new VirtualUser(this, number);
      this.users.push(user);
      this.timers.schedule(rampUpDelay(number, options.users, options.rampUpMs), user);
    }
    this.arrivals = options.arrivals && this.createArrivals(options.arrivals, options.share);
  }

  private createArrivals({ pacer, spread }: NonNullable<SideOptions['arrivals']>, share: Share): Arrivals {
    const random = new Random(this.seed, ARRIVALS_STREAM);
    const number = arrivalNumbers(spread, () => random.next());
    return new Arrivals(this, pacer, number, this.scenario.timeoutMs, share);
  }

  /** Begins the turn of this side, or goes on with it. */
  resume(): void {
    if (this.clock.running) return;
    this.clock.resume();
    this.deadlines ??= setInterval(() => this.expire(), DEADLINE_TICK_MS);
    const parked = this.parked;
    this.parked = [];
    for (const user of parked) user.wake();
    this.timers.resume();
  }

  /** Ends the turn: no request begins any more. @returns when the last one under way has ended */
  async suspend(): Promise<void> {
    this.clock.suspend();
    this.timers.suspend();
    if (this.inFlight > 0) {
      await new Promise<void>((resolve) => {
        this.onDrained = resolve;
      });
    }
    if (this.deadlines) clearInterval(this.deadlines);
    this.deadlines = null;
  }

  /** Closes all connections; whatever is under way is forgotten. */
  async close(): Promise<void> {
    if (this.deadlines) clearInterval(this.deadlines);
    await Promise.all(this.users.map((user) => user.exchange.close()));
  }

  /**
   * A sentence when the target has answered nothing for a while, else null.
   * @throws what a user threw that it should not have
   */
  unreachable(): string | null {
    if (this.defect !== null) throw this.defect;
    if (this.failingSince === null) return null;
    if (this.clock.now() - this.failingSince >= DEAD_AFTER_MS)
      return `${this.connection.name} has answered nothing for ${DEAD_AFTER_MS / 1000} s: ${this.lastFailure}`;
    // Of a target that lets every request time out, turns are over before it could answer nothing for so long.
    const wallMs = performance.now() - this.failingSinceWall;
    if (wallMs >= DEAD_AFTER_MS && this.unanswered >= DEAD_AFTER_REQUESTS * this.users.length)
      return `${this.connection.name} has answered none of the last ${this.unanswered} requests: ${this.lastFailure}`;
    return null;
  }

  // What the users tell and ask:

  park(user: VirtualUser): void {
    this.parked.push(user);
  }

  pickTask(random: Random): Operation[] {
    const weights = this.cumulativeWeights;
    const point = random.next() * weights.at(-1)!;
    return this.scenario.tasks[weights.findIndex((weight) => point < weight)]!.operations;
  }

  requestStarted(): void {
    this.inFlight++;
  }

  requestEnded(failure: Failure | null): void {
    this.ended++;
    if (failure) this.failed++;
    if (failure?.kind === 'connection' || failure?.kind === 'timeout') {
      if (this.failingSince === null) this.failingSinceWall = performance.now();
      this.failingSince ??= this.clock.now();
      this.lastFailure = failure.message;
      this.unanswered++;
    } else {
      this.failingSince = null;
      this.unanswered = 0;
    }
    if (--this.inFlight === 0 && this.onDrained) {
      this.onDrained();
      this.onDrained = null;
    }
  }

  /** Ends the run: what was thrown is a defect of ours, and nobody must wait for a user that fell silent. */
  fail(defect: unknown): void {
    this.defect ??= defect;
    this.onDrained?.();
  }

  private expire(): void {
    const now = performance.now();
    for (const user of this.users) user.exchange.expire(now);
  }
}

/**
 * When a user starts, so that all of them start evenly over the ramp.
 * @returns ms from the beginning
 */
export function rampUpDelay(index: number, users: number, rampUpMs: number): number {
  return (index / users) * rampUpMs;
}
