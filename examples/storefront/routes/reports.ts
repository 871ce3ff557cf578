import { keyOrLogin } from '../access.ts';
import type { App } from '../app.ts';
import { reportOf } from '../queries/reports.ts';
import type { Reply, Router } from '../router.ts';
import type { User } from '../sessions.ts';

/** What a report is to be called at each point of its way. */
const STATUSES: Record<string, string> = {
  queued: 'queued',
  running: 'running',
  done: 'ready',
  failed: 'failed',
};
const TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Reports, which are made after they were asked for: with a key or a login, and by administrators. */
export function addReportRoutes(router: Router, app: App): void {
  const { database, sessions } = app;

  const create = async (user: User, body: Record<string, unknown>) => {
    const request = reportOf(body, Math.floor(Date.now() / 1000));
    const job = await database.run('jobs', 'create', 'report', user.id, { ...request });
    app.jobs.start();
    return { ...job, status: STATUSES[job.status]! };
  };
  const status = async (id: string, user: User) => {
    const job = await database.run('jobs', 'find', 'report', id, user.id);
    return { ...job, status: STATUSES[job.status]! };
  };
  const download = async (id: string, user: User): Promise<Reply> => {
    const { summary, output } = await database.run('jobs', 'output', 'report', id, user.id);
    const format = String(summary.format);
    const headers = { 'content-disposition': `attachment; filename="${id}.${format}"` };
    return { status: 200, type: TYPES[format]!, headers, body: output };
  };

  router.add(
    'POST',
    '/api/v1/reports/generate',
    keyOrLogin(app, async ({ body }, user) => {
      const { id, ...job } = await create(user, body);
      return { status: 202, body: { jobId: id, ...job, statusUrl: `/api/v1/reports/${id}/status` } };
    }),
  );
  router.add(
    'GET',
    '/api/v1/reports/:id/status',
    keyOrLogin(app, async ({ params }, user) => {
      const { id, ...job } = await status(params.id!, user);
      return { status: 200, body: { jobId: id, ...job } };
    }),
  );
  router.add(
    'GET',
    '/api/v1/reports/:id/download',
    keyOrLogin(app, ({ params }, user) => download(params.id!, user)),
  );

  router.add(
    'POST',
    '/api/admin/reports',
    sessions.only(['admin'], async ({ body }, { user }) => {
      const { id, ...job } = await create(user, body);
      await database.run('audit', 'note', 'admin', user.id, 'report.requested', id);
      return { status: 202, body: { report_id: id, ...job } };
    }),
  );
  router.add(
    'GET',
    '/api/admin/reports/:id/status',
    sessions.only(['admin'], async ({ params }, { user }) => {
      const { id, ...job } = await status(params.id!, user);
      return { status: 200, body: { report_id: id, ...job } };
    }),
  );
  router.add(
    'GET',
    '/api/admin/reports/:id/download',
    sessions.only(['admin'], ({ params }, { user }) => download(params.id!, user)),
  );
}
