import { afterEach, describe, expect, test } from '@jest/globals';
import type { LoadOptions } from '../../src/engine/load.ts';
import { closeServers, recordingServer } from '../support/servers.ts';
import { load } from './load.ts';

afterEach(closeServers);

/** A constant rate for the time of one iteration. */
function rate(
  perSecond: number,
  durationMs: number,
  spread: 'even' | 'poisson' = 'even',
): Partial<LoadOptions> {
  const stages = [{ durationMs, from: perSecond, to: perSecond }];
  return { durationMs, arrivals: { rate: perSecond, spread, stages } };
}

describe('the open model', () => {
  test('begins as many tasks as the rate says, whatever the responses do', async () => {
    const server = await recordingServer(() => ({ delayMs: 300 }));
    const { measurement, total } = await load('tasks: [{ GET: / }]', server.url, {
      users: 50,
      ...rate(50, 1000),
    });
    const [block] = measurement.recorders.head.blocks;
    expect(block!.offered).toBeGreaterThanOrEqual(49);
    expect(block!.offered).toBeLessThanOrEqual(52);
    expect(total.count).toBe(block!.offered);
    expect(block!.dropped).toBe(0);
    // One after the other, as a single user would make them, there would be three.
    expect(server.mostInFlight).toBeGreaterThan(5);
  });

  test('counts response time from when a request was due, also when no user was free', async () => {
    // One user and responses of 100 ms serve 10/s; of 40/s most have to wait, the last ones for most of a second.
    const server = await recordingServer(() => ({ delayMs: 100 }));
    const { of } = await load('tasks: [{ GET: / }]', server.url, { users: 1, ...rate(40, 500) });
    const { latency, service } = of('GET /');
    expect(latency!.max).toBeGreaterThan(700);
    expect(service!.max).toBeLessThan(latency!.max);
    expect(latency!.min).toBeGreaterThanOrEqual(99);
  });

  test('drops arrivals that wait for longer than a request may take, and counts them', async () => {
    const server = await recordingServer(() => ({ delayMs: 150 }));
    const { measurement } = await load('timeout: 200ms\ntasks: [{ GET: / }]', server.url, {
      users: 1,
      ...rate(100, 1000),
    });
    const [block] = measurement.recorders.head.blocks;
    expect(block!.dropped).toBeGreaterThan(50);
    expect(block!.endpoints[0]!.count + block!.dropped).toBeLessThanOrEqual(block!.offered);
  });

  test('ends although no user ever gets a session', async () => {
    const server = await recordingServer(() => ({ status: 500 }));
    const text = 'timeout: 300ms\nonStart: [{ POST: /login }]\ntasks: [{ GET: / }]';
    const { measurement } = await load(text, server.url, { users: 2, ...rate(20, 500) });
    const [block] = measurement.recorders.head.blocks;
    expect(block!.dropped).toBe(block!.offered);
  });

  test('gives each user a session of its own before its first arrival', async () => {
    const server = await recordingServer(({ url }) => ({ body: { token: `t-${url.length}` } }));
    await load(
      `
      onStart: [{ POST: /login, capture: { token: $.token } }, { setHeaders: { X-Token: "\${token}" } }]
      tasks: [{ GET: /work }]
      `,
      server.url,
      { users: 3, warmupMs: 300, ...rate(60, 500) },
    );
    expect(server.seen.filter(({ url }) => url === '/login')).toHaveLength(3);
    const work = server.seen.filter(({ url }) => url === '/work');
    expect(work.length).toBeGreaterThan(20);
    expect(work.every(({ headers }) => headers['x-token'] === 't-6')).toBe(true);
  });

  test('does not count a pause before the first request, and not what comes after the load', async () => {
    const server = await recordingServer();
    const text = 'tasks: [{ steps: [{ pause: 250ms }, { GET: / }] }]\nonStop: [{ POST: /logout }]';
    const { of } = await load(text, server.url, { users: 30, ...rate(20, 1000) });
    expect(of('GET /').count).toBeGreaterThan(5);
    expect(of('GET /').latency!.min).toBeLessThan(200);
    expect(server.seen.filter(({ url }) => url === '/logout').length).toBeGreaterThan(10);
    expect(of('POST /logout').count).toBe(0);
  });

  test('begins thousands of tasks at once that ask for nothing', async () => {
    const server = await recordingServer(() => ({ delayMs: 700 }));
    const text = 'variables: { never: false }\nonStart: [{ POST: /login }]\ntasks: [{ when: never, GET: / }]';
    const { measurement } = await load(text, server.url, { users: 1, ...rate(8000, 1500) });
    const [block] = measurement.recorders.head.blocks;
    expect(block!.offered).toBeGreaterThan(8000);
    expect(block!.dropped).toBe(0);
  });

  test('does the same on both sides: what an arrival does follows from its number', async () => {
    const [base, head] = [await recordingServer(), await recordingServer(() => ({ delayMs: 15 }))];
    const scenario =
      'tasks: [{ GET: "/a/${randomInt(1, 1000)}" }, { weight: 2, GET: "/b/${randomInt(1, 1000)}" }]';
    await load(scenario, head.url, { base: base.url, users: 20, seed: 5, ...rate(80, 1000, 'poisson') });
    const urls = (seen: { url: string }[]) => seen.map(({ url }) => url);
    const common = Math.min(base.seen.length, head.seen.length) - 5;
    expect(common).toBeGreaterThan(40);
    expect(new Set(urls(head.seen).slice(0, common)).size).toBeGreaterThan(common / 2);
    // Those that are under way together may arrive in another order.
    const missing = urls(base.seen)
      .slice(0, common)
      .filter((url) => !urls(head.seen).includes(url));
    expect(missing).toEqual([]);
  });
});
