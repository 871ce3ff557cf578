import { afterEach, describe, expect, test } from '@jest/globals';
import {
  breakingServer,
  closeServers,
  endlessServer,
  recordingServer,
  resettingServer,
  silentServer,
  type TestServer,
  truncatingServer,
} from '../support/servers.ts';
import { failures, load } from './load.ts';

afterEach(closeServers);

/** What is told when every request to the server fails. */
async function failing(server: TestServer, step = '{ GET: / }', rest = '') {
  const { total } = await load(`pause: 30ms\n${rest}\ntasks: [${step}]`, server.url, { durationMs: 400 });
  expect(total.count).toBeGreaterThan(0);
  expect(failures(total)).toBe(total.count);
  expect(total.errorRate).toBe(1);
  expect(total.latency).toBeNull();
  expect(total.service).toBeNull();
  expect(total.throughput).toBe(0);
  const [reason] = total.reasons;
  expect(total.errors[reason!.kind]).toBe(total.count);
  return { total, kind: reason!.kind, message: reason!.message };
}

describe('a request fails', () => {
  test('by its status', async () => {
    const server = await recordingServer(() => ({ status: 404 }));
    expect(await failing(server)).toMatchObject({
      kind: 'status',
      message: 'status 404, expected 2xx or 3xx',
    });
    expect(await failing(server, '{ GET: /, check: { status: [200, 201] } }')).toMatchObject({
      message: 'status 404, expected 200 or 201',
    });
  });

  test('not by a status that is expected, whichever it is, or by what came before it', async () => {
    const server = await recordingServer(({ url }) => ({ status: Number(url.slice(1)) }));
    const { total } = await load(
      `
      pause: 20ms
      tasks:
        - steps:
            - { GET: /204 }
            - { GET: /302, redirects: false }
            - { GET: /404, check: { status: 4xx } }
            - { GET: /503, check: { status: 503 } }
      `,
      server.url,
    );
    expect(total.count).toBeGreaterThanOrEqual(4);
    expect(failures(total)).toBe(0);
    expect(total.count).toBe(server.seen.length);
  });

  test('by a text that is not there, by a capture that finds nothing, by a body that is not JSON', async () => {
    const server = await recordingServer(({ url }) => ({ body: url === '/json' ? { a: null } : 'plain' }));
    const messages = await Promise.all(
      [
        '{ GET: /, check: { contains: [plain, missing] } }',
        '{ GET: /json, capture: { x: $.a } }',
        '{ GET: /, capture: { x: $.a } }',
      ].map(async (step) => {
        const { kind, message } = await failing(server, step);
        return [kind, message];
      }),
    );
    expect(messages).toEqual([
      ['check', 'the body does not contain "missing"'],
      ['check', 'capture "x": $.a is null'],
      ['check', 'the body is not JSON, so nothing can be captured from it'],
    ]);
  });

  test('by a body that is nested too deeply for a capture to search', async () => {
    const server = await recordingServer(() => ({ body: '['.repeat(500) + ']'.repeat(500) }));
    const { kind, message } = await failing(server, '{ GET: /, capture: { x: $..x } }');
    expect(kind).toBe('check');
    expect(message).toMatch(/^capture "x": recursion limit/);
  });

  test('by its deadline, when nothing comes at all', async () => {
    const server = await silentServer();
    expect(await failing(server, '{ GET: /, timeout: 100ms }')).toMatchObject({
      kind: 'timeout',
      message: 'no complete response within 0.1 s',
    });
  });

  test('by its deadline, when the body does not come to an end', async () => {
    const server = await recordingServer(() => ({ headers: { 'content-length': '10' }, body: 'half' }));
    expect(await failing(server, '{ GET: / }', 'timeout: 150ms')).toMatchObject({ kind: 'timeout' });
  });

  test('by a connection that is reset', async () => {
    const server = await resettingServer();
    const { kind, message } = await failing(server);
    expect(kind).toBe('connection');
    expect(message).toMatch(/ECONNRESET|other side closed/);
  });

  test('by a body that is shorter than it said', async () => {
    for (const server of [await truncatingServer(), await breakingServer()]) {
      const { kind, message } = await failing(server);
      expect(kind).toBe('body');
      expect(message).toMatch(/^the response ended early: /);
    }
  });

  test('by a body that is too large, of which no more is taken', async () => {
    const server = await endlessServer();
    const before = process.memoryUsage();
    const { total, kind, message } = await failing(
      server,
      '{ GET: /, check: { contains: y } }',
      'maxBodySize: 2MB',
    );
    expect(kind).toBe('body');
    expect(message).toBe('the response body is larger than maxBodySize (2 MB)');
    const small = await failing(server, '{ GET: / }', 'maxBodySize: 10KB');
    expect(small.message).toContain('larger than maxBodySize (10 KB)');
    // What lies in the buffers of both sockets is a few MB each; a GB would be the whole body.
    expect(server.sent()).toBeLessThan((total.count + small.total.count) * 32 * 1024 ** 2);
    expect(process.memoryUsage().arrayBuffers - before.arrayBuffers).toBeLessThan(256 * 1024 ** 2);
  });

  test('without its time being mixed into that of the others', async () => {
    const server = await recordingServer((_, index) =>
      index % 2 === 0 ? { delayMs: 150 } : { status: 500 },
    );
    const { total } = await load('tasks: [{ GET: / }]', server.url, { durationMs: 900 });
    const succeeded = total.count - total.errors.status;
    expect(total.errors.status).toBeGreaterThan(0);
    expect(succeeded).toBeGreaterThan(0);
    // All that have a time took as long as the good ones do.
    expect(total.latency!.min).toBeGreaterThanOrEqual(149);
    expect(total.errorRate).toBeCloseTo(total.errors.status / total.count);
  });

  test('for few reasons only, even when each failure has another one', async () => {
    const server = await recordingServer((_, index) => ({ body: { v: `${index}-${'x'.repeat(5000)}` } }));
    const { measurement, total } = await load(
      'tasks: [{ steps: [{ GET: /a, capture: { v: $.v } }, { GET: /b, check: { contains: "<${v}>" } }] }]',
      server.url,
    );
    expect(total.errors.check).toBeGreaterThan(25);
    const reasons = measurement.recorders.head.totals.flatMap((totals) => [...totals!.reasons.values()]);
    expect(reasons.length).toBeGreaterThan(1);
    expect(reasons.length).toBeLessThanOrEqual(20);
    for (const { message } of reasons) expect(message.length).toBeLessThanOrEqual(300);
    expect(total.reasons.length).toBeLessThanOrEqual(5);
  });
});
