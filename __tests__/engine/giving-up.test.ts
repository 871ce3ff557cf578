import { afterAll, describe, expect, test } from '@jest/globals';
import { closeServers, rawServer, recordingServer } from '../support/servers.ts';
import { failures, load } from './load.ts';

afterAll(closeServers);

const ONE_PAGE = 'tasks: [{ GET: / }]';

// Each of these takes as long as the engine has patience, so they run beside each other.
describe('a target', () => {
  test.concurrent('that dies is given up with a sentence, and what was measured stays', async () => {
    const server = await recordingServer(() => ({ delayMs: 5 }));
    const dying = load(ONE_PAGE, server.url, { users: 2, durationMs: 60_000, iterations: 3 });
    while (server.seen.length < 20) await new Promise((resolve) => setTimeout(resolve, 10));
    await server.close();
    const { measurement, total } = await dying;

    expect(measurement.aborted).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+ has answered nothing for 5 s: .*ECONNREFUSED/,
    );
    expect(measurement.interrupted).toBe(false);
    expect(total.count - failures(total)).toBeGreaterThanOrEqual(16);
    expect(total.errors.connection).toBeGreaterThan(0);
    expect(total.iterations).toHaveLength(1);
    // It ended after what was done, not after what was planned.
    expect(total.iterations[0]!.durationMs).toBeLessThan(60_000);
  });
  test.concurrent('is not given up for the time in which the other side was slow', async () => {
    let refusing = true;
    const base = await recordingServer(() => {
      refusing = false;
      // Longer than a target may answer nothing.
      return { delayMs: 5300 };
    });
    const head = await rawServer((socket) => {
      socket.on('data', () => {
        if (refusing) socket.resetAndDestroy();
        else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
      });
    });
    // An odd seed: head, base, base, head.
    const options = { base: base.url, durationMs: 500, seed: 1 };
    const { measurement, total } = await load('pause: 10ms\ntasks: [{ GET: / }]', head.url, options);
    expect(total.errors.connection).toBeGreaterThan(0);
    expect(measurement.aborted).toBeNull();
    expect(total.latency).not.toBeNull();
  });

  test.concurrent('an abort does not wait for ever for what is never answered', async () => {
    const server = await recordingServer(({ url }, index) =>
      index < 5 ? {} : url === '/' ? new Promise(() => {}) : {},
    );
    const stop = new AbortController();
    const running = load(ONE_PAGE, server.url, { durationMs: 60_000, signal: stop.signal });
    while (server.seen.length < 6) await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    const { measurement, total } = await running;
    expect(measurement.interrupted).toBe(true);
    expect(total.count).toBe(5);
    expect(failures(total)).toBe(0);
  });
});
