import { afterAll, describe, expect, test } from '@jest/globals';
import { removeWorkspaces, Workspace } from '../support/cli.ts';
import { closeServers, recordingServer, refusedUrl } from '../support/servers.ts';

afterAll(closeServers);
afterAll(removeWorkspaces);

const shop = () => new Workspace({ 'shop.yml': 'tasks: [{ GET: /cart }]\n' });
const LONG = ['--duration', '10m'];

describe('a signal', () => {
  test.concurrent.each(['SIGINT', 'SIGTERM'] as const)(
    '%s in the middle of a run ends it with 130, and what was measured is written',
    async (signal) => {
      const server = await recordingServer(() => ({ delayMs: 5 }));
      const work = shop();
      const { exitCode, stdout } = await work.run('shop.yml', server.url, LONG, {
        interrupt: { at: /iteration 1\/2/, signal },
      });
      expect(exitCode).toBe(130);
      const results = work.results();
      expect(results).toMatchObject({ interrupted: true, verdict: 'invalid' });
      expect(results.reasons).toEqual(['the run was interrupted before the measurement was complete']);
      expect(results.total.count).toBeGreaterThan(10);
      expect(results.total.errorRate).toBe(0);
      expect(results.total.latency!.min).toBeGreaterThanOrEqual(4);
      expect(work.files()['report.md']).toContain('interrupted');
      expect(stdout).toContain('GET /cart');
      expect(stdout).toMatch(/interrupted/);
    },
  );

  test.concurrent('while requests are never answered waits for them for a while only', async () => {
    const server = await recordingServer((_, index) => (index < 20 ? {} : new Promise(() => {})));
    const work = shop();
    const { exitCode } = await work.run('shop.yml', server.url, LONG, {
      interrupt: { at: /iteration 1\/2/ },
    });
    expect(exitCode).toBe(130);
    expect(work.results().interrupted).toBe(true);
  });

  test.concurrent('that comes twice ends it at once', async () => {
    const server = await recordingServer((_, index) => (index < 20 ? {} : new Promise(() => {})));
    const work = shop();
    const { exitCode, stdout } = await work.run('shop.yml', server.url, LONG, {
      interrupt: { at: /iteration 1\/2/, againAfterMs: 200 },
    });
    expect(exitCode).toBe(130);
    // Otherwise it would still be waiting for its last requests.
    expect(stdout).toBe('');
    expect(work.has('tailgate-out/results.json')).toBe(false);
  });

  test.concurrent('while setup pauses does not wait for it', async () => {
    const server = await recordingServer();
    const work = new Workspace({
      'shop.yml': 'setup: [{ GET: /setup }, { pause: 10m }]\ntasks: [{ GET: / }]',
    });
    const { exitCode } = await work.run('shop.yml', server.url, LONG, {
      interrupt: { at: () => server.seen.some(({ url }) => url === '/setup') },
    });
    expect(exitCode).toBe(130);
    // The first is the wait for the target.
    expect(server.seen.map(({ url }) => url)).toEqual(['/', '/setup']);
  });

  test.concurrent('while it waits for the target ends it with 130', async () => {
    const work = shop();
    const { exitCode, stdout, stderr } = await work.run(
      'shop.yml',
      await refusedUrl(),
      ['--wait-timeout', '10m'],
      { interrupt: { at: /waiting for/ } },
    );
    expect(stdout + stderr).toMatch(/interrupted/);
    expect(exitCode).toBe(130);
  });
});
