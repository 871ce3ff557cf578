import { randomBytes, randomUUID } from 'node:crypto';
import type { App } from '../app.ts';
import { numberParam, textField } from '../body.ts';
import { HttpError } from '../errors.ts';
import { signJwt } from '../jwt.ts';
import { rangeBetween, rangeOf } from '../ranges.ts';
import type { Router } from '../router.ts';
import { ACTOR_TYPES } from '../seed/audit.ts';
import { HOUR } from '../sessions.ts';
import { authenticate } from './auth.ts';

const ADMINS = ['admin'];

/** What only administrators do: accounts with their settings and usage, and the audit log. */
export function addAdminRoutes(router: Router, app: App): void {
  addAccounts(router, app);
  addLogin(router, app);
  addAuditLogs(router, app);
}

function addAccounts(router: Router, { database, sessions }: App): void {
  router.add(
    'GET',
    '/api/v2/admin/accounts',
    sessions.only(ADMINS, async ({ query }) => {
      const pageSize = numberParam(query, 'pageSize', 25, 100);
      const page = numberParam(query, 'page', 1, 1000);
      const found = await database.run('tenants', 'list', pageSize, (page - 1) * pageSize);
      return { status: 200, body: { ...found, page, pageSize } };
    }),
  );

  router.add(
    'PATCH',
    '/api/v2/admin/accounts/:id/settings',
    sessions.only(ADMINS, async ({ params, body }, { user }) => {
      return {
        status: 200,
        body: await database.run('tenants', 'changeSettings', params.id!, user.id, body),
      };
    }),
  );

  router.add(
    'GET',
    '/api/v2/admin/reports/usage',
    sessions.only(ADMINS, async ({ query }) => {
      const range = query.get('range') || 'last_30_days';
      const span = rangeOf(range, Math.floor(Date.now() / 1000), 'range');
      return { status: 200, body: { range, ...(await database.run('tenants', 'usage', span)) } };
    }),
  );
}

function addLogin(router: Router, app: App): void {
  const key = randomBytes(32);
  router.add('POST', '/api/admin/login', async ({ body }) => {
    const email = textField(body, body.email === undefined ? 'username' : 'email');
    const user = await authenticate(app, email, textField(body, 'password'));
    if (!ADMINS.includes(user.role)) throw new HttpError(403, 'this account is not of an administrator');
    const { session, expiresIn } = app.sessions.open(user, HOUR, (expiresAt) => {
      const claims = { sub: String(user.id), role: user.role, jti: randomUUID() };
      return signJwt({ ...claims, exp: Math.floor(expiresAt / 1000) }, key);
    });
    await app.database.run('audit', 'note', 'admin', user.id, 'login', `user-${user.id}`);
    return { status: 200, body: { jwt: session.token, expires_in: expiresIn, user } };
  });
}

function addAuditLogs(router: Router, { database, sessions }: App): void {
  router.add(
    'GET',
    '/api/admin/audit-logs',
    sessions.only(ADMINS, async ({ query }) => {
      const type = query.get('actor_type') || 'all';
      if (type !== 'all' && !(ACTOR_TYPES as string[]).includes(type)) {
        throw new HttpError(400, `actor_type must be all or one of ${ACTOR_TYPES.join(', ')}`);
      }
      const span = rangeBetween(
        query.get('from') || '2000-01-01',
        query.get('to') || '2999-12-31',
        'the time',
      );
      const size = numberParam(query, 'page_size', 100, 500);
      const page = numberParam(query, 'page', 1, 1000);
      const found = await database.run('audit', 'list', type, span, size, (page - 1) * size);
      return { status: 200, body: { ...found, page, page_size: size } };
    }),
  );
}
