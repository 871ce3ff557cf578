import type { DatabaseSync } from 'node:sqlite';
import { Random } from '../random.ts';
import { PLANS, REGIONS } from './customers.ts';
import { LAST_NAMES } from './words.ts';

export const TENANT_COUNT = 120;
/** Team 1 belongs to account 1, team 2 to account 2, and so on. */
export const TEAM_COUNT = 60;
const DAYS = 62;
const DAY = 86_400;

/** The accounts of companies, their teams, and what the teams used on each of the last days. */
export function seedTenants(db: DatabaseSync, seed: number, now: number): void {
  const random = new Random(seed, 'tenants');
  const addTenant = db.prepare(
    'INSERT INTO tenants (id, name, plan, region, status, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (let id = 1; id <= TENANT_COUNT; id += 1) {
    const name = `${random.pick(LAST_NAMES)} ${random.pick(['Trading', 'Retail', 'Labs', 'Group'])}`;
    const status = random.chance(0.1) ? 'suspended' : 'active';
    addTenant.run(id, name, random.pick(PLANS), random.pick(Object.keys(REGIONS)), status, now);
  }
  const addTeam = db.prepare('INSERT INTO teams (id, tenant_id, name) VALUES (?, ?, ?)');
  const addUsage = db.prepare(
    'INSERT INTO team_usage (team_id, day, api_calls, active_users, exports) VALUES (?, ?, ?, ?, ?)',
  );
  const today = now - (now % DAY);
  for (let id = 1; id <= TEAM_COUNT; id += 1) {
    addTeam.run(id, id, `Team ${random.pick(LAST_NAMES)}`);
    for (let ago = DAYS - 1; ago >= 0; ago -= 1) {
      addUsage.run(id, today - ago * DAY, random.int(50, 5000), random.int(1, 40), random.int(0, 12));
    }
  }
}
