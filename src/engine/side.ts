import type { BlockRecorder, Recorder } from '../results/recorder.ts';
import type { RequestSpec, Scenario } from '../scenario/scenario.ts';
import { Arrivals } from './arrivals.ts';
import type { Endpoints } from './endpoints.ts';
import type { Connection, Failure } from './exchange.ts';
import { type ArrivalSpread, arrivalNumbers, type Pacer } from './pacer.ts';
import type { Performer } from './performer.ts';
import { cumulative, dealUsers, Population, pickByWeight } from './population.ts';
import type { PreparedRequest } from './prepared-request.ts';
import { Random } from './random.ts';
import { outcomeOf, type SetupOutcome } from './setup.ts';
import { TimerQueue } from './timer-queue.ts';
import { TurnClock } from './turn-clock.ts';
import { VirtualUser } from './virtual-user.ts';
import type { Witness } from './witness.ts';

/** How often deadlines of requests are looked at: they are late by this at the most. */
const DEADLINE_TICK_MS = 20;
/** Number of the random stream that the times of arrivals come from; users have theirs from 0. */
const ARRIVALS_STREAM = 999_999;
/** Where those of the stewards begin, downwards. */
const STEWARDS_STREAM = 999_998;
/** A target is given up when it has answered nothing for so long, in its turns or to so many requests a user. */
const DEAD_AFTER_MS = 5000;
/** The same when no user can begin; longer, since an app may refuse while it still starts. */
const NO_SESSION_MS = 10_000;
const DEAD_AFTER_REQUESTS = 3;

/** One of several equal parts of the users of each journey, and of the arrivals: those whose number leaves this rest. */
export interface Share {
  index: number;
  of: number;
}

export interface SideOptions {
  scenario: Scenario;
  connection: Connection;
  endpoints: Endpoints;
  requests: PreparedRequest[];
  /** Makes a request ready that is asked for while the run goes on. */
  prepare: (spec: RequestSpec) => PreparedRequest;
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
  readonly endpoints: Endpoints;
  readonly requests: PreparedRequest[];
  readonly prepare: SideOptions['prepare'];
  readonly recorder: Recorder;
  readonly seed: number;
  readonly clock = new TurnClock();
  readonly timers: TimerQueue;
  /** null in the closed model. */
  arrivals: Arrivals | null = null;
  /** What requests that begin now are recorded in; null in the warm-up. */
  block: BlockRecorder | null = null;
  /** Sees what the users of a rehearsal do; null where there is load. */
  witness: Witness | null = null;
  /** Requests that ended and that failed, warm-up included: for the progress display. */
  ended = 0;
  failed = 0;

  /** What a user threw that it should not have. */
  private defect: unknown = null;

  /** The users of each journey, in the order of the scenario. */
  readonly populations: Population[];
  private readonly users: VirtualUser[] = [];
  /** Lets users and arrivals begin; null when they have. */
  private start: (() => void) | null;
  /** Who carries out `setup` and `teardown` of each journey. */
  private stewards: VirtualUser[] = [];
  private parked: Performer[] = [];
  private inFlight = 0;
  private onDrained: (() => void) | null = null;
  private deadlines: NodeJS.Timeout | null = null;
  private readonly journeyWeights: number[];
  /** Time of the clock, so that a turn of the other side is no time in which nothing was answered. */
  private failingSince: number | null = null;
  private failingSinceWall = 0;
  private lastFailure = '';
  private unanswered = 0;
  /** Whether any user has got a session, and since when none could: time of the clock. */
  private hasSessions = false;
  private refusedSince: number | null = null;
  private lastRefusal = '';

  constructor(options: SideOptions) {
    this.scenario = options.scenario;
    this.connection = options.connection;
    this.endpoints = options.endpoints;
    this.requests = options.requests;
    this.prepare = options.prepare;
    this.recorder = options.recorder;
    this.seed = options.seed;
    this.timers = new TimerQueue(this.clock, options.arrivals !== null);
    const { journeys } = options.scenario;
    const weights = journeys.map(({ weight }) => weight);
    this.journeyWeights = cumulative(weights);
    const dealt = dealUsers(weights, options.users);
    this.populations = journeys.map(
      (journey, index) => new Population(journey, dealt.filter((one) => one === index).length),
    );
    this.start = () => {
      this.start = null;
      this.createUsers(options, dealt);
      this.arrivals = options.arrivals && this.createArrivals(options.arrivals, options.share);
    };
  }

  /** @param dealt the journey of each user of the whole side */
  private createUsers({ share, users, rampUpMs }: SideOptions, dealt: number[]): void {
    const ranks = this.populations.map(() => 0);
    for (const [number, journey] of dealt.entries()) {
      const rank = ranks[journey]!++;
      // By rank and not by number, so that every worker has users of every journey.
      if (rank % share.of !== share.index) continue;
      const user = new VirtualUser(this, this.populations[journey]!, number, rank);
      this.users.push(user);
      this.timers.schedule(rampUpDelay(number, users, rampUpMs), user);
    }
  }

  private createArrivals({ pacer, spread }: NonNullable<SideOptions['arrivals']>, share: Share): Arrivals {
    const random = new Random(this.seed, ARRIVALS_STREAM);
    const number = arrivalNumbers(spread, () => random.next());
    return new Arrivals(this, pacer, number, this.scenario.timeoutMs, share);
  }

  /** Begins the turn of this side, or goes on with it. */
  resume(): void {
    if (this.clock.running) return;
    this.start?.();
    this.startClock();
    const parked = this.parked;
    this.parked = [];
    for (const user of parked) user.wake();
    this.timers.resume();
  }

  private startClock(): void {
    this.clock.resume();
    this.deadlines ??= setInterval(() => this.expire(), DEADLINE_TICK_MS);
  }

  /** A turn in which this is done, and nothing else. */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    this.startClock();
    try {
      return await work();
    } finally {
      await this.suspend();
    }
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

  /**
   * Does what comes once, before users and arrivals begin.
   * @returns what it captured, for each population; or the first failure
   */
  async setUp(): Promise<SetupOutcome> {
    // What setup is numbered by no user is: its sequences and random numbers are its own.
    this.stewards = this.populations.map(
      (population, index) => new VirtualUser(this, population, STEWARDS_STREAM - index, population.size),
    );
    const failure = await this.aside(async () => {
      for (const steward of this.stewards) {
        const failure = await steward.perform(steward.population.journey.setup);
        if (failure !== null) return failure;
      }
      return null;
    });
    this.clock.reset();
    if (failure !== null) return { values: [], failure };
    const outcome = outcomeOf(this.stewards.map(({ session }) => session.captured));
    if (outcome.failure !== null) this.witness?.failed(outcome.failure);
    return outcome;
  }

  /**
   * The first user of each journey, who does nothing but what it is told to: for a rehearsal.
   * @param users how many there would be under load, of whom it is the first
   */
  firstUsers(users: number): VirtualUser[] {
    const weights = this.populations.map(({ journey }) => journey.weight);
    const dealt = dealUsers(weights, users);
    const first = this.populations.map(
      (population, index) => new VirtualUser(this, population, dealt.indexOf(index), 0),
    );
    this.users.push(...first);
    return first;
  }

  /** @param values what setup captured, for each population */
  give(values: ReadonlyMap<string, unknown>[]): void {
    for (const [index, population] of this.populations.entries()) population.give(values[index]!);
  }

  /**
   * Ends the sessions of all users that have one; no task goes on after it.
   * @returns what failed, each once
   */
  endSessions(): Promise<string[]> {
    this.timers.clear();
    this.parked = [];
    this.block = null;
    const users: VirtualUser[] = [];
    for (const user of this.users) {
      if (!user.isAtRest) user.stop();
      else if (user.population.journey.onStop.length > 0) users.push(user);
    }
    return this.aside(() => failuresOf(users.map((user) => user.perform(user.population.journey.onStop))));
  }

  /** Does what comes once after the load. @returns what failed, each once */
  tearDown(): Promise<string[]> {
    return this.aside(() =>
      failuresOf(this.stewards.map((steward) => steward.perform(steward.population.journey.teardown))),
    );
  }

  /** Closes all connections; whatever is under way is forgotten, and nobody wakes any more. */
  async close(): Promise<void> {
    this.clock.suspend();
    this.timers.clear();
    if (this.deadlines) clearInterval(this.deadlines);
    await Promise.all([...this.users, ...this.stewards].map((user) => user.exchange.close()));
  }

  /**
   * A sentence when the target has answered nothing for a while, else null.
   * @throws what a user threw that it should not have
   */
  unreachable(): string | null {
    if (this.defect !== null) throw this.defect;
    if (
      !this.hasSessions &&
      this.refusedSince !== null &&
      this.clock.now() - this.refusedSince >= NO_SESSION_MS
    )
      return `no user of ${this.connection.name} got a session in ${NO_SESSION_MS / 1000} s, since onStart fails: ${this.lastRefusal}`;
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

  park(user: Performer): void {
    this.parked.push(user);
  }

  /** @returns the index of a population, each as likely as its journey's weight */
  pickPopulation(random: Random): number {
    return this.journeyWeights.length === 1 ? 0 : pickByWeight(this.journeyWeights, random);
  }

  sessionBegan(): void {
    this.hasSessions = true;
  }

  /** @param reason why a user could not begin */
  sessionRefused(reason: string): void {
    this.refusedSince ??= this.clock.now();
    this.lastRefusal = reason;
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
    for (const user of this.users) user.expire(now);
    for (const steward of this.stewards) steward.expire(now);
  }
}

async function failuresOf(performances: Promise<string | null>[]): Promise<string[]> {
  const failures = await Promise.all(performances);
  return [...new Set(failures.filter((failure) => failure !== null))];
}

/**
 * When a user starts, so that all of them start evenly over the ramp.
 * @returns ms from the beginning
 */
export function rampUpDelay(index: number, users: number, rampUpMs: number): number {
  return (index / users) * rampUpMs;
}
