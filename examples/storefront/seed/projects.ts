import type { DatabaseSync } from 'node:sqlite';
import { Random } from '../random.ts';
import { USER_COUNT } from './users.ts';
import { LAST_NAMES } from './words.ts';

const STATUSES = ['active', 'active', 'active', 'paused', 'done'] as const;
/** The demo account has more than a page of them. */
const DEMO_PROJECTS = 45;

/** The projects of everybody, a handful each. */
export function seedProjects(db: DatabaseSync, seed: number, now: number): void {
  const random = new Random(seed, 'projects');
  const insert = db.prepare(
    'INSERT INTO projects (user_id, name, status, progress, updated_at) VALUES (?, ?, ?, ?, ?)',
  );
  for (let user = 1; user <= USER_COUNT; user += 1) {
    for (let left = user === 1 ? DEMO_PROJECTS : random.int(1, 5); left > 0; left -= 1) {
      const kind = random.pick(['Relaunch', 'Campaign', 'Migration', 'Catalogue', 'Pilot']);
      const updated = now - random.int(0, 90 * 86_400);
      insert.run(
        user,
        `${kind} ${random.pick(LAST_NAMES)}`,
        random.pick(STATUSES),
        random.int(0, 100),
        updated,
      );
    }
  }
}
