import { keyOrLogin } from '../access.ts';
import type { App } from '../app.ts';
import { HttpError } from '../errors.ts';
import { WIDGETS, type WidgetName } from '../queries/metrics.ts';
import { rangeOf } from '../ranges.ts';
import type { Router } from '../router.ts';

/** How things go: the orders of a time, and what a team used in it. */
export function addAnalyticsRoutes(router: Router, app: App): void {
  const { database, sessions } = app;
  const spanOf = (text: string, what: string) => rangeOf(text, Math.floor(Date.now() / 1000), what);

  router.add(
    'GET',
    '/api/v1/analytics/dashboard',
    keyOrLogin(app, async ({ query }) => {
      const names = (query.get('widgets') || WIDGETS.join(',')).split(',');
      if (names.length > 20 || !names.every((name) => (WIDGETS as readonly string[]).includes(name))) {
        throw new HttpError(400, `widgets must be of ${WIDGETS.join(', ')}, separated by commas`);
      }
      const range = query.get('range') || 'last_30_days';
      const widgets = await database.run('metrics', 'widgets', names as WidgetName[], spanOf(range, 'range'));
      return { status: 200, body: { range, widgets } };
    }),
  );

  router.add(
    'GET',
    '/api/v2/dashboard/summary',
    sessions.required(async ({ query }) => {
      const range = query.get('range') || '7d';
      const summary = await database.run('metrics', 'summarize', spanOf(range, 'range'), 'day');
      return { status: 200, body: { range, ...summary } };
    }),
  );

  router.add(
    'GET',
    '/api/v2/metrics/orders',
    sessions.only(['service', 'admin'], async ({ query }) => {
      const window = query.get('window') || '24h';
      const metrics = await database.run('metrics', 'summarize', spanOf(window, 'window'), 'hour');
      return { status: 200, body: { window, ...metrics } };
    }),
  );

  router.add(
    'GET',
    '/api/v2/reports/usage',
    sessions.required(async ({ query }) => {
      const team = query.get('teamId');
      if (team === null || team === '') throw new HttpError(400, 'teamId must say which team');
      const period = query.get('period') || 'current_month';
      const usage = await database.run('tenants', 'usageOfTeam', team, spanOf(period, 'period'));
      return { status: 200, body: { period, ...usage } };
    }),
  );
}
