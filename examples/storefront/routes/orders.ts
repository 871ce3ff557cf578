import type { App } from '../app.ts';
import { numberParam } from '../body.ts';
import { HttpError } from '../errors.ts';
import type { Router } from '../router.ts';

const STAFF = ['service', 'admin'];
const ORDER_STATUSES = ['draft', 'open', 'paid', 'shipped', 'delivered', 'refunded'];

/** Orders: the list of one's own, and a new one from a cart. */
export function addOrderRoutes(router: Router, { database, sessions }: App): void {
  router.add(
    'GET',
    '/api/v1/orders',
    sessions.required(async ({ query }, { user }) => {
      const limit = numberParam(query, 'limit', 10, 100);
      const page = numberParam(query, 'page', 1, 1000);
      const status = query.get('status') || 'all';
      const found = await database.run('orders', 'list', user.id, status, limit, (page - 1) * limit);
      return { status: 200, body: { ...found, page, limit } };
    }),
  );

  router.add(
    'POST',
    '/api/v1/orders',
    sessions.required(async ({ body }, { user }) => {
      const cartId = body.cartId ?? body.cart_id;
      return { status: 201, body: await database.run('orders', 'place', cartId, user.id, body) };
    }),
  );

  // What other programs of the shop do with the orders of everybody.
  router.add(
    'GET',
    '/api/v2/orders',
    sessions.only(STAFF, async ({ query }) => {
      const limit = numberParam(query, 'limit', 50, 200);
      const page = numberParam(query, 'page', 1, 1000);
      const status = query.get('status') || 'all';
      if (status !== 'all' && !ORDER_STATUSES.includes(status)) {
        throw new HttpError(400, `status must be all or one of ${ORDER_STATUSES.join(', ')}`);
      }
      const found = await database.run('orders', 'listAll', status, limit, (page - 1) * limit);
      return { status: 200, body: { ...found, page, limit } };
    }),
  );

  router.add(
    'POST',
    '/api/v2/orders/drafts',
    sessions.only(STAFF, async ({ body }) => {
      return { status: 201, body: await database.run('orders', 'draft', body) };
    }),
  );
}
