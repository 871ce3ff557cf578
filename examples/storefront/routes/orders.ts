import type { App } from '../app.ts';
import { asFields, type Fields, numberParam } from '../body.ts';
import type { Cart } from '../carts.ts';
import { amount } from '../catalog.ts';
import { transaction } from '../database.ts';
import { HttpError } from '../errors.ts';
import type { Router } from '../router.ts';
import type { User } from '../sessions.ts';

/** Orders: the list of one's own, and a new one from a cart. */
export function addOrderRoutes(router: Router, app: App): void {
  router.add(
    'GET',
    '/api/v1/orders',
    app.sessions.required(({ query }, { user }) => {
      const limit = numberParam(query, 'limit', 10, 100);
      const page = numberParam(query, 'page', 1, 1000);
      const found = app.orders.list(user.id, query.get('status') || 'all', limit, (page - 1) * limit);
      return { status: 200, body: { ...found, page, limit } };
    }),
  );

  router.add(
    'POST',
    '/api/v1/orders',
    app.sessions.required(({ body }, { user }) => {
      const cart = app.carts.get(body.cartId ?? body.cart_id, user.id);
      if (cart.status !== 'open') throw new HttpError(409, 'this cart has been checked out');
      const method = paymentMethodOf(body.paymentMethod ?? body.payment_method ?? 'card');
      const address = addressOf(asFields(body.shippingAddress ?? body.shipping_address, 'shippingAddress'));
      return { status: 201, body: placeOrder(app, user, cart, method, address) };
    }),
  );
}

/**
 * Orders what is in a cart and empties it; the cart can be filled again. From an empty cart comes a draft: a
 * client may open the order first and let its lines follow.
 */
export function placeOrder(app: App, user: User, cart: Cart, paymentMethod: string, shippingAddress: string) {
  return transaction(app.db, () => {
    const { items, total } = app.carts.sums(cart.id);
    const status = items === 0 ? 'draft' : 'paid';
    const { currency } = cart;
    const id = app.orders.place({
      userId: user.id,
      cartId: cart.id,
      status,
      currency,
      total,
      paymentMethod,
      shippingAddress,
    });
    app.carts.empty(cart.id);
    return { id, cartId: cart.id, status, itemCount: items, total: amount(total), currency, paymentMethod };
  });
}

/** An address as it is stored; 400 when nothing is in it, or far too much. */
export function addressOf(fields: Fields): string {
  const text = JSON.stringify(fields);
  if (Object.keys(fields).length === 0) throw new HttpError(400, 'the address is empty');
  if (text.length > 4096) throw new HttpError(400, 'the address is too long');
  return text;
}

/** "card", or an object that says its kind: {type: "card", …}. */
function paymentMethodOf(value: unknown): string {
  const name = typeof value === 'string' ? value : asFields(value, 'paymentMethod').type;
  if (typeof name !== 'string' || !/^[\w-]{1,40}$/.test(name))
    throw new HttpError(400, 'paymentMethod is not valid');
  return name;
}
