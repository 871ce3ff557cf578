import { randomUUID } from 'node:crypto';
import type { App } from '../app.ts';
import type { Fields } from '../body.ts';
import { HttpError } from '../errors.ts';
import type { Reply, Router } from '../router.ts';
import type { User } from '../sessions.ts';

/** The cart of a login, and carts that go through the steps of a checkout. */
export function addCartRoutes(router: Router, { database, sessions }: App): void {
  /** The steps on one cart, which must be the user's own. */
  const step = (path: string, answer: (id: string, user: User, body: Fields) => Promise<Reply>) =>
    router.add(
      'POST',
      `/api/v1/carts/:id/${path}`,
      sessions.required(({ params, body }, { user }) => answer(params.id!, user, body)),
    );

  router.add(
    'POST',
    '/api/v1/cart/items',
    sessions.required(async ({ body }, { id, user }) => {
      return { status: 201, body: await database.run('carts', 'addSessionItem', id, user.id, body) };
    }),
  );

  router.add(
    'POST',
    '/api/v1/carts',
    sessions.required(async ({ body }, { user }) => {
      const currency = shortText(body.currency ?? 'EUR', 'currency', /^[A-Z]{3}$/);
      const channel = shortText(body.channel ?? 'web', 'channel', /^[\w-]{1,30}$/);
      return { status: 201, body: await database.run('carts', 'create', user.id, currency, channel) };
    }),
  );

  step('items', async (id, user, body) => {
    return { status: 201, body: await database.run('carts', 'addItem', id, user.id, body) };
  });
  router.add(
    'POST',
    '/api/carts/:id/items',
    sessions.required(async ({ params, body }, { user }) => {
      return { status: 201, body: await database.run('carts', 'addItem', params.id!, user.id, body) };
    }),
  );

  step('shipping-address', async (id, user, body) => {
    return { status: 200, body: await database.run('carts', 'setAddress', id, user.id, body) };
  });

  step('payment-intents', async (id, user) => {
    const intent = `pi_${randomUUID()}`;
    return { status: 201, body: await database.run('carts', 'setPaymentIntent', id, user.id, intent) };
  });

  step('checkout', async (id, user) => {
    return { status: 201, body: await database.run('orders', 'checkout', id, user.id) };
  });
}

function shortText(value: unknown, name: string, form: RegExp): string {
  if (typeof value !== 'string' || !form.test(value)) throw new HttpError(400, `${name} is not valid`);
  return value;
}
