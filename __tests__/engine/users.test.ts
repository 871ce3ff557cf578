import { afterEach, describe, expect, test } from '@jest/globals';
import { rampUpDelay } from '../../src/engine/side.ts';
import { closeServers, recordingServer, type Seen } from '../support/servers.ts';
import { load } from './load.ts';

afterEach(closeServers);

const urls = (seen: Seen[]): string[] => seen.map(({ url }) => url);

describe('the closed model', () => {
  test('never has more requests in flight than users, each on the one connection that it keeps', async () => {
    const server = await recordingServer(() => ({ delayMs: 5 }));
    await load('tasks: [{ GET: / }]', server.url, { users: 5 });

    expect(server.mostInFlight).toBe(5);
    expect(server.connections).toBe(5);
    expect(server.seen.length).toBeGreaterThan(5 * 3);
  });

  test('goes on with new connections when the server closes them after some requests', async () => {
    const server = await recordingServer(() => ({}), { maxRequestsPerSocket: 3 });
    const { total } = await load('tasks: [{ GET: / }]', server.url, { users: 2 });

    expect(total.count).toBe(server.seen.length);
    expect(total.errorRate).toBe(0);
    expect(server.connections).toBeGreaterThanOrEqual(Math.floor(total.count / 3));
  });

  test('starts users evenly over the ramp-up', () => {
    expect([0, 1, 2, 3].map((index) => rampUpDelay(index, 4, 1000))).toEqual([0, 250, 500, 750]);
    expect(rampUpDelay(3, 4, 0)).toBe(0);
  });

  test('starts a user only when its time in the ramp-up has come', async () => {
    const server = await recordingServer();
    await load('pause: 1m\ntasks: [{ GET: / }]', server.url, { users: 4, rampUpMs: 400, warmupMs: 500 });

    const [first, ...others] = server.seen.map(({ arrivedAt }) => arrivedAt);
    expect(others.length).toBe(3);
    // User 0 arrives a little after its start, the others never before theirs.
    others.forEach((at, index) => {
      expect(at - first!).toBeGreaterThanOrEqual((index + 1) * 100 - 50);
    });
  });
});

describe('a user', () => {
  test('waits for the pause between tasks and between steps', async () => {
    const server = await recordingServer();
    await load('pause: 120ms\ntasks: [{ steps: [{ GET: /a }, { pause: 80ms }, { GET: /b }] }]', server.url, {
      durationMs: 900,
    });
    expect(server.seen.length).toBeGreaterThanOrEqual(3);
    server.seen.slice(1).forEach((next, index) => {
      const gap = next.arrivedAt - server.seen[index]!.answeredAt;
      expect(gap).toBeGreaterThanOrEqual(next.url === '/b' ? 80 : 120);
    });
  });

  test('picks tasks by their weights, and never one of weight 0', async () => {
    const server = await recordingServer();
    await load(
      'tasks: [{ weight: 3, GET: /often }, { weight: 1, GET: /rarely }, { weight: 0, GET: /never }]',
      server.url,
      { users: 4, durationMs: 800 },
    );
    const count = (url: string) => urls(server.seen).filter((other) => other === url).length;
    const total = server.seen.length;
    expect(total).toBeGreaterThan(100);
    // Six standard deviations of a binomial share: no seed and no machine gets there by chance.
    expect(Math.abs(count('/often') / total - 0.75)).toBeLessThan(6 * Math.sqrt((0.75 * 0.25) / total));
    expect(count('/rarely')).toBeGreaterThan(0);
    expect(count('/never')).toBe(0);
  });

  test('does onStart once, and then sends the headers that it set with every request', async () => {
    const server = await recordingServer(({ url }, index) =>
      url === '/login' ? { body: { token: `t-${index}` } } : {},
    );
    await load(
      `
      headers: { X-App: shop, Authorization: none }
      onStart:
        - POST: /login
          json: { user: demo }
          capture: { token: $.token }
        - setHeaders: { Authorization: "Bearer \${token}" }
      tasks: [{ GET: /page, headers: { X-Page: "1" } }]
      `,
      server.url,
      { users: 3 },
    );
    const logins = server.seen.filter(({ url }) => url === '/login');
    const pages = server.seen.filter(({ url }) => url === '/page');
    expect(logins.length).toBe(3);
    expect(logins.map(({ body }) => body)).toEqual(Array(3).fill('{"user":"demo"}'));
    expect(logins[0]!.headers).toMatchObject({ 'content-type': 'application/json', authorization: 'none' });
    expect(pages.length).toBeGreaterThan(3);
    for (const { headers, connection } of pages) {
      // Each connection is one user, and its token is the one of its own login.
      const login = server.seen.findIndex((seen) => seen.url === '/login' && seen.connection === connection);
      expect(headers.authorization).toBe(`Bearer t-${login}`);
      expect(headers).toMatchObject({ 'x-app': 'shop', 'x-page': '1', 'user-agent': 'tailgate/test' });
    }
  });

  test('does onStart again when it failed, and no task before it succeeded', async () => {
    const server = await recordingServer((_, index) => (index === 0 ? { status: 404 } : {}));
    const { of } = await load('onStart: [{ GET: /login }]\ntasks: [{ GET: /page }]', server.url, {
      durationMs: 1500,
    });
    expect(urls(server.seen).slice(0, 3)).toEqual(['/login', '/login', '/page']);
    expect(server.seen[1]!.arrivedAt - server.seen[0]!.answeredAt).toBeGreaterThanOrEqual(1000);
    expect(of('GET /login')).toMatchObject({ count: 2, errors: { status: 1 } });
  });

  test('skips what its condition excludes', async () => {
    const server = await recordingServer(() => ({ body: { items: [], user: { id: 7 } } }));
    await load(
      `
      variables: { on: true, off: false }
      tasks:
        - steps:
            - { GET: /start, capture: { items: "$.items[*]", user: $.user } }
            - { GET: /items, when: items }
            - { GET: /user, when: user.id }
            - { GET: /none, when: user.name }
            - { GET: /on, when: on }
            - { when: off, steps: [{ GET: /off }, { GET: /off }] }
            - { GET: /end }
      `,
      server.url,
    );
    const whole = Math.floor(server.seen.length / 4) * 4;
    expect(whole).toBeGreaterThan(0);
    expect(urls(server.seen).slice(0, whole)).toEqual(
      Array(whole / 4)
        .fill(['/start', '/user', '/on', '/end'])
        .flat(),
    );
  });

  test('sends what the scenario says in any script as the URL standard has it', async () => {
    const server = await recordingServer();
    const { total } = await load(
      'pause: 1m\ntasks: [{ GET: "/größe/日本?ü=1&a%20b=${randomInt(1, 1)}" }]',
      server.url,
    );
    expect(server.seen.map(({ url }) => url)).toEqual([
      '/gr%C3%B6%C3%9Fe/%E6%97%A5%E6%9C%AC?%C3%BC=1&a%20b=1',
    ]);
    expect(total.errorRate).toBe(0);
  });

  test('sends path, query, headers and body below the path of the target', async () => {
    const server = await recordingServer();
    await load(
      'pause: 1m\ntasks: [{ PUT: "/a?x=1", query: { q: "a&b", "n n": 2 }, body: "1 < 2" }]',
      new URL('/base/', server.url),
    );
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]).toMatchObject({
      method: 'PUT',
      url: '/base/a?x=1&q=a%26b&n%20n=2',
      body: '1 < 2',
    });
    expect(server.seen[0]!.headers['content-length']).toBe('5');
  });
});
