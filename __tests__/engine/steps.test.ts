import { afterEach, describe, expect, test } from '@jest/globals';
import { closeServers, type RecordingServer, recordingServer } from '../support/servers.ts';
import { failures, load } from './load.ts';

afterEach(closeServers);

/** What a task of these steps requests, done once. */
async function requested(steps: string, head = ''): Promise<string[]> {
  const server = await recordingServer(() => ({ body: { n: 2, ids: [] } }));
  await load(`pause: 1m\n${head}\ntasks: [{ steps: [${steps}, { GET: /end }] }]`, server.url, {
    durationMs: 200,
  });
  return server.seen.map(({ url }) => url).slice(0, -1);
}

describe('conditions', () => {
  test('when and unless', async () => {
    const steps =
      '{ GET: /a, when: x }, { GET: /b, unless: x }, { GET: /c, when: y }, { GET: /d, unless: y }';
    expect(await requested(steps, 'variables: { x: 1, y: [] }')).toEqual(['/a', '/d']);
    expect(
      await requested(
        '{ GET: /a, when: x, unless: y }, { GET: /b, when: x, unless: x }',
        'variables: { x: 1, y: 0 }',
      ),
    ).toEqual(['/a']);
  });
});

describe('repeat', () => {
  test.each([
    ['3', 3],
    ['0', 0],
    ['2..2', 2],
    ['"${n}"', 4],
    ['"${text}"', 2],
  ])('%s times', async (times, expected) => {
    expect(await requested(`{ repeat: ${times}, GET: /a }`, 'variables: { n: 4, text: "2" }')).toEqual(
      Array(expected).fill('/a'),
    );
  });

  test('steps, within each other and with conditions', async () => {
    const inner = '{ repeat: 2, steps: [{ GET: /b }, { GET: /c, unless: x }] }';
    expect(
      await requested(`{ repeat: 2, when: x, steps: [{ GET: /a }, ${inner}] }`, 'variables: { x: 1 }'),
    ).toEqual(['/a', '/b', '/b', '/a', '/b', '/b']);
  });

  test('a random number of times, from the seed', async () => {
    const counts = new Set<number>();
    for (let i = 0; i < 2; i++) {
      const server = await recordingServer();
      await load('pause: 1m\ntasks: [{ repeat: 1..50, GET: /a }]', server.url, { users: 5, durationMs: 300 });
      counts.add(server.seen.length);
    }
    expect(counts.size).toBe(1);
  });

  test('a failure ends it, and the next task begins afresh', async () => {
    const server = await recordingServer((_request, index) => (index === 1 ? { status: 500 } : {}));
    await load('pause: 20ms\ntasks: [{ repeat: 3, steps: [{ GET: /a }] }]', server.url, { durationMs: 300 });
    expect(server.seen.length).toBeGreaterThan(5);
    // Two of the first task, then three of each; the last may be under way.
    expect((server.seen.length - 2) % 3).toBe(0);
  });

  test('a number that is none is a failed request', async () => {
    const server = await recordingServer();
    const { of } = await load('variables: { n: many }\ntasks: [{ repeat: "${n}", GET: /a }]', server.url);
    expect(of('GET /a').reasons[0]!.message).toBe(
      'not sent: ${n} is "many": "repeat" needs a whole number up to 10000',
    );
    expect(server.seen).toEqual([]);
  });

  test('of nothing that waits does not hold up others', async () => {
    const server = await recordingServer();
    const text =
      'tasks:\n  - weight: 1\n    steps: [{ repeat: 10000, steps: [{ repeat: 10000, setHeaders: { X-A: "1" } }] }]\n  - { weight: 1, GET: /a }';
    const { total } = await load(text, server.url, { users: 4, durationMs: 300 });
    expect(total.count).toBeGreaterThan(0);
  });
});

describe('until', () => {
  /** Reports are queued, running, and done at the third look. */
  const reports = (): Promise<RecordingServer> => {
    let looks = 0;
    return recordingServer(({ url }) => {
      if (url !== '/report') return {};
      const status = ['queued', 'running', 'done'][looks++] ?? 'done';
      return { body: status === 'done' ? { status, url: '/file' } : { status } };
    });
  };

  test('asks again until the response is so, and captures from the last', async () => {
    const server = await reports();
    const text = `
      pause: 1m
      tasks:
        - steps:
            - GET: /report
              until: { json: { $.status: done } }
              every: 40ms
              atMost: 5s
              capture: { file: $.url }
            - GET: \${file}`;
    const { of, total } = await load(text.replace('GET: ${file}', 'GET: "/get${file}"'), server.url);
    expect(server.seen.map(({ url }) => url)).toEqual(['/report', '/report', '/report', '/get%2Ffile']);
    expect(of('GET /report').count).toBe(3);
    expect(failures(total)).toBe(0);
  });

  test('gives up after a time, as a failure that ends the task', async () => {
    const server = await recordingServer(({ url }) => ({ body: { status: url } }));
    const text =
      'pause: 1m\ntasks: [{ steps: [{ GET: /r, until: { json: { $.status: done } }, every: 50ms, atMost: 120ms }, { GET: /b }] }]';
    const { of } = await load(text, server.url);
    expect(server.seen.map(({ url }) => url)).toEqual(['/r', '/r', '/r']);
    expect(of('GET /r').reasons).toEqual([
      {
        kind: 'check',
        message: 'not what "until" waits for after 120ms: $.status is "/r", expected "done"',
        count: 1,
      },
    ]);
    expect(of('GET /r').count).toBe(3);
  });

  test('a status to wait for; one that check refuses is a failure at once', async () => {
    const server = await recordingServer((_request, index) => ({
      status: [404, 202, 200, 500][index] ?? 200,
    }));
    const text =
      'pause: 1ms\ntasks: [{ GET: /r, check: { status: [2xx, 404] }, until: { status: 200 }, every: 10ms, atMost: 2s }]';
    const { of } = await load(text, server.url, { durationMs: 300 });
    const { reasons, errors } = of('GET /r');
    expect(errors.status).toBe(1);
    expect(reasons).toMatchObject([{ message: 'status 500, expected 2xx or 404' }]);
  });

  test('once more for the next task, with its time counted anew', async () => {
    const server = await recordingServer((_request, index) => ({ body: { done: index % 2 === 1 } }));
    const text =
      'pause: 30ms\ntasks: [{ GET: /r, until: { json: { $.done: true } }, every: 30ms, atMost: 60ms }]';
    const { total } = await load(text, server.url, { durationMs: 500 });
    expect(server.seen.length).toBeGreaterThan(6);
    expect(failures(total)).toBe(0);
  });
});

test('exponential pauses have their mean', async () => {
  const server = await recordingServer();
  await load('pause: exponential(20ms)\ntasks: [{ GET: / }]', server.url, { users: 10, durationMs: 1000 });
  // 10 users in a second of 20 ms each: 500, less what requests take.
  expect(server.seen.length).toBeGreaterThan(250);
  expect(server.seen.length).toBeLessThan(650);
});

test('a capture that finds nothing has its default, which may be what was known before', async () => {
  const server = await recordingServer(({ url }) => ({ body: url === '/first' ? { token: 'a' } : {} }));
  const text = `
    pause: 1m
    tasks:
      - steps:
          - { GET: /first, capture: { token: $.token, n: { from: $.n, default: 3600 } } }
          - { GET: /second, capture: { token: { from: $.token, default: "\${token}" } } }
          - { POST: /third, json: { token: "\${token}", n: "\${n}" } }`;
  await load(text, server.url);
  expect(JSON.parse(server.seen[2]!.body)).toEqual({ token: 'a', n: 3600 });
});
