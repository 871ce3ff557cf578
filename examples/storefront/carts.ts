import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { amount } from './catalog.ts';
import { transaction } from './database.ts';
import { HttpError } from './errors.ts';

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
export const MOST_OF_ONE = 99;

/** The carts of everybody. */
export class CartStore {
  #db: DatabaseSync;
  #create: StatementSync;
  #find: StatementSync;
  #forget: StatementSync;
  #put: StatementSync;
  #trim: StatementSync;
  #sums: StatementSync;
  #empty: StatementSync;
  #update: StatementSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#create = db.prepare('INSERT INTO carts (user_id, currency, channel) VALUES (?, ?, ?)');
    this.#find = db.prepare('SELECT * FROM carts WHERE id = ? AND user_id = ?');
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

  /** A new cart, and its number. */
  create(userId: number, currency: string, channel: string): number {
    const id = Number(this.#create.run(userId, currency, channel).lastInsertRowid);
    if (id > CARTS_KEPT) this.#forget.run(id - CARTS_KEPT);
    return id;
  }

  /** The cart of that number, when it belongs to the user. */
  find(id: number, userId: number): Cart | undefined {
    return this.#find.get(id, userId) as unknown as Cart | undefined;
  }

  /** The same for a number as a client sends it: 404 when there is no such cart. */
  get(reference: unknown, userId: number): Cart {
    const text = typeof reference === 'number' ? String(reference) : reference;
    const known = typeof text === 'string' && /^\d{1,15}$/.test(text);
    const cart = known ? this.find(Number(text), userId) : undefined;
    if (cart === undefined) throw new HttpError(404, 'there is no such cart');
    return cart;
  }

  /** Puts so many of a product in; returns how many of it there are then. */
  put(cart: Cart, productId: number, quantity: number): number {
    this.#mustBeOpen(cart);
    return transaction(this.#db, () => {
      const line = this.#put.get(cart.id, productId, quantity) as { quantity: number };
      if (this.#countLines(cart.id) > LINES_KEPT) this.#trim.run(cart.id);
      return line.quantity;
    });
  }

  /** How many lines and items a cart has, and what they cost, in cents. */
  sums(cartId: number): { lines: number; items: number; total: number } {
    return this.#sums.get(cartId) as { lines: number; items: number; total: number };
  }

  /** Takes everything out again. */
  empty(cartId: number): void {
    this.#empty.run(cartId);
  }

  /** Changes what is given of a cart. */
  update(cart: Cart, changes: Partial<Pick<Cart, 'status' | 'shipping_address' | 'payment_intent'>>): void {
    this.#mustBeOpen(cart);
    const { status, shipping_address, payment_intent } = { ...cart, ...changes };
    this.#update.run(status, shipping_address, payment_intent, cart.id);
  }

  /** What an answer shows of a cart. */
  present(cart: Cart) {
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

  #countLines(cartId: number): number {
    return this.sums(cartId).lines;
  }

  #mustBeOpen(cart: Cart): void {
    if (cart.status !== 'open') throw new HttpError(409, 'this cart has been checked out');
  }
}
