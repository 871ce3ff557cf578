import type { App } from '../app.ts';
import type { Router } from '../router.ts';

/** How long a summary is good for. Long enough that even a small test hardly ever meets the work itself. */
const FRESH_MS = 30_000;

/** The numbers of the shop at a glance. `uncached-dashboard` has them worked out for each request. */
export function addDashboardRoutes(router: Router, { database, sessions, regressions }: App): void {
  const summarize = (now: number) => database.run('dashboard', 'summarize', now);
  const cached = !regressions.has('uncached-dashboard');
  let kept: { at: number; summary: ReturnType<typeof summarize> } | undefined;

  router.add(
    'GET',
    '/api/v1/dashboard/summary',
    sessions.required(async () => {
      const now = Date.now();
      if (!cached) return { status: 200, body: await summarize(now) };
      // What is kept is the promise: those who ask while it is worked out wait for the same one.
      if (kept === undefined || now - kept.at >= FRESH_MS) kept = { at: now, summary: summarize(now) };
      const { summary } = kept;
      try {
        return { status: 200, body: await summary };
      } catch (error) {
        if (kept?.summary === summary) kept = undefined;
        throw error;
      }
    }),
  );
}
