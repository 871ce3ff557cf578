import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  closeServers,
  rawServer,
  recordingServer,
  refusedUrl,
  silentServer,
  sshServer,
} from '../support/servers.ts';
import { failures, load } from './load.ts';

afterEach(closeServers);

const ONE_PAGE = 'tasks: [{ GET: / }]';

describe('a target', () => {
  test('that refuses connections is asked again ever more rarely', async () => {
    const { total } = await load(ONE_PAGE, await refusedUrl(), { users: 2, durationMs: 1000 });
    expect(total.errors.connection).toBe(total.count);
    expect(total.count).toBeGreaterThanOrEqual(4);
    // After 0, 100, 300 and 700 ms.
    expect(total.count).toBeLessThanOrEqual(2 * 4);
    expect(total.reasons[0]!.message).toContain('ECONNREFUSED');
  });

  test('that does not speak HTTP is a failure of every request, and no hot loop', async () => {
    const server = await sshServer();
    const { total } = await load(ONE_PAGE, server.url, { durationMs: 1000 });
    expect(total.count).toBeGreaterThan(0);
    expect(total.errors.connection).toBe(total.count);
    expect(total.reasons[0]!.message).toMatch(/^what answers does not speak HTTP: /);
    expect(server.connections).toBeLessThanOrEqual(10);
  });

  test('that hangs while the connection is made fails by the deadline, each request once', async () => {
    const server = await silentServer();
    // TLS never comes about, so no request is ever written.
    const url = new URL(server.url.href.replace('http:', 'https:'));
    const { total, measurement } = await load('timeout: 100ms\ntasks: [{ GET: / }]', url);
    expect(total.errors.timeout).toBe(total.count);
    expect(total.count).toBeGreaterThanOrEqual(2);
    expect(total.count).toBeLessThanOrEqual(7);
    expect(measurement.aborted).toBeNull();
  });

  test('that closes idle connections without a word is connected to again', async () => {
    const server = await rawServer((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok', () =>
          setTimeout(() => socket.end(), 20),
        );
      });
    });
    const { total } = await load('pause: 120ms\ntasks: [{ GET: / }]', server.url, { durationMs: 700 });
    expect(total.count).toBeGreaterThanOrEqual(3);
    expect(failures(total)).toBe(0);
    expect(server.connections).toBe(total.count);
  });
});

describe('an abort', () => {
  test('ends the run early, keeps what was measured and says that it was interrupted', async () => {
    const server = await recordingServer(() => ({ delayMs: 5 }));
    const stop = new AbortController();
    const running = load(ONE_PAGE, server.url, {
      users: 3,
      durationMs: 60_000,
      iterations: 2,
      signal: stop.signal,
    });
    while (server.seen.length < 30) await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    const { measurement, total } = await running;

    expect(measurement).toMatchObject({ interrupted: true, aborted: null });
    expect(total.count).toBe(server.seen.length);
    expect(failures(total)).toBe(0);
    expect(total.iterations).toHaveLength(1);
    expect(total.iterations[0]!.durationMs).toBeLessThan(60_000);
    // Nothing goes on behind the back of the caller.
    const { length } = server.seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.seen.length).toBe(length);
  });

  test('before anything began makes no request', async () => {
    const server = await recordingServer();
    const { measurement, total } = await load(ONE_PAGE, server.url, { signal: AbortSignal.abort() });
    expect(measurement.interrupted).toBe(true);
    expect(total.count).toBe(0);
    expect(server.seen).toEqual([]);
    // The servers of these tests do notice connections.
    const socket = connect(Number(server.url.port), '127.0.0.1');
    await once(socket, 'connect');
    socket.destroy();
    expect(server.connections).toBeLessThanOrEqual(1);
  });
});
