import { inspect } from 'node:util';
import { RequestFailed, type Response } from '../api/index.ts';
import type { ScriptedRequest } from '../api/words.ts';
import { messageOf } from '../errors.ts';
import type { ErrorKind } from '../results/schema.ts';
import type { Script } from '../scenario/script.ts';
import { placeOf } from '../scenario/user-code.ts';
import { writeDuration } from '../units.ts';
import type { Exchange, Failure } from './exchange.ts';
import type { PreparedRequest } from './prepared-request.ts';
import { responseOf } from './script-response.ts';

/** Something that a function waits for. */
export type Call = {
  /** Whether the user has begun with it. */
  begun: boolean;
  /** Told when it is done; what comes of it is in there. null while it is not. */
  settle: (() => void) | null;
} & (
  | { kind: 'pause'; ms: number; resolve: () => void }
  | {
      kind: 'request';
      request: PreparedRequest;
      name: string;
      words: ScriptedRequest;
      resolve: (response: Response) => void;
      reject: (error: Error) => void;
    }
);

/** How a function ended that did not end well. */
export interface ScriptFailure {
  kind: ErrorKind;
  message: string;
  /** Whether it is that of a request, which has been counted already. */
  isRequest: boolean;
}

/** Who carries out what a function asks for. */
export interface ScriptHost {
  /** Goes on with the calls; only called when it is waiting for some. */
  wake(): void;
  /** Time of the clock of its side. */
  now(): number;
}

/**
 * A function of a module that one user is in. What it asks for waits in a queue until the user gets to it, one call
 * after the other and never out of turn. Nothing that the function does after its end has any effect.
 */
export class ScriptRun {
  readonly script: Script;
  failure: ScriptFailure | null = null;
  isOver = false;
  private readonly host: ScriptHost;
  private readonly queue: Call[] = [];
  /** Whether the user waits for the function to ask for something, and since when. */
  private idleSince: number | null = null;
  private isDropped = false;

  constructor(script: Script, host: ScriptHost) {
    this.script = script;
    this.host = host;
  }

  /** Calls the function; it may ask for things at once. */
  start(work: () => unknown): void {
    void (async () => work())().then(
      () => this.end(null),
      (error: unknown) => this.end(failureOf(error)),
    );
  }

  ask(call: Call): void {
    if (this.isDropped) return;
    this.queue.push(call);
    this.goOn();
  }

  /** @returns what is to be done now; null when nothing is, and the user waits */
  next(): Call | null {
    const call = this.queue[0] ?? null;
    if (call === null && !this.isOver) this.idleSince = this.host.now();
    return call;
  }

  /** The call that was to be done is done. */
  finish(): void {
    this.queue.shift()!.settle!();
  }

  /** @returns why code of the user refuses the response, null when it does not */
  objection(exchange: Exchange): Failure | null {
    const call = this.request;
    if (!call.words.expect) return null;
    try {
      const said: unknown = call.words.expect(responseOf(exchange, null));
      if (said instanceof Promise) {
        said.catch(() => {});
        throw new TypeError('expect must answer at once, and not with a promise');
      }
      if (typeof said === 'string') return { kind: 'check', message: said };
      return said === false ? { kind: 'check', message: 'expect said false' } : null;
    } catch (error) {
      return { kind: 'check', message: toldOf(error) };
    }
  }

  requestSucceeded(exchange: Exchange): void {
    const call = this.request;
    const response = responseOf(exchange, null);
    call.settle = () => call.resolve(response);
  }

  /** @param exchange null of a request that could not be sent */
  requestFailed({ kind, message }: Failure, exchange: Exchange | null): void {
    const call = this.request;
    const response = responseOf(exchange, message);
    call.settle = () => {
      if (call.words.mayFail) call.resolve(response);
      else call.reject(new RequestFailed(`${call.name}: ${message}`, kind, response));
    };
  }

  /** Ends a function that has asked for nothing for too long, or it would hold its user for good. */
  expire(limitMs: number): void {
    if (this.idleSince === null || this.host.now() - this.idleSince < limitMs) return;
    const message = `it neither ended nor asked for anything within ${writeDuration(limitMs)}`;
    this.end({ kind: 'timeout', message, isRequest: false });
  }

  /** Nothing that it asks for is done any more. */
  drop(): void {
    this.isDropped = true;
    this.idleSince = null;
  }

  private get request(): Extract<Call, { kind: 'request' }> {
    return this.queue[0] as Extract<Call, { kind: 'request' }>;
  }

  private end(failure: ScriptFailure | null): void {
    if (this.isDropped || this.isOver) return;
    this.isOver = true;
    this.failure = failure;
    // What it asked for without waiting is still done, unless something has failed before its turn came.
    if (failure) this.queue.length = this.queue[0]?.begun ? 1 : 0;
    this.goOn();
  }

  private goOn(): void {
    if (this.idleSince === null) return;
    this.idleSince = null;
    this.host.wake();
  }
}

/** What the task of a function ends with that threw this. */
export function failureOf(error: unknown): ScriptFailure {
  if (error instanceof RequestFailed) return { kind: error.kind, message: error.message, isRequest: true };
  return { kind: 'check', message: toldOf(error), isRequest: false };
}

/** What code of the user threw, with its place. */
function toldOf(error: unknown): string {
  const place = placeOf(error);
  // Whatever may be thrown: an object says nothing of itself.
  const thrown =
    error instanceof Error ? messageOf(error) : `threw ${inspect(error, { breakLength: Infinity })}`;
  return `${place === null ? '' : `${place}: `}${thrown}`;
}
