import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { dealUsers } from '../../src/engine/population.ts';
import { closeServers, recordingServer } from '../support/servers.ts';
import { Workspace } from '../support/workspace.ts';
import { load } from './load.ts';

let files = new Workspace();
afterEach(async () => {
  await closeServers();
  files.remove();
});

describe('users are dealt by weight', () => {
  test.each([
    [[1], 3, [0, 0, 0]],
    [[3, 1], 8, [0, 0, 1, 0, 0, 0, 1, 0]],
    [[1, 1], 3, [0, 1, 0]],
    [[0.5, 0.25, 0.25], 4, [0, 1, 2, 0]],
  ])('%j: %d users', (weights, users, expected) => {
    expect(dealUsers(weights, users)).toEqual(expected);
  });
});

describe('a mix', () => {
  const MIX = 'mix: [{ scenario: shop.yml, weight: 3 }, { scenario: admin.yml }]';
  const write = (): string => {
    files = new Workspace({
      'mix.yml': MIX,
      'shop.yml':
        'variables: { who: shop }\nheaders: { X-Who: "${who}" }\npause: 10ms\nonStart: [{ GET: /shop/login }]\ntasks: [{ GET: /shop }]',
      'admin.yml':
        'variables: { who: admin }\nheaders: { X-Who: "${who}" }\npause: 10ms\ncookies: false\nonStart: [{ GET: /admin/login }]\ntasks: [{ GET: /admin }, { GET: /shop, name: GET /admin }]',
    });
    return files.file('mix.yml');
  };

  test('runs each scenario by its share of the users, each with what is its own', async () => {
    const server = await recordingServer();
    const { of } = await load(MIX, server.url, { file: write(), users: 8 });
    const logins = server.seen.filter(({ url }) => url.endsWith('/login')).map(({ url }) => url);
    expect(logins.filter((url) => url === '/shop/login')).toHaveLength(6);
    expect(logins.filter((url) => url === '/admin/login')).toHaveLength(2);
    for (const { url, headers } of server.seen)
      if (url.endsWith('/login')) expect(headers['x-who']).toBe(url.split('/')[1]);
    expect(of('GET /shop').count).toBeGreaterThan(of('GET /admin').count);
  });

  test.each([1, 2])('shares arrivals by weight, with %d workers', async (workers) => {
    const server = await recordingServer();
    const stages = [{ durationMs: 1000, from: 200, to: 200 }];
    const { of, measurement } = await load(MIX, server.url, {
      file: write(),
      users: 8,
      workers,
      durationMs: 1000,
      arrivals: { rate: 200, spread: 'even', stages },
    });
    const [shop, admin] = [of('GET /shop').count, of('GET /admin').count];
    expect(shop + admin).toBeGreaterThan(190);
    // 3 of 4 of about 200: the standard deviation is 6.
    expect(Math.abs(shop - (shop + admin) * 0.75)).toBeLessThan(30);
    expect(measurement.recorders.head.blocks[0]!.dropped).toBe(0);
  });
});

describe('data', () => {
  const rows = (
    text: string,
    order: string,
    options: object,
    tasks = '[{ GET: "/${row.id}/${row.id}" }]',
  ) => {
    files = new Workspace({
      'shop.yml': `pause: 10ms\ndata: { row: { file: rows.csv, order: ${order} } }\ntasks: ${tasks}`,
      'rows.csv': text,
    });
    return async (): Promise<string[]> => {
      const server = await recordingServer();
      const text = files.read('shop.yml');
      await load(text, server.url, { file: join(files.path, 'shop.yml'), ...options });
      return server.seen.map(({ url }) => url);
    };
  };
  const FOUR = 'id,name\n1,a\n2,b\n3,c\n4,"d, e"\n';

  test('a row is the same within a task', async () => {
    const urls = await rows(FOUR, 'random', { users: 3 })();
    expect(new Set(urls)).toEqual(new Set(['/1/1', '/2/2', '/3/3', '/4/4']));
  });

  test('sequential: one after the other over all users, also in several workers', async () => {
    const urls = await rows('id\n1\n2\n3\n4\n5\n6\n7\n', 'sequential', {
      users: 2,
      workers: 2,
      durationMs: 400,
    })();
    const counts = urls.reduce(
      (all, url) => all.set(url, (all.get(url) ?? 0) + 1),
      new Map<string, number>(),
    );
    expect(counts.size).toBe(7);
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(3);
  });

  test('sequential in the open model: by arrival', async () => {
    const stages = [{ durationMs: 300, from: 40, to: 40 }];
    const arrivals = { rate: 40, spread: 'even', stages };
    const urls = await rows(FOUR, 'sequential', { users: 5, arrivals, durationMs: 300 })();
    expect(urls.slice(0, 6)).toEqual(['/1/1', '/2/2', '/3/3', '/4/4', '/1/1', '/2/2']);
  });

  test('unique: each user keeps its own', async () => {
    const tasks = '[{ GET: "/${row.id}/${sequence()}" }]';
    // One row more than users: those who took a row for each task would soon have another.
    const urls = await rows(`${FOUR}5,f\n`, 'unique', { users: 4, workers: 2 }, tasks)();
    for (const url of urls) {
      const [id, number] = url.split('/').slice(1).map(Number) as [number, number];
      // Sequences go round all users, and one place is for setup.
      expect((number - id) % 5).toBe(0);
    }
    expect(new Set(urls).size).toBe(urls.length);
    expect(new Set(urls.map((url) => url.split('/')[1])).size).toBe(4);
  });
});
