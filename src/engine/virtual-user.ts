import type { Dispatcher } from 'undici';
import type { BlockRecorder } from '../results/recorder.ts';
import type { ErrorKind } from '../results/schema.ts';
import { evaluate } from '../scenario/expression.ts';
import { drawPause, type Pause } from '../scenario/pause.ts';
import { renewalDueMs } from '../scenario/renewal.ts';
import type { Operation, Poll } from '../scenario/scenario.ts';
import { ValueError } from '../scenario/scope.ts';
import type { Script } from '../scenario/script.ts';
import { drawTimes } from '../scenario/times.ts';
import { writeDuration } from '../units.ts';
import { examine } from './examine.ts';
import { Exchange, type Failure } from './exchange.ts';
import type { Population } from './population.ts';
import type { PreparedRequest } from './prepared-request.ts';
import { Random } from './random.ts';
import { followRedirect, type Hop, isRedirect } from './redirect.ts';
import { failureOf, ScriptRun } from './script-run.ts';
import { ScriptUser } from './script-user.ts';
import { Session } from './session.ts';
import type { Side } from './side.ts';
import type { Sleeper } from './timer-queue.ts';

/** A target that refuses connections is asked again after this, doubled each time up to the longest. */
const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 2000;
/** A user whose session could not begin, or not be renewed, begins anew after this. */
const RESTART_MS = 1000;
/** A task that neither requested nor paused must not spin, nor must a repetition of so many times. */
const IDLE_TASK_MS = 10;
const MOST_IDLE_REPETITIONS = 1000;

/** When a request of the open model was due: ms of `performance.now()`, and what was recorded then. */
export interface Due {
  at: number;
  block: BlockRecorder | null;
}

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

export interface OpenGroup {
  endpoint: number;
  block: BlockRecorder | null;
  /** Response times of its requests so far. */
  totalMs: number;
}

/**
 * One simulated user: a small machine that carries out operations until one of them has to wait, and goes on when
 * it is woken. There is no promise per request, and no user knows of another.
 */
export class VirtualUser implements Sleeper {
  readonly session: Session;
  readonly exchange: Exchange;
  readonly population: Population;
  private readonly side: Side;
  private readonly options: Dispatcher.DispatchOptions = { path: '/', method: 'GET' };
  /** Headers of the request that is under way, without cookies of the session. */
  private headersSent: string[] = [];

  private stage: Stage = 'start';
  private operations: Operation[];
  private position = 0;
  /** The task that comes next. */
  private nextTask: Operation[] = [];
  private isFirstTask = true;
  private waited = false;
  private idleRepetitions = 0;
  private groups: OpenGroup[] = [];
  /** The function that the user is in. */
  private scriptRun: ScriptRun | null = null;
  /** How many groups were open when it was called, and what was recorded then. */
  private outside: { groups: number; block: BlockRecorder | null } = { groups: 0, block: null };
  /** How many times the repetitions that are under way are still to be done, the innermost last. */
  private repetitions: number[] = [];
  /** When the request that is made again and again was made first: time of the clock. */
  private pollingSince: number | null = null;
  /** When the session must be renewed: ms of `performance.now()`, since tokens know no turns. */
  private renewalDue = Number.POSITIVE_INFINITY;
  private request: PreparedRequest | null = null;
  private block: BlockRecorder | null = null;
  private backoffMs = 0;
  /** When the next request was due, if not now. */
  private due: Due | null = null;
  private errand: { failure: string | null; done: (failure: string | null) => void } | null = null;

  /**
   * @param index number of the user, of whose stream are its choices; the same user of both sides makes the same
   * @param rank its number within the population
   */
  constructor(side: Side, population: Population, index: number, rank: number) {
    this.side = side;
    this.population = population;
    this.session = new Session(population, rank, side.connection.origin, new Random(side.seed, index));
    this.exchange = new Exchange(side.connection, this);
    this.operations = population.journey.onStart;
  }

  wake(): void {
    this.guard(() => this.advance());
  }

  exchangeEnded(): void {
    this.guard(() => this.finishRequest());
  }

  /** undici swallows what is thrown from its callbacks, and a user that fell silent would look like a slow app. */
  private guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.side.fail(error);
    }
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
      this.abandon();
      this.load('errand', operations);
      this.wake();
    });
  }

  /** Ends what has taken too long. @param now ms of `performance.now()` */
  expire(now: number): void {
    this.exchange.expire(now);
    this.scriptRun?.expire(this.side.scenario.timeoutMs);
  }

  /** Whether it has a session, and no request is under way. */
  get isAtRest(): boolean {
    return this.stage !== 'start' && this.stage !== 'renewal' && !this.exchange.isUnderWay;
  }

  /** Carries out operations until one has to wait. A side that has not its turn parks the user here. */
  advance(): void {
    for (;;) {
      if (!this.side.clock.running) {
        this.side.park(this);
        return;
      }
      if (this.scriptRun) {
        if (this.follow(this.scriptRun)) return;
      } else if (this.position < this.operations.length) {
        if (this.execute(this.operations[this.position++]!)) return;
      } else if (this.moveOn()) return;
    }
  }

  /** What comes when the operations are done. @returns whether the user has to wait now */
  private moveOn(): boolean {
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
    this.operations = operations;
    this.position = 0;
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
    return this.planTask(pauseMs === 0 && !this.waited ? IDLE_TASK_MS : pauseMs);
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

  /** @returns whether the user has to wait now */
  private execute(operation: Operation): boolean {
    switch (operation.kind) {
      case 'request':
        return this.send(this.side.requests[operation.request.id]!);
      case 'pause': {
        const ms = this.draw(operation.pause);
        this.waited = true;
        if (this.side.witness) {
          this.side.witness.paused(ms);
          return false;
        }
        this.sleep(ms);
        return true;
      }
      case 'run':
        this.enter(operation.script);
        return false;
      case 'jump':
        return this.attempt(() => {
          if (isTruthy(evaluate(operation.condition, this.session)) !== operation.when) return;
          this.side.witness?.skipped(operation, this.operations.slice(this.position, operation.to));
          this.position = operation.to;
        });
      case 'setHeaders':
        return this.attempt(() => this.session.setHeaders(operation.headers));
      case 'repeatStart':
        return this.attempt(() => {
          const times = drawTimes(operation.times, this.session);
          if (times === 0) this.position = operation.to;
          else this.repetitions.push(times);
        });
      case 'repeatEnd':
        return this.repeat(operation.to);
      case 'groupStart':
        this.openGroup(operation.endpoint);
        return false;
      case 'groupEnd':
        this.closeGroup(this.groups.at(-1)!, null);
        return false;
    }
  }

  private openGroup(endpoint: number): OpenGroup {
    const group = { endpoint, block: this.side.block, totalMs: 0 };
    this.groups.push(group);
    return group;
  }

  /** @param failed of which kind the failure was that ended it, null when none did */
  private closeGroup(group: OpenGroup, failed: ErrorKind | null): void {
    const index = this.groups.indexOf(group);
    // What a function closes may belong to a task that is over.
    if (index < 0) return;
    this.groups.splice(index, 1);
    const { block, endpoint, totalMs } = group;
    if (block === null) return;
    if (failed === null) this.side.recorder.success(block, endpoint, totalMs);
    else this.side.recorder.failure(block, endpoint, failed, 'a step of the group failed');
  }

  /** Calls a function, which from then on says what the user does. */
  private enter(script: Script): void {
    const run = new ScriptRun(script, { wake: () => this.wake(), now: () => this.side.clock.now() });
    this.scriptRun = run;
    this.outside = { groups: this.groups.length, block: this.side.block };
    const user = new ScriptUser(run, this.side, this.session, {
      open: (name) => this.openGroup(this.side.endpoints.number({ name, kind: 'group', budgets: [] })),
      close: (group, error) => this.closeGroup(group, error === null ? null : failureOf(error).kind),
    });
    run.start(() => script.run(user));
  }

  /** Does what the function asks for next. @returns whether the user has to wait now */
  private follow(run: ScriptRun): boolean {
    const call = run.next();
    if (call?.settle) {
      run.finish();
      return false;
    }
    if (call) {
      call.begun = true;
      if (call.kind === 'request') {
        // What could not even be sent must not let a function spin that takes no notice.
        if (!this.send(call.request)) this.sleep(IDLE_TASK_MS);
      } else {
        call.settle = call.resolve;
        this.waited = true;
        this.sleep(call.ms);
      }
      return true;
    }
    if (!run.isOver) return true;
    this.leave(run);
    return false;
  }

  /** A function that failed ends its task, as a failed request does in a list of steps. */
  private leave({ script, failure }: ScriptRun): void {
    this.scriptRun?.drop();
    this.scriptRun = null;
    // Groups that it opened and did not wait for.
    this.groups.length = Math.min(this.groups.length, this.outside.groups);
    if (failure === null) return;
    const { side } = this;
    const { block } = this.outside;
    const endpoint = { name: `code of ${script.name}`, kind: 'request' as const, budgets: [] };
    if (block && !failure.isRequest)
      side.recorder.failure(block, side.endpoints.number(endpoint), failure.kind, failure.message);
    for (const group of [...this.groups]) this.closeGroup(group, failure.kind);
    this.endBadly(failure.isRequest ? failure.message : `${endpoint.name}: ${failure.message}`);
  }

  private repeat(first: number): boolean {
    const left = this.repetitions.pop()! - 1;
    if (left === 0) return false;
    this.repetitions.push(left);
    this.position = first;
    if (++this.idleRepetitions < MOST_IDLE_REPETITIONS) return false;
    this.idleRepetitions = 0;
    this.sleep(IDLE_TASK_MS);
    return true;
  }

  private send(request: PreparedRequest): boolean {
    this.request = request;
    this.block = this.due ? this.due.block : this.side.block;
    const { spec } = request;
    try {
      this.options.path = request.path(this.session);
      this.options.method = spec.method;
      this.headersSent = this.session.headersFor(request);
      this.options.headers = this.session.withCookies(this.headersSent, this.options.path);
      this.options.body = request.body(this.session);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      this.fail({ kind: 'check', message: `not sent: ${error.message}` }, false);
      return false;
    }
    this.waited = true;
    this.idleRepetitions = 0;
    this.side.requestStarted();
    const keepBody = request.needsBody || this.scriptRun !== null || this.side.witness !== null;
    this.exchange.send(this.options, keepBody, spec.timeoutMs, this.due?.at ?? null);
    // Later steps are due when the one before has ended.
    this.due = null;
    return true;
  }

  private finishRequest(): void {
    const { exchange } = this;
    this.side.witness?.arrived(this.request!.spec, this.options, exchange, this.session);
    this.session.keepCookies(this.options.path, exchange);
    // One comparison is all that other responses pay.
    if (exchange.status >= 300 && this.redirect(this.request!)) return;
    const failure = exchange.failure ?? this.examine(this.request!);
    if (failure) this.fail(failure);
    else this.succeed(this.request!);
    this.side.witness?.judged(exchange, failure, this.pollingSince !== null);
    // Before going on, so that a side waiting for its last request sees it end.
    this.side.requestEnded(failure);
    const waitMs = failure
      ? this.backoffMs
      : this.pollingSince === null
        ? 0
        : this.request!.spec.poll!.everyMs;
    if (waitMs > 0) this.sleep(waitMs);
    else this.advance();
  }

  private succeed({ spec: { endpoint } }: PreparedRequest): void {
    const { exchange, block } = this;
    this.backoffMs = 0;
    if (this.pollingSince === null) this.scriptRun?.requestSucceeded(exchange);
    const responseMs = exchange.endedAt - exchange.dueAt;
    for (const group of this.groups) group.totalMs += responseMs;
    if (block) {
      this.side.recorder.success(block, endpoint, responseMs);
      this.side.recorder.exchange(endpoint, exchange);
    }
  }

  /** Goes where a redirect leads. @returns whether the request goes on; if it cannot, it has failed */
  private redirect({ spec }: PreparedRequest): boolean {
    const { exchange, options } = this;
    if (exchange.failure || !isRedirect(spec.redirects, exchange)) return false;
    const sent: Hop = {
      path: options.path,
      method: options.method,
      headers: this.headersSent,
      body: options.body ?? null,
    };
    const next = followRedirect(spec.redirects, exchange, sent, this.side.connection.origin);
    if ('kind' in next) {
      exchange.failure = next;
      return false;
    }
    this.headersSent = next.headers;
    options.path = next.path;
    options.method = next.method;
    options.body = next.body;
    options.headers = this.session.withCookies(next.headers, next.path);
    exchange.follow(options);
    return true;
  }

  /** @returns what is wrong with the response, null when it is as it should be, or may be so later */
  private examine({ spec, needsExamination }: PreparedRequest): Failure | null {
    const { status } = this.exchange;
    if (spec.accepts[status] !== 1)
      return { kind: 'status', message: `status ${status}, expected ${spec.acceptsText}` };
    if (!needsExamination) return this.scriptRun?.objection(this.exchange) ?? null;
    const finding = examine(spec, this.exchange, this.session, (variable, value) =>
      this.session.set(variable, value),
    );
    if (finding?.again) return this.pollAgain(spec.poll!, finding.message);
    this.pollingSince = null;
    if (finding) return { kind: 'check', message: finding.message };
    return this.scriptRun?.objection(this.exchange) ?? null;
  }

  /** Goes back to the request that has just been made. @returns a failure when its time is over */
  private pollAgain({ everyMs, atMostMs }: Poll, reason: string): Failure | null {
    const now = this.side.clock.now();
    this.pollingSince ??= now;
    if (now + everyMs - this.pollingSince > atMostMs) {
      const message = `not what "until" waits for after ${writeDuration(atMostMs)}: ${reason}`;
      return { kind: 'check', message };
    }
    // A function's request stays the next of its calls.
    if (this.scriptRun === null) this.position--;
    return null;
  }

  /** A failed request ends its task: what follows usually needs what it should have brought. */
  private fail(failure: Failure, isSent = true): void {
    const { recorder, endpoints } = this.side;
    const { endpoint } = this.request!.spec;
    if (this.block) recorder.failure(this.block, endpoint, failure.kind, failure.message);
    if (this.scriptRun) {
      // The function decides what its failure means.
      this.pollingSince = null;
      this.scriptRun.requestFailed(failure, isSent ? this.exchange : null);
    } else {
      for (const group of [...this.groups]) this.closeGroup(group, failure.kind);
      this.endBadly(`${endpoints.all[endpoint]!.name}: ${failure.message}`);
    }
    this.backoffMs =
      failure.kind === 'connection' && this.stage !== 'errand'
        ? Math.min(LONGEST_BACKOFF_MS, Math.max(FIRST_BACKOFF_MS, this.backoffMs * 2))
        : 0;
  }

  private endBadly(reason: string): void {
    this.abandon();
    this.position = this.operations.length;
    if (this.errand) this.errand.failure ??= reason;
    if (this.stage !== 'start' && this.stage !== 'renewal') return;
    if (this.stage === 'start') this.side.sessionRefused(reason);
    // Without what onStart brings there is no session: begin anew.
    this.session.reset();
    this.due = null;
    const pause: Operation = { kind: 'pause', pause: { min: RESTART_MS, max: RESTART_MS } };
    this.load('start', [pause, ...this.population.journey.onStart]);
  }

  /** Forgets where in its operations it is. */
  private abandon(): void {
    this.scriptRun?.drop();
    this.scriptRun = null;
    this.groups = [];
    this.repetitions = [];
    this.pollingSince = null;
  }

  /** Runs what may lack a value. A lack counts as a failure of the request that it was for. */
  private attempt(action: () => void): boolean {
    try {
      action();
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      this.block = this.side.block;
      this.request = this.neighbour() ?? this.request;
      if (this.request) this.fail({ kind: 'check', message: `not sent: ${error.message}` });
      else this.endBadly(error.message);
    }
    return false;
  }

  /** The next request of the task, or else the one before. */
  private neighbour(): PreparedRequest | null {
    const isRequest = (operation: Operation) => operation.kind === 'request';
    const operation =
      this.operations.slice(this.position).find(isRequest) ??
      this.operations.slice(0, this.position).findLast(isRequest);
    return operation?.kind === 'request' ? this.side.requests[operation.request.id]! : null;
  }

  private draw(pause: Pause): number {
    return drawPause(pause, this.session.random.next());
  }

  private sleep(ms: number): void {
    this.side.timers.schedule(this.side.clock.now() + ms, this);
  }
}

function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
