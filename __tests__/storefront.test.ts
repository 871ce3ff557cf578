import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StatementSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createDatabase, openDatabase } from '../examples/storefront/database.ts';
import { createQueries, type Queries } from '../examples/storefront/queries/index.ts';
import { REGRESSIONS } from '../examples/storefront/regressions.ts';
import { seedDatabase } from '../examples/storefront/seed.ts';
import { createStorefront } from '../examples/storefront/server.ts';
import { type Answer, closeAll, LOGIN, open, type Shop } from './support/shop.ts';

const MAIN = fileURLToPath(new URL('../examples/storefront/main.ts', import.meta.url));
// Also what a test that failed has left open, or its workers would go on.
afterAll(closeAll);

/**
 * Does the work and returns the text of every statement that the shop's workers read with for it. The workers are
 * out of reach, so their calls are noted and then repeated here, on a connection of our own to the same data.
 */
async function statementsOf(shop: Shop, work: () => Promise<unknown>): Promise<string[]> {
  const run = jest.spyOn(shop.database as { run: (...call: unknown[]) => Promise<unknown> }, 'run');
  await work();
  const calls = run.mock.calls as [keyof Queries, string, ...unknown[]][];
  run.mockRestore();

  const db = openDatabase(shop.data.file);
  const queries = createQueries(db, new Set(shop.regressions));
  const reads = (['all', 'get'] as const).map((name) => jest.spyOn(StatementSync.prototype, name));
  try {
    for (const [noun, name, ...parameters] of calls) {
      const functions = queries[noun] as unknown as Record<string, (...all: unknown[]) => unknown>;
      functions[name]!(...parameters);
    }
    return reads.flatMap(({ mock }) =>
      mock.contexts.map((statement) => (statement as StatementSync).sourceSQL),
    );
  } finally {
    for (const read of reads) read.mockRestore();
    db.close();
  }
}

/** How the database goes about the statements, one line per step. */
function plansOf(shop: Shop, statements: string[]): string {
  const db = openDatabase(shop.data.file);
  const steps = statements.flatMap((sql) => db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
  db.close();
  return steps.map(({ detail }) => detail).join('\n');
}

/** Runs `main.ts` until it ends; `ready` sees the first line it prints. Says also what is left of its files. */
function run(env: Record<string, string>, ready: (line: string, stop: () => void) => Promise<void> | void) {
  const temporary = mkdtempSync(join(tmpdir(), 'storefront-test-'));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    env: { ...process.env, STOREFRONT_REGRESSION: '', HOST: '', TMPDIR: temporary, ...env },
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    const first = output === '';
    output += chunk;
    if (first) void ready(output, () => child.kill('SIGTERM'));
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise<{ code: number | null; output: string; errors: string; left: string[] }>((resolve) => {
    child.on('close', (code) => {
      const left = readdirSync(temporary);
      rmSync(temporary, { recursive: true });
      resolve({ code, output, errors, left });
    });
  });
}

describe('the storefront without regressions', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await open();
  });
  afterAll(() => shop.close());

  test('is healthy, in JSON with a length, on connections that stay open', async () => {
    for (const path of ['/health', '/api/v1/health']) {
      const { status, headers, body } = await shop.get(path);
      expect([status, body]).toEqual([200, { status: 'ok' }]);
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(headers.get('content-length')).toBe('15');
      expect(headers.get('connection')).toBe('keep-alive');
    }
  });

  test('logs in with the right password only', async () => {
    const { status, body } = await shop.post('/api/v1/auth/login', LOGIN);
    expect(status).toBe(200);
    expect(body).toMatchObject({ tokenType: 'Bearer', expiresIn: 2_592_000, user: { email: LOGIN.email } });
    expect(body.accessToken).toMatch(/^[\w-]{20,}$/);
    expect([body.access_token, body.token]).toEqual([body.accessToken, body.accessToken]);

    const brief = await shop.post('/api/v1/auth/login', {
      ...LOGIN,
      email: 'user1@example.com',
      rememberMe: false,
    });
    expect(brief.body.expiresIn).toBe(3600);
    for (const wrong of [{ password: 'no' }, { email: 'nobody@example.com' }]) {
      const answer = await shop.post('/api/v1/auth/login', { ...LOGIN, ...wrong });
      expect([answer.status, answer.body]).toEqual([401, { error: 'email or password is wrong' }]);
    }
    expect((await shop.post('/api/v1/auth/login', { email: 1 })).status).toBe(400);
    const form = await fetch(`${shop.origin}/api/v1/auth/login`, {
      method: 'POST',
      body: new URLSearchParams({ email: LOGIN.email, password: LOGIN.password }),
    });
    expect(form.status).toBe(200);
  });

  test('answers 401 without a valid token where an account is needed', async () => {
    for (const path of ['/api/v1/dashboard/summary', '/api/v1/orders', '/api/v1/users/me']) {
      expect((await shop.get(path)).status).toBe(401);
      expect((await shop.get(path, 'made-up')).status).toBe(401);
    }
    for (const path of ['/api/v1/cart/items', '/api/v1/carts', '/api/v1/carts/1/items', '/api/v1/orders']) {
      const answer = await shop.post(path, {});
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    }
  });

  test('sums the dashboard up once, and then from its cache', async () => {
    const token = await shop.login();
    const first = await shop.get('/api/v1/dashboard/summary', token);
    expect(first.body.activeUsers).toBeGreaterThan(100);
    expect(first.body.revenue).toBeGreaterThan(0);
    expect(first.body.topCategoriesThisWeek).toHaveLength(5);
    expect(await statementsOf(shop, () => shop.get('/api/v1/dashboard/summary', token))).toEqual([]);
  });

  test('lists products by category, page and order', async () => {
    const { body } = await shop.get('/api/v1/products?category=electronics&limit=20');
    expect(body.items).toHaveLength(20);
    expect(body.total).toBeGreaterThan(5000);
    expect(body.items[0]).toMatchObject({
      category: 'electronics',
      sku: expect.stringMatching(/^SKU-\d{5}$/),
    });
    const popularity = body.items.map((item: { popularity: number }) => item.popularity);
    expect(popularity).toEqual([...popularity].sort((a, b) => b - a));

    const second = await shop.get('/api/v1/products?category=electronics&limit=20&page=2');
    expect(second.body.items[0].id).not.toBe(body.items[0].id);
    const { body: cheap } = await shop.get('/api/v1/products?sort=price&limit=3');
    expect(cheap).toMatchObject({ total: 20_000, items: { length: 3 } });
    expect((await shop.get('/api/v1/products?category=nothing')).body).toMatchObject({ items: [], total: 0 });
    expect((await shop.get('/api/v1/products?limit=many')).status).toBe(400);
    expect((await shop.get('/api/v1/products?sort=luck')).status).toBe(400);
  });

  test('shows a product by number and by SKU', async () => {
    const { status, body } = await shop.get('/api/v1/products/42');
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: 42, sku: 'SKU-00042', price: expect.any(Number) });
    expect((await shop.get('/api/v1/products/SKU-00042')).body).toEqual(body);
    for (const unknown of ['0', '20001', 'SKU-99999', 'x']) {
      expect((await shop.get(`/api/v1/products/${unknown}`)).status).toBe(404);
    }
  });

  test('finds products by their words, through the index', async () => {
    const { body } = await shop.get('/api/v1/search?q=laptop&sort=relevance');
    expect(body.results).toHaveLength(10);
    expect(body.total).toBeGreaterThan(300);
    for (const { name } of body.results) expect(name).toContain('Laptop');

    const both = await shop.get('/api/v1/search?q=Wireless%20Headphones&sort=price&limit=50');
    expect(both.body.total).toBeGreaterThan(10);
    for (const { name } of both.body.results) expect(name).toMatch(/Wireless Headphones/);
    expect((await shop.get('/api/v1/search?q=unheardof')).body).toMatchObject({ results: [], total: 0 });
    expect((await shop.get('/api/v1/search')).status).toBe(400);

    const statements = await statementsOf(shop, () => shop.get('/api/v1/search?q=monitor'));
    expect(plansOf(shop, statements)).toContain('SEARCH search_terms USING COVERING INDEX');
  });

  test('fills the cart of a login', async () => {
    const token = await shop.login();
    const { body } = await shop.get('/api/v1/products?category=electronics&limit=1');
    const productId = body.items[0].id;
    const first = await shop.post('/api/v1/cart/items', { productId, quantity: 2 }, token);
    expect([first.status, first.body.itemCount]).toEqual([201, 2]);
    const second = await shop.post('/api/v1/cart/items', { productId, quantity: 1 }, token);
    expect(second.body).toMatchObject({ cartId: first.body.cartId, itemCount: 3, item: { quantity: 3 } });
    expect(second.body.total).toBeCloseTo(3 * body.items[0].price);

    for (const wrong of [{}, { productId, quantity: 0 }, { productId, quantity: 'two' }, { productId: {} }]) {
      expect((await shop.post('/api/v1/cart/items', wrong, token)).status).toBe(400);
    }
    const unknown = await shop.post('/api/v1/cart/items', { productId: 999_999, quantity: 1 }, token);
    expect(unknown.status).toBe(404);
    const other = await shop.post('/api/v1/cart/items', { productId, quantity: 1 }, await shop.login());
    expect(other.body.cartId).not.toBe(first.body.cartId);
  });

  test('keeps a cart small and its owner its only user', async () => {
    const token = await shop.login();
    const { body: cart } = await shop.post('/api/v1/carts', { currency: 'EUR' }, token);
    let last: Answer | undefined;
    for (let product = 1; product <= 55; product += 1) {
      last = await shop.post(`/api/v1/carts/${cart.id}/items`, { product_id: product, quantity: 60 }, token);
    }
    expect(last!.body.lineCount).toBe(50);
    last = await shop.post(`/api/v1/carts/${cart.id}/items`, { product_id: 55, quantity: 60 }, token);
    expect(last.body.item.quantity).toBe(99);

    const stranger = (await shop.post('/api/v1/auth/login', { ...LOGIN, email: 'user2@example.com' })).body
      .token;
    expect((await shop.post(`/api/v1/carts/${cart.id}/items`, { product_id: 1 }, stranger)).status).toBe(404);
  });

  test('takes a cart through its checkout, one step after the other', async () => {
    const token = await shop.login();
    const { status, body: cart } = await shop.post(
      '/api/v1/carts',
      { currency: 'USD', channel: 'app' },
      token,
    );
    expect([status, cart.currency, cart.channel]).toEqual([201, 'USD', 'app']);
    const step = (name: string, body: unknown) => shop.post(`/api/v1/carts/${cart.id}/${name}`, body, token);
    const address = { line1: '1 Example Street', city: 'Exampleton' };

    expect((await step('shipping-address', address)).status).toBe(409);
    expect((await step('payment-intents', {})).status).toBe(409);
    expect((await step('checkout', {})).status).toBe(409);
    expect((await step('items', { product_id: 7, quantity: 1 })).status).toBe(201);
    expect((await step('shipping-address', {})).status).toBe(400);
    const addressed = await step('shipping-address', address);
    expect([addressed.status, addressed.body.shippingAddress]).toEqual([200, address]);
    expect((await step('checkout', {})).status).toBe(409);
    expect((await step('payment-intents', { method: 'card' })).body.id).toMatch(/^pi_/);
    const order = await step('checkout', {});
    expect([order.status, order.body.status]).toEqual([201, 'paid']);
    expect(order.body.total).toBe(addressed.body.total);
    for (const name of ['items', 'checkout']) expect((await step(name, { product_id: 7 })).status).toBe(409);

    const { body: mine } = await shop.get('/api/v1/orders?status=all&page=1&limit=10', token);
    expect(mine.orders.map(({ id }: { id: number }) => id)).toContain(order.body.id);
  });

  test('orders what is in a cart, again and again', async () => {
    const token = await shop.login();
    const { body: cart } = await shop.post('/api/v1/carts', { currency: 'EUR' }, token);
    const order = () =>
      shop.post(
        '/api/v1/orders',
        { cartId: cart.id, paymentMethod: { type: 'card' }, shippingAddress: { city: 'Exampleton' } },
        token,
      );
    expect((await order()).body).toMatchObject({ status: 'draft', total: 0 });
    const { body: filled } = await shop.post(`/api/v1/carts/${cart.id}/items`, { sku: 'SKU-00003' }, token);
    const placed = await order();
    expect([placed.status, placed.body.total, placed.body.status]).toEqual([201, filled.total, 'paid']);
    expect((await order()).body.id).toBeGreaterThan(placed.body.id);
    expect((await shop.post('/api/v1/orders', { cartId: 10 ** 9, shippingAddress: {} }, token)).status).toBe(
      404,
    );
    expect((await shop.post('/api/v1/orders', { cartId: cart.id }, token)).status).toBe(400);
  });

  test('knows who is logged in', async () => {
    const token = await shop.login();
    const { body } = await shop.get('/api/v1/users/me', token);
    expect(body).toMatchObject({ email: LOGIN.email, role: 'customer' });
    expect((await shop.get('/api/v1/account/profile', token)).body).toEqual(body);
  });

  test('serves the magazine', async () => {
    const { body: article } = await shop.get('/api/articles/article-17');
    expect(article).toMatchObject({ id: 17, slug: 'article-17', author: expect.any(String) });
    expect(article.tags.length).toBeGreaterThanOrEqual(3);
    const { body: next } = await shop.get('/api/articles/article-17/recommendations');
    expect(next.recommendations).toHaveLength(6);
    for (const { slug, sharedTags } of next.recommendations) {
      expect(slug).not.toBe('article-17');
      expect(sharedTags).toBeGreaterThan(0);
    }
    const { body: found } = await shop.get('/api/search?q=performance');
    expect(found.results).toHaveLength(10);
    const { body: trending } = await shop.get('/api/trending');
    const views = trending.articles.map((one: { views: number }) => one.views);
    expect(views).toEqual([...views].sort((a, b) => b - a));
    for (const path of ['article-5001', 'article-5001/recommendations']) {
      expect((await shop.get(`/api/articles/${path}`)).status).toBe(404);
    }
  });

  test('refuses what makes no sense and stays up', async () => {
    const token = await shop.login();
    expect((await shop.get('/nowhere')).status).toBe(404);
    expect((await shop.get('/api/v1/products/%zz')).status).toBe(400);
    expect((await shop.get(`/api/v1/search?q=${'word+'.repeat(2000)}%zz`)).status).toBe(200);
    const wrongMethod = await shop.post('/api/v1/health', {});
    expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await shop.post('/api/v1/carts', { currency: 'x'.repeat(1024 * 1024) }, token)).status).toBe(413);

    const send = (body: string, type: string) =>
      fetch(`${shop.origin}/api/v1/auth/login`, { method: 'POST', headers: { 'content-type': type }, body });
    expect((await send('{"email":', 'application/json')).status).toBe(400);
    expect((await send('[]', 'application/json')).status).toBe(400);
    expect((await send('<x/>', 'text/xml')).status).toBe(415);

    const head = await fetch(`${shop.origin}/api/v1/health`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '15', '']);
    // Targets that are no paths, which fetch would put right.
    for (const path of ['*', '//', 'http://elsewhere/', '/%']) {
      const status = await new Promise((resolve, reject) => {
        const { hostname, port } = new URL(shop.origin);
        const call = request({ hostname, port, path, method: 'OPTIONS' }, (response) => {
          response.resume().on('end', () => resolve(response.statusCode));
        });
        call.on('error', reject).end();
      });
      expect(status).toBe(404);
    }
    expect((await shop.get('/health')).status).toBe(200);
  });

  test('survives clients that leave, and those that never stop sending', async () => {
    const { hostname, port } = new URL(shop.origin);
    const cutOff = (write: (call: ClientRequest) => void) =>
      new Promise((resolve) => {
        const call = request({ hostname, port, path: '/api/v1/auth/login', method: 'POST' });
        call.on('error', resolve);
        call.on('response', () => resolve(undefined));
        write(call);
      });
    await cutOff((call) => {
      call.write('{"email":');
      setTimeout(() => call.destroy(new Error('left')), 20);
    });
    const error = await cutOff((call) => {
      for (let megabytes = 0; megabytes < 30; megabytes += 1) call.write(Buffer.alloc(1024 * 1024));
      call.end();
    });
    expect(error).toHaveProperty('code', expect.stringMatching(/ECONNRESET|EPIPE/));
    expect((await shop.get('/health')).status).toBe(200);
  });
});

describe('the regressions', () => {
  test('all change what the app does', async () => {
    const base = await open();
    const slow = await open(...REGRESSIONS.map(({ name }) => name));
    try {
      const both = async (path: string) => {
        const answers: Answer[] = [];
        const statements: string[][] = [];
        for (const shop of [base, slow]) {
          statements.push(await statementsOf(shop, async () => answers.push(await shop.get(path))));
        }
        return { answers, statements };
      };

      // dropped-index: the same answer, from a scan.
      const search = await both('/api/v1/search?q=laptop');
      expect(search.answers[1]!.body).toEqual(search.answers[0]!.body);
      expect(plansOf(base, search.statements[0]!)).not.toContain('SCAN search_terms');
      expect(plansOf(slow, search.statements[1]!)).toContain('SCAN search_terms');

      // n-plus-one: the same answer, from hundreds of queries.
      const list = await both('/api/v1/products?category=electronics&limit=20');
      expect(list.answers[1]!.body).toEqual(list.answers[0]!.body);
      expect(list.statements[0]!.length).toBeLessThan(5);
      expect(list.statements[1]!.length).toBeGreaterThan(200);

      // tags-join: the same answer, from all article tags.
      const article = await both('/api/articles/article-17');
      expect(article.answers[1]!.body).toEqual(article.answers[0]!.body);
      expect(plansOf(base, article.statements[0]!)).not.toContain('SCAN');
      expect(plansOf(slow, article.statements[1]!)).toMatch(/SCAN (every|a)\b/);

      // big-payload: four times the results, and so the size.
      const [few, many] = (await both('/api/search?q=performance')).answers;
      expect(many!.body.results).toHaveLength(4 * few!.body.results.length);
      expect(many!.size / few!.size).toBeGreaterThan(3.5);

      // slow-hash: the hash itself says what it costs.
      const [cheap, dear] = await Promise.all(
        [base, slow].map(async ({ database }) => {
          const { hash } = await database.run('accounts', 'credentials', LOGIN.email);
          return Number(hash.split('$')[1]);
        }),
      );
      expect(dear).toBe(4 * cheap!);

      // uncached-dashboard: the queries run each time.
      const token = await slow.login();
      await slow.get('/api/v1/dashboard/summary', token);
      const again = await statementsOf(slow, () => slow.get('/api/v1/dashboard/summary', token));
      expect(again.length).toBeGreaterThan(3);
    } finally {
      await base.close();
      await slow.close();
    }
  });

  test('fault-1pct fails about one product page in a hundred, and the same ones each time', async () => {
    const failures = async () => {
      const shop = await open('fault-1pct');
      const failed: number[] = [];
      for (let at = 0; at < 1000; at += 1) {
        const { status } = await shop.get(`/api/v1/products/${at + 1}`);
        if (status === 500) failed.push(at);
      }
      await shop.close();
      return failed;
    };
    const first = await failures();
    expect(first.length).toBeGreaterThanOrEqual(3);
    expect(first.length).toBeLessThanOrEqual(20);
    expect(await failures()).toEqual(first);
  });

  test('stall-2pct makes a few product pages wait for a lock', async () => {
    const shop = await open('stall-2pct');
    let overtaken = 0;
    for (let id = 1; id <= 200; id += 1) {
      let waits = true;
      const page = shop.get(`/api/v1/products/${id}`).then(({ status }) => {
        waits = false;
        return status;
      });
      // One that does not wait is answered long before so many others, asked for one after the other.
      for (let left = 40; left > 0 && waits; left -= 1) await shop.get('/health');
      if (waits) overtaken += 1;
      expect(await page).toBe(200);
    }
    expect(overtaken).toBeGreaterThanOrEqual(1);
    expect(overtaken).toBeLessThanOrEqual(15);
    await shop.close();
  });

  test('unknown ones are refused', () => {
    expect(() => createStorefront({ regressions: ['slow-everything'] })).toThrow(
      /known ones are: dropped-index/,
    );
  });
});

describe('the database workers', () => {
  let shop: Shop;
  let token: string;
  beforeAll(async () => {
    shop = await open();
    token = await shop.login();
  });
  afterAll(() => shop.close());

  /** Makes everything that writes wait, in its worker, until the work is done. */
  const lockWrites = async (work: () => Promise<void>) => {
    const db = openDatabase(shop.data.file);
    db.exec('BEGIN IMMEDIATE');
    try {
      await work();
    } finally {
      db.exec('COMMIT');
      db.close();
    }
  };
  const items = { productId: 5, quantity: 1 };

  test('answer while others are at a slow query, and what finds none free waits its turn', async () => {
    const order: string[] = [];
    const note = async (name: string, answer: Promise<Answer>) => {
      const { status } = await answer;
      order.push(name);
      return status;
    };
    const slow: Promise<number>[] = [];
    const addSlow = () => slow.push(note('slow', shop.post('/api/v1/cart/items', items, token)));
    let waiting: Promise<number> | undefined;
    await lockWrites(async () => {
      addSlow();
      addSlow();
      for (let turn = 0; turn < 20; turn += 1) {
        expect(await note('quick', shop.get(`/api/v1/products/${turn + 1}`))).toBe(200);
      }
      expect(order).toEqual(Array(20).fill('quick'));

      // The third and last worker gets its slow query, too: what needs no data is still answered, the rest waits.
      addSlow();
      await shop.get('/health');
      waiting = note('waiting', shop.get('/api/v1/products/1'));
      for (let turn = 0; turn < 20; turn += 1) await note('health', shop.get('/health'));
      expect(order.slice(20)).toEqual(Array(20).fill('health'));
    });
    expect(await Promise.all(slow)).toEqual([201, 201, 201]);
    expect(await waiting).toBe(200);
  });

  test('share what is written, and lose none of it', async () => {
    const fresh = await shop.login();
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => shop.post('/api/v1/cart/items', items, fresh)),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.cartId}`)).size).toBe(1);
    const counts = answers.map(({ body }) => body.itemCount).sort((a, b) => a - b);
    expect(counts).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));

    const { id } = (await shop.post('/api/v1/carts', {}, fresh)).body;
    await shop.post(`/api/v1/carts/${id}/items`, { sku: 'SKU-00003' }, fresh);
    const address = { cartId: id, shippingAddress: { city: 'Exampleton' } };
    const orders = await Promise.all([1, 2, 3, 4].map(() => shop.post('/api/v1/orders', address, fresh)));
    expect(new Set(orders.map(({ body }) => body.id)).size).toBe(4);
    expect(orders.filter(({ body }) => body.status === 'paid')).toHaveLength(1);
  });

  test('are replaced when they end, and what they were at is answered with 500', async () => {
    const complain = jest.spyOn(console, 'error').mockImplementation(() => {});
    const give = jest.spyOn(Worker.prototype, 'postMessage').mockImplementationOnce(function (this: Worker) {
      void this.terminate();
    });
    const crashed = await shop.get('/api/v1/products/1');
    give.mockRestore();
    expect([crashed.status, crashed.body]).toEqual([500, { error: 'something went wrong here' }]);
    expect(complain).toHaveBeenCalledWith('storefront: a database worker ended; another one takes its place');
    complain.mockRestore();

    // Two are held up, so a third one must be there.
    let slow: Promise<Answer>[] = [];
    await lockWrites(async () => {
      slow = [1, 2].map(() => shop.post('/api/v1/cart/items', items, token));
      await shop.get('/health');
      expect((await shop.get('/api/v1/products/1')).status).toBe(200);
    });
    for (const { status } of await Promise.all(slow)) expect(status).toBe(201);
  });

  test('leave nothing behind', async () => {
    const other = await open();
    const ended = jest.spyOn(Worker.prototype, 'terminate');
    expect(existsSync(other.data.file)).toBe(true);
    await other.get('/api/v1/products/1');
    await other.close();
    expect(existsSync(other.data.folder)).toBe(false);
    expect(ended).toHaveBeenCalledTimes(3);
    ended.mockRestore();
    await expect(other.database.run('products', 'find', '1')).rejects.toThrow('no database worker is left');
  });
});

describe('the data', () => {
  const seeded = (seed: number) => {
    const db = createDatabase(':memory:');
    seedDatabase(db, { seed, hashCost: 2, now: 1_750_000_000 });
    return (sql: string) => db.prepare(sql).all();
  };

  test('is the same for the same seed, and another for another', () => {
    const [one, same, other] = [seeded(1), seeded(1), seeded(2)];
    for (const sql of [
      'SELECT * FROM products',
      'SELECT * FROM orders',
      'SELECT * FROM articles',
      'SELECT * FROM article_tags',
      'SELECT id, email, name FROM users',
      'SELECT * FROM customers',
      'SELECT * FROM tenants',
      'SELECT * FROM team_usage',
      'SELECT * FROM projects',
      'SELECT * FROM audit_logs',
    ]) {
      const rows = JSON.stringify(one(sql));
      expect(JSON.stringify(same(sql)) === rows).toBe(true);
      expect(JSON.stringify(other(sql)) === rows).toBe(false);
    }
  });

  test('is as much as a real shop has', () => {
    const query = seeded(1);
    const count = (table: string) => query(`SELECT count(*) AS rows FROM ${table}`)[0]!.rows;
    expect(count('products')).toBe(20_000);
    expect(count('articles')).toBe(5000);
    expect(count('users')).toBe(602);
    expect(count('customers')).toBe(600);
    expect(count('audit_logs')).toBe(5000);
    expect(count('orders')).toBe(10_000);
    expect(count('categories')).toBeGreaterThanOrEqual(8);
    expect(query('SELECT * FROM pragma_foreign_key_check')).toEqual([]);
  });
});

describe('the process', () => {
  test('says where it listens, and stops cleanly', async () => {
    const { code, output, errors, left } = await run(
      { PORT: '0', STOREFRONT_REGRESSION: 'slow-hash, big-payload' },
      async (line, stop) => {
        const origin = /http:\S+/.exec(line)![0];
        await (await fetch(`${origin}/health`)).text();
        stop();
      },
    );
    expect(output).toMatch(
      /^storefront listening on http:\/\/127\.0\.0\.1:\d+ \(regressions: slow-hash, big-payload\)\n$/,
    );
    expect([code, errors, left]).toEqual([0, '', []]);
  });

  test('does not start with an unknown regression', async () => {
    const { code, output, errors } = await run(
      { PORT: '0', STOREFRONT_REGRESSION: 'slow-everything' },
      () => {},
    );
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain('There is no regression "slow-everything". The known ones are: dropped-index,');
  });

  test('says what is broken, and does not start with an unknown break', async () => {
    const { output } = await run({ PORT: '0', STOREFRONT_BREAK: 'wrong-token' }, (_line, stop) => stop());
    expect(output).toContain('(regressions: wrong-token)');
    const { code, errors } = await run({ PORT: '0', STOREFRONT_BREAK: 'all' }, () => {});
    expect([code, errors]).toEqual([1, expect.stringContaining('There is no break "all".')]);
  });

  test('does not start with a lifetime of tokens that is none', async () => {
    const { code, errors } = await run({ PORT: '0', STOREFRONT_TOKEN_SECONDS: 'soon' }, () => {});
    expect([code, errors]).toEqual([
      1,
      expect.stringContaining('STOREFRONT_TOKEN_SECONDS must be a whole number'),
    ]);
  });

  test('does not start on a port in use, or that is none', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const busy = await run({ PORT: String(port) }, () => {});
    taken.close();
    expect([busy.code, busy.left, busy.errors]).toEqual([
      1,
      [],
      expect.stringContaining(`Port ${port} on 127.0.0.1 is already in use`),
    ]);
    const none = await run({ PORT: 'http' }, () => {});
    expect([none.code, none.errors]).toEqual([1, expect.stringContaining('PORT must be a number')]);
  });
});
