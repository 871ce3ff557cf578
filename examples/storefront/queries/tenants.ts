import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { asFields, type Fields } from '../body.ts';
import { transaction } from '../database.ts';
import { HttpError } from '../errors.ts';
import type { Range } from '../ranges.ts';
import type { Audit } from './audit.ts';

/** What an account can have switched on. */
const FLAGS = ['betaDashboard', 'advancedExports', 'auditExport', 'singleSignOn'];

interface TenantRow {
  id: number;
  name: string;
  plan: string;
  region: string;
  status: string;
  feature_flags: string;
  updated_at: number;
}

/** The accounts of companies, and what their teams use. */
export class Tenants {
  #db: DatabaseSync;
  #audit: Audit;
  #list: StatementSync;
  #count: StatementSync;
  #find: StatementSync;
  #setFlags: StatementSync;
  #team: StatementSync;
  #usageByPlan: StatementSync;
  #usageOfTeam: StatementSync;

  constructor(db: DatabaseSync, audit: Audit) {
    this.#db = db;
    this.#audit = audit;
    this.#list = db.prepare('SELECT * FROM tenants ORDER BY id LIMIT ? OFFSET ?');
    this.#count = db.prepare('SELECT count(*) AS total FROM tenants');
    this.#find = db.prepare('SELECT * FROM tenants WHERE id = ?');
    this.#setFlags = db.prepare('UPDATE tenants SET feature_flags = ?, updated_at = ? WHERE id = ?');
    this.#team = db.prepare('SELECT id, tenant_id, name FROM teams WHERE id = ?');
    const sums = 'sum(u.api_calls) AS apiCalls, sum(u.exports) AS exports, max(u.active_users) AS peakUsers';
    this.#usageByPlan = db.prepare(
      `SELECT t.plan, count(DISTINCT u.team_id) AS teams, ${sums}
       FROM team_usage u JOIN teams m ON m.id = u.team_id JOIN tenants t ON t.id = m.tenant_id
       WHERE u.day >= ? AND u.day < ? GROUP BY t.plan ORDER BY t.plan`,
    );
    this.#usageOfTeam = db.prepare(
      `SELECT date(u.day, 'unixepoch') AS day, ${sums} FROM team_usage u
       WHERE u.team_id = ? AND u.day >= ? AND u.day < ? GROUP BY u.day ORDER BY u.day`,
    );
  }

  /** One page of the accounts. */
  list(limit: number, offset: number) {
    const rows = this.#list.all(limit, offset) as unknown as TenantRow[];
    return { accounts: rows.map(present), total: (this.#count.get() as { total: number }).total };
  }

  /** Switches features of an account on or off; those that are not named stay as they are. */
  changeSettings(reference: string, adminId: number, fields: Fields) {
    const flags = Object.entries(asFields(fields.featureFlags, 'featureFlags'));
    for (const [name, value] of flags) {
      if (!FLAGS.includes(name)) throw new HttpError(400, `featureFlags has only ${FLAGS.join(', ')}`);
      if (typeof value !== 'boolean') throw new HttpError(400, `featureFlags.${name} must be true or false`);
    }
    return transaction(this.#db, () => {
      const known = /^\d{1,15}$/.test(reference) ? this.#find.get(Number(reference)) : undefined;
      if (known === undefined) throw new HttpError(404, 'there is no such account');
      const row = known as unknown as TenantRow;
      const all = JSON.stringify({ ...JSON.parse(row.feature_flags), ...Object.fromEntries(flags) });
      this.#setFlags.run(all, Math.floor(Date.now() / 1000), row.id);
      this.#audit.note('admin', adminId, 'account.settings-changed', `account-${row.id}`);
      return present(this.#find.get(row.id) as unknown as TenantRow);
    });
  }

  /** What all teams used, in total and by the plan of their account. */
  usage({ from, to }: Range) {
    const plans = this.#usageByPlan.all(from, to) as Record<string, number>[];
    return { totals: totalsOf(plans), plans };
  }

  /** What one team used, such as "team-7" or "7". */
  usageOfTeam(reference: string, { from, to }: Range) {
    const number = /^(?:team-)?(\d{1,15})$/.exec(reference)?.[1];
    const team = number === undefined ? undefined : this.#team.get(Number(number));
    if (team === undefined) throw new HttpError(404, 'there is no such team');
    const days = this.#usageOfTeam.all(team.id as number, from, to) as Record<string, number>[];
    return { teamId: `team-${team.id}`, team: team.name, totals: totalsOf(days), days };
  }
}

function present(row: TenantRow) {
  const { id, name, plan, region, status } = row;
  const settings = { featureFlags: JSON.parse(row.feature_flags) };
  return {
    id,
    name,
    plan,
    region,
    status,
    settings,
    updatedAt: new Date(row.updated_at * 1000).toISOString(),
  };
}

function totalsOf(rows: Record<string, number>[]) {
  const sum = (name: string) => rows.reduce((total, row) => total + row[name]!, 0);
  const peakUsers = rows.reduce((most, row) => Math.max(most, row.peakUsers!), 0);
  return { apiCalls: sum('apiCalls'), exports: sum('exports'), peakUsers };
}
