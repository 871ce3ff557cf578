import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Range } from '../ranges.ts';
import { amount } from './products.ts';

/** What a dashboard can be put together from. */
export const WIDGETS = ['revenue', 'orders', 'aov', 'retention'] as const;
export type WidgetName = (typeof WIDGETS)[number];

interface Bucket {
  at: string;
  orders: number;
  customers: number;
  revenue: number;
}

/** How the orders of a time went. */
export class Metrics {
  #byDay: StatementSync;
  #byHour: StatementSync;
  #byStatus: StatementSync;
  #total: StatementSync;
  #returned: StatementSync;

  constructor(db: DatabaseSync) {
    const sums =
      'count(*) AS orders, count(DISTINCT user_id) AS customers, coalesce(sum(total), 0) AS revenue';
    const time = "FROM orders WHERE placed_at >= ? AND placed_at < ? AND status <> 'draft'";
    this.#byDay = db.prepare(
      `SELECT date(placed_at, 'unixepoch') AS at, ${sums} ${time} GROUP BY 1 ORDER BY 1`,
    );
    this.#byHour = db.prepare(
      `SELECT strftime('%Y-%m-%dT%H:00Z', placed_at, 'unixepoch') AS at, ${sums} ${time} GROUP BY 1 ORDER BY 1`,
    );
    this.#byStatus = db.prepare(`SELECT status, ${sums} ${time} GROUP BY status ORDER BY status`);
    this.#total = db.prepare(`SELECT ${sums} ${time}`);
    this.#returned = db.prepare(
      `SELECT count(*) AS customers FROM (SELECT user_id ${time} INTERSECT SELECT user_id ${time})`,
    );
  }

  /** The orders of a time: in all, by status, and by day or hour. */
  summarize({ from, to }: Range, bucket: 'day' | 'hour') {
    const series = (bucket === 'day' ? this.#byDay : this.#byHour).all(from, to) as unknown as Bucket[];
    return {
      ...this.#totals({ from, to }),
      statuses: this.#byStatus.all(from, to).map((row) => ({ ...row, revenue: amount(Number(row.revenue)) })),
      series: series.map((row) => ({ ...row, revenue: amount(row.revenue) })),
    };
  }

  /** What each widget shows: a value for the time, and the one for as long before it. */
  widgets(names: WidgetName[], { from, to }: Range) {
    const before = { from: from - (to - from), to: from };
    const now = this.#totals({ from, to });
    const then = this.#totals(before);
    const again = this.#returned.get(before.from, before.to, from, to) as { customers: number };
    const all: Record<WidgetName, object> = {
      revenue: { value: now.revenue, before: then.revenue },
      orders: { value: now.orders, before: then.orders },
      aov: { value: now.averageOrderValue, before: then.averageOrderValue },
      retention: { value: again.customers / Math.max(1, then.customers), customers: again.customers },
    };
    return names.map((name) => ({ name, ...all[name] }));
  }

  #totals({ from, to }: Range) {
    const { orders, customers, revenue } = this.#total.get(from, to) as unknown as Bucket;
    const averageOrderValue = amount(Math.round(revenue / Math.max(1, orders)));
    return { orders, customers, revenue: amount(revenue), averageOrderValue, currency: 'EUR' };
  }
}
