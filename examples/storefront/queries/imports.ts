import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { asFields } from '../body.ts';
import { parseCsv } from '../csv.ts';
import { transaction } from '../database.ts';
import { HttpError } from '../errors.ts';
import { CHANNELS, PLANS, REGIONS } from '../seed/customers.ts';
import { USER_COUNT } from '../seed/users.ts';
import type { Audit } from './audit.ts';
import type { Product } from './jobs.ts';

/** A file has at most so many customers, and so many that came from files are kept. */
const MOST_ROWS = 2000;
const IMPORTED_KEPT = 10_000;
/** So many of what is wrong with a file are told. */
const ERRORS_TOLD = 10;

type Row = Record<string, string>;

/** Customers from files. Those who have an account are left alone: a file may not rewrite them. */
export class Imports {
  #db: DatabaseSync;
  #audit: Audit;
  #known: StatementSync;
  #put: StatementSync;
  #forget: StatementSync;

  constructor(db: DatabaseSync, audit: Audit) {
    this.#db = db;
    this.#audit = audit;
    this.#known = db.prepare('SELECT user_id FROM customers WHERE email = ?');
    // A customer who comes again is written anew, with the highest number, and so is the last to be forgotten.
    this.#put = db.prepare(
      `INSERT OR REPLACE INTO customers (email, name, country, region, channel, plan, import_id)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#forget = db.prepare(
      `DELETE FROM customers WHERE id > ${USER_COUNT} AND id <= (SELECT max(id) FROM customers) - ${IMPORTED_KEPT}`,
    );
  }

  /** Stores what is in a file, row by row; what is wrong with a row is told and the others are stored. */
  store(input: Record<string, unknown>, id: number, userId: number): Product {
    const { format, text, mode, notifyOnCompletion } = input as Record<string, string>;
    const rows = format === 'json' ? jsonRows(text!) : csvRows(text!);
    if (rows.length > MOST_ROWS) throw new HttpError(400, `a file has at most ${MOST_ROWS} customers`);
    const counts = { rows: rows.length, imported: 0, updated: 0, rejected: 0 };
    const errors: string[] = [];
    transaction(this.#db, () => {
      for (const [at, row] of rows.entries()) {
        const problem = this.#storeRow(row, mode === 'insert', id, counts);
        if (problem === undefined) continue;
        counts.rejected += 1;
        if (errors.length < ERRORS_TOLD) errors.push(`row ${at + 1}: ${problem}`);
      }
      this.#forget.run();
      if (notifyOnCompletion) this.#audit.note('service', userId, 'import.completed', `import-${id}`);
    });
    return { summary: { ...counts, errors } };
  }

  #storeRow(row: Row, insertOnly: boolean, id: number, counts: { imported: number; updated: number }) {
    const email = (row.email ?? '').toLowerCase();
    if (!/^[^\s@]{1,64}@[^\s@]{1,120}\.[a-z]{2,20}$/.test(email)) return 'email is not valid';
    const name = row.name || [row.first_name, row.last_name].filter(Boolean).join(' ');
    if (name === '' || name.length > 120) return 'name must be a text of at most 120 characters';
    const { country = '', region = 'europe', channel = 'web', plan = 'free' } = row;
    if (!/^([A-Z]{2})?$/.test(country)) return 'country must be two capital letters';
    if (!Object.hasOwn(REGIONS, region)) return `region must be one of ${Object.keys(REGIONS).join(', ')}`;
    if (!(CHANNELS as readonly string[]).includes(channel))
      return `channel must be one of ${CHANNELS.join(', ')}`;
    if (!(PLANS as readonly string[]).includes(plan)) return `plan must be one of ${PLANS.join(', ')}`;
    const known = this.#known.get(email);
    if (known !== undefined && known.user_id !== null) return `${email} has an account`;
    if (known !== undefined && insertOnly) return `${email} is known already`;
    this.#put.run(email, name, country, region, channel, plan, id);
    counts[known === undefined ? 'imported' : 'updated'] += 1;
    return undefined;
  }
}

function csvRows(text: string): Row[] {
  const [header = [], ...rows] = parseCsv(text);
  const names = header.map((name) => name.trim().toLowerCase());
  if (!names.includes('email')) throw new HttpError(400, 'the first row must name the columns, with email');
  return rows.map((row) => rowOf(names.map((name, at) => [name, row[at]])));
}

function jsonRows(text: string): Row[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HttpError(400, 'the file is not valid JSON');
  }
  const list = Array.isArray(value) ? value : asFields(value, 'the file').customers;
  if (!Array.isArray(list)) throw new HttpError(400, 'the file must have a list of customers');
  return list.map((item) => rowOf(Object.entries(asFields(item, 'a customer'))));
}

/** A row by its columns; an empty cell is none. */
function rowOf(cells: [string, unknown][]): Row {
  const texts = cells.map(([name, value]) => [name, String(value ?? '').trim()] as const);
  return Object.fromEntries(texts.filter(([, value]) => value !== ''));
}
