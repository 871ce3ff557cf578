import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { removeWorkspaces, Workspace } from '../support/cli.ts';
import { closeServers, recordingServer } from '../support/servers.ts';

afterEach(closeServers);
afterAll(removeWorkspaces);

const SHOP = 'tasks: [{ GET: /cart }, { GET: /search }]\n';

describe('a baseline file that cannot be used ends the run with exit code 2', () => {
  const work = new Workspace({
    'shop.yml': SHOP,
    'text.json': 'p95: 5ms',
    'version1.json': { version: 1, thresholds: {} },
    'wrong.json': { version: 2, thresholds: { '/cart': { p95_ms: 'fast', p50_action: 'ignore' } } },
  });
  test.each([
    ['missing.json', /^tailgate: cannot read the baseline missing\.json: there is no such file\n$/],
    ['text.json', /^tailgate: the baseline text\.json is not JSON: /],
    ['version1.json', /^tailgate: version1\.json: version is 1: only version 2 can be read\n$/],
    [
      'wrong.json',
      /^tailgate: (?=.*wrong\.json: thresholds\.\/cart\.p95_ms expected a number\n)(?=.*p50_action expected "block" or "warn"\n)/s,
    ],
  ])('%s', async (file, text) => {
    const { exitCode, stdout, stderr } = await work.run('shop.yml', 'http://127.0.0.1:9', [
      '--baseline',
      file,
    ]);
    expect(stderr).toMatch(text);
    expect([exitCode, stdout]).toEqual([2, '']);
  });
});

describe('a run with a baseline file', () => {
  test('is slower than it, and calls what it does not have, and does not call what it has', async () => {
    const server = await recordingServer(() => ({ delayMs: 30 }));
    const baseline = {
      version: 2,
      thresholds: { '/cart': { p95_ms: 5, p50_ms: 5, p50_action: 'warn' }, '/checkout': { p95_ms: 100 } },
    };
    const work = new Workspace({ 'shop.yml': SHOP, 'baseline.json': baseline });
    const { exitCode, stdout } = await work.run('shop.yml', server.url, ['--baseline', 'baseline.json']);
    expect(stdout).toMatch(/FAIL +GET \/cart +p95 +\d+\.\dms > 5\.5ms +\(baseline 5ms, \+\d/);
    expect(stdout).toMatch(/WARN +GET \/cart +p50 /);
    expect(stdout).toMatch(/NEW +GET \/search /);
    expect(stdout).toMatch(/SKIP +\/checkout +p95 +not called +\(baseline 100ms\)/);
    expect(exitCode).toBe(1);
    expect(work.results().mode).toBe('baseline');
  });

  test('passes when all that it lacks is an endpoint that nobody called', async () => {
    const server = await recordingServer();
    const baseline = { version: 2, thresholds: { '/cart': { p95_ms: 60_000 }, '/old': { p95_ms: 1 } } };
    const work = new Workspace({ 'shop.yml': SHOP, 'baseline.json': baseline });
    const { exitCode, stdout } = await work.run('shop.yml', server.url, ['--baseline', 'baseline.json']);
    expect(stdout).toMatch(/SKIP +\/old +p95 +not called/);
    expect(exitCode).toBe(0);
    expect(work.results().verdict).toBe('pass');
  });

  test('passes against its own figures, and only warns when the file says so', async () => {
    const server = await recordingServer(({ url }) => ({ delayMs: url.startsWith('/slow') ? 1200 : 60 }));
    const work = new Workspace({ 'shop.yml': 'tasks: [{ GET: /cart }]\n' });
    expect((await work.run('shop.yml', server.url)).exitCode).toBe(0);
    const update = await work.tailgate(['baseline', 'update']);
    expect(update.stdout).toBe('wrote the figures of 1 endpoints to tailgate-baseline.json\n');
    expect(update.exitCode).toBe(0);
    const file = JSON.parse(work.read('tailgate-baseline.json'));
    expect(file).toMatchObject({
      version: 2,
      environment: { cpu_cores: work.results().environment.cpuCores },
      regression_tolerance: 0.1,
      block_on_regression: true,
    });
    expect(Object.keys(file.thresholds)).toEqual(['GET /cart']);
    const { p50_ms, p95_ms, p99_ms, error_rate } = file.thresholds['GET /cart'];
    expect(p50_ms).toBeGreaterThanOrEqual(59);
    expect(p95_ms).toBeGreaterThanOrEqual(p50_ms);
    expect(p99_ms).toBeGreaterThanOrEqual(p95_ms);
    expect(error_rate).toBe(0);

    // What a noisy machine does to 60 ms stays well below six times as much; what the app does below does not.
    const against = ['--baseline', 'tailgate-baseline.json', '--tolerance', '500%'];
    const same = await work.run('shop.yml', server.url, against);
    expect(same.stdout).toMatch(/\nPASS {2}/);
    expect(same.exitCode).toBe(0);
    const slow = () => work.run('shop.yml', new URL('/slow', server.url), [...against, '--warmup', '0s']);
    const slower = await slow();
    expect(slower.stdout).toMatch(/FAIL +GET \/cart +p95 /);
    expect(slower.exitCode).toBe(1);

    work.write('tailgate-baseline.json', { ...file, block_on_regression: false });
    const warned = await slow();
    expect(warned.stdout).toMatch(/WARN +GET \/cart +p95 /);
    expect(warned.exitCode).toBe(0);
  });
});

describe('baseline update', () => {
  test('keeps what people wrote: actions, tolerances, endpoints that were not called', async () => {
    const server = await recordingServer();
    const old = {
      version: 2,
      note: 'ours',
      thresholds: { '/cart': { p95_ms: 1, p95_action: 'warn', owner: 'shop' }, '/old': { p95_ms: 7 } },
      regression_tolerance: 0.3,
    };
    const work = new Workspace({ 'shop.yml': SHOP, 'b.json': old });
    await work.run('shop.yml', server.url, ['--out', 'o']);
    const update = await work.tailgate([
      'baseline',
      'update',
      '--results',
      'o/results.json',
      '--baseline',
      'b.json',
    ]);
    expect(update.exitCode).toBe(0);
    const { thresholds, ...rest } = JSON.parse(work.read('b.json'));
    expect(rest).toMatchObject({ note: 'ours', regression_tolerance: 0.3 });
    expect(Object.keys(thresholds)).toEqual(['/cart', '/old', 'GET /search']);
    expect(thresholds['/cart']).toMatchObject({ p95_action: 'warn', owner: 'shop', error_rate: 0 });
    expect(thresholds['/cart'].p95_ms).not.toBe(1);
    expect(thresholds['/old']).toEqual({ p95_ms: 7 });
  });

  test.each([
    ['--results missing.json', /cannot read the results missing\.json: there is no such file/],
    ['--results tailgate-out/results.json --baseline none/b.json', /cannot write .*none\/b\.json/],
  ])('%s', async (line, text) => {
    const server = await recordingServer();
    const work = new Workspace({ 'shop.yml': SHOP });
    await work.run('shop.yml', server.url);
    const { exitCode, stderr } = await work.tailgate(['baseline', 'update', ...line.split(' ')]);
    expect(stderr).toMatch(text);
    expect(stderr).not.toContain('defect of Tailgate');
    expect(exitCode).toBe(2);
  });
});
