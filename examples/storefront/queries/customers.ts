import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { asFields, type Fields, textField } from '../body.ts';
import { HttpError } from '../errors.ts';

/** What customers can be told apart by, beside other names that clients have for it. */
const FIELDS = ['email', 'name', 'country', 'region', 'channel', 'plan'] as const;
const NUMBERS = ['order_count', 'total_spent', 'days_since_last_order'] as const;
const ALIASES: Record<string, string> = {
  lifetime_value: 'total_spent',
  orders: 'order_count',
  last_order_days: 'days_since_last_order',
  last_purchase_days: 'days_since_last_order',
};

/** What each operator is in SQL; the value, or each of a list, comes in the place of `?`. */
const OPERATORS: Record<string, string> = {
  eq: '=',
  ne: '<>',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  '=': '=',
  '==': '=',
  '!=': '<>',
  '>': '>',
  '>=': '>=',
  '<': '<',
  '<=': '<=',
};
const LISTS = ['in', 'not_in', 'between'];

const MOST_CONDITIONS = 10;
const MOST_VALUES = 50;

/** A condition that has been looked at, as SQL with its values. */
export interface Condition {
  sql: string;
  values: SQLInputValue[];
}

/** Who buys: those with an account, and those who came in files. */
export class Customers {
  #db: DatabaseSync;
  #list: StatementSync;
  #count: StatementSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    const some = 'FROM customers WHERE (?1 IS NULL OR import_id = ?1) AND (?2 IS NULL OR email = ?2)';
    this.#list = db.prepare(`SELECT * ${some} ORDER BY id LIMIT ?3 OFFSET ?4`);
    this.#count = db.prepare(`SELECT count(*) AS total ${some}`);
  }

  /** One page of the customers, of an import or of an address only when one is given. */
  list(importId: number | null, email: string | null, limit: number, offset: number) {
    const { total } = this.#count.get(importId, email) as { total: number };
    const rows = this.#list.all(importId, email, limit, offset);
    const customers = rows.map(({ user_id, import_id, ...row }) => ({
      ...row,
      importId: import_id === null ? null : `import-${import_id}`,
    }));
    return { customers, total };
  }

  /** The customers that meet all conditions, those who spent most first. */
  segment(conditions: Condition[], limit: number, now: number) {
    const where = ['1', ...conditions.map(({ sql }) => sql)].join(' AND ');
    const query = this.#db.prepare(
      `WITH bought AS MATERIALIZED (
         SELECT user_id, count(*) AS orders, sum(total) AS spent, max(placed_at) AS last
         FROM orders WHERE status <> 'draft' GROUP BY user_id
       ), people AS (
         SELECT c.id, c.email, c.name, c.country, c.region, c.channel, c.plan,
           coalesce(b.orders, 0) AS order_count, coalesce(b.spent, 0) / 100.0 AS total_spent,
           CAST(? - b.last AS INTEGER) / 86400 AS days_since_last_order
         FROM customers c LEFT JOIN bought b ON b.user_id = c.user_id
       )
       SELECT *, count(*) OVER () AS total FROM people WHERE ${where} ORDER BY total_spent DESC, id LIMIT ?`,
    );
    const rows = query.all(now, ...conditions.flatMap(({ values }) => values), limit);
    return { total: Number(rows[0]?.total ?? 0), customers: rows.map(({ total, ...row }) => row) };
  }
}

/** The conditions as a client sends them: [{field, operator, value}, …]. */
export function conditionsOf(value: unknown): Condition[] {
  if (!Array.isArray(value) || value.length > MOST_CONDITIONS) {
    throw new HttpError(400, `conditions must be a list of at most ${MOST_CONDITIONS}`);
  }
  return value.map((item, at) => conditionOf(asFields(item, `conditions[${at}]`), `conditions[${at}]`));
}

function conditionOf(fields: Fields, what: string): Condition {
  const asked = textField(fields, 'field').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const field = Object.hasOwn(ALIASES, asked) ? ALIASES[asked]! : asked;
  const numeric = (NUMBERS as readonly string[]).includes(field);
  if (!numeric && !(FIELDS as readonly string[]).includes(field)) {
    throw new HttpError(400, `${what}.field must be one of ${[...FIELDS, ...NUMBERS].join(', ')}`);
  }
  const operator = textField(fields, 'operator').toLowerCase();
  if (Object.hasOwn(OPERATORS, operator)) {
    return { sql: `${field} ${OPERATORS[operator]} ?`, values: [operand(fields.value, numeric, what)] };
  }
  if (operator === 'contains' && !numeric) {
    return { sql: `instr(lower(${field}), lower(?)) > 0`, values: [operand(fields.value, false, what)] };
  }
  if (!LISTS.includes(operator)) {
    const known = [...Object.keys(OPERATORS), ...LISTS, 'contains'].join(', ');
    throw new HttpError(400, `${what}.operator must be one of ${known}, and contains is for texts`);
  }
  const list = Array.isArray(fields.value) ? fields.value : [];
  if (list.length === 0 || list.length > MOST_VALUES || (operator === 'between' && list.length !== 2)) {
    throw new HttpError(400, `${what}.value must be a list: two for between, else 1 to ${MOST_VALUES}`);
  }
  const values = list.map((each) => operand(each, numeric, what));
  if (operator === 'between') return { sql: `${field} BETWEEN ? AND ?`, values };
  const marks = values.map(() => '?').join(', ');
  return { sql: `${field} ${operator === 'in' ? 'IN' : 'NOT IN'} (${marks})`, values };
}

function operand(value: unknown, numeric: boolean, what: string): SQLInputValue {
  if (numeric ? Number.isFinite(value) : typeof value === 'string' && value.length <= 200) {
    return value as SQLInputValue;
  }
  throw new HttpError(400, `${what}.value must be a ${numeric ? 'number' : 'text'}`);
}
