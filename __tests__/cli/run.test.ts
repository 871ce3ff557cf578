import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { removeWorkspaces, Workspace } from '../support/cli.ts';
import { closeServers, recordingServer } from '../support/servers.ts';

afterEach(closeServers);
afterAll(removeWorkspaces);

const SCHEMA = fileURLToPath(new URL('../../schema/results.schema.json', import.meta.url));

function schemaErrors(results: unknown): unknown[] {
  const ajv = new Ajv2020({ allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  return validate(results) ? [] : (validate.errors ?? []);
}

describe('a run', () => {
  test('that passes ends with 0 and leaves results, report and log', async () => {
    const server = await recordingServer(() => ({ delayMs: 10 }));
    const work = new Workspace({ 'shop.yml': 'tasks: [{ GET: /cart }, { GET: /search }]\n' });
    work.write('tailgate-out/results.json', 'of an earlier run');
    const { exitCode, stdout, stderr } = await work.run('shop.yml', server.url, ['--duration', '700ms']);
    expect(exitCode).toBe(0);

    const results = work.results();
    expect(schemaErrors(results)).toEqual([]);
    expect(results).toMatchObject({ verdict: 'pass', reasons: [], interrupted: false, mode: 'budgets' });
    expect(results.environment.node).toBe(process.versions.node);
    // One request is the wait for the target.
    expect(results.total.count).toBeLessThan(server.seen.length - 1);
    expect(results.total.count).toBeGreaterThan(20);
    expect(results.endpoints.map(({ name }) => name)).toEqual(['GET /cart', 'GET /search']);
    expect(results.total.latency!.min).toBeGreaterThanOrEqual(9);

    const files = work.files();
    expect(Object.keys(files).sort()).toEqual(['report.md', 'results.json', 'tailgate.log']);
    expect(files['report.md']).toContain('GET /cart');
    expect(files['tailgate.log']).toMatch(
      /Z shop: 2 users at .*Z warm-up 0 requests=0 .*Z verdict: pass\n$/s,
    );
    expect(stdout).toMatch(/GET \/cart +\d/);
    expect(stdout).toMatch(/\nPASS {2}/);
    expect(stdout).toContain(`results: ${work.folder}/tailgate-out/results.json`);

    // Not a terminal, so one line after the other and nothing that moves a cursor.
    expect(stderr).toMatch(
      /^shop: 2 users at http:\S+, 0\.1 s of warm-up and 2 × 0\.7 s, 2 s in all\nwarm-up · 0 requests\/s · no errors · 1s left\niteration \d\/2 · /,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is them that must not be there
    expect(stdout + stderr).not.toMatch(/[\r\u001b]/);
  });

  test('stores its budgets, of which those of each endpoint are held too', async () => {
    const server = await recordingServer(() => ({ delayMs: 20 }));
    const work = new Workspace({
      'shop.yml':
        'budgets: [{ warn: p99 < 9s }, { each: p95 < 5ms }]\ntasks: [{ GET: /cart }, { GET: /search, budgets: p95 < 9s }]\n',
    });
    const { exitCode, stdout } = await work.run('shop.yml', server.url);
    expect(stdout).toMatch(/FAIL +GET \/cart +p95 +.*\(budget 5ms\)/);
    expect(exitCode).toBe(1);
    const results = work.results();
    expect(schemaErrors(results)).toEqual([]);
    expect(results.budgets).toEqual([
      { endpoint: null, source: 'p99 < 9s', action: 'warn' },
      { endpoint: 'GET /cart', source: 'p95 < 5ms', action: 'block' },
      { endpoint: 'GET /search', source: 'p95 < 9s', action: 'block' },
    ]);
  });

  test('that breaks a budget ends with 1, and with 0 when the budget only warns', async () => {
    const server = await recordingServer(() => ({ delayMs: 20 }));
    const work = new Workspace({
      'block.yml': 'budgets: [p95 < 5ms, "throughput > 1/s"]\ntasks: [{ GET: /cart, budgets: p50 < 1m }]\n',
      'warn.yml': 'tasks: [{ GET: /cart, budgets: [{ warn: p95 < 5ms }] }]\n',
    });
    const block = await work.run('block.yml', server.url);
    expect(block.stdout).toMatch(/\nFAIL {2}.*p95 +\d+\.\dms > 5\.0ms +\(budget 5ms\)/);
    expect(block.exitCode).toBe(1);
    expect(work.results().verdict).toBe('fail');
    expect(schemaErrors(work.results())).toEqual([]);

    const warn = await work.run('warn.yml', server.url);
    expect(warn.stdout).toMatch(/\nWARN {2}GET \/cart +p95 +\d+\.\dms > 5\.0ms/);
    expect(warn.exitCode).toBe(0);
    expect(work.results().verdict).toBe('warn');
  });

  test('in which too many requests fail ends with 1, without any budget', async () => {
    const server = await recordingServer((_, index) => ({ status: index % 4 === 3 ? 500 : 200 }));
    const work = new Workspace({ 'shop.yml': 'tasks: [{ GET: /cart }]\n' });
    const { exitCode, stdout } = await work.run('shop.yml', server.url);
    expect(stdout).toMatch(/FAIL {2}.*error-rate +\d+\.\d+% > 1\.00%/);
    expect(stdout).toMatch(
      /failed: GET \/cart: .*status [\d,]+\n {2}[\d,]+ × status 500, expected 2xx or 3xx\n/,
    );
    expect(exitCode).toBe(1);
    expect(work.results().total.errorRate).toBeGreaterThan(0.1);
  });

  test('in which all requests fail is invalid and ends with 3', async () => {
    const server = await recordingServer(() => ({ status: 404 }));
    const work = new Workspace({ 'shop.yml': 'budgets: [p95 < 1s]\ntasks: [{ GET: /cart }]\n' });
    const { exitCode, stdout } = await work.run('shop.yml', server.url);
    expect(stdout).toMatch(/\nINVALID {2}.*none of the [\d,]+ requests succeeded/);
    expect(exitCode).toBe(3);
    const results = work.results();
    expect(schemaErrors(results)).toEqual([]);
    expect(results.verdict).toBe('invalid');
    expect(results.total.latency).toBeNull();
    expect(results.reasons[0]).toMatch(/^none of the \d+ requests succeeded$/);
  });

  test('side by side has both sides in its results', async () => {
    const [base, head] = [await recordingServer(), await recordingServer()];
    const work = new Workspace({ 'shop.yml': 'pause: 2ms\ntasks: [{ GET: /cart }]\n' });
    const { exitCode, stdout } = await work.run('shop.yml', head.url, [
      ...['--baseline-target', base.url.href, '--duration', '1s', '--iterations', '1'],
    ]);
    // Too short to tell anything, which is no failure by default.
    expect(exitCode).toBe(0);
    expect(stdout).toContain('GET /cart');
    const results = work.results();
    expect(schemaErrors(results)).toEqual([]);
    expect(results.mode).toBe('side-by-side');
    expect(results.target).toBe(head.url.href);
    expect(results.sides!.base.target).toBe(base.url.href);
    expect(results.sides!.base.total.count).toBeGreaterThan(0);
    expect(results.endpoints[0]!.comparisons.map(({ against }) => against)).toContain('base');
  });
});
