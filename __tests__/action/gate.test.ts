import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Results, resultsSchema } from '../../src/results/schema.ts';
import { type GitHub, start, unzip } from '../support/github.ts';
import { pullRequestEvent, runAction } from '../support/runner.ts';
import { type Storefront, startStorefront } from '../support/storefront.ts';
import { Workspace } from '../support/workspace.ts';

/** The built action, started as a runner starts it, against the storefront and a stand-in of GitHub. */

const SCENARIO = `
name: shop
users: 1
tasks:
  - weight: 3
    GET: /api/v1/search?q=laptop
    check: { contains: results }
  - GET: /api/v1/health
    check: { status: 200 }
`;
// Without its index the search takes several times as long as with it, on any machine.
const BASELINE = JSON.stringify({
  version: 2,
  thresholds: { '/api/v1/search': { p50_ms: 1.5, p50_action: 'block' }, '/api/v1/health': { p50_ms: 1000 } },
  regression_tolerance: 0.1,
});
const SHORT = { duration: '1s', warmup: '500ms', iterations: '2' };

let good: Storefront;
let bad: Storefront;
let github: GitHub;
let workspace: Workspace;

beforeAll(async () => {
  [good, bad] = await Promise.all([startStorefront(), startStorefront('dropped-index')]);
});
afterAll(() => Promise.all([good.stop(), bad.stop()]));
beforeEach(async () => {
  github = await start();
  workspace = new Workspace({ 'shop.yml': SCENARIO, 'baseline.json': BASELINE });
});
afterEach(async () => {
  await github.close();
  workspace.remove();
});

function step(target: string, inputs: Record<string, string> = {}, runId?: number) {
  return runAction({
    github,
    cwd: workspace.path,
    event: pullRequestEvent({ number: 7 }),
    inputs: {
      scenario: 'shop.yml',
      target,
      baseline: 'baseline.json',
      'wait-for': '/health',
      ...SHORT,
      ...inputs,
    },
    ...(runId && { runId }),
  });
}

const comments = () => github.state.comments;

describe('the action', () => {
  test('passes an app that keeps its baseline, and shows it everywhere', async () => {
    const { exitCode, outputs, summary, annotations, stdout } = await step(good.url);

    expect(stdout).toContain('verdict: pass');
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      verdict: 'pass',
      'error-rate': '0',
      results: workspace.file('tailgate-out/results.json'),
      report: workspace.file('tailgate-out/report.md'),
    });
    expect(Number(outputs.p95)).toBeGreaterThan(0);
    expect(Number(outputs.p99)).toBeGreaterThanOrEqual(Number(outputs.p95));
    expect(outputs['artifact-url']).toMatch(/\/actions\/runs\/\d+\/artifacts\/\d+$/);
    expect(summary).toContain('no regression');
    expect(summary).toContain(outputs['artifact-url']);
    expect(annotations).toEqual([]);
    expect(comments()).toHaveLength(1);
    expect(comments()[0]!.body).toMatch(/^<!-- tailgate:shop -->/);
  });

  test('fails the step on a dropped index and names the endpoint', async () => {
    const { exitCode, outputs, annotations, summary } = await step(bad.url);

    expect(exitCode).toBe(1);
    expect(outputs.verdict).toBe('fail');
    const errors = annotations.filter(({ name }) => name === 'error');
    expect(errors[0]!.message).toMatch(
      /^p50 of GET \/api\/v1\/search is .*(above|×) the baseline: 1\.50 → .* ms, limit 1\.65 ms$/,
    );
    expect(errors[0]!.properties.file).toBe('shop.yml');
    expect(errors.at(-1)!.message).toMatch(/^fail: shop is .*GET \/api\/v1\/search/);
    expect(summary).toContain('GET /api/v1/search');
    expect(comments()[0]!.body).toContain('GET /api/v1/search');
  });

  test('edits its one comment when it runs again', async () => {
    await step(bad.url, {}, 1);
    const first = comments()[0]!.body;
    await step(good.url, {}, 2);

    expect(comments()).toHaveLength(1);
    expect(first).toMatch(/(above|×) the baseline/);
    expect(comments()[0]!.body).toContain('no regression');
    expect(github.sent('POST', /\/comments/)).toHaveLength(1);
    expect(github.sent('PATCH', /\/comments\//)).toHaveLength(1);
  });

  test('uploads the results so that they read back the same', async () => {
    const { outputs } = await step(good.url);

    const [artifact] = github.state.artifacts;
    const files = unzip(artifact!.bytes!);
    expect(Object.keys(files).sort()).toEqual(['report.md', 'results.json', 'tailgate.log']);
    const results: Results = resultsSchema.parse(JSON.parse(files['results.json']!.toString()));
    expect(results.verdict).toBe('pass');
    expect(String(results.total.latency!.p95)).toBe(outputs.p95);
    expect(results.endpoints.map(({ name }) => name)).toEqual(['GET /api/v1/search', 'GET /api/v1/health']);
  });

  test('on a fork, where the token cannot write, warns and gives the same answer', async () => {
    github.fail('POST', /\/comments/, {
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    });
    const { exitCode, annotations, summary, outputs } = await step(good.url);

    expect(exitCode).toBe(0);
    expect(outputs.verdict).toBe('pass');
    expect(summary).toContain('no regression');
    expect(annotations).toHaveLength(1);
    expect(annotations[0]!.name).toBe('warning');
    expect(annotations[0]!.message).toContain('pull-requests: write');
  });

  test('when the artifact service refuses, warns and leaves the files', async () => {
    github.fail('POST', /CreateArtifact/, { status: 400, body: { msg: 'no' } });
    const { exitCode, annotations, outputs } = await step(good.url);

    expect(exitCode).toBe(0);
    expect(outputs['artifact-url']).toBe('');
    expect(annotations.map(({ name }) => name)).toEqual(['warning']);
    expect(resultsSchema.parse(JSON.parse(workspace.read('tailgate-out/results.json'))).verdict).toBe('pass');
  });

  test('holds two builds side by side, and finds the slow one', async () => {
    const { exitCode, outputs, annotations } = await step(bad.url, {
      'baseline-target': good.url,
      baseline: '',
      duration: '5s',
      iterations: '2',
    });

    const results = resultsSchema.parse(JSON.parse(workspace.read('tailgate-out/results.json')));
    expect(results.mode).toBe('side-by-side');
    expect(outputs.verdict).toBe('fail');
    expect(exitCode).toBe(1);
    expect(annotations.find(({ name }) => name === 'error')!.message).toMatch(
      /^p95 of GET \/api\/v1\/search is .* (slower|as long) \(between/,
    );
  });
});
