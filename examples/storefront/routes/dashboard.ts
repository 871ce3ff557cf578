import type { DatabaseSync } from 'node:sqlite';
import type { App } from '../app.ts';
import { amount } from '../catalog.ts';
import type { Router } from '../router.ts';

/** How long a summary is good for. Long enough that even a small test hardly ever meets the work itself. */
const FRESH_MS = 30_000;

const DAY = 24 * 3600;

/** The numbers of the shop at a glance. `uncached-dashboard` has them worked out for each request. */
export function addDashboardRoutes(router: Router, app: App): void {
  const summarize = prepareSummary(app.db);
  const cached = !app.regressions.has('uncached-dashboard');
  let kept: { at: number; summary: ReturnType<typeof summarize> } | undefined;

  router.add(
    'GET',
    '/api/v1/dashboard/summary',
    app.sessions.required(() => {
      const now = Date.now();
      if (!cached || kept === undefined || now - kept.at >= FRESH_MS)
        kept = { at: now, summary: summarize(now) };
      return { status: 200, body: kept.summary };
    }),
  );
}

function prepareSummary(db: DatabaseSync) {
  const totals = db.prepare(
    'SELECT count(*) AS orders, coalesce(sum(total), 0) AS revenue FROM orders WHERE placed_at >= ?',
  );
  const activeUsers = db.prepare('SELECT count(DISTINCT user_id) AS users FROM orders WHERE placed_at >= ?');
  const byStatus = db.prepare(
    'SELECT status, count(*) AS orders FROM orders WHERE placed_at >= ? GROUP BY status ORDER BY status',
  );
  const byCategory = db.prepare(
    `SELECT c.name AS category, sum(l.quantity) AS units, sum(l.quantity * l.price) AS revenue
     FROM orders o JOIN order_lines l ON l.order_id = o.id
     JOIN products p ON p.id = l.product_id JOIN categories c ON c.id = p.category_id
     WHERE o.placed_at >= ? GROUP BY c.id ORDER BY revenue DESC LIMIT 5`,
  );

  return (nowMs: number) => {
    const now = Math.floor(nowMs / 1000);
    const midnight = now - (now % DAY);
    const week = midnight - 6 * DAY;
    const month = midnight - 29 * DAY;
    const today = totals.get(midnight) as { orders: number; revenue: number };
    const monthly = totals.get(month) as { orders: number; revenue: number };
    const categories = byCategory.all(week) as { category: string; units: number; revenue: number }[];
    return {
      activeUsers: (activeUsers.get(month) as { users: number }).users,
      ordersToday: today.orders,
      revenueToday: amount(today.revenue),
      ordersThisMonth: monthly.orders,
      revenue: amount(monthly.revenue),
      averageOrderValue: amount(Math.round(monthly.revenue / Math.max(1, monthly.orders))),
      currency: 'EUR',
      ordersByStatus: byStatus.all(month),
      topCategoriesThisWeek: categories.map((row) => ({ ...row, revenue: amount(row.revenue) })),
      generatedAt: new Date(nowMs).toISOString(),
    };
  };
}
