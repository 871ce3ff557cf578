import { afterEach, describe, expect, test } from '@jest/globals';
import { GeneratorThread } from '../../src/engine/generator-thread.ts';
import { parseScenario } from '../../src/scenario/load.ts';
import { transportTo } from '../../src/transport/transport.ts';
import { closeServers, recordingServer, refusedUrl, type Seen } from '../support/servers.ts';
import { Workspace } from '../support/workspace.ts';
import { failures, load } from './load.ts';

afterEach(closeServers);

const CHOICES = `
  pause: 2ms..4ms
  onStart:
    - setHeaders: { X-User: "\${randomInt(1, 1000000000)}" }
    - GET: /start
  tasks:
    - { weight: 3, GET: "/search/\${randomInt(1, 1000)}", name: search }
    - { weight: 1, POST: /buy, json: { id: "\${uuid()}" } }
  `;

/** What each user asked for, in its order. */
function byUser(seen: Seen[]): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const { method, url, body, headers } of seen) {
    const user = String(headers['x-user']);
    users.set(user, [...(users.get(user) ?? []), `${method} ${url} ${body}`]);
  }
  return users;
}

describe('several workers', () => {
  test('are the same users doing the same things as one', async () => {
    const runs = [];
    for (const workers of [1, 3]) {
      const server = await recordingServer();
      const { total } = await load(CHOICES, server.url, { users: 5, workers, durationMs: 400 });
      expect(total.count).toBeGreaterThan(50);
      expect(server.connections).toBe(5);
      runs.push(byUser(server.seen));
    }
    const [one, three] = runs as [Map<string, string[]>, Map<string, string[]>];
    expect([...three.keys()].sort()).toEqual([...one.keys()].sort());
    for (const [user, requests] of one) {
      const common = Math.min(requests.length, three.get(user)!.length);
      expect(common).toBeGreaterThan(10);
      expect(three.get(user)!.slice(0, common)).toEqual(requests.slice(0, common));
    }
  });

  test('count every request once, with its time, its bytes and its failure', async () => {
    const server = await recordingServer((_request, index) => ({
      status: index % 10 === 9 ? 500 : 200,
      body: 'x'.repeat(100),
    }));
    const { measurement, total } = await load('pause: 2ms\ntasks: [{ GET: / }]', server.url, {
      users: 4,
      workers: 2,
      durationMs: 300,
      iterations: 2,
    });
    expect(total.count).toBe(server.seen.length);
    expect(failures(total)).toBe(Math.floor(server.seen.length / 10));
    expect(total.latency).not.toBeNull();
    expect(total.bytes).toBe((total.count - failures(total)) * 100);
    expect(total.reasons).toEqual([
      { kind: 'status', message: expect.stringContaining('500'), count: failures(total) },
    ]);
    expect(measurement.connections.head.opened).toBe(server.connections);
    expect(total.firstFailure).toMatchObject({
      endpoint: 'GET /',
      kind: 'status',
      message: 'status 500, expected 2xx or 3xx',
    });
    // Of two iterations of 300 ms; each began with requests.
    expect(total.firstFailure!.atMs).toBeGreaterThan(0);
    const blocks = measurement.recorders.head.blocks;
    expect(blocks.map(({ block }) => block)).toEqual([0, 1]);
    for (const { durationMs } of blocks) expect(durationMs).toBeGreaterThanOrEqual(299);
  });

  test('keep step with two sides: only one of them is ever loaded', async () => {
    const answer = () => ({ delayMs: 20 });
    const [base, head] = [await recordingServer(answer), await recordingServer(answer)];
    await load('tasks: [{ GET: / }]', head.url, {
      base: base.url,
      users: 4,
      workers: 2,
      durationMs: 1000,
    });
    expect(base.seen.length).toBeGreaterThan(10);
    expect(head.seen.length).toBeGreaterThan(10);
    for (const one of base.seen)
      for (const other of head.seen)
        expect(one.answeredAt <= other.arrivedAt || other.answeredAt <= one.arrivedAt).toBe(true);
  });

  test('share the arrivals of the open model, each begun once', async () => {
    const server = await recordingServer();
    const arrivals = {
      rate: 200,
      spread: 'poisson' as const,
      stages: [{ durationMs: 500, from: 200, to: 200 }],
    };
    const run = async (workers: number) => {
      server.seen.length = 0;
      const { measurement } = await load('tasks: [{ GET: "/${uuid()}" }]', server.url, {
        users: 8,
        workers,
        arrivals,
      });
      const { offered, dropped } = measurement.recorders.head.blocks[0]!;
      expect(dropped).toBe(0);
      expect(offered).toBe(server.seen.length);
      expect(measurement.health.latenessP99Ms).not.toBeNull();
      return server.seen.map(({ url }) => url);
    };
    const [one, three] = [await run(1), await run(3)];
    expect(new Set(three).size).toBe(three.length);
    // What an arrival does follows from its number; how many are due by the end is a matter of a few ms.
    const shorter = Math.min(one.length, three.length);
    const begun = new Set(three);
    expect(one.slice(0, shorter - 5).filter((url) => !begun.has(url))).toEqual([]);
  });

  test.each([1, 2])(
    'show no part of a secret that is not of the scenario, where a reason is cut (%i)',
    async (workers) => {
      const secret = 'k3y-of-the-launch';
      // The reason is cut in the middle of the secret, unless that was masked before.
      const check = `check: { contains: "${'x'.repeat(265)} ${secret}" }`;
      const { total } = await load(`tasks: [{ GET: /, ${check} }]`, (await recordingServer()).url, {
        users: 2,
        workers,
        durationMs: 200,
        secrets: [secret],
      });
      expect(total.reasons).toHaveLength(1);
      expect(total.reasons[0]!.message).toContain('xxx ***');
      expect(total.reasons[0]!.message).not.toContain('k3y');
    },
  );

  test('give up together when the target answers nothing', async () => {
    const { measurement } = await load('tasks: [{ GET: / }]', await refusedUrl(), {
      users: 2,
      workers: 2,
      durationMs: 20_000,
    });
    expect(measurement.aborted).toContain('answered nothing');
  });

  test('end when the run is interrupted, with what was measured', async () => {
    const controller = new AbortController();
    const server = await recordingServer((_request, index) => {
      if (index === 20) controller.abort();
      return {};
    });
    const { measurement, total } = await load('pause: 5ms\ntasks: [{ GET: / }]', server.url, {
      users: 2,
      workers: 2,
      durationMs: 60_000,
      signal: controller.signal,
    });
    expect(measurement.interrupted).toBe(true);
    expect(total.count).toBe(server.seen.length);
    expect(total.count).toBeGreaterThan(0);
  });
});

describe('a worker', () => {
  const TEXT = 'tasks: [{ GET: / }]';
  const setup = (file: string, hash: string) => ({
    scenario: { file, env: {}, hash, profile: null },
    targets: { head: transportTo(new URL('http://127.0.0.1:9')) },
    load: {
      ...{ users: 1, workers: 1, rampUpMs: 0, warmupMs: 0, durationMs: 500, iterations: 1, seed: 1 },
      arrivals: null,
    },
    userAgent: 'tailgate/test',
    secrets: [],
    share: { index: 0, of: 1 },
  });

  test('refuses a scenario that is no longer what was read first', async () => {
    const files = new Workspace({ 'test.yml': TEXT });
    const { hash } = parseScenario('test.yml', 'tasks: [{ GET: /other }]', {});
    await expect(GeneratorThread.start(setup(files.file('test.yml'), hash))).rejects.toThrow(
      'was changed while the run began',
    );
    files.remove();
  });

  test('says why it could not begin', async () => {
    await expect(GeneratorThread.start(setup('/nowhere/test.yml', ''))).rejects.toThrow(
      'cannot read the scenario /nowhere/test.yml',
    );
  });
});
