import type { DatabaseSync } from 'node:sqlite';
import { Random } from '../random.ts';
import { ADMIN, SERVICE, USER_COUNT } from './users.ts';

export const AUDIT_COUNT = 5000;
const DAYS = 60;

/** What each kind of actor does. */
const ACTIONS = {
  user: ['login', 'order.placed', 'profile.changed', 'password.changed'],
  admin: ['login', 'account.settings-changed', 'report.requested'],
  service: ['import.requested', 'report.requested', 'order.drafted'],
} as const;
export const ACTOR_TYPES = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];

/** Who did what in the last days, the last entry just before `now`. */
export function seedAudit(db: DatabaseSync, seed: number, now: number): void {
  const random = new Random(seed, 'audit');
  const insert = db.prepare(
    'INSERT INTO audit_logs (id, at, actor_type, actor_id, action, target) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const apart = (DAYS * 86_400) / AUDIT_COUNT;
  for (let id = 1; id <= AUDIT_COUNT; id += 1) {
    const type = random.pick(['user', 'user', 'user', 'admin', 'service'] as const);
    const actor = { user: random.int(1, USER_COUNT), admin: ADMIN.id, service: SERVICE.id }[type];
    const at = Math.floor(now - (AUDIT_COUNT - id + random.next()) * apart);
    insert.run(id, at, type, actor, random.pick<string>(ACTIONS[type]), `item-${random.int(1, 9999)}`);
  }
}
