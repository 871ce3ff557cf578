import type { DatabaseSync } from 'node:sqlite';
import { Random } from '../random.ts';
import { USER_COUNT } from './users.ts';

/** Where customers are, and in which countries of it. */
export const REGIONS = {
  europe: ['DE', 'FR', 'NL', 'PL', 'SE'],
  'north-america': ['US', 'CA'],
  'latin-america': ['BR', 'MX'],
  'asia-pacific': ['JP', 'AU', 'IN'],
} as const;
export const CHANNELS = ['web', 'mobile', 'store', 'partner'] as const;
export const PLANS = ['free', 'starter', 'pro', 'enterprise'] as const;

/** Everybody with an account who shops is a customer, of the same number. */
export function seedCustomers(db: DatabaseSync, seed: number): void {
  const random = new Random(seed, 'customers');
  const insert = db.prepare(
    `INSERT INTO customers (id, user_id, email, name, country, region, channel, plan)
     SELECT id, id, email, name, ?, ?, ?, ? FROM users WHERE id = ?`,
  );
  const regions = Object.keys(REGIONS) as (keyof typeof REGIONS)[];
  for (let id = 1; id <= USER_COUNT; id += 1) {
    const region = random.pick(regions);
    const country = random.pick<string>(REGIONS[region]);
    insert.run(country, region, random.pick(CHANNELS), random.pick(PLANS), id);
  }
}
