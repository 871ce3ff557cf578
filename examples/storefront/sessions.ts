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

/** For how many seconds a login holds: for long when it is to be remembered. */
export const HOUR = 3600;
export const MONTH = 30 * 24 * HOUR;

/** The longest that any token holds, how many are remembered, and what is made of a token that is handed out. */
export interface SessionOptions {
  seconds?: number | undefined;
  count?: number;
  issue?: (token: string) => string;
}

/** The logins that are valid now. The oldest are forgotten, so a long load run does not fill the memory. */
export class Sessions {
  #byToken = new Map<string, Session>();
  #limit: number;
  #longest: number;
  #issue: (token: string) => string;
  #opened = 0;

  constructor({ seconds = MONTH, count = 20_000, issue = (token) => token }: SessionOptions = {}) {
    this.#limit = count;
    this.#longest = seconds;
    this.#issue = issue;
  }

  /**
   * Logs a user in for some time; returns the session and for how many seconds it really holds. The token is a
   * random one, or what is made of the session's end.
   */
  open(
    user: User,
    seconds: number,
    tokenUntil: (expiresAt: number) => string = randomToken,
  ): { session: Session; expiresIn: number } {
    const expiresIn = Math.min(seconds, this.#longest);
    const expiresAt = Date.now() + expiresIn * 1000;
    this.#opened += 1;
    const session: Session = {
      id: this.#opened,
      token: tokenUntil(expiresAt),
      user,
      expiresAt,
    };
    this.#byToken.set(session.token, session);
    if (this.#byToken.size > this.#limit) {
      // A Map iterates in the order of insertion: the first key is the oldest login.
      for (const oldest of this.#byToken.keys()) {
        this.#byToken.delete(oldest);
        break;
      }
    }
    return { session: { ...session, token: this.#issue(session.token) }, expiresIn };
  }

  /** The session of an `Authorization` header, when it is a valid one. */
  find(authorization: string | undefined): Session | undefined {
    const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
    return token === undefined ? undefined : this.withToken(token);
  }

  /** The session of a token, as long as it holds. */
  withToken(token: string): Session | undefined {
    const session = this.#byToken.get(token);
    if (session === undefined) return undefined;
    if (session.expiresAt > Date.now()) return session;
    this.#byToken.delete(session.token);
    return undefined;
  }

  /** Ends a session. */
  end(token: string): void {
    this.#byToken.delete(token);
  }

  /** A handler that only somebody in one of the roles reaches: anybody else who is logged in gets 403. */
  only(roles: readonly string[], handler: Parameters<Sessions['required']>[0]): Handler {
    return this.required((context, session) => {
      if (!roles.includes(session.user.role)) {
        throw new HttpError(403, `this is for the role ${roles.join(' or ')} only`);
      }
      return handler(context, session);
    });
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

/** A token that nobody can guess. */
export function randomToken(): string {
  return randomBytes(24).toString('base64url');
}
