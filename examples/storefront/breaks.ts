import { createHmac, randomBytes } from 'node:crypto';
import { HttpError } from './errors.ts';
import { named } from './names.ts';
import { Random } from './random.ts';

/** What can be broken about the whole shop, by the names that `STOREFRONT_BREAK` takes. */
export const BREAKS = ['wrong-token', 'missing-field', 'status-500'] as const;
export type BreakName = (typeof BREAKS)[number];

/** What clients keep of an answer or look for in it; with `missing-field` it is not there. */
const MISSING_FIELDS = new Set([
  ...['accessToken', 'access_token', 'token', 'jwt'],
  ...['jobId', 'report_id', 'items', 'widgets', 'customers', 'title'],
]);
/** The share of requests that are answered 500 with `status-500`. */
const FAULT_SHARE = 0.2;

/** Faults that show at many endpoints, as when a release does not go with its clients or its configuration. */
export class Breaks {
  #names: ReadonlySet<BreakName>;
  #faults: Random;
  /** The key of somebody else, who issues tokens that nobody here knows. */
  #foreignKey = randomBytes(32);

  /**
   * @param seed from which it is drawn what fails
   * @throws when a name is unknown; the message lists the known ones.
   */
  constructor(names: readonly string[], seed: number) {
    this.#names = new Set(named(names, BREAKS, 'break'));
    this.#faults = new Random(seed, 'breaks');
  }

  /** Before a request is answered; 500 for some with `status-500`. */
  request(): void {
    if (this.#names.has('status-500') && this.#faults.chance(FAULT_SHARE)) {
      throw new HttpError(500, 'the service did not answer');
    }
  }

  /** The body of an answer as it goes out. */
  body(body: unknown): unknown {
    if (!this.#names.has('missing-field') || typeof body !== 'object' || body === null) return body;
    return Object.fromEntries(Object.entries(body).filter(([name]) => !MISSING_FIELDS.has(name)));
  }

  /** A token or API key as it is issued or understood: with `wrong-token` signed with another key than that of this shop. */
  token(token: string): string {
    if (!this.#names.has('wrong-token')) return token;
    const content = token.includes('.') ? token.slice(0, token.lastIndexOf('.')) : token;
    return `${content}.${createHmac('sha256', this.#foreignKey).update(content).digest('base64url')}`;
  }
}
