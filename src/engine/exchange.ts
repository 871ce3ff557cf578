import type { IncomingHttpHeaders } from 'node:http';
import type { Client, Dispatcher } from 'undici';
import type { ErrorKind } from '../results/schema.ts';
import { troubleOf } from '../transport/trouble.ts';
import { writeSize } from '../units.ts';
import type { Connector } from './connector.ts';

export interface Failure {
  kind: ErrorKind;
  message: string;
}

/** What is told when the exchange is over, well or badly. */
export interface ExchangeListener {
  exchangeEnded(): void;
}

/** Where requests go, and how connections to it are made. */
export interface Connection {
  /** What the target is called in messages. */
  name: string;
  /** What its cookies belong to. */
  origin: string;
  connector: Connector;
  maxBodyBytes: number;
}

/**
 * The one connection of a virtual user, and the request that is under way on it. The object is reused for every
 * request: at tens of thousands of them a second, what is not allocated need not be collected.
 * All stamps are ms of `performance.now()`.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  /** When the request was due; in the closed model, when it was asked for. */
  dueAt = 0;
  /** When it was written, of redirects the first one; 0 while it has not been. */
  sentAt = 0;
  /** When the head of the response had come; 0 while it has not. */
  headAt = 0;
  endedAt = 0;
  status = 0;
  /** Of the response, names in small letters; undici has parsed them in any case. */
  headers: IncomingHttpHeaders = {};
  /** Of all bodies as they came over the wire, those of redirects included. */
  bytes = 0;
  /** How many redirects were followed so far. */
  redirects = 0;
  failure: Failure | null = null;
  /** The response body as it came, when it was asked for. */
  body: Buffer[] = [];

  private client: Client;
  private readonly connection: Connection;
  private readonly listener: ExchangeListener;
  private controller: Dispatcher.DispatchController | null = null;
  private keepBody = false;
  private deadline = 0;
  private timeoutMs = 0;
  /** Of the bodies of redirects. */
  private earlierBytes = 0;
  private underWay = false;

  constructor(connection: Connection, listener: ExchangeListener) {
    this.connection = connection;
    this.listener = listener;
    this.client = connection.connector.newClient();
  }

  /**
   * @param options what undici takes: path, method, headers, body
   * @param keepBody whether `body` is wanted
   * @param timeoutMs from now until the last byte
   * @param dueAt when it was due, null for now
   */
  send(
    options: Dispatcher.DispatchOptions,
    keepBody: boolean,
    timeoutMs: number,
    dueAt: number | null,
  ): void {
    this.sentAt = 0;
    this.bytes = 0;
    this.redirects = 0;
    this.keepBody = keepBody;
    const now = performance.now();
    this.dueAt = dueAt ?? now;
    this.timeoutMs = timeoutMs;
    this.deadline = now + timeoutMs;
    this.dispatch(options);
  }

  /** Goes on where a redirect leads: it is still the same request, with the same deadline. */
  follow(options: Dispatcher.DispatchOptions): void {
    this.redirects++;
    this.dispatch(options);
  }

  get maxBodyBytes(): number {
    return this.connection.maxBodyBytes;
  }

  /** Bytes of the last body alone. */
  get bodyBytes(): number {
    return this.bytes - this.earlierBytes;
  }

  private dispatch(options: Dispatcher.DispatchOptions): void {
    this.status = 0;
    this.earlierBytes = this.bytes;
    this.failure = null;
    if (this.body.length > 0) this.body = [];
    this.controller = null;
    this.underWay = true;
    this.client.dispatch(options, this);
  }

  get isUnderWay(): boolean {
    return this.underWay;
  }

  /** Ends the request as a timeout when its time is over. */
  expire(now: number): void {
    if (!this.underWay || now < this.deadline) return;
    const seconds = Number((this.timeoutMs / 1000).toFixed(3));
    this.cancel({ kind: 'timeout', message: `no complete response within ${seconds} s` });
  }

  /** Frees the connection, whatever is going on on it. The listener hears nothing any more. */
  async close(): Promise<void> {
    this.underWay = false;
    await this.client.destroy();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.redirects === 0) this.sentAt = performance.now();
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    this.status = status;
    this.headers = headers;
    this.headAt = performance.now();
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.bytes += chunk.length;
    if (this.keepBody) this.body.push(chunk);
    if (this.bodyBytes > this.maxBodyBytes) {
      const limit = writeSize(this.maxBodyBytes);
      this.cancel({ kind: 'body', message: `the response body is larger than maxBodySize (${limit})` });
    }
  }

  onResponseEnd(): void {
    this.end();
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    if (!this.underWay) return;
    this.failure ??= describeFailure(error, this.status > 0);
    this.end();
  }

  /** An abort destroys the connection, and of HTTP/2 the stream; the next request opens another. */
  private cancel(failure: Failure): void {
    this.failure = failure;
    if (this.controller) {
      this.controller.abort(new Error(failure.message));
      return;
    }
    // Not even connected: there is nothing to abort yet, so the attempt itself is given up.
    const abandoned = this.client;
    this.client = this.connection.connector.newClient();
    // The request is told of it, and that ends it: ending it here too would leave that word to the next request.
    void abandoned.destroy();
  }

  private end(): void {
    if (!this.underWay) return;
    this.underWay = false;
    this.endedAt = performance.now();
    this.listener.exchangeEnded();
  }
}

/** @param started whether the response had begun */
function describeFailure(error: Error, started: boolean): Failure {
  const trouble = troubleOf(error);
  if (trouble && !started) return { kind: 'connection', message: trouble.reason };
  const { code, message, name } = error as NodeJS.ErrnoException;
  // Its code says nothing: undici looks it up in a table that is the wrong way round.
  if (name === 'HTTPParserError') {
    return started
      ? { kind: 'body', message: `the response breaks the rules of HTTP: ${message}` }
      : { kind: 'connection', message: `what answers does not speak HTTP: ${message}` };
  }
  if (error instanceof AggregateError) {
    const reasons = [...new Set(error.errors.map((reason: Error) => reason.message))].join('; ');
    return { kind: 'connection', message: reasons || String(code) };
  }
  if (started) return { kind: 'body', message: `the response ended early: ${message}` };
  const said = code && !message.includes(code) ? `${message} (${code})` : message;
  return { kind: 'connection', message: said || error.name };
}
