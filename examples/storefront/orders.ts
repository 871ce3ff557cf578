import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { amount } from './catalog.ts';

/** An order as the database has it; the total is in cents. */
export interface OrderRow {
  id: number;
  user_id: number;
  status: string;
  currency: string;
  total: number;
  payment_method: string;
  placed_at: number;
}

/** What an order needs beside the lines of its cart. */
export interface NewOrder {
  userId: number;
  cartId: number;
  status: string;
  currency: string;
  total: number;
  paymentMethod: string;
  shippingAddress: string;
}

/** So many orders that came in while running are kept, beside the seeded ones, so that the data stays the same size. */
const ORDERS_KEPT = 5000;

/** The orders of everybody. */
export class OrderStore {
  #seeded: number;
  #insert: StatementSync;
  #copyLines: StatementSync;
  #forget: StatementSync;
  #count: StatementSync;
  #list: StatementSync;

  constructor(db: DatabaseSync) {
    this.#seeded = (db.prepare('SELECT max(id) AS id FROM orders').get() as { id: number }).id;
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
  }

  /** Places an order of what is in a cart now; returns its number. To be called within a transaction. */
  place(order: NewOrder): number {
    const { lastInsertRowid } = this.#insert.run(
      order.userId,
      order.status,
      order.currency,
      order.total,
      order.paymentMethod,
      order.shippingAddress,
      Math.floor(Date.now() / 1000),
    );
    const id = Number(lastInsertRowid);
    this.#copyLines.run(id, order.cartId);
    if (id - ORDERS_KEPT > this.#seeded) this.#forget.run(id - ORDERS_KEPT);
    return id;
  }

  /** One page of the orders of a user, newest first; the status "all" means any. */
  list(userId: number, status: string, limit: number, offset: number) {
    const { total } = this.#count.get(userId, status) as { total: number };
    const rows = this.#list.all(userId, status, limit, offset) as unknown as OrderRow[];
    return { orders: rows.map(presentOrder), total };
  }
}

/** An order as an answer shows it. */
export function presentOrder(row: OrderRow) {
  return {
    id: row.id,
    status: row.status,
    currency: row.currency,
    total: amount(row.total),
    paymentMethod: row.payment_method,
    placedAt: new Date(row.placed_at * 1000).toISOString(),
  };
}
