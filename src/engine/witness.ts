import type { Dispatcher } from 'undici';
import type { Operation, RequestSpec } from '../scenario/scenario.ts';
import type { Exchange, Failure } from './exchange.ts';
import type { Session } from './session.ts';

/**
 * Sees what a user does, for showing it. Under load there is none, and a user asks once for each request whether there
 * is.
 */
export interface Witness {
  /**
   * A response has come, or what ended the request without one. Nothing of it has been looked at yet, and all of it is
   * used again for the next request.
   */
  arrived(spec: RequestSpec, sent: Dispatcher.DispatchOptions, exchange: Exchange, session: Session): void;
  /**
   * What arrived last has been looked at, and what is captured from it is in the session.
   * @param again whether the request will be made again, since it is not yet as it should be
   */
  judged(exchange: Exchange, failure: Failure | null, again: boolean): void;
  /** A condition did not hold, so these operations are left out. */
  skipped(jump: Operation & { kind: 'jump' }, operations: Operation[]): void;
  /** A pause, which is not waited for: ms. */
  paused(ms: number): void;
  /** Something failed of which no response tells: a request that could not be made, or code. */
  failed(reason: string): void;
}
