import { keyOrLogin } from '../access.ts';
import type { App } from '../app.ts';
import { numberParam, textField } from '../body.ts';
import { HttpError } from '../errors.ts';
import { conditionsOf } from '../queries/customers.ts';
import type { Router } from '../router.ts';

const MOST_CUSTOMERS = 500;

/** Customers: the list, and those who meet conditions. */
export function addCustomerRoutes(router: Router, app: App): void {
  const { database } = app;

  router.add(
    'GET',
    '/api/v1/customers',
    keyOrLogin(app, async ({ query }) => {
      const limit = numberParam(query, 'limit', 20, 100);
      const page = numberParam(query, 'page', 1, 10_000);
      const reference = query.get('importId') || null;
      const id = reference === null ? null : Number(/^import-(\d{1,15})$/.exec(reference)?.[1]);
      if (Number.isNaN(id)) throw new HttpError(400, 'importId must be such as import-1');
      const email = query.get('email')?.toLowerCase() || null;
      const found = await database.run('customers', 'list', id, email, limit, (page - 1) * limit);
      return { status: 200, body: { ...found, page, limit } };
    }),
  );

  router.add(
    'POST',
    '/api/v1/customers/segments/query',
    keyOrLogin(app, async ({ body }) => {
      const segmentName = textField(body, 'segmentName').slice(0, 200);
      const limit = body.limit ?? 100;
      if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > MOST_CUSTOMERS) {
        throw new HttpError(400, `limit must be a whole number from 1 to ${MOST_CUSTOMERS}`);
      }
      const now = Math.floor(Date.now() / 1000);
      const found = await database.run('customers', 'segment', conditionsOf(body.conditions), limit, now);
      return { status: 200, body: { segmentName, ...found } };
    }),
  );
}
