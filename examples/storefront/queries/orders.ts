import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { asFields, type Fields } from '../body.ts';
import { transaction } from '../database.ts';
import { HttpError } from '../errors.ts';
import { ORDER_COUNT } from '../seed/orders.ts';
import { addressOf, type Cart, type Carts, itemOf } from './carts.ts';
import { amount, type Products } from './products.ts';

/** An order as the database has it; the total is in cents. */
interface OrderRow {
  id: number;
  user_id: number;
  status: string;
  currency: string;
  total: number;
  payment_method: string;
  placed_at: number;
}

/** So many orders that came in while running are kept, beside the seeded ones, so that the data stays the same size. */
const ORDERS_KEPT = 5000;
/** So many lines fit into a draft. */
const LINES_MOST = 50;

/** The orders of everybody. */
export class Orders {
  #db: DatabaseSync;
  #carts: Carts;
  #products: Products;
  #insert: StatementSync;
  #copyLines: StatementSync;
  #forget: StatementSync;
  #count: StatementSync;
  #list: StatementSync;
  #countAll: StatementSync;
  #listAll: StatementSync;
  #listStatus: StatementSync;
  #draft: StatementSync;
  #addLine: StatementSync;
  #customer: StatementSync;

  constructor(db: DatabaseSync, carts: Carts, products: Products) {
    this.#db = db;
    this.#carts = carts;
    this.#products = products;
    this.#insert = db.prepare(
      `INSERT INTO orders (user_id, status, currency, total, payment_method, shipping_address, placed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#copyLines = db.prepare(
      `INSERT INTO order_lines (order_id, product_id, quantity, price)
       SELECT ?, l.product_id, l.quantity, p.price
       FROM cart_lines l JOIN products p ON p.id = l.product_id WHERE l.cart_id = ?`,
    );
    this.#forget = db.prepare('DELETE FROM orders WHERE id = ?');
    const ofUser = "FROM orders WHERE user_id = ?1 AND (?2 = 'all' OR status = ?2)";
    this.#count = db.prepare(`SELECT count(*) AS total ${ofUser}`);
    this.#list = db.prepare(`SELECT * ${ofUser} ORDER BY placed_at DESC LIMIT ?3 OFFSET ?4`);
    this.#countAll = db.prepare("SELECT count(*) AS total FROM orders WHERE (?1 = 'all' OR status = ?1)");
    // Two statements, so that each is read off an index in its order.
    this.#listAll = db.prepare('SELECT * FROM orders ORDER BY placed_at DESC LIMIT ? OFFSET ?');
    this.#listStatus = db.prepare(
      'SELECT * FROM orders WHERE status = ? ORDER BY placed_at DESC LIMIT ? OFFSET ?',
    );
    this.#draft = db.prepare(
      `INSERT INTO orders (user_id, status, currency, total, payment_method, shipping_address, placed_at, details)
       VALUES (?, 'draft', ?, ?, 'none', '{}', ?, ?)`,
    );
    this.#addLine = db.prepare(
      'INSERT INTO order_lines (order_id, product_id, quantity, price) VALUES (?, ?, ?, ?)',
    );
    this.#customer = db.prepare('SELECT user_id FROM customers WHERE id = ? AND user_id IS NOT NULL');
  }

  /** One page of the orders of a user, newest first; the status "all" means any. */
  list(userId: number, status: string, limit: number, offset: number) {
    const { total } = this.#count.get(userId, status) as { total: number };
    const rows = this.#list.all(userId, status, limit, offset) as unknown as OrderRow[];
    return { orders: rows.map(presentOrder), total };
  }

  /** One page of the orders of everybody, newest first; the status "all" means any. */
  listAll(status: string, limit: number, offset: number) {
    const { total } = this.#countAll.get(status) as { total: number };
    const rows =
      status === 'all' ? this.#listAll.all(limit, offset) : this.#listStatus.all(status, limit, offset);
    return { orders: (rows as unknown as OrderRow[]).map(presentOrder), total };
  }

  /** An order that somebody prepares for a customer, at the prices of now. */
  draft(fields: Fields) {
    const currency = fields.currency ?? 'EUR';
    if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) {
      throw new HttpError(400, 'currency must be three capital letters');
    }
    const { source = 'api', notes = '' } = fields;
    if (typeof source !== 'string' || typeof notes !== 'string' || source.length + notes.length > 2000) {
      throw new HttpError(400, 'source and notes must be texts of at most 2000 characters');
    }
    const lines = this.#draftLines(fields.items);
    const total = lines.reduce((sum, { quantity, cents }) => sum + quantity * cents, 0);
    return transaction(this.#db, () => {
      const customer = /^(?:cust-)?(\d{1,15})$/.exec(String(fields.customer_id ?? ''))?.[1];
      const found = customer === undefined ? undefined : this.#customer.get(Number(customer));
      if (found === undefined) throw new HttpError(400, 'customer_id must be the number of a customer');
      const now = Math.floor(Date.now() / 1000);
      const details = JSON.stringify({ source, notes });
      const { lastInsertRowid } = this.#draft.run(found.user_id!, currency, total, now, details);
      const id = Number(lastInsertRowid);
      for (const { product, quantity, cents } of lines) this.#addLine.run(id, product, quantity, cents);
      this.#trim(id);
      const items = lines.map(({ cents, ...line }) => ({ ...line, price: amount(cents) }));
      return {
        id,
        customer_id: found.user_id,
        status: 'draft',
        currency,
        items,
        total: amount(total),
        source,
        notes,
      };
    });
  }

  #draftLines(items: unknown) {
    if (!Array.isArray(items) || items.length === 0 || items.length > LINES_MOST) {
      throw new HttpError(400, `items must be a list of 1 to ${LINES_MOST} lines`);
    }
    return items.map((item, at) => {
      const { reference, quantity } = itemOf(asFields(item, `items[${at}]`));
      const product = this.#products.find(reference);
      return { product: product.id, sku: product.sku, quantity, cents: Math.round(product.price * 100) };
    });
  }

  /** Forgets the order that is one too many. */
  #trim(id: number): void {
    if (id - ORDERS_KEPT > ORDER_COUNT) this.#forget.run(id - ORDERS_KEPT);
  }

  /**
   * Orders what is in a cart and empties it; the cart can be filled again. From an empty cart comes a draft: a
   * client may open the order first and let its lines follow.
   */
  place(reference: unknown, userId: number, fields: Fields) {
    return transaction(this.#db, () => {
      const cart = this.#carts.get(reference, userId);
      if (cart.status !== 'open') throw new HttpError(409, 'this cart has been checked out');
      const method = paymentMethodOf(fields.paymentMethod ?? fields.payment_method ?? 'card');
      const address = asFields(fields.shippingAddress ?? fields.shipping_address, 'shippingAddress');
      return this.#order(cart, method, addressOf(address));
    });
  }

  /** Orders what is in a cart that went through the steps before, and closes it; 409 when one is missing. */
  checkout(reference: unknown, userId: number) {
    return transaction(this.#db, () => {
      const cart = this.#carts.get(reference, userId);
      if (this.#carts.sums(cart.id).lines === 0) throw new HttpError(409, 'the cart is empty');
      if (cart.shipping_address === null) throw new HttpError(409, 'the cart has no shipping address');
      if (cart.payment_intent === null) throw new HttpError(409, 'the cart has no payment intent');
      this.#carts.update(cart, { status: 'checked-out' });
      const order = this.#order(cart, 'payment-intent', cart.shipping_address);
      return { ...order, orderId: order.id };
    });
  }

  #order(cart: Cart, paymentMethod: string, shippingAddress: string) {
    const { items, total } = this.#carts.sums(cart.id);
    const status = items === 0 ? 'draft' : 'paid';
    const { currency } = cart;
    const now = Math.floor(Date.now() / 1000);
    const { lastInsertRowid } = this.#insert.run(
      cart.user_id,
      status,
      currency,
      total,
      paymentMethod,
      shippingAddress,
      now,
    );
    const id = Number(lastInsertRowid);
    this.#copyLines.run(id, cart.id);
    this.#trim(id);
    this.#carts.empty(cart.id);
    return { id, cartId: cart.id, status, itemCount: items, total: amount(total), currency, paymentMethod };
  }
}

function presentOrder(row: OrderRow) {
  return {
    id: row.id,
    status: row.status,
    currency: row.currency,
    total: amount(row.total),
    paymentMethod: row.payment_method,
    placedAt: new Date(row.placed_at * 1000).toISOString(),
  };
}

/** "card", or an object that says its kind: {type: "card", …}. */
function paymentMethodOf(value: unknown): string {
  const name = typeof value === 'string' ? value : asFields(value, 'paymentMethod').type;
  if (typeof name !== 'string' || !/^[\w-]{1,40}$/.test(name))
    throw new HttpError(400, 'paymentMethod is not valid');
  return name;
}
