import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '../app.ts';
import { numberParam } from '../body.ts';
import { HttpError } from '../errors.ts';
import { PRODUCT_SORTS, type ProductSort } from '../queries/products.ts';
import { Random } from '../random.ts';
import type { Router } from '../router.ts';

/** How long a reader waits for the lock of a row before it reads without it. */
const LOCK_TIMEOUT_MS = 150;

/** The product list and the product page. */
export function addProductRoutes(router: Router, app: App): void {
  addList(router, app);
  addPage(router, app);
}

function addList(router: Router, { database }: App): void {
  router.add('GET', '/api/v1/products', async ({ query }) => {
    const limit = numberParam(query, 'limit', 20, 100);
    const page = numberParam(query, 'page', 1, 100_000);
    const sort = query.get('sort') || 'popularity';
    if (!Object.hasOwn(PRODUCT_SORTS, sort)) {
      throw new HttpError(400, `sort must be one of ${Object.keys(PRODUCT_SORTS).join(', ')}`);
    }
    const found = await database.run('products', 'list', {
      category: query.get('category') || undefined,
      sort: sort as ProductSort,
      limit,
      offset: (page - 1) * limit,
    });
    return { status: 200, body: { ...found, page, limit } };
  });
}

/** `stall-2pct` and `fault-1pct` show here. */
function addPage(router: Router, { database, regressions, seed }: App): void {
  // Drawn, and not every fiftieth request: a scenario with a rhythm of its own must not fall in step with it.
  const stalls = regressions.has('stall-2pct') ? new Random(seed, 'stalls') : undefined;
  const faults = regressions.has('fault-1pct') ? new Random(seed, 'faults') : undefined;

  router.add('GET', '/api/v1/products/:id', async ({ params }) => {
    if (faults?.chance(0.01)) throw new HttpError(500, 'the price service did not answer');
    // The holder of the lock never gives it back, so the reader waits for as long as it is ready to.
    if (stalls?.chance(0.02)) await pause(LOCK_TIMEOUT_MS);
    return { status: 200, body: await database.run('products', 'find', params.id!) };
  });
}
