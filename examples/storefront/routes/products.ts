import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '../app.ts';
import { numberParam } from '../body.ts';
import { PRODUCT_COLUMNS, PRODUCT_JOINS, type ProductRow, presentProduct } from '../catalog.ts';
import { HttpError } from '../errors.ts';
import { Random } from '../random.ts';
import type { Router } from '../router.ts';

const SORTS = {
  popularity: 'p.popularity DESC',
  price: 'p.price',
  'price-desc': 'p.price DESC',
  newest: 'p.id DESC',
} as const;
type Sort = keyof typeof SORTS;

/** How long a reader waits for the lock of a row before it reads without it. */
const LOCK_TIMEOUT_MS = 150;

/** The product list and the product page. */
export function addProductRoutes(router: Router, app: App): void {
  addList(router, app);
  addPage(router, app);
}

/** `n-plus-one` shows here: the page is still one query, but each of its items is then loaded on its own. */
function addList(router: Router, { db, regressions }: App): void {
  const load = regressions.has('n-plus-one') ? productLoader(db) : undefined;
  const columns = load ? 'p.id' : PRODUCT_COLUMNS;
  const joins = load ? '' : PRODUCT_JOINS;
  const prepare = (where: string) => (sort: Sort) =>
    db.prepare(
      `SELECT ${columns} FROM products p ${joins} ${where} ORDER BY ${SORTS[sort]} LIMIT :limit OFFSET :offset`,
    );
  const sorts = Object.keys(SORTS) as Sort[];
  const pageOf = (where: string) => new Map(sorts.map((sort) => [sort as string, prepare(where)(sort)]));
  const inCategory = pageOf('WHERE p.category_id = :category');
  const everywhere = pageOf('');
  const category = db.prepare('SELECT id, product_count FROM categories WHERE name = ?');
  const all = (db.prepare('SELECT count(*) AS count FROM products').get() as { count: number }).count;

  router.add('GET', '/api/v1/products', ({ query }) => {
    const limit = numberParam(query, 'limit', 20, 100);
    const page = numberParam(query, 'page', 1, 100_000);
    const sort = query.get('sort') || 'popularity';
    if (!inCategory.has(sort)) throw new HttpError(400, `sort must be one of ${sorts.join(', ')}`);
    const name = query.get('category');
    const found = name
      ? (category.get(name) as { id: number; product_count: number } | undefined)
      : undefined;
    if (name && found === undefined) return { status: 200, body: { items: [], total: 0, page, limit } };

    const slice = { limit, offset: (page - 1) * limit };
    const rows = found
      ? inCategory.get(sort)!.all({ category: found.id, ...slice })
      : everywhere.get(sort)!.all(slice);
    const products = load ? rows.map((row) => load(row.id as number)) : (rows as unknown as ProductRow[]);
    const body = { items: products.map(presentProduct), total: found?.product_count ?? all, page, limit };
    return { status: 200, body };
  });
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
  const ordersOf = db.prepare('SELECT * FROM orders WHERE user_id = ? ORDER BY placed_at DESC LIMIT 10');
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

/** `stall-2pct` and `fault-1pct` show here. */
function addPage(router: Router, { catalog, regressions, seed }: App): void {
  // Drawn, and not every fiftieth request: a scenario with a rhythm of its own must not fall in step with it.
  const stalls = regressions.has('stall-2pct') ? new Random(seed, 'stalls') : undefined;
  const faults = regressions.has('fault-1pct') ? new Random(seed, 'faults') : undefined;

  router.add('GET', '/api/v1/products/:id', async ({ params }) => {
    if (faults?.chance(0.01)) throw new HttpError(500, 'the price service did not answer');
    // The holder of the lock never gives it back, so the reader waits for as long as it is ready to.
    if (stalls?.chance(0.02)) await pause(LOCK_TIMEOUT_MS);
    const product = catalog.find(params.id!);
    return { status: 200, body: { ...presentProduct(product), description: product.description } };
  });
}
