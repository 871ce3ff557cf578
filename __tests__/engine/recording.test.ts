import { afterEach, describe, expect, test } from '@jest/globals';
import { closeServers, recordingServer } from '../support/servers.ts';
import { load } from './load.ts';

afterEach(closeServers);

const ONE_PAGE = 'tasks: [{ GET: /page }]';

describe('what is recorded', () => {
  test('is every request that the server saw, once, when there is no warm-up', async () => {
    const server = await recordingServer();
    const { total } = await load(ONE_PAGE, server.url, { users: 3, iterations: 2, durationMs: 300 });

    expect(total.count).toBe(server.seen.length);
    expect(total.count).toBeGreaterThan(10);
    expect(total.iterations.map(({ iteration, block }) => [iteration, block])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(total.iterations.every(({ count }) => count > 0)).toBe(true);
    expect(total.iterations.reduce((sum, { count }) => sum + count, 0)).toBe(total.count);
  });

  test('is nothing that began in the warm-up, also when it ends in the measured time', async () => {
    const users = 3;
    // The first request of each user is held beyond the end of the warm-up.
    const server = await recordingServer((_, index) => ({ delayMs: index < users ? 700 : 5 }));
    const { total } = await load(ONE_PAGE, server.url, { users, warmupMs: 400, durationMs: 800 });

    expect(server.seen.length).toBeGreaterThan(users + 5);
    expect(total.count).toBe(server.seen.length - users);
  });

  test('leaves out a whole warm-up, however many requests it made', async () => {
    const server = await recordingServer(() => ({ delayMs: 2 }));
    const { total, measurement } = await load(ONE_PAGE, server.url, { warmupMs: 500, durationMs: 300 });

    const began = server.seen[0]!.arrivedAt;
    const { startMs } = measurement.recorders.head.blocks[0]!;
    // Requests that arrived well before the clock started cannot be among the recorded ones.
    const early = server.seen.filter(({ arrivedAt }) => arrivedAt - began < startMs - 100).length;
    expect(early).toBeGreaterThan(0);
    expect(total.count).toBeGreaterThan(0);
    expect(total.count).toBeLessThanOrEqual(server.seen.length - early);
  });

  test('counts for the iteration in which the request began', async () => {
    const users = 2;
    const server = await recordingServer((_, index) => ({ delayMs: index < users ? 800 : 5 }));
    const { total } = await load(ONE_PAGE, server.url, { users, durationMs: 500, iterations: 2 });

    expect(total.iterations[0]!.count).toBe(users);
    expect(total.iterations[0]!.min).toBeGreaterThanOrEqual(799);
    expect(total.iterations[1]!.count).toBe(server.seen.length - users);
  });

  test('has what was under way at the end, once', async () => {
    const server = await recordingServer(() => ({ delayMs: 700 }));
    const { total } = await load(ONE_PAGE, server.url, { users: 4, durationMs: 300 });

    expect(server.seen.length).toBe(4);
    expect(total.count).toBe(4);
    expect(total.latency!.min).toBeGreaterThanOrEqual(699);
  });

  test('has response times from the server’s point of view at least, and the bytes of the bodies', async () => {
    const server = await recordingServer(() => ({ delayMs: 60, body: 'x'.repeat(1234) }));
    const { total } = await load(ONE_PAGE, server.url, { users: 2 });

    expect(total.latency!.min).toBeGreaterThanOrEqual(59);
    expect(total.service!.min).toBeGreaterThanOrEqual(59);
    expect(total.bytes).toBe(1234 * total.count);
    expect(total.errorRate).toBe(0);
  });

  test('is told apart by endpoint', async () => {
    const server = await recordingServer();
    const { total, of } = await load(
      `
      tasks:
        - steps:
            - GET: /a/\${randomInt(1, 1000)}
              name: GET /a/:id
            - GET: /b
      `,
      server.url,
    );
    const asked = (start: string) => server.seen.filter(({ url }) => url.startsWith(start)).length;
    expect(of('GET /a/:id').count).toBe(asked('/a/'));
    expect(of('GET /b').count).toBe(asked('/b'));
    expect(total.count).toBe(server.seen.length);
  });

  test('tells about the progress of warm-up and iterations', async () => {
    const server = await recordingServer();
    const { progress } = await load(ONE_PAGE, server.url, { warmupMs: 100, durationMs: 1000 });

    expect(progress[0]).toMatchObject({ phase: 'warm-up', iteration: 0, iterations: 1, requests: 0 });
    expect(progress.at(-1)).toMatchObject({ phase: 'measuring', iteration: 1, failures: 0 });
    expect(progress.at(-1)!.requests).toBeGreaterThan(0);
  });
});
