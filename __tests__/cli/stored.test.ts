import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Results } from '../../src/results/schema.ts';
import { removeWorkspaces, Workspace } from '../support/cli.ts';
import { closeServers, recordingServer } from '../support/servers.ts';
import { drawn, slowed } from '../verdict/blocks.ts';

afterAll(removeWorkspaces);

let work: Workspace;
/** Results of real runs: `slow` took much longer, of `more` there were more users, of `bad` nothing succeeded. */
beforeAll(async () => {
  const server = await recordingServer(({ url }) =>
    url.startsWith('/bad') ? { status: 404 } : { delayMs: url.startsWith('/slow') ? 400 : 5 },
  );
  work = new Workspace({
    'shop.yml': 'tasks: [{ GET: /cart }]\n',
    'text.json': 'no',
    'other.json': { a: 1 },
  });
  const run = (out: string, path: string, ...args: string[]) =>
    work.run('shop.yml', new URL(path, server.url), ['--out', out, ...args]);
  // One after the other: starting all at once takes the CPU of those that measure.
  await run('fast', '/');
  await run('slow', '/slow/', '--warmup', '0s');
  await run('more', '/', '--users', '3');
  await run('bad', '/bad/');
  const later = (change: object): Results => ({ ...work.results('fast/results.json'), ...change });
  work.write('interrupted.json', later({ interrupted: true }));
  work.write('two-sides.json', later(twoSides(later({}))));
  const budget = (source: string, endpoint: string | null = 'GET /cart', action = 'block') => ({
    ...later(twoSides(later({}))),
    budgets: [{ endpoint, source, action }],
  });
  work.write('limited.json', budget('p95 < 1ms'));
  work.write('limited-run.json', budget('p95 < 1ms', null, 'warn'));
  work.write('kept.json', budget('p95 < 10s'));
  work.write('bad-budget.json', budget('p95 < fast'));
  work.write('stranger.json', budget('p95 < 1s', 'GET /other'));
  work.write('future.json', { ...later({}), schemaVersion: 2 });
  await closeServers();
});

/** 24 pairs of blocks in which head takes 30% longer. */
function twoSides({ target, arrivals, connections }: Results): Partial<Results> {
  const traffic = { blocks: 24, requests: 200, ms: 60 };
  const side = (seed: number, factor: number) => ({
    endpoints: [slowed(drawn('GET /cart', { ...traffic, seed }), factor)],
    total: { ...slowed(drawn('all requests', { ...traffic, seed }), factor), kind: 'total' as const },
  });
  const base = { target, arrivals, connections, ...side(1, 1) };
  return { mode: 'side-by-side', ...side(2, 1.3), sides: { base } };
}

const compare = (base: string, head: string, ...args: string[]) =>
  work.tailgate(['compare', base, head, ...args]);

describe('compare, of one run of two sides', () => {
  test('judges it again, by what is asked for now', async () => {
    const again = await work.tailgate(['compare', 'two-sides.json', '--fail-on', 'p95']);
    expect(again.stdout).toMatch(/FAIL +GET \/cart +p95 +.*\(base /);
    expect(again.stdout).toMatch(/is 29% slower at p95 of GET \/cart/);
    expect(again.exitCode).toBe(1);
    const tolerant = await work.tailgate([
      'compare',
      'two-sides.json',
      '--fail-on',
      'p95',
      '--tolerance',
      '50%',
    ]);
    expect(tolerant.stdout).toMatch(/\nPASS {2}/);
    expect(tolerant.exitCode).toBe(0);
  });

  const again = (file: string) => work.tailgate(['compare', file, '--fail-on', 'p95', '--tolerance', '50%']);

  test('and by the budgets that were stored with it', async () => {
    const limited = await again('limited.json');
    expect(limited.stdout).toMatch(/FAIL +GET \/cart +p95 +.*\(budget 1ms\)/);
    expect(limited.exitCode).toBe(1);
    const whole = await again('limited-run.json');
    expect(whole.stdout).toMatch(/WARN +all requests +p95 +.*\(budget 1ms\)/);
    expect((await again('kept.json')).stdout).toMatch(/\nPASS {2}/);
  });

  test.each([
    ['bad-budget.json', 'a stored budget cannot be read: "fast" is not a duration'],
    ['stranger.json', 'the stored budget "p95 < 1s" is of no endpoint of the results'],
  ])('says what is wrong with stored budgets: %s', async (file, text) => {
    const { exitCode, stderr } = await again(file);
    expect(stderr).toContain(`tailgate: ${text}`);
    expect(exitCode).toBe(2);
  });

  test('needs two sides', async () => {
    const { exitCode, stderr } = await work.tailgate(['compare', 'fast/results.json']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('fast/results.json is of a run with one side');
  });
});

describe('compare', () => {
  test('passes when head is as fast, or faster', async () => {
    const same = await compare('fast/results.json', 'fast/results.json');
    expect(same.stdout).toMatch(/\nPASS {2}.*\n$/);
    expect(same.exitCode).toBe(0);
    const faster = await compare('slow/results.json', 'fast/results.json');
    expect(faster.exitCode).toBe(0);
  });

  test('fails when head is slower, unless that is tolerated or does not gate', async () => {
    const slower = await compare('fast/results.json', 'slow/results.json');
    expect(slower.stdout).toMatch(/FAIL +GET \/cart +p95 +\d+\.\dms > .*\(base results /);
    expect(slower.stdout).toMatch(/WARN +GET \/cart +p50 /);
    expect(slower.exitCode).toBe(1);
    expect((await compare('fast/results.json', 'slow/results.json', '--tolerance', '100000%')).exitCode).toBe(
      0,
    );
    expect(
      (await compare('fast/results.json', 'slow/results.json', '--fail-on', 'error-rate')).exitCode,
    ).toBe(0);
  });

  test('says why two runs cannot be compared, and ends as it is told to', async () => {
    const other = await compare('fast/results.json', 'more/results.json');
    expect(other.stdout).toContain('note: not comparable: users differs (2 / 3)');
    expect(other.stdout).toMatch(/\nINCONCLUSIVE {2}/);
    expect(other.exitCode).toBe(0);
    const strict = await compare('fast/results.json', 'more/results.json', '--on-inconclusive', 'fail');
    expect(strict.exitCode).toBe(1);
  });

  test.each([
    ['interrupted.json', 'fast/results.json'],
    ['fast/results.json', 'interrupted.json'],
    ['fast/results.json', 'bad/results.json'],
    ['bad/results.json', 'fast/results.json'],
  ])('concludes nothing from runs that were not whole: %s and %s', async (base, head) => {
    const { exitCode, stdout } = await compare(base, head);
    expect(stdout).toMatch(/\nINVALID {2}/);
    expect(exitCode).toBe(3);
  });

  test.each([
    ['missing.json', 'cannot read the results missing.json: there is no such file'],
    ['text.json', 'text.json is not JSON: '],
    ['other.json', 'other.json is not a results file of Tailgate: '],
    ['future.json', 'future.json is not a results file of Tailgate: schemaVersion'],
  ])('%s ends it with exit code 2', async (file, text) => {
    for (const [base, head] of [
      [file, 'fast/results.json'],
      ['fast/results.json', file],
    ] as [string, string][]) {
      const { exitCode, stdout, stderr } = await compare(base, head);
      expect(stderr).toContain(`tailgate: ${text}`);
      expect([exitCode, stdout]).toEqual([2, '']);
    }
  });
});

describe('report', () => {
  test('shows stored results as the run did', async () => {
    const { exitCode, stdout } = await work.tailgate(['report', 'slow/results.json']);
    expect(stdout).toMatch(/GET \/cart +\d/);
    expect(stdout).toMatch(/\nPASS {2}1 comparison\n/);
    expect(exitCode).toBe(0);
    const all = await work.tailgate(['report', 'slow/results.json', '--all']);
    expect(all.stdout).toMatch(/\nPASS {2}.*error-rate +0\.00% <= 1\.00%/);
  });

  test('writes Markdown, which is the report of the run', async () => {
    const { exitCode } = await work.tailgate(['report', 'slow/results.json', '--markdown', 'again.md']);
    expect(exitCode).toBe(0);
    expect(work.read('again.md')).toBe(work.read('slow/report.md'));
  });

  test('ends with exit code 2 when it cannot read or write', async () => {
    const missing = await work.tailgate(['report', 'missing.json']);
    expect(missing.stderr).toContain('cannot read the results missing.json: there is no such file');
    expect(missing.exitCode).toBe(2);
    const nowhere = await work.tailgate(['report', 'fast/results.json', '--markdown', 'none/a.md']);
    expect(nowhere.stderr).toMatch(/^tailgate: cannot write .*none\/a\.md/);
    expect(nowhere.exitCode).toBe(2);
  });
});
