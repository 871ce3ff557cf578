import { afterEach, describe, expect, test } from '@jest/globals';
import { closeServers, recordingServer } from '../support/servers.ts';
import { load } from './load.ts';

afterEach(closeServers);

describe('a named group of steps', () => {
  test('is reported with the time of its steps, without its pauses', async () => {
    const server = await recordingServer(() => ({ delayMs: 100 }));
    const began = performance.now();
    const { of, total } = await load(
      `
      pause: 1m
      tasks:
        - name: checkout
          steps: [{ GET: /cart }, { pause: 700ms }, { POST: /order }]
      `,
      server.url,
      { durationMs: 1000 },
    );
    const elapsed = performance.now() - began;
    expect(server.seen.map(({ url }) => url)).toEqual(['/cart', '/order']);
    const group = of('checkout');
    expect(group).toMatchObject({ kind: 'group', count: 1, errorRate: 0, service: null });
    expect(group.latency!.max).toBeGreaterThanOrEqual(199);
    // The pause lay within the run, so a group that leaves it out is shorter than the run by it.
    expect(group.latency!.max).toBeLessThanOrEqual(elapsed - 699);
    // Groups are made of requests; they are not requests.
    expect(total.count).toBe(2);
  });

  test('fails when a step fails, and the rest of the task is not done', async () => {
    const server = await recordingServer(({ url }, index) => ({
      status: url === '/second' && index % 2 === 1 && index < 8 ? 500 : 200,
    }));
    const { of } = await load(
      `
      pause: 20ms
      tasks:
        - name: all
          steps:
            - { GET: /first }
            - { name: part, steps: [{ GET: /second }] }
            - { GET: /third }
      `,
      server.url,
    );
    const failed = of('GET /second').errors.status;
    expect(failed).toBeGreaterThan(0);
    for (const name of ['part', 'all']) {
      expect(of(name).errors.status).toBe(failed);
      expect(of(name).reasons).toEqual([
        { kind: 'status', message: 'a step of the group failed', count: failed },
      ]);
      // Only those that succeeded have a time.
      const times = of(name).iterations[0]!.count - failed;
      expect(times).toBe(of(name).count - failed);
      expect(of(name).latency === null).toBe(times === 0);
    }
    expect(of('GET /third').count).toBeLessThanOrEqual(of('GET /second').count - failed);
    expect(of('GET /third').count).toBeGreaterThan(0);
  });

  test('that began in the warm-up is not recorded', async () => {
    const server = await recordingServer(({ url }) => ({ delayMs: url === '/slow' ? 500 : 0 }));
    const { of } = await load(
      'pause: 1m\ntasks: [{ name: visit, steps: [{ GET: /slow }, { GET: /fast }] }]',
      server.url,
      { warmupMs: 300, durationMs: 500 },
    );
    expect(of('visit').count).toBe(0);
    expect(of('GET /slow').count).toBe(0);
    expect(of('GET /fast').count).toBe(1);
  });
});
