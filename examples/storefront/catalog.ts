import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { HttpError } from './errors.ts';

/** A product as the database has it; the price is in cents. */
export interface ProductRow {
  id: number;
  sku: string;
  name: string;
  price: number;
  category: string;
  seller_id: number;
  seller: string;
  popularity: number;
  stock: number;
  rating: number | null;
  review_count: number;
}

/** What every query over products selects, so that list, page and search all show a product alike. */
export const PRODUCT_COLUMNS = `
  p.id, p.sku, p.name, p.price, c.name AS category, s.id AS seller_id, s.name AS seller, p.popularity,
  (SELECT sum(quantity) FROM stock_levels WHERE product_id = p.id) AS stock,
  (SELECT avg(rating) FROM reviews WHERE product_id = p.id) AS rating,
  (SELECT count(*) FROM reviews WHERE product_id = p.id) AS review_count`;

/** The tables those columns come from, beside `products p`. */
export const PRODUCT_JOINS = 'JOIN categories c ON c.id = p.category_id JOIN sellers s ON s.id = p.seller_id';

/** Cents as the amount that people read. */
export function amount(cents: number): number {
  return cents / 100;
}

/** A product as an answer shows it. */
export function presentProduct(row: ProductRow) {
  return {
    id: row.id,
    sku: row.sku,
    name: row.name,
    price: amount(row.price),
    currency: 'EUR',
    category: row.category,
    seller: { id: row.seller_id, name: row.seller },
    stock: row.stock,
    rating: row.rating === null ? null : Math.round(row.rating * 10) / 10,
    reviewCount: row.review_count,
    popularity: row.popularity,
  };
}

/** Looks products up by what a client calls them. */
export class Catalog {
  #byId: StatementSync;
  #bySku: StatementSync;

  constructor(db: DatabaseSync) {
    const select = `SELECT ${PRODUCT_COLUMNS}, p.description FROM products p ${PRODUCT_JOINS}`;
    this.#byId = db.prepare(`${select} WHERE p.id = ?`);
    this.#bySku = db.prepare(`${select} WHERE p.sku = ?`);
  }

  /** The product of a number or a SKU; 404 when there is none. */
  find(reference: string): ProductRow & { description: string } {
    const found = /^\d{1,15}$/.test(reference)
      ? this.#byId.get(Number(reference))
      : this.#bySku.get(reference.slice(0, 100));
    if (found === undefined) throw new HttpError(404, 'there is no such product');
    return found as unknown as ProductRow & { description: string };
  }
}
