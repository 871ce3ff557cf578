import type { Dispatcher } from 'undici';
import type { BlockRecorder } from '../results/recorder.ts';
import { evaluate, type Scope, ValueError } from '../scenario/expression.ts';
import { drawPause, type Pause } from '../scenario/pause.ts';
import type { Operation } from '../scenario/scenario.ts';
import { Cookies } from './cookies.ts';
import { examine } from './examine.ts';
import { Exchange, type Failure } from './exchange.ts';
import { headerValue, type PreparedRequest } from './prepared-request.ts';
import { Random } from './random.ts';
import { followRedirect, type Hop, isRedirect } from './redirect.ts';
import type { Side } from './side.ts';
import type { Sleeper } from './timer-queue.ts';

/** A target that refuses connections is asked again after this, doubled each time up to the longest. */
const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 2000;
/** A user whose onStart failed begins anew after this. */
const RESTART_MS = 1000;
/** A task that neither requested nor paused must not spin. */
const IDLE_TASK_MS = 10;

/** When a request of the open model was due: ms of `performance.now()`, and what was recorded then. */
export interface Due {
  at: number;
  block: BlockRecorder | null;
}

interface OpenGroup {
  endpoint: number;
  block: BlockRecorder | null;
  /** Response times of its requests so far. */
  totalMs: number;
}

/**
 * One simulated user: a small machine that carries out operations until one of them has to wait, and goes on when
 * it is woken. There is no promise per request, and no user knows of another.
 */
export class VirtualUser implements Scope, Sleeper {
  random: Random;
  readonly exchange: Exchange;
  private readonly side: Side;
  private readonly variables = new Map<string, unknown>();
  private readonly sessionHeaders = new Map<string, string>();
  /** null while no response has set any. */
  private cookies: Cookies | null = null;
  /** Headers of each request with those of the session, where they stay the same. */
  private headerCache: (string[] | undefined)[] = [];
  private readonly options: Dispatcher.DispatchOptions = { path: '/', method: 'GET' };
  /** Headers of the request that is under way, without cookies of the session. */
  private headersSent: string[] = [];

  private operations: Operation[];
  private position = 0;
  private started = false;
  private waited = false;
  private groups: OpenGroup[] = [];
  private request: PreparedRequest | null = null;
  private block: BlockRecorder | null = null;
  private backoffMs = 0;
  /** When the next request was due, if not now. */
  private due: Due | null = null;

  /** @param index number of the user; the same user of both sides makes the same choices */
  constructor(side: Side, index: number) {
    this.side = side;
    this.random = new Random(side.seed, index);
    this.exchange = new Exchange(side.connection, this);
    this.operations = side.scenario.onStart;
  }

  get(name: string): unknown {
    return this.variables.has(name) ? this.variables.get(name) : this.side.scenario.constants[name];
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

  /** Carries out operations until one has to wait. A side that has not its turn parks the user here. */
  advance(): void {
    for (;;) {
      if (!this.side.clock.running) {
        this.side.park(this);
        return;
      }
      if (this.position >= this.operations.length) {
        if (this.side.arrivals) {
          this.started = true;
          this.side.arrivals.release(this);
          return;
        }
        const wait = this.endTask();
        if (wait > 0) {
          this.sleep(wait);
          return;
        }
        continue;
      }
      if (this.execute(this.operations[this.position++]!)) return;
    }
  }

  /** @returns whether the user has to wait now */
  private execute(operation: Operation): boolean {
    switch (operation.kind) {
      case 'request':
        return this.send(this.side.requests[operation.request.id]!);
      case 'pause': {
        const ms = this.draw(operation.pause);
        this.waited = true;
        this.sleep(ms);
        return true;
      }
      case 'jumpUnless':
        return this.attempt(() => {
          if (!isTruthy(evaluate(operation.condition, this))) this.position = operation.to;
        });
      case 'setHeaders':
        return this.attempt(() => {
          for (const { name, value } of operation.headers)
            this.sessionHeaders.set(name, headerValue(name, value, this));
          this.headerCache = [];
        });
      case 'groupStart':
        this.groups.push({
          endpoint: operation.endpoint,
          block: this.side.block,
          totalMs: 0,
        });
        return false;
      case 'groupEnd': {
        const group = this.groups.pop()!;
        if (group.block) this.side.recorder.success(group.block, group.endpoint, group.totalMs);
        return false;
      }
    }
  }

  /**
   * Begins a task of the open model.
   * @param random what it draws its choices from
   * @param due when its first request was due
   */
  begin(operations: Operation[], random: Random, due: Due): void {
    this.operations = operations;
    this.position = 0;
    this.random = random;
    this.due = due;
    this.wake();
  }

  /** Picks the next task. @returns ms to wait before it */
  private endTask(): number {
    const first = !this.started;
    const idle = !this.waited;
    this.started = true;
    this.waited = false;
    this.operations = this.side.pickTask(this.random);
    this.position = 0;
    if (first) return 0;
    const { pause } = this.side.scenario;
    const pauseMs = pause ? this.draw(pause) : 0;
    return pauseMs === 0 && idle ? IDLE_TASK_MS : pauseMs;
  }

  private send(request: PreparedRequest): boolean {
    this.request = request;
    this.block = this.due ? this.due.block : this.side.block;
    const { spec } = request;
    try {
      this.options.path = request.path(this);
      this.options.method = spec.method;
      this.headersSent = this.headers(request);
      this.options.headers = this.withCookies();
      this.options.body = request.body(this);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      this.fail({ kind: 'check', message: `not sent: ${error.message}` });
      return false;
    }
    this.waited = true;
    this.side.requestStarted();
    this.exchange.send(this.options, request.needsBody, spec.timeoutMs, this.due?.at ?? null);
    // Later steps are due when the one before has ended.
    this.due = null;
    return true;
  }

  private withCookies(): string[] {
    return this.cookies?.addTo(this.headersSent, this.options.path) ?? this.headersSent;
  }

  private headers(request: PreparedRequest): string[] {
    if (!request.hasFixedHeaders) return request.headers(this, this.sessionHeaders);
    this.headerCache[request.spec.id] ??= request.headers(this, this.sessionHeaders);
    return this.headerCache[request.spec.id]!;
  }

  private finishRequest(): void {
    const { exchange, block, request } = this;
    if (exchange.status > 0 && this.side.scenario.cookies && 'set-cookie' in exchange.headers) {
      this.cookies ??= new Cookies(this.side.connection.origin);
      this.cookies.keep(this.options.path, exchange);
    }
    // One comparison is all that other responses pay.
    if (exchange.status >= 300 && this.follow(request!)) return;
    const failure = exchange.failure ?? this.examine(request!);
    if (failure) {
      this.fail(failure);
    } else {
      this.backoffMs = 0;
      const responseMs = exchange.endedAt - exchange.dueAt;
      for (const group of this.groups) group.totalMs += responseMs;
      if (block) {
        const { endpoint } = request!.spec;
        this.side.recorder.success(block, endpoint, responseMs);
        this.side.recorder.exchange(endpoint, exchange);
      }
    }
    // Before going on, so that a side waiting for its last request sees it end.
    this.side.requestEnded(failure);
    if (this.backoffMs > 0) this.sleep(this.backoffMs);
    else this.advance();
  }

  /** Goes where a redirect leads. @returns whether the request goes on; if it cannot, it has failed */
  private follow({ spec }: PreparedRequest): boolean {
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
    options.headers = this.withCookies();
    exchange.follow(options);
    return true;
  }

  /** @returns what is wrong with the response, null when it is as it should be */
  private examine({ spec, needsExamination }: PreparedRequest): Failure | null {
    const { status } = this.exchange;
    if (spec.accepts[status] !== 1)
      return { kind: 'status', message: `status ${status}, expected ${spec.acceptsText}` };
    if (!needsExamination) return null;
    const message = examine(spec, this.exchange, this, (variable, value) =>
      this.variables.set(variable, value),
    );
    return message === null ? null : { kind: 'check', message };
  }

  /** A failed request ends its task: what follows usually needs what it should have brought. */
  private fail(failure: Failure): void {
    const { recorder } = this.side;
    if (this.block) recorder.failure(this.block, this.request!.spec.endpoint, failure.kind, failure.message);
    for (const group of this.groups)
      if (group.block)
        recorder.failure(group.block, group.endpoint, failure.kind, 'a step of the group failed');
    this.abandonTask();
    this.backoffMs =
      failure.kind === 'connection'
        ? Math.min(LONGEST_BACKOFF_MS, Math.max(FIRST_BACKOFF_MS, this.backoffMs * 2))
        : 0;
  }

  private abandonTask(): void {
    this.groups = [];
    if (this.started) {
      this.position = this.operations.length;
    } else {
      // Without what onStart brings there is no session: begin anew.
      this.variables.clear();
      this.sessionHeaders.clear();
      this.cookies = null;
      this.headerCache = [];
      this.operations = [
        { kind: 'pause', pause: { min: RESTART_MS, max: RESTART_MS } },
        ...this.side.scenario.onStart,
      ];
      this.position = 0;
    }
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
      else this.abandonTask();
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
    return drawPause(pause, this.random.next());
  }

  private sleep(ms: number): void {
    this.side.timers.schedule(this.side.clock.now() + ms, this);
  }
}

function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
