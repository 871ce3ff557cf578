import type { DatabaseSync } from 'node:sqlite';
import { hashPassword } from '../passwords.ts';
import { Random } from '../random.ts';
import { FIRST_NAMES, LAST_NAMES } from './words.ts';

/** The account that scenarios log in with; every other one has the same password. */
export const DEMO_EMAIL = 'demo@example.com';
export const DEMO_PASSWORD = 'demo-password';

export const USER_COUNT = 600;

/** Who works here: they have accounts and the same password, and do not shop. */
export const ADMIN = { id: USER_COUNT + 1, email: 'admin@example.com', name: 'Ada Admin', role: 'admin' };
export const SERVICE = { id: USER_COUNT + 2, email: 'service@example.com', name: 'Service', role: 'service' };

const FIRST_DAY = Date.UTC(2023, 0, 1) / 1000;

/** The demo account is number 1; `user1@example.com` and so on follow. */
export function seedUsers(db: DatabaseSync, seed: number, hashCost: number): void {
  const random = new Random(seed, 'users');
  const insert = db.prepare(
    'INSERT INTO users (id, email, name, role, password_hash, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  // One hash for all: they share the password, and 600 hashes would take longer than everything else.
  const hash = hashPassword(DEMO_PASSWORD, hashCost);
  insert.run(1, DEMO_EMAIL, 'Demo Shopper', 'customer', hash, FIRST_DAY);
  for (let id = 2; id <= USER_COUNT; id += 1) {
    const name = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
    const created = FIRST_DAY + random.int(0, 600) * 86_400;
    insert.run(id, `user${id - 1}@example.com`, name, 'customer', hash, created);
  }
  for (const { id, email, name, role } of [ADMIN, SERVICE]) {
    insert.run(id, email, name, role, hash, FIRST_DAY);
  }
}
