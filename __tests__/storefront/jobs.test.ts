import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, closeAll, openWith, type Shop } from '../support/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openWith({});
});
afterAll(closeAll);

const KEY = { 'x-api-key': 'demo-api-key' };
const get = (path: string) => shop.call(path, { headers: KEY });
const post = (path: string, body: unknown, headers: Record<string, string> = KEY) =>
  shop.call(path, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Asks until a job is at its end. */
async function ended(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (!['queued', 'running', 'processing'].includes(answer.body.status)) return answer;
  }
}

function upload(
  text: string,
  fields: Record<string, string> = {},
  name = 'customers.csv',
  init = KEY as object,
) {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.set(field, value);
  if (text !== '') body.set('file', new File([text], name, { type: 'text/csv' }));
  return shop.call('/api/v1/imports/customers', { method: 'POST', headers: { ...init }, body });
}

describe('imports', () => {
  test('are stored and then visible', async () => {
    const csv =
      'email,name,country,region,plan\r\n' +
      'ann@imports.example,"Ann ""A"", of\nExample",DE,europe,pro\r\n' +
      'bob@imports.example,Bob,US,north-america,\r\n' +
      'nobody,Nobody,DE,europe,pro\r\n' +
      'demo@example.com,Demo,DE,europe,pro\r\n';
    const { status, body } = await upload(csv, { importType: 'customers', notifyOnCompletion: 'true' });
    expect([status, body.status]).toEqual([202, 'queued']);
    const done = await ended(() => get(`/api/v1/imports/${body.jobId}/status`));
    expect(done.body).toMatchObject({ status: 'completed', rows: 4, imported: 2, updated: 0, rejected: 2 });
    expect(done.body.errors).toEqual(['row 3: email is not valid', 'row 4: demo@example.com has an account']);

    const { body: found } = await get(`/api/v1/customers?importId=${body.jobId}`);
    expect(found.customers).toMatchObject([
      { email: 'ann@imports.example', name: 'Ann "A", of\nExample', plan: 'pro', importId: body.jobId },
      { email: 'bob@imports.example', region: 'north-america', plan: 'free' },
    ]);
    const { body: listed } = await get('/api/v1/imports?limit=10&status=completed');
    expect(listed.imports[0].jobId).toBe(body.jobId);
    expect((await get('/api/v1/imports?status=failed')).body.total).toBe(0);
  });

  test('can be JSON, come from a login, and write customers anew', async () => {
    const token = { authorization: `Bearer ${await shop.login()}` };
    const people = JSON.stringify({ customers: [{ email: 'cleo@imports.example', name: 'Cleo' }] });
    const first = await upload(people, {}, 'people.json', token);
    const ask = (id: string) => () => shop.call(`/api/v1/imports/${id}/status`, { headers: token });
    expect((await ended(ask(first.body.jobId))).body.imported).toBe(1);
    const again = await upload(people, { importType: 'upsert' }, 'people.json', token);
    expect((await ended(ask(again.body.jobId))).body).toMatchObject({ imported: 0, updated: 1 });
    const insert = await upload(people, { importType: 'insert' }, 'people.json', token);
    expect((await ended(ask(insert.body.jobId))).body).toMatchObject({ updated: 0, rejected: 1 });
    // What one has imported is nothing to another.
    expect((await get(`/api/v1/imports/${first.body.jobId}/status`)).status).toBe(404);
  });

  test('say what is wrong with them', async () => {
    const nameless = await upload('name\nAnn\n');
    const failed = await ended(() => get(`/api/v1/imports/${nameless.body.jobId}/status`));
    expect(failed.body).toMatchObject({ status: 'failed', error: expect.stringContaining('email') });
    const open = await upload('email,name\n"never closed');
    expect((await ended(() => get(`/api/v1/imports/${open.body.jobId}/status`))).body.status).toBe('failed');

    expect((await upload('', { importType: 'customers' })).body.error).toContain('a file is needed');
    expect((await upload('email\n', { importType: 'everything' })).status).toBe(400);
    expect((await upload('email\n', { notifyOnCompletion: 'maybe' })).status).toBe(400);
    expect((await upload('email\n', {}, 'a.csv', { 'x-api-key': 'made-up' })).status).toBe(401);
    expect((await upload('email\n', {}, 'a.csv', {})).status).toBe(401);
    const broken = await shop.call('/api/v1/imports/customers', {
      method: 'POST',
      headers: { ...KEY, 'content-type': 'multipart/form-data; boundary=x' },
      body: 'no form at all',
    });
    expect([broken.status, broken.body.error]).toEqual([400, 'the body is not a valid multipart form']);
    expect((await get('/api/v1/imports/import-999999/status')).status).toBe(404);
    expect((await get('/api/v1/imports?status=lost')).status).toBe(400);
  });
});

describe('reports', () => {
  const report = {
    reportType: 'regions',
    dateRange: { from: '2000-01-01', to: '2999-12-31' },
    filters: { region: 'europe', channel: ['web', 'mobile'] },
    format: 'csv',
  };
  const made = async (body: object) => {
    const { status, body: job } = await post('/api/v1/reports/generate', body);
    expect([status, job.status]).toEqual([202, 'queued']);
    const done = await ended(() => get(`/api/v1/reports/${job.jobId}/status`));
    expect(done.body.status).toBe('ready');
    return get(`/api/v1/reports/${job.jobId}/download`);
  };

  test('are made of the orders that fit', async () => {
    const csv = await made(report);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.body).toMatch(/^regions,orders,customers,revenue\r\neurope,\d+,\d+,[\d.]+\r\n$/);

    const json = { ...report, format: 'json', filters: {} };
    const orders = async (filters: object, reportType = 'regions') => {
      const { body } = await made({ ...json, filters, reportType });
      return body.rows.reduce((sum: number, row: { orders: number }) => sum + row.orders, 0);
    };
    expect(await orders({})).toBe(10_000);
    expect(await orders({ customer: { plan: ['pro'] }, order: { total: { min: 100 } } })).toBeLessThan(5000);
    expect(await orders({}, 'sales')).toBe(10_000);
    expect(await orders({}, 'products')).toBeGreaterThan(10_000);
  });

  test('say what cannot be had', async () => {
    for (const [wrong, reason] of [
      [{ reportType: 'luck' }, 'the report type must be one of sales'],
      [{ format: 'pdf' }, 'format must be one of csv, json'],
      [{ dateRange: 'ever' }, 'the date range must be'],
      [{ dateRange: { from: '2026-02-01', to: '2026-01-01' } }, 'ends before it starts'],
      [{ filters: { shoe: 'left' } }, 'filters.shoe is unknown'],
      [{ filters: { region: [] } }, 'filters.region must be a text'],
      [{ filters: { order: { total: { min: 'x' } } } }, 'filters.order.total must have numbers'],
    ] as const) {
      const { status, body } = await post('/api/v1/reports/generate', { ...report, ...wrong });
      expect([status, body.error]).toEqual([400, expect.stringContaining(reason)]);
    }
    expect((await post('/api/v1/reports/generate', report, {})).status).toBe(401);
    expect((await get('/api/v1/reports/report-999999/status')).status).toBe(404);
  });

  test('are made for administrators, and noted in the audit log', async () => {
    const login = { email: 'admin@example.com', password: 'demo-password' };
    expect((await shop.post('/api/admin/login', { ...login, password: 'no' })).status).toBe(401);
    expect((await shop.post('/api/admin/login', { ...login, email: 'demo@example.com' })).status).toBe(403);
    const { jwt } = (await shop.post('/api/admin/login', login)).body;
    expect(JSON.parse(atob(jwt.split('.')[1]))).toMatchObject({ role: 'admin' });

    const wanted = {
      report_type: 'customers',
      date_range: 'last_30_days',
      format: 'csv',
      filters: { region: ['europe', 'asia-pacific'], plan: ['pro', 'enterprise'] },
    };
    const { status, body } = await shop.post('/api/admin/reports', wanted, jwt);
    expect(status).toBe(202);
    const done = await ended(() => shop.get(`/api/admin/reports/${body.report_id}/status`, jwt));
    expect(done.body).toMatchObject({ status: 'ready', report_id: body.report_id });
    expect(done.body.summary.rows).toBeGreaterThan(20);
    expect((await shop.get(`/api/admin/reports/${body.report_id}/download`, jwt)).body).toContain(
      '@example.com',
    );

    const logs = await shop.get('/api/admin/audit-logs?actor_type=admin&page_size=2', jwt);
    expect(logs.body.audit_logs).toMatchObject([
      { action: 'report.requested', actor: 'admin@example.com', target: body.report_id },
      { action: 'login' },
    ]);
    const before = '/api/admin/audit-logs?actor_type=user&from=2000-01-01&to=2001-01-01';
    expect((await shop.get(before, jwt)).body).toMatchObject({ audit_logs: [], total: 0 });
    const all = '/api/admin/audit-logs?actor_type=user&from=2000-01-01&to=2999-01-01&page=1&page_size=100';
    expect((await shop.get(all, jwt)).body.audit_logs).toHaveLength(100);
    expect((await shop.get('/api/admin/audit-logs?actor_type=cat', jwt)).status).toBe(400);
    expect((await shop.get('/api/admin/audit-logs?from=then', jwt)).status).toBe(400);
    expect((await shop.get('/api/admin/audit-logs', await shop.login())).status).toBe(403);
  });
});

describe('analytics', () => {
  test('shows the widgets that are asked for', async () => {
    const { body } = await get('/api/v1/analytics/dashboard?widgets=revenue,orders,aov,retention');
    const [revenue, orders, aov, retention] = body.widgets;
    expect(aov.value).toBeCloseTo(revenue.value / orders.value, 1);
    expect(retention.value).toBeGreaterThan(0.5);
    expect(retention.value).toBeLessThanOrEqual(1);
    expect((await get('/api/v1/analytics/dashboard?widgets=weather')).status).toBe(400);
  });

  test('finds the customers of a segment', async () => {
    const query = (conditions: unknown, limit: unknown = 500) =>
      post('/api/v1/customers/segments/query', { segmentName: 'good ones', conditions, limit });
    const { body } = await query([
      { field: 'region', operator: 'in', value: ['europe', 'asia-pacific'] },
      { field: 'lifetimeValue', operator: 'gte', value: 1000 },
      { field: 'order_count', operator: '>', value: 10 },
      { field: 'days_since_last_order', operator: 'lte', value: 30 },
    ]);
    expect(body.total).toBeGreaterThan(50);
    expect(body.customers).toHaveLength(body.total);
    for (const customer of body.customers) {
      expect(['europe', 'asia-pacific']).toContain(customer.region);
      expect(customer.order_count).toBeGreaterThan(10);
      expect(customer.total_spent).toBeGreaterThanOrEqual(1000);
    }
    expect((await query([], 3)).body.customers).toHaveLength(3);
    const named = await query([{ field: 'email', operator: 'contains', value: 'DEMO@' }]);
    expect(named.body.customers).toMatchObject([{ id: 1 }]);
    for (const wrong of [
      { field: 'password_hash', operator: 'eq', value: 'x' },
      { field: 'region', operator: 'drop', value: 'x' },
      { field: 'order_count', operator: 'eq', value: '1 OR 1' },
      { field: 'order_count', operator: 'between', value: [1] },
      'everybody',
    ]) {
      expect((await query([wrong])).status).toBe(400);
    }
    expect((await query([], 501)).status).toBe(400);
  });
});
