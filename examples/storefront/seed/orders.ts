import type { DatabaseSync } from 'node:sqlite';
import { Random } from '../random.ts';
import { PRODUCT_COUNT } from './products.ts';
import { USER_COUNT } from './users.ts';

export const ORDER_COUNT = 10_000;
const DAYS = 60;
const STATUSES = ['open', 'paid', 'shipped', 'delivered', 'delivered', 'delivered', 'refunded'] as const;
const ADDRESS = JSON.stringify({ line1: '1 Example Street', city: 'Exampleton', country: 'DE' });

/** Orders of the last days, in the order they were placed, the last one just before `now`. */
export function seedOrders(db: DatabaseSync, seed: number, now: number): void {
  const random = new Random(seed, 'orders');
  const prices = db.prepare('SELECT price FROM products ORDER BY id').all() as { price: number }[];
  const addOrder = db.prepare(
    `INSERT INTO orders (id, user_id, status, currency, total, payment_method, shipping_address, placed_at)
     VALUES (?, ?, ?, 'EUR', ?, ?, ?, ?)`,
  );
  const addLine = db.prepare(
    'INSERT INTO order_lines (order_id, product_id, quantity, price) VALUES (?, ?, ?, ?)',
  );
  const apart = (DAYS * 86_400) / ORDER_COUNT;
  for (let id = 1; id <= ORDER_COUNT; id += 1) {
    let total = 0;
    for (let left = random.int(1, 4); left > 0; left -= 1) {
      const product = random.int(1, PRODUCT_COUNT);
      const quantity = random.int(1, 3);
      const { price } = prices[product - 1]!;
      addLine.run(id, product, quantity, price);
      total += quantity * price;
    }
    const placed = Math.floor(now - (ORDER_COUNT - id + random.next()) * apart);
    const method = random.pick(['card', 'invoice', 'wallet']);
    addOrder.run(id, random.int(1, USER_COUNT), random.pick(STATUSES), total, method, ADDRESS, placed);
  }
}
