import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { asFields, type Fields } from '../body.ts';
import { transaction } from '../database.ts';
import { HttpError } from '../errors.ts';
import { amount, type Products } from './products.ts';

/** A cart as the database has it. */
export interface Cart {
  id: number;
  user_id: number;
  currency: string;
  channel: string;
  status: string;
  shipping_address: string | null;
  payment_intent: string | null;
}

/** So many carts are kept; the oldest make room, so that a long load run does not fill the memory. */
const CARTS_KEPT = 20_000;
/** So many different products fit; the one put in first falls out, so that no cart grows without end. */
const LINES_KEPT = 50;
/** So many of one product fit. */
const MOST_OF_ONE = 99;

/**
 * The carts of everybody. A cart is referred to by its number, as a client sends it, and must be the user's own;
 * what is to be done with it comes as the fields that a client sent, and is looked at once the cart is found.
 */
export class Carts {
  #db: DatabaseSync;
  #products: Products;
  #create: StatementSync;
  #find: StatementSync;
  #ofSession: StatementSync;
  #forget: StatementSync;
  #put: StatementSync;
  #trim: StatementSync;
  #sums: StatementSync;
  #empty: StatementSync;
  #update: StatementSync;

  constructor(db: DatabaseSync, products: Products) {
    this.#db = db;
    this.#products = products;
    this.#create = db.prepare(
      'INSERT INTO carts (user_id, currency, channel, session_id) VALUES (?, ?, ?, ?)',
    );
    this.#find = db.prepare('SELECT * FROM carts WHERE id = ? AND user_id = ?');
    this.#ofSession = db.prepare('SELECT id FROM carts WHERE session_id = ?');
    this.#forget = db.prepare('DELETE FROM carts WHERE id <= ?');
    this.#put = db.prepare(
      `INSERT INTO cart_lines (cart_id, product_id, quantity) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET quantity = min(${MOST_OF_ONE}, quantity + excluded.quantity)
       RETURNING quantity`,
    );
    this.#trim = db.prepare(
      `DELETE FROM cart_lines WHERE cart_id = ?1 AND id NOT IN
       (SELECT id FROM cart_lines WHERE cart_id = ?1 ORDER BY id DESC LIMIT ${LINES_KEPT})`,
    );
    this.#sums = db.prepare(
      `SELECT count(*) AS lines, coalesce(sum(l.quantity), 0) AS items, coalesce(sum(l.quantity * p.price), 0) AS total
       FROM cart_lines l JOIN products p ON p.id = l.product_id WHERE l.cart_id = ?`,
    );
    this.#empty = db.prepare('DELETE FROM cart_lines WHERE cart_id = ?');
    this.#update = db.prepare(
      'UPDATE carts SET status = ?, shipping_address = ?, payment_intent = ? WHERE id = ?',
    );
  }

  /** A new cart. */
  create(userId: number, currency: string, channel: string) {
    return transaction(this.#db, () =>
      this.#present(this.get(this.#insert(userId, currency, channel), userId)),
    );
  }

  /** Puts something into a cart. */
  addItem(reference: unknown, userId: number, fields: Fields) {
    return transaction(this.#db, () => this.#add(this.get(reference, userId), fields));
  }

  /** Puts something into the cart of a login, which the first item makes. */
  addSessionItem(sessionId: number, userId: number, fields: Fields) {
    return transaction(this.#db, () => {
      const known = this.#ofSession.get(sessionId) as { id: number } | undefined;
      const id = known?.id ?? this.#insert(userId, 'EUR', 'web', sessionId);
      return this.#add(this.get(id, userId), fields);
    });
  }

  /** Says where the parcel goes; 409 when there is nothing in it. */
  setAddress(reference: unknown, userId: number, fields: Fields) {
    return transaction(this.#db, () => {
      const cart = this.get(reference, userId);
      if (this.sums(cart.id).lines === 0) throw new HttpError(409, 'the cart is empty');
      const inner = fields.address ?? fields.shippingAddress ?? fields.shipping_address;
      const address = inner === undefined ? fields : asFields(inner, 'the address');
      this.update(cart, { shipping_address: addressOf(address) });
      return this.#present(this.get(cart.id, userId));
    });
  }

  /** Says how it will be paid; 409 when it is not known where the parcel goes. */
  setPaymentIntent(reference: unknown, userId: number, id: string) {
    return transaction(this.#db, () => {
      const cart = this.get(reference, userId);
      if (cart.shipping_address === null) throw new HttpError(409, 'the cart has no shipping address');
      this.update(cart, { payment_intent: id });
      const total = amount(this.sums(cart.id).total);
      return { id, cartId: cart.id, amount: total, currency: cart.currency, status: 'requires_confirmation' };
    });
  }

  /** The cart of that number, when it belongs to the user; 404 when there is no such cart. */
  get(reference: unknown, userId: number): Cart {
    const text = typeof reference === 'number' ? String(reference) : reference;
    const known = typeof text === 'string' && /^\d{1,15}$/.test(text);
    const cart = known ? this.#find.get(Number(text), userId) : undefined;
    if (cart === undefined) throw new HttpError(404, 'there is no such cart');
    return cart as unknown as Cart;
  }

  /** How many lines and items a cart has, and what they cost, in cents. */
  sums(cartId: number): { lines: number; items: number; total: number } {
    return this.#sums.get(cartId) as { lines: number; items: number; total: number };
  }

  /** Takes everything out again. */
  empty(cartId: number): void {
    this.#empty.run(cartId);
  }

  /** Changes what is given of a cart; 409 when it has been checked out. */
  update(cart: Cart, changes: Partial<Pick<Cart, 'status' | 'shipping_address' | 'payment_intent'>>): void {
    mustBeOpen(cart);
    const { status, shipping_address, payment_intent } = { ...cart, ...changes };
    this.#update.run(status, shipping_address, payment_intent, cart.id);
  }

  #insert(userId: number, currency: string, channel: string, sessionId: number | null = null): number {
    const id = Number(this.#create.run(userId, currency, channel, sessionId).lastInsertRowid);
    if (id > CARTS_KEPT) this.#forget.run(id - CARTS_KEPT);
    return id;
  }

  #add(cart: Cart, fields: Fields) {
    // Stock is not taken here but when the parcel is packed: a cart reserves nothing.
    const item = itemOf(fields);
    const product = this.#products.find(item.reference);
    mustBeOpen(cart);
    const { quantity } = this.#put.get(cart.id, product.id, item.quantity) as { quantity: number };
    if (this.sums(cart.id).lines > LINES_KEPT) this.#trim.run(cart.id);
    const { lines, items, total } = this.sums(cart.id);
    return {
      cartId: cart.id,
      item: { productId: product.id, sku: product.sku, name: product.name, quantity },
      lineCount: lines,
      itemCount: items,
      total: amount(total),
      currency: cart.currency,
    };
  }

  #present(cart: Cart) {
    const { lines, items, total } = this.sums(cart.id);
    return {
      id: cart.id,
      currency: cart.currency,
      channel: cart.channel,
      status: cart.status,
      lineCount: lines,
      itemCount: items,
      total: amount(total),
      shippingAddress: cart.shipping_address === null ? null : JSON.parse(cart.shipping_address),
      paymentIntentId: cart.payment_intent,
    };
  }
}

function mustBeOpen(cart: Cart): void {
  if (cart.status !== 'open') throw new HttpError(409, 'this cart has been checked out');
}

/** What a client wants to have, and how many of it; 400 when it does not say so. */
export function itemOf(fields: Fields): { reference: string; quantity: number } {
  const reference = fields.productId ?? fields.product_id ?? fields.sku;
  if (typeof reference !== 'number' && (typeof reference !== 'string' || reference === '')) {
    throw new HttpError(400, 'productId, product_id or sku must say which product');
  }
  const quantity = Number(fields.quantity ?? 1);
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MOST_OF_ONE) {
    throw new HttpError(400, `quantity must be a whole number from 1 to ${MOST_OF_ONE}`);
  }
  return { reference: String(reference), quantity };
}

/** An address as it is stored; 400 when nothing is in it, or far too much. */
export function addressOf(fields: Fields): string {
  const text = JSON.stringify(fields);
  if (Object.keys(fields).length === 0) throw new HttpError(400, 'the address is empty');
  if (text.length > 4096) throw new HttpError(400, 'the address is too long');
  return text;
}
