import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { removeWorkspaces, Workspace } from '../support/cli.ts';
import { type Answer, closeServers, recordingServer, type Seen } from '../support/servers.ts';

afterEach(closeServers);
afterAll(removeWorkspaces);

const SCENARIOS = join(import.meta.dirname, '../../scenarios');
const journey = (file: string): string =>
  readFileSync(join(SCENARIOS, file), 'utf8')
    .replace('pause: 1s..3s', 'pause: 4ms..9ms')
    .replace("between('1s', '3s')", "between('4ms', '9ms')");

/** What the shop says that journey 2 asks. */
function shop({ method, url }: Seen): Answer {
  if (url.startsWith('/api/v1/auth')) return { body: { accessToken: 'token-of-test' } };
  if (url.startsWith('/api/v1/products?'))
    return { body: { items: Array.from({ length: 20 }, (_, index) => ({ id: `SKU-${10000 + index}` })) } };
  if (url.startsWith('/api/v1/search')) return { body: { results: [] }, headers: { 'set-cookie': 'seen=1' } };
  return method === 'POST' ? { status: 201, body: {} } : { body: { price: 1 } };
}

/** What went over each connection, whole: there is one for each user. */
function byConnection(seen: Seen[]): string[][] {
  const users = new Map<number, string[]>();
  for (const { method, url, headers, body, connection } of seen) {
    const { host: _, ...rest } = headers;
    users.set(connection, [
      ...(users.get(connection) ?? []),
      `${method} ${url} ${JSON.stringify(rest)} ${body}`,
    ]);
  }
  return [...users.values()];
}

/** Expects that each user of one run has a user of the other who did the same, as far as both got. */
function expectAlike(one: string[][], other: string[][]): void {
  expect(other.length).toBe(one.length);
  const left = [...other];
  for (const requests of one) {
    const likeness = left.map((others) => commonStart(requests, others));
    const best = likeness.indexOf(Math.max(...likeness));
    const [twin] = left.splice(best, 1);
    const common = Math.min(requests.length, twin!.length);
    expect(common).toBeGreaterThan(10);
    expect(twin!.slice(0, common)).toEqual(requests.slice(0, common));
  }
}

function commonStart(one: string[], other: string[]): number {
  const first = one.findIndex((request, index) => request !== other[index]);
  return first < 0 ? one.length : first;
}

async function journeyTwo(scenario: string, ...args: string[]): Promise<string[][]> {
  const server = await recordingServer(shop);
  const work = new Workspace({
    'shop.yml': journey('shop-validation.yml'),
    'shop.ts': journey('modules/shop-validation.ts'),
  });
  const { stderr } = await work.run(scenario, server.url, ['--users', '3', '--duration', '700ms', ...args]);
  expect(stderr).toContain('0 errors'.replace('0', 'no'));
  // The first request waits for the target.
  return byConnection(server.seen.slice(1));
}

describe('journey 2 as YAML and as a module', () => {
  test('sends the same requests, byte by byte and in the same order of each user', async () => {
    const yaml = await journeyTwo('shop.yml');
    const module = await journeyTwo('shop.ts');
    expect(yaml).toHaveLength(3);
    expectAlike(yaml, module);
  });

  test('also from two threads', async () => {
    expectAlike(await journeyTwo('shop.yml'), await journeyTwo('shop.ts', '--workers', '2'));
  });

  test('and others from another seed', async () => {
    const [one, other] = [await journeyTwo('shop.yml'), await journeyTwo('shop.ts', '--seed', '2')];
    const alike = one.filter((requests) => other.some((others) => commonStart(requests, others) > 10));
    expect(alike).toEqual([]);
  });
});

const UNIQUE = {
  'all.yml': `
    onStart: [{ setHeaders: { X-User: "\${randomInt(1, 1000000000)}" } }, { GET: /start }]
    pause: 2ms..5ms
    tasks:
      - { weight: 2, GET: "/a/\${uuid()}", name: a }
      - { weight: 1, repeat: 2, POST: /b, form: { text: "\${randomText(9)}", n: "\${sequence()}" } }
  `,
  'all.ts': `
    import { scenario } from 'tailgate';
    export default scenario({
      async onStart(user) {
        user.setHeaders({ 'X-User': user.random.int(1, 1000000000) });
        await user.get('/start');
      },
      pause: '2ms..5ms',
      tasks: [
        { weight: 2, run: async (user) => { await user.get(\`/a/\${user.random.uuid()}\`, { name: 'a' }); } },
        {
          weight: 1,
          async run(user) {
            for (let i = 0; i < 2; i++)
              await user.post('/b', { form: { text: user.random.text(9), n: user.sequence() } });
          },
        },
      ],
    });
  `,
};

function byUser(seen: Seen[]): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const { method, url, body, headers } of seen) {
    const user = String(headers['x-user']);
    users.set(user, [...(users.get(user) ?? []), `${method} ${url} ${body}`]);
  }
  return users;
}

describe('a module', () => {
  test('does on both sides the same, and only on the side that has its turn', async () => {
    const answer = () => ({ delayMs: 5 });
    const [base, head] = [await recordingServer(answer), await recordingServer(answer)];
    const work = new Workspace(UNIQUE);
    await work.run('all.ts', head.url, ['--baseline-target', base.url.href, '--duration', '1s']);
    const [one, other] = [byUser(base.seen.slice(1)), byUser(head.seen.slice(1))];
    expect(one.size).toBe(2);
    expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
    for (const [user, requests] of one) {
      const common = Math.min(requests.length, other.get(user)!.length);
      expect(common).toBeGreaterThan(10);
      expect(other.get(user)!.slice(0, common)).toEqual(requests.slice(0, common));
    }
    for (const mine of base.seen.slice(1))
      for (const its of head.seen.slice(1))
        expect(mine.answeredAt <= its.arrivedAt || its.answeredAt <= mine.arrivedAt).toBe(true);
  });

  test('does in the open model what the same file does', async () => {
    const run = async (scenario: string, workers: string): Promise<string[]> => {
      const server = await recordingServer();
      const work = new Workspace(UNIQUE);
      const load = ['--users', '6', '--rate', '100/s', '--workers', workers, '--duration', '600ms'];
      await work.run(scenario, server.url, load);
      return server.seen.flatMap(({ url }) => (url.startsWith('/a/') ? [url] : []));
    };
    const [yaml, module, threads] = [
      await run('all.yml', '1'),
      await run('all.ts', '1'),
      await run('all.ts', '2'),
    ];
    for (const other of [module, threads]) {
      const shorter = Math.min(yaml.length, other.length);
      expect(shorter).toBeGreaterThan(20);
      const begun = new Set(other);
      expect(yaml.slice(0, shorter - 5).filter((url) => !begun.has(url))).toEqual([]);
    }
  });
});
