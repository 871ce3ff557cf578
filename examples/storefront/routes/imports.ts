import { keyOrLogin } from '../access.ts';
import type { App } from '../app.ts';
import { type Fields, numberParam, Upload } from '../body.ts';
import { HttpError } from '../errors.ts';
import type { Router } from '../router.ts';

/** What an import is to be called at each point of its way. */
const STATUSES: Record<string, string> = {
  queued: 'queued',
  running: 'processing',
  done: 'completed',
  failed: 'failed',
};
/** What becomes of customers who are known: "customers" and "upsert" write them anew, "insert" rejects them. */
const MODES = ['customers', 'upsert', 'insert'];

/** Files with customers, which are stored after they came in. */
export function addImportRoutes(router: Router, app: App): void {
  const { database } = app;

  router.add(
    'POST',
    '/api/v1/imports/customers',
    keyOrLogin(app, async ({ body }, user) => {
      const { id, ...job } = await database.run('jobs', 'create', 'import', user.id, importOf(body));
      app.jobs.start();
      return { status: 202, body: { jobId: id, ...job, statusUrl: `/api/v1/imports/${id}/status` } };
    }),
  );

  router.add(
    'GET',
    '/api/v1/imports/:id/status',
    keyOrLogin(app, async ({ params }, user) => {
      const { id, summary, ...job } = await database.run('jobs', 'find', 'import', params.id!, user.id);
      return { status: 200, body: { jobId: id, ...job, status: STATUSES[job.status], ...summary } };
    }),
  );

  router.add(
    'GET',
    '/api/v1/imports',
    keyOrLogin(app, async ({ query }, user) => {
      const limit = numberParam(query, 'limit', 10, 100);
      const page = numberParam(query, 'page', 1, 1000);
      const asked = query.get('status') || 'all';
      const [status = asked] = Object.entries(STATUSES).find(([, name]) => name === asked) ?? [];
      if (asked !== 'all' && STATUSES[status] !== asked) {
        throw new HttpError(400, `status must be all or one of ${Object.values(STATUSES).join(', ')}`);
      }
      const offset = (page - 1) * limit;
      const { jobs, total } = await database.run('jobs', 'list', 'import', user.id, status, limit, offset);
      const imports = jobs.map(({ id, ...job }) => ({ jobId: id, ...job, status: STATUSES[job.status] }));
      return { status: 200, body: { imports, total, page, limit } };
    }),
  );
}

/** A file and what is to be done with it; the file's content is looked at when its turn comes. */
function importOf(fields: Fields): Record<string, unknown> {
  const file = Object.values(fields).find((value) => value instanceof Upload);
  if (file === undefined) throw new HttpError(400, 'a file is needed, in a multipart form');
  if (file.text.trim() === '') throw new HttpError(400, 'the file is empty');
  const format = /\.(csv|json)$/i.exec(file.name)?.[1]?.toLowerCase() ?? /(csv|json)/.exec(file.type)?.[1];
  if (format === undefined) throw new HttpError(415, 'the file must be CSV or JSON');
  const mode = fields.importType ?? 'customers';
  if (typeof mode !== 'string' || !MODES.includes(mode)) {
    throw new HttpError(400, `importType must be one of ${MODES.join(', ')}`);
  }
  const notify = fields.notifyOnCompletion ?? 'false';
  if (notify !== 'true' && notify !== 'false') {
    throw new HttpError(400, 'notifyOnCompletion must be true or false');
  }
  return { format, mode, text: file.text, notifyOnCompletion: notify === 'true' };
}
