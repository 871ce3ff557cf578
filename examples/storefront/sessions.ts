import { randomBytes } from 'node:crypto';
import { HttpError } from './errors.ts';
import type { Context, Handler, Reply } from './router.ts';

/** Somebody with an account. */
export interface User {
  id: number;
  email: string;
  name: string;
  role: string;
}

/** One login. */
export interface Session {
  id: number;
  token: string;
  user: User;
  expiresAt: number;
}

const HOUR = 3600;
const MONTH = 30 * 24 * HOUR;

/** The logins that are valid now. The oldest are forgotten, so a long load run does not fill the memory. */
export class Sessions {
  #byToken = new Map<string, Session>();
  #limit: number;
  #opened = 0;

  constructor(limit = 20_000) {
    this.#limit = limit;
  }

  /** Logs a user in; returns the session and for how many seconds it holds. */
  open(user: User, remember: boolean): { session: Session; expiresIn: number } {
    const expiresIn = remember ? MONTH : HOUR;
    this.#opened += 1;
    const session: Session = {
      id: this.#opened,
      token: randomBytes(24).toString('base64url'),
      user,
      expiresAt: Date.now() + expiresIn * 1000,
    };
    this.#byToken.set(session.token, session);
    if (this.#byToken.size > this.#limit) {
      // A Map iterates in the order of insertion: the first key is the oldest login.
      for (const oldest of this.#byToken.keys()) {
        this.#byToken.delete(oldest);
        break;
      }
    }
    return { session, expiresIn };
  }

  /** The session of an `Authorization` header, when it is a valid one. */
  find(authorization: string | undefined): Session | undefined {
    const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
    const session = token === undefined ? undefined : this.#byToken.get(token);
    if (session === undefined) return undefined;
    if (session.expiresAt > Date.now()) return session;
    this.#byToken.delete(session.token);
    return undefined;
  }

  /** A handler that only somebody who is logged in reaches; anybody else gets 401. */
  required(handler: (context: Context, session: Session) => Reply | Promise<Reply>): Handler {
    return (context) => {
      const session = this.find(context.headers.authorization);
      if (session === undefined) {
        throw new HttpError(401, 'a valid bearer token is needed', { 'www-authenticate': 'Bearer' });
      }
      return handler(context, session);
    };
  }
}
