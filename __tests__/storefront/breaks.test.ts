import { afterAll, describe, expect, test } from '@jest/globals';
import { createStorefront } from '../../examples/storefront/server.ts';
import { closeAll, LOGIN, openWith } from '../support/shop.ts';

afterAll(closeAll);

const KEY = { headers: { 'x-api-key': 'demo-api-key' } };
const ADMIN = { email: 'admin@example.com', password: 'demo-password' };

describe('a broken storefront', () => {
  test('refuses the tokens that it hands out, and API keys', async () => {
    const shop = await openWith({ breaks: ['wrong-token'] });
    const token = await shop.login();
    const { jwt } = (await shop.post('/api/admin/login', ADMIN)).body;
    expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/);
    expect(jwt.split('.')).toHaveLength(3);
    const statuses = [
      await shop.get('/api/v1/account/profile', token),
      await shop.get('/api/admin/audit-logs', jwt),
      await shop.call('/api/v1/imports', KEY),
      await shop.get('/api/v1/products'),
    ].map(({ status }) => status);
    expect(statuses).toEqual([401, 401, 401, 200]);
  });

  test('leaves out fields that clients look for', async () => {
    const shop = await openWith({ breaks: ['missing-field'] });
    const { status, body } = await shop.post('/api/v1/auth/login', LOGIN);
    expect([status, Object.keys(body)]).toEqual([200, ['tokenType', 'expiresIn', 'user']]);
    expect(Object.keys((await shop.get('/api/v1/products')).body)).toEqual(['total', 'page', 'limit']);
    // What is not JSON stays.
    expect((await shop.get('/login')).body).toContain('<h1>Log in</h1>');
  });

  test('answers a fifth of all requests 500', async () => {
    const shop = await openWith({ breaks: ['status-500'] });
    const answers = await Promise.all(Array.from({ length: 400 }, () => shop.get('/health')));
    const failed = answers.filter(({ status }) => status === 500);
    expect(failed[0]!.body).toEqual({ error: 'the service did not answer' });
    expect(failed.length).toBeGreaterThan(50);
    expect(failed.length).toBeLessThan(110);
  });

  test('is none with a name that nobody knows', () => {
    expect(() => createStorefront({ breaks: ['everything'] })).toThrow(
      'There is no break "everything". The known ones are: wrong-token, missing-field, status-500.',
    );
  });
});
