import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeAll, LOGIN, openWith, type Shop } from '../support/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openWith({});
});
afterAll(closeAll);

test('a browser logs in with a form, and out again', async () => {
  const browse = (path: string, cookie: string, fields?: Record<string, string>) =>
    shop.call(path, {
      redirect: 'manual',
      headers: { cookie },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    });
  const cookieOf = (headers: Headers) => headers.getSetCookie()[0]!.split(';')[0]!;

  const first = await browse('/dashboard', '');
  expect([first.status, first.headers.get('location')]).toEqual([303, '/login']);
  const form = await browse('/login', '');
  expect(form.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const csrf = /name="csrf" value="([^"]+)"/.exec(form.body)![1]!;
  const csrfCookie = cookieOf(form.headers);
  const fields = { csrf, email: LOGIN.email, password: LOGIN.password };

  expect((await browse('/login', '', fields)).status).toBe(403);
  expect((await browse('/login', csrfCookie, { ...fields, csrf: 'made-up' })).status).toBe(403);
  const wrong = await browse('/login', csrfCookie, { ...fields, password: 'no' });
  expect([wrong.status, wrong.body]).toEqual([401, expect.stringContaining('email or password is wrong')]);
  const right = await browse('/login', csrfCookie, fields);
  expect([right.status, right.headers.get('location')]).toEqual([303, '/dashboard']);

  const cookies = `${csrfCookie}; ${cookieOf(right.headers)}`;
  const inside = await browse('/dashboard', cookies);
  expect(inside.status).toBe(200);
  expect(inside.body).toContain('Projects (45)');
  expect((await browse('/logout', cookies, { csrf: 'made-up' })).status).toBe(403);
  expect((await browse('/logout', cookies, { csrf })).status).toBe(303);
  expect((await browse('/dashboard', cookies)).status).toBe(303);
});

test('the dashboard takes a bearer token, and projects come in pages', async () => {
  const token = await shop.login();
  const { status, body } = await shop.get('/dashboard', token);
  expect([status, body]).toEqual([200, expect.stringContaining('Welcome, Demo Shopper')]);
  expect((await shop.get('/dashboard', 'made-up')).status).toBe(401);
  const first = await shop.get('/api/v1/projects?per_page=20&page=1', token);
  expect(first.body).toMatchObject({ projects: { length: 20 }, total: 45 });
  const last = await shop.get('/api/v1/projects?per_page=20&page=3', token);
  expect(last.body.projects).toHaveLength(5);
  expect((await shop.get('/api/v1/projects')).status).toBe(401);
});

test('a review app has a session with a cart, and the catalog', async () => {
  const { status, body } = await shop.post('/api/auth/session', LOGIN);
  expect([status, body.token_type]).toEqual([200, 'Bearer']);
  const wrong = await shop.post('/api/auth/session', { ...LOGIN, password: 'no' });
  expect(wrong.status).toBe(401);
  const search = await shop.get('/api/catalog/search?q=laptop&sort=relevance&page=1');
  expect(search.body.results[0].name).toContain('Laptop');
  const { id } = search.body.results[0];
  expect((await shop.get(`/api/catalog/products/${id}`)).body.price).toBeGreaterThan(0);
  expect((await shop.get('/api/catalog/products/0')).status).toBe(404);
  const items = `/api/carts/${body.cart_id}/items`;
  const added = await shop.post(items, { product_id: id, quantity: 3 }, body.access_token);
  expect([added.status, added.body.itemCount]).toEqual([201, 3]);
  expect((await shop.post(items, { product_id: id })).status).toBe(401);
});
