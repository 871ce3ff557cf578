import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { amount } from './products.ts';

const DAY = 24 * 3600;

/** The numbers of the shop at a glance. */
export class Dashboard {
  #totals: StatementSync;
  #activeUsers: StatementSync;
  #byStatus: StatementSync;
  #byCategory: StatementSync;

  constructor(db: DatabaseSync) {
    this.#totals = db.prepare(
      'SELECT count(*) AS orders, coalesce(sum(total), 0) AS revenue FROM orders WHERE placed_at >= ?',
    );
    this.#activeUsers = db.prepare(
      'SELECT count(DISTINCT user_id) AS users FROM orders WHERE placed_at >= ?',
    );
    this.#byStatus = db.prepare(
      'SELECT status, count(*) AS orders FROM orders WHERE placed_at >= ? GROUP BY status ORDER BY status',
    );
    this.#byCategory = db.prepare(
      `SELECT c.name AS category, sum(l.quantity) AS units, sum(l.quantity * l.price) AS revenue
       FROM orders o JOIN order_lines l ON l.order_id = o.id
       JOIN products p ON p.id = l.product_id JOIN categories c ON c.id = p.category_id
       WHERE o.placed_at >= ? GROUP BY c.id ORDER BY revenue DESC LIMIT 5`,
    );
  }

  /** Aggregates the orders up to a time, in milliseconds since 1970. Works through a month of them. */
  summarize(nowMs: number) {
    const now = Math.floor(nowMs / 1000);
    const midnight = now - (now % DAY);
    const week = midnight - 6 * DAY;
    const month = midnight - 29 * DAY;
    const today = this.#totals.get(midnight) as { orders: number; revenue: number };
    const monthly = this.#totals.get(month) as { orders: number; revenue: number };
    const categories = this.#byCategory.all(week) as { category: string; units: number; revenue: number }[];
    return {
      activeUsers: (this.#activeUsers.get(month) as { users: number }).users,
      ordersToday: today.orders,
      revenueToday: amount(today.revenue),
      ordersThisMonth: monthly.orders,
      revenue: amount(monthly.revenue),
      averageOrderValue: amount(Math.round(monthly.revenue / Math.max(1, monthly.orders))),
      currency: 'EUR',
      ordersByStatus: this.#byStatus.all(month),
      topCategoriesThisWeek: categories.map((row) => ({ ...row, revenue: amount(row.revenue) })),
      generatedAt: new Date(nowMs).toISOString(),
    };
  }
}
