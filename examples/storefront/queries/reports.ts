import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { asFields, type Fields } from '../body.ts';
import { formatCsv } from '../csv.ts';
import { HttpError } from '../errors.ts';
import { type Range, rangeOf } from '../ranges.ts';
import type { Product } from './jobs.ts';
import { amount } from './products.ts';

/** What each type of report has a row for. */
const TYPES = {
  sales: "date(o.placed_at, 'unixepoch')",
  products: 'k.name',
  customers: 'c.email',
  regions: 'c.region',
  channels: 'c.channel',
  plans: 'c.plan',
} as const;
const FORMATS = ['csv', 'json'];

/** What a report can be narrowed to; `total` is between a `min` and a `max`. */
const FILTERS: Record<string, string> = {
  region: 'c.region',
  channel: 'c.channel',
  plan: 'c.plan',
  country: 'c.country',
  status: 'o.status',
  total: 'o.total',
};
/** Filters can be put together under these names. */
const GROUPS = ['customer', 'order'];
const MOST_VALUES = 50;
const MOST_ROWS = 200;

interface Filter {
  name: string;
  values?: string[];
  min?: number;
  max?: number;
}

/** A report that was asked for, checked. */
export interface ReportRequest extends Range {
  type: keyof typeof TYPES;
  format: string;
  filters: Filter[];
}

/** Sums of the orders of a time, by day, category, customer, region, channel or plan. */
export class Reports {
  #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Makes a report; the rows with the most revenue when there are too many. */
  make(input: Record<string, unknown>): Product {
    const { type, format, from, to, filters } = input as unknown as ReportRequest;
    const conditions = filters.map(conditionOf);
    const byLine = type === 'products';
    const rows = this.#db
      .prepare(
        `SELECT ${TYPES[type]} AS name, count(DISTINCT o.id) AS orders, count(DISTINCT o.user_id) AS customers,
           sum(${byLine ? 'l.quantity * l.price' : 'o.total'}) AS revenue
         FROM orders o JOIN customers c ON c.user_id = o.user_id
         ${byLine ? 'JOIN order_lines l ON l.order_id = o.id JOIN products p ON p.id = l.product_id JOIN categories k ON k.id = p.category_id' : ''}
         WHERE o.placed_at >= ? AND o.placed_at < ? ${conditions.map(({ sql }) => `AND ${sql}`).join(' ')}
         GROUP BY 1 ORDER BY ${type === 'sales' ? '1' : 'revenue DESC, 1'} LIMIT ${MOST_ROWS}`,
      )
      .all(from, to, ...conditions.flatMap(({ values }) => values)) as unknown as ReportRow[];
    const shown = rows.map((row) => ({ ...row, revenue: amount(row.revenue) }));
    const header = [type, 'orders', 'customers', 'revenue'];
    const cells = shown.map(({ name, orders, customers, revenue }) => [name, orders, customers, revenue]);
    const output = format === 'csv' ? formatCsv([header, ...cells]) : JSON.stringify({ type, rows: shown });
    return { summary: { type, format, rows: rows.length }, output };
  }
}

interface ReportRow {
  name: string;
  orders: number;
  customers: number;
  revenue: number;
}

/** What a client wants reported, in the words of either API; 400 says what it cannot have. */
export function reportOf(fields: Fields, now: number): ReportRequest {
  const type = fields.reportType ?? fields.report_type;
  if (typeof type !== 'string' || !Object.hasOwn(TYPES, type)) {
    throw new HttpError(400, `the report type must be one of ${Object.keys(TYPES).join(', ')}`);
  }
  const format = fields.format ?? 'csv';
  if (typeof format !== 'string' || !FORMATS.includes(format)) {
    throw new HttpError(400, `format must be one of ${FORMATS.join(', ')}`);
  }
  const range = rangeOf(fields.dateRange ?? fields.date_range, now, 'the date range');
  const filters = filtersOf(asFields(fields.filters ?? {}, 'filters'), 'filters');
  return { type: type as keyof typeof TYPES, format, ...range, filters };
}

function filtersOf(fields: Fields, what: string): Filter[] {
  return Object.entries(fields).flatMap(([name, value]): Filter[] => {
    const path = `${what}.${name}`;
    // Once: within a group there is no other.
    if (what === 'filters' && GROUPS.includes(name)) return filtersOf(asFields(value, path), path);
    if (!Object.hasOwn(FILTERS, name)) {
      throw new HttpError(400, `${path} is unknown; there are ${Object.keys(FILTERS).join(', ')}`);
    }
    if (name === 'total') return [{ name, ...limitsOf(asFields(value, path), path) }];
    const values = Array.isArray(value) ? value : [value];
    const texts = values.filter((each) => typeof each === 'string' && each.length <= 100) as string[];
    if (texts.length === 0 || texts.length !== values.length || texts.length > MOST_VALUES) {
      throw new HttpError(400, `${path} must be a text or a list of 1 to ${MOST_VALUES} of them`);
    }
    return [{ name, values: texts }];
  });
}

function limitsOf({ min = 0, max = 1_000_000_000 }: Fields, what: string): { min: number; max: number } {
  if (typeof min !== 'number' || typeof max !== 'number') {
    throw new HttpError(400, `${what} must have numbers as min and max`);
  }
  return { min, max };
}

function conditionOf({ name, values, min, max }: Filter): { sql: string; values: SQLInputValue[] } {
  const column = FILTERS[name]!;
  if (values === undefined) return { sql: `${column} BETWEEN ? AND ?`, values: [min! * 100, max! * 100] };
  return { sql: `lower(${column}) IN (${values.map(() => 'lower(?)').join(', ')})`, values };
}
