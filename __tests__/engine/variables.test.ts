import { afterEach, describe, expect, test } from '@jest/globals';
import { type Answer, closeServers, recordingServer, type Seen } from '../support/servers.ts';
import { load } from './load.ts';

afterEach(closeServers);

/** One user that captures from /start, then does the step; the requests after /start. */
async function sentAfter(body: unknown, step: string, capture = 'v: $.v'): Promise<Seen[]> {
  const server = await recordingServer(({ url }): Answer => (url === '/start' ? { body } : {}));
  await load(
    `pause: 1m\ntasks: [{ steps: [{ GET: /start, capture: { ${capture} } }, ${step}] }]`,
    server.url,
    { durationMs: 250 },
  );
  expect(server.seen[0]!.url).toBe('/start');
  return server.seen.slice(1);
}

describe('captured values', () => {
  test('keep their type in JSON bodies, also those of lists', async () => {
    const [next] = await sentAfter(
      { n: 7, b: false, t: 'x', o: { deep: [1, null] }, items: [{ id: 3 }, { id: 4 }] },
      '{ POST: /next, json: { n: "${n}", b: "${b}", t: "${t}", o: "${o}", ids: "${ids}", text: "n=${n}" } }',
      'n: $.n, b: $.b, t: $.t, o: $.o, ids: "$.items[*].id"',
    );
    expect(JSON.parse(next!.body)).toEqual({
      n: 7,
      b: false,
      t: 'x',
      o: { deep: [1, null] },
      ids: [3, 4],
      text: 'n=7',
    });
  });

  test('of a list can be picked and indexed', async () => {
    const [next] = await sentAfter(
      { items: [{ id: 'a' }, { id: 'b' }] },
      '{ GET: "/${ids[1]}/${pick(ids)}" }',
      'ids: "$.items[*].id"',
    );
    expect(next!.url).toMatch(/^\/b\/[ab]$/);
  });

  test('cannot break out of the path, the query or JSON', async () => {
    const evil = '../admin?x=1&y#z "ü\r\nX-Evil: 1';
    const [next] = await sentAfter(
      { v: evil },
      '{ POST: "/p/${v}", query: { q: "${v}" }, json: { v: "${v}" } }',
    );
    expect(next!.url).toBe(`/p/${encodeURIComponent(evil)}?q=${encodeURIComponent(evil)}`);
    expect(JSON.parse(next!.body)).toEqual({ v: evil });
    expect(next!.headers).not.toHaveProperty('x-evil');
  });

  test('that are not well-formed Unicode are sent as the replacement character, and end nothing', async () => {
    const [next] = await sentAfter(
      '{"v": "a\\ud800b"}',
      '{ POST: "/p/${v}", query: { q: "${v}" }, json: { v: 1 } }',
    );
    expect(next!.url).toBe('/p/a%EF%BF%BDb?q=a%EF%BF%BDb');
  });

  test('belong to the user that captured them', async () => {
    const server = await recordingServer(({ url }, index) =>
      url === '/start' ? { body: { v: `of-${index}` } } : { delayMs: 3 },
    );
    await load(
      'onStart: [{ GET: /start, capture: { v: $.v } }]\ntasks: [{ GET: "/next/${v}", name: next }]',
      server.url,
      { users: 4 },
    );
    const starts = new Map(
      server.seen.flatMap(({ url, connection }, index) => (url === '/start' ? [[connection, index]] : [])),
    );
    expect(starts.size).toBe(4);
    for (const { url, connection } of server.seen)
      if (url !== '/start') expect(url).toBe(`/next/of-${starts.get(connection)}`);
  });
});

describe('a value that cannot be used', () => {
  /** What is told of /next when the user could not send it. */
  async function refused(
    body: unknown,
    step: string,
    onStart = '{ GET: /start, capture: { v: $.v, l: "$.l[*]" } }',
  ) {
    const server = await recordingServer(({ url }): Answer => (url === '/start' ? { body } : {}));
    const { of } = await load(
      `pause: 20ms\nonStart: [${onStart}]\ntasks: [{ steps: [${step}, { GET: /after }] }]`,
      server.url,
      { durationMs: 300 },
    );
    expect(new Set(server.seen.map(({ url }) => url))).toEqual(new Set(['/start']));
    const { count, errors, reasons, latency } = of('next');
    expect(count).toBeGreaterThan(1);
    expect(errors.check).toBe(count);
    expect(latency).toBeNull();
    return reasons;
  }

  test('because it would begin another header is refused and never sent', async () => {
    const reasons = await refused(
      { v: 'a\r\nX-Evil: 1' },
      '{ GET: /next, name: next, headers: { X-Value: "${v}" } }',
    );
    expect(reasons).toHaveLength(1);
    expect(reasons[0]!.message).toMatch(/^not sent: header x-value: the value has a line break/);
  });

  test('is refused in setHeaders too, as an error of the request after it', async () => {
    const reasons = await refused(
      { v: 'a\nb' },
      '{ setHeaders: { X-Value: "${v}" } }, { GET: /next, name: next }',
    );
    expect(reasons[0]!.message).toMatch(/^not sent: header x-value: /);
  });

  test('leaves out all of a setHeaders that has it', async () => {
    const server = await recordingServer(() => ({ body: { v: {} } }));
    const set = '{ setHeaders: { X-A: "1", X-B: "${v.x}" } }';
    await load(
      `
      onStart: [{ GET: /start, capture: { v: $.v } }, { setHeaders: { X-C: c, X-D: d } }]
      tasks: [{ steps: [${set}, { GET: /no }] }, { GET: /next }]`,
      server.url,
    );
    const next = server.seen.filter(({ url }) => url === '/next');
    expect(next.length).toBeGreaterThan(2);
    for (const { headers } of next) expect(headers).toMatchObject({ 'x-c': 'c', 'x-d': 'd' });
    expect(server.seen.filter(({ headers }) => headers['x-a'])).toEqual([]);
  });

  test('because it is missing is an error of that endpoint, with its reason', async () => {
    const reasons = await refused({ v: { a: 1 } }, '{ GET: "/next/${v.b}", name: next }');
    expect(reasons).toEqual([
      { kind: 'check', message: 'not sent: ${v.b} has no value', count: expect.any(Number) },
    ]);
  });

  test('because it is an object or an empty list says so', async () => {
    const [first] = await refused({ v: { a: 1 } }, '{ GET: "/next/${v}", name: next }');
    expect(first!.message).toBe('not sent: ${v} is an object, not a text or a number');
    const [second] = await refused({ v: 1, l: [] }, '{ GET: "/next/${pick(l)}", name: next }');
    expect(second!.message).toBe('not sent: pick(l): the list is empty');
  });

  test('does not become a hot loop', async () => {
    const server = await recordingServer(() => ({ body: { v: {} } }));
    const { of } = await load(
      'onStart: [{ GET: /start, capture: { v: $.v } }]\ntasks: [{ GET: "/next/${v.x}", name: next }]',
      server.url,
    );
    expect(of('next').count).toBeGreaterThan(0);
    expect(of('next').count).toBeLessThanOrEqual(50);
  });
});
