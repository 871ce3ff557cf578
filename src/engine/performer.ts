import type { BlockRecorder } from '../results/recorder.ts';
import type { ErrorKind } from '../results/schema.ts';
import { evaluate } from '../scenario/expression.ts';
import { drawPause, type Pause } from '../scenario/pause.ts';
import type { Operation } from '../scenario/scenario.ts';
import { ValueError } from '../scenario/scope.ts';
import type { Script } from '../scenario/script.ts';
import { drawTimes } from '../scenario/times.ts';
import { CurrentRequest, type Due } from './current-request.ts';
import type { Exchange, Failure } from './exchange.ts';
import { Groups } from './groups.ts';
import { Position } from './position.ts';
import type { PreparedRequest } from './prepared-request.ts';
import { type ScriptFailure, ScriptRun } from './script-run.ts';
import { ScriptUser } from './script-user.ts';
import type { Session } from './session.ts';
import type { Side } from './side.ts';
import type { Sleeper } from './timer-queue.ts';

/** A target that refuses connections is asked again after this, doubled each time up to the longest. */
const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 2000;
/** What neither requested nor paused must not spin, nor must a repetition of so many times. */
export const IDLE_MS = 10;
const MOST_IDLE_REPETITIONS = 1000;

/**
 * Who carries out operations, one list after the other: a small machine that goes on until one of them has to wait,
 * and is woken then. There is no promise per request.
 */
export abstract class Performer implements Sleeper {
  readonly session: Session;
  protected readonly side: Side;
  protected readonly position = new Position();
  /** When the next request was due, if not now. */
  protected due: Due | null = null;
  /** Whether something has been requested or waited for. */
  protected waited = false;
  /** Whether it waits longer and longer for a target that refuses connections. */
  protected backsOff = true;
  private readonly groups: Groups;
  private readonly current: CurrentRequest;
  private idleRepetitions = 0;
  private backoffMs = 0;
  /** The function that it is in. */
  private scriptRun: ScriptRun | null = null;
  /** How many groups were open when it was called, and what was recorded then. */
  private outside: { groups: number; block: BlockRecorder | null } = { groups: 0, block: null };

  constructor(side: Side, session: Session) {
    this.side = side;
    this.session = session;
    this.groups = new Groups(side);
    this.current = new CurrentRequest(side, session, this);
  }

  /** What comes when the operations are done. @returns whether it has to wait now */
  protected abstract moveOn(): boolean;

  /** Something failed, and the rest of the list is left out. */
  protected abstract endBadly(reason: string): void;

  get exchange(): Exchange {
    return this.current.exchange;
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

  /** Ends what has taken too long. @param now ms of `performance.now()` */
  expire(now: number): void {
    this.exchange.expire(now);
    this.scriptRun?.expire(this.side.scenario.timeoutMs);
  }

  /** Carries out operations until one has to wait. A side that has not its turn parks the user here. */
  private advance(): void {
    for (;;) {
      if (!this.side.clock.running) {
        this.side.park(this);
        return;
      }
      if (this.scriptRun) {
        if (this.follow(this.scriptRun)) return;
        continue;
      }
      const operation = this.position.next();
      if (operation ? this.execute(operation) : this.moveOn()) return;
    }
  }

  /** @returns whether the user has to wait now */
  private execute(operation: Operation): boolean {
    switch (operation.kind) {
      case 'request':
        return this.send(this.side.requests[operation.request.id]!);
      case 'pause':
        return this.rest(this.draw(operation.pause));
      case 'run':
        this.enter(operation.script);
        return false;
      case 'jump':
        return this.attempt(() => {
          if (isTruthy(evaluate(operation.condition, this.session)) !== operation.when) return;
          this.side.witness?.skipped(operation, this.position.until(operation.to));
          this.position.jump(operation.to);
        });
      case 'setHeaders':
        return this.attempt(() => this.session.setHeaders(operation.headers));
      case 'repeatStart':
        return this.attempt(() => {
          this.position.repeat(drawTimes(operation.times, this.session), operation.to);
        });
      case 'repeatEnd':
        return this.repeat(operation.to);
      case 'groupStart':
        this.groups.begin(operation.endpoint);
        return false;
      case 'groupEnd':
        this.groups.endInnermost();
        return false;
    }
  }

  /** Calls a function, which from then on says what the user does. */
  private enter(script: Script): void {
    const run = new ScriptRun(script, { wake: () => this.wake(), now: () => this.side.clock.now() });
    this.scriptRun = run;
    this.outside = { groups: this.groups.count, block: this.side.block };
    const user = new ScriptUser(run, this.side, this.session, this.groups);
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
      if (call.kind === 'pause') {
        call.settle = call.resolve;
        return this.rest(call.ms);
      }
      // What could not even be sent must not let a function spin that takes no notice.
      if (!this.send(call.request)) this.sleep(IDLE_MS);
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
    this.groups.forget(this.outside.groups);
    if (failure === null) return;
    const reason = failure.isRequest ? failure.message : this.countCode(script, failure);
    this.endTaskBadly(failure.kind, reason);
  }

  /** Counts a failure of code itself, which belongs to no request. @returns what is said of it */
  private countCode({ name }: Script, { kind, message }: ScriptFailure): string {
    const { side } = this;
    const { block } = this.outside;
    const endpoint = { name: `code of ${name}`, kind: 'request' as const, ofCode: true, budgets: [] };
    if (block) side.recorder.failure(block, side.endpoints.number(endpoint), kind, message);
    const reason = `${endpoint.name}: ${message}`;
    side.witness?.failed(reason);
    return reason;
  }

  private repeat(first: number): boolean {
    if (!this.position.again(first)) return false;
    if (++this.idleRepetitions < MOST_IDLE_REPETITIONS) return false;
    this.idleRepetitions = 0;
    this.sleep(IDLE_MS);
    return true;
  }

  /** @returns whether the user has to wait now; if not, it could not be sent */
  private send(request: PreparedRequest): boolean {
    try {
      this.current.send(request, this.due, this.scriptRun !== null || this.side.witness !== null);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      this.failUnsent(error);
      return false;
    }
    this.waited = true;
    this.idleRepetitions = 0;
    // Later steps are due when the one before has ended.
    this.due = null;
    return true;
  }

  private finishRequest(): void {
    const { current } = this;
    if (current.goesOn()) return;
    const failure = current.judge(this.scriptRun);
    if (failure) this.fail(failure, current.exchange);
    else this.succeed();
    this.side.witness?.judged(current.exchange, failure, current.isPolling);
    // Before going on, so that a side waiting for its last request sees it end.
    this.side.requestEnded(failure);
    const waitMs = failure ? this.backoffMs : current.againMs;
    if (waitMs > 0) this.sleep(waitMs);
    else this.advance();
  }

  private succeed(): void {
    const { current } = this;
    this.backoffMs = 0;
    this.groups.add(current.succeed());
    if (!current.isPolling) this.scriptRun?.requestSucceeded(current.exchange);
    // A function's request stays the next of its calls.
    else if (this.scriptRun === null) this.position.back();
  }

  /**
   * A failed request ends its task: what follows usually needs what it should have brought.
   * @param exchange null of one that could not be sent
   * @returns what is said of it
   */
  private fail(failure: Failure, exchange: Exchange | null): string {
    const reason = this.current.fail(failure);
    if (this.scriptRun) {
      // The function decides what its failure means.
      this.current.stopPolling();
      this.scriptRun.requestFailed(failure, exchange);
    } else this.endTaskBadly(failure.kind, reason);
    this.backoffMs =
      failure.kind === 'connection' && this.backsOff
        ? Math.min(LONGEST_BACKOFF_MS, Math.max(FIRST_BACKOFF_MS, this.backoffMs * 2))
        : 0;
    return reason;
  }

  private failUnsent({ message }: ValueError): void {
    const reason = this.fail({ kind: 'check', message: `not sent: ${message}` }, null);
    this.side.witness?.failed(reason);
  }

  private endTaskBadly(kind: ErrorKind, reason: string): void {
    this.groups.endAll(kind);
    this.abandon();
    this.endBadly(reason);
  }

  /** Forgets where in its operations it is. */
  protected abandon(): void {
    this.scriptRun?.drop();
    this.scriptRun = null;
    this.groups.forget();
    this.position.leave();
    this.current.stopPolling();
  }

  /** Runs what may lack a value. A lack counts as a failure of the request that it was for. */
  protected attempt(action: () => void): boolean {
    try {
      action();
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      const { current, position, side } = this;
      const nearest = position.nearestRequest();
      current.block = side.block;
      if (nearest) current.request = side.requests[nearest.id]!;
      if (current.request) this.failUnsent(error);
      else {
        side.witness?.failed(error.message);
        this.abandon();
        this.endBadly(error.message);
      }
    }
    return false;
  }

  /** Waits as long as the scenario says; a rehearsal does not. @returns whether the user has to wait now */
  private rest(ms: number): boolean {
    this.waited = true;
    // What follows is due when the pause is over, and recorded then; it is as late as the task was.
    if (this.due) this.due.block = undefined;
    if (this.side.witness) {
      this.side.witness.paused(ms);
      return false;
    }
    this.sleep(ms);
    return true;
  }

  protected draw(pause: Pause): number {
    return drawPause(pause, this.session.random.next());
  }

  protected sleep(ms: number): void {
    this.side.timers.schedule(this.side.clock.now() + ms, this);
  }
}

function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
