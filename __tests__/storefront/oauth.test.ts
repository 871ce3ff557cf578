import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeAll, LOGIN, openWith, type Shop } from '../support/shop.ts';

const WEB = { client_id: 'storefront-web', client_secret: 'storefront-web-secret' };
const ADMIN = {
  grant_type: 'refresh_token',
  client_id: 'storefront-admin',
  client_secret: 'storefront-admin-secret',
  refresh_token: 'demo-refresh-token',
};
const SERVICE = {
  grant_type: 'client_credentials',
  client_id: 'storefront-service',
  client_secret: 'storefront-service-secret',
  audience: 'storefront-api',
};
const PASSWORD = { grant_type: 'password', username: LOGIN.email, password: LOGIN.password, ...WEB };

let shop: Shop;
beforeAll(async () => {
  shop = await openWith({});
});
afterAll(closeAll);

const form = (fields: Record<string, string>, on = shop) =>
  on.call('/oauth/token', { method: 'POST', body: new URLSearchParams(fields) });

describe('tokens for programs', () => {
  test('come for a password, and again for its refresh token', async () => {
    const { status, headers, body } = await form(PASSWORD);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, refresh_token: expect.any(String) });
    expect((await shop.get('/api/v1/users/me', body.access_token)).body.email).toBe(LOGIN.email);

    const refresh = { grant_type: 'refresh_token', refresh_token: body.refresh_token };
    const again = await form({ ...refresh, ...WEB });
    expect(again.body.access_token).not.toBe(body.access_token);
    expect(again.body).not.toHaveProperty('refresh_token');
    // A refresh token is of the client that got it.
    const stolen = await form({ ...ADMIN, ...refresh });
    expect([stolen.status, stolen.body.error]).toEqual([401, 'invalid_grant']);
  });

  test('come for a client alone, in JSON or with its name in the header', async () => {
    const { status, body } = await shop.post('/oauth/token', SERVICE);
    expect([status, (await shop.get('/api/v2/orders', body.access_token)).status]).toEqual([200, 200]);
    const authorization = `Basic ${btoa('storefront-service:storefront-service-secret')}`;
    const basic = await shop.call('/oauth/token', {
      method: 'POST',
      headers: { authorization },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(basic.status).toBe(200);
  });

  test.each([
    [{ ...PASSWORD, password: 'no' }, 401, 'invalid_grant'],
    [{ ...PASSWORD, client_secret: 'no' }, 401, 'invalid_client'],
    [{ ...ADMIN, refresh_token: 'no' }, 401, 'invalid_grant'],
    [{ ...SERVICE, client_id: 'nobody' }, 401, 'invalid_client'],
    [{ ...SERVICE, audience: 'elsewhere' }, 400, 'invalid_target'],
    [{ ...SERVICE, grant_type: 'password' }, 400, 'unauthorized_client'],
    [{ ...SERVICE, grant_type: 'luck' }, 400, 'unsupported_grant_type'],
    [{ ...WEB, grant_type: 'password' }, 400, 'invalid_request'],
    [{}, 400, 'invalid_request'],
  ])('are refused for %j', async (fields, status, error) => {
    const answer = await form(fields as Record<string, string>);
    expect([answer.status, answer.body.error]).toEqual([status, error]);
    expect(answer.body.error_description).toEqual(expect.any(String));
  });

  test('expire, and a refresh token gives a new one', async () => {
    const brief = await openWith({ tokenSeconds: 2 });
    const { body } = await form(ADMIN, brief);
    expect(body.expires_in).toBe(2);
    const accounts = (token: string) => brief.get('/api/v2/admin/accounts', token);
    expect((await accounts(body.access_token)).status).toBe(200);
    let status = 200;
    while (status === 200) ({ status } = await accounts(body.access_token));
    expect(status).toBe(401);
    expect((await accounts((await form(ADMIN, brief)).body.access_token)).status).toBe(200);
    await brief.close();
  });
});

describe('what tokens are for', () => {
  let admin: string;
  let service: string;
  let demo: string;
  beforeAll(async () => {
    admin = (await form(ADMIN)).body.access_token;
    service = (await form(SERVICE)).body.access_token;
    demo = (await form(PASSWORD)).body.access_token;
  });

  test('administrators see accounts and switch features', async () => {
    const { body } = await shop.get('/api/v2/admin/accounts?page=1&pageSize=25', admin);
    expect(body).toMatchObject({ accounts: { length: 25 }, total: 120, page: 1, pageSize: 25 });
    const next = await shop.get('/api/v2/admin/accounts?page=2&pageSize=25', admin);
    expect(next.body.accounts[0].id).toBe(26);

    const change = (id: string | number, featureFlags: unknown, token = admin) =>
      shop.call(
        `/api/v2/admin/accounts/${id}/settings`,
        {
          method: 'PATCH',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ featureFlags }),
        },
        token,
      );
    expect((await change(3, { betaDashboard: true })).status).toBe(200);
    expect((await change(3, { advancedExports: false })).status).toBe(200);
    const changed = (await shop.get('/api/v2/admin/accounts', admin)).body.accounts[2];
    expect(changed.settings.featureFlags).toEqual({ betaDashboard: true, advancedExports: false });
    expect((await change(3, { betaDashboard: 'yes' })).body.error).toContain('betaDashboard');
    expect((await change(3, { flying: true })).status).toBe(400);
    expect((await change(3, undefined)).status).toBe(400);
    expect((await change(999, {})).status).toBe(404);
    expect((await change(3, {}, demo)).status).toBe(403);
    expect((await change(3, {}, 'made-up')).status).toBe(401);
  });

  test('usage is summed up by time and team', async () => {
    const month = await shop.get('/api/v2/admin/reports/usage?range=last_30_days', admin);
    const week = await shop.get('/api/v2/admin/reports/usage?range=7d', admin);
    expect(month.body.totals.apiCalls).toBeGreaterThan(week.body.totals.apiCalls);
    expect(week.body.totals.apiCalls).toBeGreaterThan(0);
    expect((await shop.get('/api/v2/admin/reports/usage?range=ever', admin)).status).toBe(400);

    const team = await shop.get('/api/v2/reports/usage?teamId=team-7&period=current_month', demo);
    expect(team.body).toMatchObject({ teamId: 'team-7', period: 'current_month' });
    expect(team.body.days).toHaveLength(new Date().getUTCDate());
    expect((await shop.get('/api/v2/reports/usage?teamId=999', demo)).status).toBe(404);
    expect((await shop.get('/api/v2/reports/usage', demo)).status).toBe(400);
  });

  test('the dashboard and the metrics are of the time that is asked for', async () => {
    const { body } = await shop.get('/api/v2/dashboard/summary?range=7d', demo);
    expect(body).toMatchObject({ range: '7d', orders: expect.any(Number), currency: 'EUR' });
    const days: { orders: number }[] = body.series;
    expect(days.reduce((sum, { orders }) => sum + orders, 0)).toBe(body.orders);
    const day = await shop.get('/api/v2/metrics/orders?window=24h', service);
    expect(day.body.orders).toBeGreaterThan(100);
    expect(day.body.orders).toBeLessThan(body.orders);
    expect((await shop.get('/api/v2/metrics/orders', demo)).status).toBe(403);
  });

  test('programs draft orders, and find them', async () => {
    const items = [
      { product_id: 1, quantity: 2 },
      { sku: 'SKU-00002', quantity: 1 },
    ];
    const draft = { customer_id: 7, currency: 'EUR', items, source: 'load-test', notes: 'please wrap' };
    const { status, body } = await shop.post('/api/v2/orders/drafts', draft, service);
    expect([status, body.status, body.items.length]).toEqual([201, 'draft', 2]);
    expect(body.total).toBeCloseTo(2 * body.items[0].price + body.items[1].price);
    const found = await shop.get('/api/v2/orders?status=draft&limit=50', service);
    expect(found.body.orders[0]).toMatchObject({ id: body.id, total: body.total });

    const open = await shop.get('/api/v2/orders?status=open&limit=50', service);
    expect(open.body.orders).toHaveLength(50);
    expect(new Set(open.body.orders.map((order: { status: string }) => order.status))).toEqual(
      new Set(['open']),
    );
    for (const wrong of [{ customer_id: 10 ** 6 }, { items: [] }, { currency: 'euro' }, { items: [{}] }]) {
      expect((await shop.post('/api/v2/orders/drafts', { ...draft, ...wrong }, service)).status).toBe(400);
    }
    expect((await shop.get('/api/v2/orders?status=lost', service)).status).toBe(400);
    expect((await shop.get('/api/v2/orders', demo)).status).toBe(403);
  });
});
