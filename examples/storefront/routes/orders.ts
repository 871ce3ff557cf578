import type { App } from '../app.ts';
import { numberParam } from '../body.ts';
import type { Router } from '../router.ts';

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
}
