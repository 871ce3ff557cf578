import { renewalDueMs } from '../scenario/renewal.ts';
import type { Operation } from '../scenario/scenario.ts';
import type { Due } from './current-request.ts';
import { IDLE_MS, Performer } from './performer.ts';
import type { Population } from './population.ts';
import { Random } from './random.ts';
import { Session } from './session.ts';
import type { Side } from './side.ts';

/** A user whose session could not begin, or not be renewed, begins anew after this. */
const RESTART_MS = 1000;
/** A task of the open model. */
export interface Assignment {
  operations: Operation[];
  /** Number of the arrival. */
  number: number;
  /** What it draws its choices from. */
  random: Random;
  /** When its first request was due. */
  due: Due;
}

/**
 * What the list of operations is for: the session (`onStart`, and its renewal), a task, something done once on demand,
 * or nothing, before a task and for good.
 */
type Stage = 'start' | 'ready' | 'renewal' | 'task' | 'errand' | 'idle';

/** One simulated user: its session, and the tasks that it does in it. No user knows of another. */
export class VirtualUser extends Performer {
  readonly population: Population;
  private stage: Stage = 'start';
  /** The task that comes next. */
  private nextTask: Operation[] = [];
  private isFirstTask = true;
  /** When the session must be renewed: ms of `performance.now()`, since tokens know no turns. */
  private renewalDue = Number.POSITIVE_INFINITY;
  private errand: { failure: string | null; done: (failure: string | null) => void } | null = null;

  /**
   * @param index number of the user, of whose stream are its choices; the same user of both sides makes the same
   * @param rank its number within the population
   */
  constructor(side: Side, population: Population, index: number, rank: number) {
    super(side, new Session(population, rank, side.connection.origin, new Random(side.seed, index)));
    this.population = population;
    this.load('start', population.journey.onStart);
  }

  /** Begins a task of the open model. */
  begin({ operations, number, random, due }: Assignment): void {
    this.session.random = random;
    this.session.beginTask(number);
    this.nextTask = operations;
    this.due = due;
    this.load('ready', []);
    this.wake();
  }

  /**
   * Does something once, outside of the tasks; nothing of it is measured, and nothing is done after it.
   * @returns the first failure, null when all went well
   */
  perform(operations: Operation[]): Promise<string | null> {
    return new Promise((resolve) => {
      this.errand = { failure: null, done: resolve };
      this.due = null;
      this.abandon();
      this.load('errand', operations);
      this.wake();
    });
  }

  /** Does nothing any more after what is under way. */
  stop(): void {
    this.abandon();
    this.load('idle', []);
  }

  /** Whether it has a session, and no request is under way. */
  get isAtRest(): boolean {
    return this.stage !== 'start' && this.stage !== 'renewal' && !this.exchange.isUnderWay;
  }

  /** What comes when the operations are done. @returns whether the user has to wait now */
  protected override moveOn(): boolean {
    switch (this.stage) {
      case 'start':
        if (!this.keepSession()) return false;
        this.side.sessionBegan();
        return this.side.arrivals ? this.release() : this.planTask(0);
      case 'ready':
        if (performance.now() < this.renewalDue) this.load('task', this.nextTask);
        else this.load('renewal', this.population.journey.renewal!.operations);
        return false;
      case 'renewal':
        if (this.keepSession()) this.load('task', this.nextTask);
        return false;
      case 'task':
        return this.side.arrivals ? this.release() : this.endTask();
      case 'errand':
        this.stage = 'idle';
        this.errand!.done(this.errand!.failure);
        return true;
      case 'idle':
        return true;
    }
  }

  private load(stage: Stage, operations: Operation[]): void {
    this.stage = stage;
    this.backsOff = stage !== 'errand';
    this.position.load(operations);
  }

  /** Notes until when the session lasts. @returns whether that could be told */
  private keepSession(): boolean {
    const { renewal } = this.population.journey;
    if (renewal === null) return true;
    let isKept = true;
    this.attempt(() => {
      isKept = false;
      this.renewalDue = performance.now() + renewalDueMs(renewal, this.session);
      isKept = true;
    });
    return isKept;
  }

  /** Open model: waits for the next arrival. */
  private release(): boolean {
    this.stage = 'ready';
    this.side.arrivals!.release(this);
    return true;
  }

  private endTask(): boolean {
    const { pause } = this.population.journey;
    const pauseMs = pause ? this.draw(pause) : 0;
    return this.planTask(pauseMs === 0 && !this.waited ? IDLE_MS : pauseMs);
  }

  /** Picks the next task, which begins after a while. @returns whether the user has to wait now */
  private planTask(ms: number): boolean {
    this.waited = false;
    if (!this.isFirstTask) this.session.beginTask();
    this.isFirstTask = false;
    this.nextTask = this.population.pickTask(this.session.random);
    this.load('ready', []);
    if (ms > 0) this.sleep(ms);
    return ms > 0;
  }

  protected override endBadly(reason: string): void {
    if (this.errand) this.errand.failure ??= reason;
    if (this.stage !== 'start' && this.stage !== 'renewal') return;
    if (this.stage === 'start') this.side.sessionRefused(reason);
    // Without what onStart brings there is no session: begin anew.
    this.session.reset();
    this.due = null;
    const pause: Operation = { kind: 'pause', pause: { min: RESTART_MS, max: RESTART_MS } };
    this.load('start', [pause, ...this.population.journey.onStart]);
  }
}
