import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { removeWorkspaces, Workspace } from '../support/cli.ts';
import { closeServers, type RecordingServer, rawServer, recordingServer } from '../support/servers.ts';

/** Functions beside the other words of a scenario: what each promises holds also where they meet. */

afterEach(closeServers);
afterAll(removeWorkspaces);

const moduleOf = (words: string) =>
  new Workspace({ 'shop.mjs': `export default { pause: '5ms', ${words} };` });

const once = (words: string, { url }: { url: URL }) =>
  moduleOf(words).tailgate(['run', 'shop.mjs', '--once', '--target', String(url)]);

const paths = ({ seen }: RecordingServer): string[] => seen.slice(1).map(({ url }) => url);

describe('functions', () => {
  test('see compressed bodies decoded', async () => {
    const body = gzipSync(JSON.stringify({ item: 'größe' }));
    const server = await rawServer((socket) => {
      socket.on('data', () => {
        socket.write(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`);
        socket.write(body);
      });
    });
    const { exitCode, stdout } = await once(
      `tasks: [{ run: async (user) => {
        const response = await user.get('/a', { expect: (found) => found.json().item === 'größe' });
        await user.get('/said', { query: { item: response.json().item } });
      } }]`,
      server,
    );
    expect(stdout).toContain('/said?item=gr%C3%B6%C3%9Fe');
    expect(exitCode).toBe(0);
  });

  test('that ask again and again are done once, between the steps beside them', async () => {
    let asked = 0;
    const server = await recordingServer(({ url }) => ({
      body: { done: url === '/job' && ++asked % 3 === 0 },
    }));
    const poll = `{ run: (user) => user.get('/job', { until: { json: { '$.done': true } }, every: '5ms' }) }`;
    const work = moduleOf(`tasks: [{ steps: [{ GET: '/before' }, ${poll}, { GET: '/after' }] }]`);
    await work.run('shop.mjs', server.url, ['--users', '1']);
    const task = ['/before', '/job', '/job', '/job', '/after'];
    expect(paths(server).slice(0, 10)).toEqual([...task, ...task]);
  });

  test('that give users what cannot be given to another thread end the setup, with any number of workers', async () => {
    for (const workers of ['1', '2']) {
      const server = await recordingServer();
      const work = moduleOf(
        `setup: (user) => { user.variables.set('next', () => 1); }, tasks: [{ GET: '/' }]`,
      );
      const { exitCode } = await work.run('shop.mjs', server.url, ['--workers', workers]);
      expect(exitCode).toBe(3);
      expect(work.results().reasons[0]).toContain(
        'failed: the variable "next" cannot be given to all users: only plain data can, and no functions',
      );
    }
  });

  test('give users copies of what setup found, as to another thread', async () => {
    const server = await recordingServer();
    const work = moduleOf(`
      setup: (user) => { user.variables.set('list', [1]); },
      onStart: (user) => { user.variables.get('list').push(2); },
      tasks: [{ run: (user) => user.get('/' + user.variables.get('list').length) }],
      teardown: (user) => user.get('/left/' + user.variables.get('list').length)`);
    await work.run('shop.mjs', server.url, ['--users', '1']);
    expect(paths(server).at(-1)).toBe('/left/1');
  });

  test('have the limits that the run sets for each endpoint, and those of any call', async () => {
    const server = await recordingServer(() => ({ delayMs: 20 }));
    const work = moduleOf(`
      budgets: { each: 'p50 < 10ms' },
      tasks: [{ run: async (user) => {
        await user.get('/each');
        await user.get('/own', { budgets: 'p50 < 5s' });
        await user.get('/late');
        await user.get('/late', { budgets: 'p50 < 7ms' });
        await user.group('steps', () => user.get('/each'));
      } }, { weight: 2, run: () => { throw new Error('oh'); } }]`);
    await work.run('shop.mjs', server.url);
    const limits = (results: ReturnType<Workspace['results']>) =>
      Object.fromEntries(
        results.endpoints.map(({ name, comparisons }) => [
          name,
          comparisons.filter(({ against }) => against === 'budget').map(({ limit }) => limit),
        ]),
      );
    const expected = {
      'GET /each': [10],
      'GET /own': [5000],
      'GET /late': [7],
      steps: [],
      'code of tasks[1]': [],
    };
    expect(limits(work.results())).toEqual(expected);
    // They are stored, and hold the run when it is judged again.
    expect(
      work
        .results()
        .budgets!.map(({ endpoint, source }) => `${endpoint}: ${source}`)
        .sort(),
    ).toEqual(['GET /each: p50 < 10ms', 'GET /late: p50 < 7ms', 'GET /own: p50 < 5s']);
  });
});

test('a profile of a module that leaves a word undefined leaves what the module says', async () => {
  const server = await recordingServer();
  const work = moduleOf(
    `seed: 77, profiles: { ci: { seed: undefined, rampUp: '10ms' } }, tasks: [{ GET: '/' }]`,
  );
  await work.run('shop.mjs', server.url, ['--profile', 'ci']);
  expect(work.results().load).toMatchObject({ seed: 77 });
});

describe('run --once', () => {
  test('leaves out the pauses of functions, too', async () => {
    const server = await recordingServer();
    const { exitCode, stdout } = await once(
      `tasks: [{ run: async (user) => { await user.get('/a'); await user.pause('10m'); await user.get('/b'); } }]`,
      server,
    );
    expect(exitCode).toBe(0);
    expect(paths(server)).toEqual(['/a', '/b']);
    expect(stdout).toMatch(/pause.*10 ?m/);
  });

  test('tells why code failed, also after a request that may fail', async () => {
    const server = await recordingServer(({ url }) => (url === '/a' ? { status: 404 } : {}));
    const { exitCode, stdout } = await once(
      `tasks: [{ run: async (user) => { await user.get('/a', { mayFail: true }); throw new Error('sold out'); } }]`,
      server,
    );
    expect(stdout).toContain('code of tasks[0]: shop.mjs:1: sold out');
    expect(exitCode).toBe(1);
  });

  test('tells why a request of a function was not sent, also after one that may fail', async () => {
    const server = await recordingServer(({ url }) => (url === '/a' ? { status: 404 } : {}));
    const { stdout } = await once(
      `headers: { 'X-A': '\${a}' }, variables: { a: 'one line' }, tasks: [{ run: async (user) => {
        await user.get('/a', { mayFail: true });
        user.variables.set('a', 'two\\nlines');
        await user.get('/b', { mayFail: true });
      } }]`,
      server,
    );
    expect(stdout).toMatch(/GET \/b: not sent: .*X-A/i);
  });
});
