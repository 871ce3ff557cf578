import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { HttpError } from '../errors.ts';
import type { RegressionName } from '../regressions.ts';

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

/** The orders that a product list can have. */
export const PRODUCT_SORTS = {
  popularity: 'p.popularity DESC',
  price: 'p.price',
  'price-desc': 'p.price DESC',
  newest: 'p.id DESC',
} as const;
export type ProductSort = keyof typeof PRODUCT_SORTS;

/** Which products a list is to have; without a category it is of all. */
export interface ProductListParams {
  category: string | undefined;
  sort: ProductSort;
  limit: number;
  offset: number;
}

/** The products of the shop, one by one and in lists. */
export class Products {
  #byId: StatementSync;
  #bySku: StatementSync;
  #category: StatementSync;
  #inCategory: Record<ProductSort, StatementSync>;
  #everywhere: Record<ProductSort, StatementSync>;
  #count: number;
  #load: ((id: number) => ProductRow) | undefined;

  /** `n-plus-one` shows here: a list is still one query, but each of its items is then loaded on its own. */
  constructor(db: DatabaseSync, regressions: ReadonlySet<RegressionName>) {
    const one = `SELECT ${PRODUCT_COLUMNS}, p.description FROM products p ${PRODUCT_JOINS}`;
    this.#byId = db.prepare(`${one} WHERE p.id = ?`);
    this.#bySku = db.prepare(`${one} WHERE p.sku = ?`);
    this.#category = db.prepare('SELECT id, product_count FROM categories WHERE name = ?');
    this.#count = (db.prepare('SELECT count(*) AS count FROM products').get() as { count: number }).count;

    this.#load = regressions.has('n-plus-one') ? productLoader(db) : undefined;
    const many = this.#load
      ? 'SELECT p.id FROM products p'
      : `SELECT ${PRODUCT_COLUMNS} FROM products p ${PRODUCT_JOINS}`;
    const bySort = (where: string) => {
      const prepare = (order: string) =>
        db.prepare(`${many} ${where} ORDER BY ${order} LIMIT :limit OFFSET :offset`);
      const statements = Object.entries(PRODUCT_SORTS).map(([sort, order]) => [sort, prepare(order)]);
      return Object.fromEntries(statements) as Record<ProductSort, StatementSync>;
    };
    this.#inCategory = bySort('WHERE p.category_id = :category');
    this.#everywhere = bySort('');
  }

  /** The product of a number or a SKU; 404 when there is none. */
  find(reference: string) {
    const found = /^\d{1,15}$/.test(reference)
      ? this.#byId.get(Number(reference))
      : this.#bySku.get(reference.slice(0, 100));
    if (found === undefined) throw new HttpError(404, 'there is no such product');
    const row = found as unknown as ProductRow & { description: string };
    return { ...presentProduct(row), description: row.description };
  }

  /** One page of a list, and how many products the whole list has; an unknown category has none. */
  list({ category, sort, limit, offset }: ProductListParams) {
    const rows = (statement: StatementSync, parameters: Record<string, number>) => {
      const found = statement.all(parameters) as unknown as ProductRow[];
      return (this.#load ? found.map(({ id }) => this.#load!(id)) : found).map(presentProduct);
    };
    if (category === undefined) {
      return { items: rows(this.#everywhere[sort], { limit, offset }), total: this.#count };
    }
    const found = this.#category.get(category) as { id: number; product_count: number } | undefined;
    if (found === undefined) return { items: [], total: 0 };
    return {
      items: rows(this.#inCategory[sort], { category: found.id, limit, offset }),
      total: found.product_count,
    };
  }
}

/**
 * A product with all that belongs to it, each from a query of its own: what an object mapper does when its
 * relations load by themselves. A review brings its author, an author the latest orders, an order its lines.
 */
function productLoader(db: DatabaseSync): (id: number) => ProductRow {
  const productOf = db.prepare('SELECT * FROM products WHERE id = ?');
  const categoryOf = db.prepare('SELECT * FROM categories WHERE id = ?');
  const sellerOf = db.prepare('SELECT * FROM sellers WHERE id = ?');
  const levelsOf = db.prepare('SELECT * FROM stock_levels WHERE product_id = ?');
  const reviewsOf = db.prepare('SELECT * FROM reviews WHERE product_id = ?');
  const userOf = db.prepare('SELECT * FROM users WHERE id = ?');
  const ordersOf = db.prepare('SELECT * FROM orders WHERE user_id = ? ORDER BY placed_at DESC LIMIT 5');
  const linesOf = db.prepare('SELECT * FROM order_lines WHERE order_id = ?');

  const loadUser = (id: number) => ({
    ...userOf.get(id),
    orders: ordersOf.all(id).map((order) => ({ ...order, lines: linesOf.all(order.id as number) })),
  });
  return (id) => {
    const product = productOf.get(id)!;
    const category = categoryOf.get(product.category_id as number)!;
    const seller = sellerOf.get(product.seller_id as number)!;
    const levels = levelsOf.all(id) as { quantity: number }[];
    const reviews = reviewsOf.all(id).map((review) => ({
      rating: review.rating as number,
      author: loadUser(review.user_id as number),
    }));
    const ratings = reviews.reduce((sum, { rating }) => sum + rating, 0);
    return {
      ...(product as unknown as ProductRow),
      category: category.name as string,
      seller: seller.name as string,
      stock: levels.reduce((sum, { quantity }) => sum + quantity, 0),
      rating: reviews.length === 0 ? null : ratings / reviews.length,
      review_count: reviews.length,
    };
  };
}
