import { randomUUID } from 'node:crypto';
import type { App } from '../app.ts';
import { asFields, type Fields } from '../body.ts';
import { type Cart, MOST_OF_ONE } from '../carts.ts';
import { amount } from '../catalog.ts';
import { HttpError } from '../errors.ts';
import type { Context, Reply, Router } from '../router.ts';
import type { User } from '../sessions.ts';
import { addressOf, placeOrder } from './orders.ts';

/** The cart of a login, and carts that go through the steps of a checkout. */
export function addCartRoutes(router: Router, app: App): void {
  const { carts, sessions } = app;

  /** The steps on one cart, which must be the user's own. */
  const step = (path: string, answer: (cart: Cart, body: Fields, user: User) => Reply) =>
    router.add(
      'POST',
      `/api/v1/carts/:id/${path}`,
      sessions.required(({ params, body }: Context, { user }) =>
        answer(carts.get(params.id, user.id), body, user),
      ),
    );

  router.add(
    'POST',
    '/api/v1/cart/items',
    sessions.required(({ body }, session) => {
      const known = session.cartId === undefined ? undefined : carts.find(session.cartId, session.user.id);
      session.cartId = known?.id ?? carts.create(session.user.id, 'EUR', 'web');
      return putItem(app, known ?? carts.get(session.cartId, session.user.id), body);
    }),
  );

  router.add(
    'POST',
    '/api/v1/carts',
    sessions.required(({ body }, { user }) => {
      const currency = shortText(body.currency ?? 'EUR', 'currency', /^[A-Z]{3}$/);
      const channel = shortText(body.channel ?? 'web', 'channel', /^[\w-]{1,30}$/);
      const id = carts.create(user.id, currency, channel);
      return { status: 201, body: carts.present(carts.get(id, user.id)) };
    }),
  );

  step('items', (cart, body) => putItem(app, cart, body));

  step('shipping-address', (cart, body) => {
    if (carts.sums(cart.id).lines === 0) throw new HttpError(409, 'the cart is empty');
    const inner = body.address ?? body.shippingAddress ?? body.shipping_address;
    const address = inner === undefined ? body : asFields(inner, 'the address');
    carts.update(cart, { shipping_address: addressOf(address) });
    return { status: 200, body: carts.present(carts.get(cart.id, cart.user_id)) };
  });

  step('payment-intents', (cart) => {
    if (cart.shipping_address === null) throw new HttpError(409, 'the cart has no shipping address');
    const id = `pi_${randomUUID()}`;
    carts.update(cart, { payment_intent: id });
    const total = amount(carts.sums(cart.id).total);
    const body = {
      id,
      cartId: cart.id,
      amount: total,
      currency: cart.currency,
      status: 'requires_confirmation',
    };
    return { status: 201, body };
  });

  step('checkout', (cart, _body, user) => {
    if (carts.sums(cart.id).lines === 0) throw new HttpError(409, 'the cart is empty');
    if (cart.shipping_address === null) throw new HttpError(409, 'the cart has no shipping address');
    if (cart.payment_intent === null) throw new HttpError(409, 'the cart has no payment intent');
    carts.update(cart, { status: 'checked-out' });
    const order = placeOrder(app, user, cart, 'payment-intent', cart.shipping_address);
    return { status: 201, body: { ...order, orderId: order.id } };
  });
}

function putItem({ catalog, carts }: App, cart: Cart, body: Fields): Reply {
  const reference = body.productId ?? body.product_id ?? body.sku;
  if (typeof reference !== 'number' && (typeof reference !== 'string' || reference === '')) {
    throw new HttpError(400, 'productId, product_id or sku must say which product');
  }
  const quantity = Number(body.quantity ?? 1);
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MOST_OF_ONE) {
    throw new HttpError(400, `quantity must be a whole number from 1 to ${MOST_OF_ONE}`);
  }
  const product = catalog.find(String(reference));
  // Stock is not taken here but when the parcel is packed: a cart reserves nothing.
  const inCart = carts.put(cart, product.id, quantity);
  const { lines, items, total } = carts.sums(cart.id);
  return {
    status: 201,
    body: {
      cartId: cart.id,
      item: { productId: product.id, sku: product.sku, name: product.name, quantity: inCart },
      lineCount: lines,
      itemCount: items,
      total: amount(total),
      currency: cart.currency,
    },
  };
}

function shortText(value: unknown, name: string, form: RegExp): string {
  if (typeof value !== 'string' || !form.test(value)) throw new HttpError(400, `${name} is not valid`);
  return value;
}
