import { describe, expect, test } from '@jest/globals';
import { marker } from '../../src/report/markdown.ts';
import { expectSound, render } from './rendered.ts';
import { baselineRun, sideBySide } from './runs.ts';
import {
  ABOVE_BASELINE,
  comparison,
  endpoint,
  NO_CONNECTIONS,
  results,
  silent,
  TOO_MANY_ERRORS,
} from './sample.ts';

/** The text that a reader sees without opening anything. */
function inSight(text: string): string {
  return text.replace(/<details>[\s\S]*?<\/details>/g, '');
}

const pass = endpoint('GET /', { comparisons: [comparison()] });
const broken = endpoint('POST /orders', {
  errorRate: 0.021,
  errors: { status: 240, check: 0, timeout: 12, connection: 0, body: 0 },
  reasons: [{ kind: 'status', message: 'HTTP 503 | expected 201', count: 240 }],
});

describe('marker', () => {
  test.each([
    ['checkout', '<!-- tailgate:checkout -->'],
    ['Node 24 / Linux', '<!-- tailgate:node-24-linux -->'],
    ['a--> <b>', '<!-- tailgate:a-b -->'],
    ['--', '<!-- tailgate:2d2d -->'],
    ['v1.2_x', '<!-- tailgate:v1.2_x -->'],
  ])('of %s', (name, text) => {
    expect(marker(name)).toBe(text);
  });

  test('is the first line', () => {
    expect(render(sideBySide()).startsWith(`${marker('checkout')}\n`)).toBe(true);
  });
});

describe('what is in sight', () => {
  test('regressions with limit and interval, before all else', () => {
    const text = inSight(render(sideBySide()));
    expect(text).toContain('- p95 of `GET /search` is 38% slower (between 31% and 46%), 84.0 → 116 ms');
    expect(text).toContain(
      '| `GET /search` | p95 | base | 84.0 ms | **116 ms** | 88.2 ms | +38% (+31% to +46%) |',
    );
    expect(text.indexOf('38% slower (')).toBeLessThan(text.indexOf('**Inconclusive**'));
    expect(text).toContain('only see changes above 22%. p95: 240 requests, 400 needed');
    expect(text).not.toContain('`POST /login`');
  });

  test('a baseline run with its spread, its failures, and what only one side has', () => {
    const text = inSight(render(baselineRun()));
    expect(text).toContain(
      '| `GET /api/search` | p95 | baseline | 200 ms | **285 ms** | 220 ms | +42.5% | 6.2% |',
    );
    expect(text).toContain('| `POST /api/orders` | error rate | budget | – | **2.1%** | 1% | – | – |');
    expect(text).toContain('unexpected status 240, timeout 12 | HTTP 503, expected 201 (240)');
    expect(text).toContain('In the baseline, but this run never called it: `GET /api/export`');
    expect(text).toContain('New, not in the baseline: `GET /api/tags`');
    expect(render(baselineRun())).toContain('limit 99.0 ms. The iterations lie further apart (14%)');
    expect(render(baselineRun())).toContain(
      '- Spread between iterations: at most 14% (p95 of `POST /api/orders`)',
    );
  });

  test('nothing but the heading and the facts when all is well', () => {
    const lines = inSight(render(results({ endpoints: [pass] })))
      .split('\n')
      .filter((line) => line !== '');
    expect(lines).toHaveLength(4);
    expect(lines[2]).toBe('Base and head side by side · 20 users · 3 × 1m · 12,000 requests · 0% errors');
    expect(lines[3]).toMatch(/^<sub>\[run\].*raw data\]\(https:\S+\)<\/sub>$/);
  });

  test('failures only when they matter', () => {
    const harmless = render(results({ endpoints: [broken] }));
    expect(harmless).toContain('<details><summary>Failed requests</summary>');
    expect(harmless).toContain('HTTP 503 &#124; expected 201 (240)');
    const fail = results({ verdict: 'fail', endpoints: [{ ...broken, comparisons: [TOO_MANY_ERRORS] }] });
    expect(inSight(render(fail))).toContain('**Failed requests**');
    expect(inSight(render(results({ verdict: 'invalid', endpoints: [broken] })))).toContain(
      '**Failed requests**',
    );
  });

  test('when the first request failed, of each side', () => {
    const firstFailure = {
      atMs: 12_400,
      endpoint: 'POST /api/orders',
      kind: 'status' as const,
      message: 'status 500, expected 2xx',
    };
    const run = results({ endpoints: [broken] });
    expect(render(run)).not.toContain('irst failure');
    const total = { ...run.total, firstFailure };
    expect(render({ ...run, total })).toContain(
      'First failure 12.4 s into the measurement: `POST /api/orders` status 500, expected 2xx\n',
    );
    const two = sideBySide();
    two.sides!.base.total.firstFailure = { ...firstFailure, atMs: 850 };
    expect(render({ ...two, endpoints: [broken], total })).toContain(
      'expected 2xx; first failure of base 850 ms into the measurement: `POST /api/orders`',
    );
  });

  test('the reasons of an invalid or interrupted run first, and no regressions of an invalid one', () => {
    const reasons = ['The engine was 40 ms late.'];
    const invalid = inSight(render({ ...sideBySide(), verdict: 'invalid', reasons }));
    expect(invalid).toContain('nothing may be concluded');
    expect(invalid).toContain('- The engine was 40 ms late.');
    expect(invalid).not.toContain('slower');
    const interrupted = inSight(render({ ...sideBySide(), interrupted: true, reasons }));
    expect(interrupted.indexOf('The run was interrupted')).toBeLessThan(interrupted.indexOf('38% slower'));
  });

  test('reasons when no comparison explains the verdict, and notes always', () => {
    const text = inSight(
      render(results({ verdict: 'fail', reasons: ['It failed.'], notes: ['Mind this.'], endpoints: [pass] })),
    );
    expect(text).toContain('- It failed.');
    expect(text).toContain('- Mind this.');
    expect(render({ ...sideBySide(), reasons: ['search is slower'] })).not.toContain('search is slower');
  });

  test('many names of one side are folded', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      endpoint(`GET /${index}`, { comparisons: [{ ...ABOVE_BASELINE, verdict: 'new' }] }),
    );
    const text = render(results({ mode: 'baseline', endpoints: many }));
    expect(text).toContain('<details><summary>New, not in the baseline (60)</summary>');
    expect(text).toContain('and 10 more');
    expectSound(text);
  });

  test('what was not judged says why', () => {
    const short = comparison({ metric: 'p99', verdict: 'skip', note: '214 requests, 1,000 needed' });
    const text = render(results({ endpoints: [endpoint('GET /a', { comparisons: [short] })] }));
    expect(text).toContain('p99 of `GET /a` was not judged: 84.0 → 84.5 ms. 214 requests, 1,000 needed');
  });
});

describe('how it was measured', () => {
  test('has load, time, samples, detectable change, engine, runner and versions', () => {
    const text = render(sideBySide());
    expect(text).toContain('- Load: 20 users, closed model');
    expect(text).toContain('- Time: 15s of warm-up, not recorded, then 3 × 1m of each side; 3m 30s in all');
    expect(text).toContain('- Rests on: 24 pairs of blocks for each metric');
    expect(text).toContain('- Smallest detectable change: p95 4% to 22%, p99 4% to 9%, by endpoint');
    expect(text).toContain('- Versions: tailgate 0.1.0, Node 24.21.0, undici 8.12.4');
  });

  test.each([
    [12, '- Looks: decided after 12 of 24 pairs of blocks'],
    [24, '- Looks: judged after 12, 18, 24 pairs of blocks, and not decided before the last'],
  ])('looks, of a run that stopped after %i blocks', (stoppedAt, line) => {
    const looks = { planned: [12, 18, 24], shares: [0.2, 0.3, 0.5], stoppedAt };
    expect(render({ ...sideBySide(), looks })).toContain(line);
    expect(render(sideBySide())).not.toContain('Looks');
  });

  test('an open model has a rate, and how late its arrivals were', () => {
    const run = results({ endpoints: [pass] });
    const load = { ...run.load, model: 'open' as const, users: null, rate: 50, warmupMs: 0, iterations: 1 };
    const health = { ...run.health, steal: null, cpuWait: null, latenessP99Ms: 0.7 };
    const text = render({ ...run, load, health });
    expect(text).toContain('- Load: 50.0/s arrivals, open model');
    expect(text).toContain('no warm-up, then 1 × 1m');
    expect(text).toContain('arrivals 0.70 ms late at p99');
    expect(text).not.toContain('waited for a CPU');
    expect(text).toContain('steal unknown');
  });
});

describe('empty runs', () => {
  test.each([
    ['nothing', results()],
    ['an endpoint never called', results({ endpoints: [silent('GET /a')] })],
    [
      'two silent sides',
      results({
        endpoints: [silent('GET /a')],
        sides: {
          base: {
            target: 'http://x',
            arrivals: null,
            connections: NO_CONNECTIONS,
            total: silent('total', { kind: 'total' }),
            endpoints: [],
          },
        },
      }),
    ],
    [
      'all values missing',
      results({
        verdict: 'inconclusive',
        endpoints: [
          silent('GET /a', {
            comparisons: [
              comparison({
                base: null,
                head: null,
                change: null,
                low: null,
                high: null,
                limit: null,
                verdict: 'fail',
              }),
            ],
          }),
        ],
      }),
    ],
  ])('%s', (_, run) => {
    expectSound(render(run));
    expect(render(run)).toContain('nothing measured');
  });
});

test('connections are told with the phases of opening one', () => {
  const ms = { min: 0.1, mean: 0.2, p50: 0.2, p90: 0.3, p95: 0.4, p99: 0.5, p999: 0.5, max: 0.5 };
  const run = results();
  expect(render({ ...run, connections: { opened: 12, lookup: null, tcp: ms, tls: ms } })).toContain(
    '- Connections: 12 opened, TCP 0.20 ms (p95 0.40 ms), TLS 0.20 ms (p95 0.40 ms)',
  );
  const connections = { opened: 2, lookup: null, tcp: null, tls: null };
  expect(render({ ...run, connections: { ...connections, protocol: 'HTTP/2', proxy: null } })).toContain(
    '- Connections: 2 opened, HTTP/2\n',
  );
  expect(render(run)).not.toContain('Connections');
});

test('a run that was sure before its end says how long it took', () => {
  const looks = { planned: [12, 18, 24], shares: [0.2, 0.3, 0.5], stoppedAt: 12 };
  const run = sideBySide();
  const errors = { status: 0, check: 0, timeout: 0, connection: 0, body: 0 };
  const none = { count: 0, errors, min: null, max: null, sum: 0, histogram: null };
  const iterations = [{ iteration: 0, block: 0, startMs: 0, durationMs: 90_000, ...none }];
  const text = render({ ...run, looks, total: { ...run.total, iterations } });
  expect(text).toContain('1m 30s of 3 × 1m');
  expect(text).toContain('- Looks: decided after 12 of 24 pairs of blocks');
});
