import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { User } from '../sessions.ts';

/** A program that may ask for tokens, and whom it acts as when it has no user. */
export interface Client {
  id: string;
  grants: string[];
  audience: string;
  user: User;
}

/** So many refresh tokens are kept beside the seeded one; the oldest make room. */
const REFRESH_TOKENS_KEPT = 20_000;
const SEEDED = 1;
const USER_COLUMNS = 'u.id, u.email, u.name, u.role';

/** What programs prove themselves with. All of it is looked for by its digest. */
export class Credentials {
  #client: StatementSync;
  #ofKey: StatementSync;
  #ofRefreshToken: StatementSync;
  #keep: StatementSync;
  #forget: StatementSync;

  constructor(db: DatabaseSync) {
    this.#client = db.prepare(
      `SELECT ${USER_COLUMNS}, c.grants, c.audience FROM oauth_clients c JOIN users u ON u.id = c.user_id
       WHERE c.id = ? AND c.secret_digest = ?`,
    );
    this.#ofKey = db.prepare(
      `SELECT ${USER_COLUMNS} FROM api_keys k JOIN users u ON u.id = k.user_id WHERE k.digest = ?`,
    );
    this.#ofRefreshToken = db.prepare(
      `SELECT ${USER_COLUMNS} FROM refresh_tokens t JOIN users u ON u.id = t.user_id
       WHERE t.digest = ? AND t.client_id = ? AND t.expires_at > ?`,
    );
    this.#keep = db.prepare(
      'INSERT INTO refresh_tokens (digest, client_id, user_id, expires_at) VALUES (?, ?, ?, ?)',
    );
    this.#forget = db.prepare(`DELETE FROM refresh_tokens WHERE id = ? AND id > ${SEEDED}`);
  }

  /** The client of that name, when the secret is its own. */
  client(id: string, secretDigest: string): Client | undefined {
    const row = this.#client.get(id, secretDigest);
    if (row === undefined) return undefined;
    const { grants, audience, ...user } = row as unknown as User & { grants: string; audience: string };
    return { id, grants: grants.split(' '), audience, user };
  }

  /** Who has that API key. */
  ofKey(digest: string): User | undefined {
    return this.#ofKey.get(digest) as unknown as User | undefined;
  }

  /** Whom the client may have a new token for, while the refresh token holds. */
  ofRefreshToken(digest: string, clientId: string, now: number): User | undefined {
    return this.#ofRefreshToken.get(digest, clientId, now) as unknown as User | undefined;
  }

  /** Keeps a new refresh token. */
  keepRefreshToken(digest: string, clientId: string, userId: number, expiresAt: number): void {
    const { lastInsertRowid } = this.#keep.run(digest, clientId, userId, expiresAt);
    this.#forget.run(Number(lastInsertRowid) - REFRESH_TOKENS_KEPT);
  }
}
