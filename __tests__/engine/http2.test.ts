import { afterEach, describe, expect, test } from '@jest/globals';
import { selfSigned } from '../support/certificate.ts';
import { type Answer, closeServers, recordingServer, type Seen, silentServer } from '../support/servers.ts';
import { waitFor } from '../support/waiting.ts';
import { failures, load } from './load.ts';

afterEach(closeServers);

const HTTP2 = 'httpVersion: 2';
const TLS = 'tls: { insecure: true }';
const PAGE = 'tasks: [{ GET: /, headers: { Host: app.test, X-Case: kept } }]';
const answer = (): Answer => ({ delayMs: 5 });
const connectors = (loaded: Awaited<ReturnType<typeof load>>) => loaded.measurement.connections.head;

describe('HTTP/2', () => {
  test('is spoken at once without TLS: one connection for each user, one request at a time', async () => {
    const server = await recordingServer(answer, { http2: 'only' });
    const post = 'tasks: [{ POST: /a, json: { n: 1 }, check: { contains: ok } }]';
    const loaded = await load(`${HTTP2}\n${post}`, server.url, { users: 3 });
    expect(failures(loaded.total)).toBe(0);
    expect(loaded.total.count).toBeGreaterThan(6);
    expect(connectors(loaded)).toMatchObject({ opened: 3, protocol: 'HTTP/2', proxy: null });
    expect(connectors(loaded).tcp.count).toBe(3);
    expect(connectors(loaded).tls.count).toBe(0);
    expect(server.connections).toBe(3);
    expect(server.mostInFlight).toBeLessThanOrEqual(3);
    expect(server.seen[0]).toMatchObject({ method: 'POST', url: '/a', httpVersion: '2.0', body: '{"n":1}' });
    expect(server.seen[0]!.headers).toMatchObject({ 'content-type': 'application/json' });
  });

  test('is agreed on in TLS, with the headers of the scenario', async () => {
    const server = await recordingServer(answer, { http2: true, tls: selfSigned() });
    const loaded = await load([HTTP2, TLS, PAGE].join('\n'), server.url, { users: 2 });
    expect(failures(loaded.total)).toBe(0);
    expect(connectors(loaded)).toMatchObject({ opened: 2, protocol: 'HTTP/2' });
    expect(connectors(loaded).tls.count).toBe(2);
    expect(server.seen[0]!.headers).toMatchObject({
      ':authority': 'app.test',
      ':scheme': 'https',
      'x-case': 'kept',
    });
  });

  test('gives way to HTTP/1.1 when the server chooses that, and it is recorded', async () => {
    const server = await recordingServer(answer, { tls: selfSigned() });
    const loaded = await load([HTTP2, TLS, PAGE].join('\n'), server.url);
    expect(failures(loaded.total)).toBe(0);
    expect(connectors(loaded).protocol).toBe('HTTP/1.1');
    expect(server.seen[0]!.httpVersion).toBe('1.1');
  });

  test('is not spoken unless the scenario says so', async () => {
    const server = await recordingServer(answer, { http2: true, tls: selfSigned() });
    const loaded = await load([TLS, PAGE].join('\n'), server.url);
    expect(failures(loaded.total)).toBe(0);
    expect(connectors(loaded).protocol).toBe('HTTP/1.1');
    expect(server.seen[0]!.httpVersion).toBe('1.1');
  });

  test('says what is wrong when the server speaks HTTP/1.1 only, and is no hot loop', async () => {
    const server = await recordingServer();
    for (const wait of [load(`${HTTP2}\n${PAGE}`, server.url), waitFor(server.url, HTTP2)]) {
      const said = await wait.then(
        (loaded) => (typeof loaded === 'object' && 'total' in loaded ? loaded.total.reasons[0]?.message : ''),
        (error: Error) => error.message,
      );
      expect(said).toContain('what answers does not speak HTTP/2 (');
    }
    expect(server.seen).toEqual([]);
    expect(server.connections).toBeLessThanOrEqual(10);
  });

  test('says so when the server speaks nothing else, and HTTP/1.1 is asked for', async () => {
    const server = await recordingServer(answer, { http2: 'only', tls: selfSigned() });
    const { total } = await load(`${TLS}\n${PAGE}`, server.url);
    expect(total.errors.connection).toBe(total.count);
    const sentence = 'the server speaks none of the HTTP versions asked for (httpVersion)';
    expect(total.reasons[0]!.message).toBe(sentence);
    await expect(waitFor(server.url, TLS)).rejects.toThrow(`cannot be used: ${sentence}`);
  });

  test('ends a request by its deadline without ending the connection', async () => {
    const slow = (_seen: Seen, index: number): Answer => ({ delayMs: index % 2 ? 400 : 5 });
    const server = await recordingServer(slow, { http2: 'only' });
    const loaded = await load(`${HTTP2}\ntimeout: 100ms\n${PAGE}`, server.url, { durationMs: 800 });
    expect(loaded.total.errors.timeout).toBeGreaterThanOrEqual(2);
    expect(failures(loaded.total)).toBe(loaded.total.errors.timeout);
    expect(connectors(loaded).opened).toBe(1);
    expect(server.connections).toBe(1);
  });

  test('ends by the deadline when nothing ever answers', async () => {
    const server = await silentServer();
    const { total, measurement } = await load(`${HTTP2}\ntimeout: 100ms\n${PAGE}`, server.url);
    expect(total.count).toBeGreaterThanOrEqual(2);
    expect(total.errors.timeout).toBe(total.count);
    expect(measurement.aborted).toBeNull();
  });

  test('holds to maxBodySize, one stream at a time', async () => {
    const server = await recordingServer(() => ({ body: 'x'.repeat(4096) }), { http2: 'only' });
    const loaded = await load(`${HTTP2}\nmaxBodySize: 1KB\npause: 20ms\n${PAGE}`, server.url);
    expect(loaded.total.errors.body).toBe(loaded.total.count);
    expect(connectors(loaded).opened).toBe(1);
  });

  test('connects anew when a connection has ended', async () => {
    const server = await recordingServer(answer, { http2: true, tls: selfSigned(), requestsPerSession: 5 });
    const loaded = await load([HTTP2, TLS, PAGE].join('\n'), server.url);
    expect(loaded.total.count).toBeGreaterThan(10);
    expect(failures(loaded.total)).toBe(0);
    expect(connectors(loaded).opened).toBeGreaterThan(2);
    expect(connectors(loaded).opened).toBe(server.connections);
  });
});
