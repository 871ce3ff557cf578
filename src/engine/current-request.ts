import type { Dispatcher } from 'undici';
import type { BlockRecorder } from '../results/recorder.ts';
import type { Poll } from '../scenario/scenario.ts';
import { writeDuration } from '../units.ts';
import { examine } from './examine.ts';
import { Exchange, type ExchangeListener, type Failure } from './exchange.ts';
import type { PreparedRequest } from './prepared-request.ts';
import { followRedirect, type Hop, isRedirect } from './redirect.ts';
import type { ScriptRun } from './script-run.ts';
import type { Session } from './session.ts';
import type { Side } from './side.ts';

/** When a request of the open model was due. */
export interface Due {
  /** How long ago, in ms of the side's clock, when its task began. */
  lateMs: number;
  /** What was recorded then; undefined for what is recorded when it is made. */
  block: BlockRecorder | null | undefined;
}

/**
 * The request that a user makes now, or made last: where it is sent, where redirects take it, what its response is
 * worth, and whether it is made again. Reused for every request.
 */
export class CurrentRequest {
  readonly exchange: Exchange;
  /** null before the first. */
  request: PreparedRequest | null = null;
  /** What it is recorded in. */
  block: BlockRecorder | null = null;
  private readonly side: Side;
  private readonly session: Session;
  private readonly options: Dispatcher.DispatchOptions = { path: '/', method: 'GET' };
  /** Headers without cookies of the session. */
  private headersSent: string[] = [];
  /** When the request that is made again and again was made first: time of the clock. */
  private pollingSince: number | null = null;

  /** @param listener is told when there is a response, or there will be none */
  constructor(side: Side, session: Session, listener: ExchangeListener) {
    this.side = side;
    this.session = session;
    this.exchange = new Exchange(side.connection, listener);
  }

  /**
   * @param due null for now
   * @param keepBody whether its body is wanted, whatever its checks say
   * @throws ValueError when it cannot be made, for want of a value for instance
   */
  send(request: PreparedRequest, due: Due | null, keepBody: boolean): void {
    const { options, session } = this;
    this.request = request;
    this.block = due === null || due.block === undefined ? this.side.block : due.block;
    options.path = request.path(session);
    options.method = request.spec.method;
    this.headersSent = session.headersFor(request);
    options.headers = session.withCookies(this.headersSent, options.path);
    options.body = request.body(session);
    this.side.requestStarted();
    const dueAt = due && performance.now() - due.lateMs;
    this.exchange.send(options, keepBody || request.needsBody, request.spec.timeoutMs, dueAt);
  }

  /** Something came of it. @returns whether it goes on elsewhere; otherwise its response is there, or its failure */
  goesOn(): boolean {
    const { exchange, options } = this;
    this.side.witness?.arrived(this.request!.spec, options, exchange, this.session);
    this.session.keepCookies(options.path, exchange);
    // One comparison is all that other responses pay.
    return exchange.status >= 300 && this.redirect(this.request!);
  }

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

  /**
   * @param run the function that asked for it
   * @returns what is wrong with it, null when it is as it should be, or may be so later
   */
  judge(run: ScriptRun | null): Failure | null {
    const { exchange } = this;
    if (exchange.failure) return exchange.failure;
    const { spec, needsExamination } = this.request!;
    const { status } = exchange;
    if (spec.accepts[status] !== 1)
      return { kind: 'status', message: `status ${status}, expected ${spec.acceptsText}` };
    if (!needsExamination) return run?.objection(exchange) ?? null;
    const finding = examine(spec, exchange, this.session, (variable, value) =>
      this.session.set(variable, value),
    );
    if (finding?.again) return this.pollAgain(spec.poll!, finding.message);
    this.pollingSince = null;
    if (finding) return { kind: 'check', message: finding.message };
    return run?.objection(exchange) ?? null;
  }

  /** @returns a failure when it has been made again for too long */
  private pollAgain({ everyMs, atMostMs }: Poll, reason: string): Failure | null {
    const now = this.side.clock.now();
    this.pollingSince ??= now;
    if (now + everyMs - this.pollingSince <= atMostMs) return null;
    const message = `not what "until" waits for after ${writeDuration(atMostMs)}: ${reason}`;
    return { kind: 'check', message };
  }

  /** Whether it is to be made again, since its response was not yet as it should be. */
  get isPolling(): boolean {
    return this.pollingSince !== null;
  }

  stopPolling(): void {
    this.pollingSince = null;
  }

  /** ms until it is made again; 0 when it is not. */
  get againMs(): number {
    return this.pollingSince === null ? 0 : this.request!.spec.poll!.everyMs;
  }

  /** Counts it as a success. @returns its response time in ms */
  succeed(): number {
    const { exchange, block } = this;
    const { endpoint } = this.request!.spec;
    const responseMs = exchange.endedAt - exchange.dueAt;
    if (block) {
      this.side.recorder.success(block, endpoint, responseMs);
      this.side.recorder.exchange(endpoint, exchange);
    }
    return responseMs;
  }

  /** Counts it as a failure. @returns what is said of it outside of its row */
  fail({ kind, message }: Failure): string {
    const { endpoint } = this.request!.spec;
    if (this.block) this.side.recorder.failure(this.block, endpoint, kind, message);
    return `${this.side.endpoints.all[endpoint]!.name}: ${message}`;
  }
}
