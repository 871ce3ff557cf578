import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import type { EndpointResult, Results } from '../../src/results/schema.ts';
import { type CliResult, removeWorkspaces, Workspace } from '../support/cli.ts';
import {
  type Answer,
  closeServers,
  type RecordingServer,
  recordingServer,
  refusedUrl,
  type Seen,
} from '../support/servers.ts';

afterEach(closeServers);
afterAll(removeWorkspaces);

interface Ran extends CliResult {
  server: RecordingServer;
  results: Results;
  of: (name: string) => EndpointResult;
  /** What was asked for, without the wait for the target. */
  urls: string[];
}

/** Runs a module of these words against a server of its own. */
async function ran(
  words: string,
  {
    answer,
    args = [],
    head = '',
  }: { answer?: (request: Seen, index: number) => Answer; args?: string[]; head?: string } = {},
): Promise<Ran> {
  const server = await recordingServer(answer);
  const work = new Workspace({
    'shop.ts': `import { RequestFailed, scenario } from 'tailgate';\n${head}\nexport default scenario({ pause: '5ms', ${words} });`,
  });
  const result = await work.run('shop.ts', server.url, args);
  const results = work.results();
  const of = (name: string): EndpointResult => {
    const found = results.endpoints.find((endpoint) => endpoint.name === name);
    if (!found)
      throw new Error(`no endpoint ${name}, only ${results.endpoints.map((e) => e.name).join(', ')}`);
    return found;
  };
  return { ...result, server, results, of, urls: server.seen.slice(1).map(({ url }) => url) };
}

const NOT_FOUND = (): Answer => ({ status: 404, body: { error: 'gone' }, headers: { 'X-Why': 'sold out' } });

describe('a request of a function', () => {
  test('fails for a reason of the user: custom failures', async () => {
    const { of } = await ran(
      `tasks: [{ run: async (user) => {
        await user.get('/cart', { name: 'cart', expect: (response) => {
          const { total } = response.json<{ total: number }>();
          if (total < 0) return \`the total is \${total}\`;
        } });
        await user.get('/after');
      } }]`,
      { answer: ({ url }, index) => ({ body: url === '/cart' ? { total: index % 2 ? -3 : 3 } : '' }) },
    );
    const cart = of('cart');
    expect(cart.errors.check).toBeGreaterThan(0);
    expect(cart.latency).not.toBeNull();
    expect(cart.reasons).toEqual([{ kind: 'check', message: 'the total is -3', count: cart.errors.check }]);
    // The failed ones have ended their tasks.
    expect(of('GET /after').count).toBeLessThan(cart.count);
  });

  test('fails when the check in code throws, with its line', async () => {
    const { of } = await ran(
      `tasks: [{ run: (user) => user.get('/a', { expect: (response) => response.json().items[0].id > 0 }) }]`,
      { answer: () => ({ body: {} }) },
    );
    expect(of('GET /a').reasons[0]!.message).toMatch(/^shop\.ts:3: Cannot read properties of undefined/);
  });

  test('has checks, captures and polling in the words of files; nothing in its texts is a template', async () => {
    const { of, server } = await ran(
      `variables: { x: 'secret' },
      tasks: [{ run: async (user) => {
        await user.post('/jobs', { json: { text: '\${x}' }, check: { status: 202, json: { '$.state': '\${x}' } }, capture: { job: '$.id' } });
        await user.get('/jobs/' + user.variables.get('job'), { until: { json: { '$.state': 'done' } }, every: '5ms' });
      } }]`,
      {
        answer: ({ method }, index) =>
          method === 'POST'
            ? { status: 202, body: { id: 12345, state: '${x}' } }
            : { body: { state: index % 3 === 2 ? 'done' : 'busy' } },
      },
    );
    expect(of('POST /jobs').errors.check).toBe(0);
    expect(of('GET /jobs/:id').count).toBeGreaterThan(of('POST /jobs').count);
    expect(server.seen.find(({ method }) => method === 'POST')!.body).toBe('{"text":"${x}"}');
  });

  test('may fail, and says why', async () => {
    const { of, urls } = await ran(
      `tasks: [{ run: async (user) => {
        const response = await user.get('/a', { mayFail: true });
        await user.get('/said', { query: { failed: response.failed, status: response.status, why: response.header('x-why'), error: response.json().error } });
      } }]`,
      { answer: ({ url }) => (url === '/a' ? NOT_FOUND() : {}) },
    );
    expect(of('GET /a').errors.status).toBe(of('GET /a').count);
    expect(urls).toContain(
      '/said?failed=status%20404%2C%20expected%202xx%20or%203xx&status=404&why=sold%20out&error=gone',
    );
  });

  test('throws when it failed, which can be caught', async () => {
    const { of, urls } = await ran(
      `tasks: [{ run: async (user) => {
        try { await user.get('/a'); } catch (error) {
          if (!(error instanceof RequestFailed)) throw error;
          await user.get('/instead', { query: { kind: error.kind } });
        }
      } }]`,
      { answer: ({ url }) => (url === '/a' ? NOT_FOUND() : {}) },
    );
    expect(urls).toContain('/instead?kind=status');
    expect(of('GET /instead').errors.status).toBe(0);
  });

  test('is sent one after the other, also when several are asked for at once or nobody waits', async () => {
    const { server, urls } = await ran(
      `tasks: [{ run: async (user) => {
        user.get('/first');
        await Promise.all([user.get('/second'), user.get('/third')]);
        user.get('/bad', { check: { status: 500 } });
      } }]`,
      { args: ['--users', '1'] },
    );
    expect(server.mostInFlight).toBe(1);
    expect(urls.slice(0, 5)).toEqual(['/first', '/second', '/third', '/bad', '/first']);
  });

  test('has budgets, which gate', async () => {
    const { exitCode, of } = await ran(
      `tasks: [{ run: (user) => user.get('/a', { budgets: 'p50 < 10ms' }) }]`,
      {
        answer: () => ({ delayMs: 30 }),
      },
    );
    expect(of('GET /a').comparisons).toMatchObject([{ against: 'budget', metric: 'p50', verdict: 'fail' }]);
    expect(exitCode).toBe(1);
  });

  test('waits longer and longer for a target that is away', async () => {
    const work = new Workspace({
      'shop.mjs': `export default { waitTimeout: '1s', tasks: [{ run: async (user) => { for (;;) await user.get('/', { mayFail: true }); } }] };`,
    });
    const { exitCode, stderr } = await work.run('shop.mjs', await refusedUrl());
    expect(exitCode).toBe(3);
    expect(stderr).toContain('ECONNREFUSED');
  });
});

describe('a function', () => {
  test('of a name is reported as a whole, and groups in it too', async () => {
    const { of } = await ran(
      `tasks: [{ name: 'checkout', budgets: 'p95 < 5s', run: async (user) => {
        await user.get('/cart');
        await user.group('pay', async () => { await user.get('/intent'); await user.get('/confirm'); });
      } }]`,
      { answer: () => ({ delayMs: 10 }) },
    );
    expect(of('checkout')).toMatchObject({ kind: 'group' });
    expect(of('checkout').latency!.min).toBeGreaterThanOrEqual(28);
    expect(of('pay')).toMatchObject({ kind: 'group' });
    expect(of('pay').latency!.min).toBeGreaterThanOrEqual(18);
    expect(of('pay').latency!.min).toBeLessThan(of('checkout').latency!.min);
  });

  test('that throws is a failure with its line, and the run goes on', async () => {
    const { of, results, exitCode } = await ran(
      `tasks: [{ name: 'checkout', run: async (user) => {
        const cart = await user.get('/cart');
        if (cart.status === 200) throw new Error('out of stock');
      } }]`,
    );
    const code = of('code of checkout');
    expect(code.count).toBeGreaterThan(5);
    expect(code.reasons).toEqual([{ kind: 'check', message: 'shop.ts:5: out of stock', count: code.count }]);
    expect(of('checkout').errors.check).toBe(code.count);
    expect(of('GET /cart').errors.check).toBe(0);
    expect(results.total.errors.check).toBe(code.count);
    expect(exitCode).toBe(1);
  });

  test('with a wrong word of a request says which', async () => {
    const { of } = await ran(`tasks: [{ run: (user) => user.get('/a', { chek: {} } as object) }]`);
    expect(of('code of tasks[0]').reasons[0]!.message).toContain(
      'unknown word "chek" of a request: did you mean "check"?',
    );
  });

  test('that never settles is given up, and its user goes on', async () => {
    const { of, exitCode, urls } = await ran(
      `timeout: '150ms', tasks: [{ run: async (user) => { await user.get('/a'); await new Promise(() => {}); } }]`,
      { args: ['--duration', '800ms'] },
    );
    expect(of('code of tasks[0]').reasons[0]).toMatchObject({
      kind: 'timeout',
      message: 'it neither ended nor asked for anything within 150ms',
    });
    expect(urls.length).toBeGreaterThan(4);
    expect(exitCode).toBe(1);
  });

  test('that never settles ends no run late, also not in setup', async () => {
    const { results, exitCode } = await ran(
      `timeout: '150ms', setup: () => new Promise(() => {}), tasks: [{ GET: '/' }]`,
    );
    expect(exitCode).toBe(3);
    expect(results.reasons[0]).toContain('failed: code of setup: it neither ended');
  });

  test('that never settles does not keep two sides from taking turns', async () => {
    const base = await recordingServer();
    const { results, urls } = await ran(
      `tasks: [{ weight: 1, GET: '/yaml' }, { weight: 0.02, run: () => new Promise(() => {}) }]`,
      { args: ['--baseline-target', base.url.href, '--users', '20', '--duration', '1s'] },
    );
    expect(results.sides!.base.total.count).toBeGreaterThan(10);
    expect(urls.length).toBeGreaterThan(10);
    expect(results.interrupted).toBe(false);
  });

  test('that waits for something else asks for nothing out of its turn', async () => {
    const answer = () => ({ delayMs: 2 });
    const base = await recordingServer(answer);
    const { server } = await ran(
      `tasks: [{ run: async (user) => { await user.get('/a'); await new Promise((done) => setTimeout(done, 7)); await user.get('/b'); } }]`,
      { answer, args: ['--baseline-target', base.url.href, '--users', '8', '--duration', '1s'] },
    );
    expect(base.seen.length).toBeGreaterThan(20);
    const atOnce = base.seen
      .slice(1)
      .filter((mine) =>
        server.seen
          .slice(1)
          .some((its) => mine.answeredAt > its.arrivedAt && its.answeredAt > mine.arrivedAt),
      );
    expect(atOnce).toEqual([]);
  });

  test('that throws where nobody awaits it makes the run invalid, and no crash', async () => {
    for (const workers of ['1', '2']) {
      const { results, exitCode } = await ran(
        `tasks: [{ run: async (user) => { await user.get('/a'); setTimeout(() => { throw new Error('too late'); }, 1); } }]`,
        { args: ['--workers', workers, '--duration', '900ms'] },
      );
      expect(exitCode).toBe(3);
      expect(results.reasons[0]).toContain('shop.ts:3: too late (thrown where nobody awaits it)');
    }
  });

  test('of setup gives variables to all users; those of onStart, onStop and teardown do their part', async () => {
    for (const workers of ['1', '2']) {
      const { urls, results } = await ran(
        `setup: async (user) => { user.variables.set('shop', (await user.post('/setup')).json().id); },
        onStart: async (user) => { user.setHeaders({ 'X-A': 1 }); await user.get('/start/' + user.variables.get('shop')); },
        tasks: [{ GET: '/shops/\${shop}' }],
        onStop: async (user) => { await user.get('/stop'); },
        teardown: async (user) => { await user.delete('/shops/' + user.variables.get('shop')); },`,
        {
          answer: ({ url }) => ({ body: url === '/setup' ? { id: 'x7' } : {} }),
          args: ['--workers', workers],
        },
      );
      expect(urls[0]).toBe('/setup');
      expect(urls.filter((url) => url === '/start/x7')).toHaveLength(2);
      expect(urls).toContain('/shops/x7');
      expect(urls.slice(-3)).toEqual(['/stop', '/stop', '/shops/x7']);
      expect(results.notes.filter((note) => note.startsWith('after the load'))).toEqual([]);
    }
  });

  test('of onStart that fails begins anew', async () => {
    const { urls } = await ran(
      `onStart: async (user) => { await user.get('/login', { check: { contains: 'token' } }); }, tasks: [{ GET: '/task' }]`,
      {
        args: ['--users', '1', '--duration', '1500ms'],
        answer: (_, index) => ({ body: index < 2 ? '' : 'token' }),
      },
    );
    expect(urls.slice(0, 3)).toEqual(['/login', '/login', '/task']);
  });

  test('may leave things open: the process ends all the same', async () => {
    const { exitCode } = await ran(`tasks: [{ GET: '/' }]`, { head: 'setInterval(() => {}, 1000);' });
    expect(exitCode).toBe(0);
  });
});

describe('names', () => {
  test('that are too many become one endpoint, with a note', async () => {
    const { of, results } = await ran(
      `tasks: [{ run: async (user) => { for (let i = 0; i < 230; i++) await user.get('/x', { name: \`n\${i}\` }); } }]`,
      { args: ['--duration', '1500ms', '--workers', '2'] },
    );
    expect(of('n199').count).toBeGreaterThan(0);
    expect(of('other requests').count).toBeGreaterThan(20);
    expect(results.endpoints).toHaveLength(201);
    expect(results.notes.join()).toContain('give requests names that do not change');
    expect(results.endpoints.reduce((sum, { count }) => sum + count, 0)).toBe(results.total.count);
  });

  test('are put together by name over threads and sides', async () => {
    const base = await recordingServer();
    const { results } = await ran(
      `tasks: [{ run: async (user) => { const n = user.random.int(1, 4); await user.get('/page' + n); } }]`,
      { args: ['--workers', '2', '--users', '6', '--duration', '1s', '--baseline-target', base.url.href] },
    );
    const names = results.endpoints.map(({ name }) => name);
    expect([...names].sort()).toEqual(['GET /page1', 'GET /page2', 'GET /page3', 'GET /page4']);
    expect(results.sides!.base.endpoints.map(({ name }) => name)).toEqual(names);
    for (const { count } of results.endpoints) expect(count).toBeGreaterThan(0);
  });
});
