import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Annotation } from '../../src/publish/github/annotations.ts';
import { outputsOf } from '../../src/publish/github/outputs.ts';
import type { Published } from '../../src/publish/github/publish.ts';
import { SUMMARY_BYTES } from '../../src/publish/github/summary.ts';
import type { Results } from '../../src/results/schema.ts';
import { type GitHub, start } from '../support/github.ts';
import { type ActionOptions, pushEvent, TOKEN } from '../support/runner.ts';
import { drive } from './driven.ts';

const MARKER = '<!-- tailgate:checkout -->';
const rootDirectory = mkdtempSync(join(tmpdir(), 'tailgate-publish-'));
const resultsPath = join(rootDirectory, 'results.json');
beforeAll(() => writeFileSync(resultsPath, '{}'));
afterAll(() => rmSync(rootDirectory, { recursive: true, force: true }));

let github: GitHub;
beforeEach(async () => {
  github = await start();
});
afterEach(() => github.close());

const LATENCY = { min: 1, mean: 5, p50: 4, p90: 9, p95: 212.34567, p99: 300, p999: 400, max: 401 };

function resultsOf(total: { count: number; errorRate: number; latency: typeof LATENCY | null }): Results {
  return { verdict: 'fail', total } as unknown as Results;
}

const RESULTS = resultsOf({ count: 1000, errorRate: 0.005, latency: LATENCY });
const SLOWER: Annotation = { level: 'error', title: 'GET /search p95', message: '212 ms > 180 ms' };

function publish(change: Record<string, unknown> = {}, options: Partial<ActionOptions> = {}) {
  const publication = {
    token: TOKEN,
    name: 'checkout',
    marker: MARKER,
    results: RESULTS,
    resultsPath,
    reportPath: join(rootDirectory, 'report.md'),
    artifact: { name: 'tailgate', files: [resultsPath], rootDirectory },
    comment: 'auto',
    annotations: [SLOWER],
    scenarioFile: 'scenarios/checkout.yml',
    ...change,
  };
  return drive<Published>({ part: 'publish', publication, broken: change.broken }, { github, ...options });
}

describe('publish', () => {
  test('shows the results everywhere, with the link to the artifact', async () => {
    const { answer, summary, outputs, annotations } = await publish();
    const url = `http://github.localhost:${github.port}/acme/shop/actions/runs/4711/artifacts/${github.state.artifacts[0]!.id}`;
    expect(answer).toMatchObject({ warnings: [], artifactUrl: url, comment: { status: 'created' } });
    expect(summary).toBe(`${MARKER}\n# report\nraw: ${url}\nmax: ${SUMMARY_BYTES}\n`);
    expect(github.state.comments[0]!.body).toContain(`raw: ${url}`);
    expect(annotations).toEqual([
      {
        name: 'error',
        properties: { title: SLOWER.title, file: 'scenarios/checkout.yml' },
        message: SLOWER.message,
      },
    ]);
    expect(outputs).toEqual({
      verdict: 'fail',
      p95: '212.346',
      p99: '300',
      'error-rate': '0.005',
      results: resultsPath,
      report: join(rootDirectory, 'report.md'),
      'artifact-url': url,
    });
  });

  test('everything refused: warnings, and summary and outputs all the same', async () => {
    github.fail('POST', /CreateArtifact/, { status: 403, body: { msg: 'no' } });
    github.fail('POST', /comments/, {
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    });
    const { answer, exitCode, summary, outputs, annotations } = await publish();
    expect(exitCode).toBe(0);
    expect(answer.warnings).toEqual([
      expect.stringMatching(/not stored/),
      expect.stringMatching(/`pull-requests: write`/),
    ]);
    expect(annotations.filter(({ name }) => name === 'warning').map(({ message }) => message)).toEqual(
      answer.warnings,
    );
    expect(summary).toContain('raw: none');
    expect(outputs).toMatchObject({ verdict: 'fail', 'artifact-url': '' });
  });

  test('without summary and output files it goes on', async () => {
    const env = { GITHUB_STEP_SUMMARY: undefined, GITHUB_OUTPUT: '/nonexistent/output' };
    const { answer, exitCode } = await publish({}, { env });
    expect(exitCode).toBe(0);
    expect(answer.warnings).toEqual([
      expect.stringMatching(/summary was not written/),
      expect.stringMatching(/outputs were not set/),
    ]);
    expect(answer.comment.status).toBe('created');
  });

  test('an API that is down is named with its reason', async () => {
    const gone = await start();
    await gone.close();
    const { answer } = await publish({}, { env: { GITHUB_API_URL: gone.url } });
    expect(answer.comment).toMatchObject({
      status: 'refused',
      warning: expect.stringMatching(/ECONNREFUSED/),
    });
  });

  test('a report that cannot be rendered costs only itself', async () => {
    const { answer, outputs, annotations } = await publish({ broken: true });
    expect(answer.warnings.join()).toMatch(
      /summary was not written: rendering broke.*comment was not written/,
    );
    expect(outputs.verdict).toBe('fail');
    expect(annotations.map(({ name }) => name)).toContain('error');
  });

  test('a push has no comment', async () => {
    const { answer } = await publish({}, { event: pushEvent() });
    expect(answer).toMatchObject({ warnings: [], comment: { status: 'skipped' } });
    expect(github.state.comments).toHaveLength(0);
  });
});

describe('annotations', () => {
  const many = (level: Annotation['level'], count: number): Annotation[] =>
    Array.from({ length: count }, (_, i) => ({ level, title: `case ${i}`, message: `slower ${i}` }));

  test('ten of a type, the last says how many more', async () => {
    const all = [...many('error', 12), ...many('warning', 10)];
    const { annotations } = await drive({ part: 'annotate', annotations: all }, { github });
    const errors = annotations.filter(({ name }) => name === 'error');
    expect(errors).toHaveLength(10);
    expect(errors[8]!.message).toBe('slower 8');
    expect(errors[9]!.message).toMatch(/^3 more errors/);
    expect(annotations.filter(({ name }) => name === 'warning').at(-1)!.message).toBe('slower 9');
  });

  test('what is too long is cut, and commands cannot be slipped in', async () => {
    const annotation = {
      level: 'error',
      title: 'a: b, c',
      message: `x\n::set-output name=y::z\n${'ü'.repeat(5000)}`,
    };
    const { annotations, outputs } = await drive({ part: 'annotate', annotations: [annotation] }, { github });
    expect(annotations).toHaveLength(1);
    expect(annotations[0]!.properties).toEqual({ title: 'a: b, c' });
    expect(annotations[0]!.message).toHaveLength(4096);
    expect(outputs).toEqual({});
  });
});

describe('summary', () => {
  test('is cut at the end of a line when it is too large', async () => {
    const { summary, answer } = await drive(
      { part: 'summary', markdown: '| a row of the täble |\n', repeat: 60_000 },
      { github },
    );
    expect(answer).toBeNull();
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(SUMMARY_BYTES);
    expect(summary).toMatch(/\| a row of the täble \|\n\n_The rest did not fit/);
  });
});

describe('outputs', () => {
  const paths = { resultsPath: 'r.json', reportPath: 'r.md', artifactUrl: undefined };

  test('are empty when nothing was measured', () => {
    const results = resultsOf({ count: 0, errorRate: 0, latency: null });
    expect(outputsOf({ results, ...paths })).toMatchObject({ p95: '', p99: '', 'error-rate': '' });
  });

  test('are plain numbers, however small', () => {
    const results = resultsOf({ count: 1, errorRate: 1e-7, latency: { ...LATENCY, p95: 0.00001 } });
    expect(outputsOf({ results, ...paths })).toMatchObject({ p95: '0', 'error-rate': '0' });
  });
});
