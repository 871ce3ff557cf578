import { describe, expect, test } from '@jest/globals';
import { contractLine, contractLines } from '../../src/report/contract.ts';
import { sentence } from '../../src/report/sentence.ts';
import { METRICS, VERDICTS } from '../../src/results/schema.ts';
import { ABOVE_BASELINE, comparison, OVER_BUDGET, SLOWER, TOO_MANY_ERRORS } from './sample.ts';

const name = 'GET /search';

describe('from twice as much on, a change is a factor', () => {
  const tenfold = { ...SLOWER, head: 851, change: 9.13, low: 8.8, high: 9.4 };

  test.each([
    ['p95 of GET /search is 10.1× as long (between 9.8× and 10.4×), 84.0 → 851 ms', tenfold],
    ['p95 of GET /search is 10.1× as long (at least 9.8×), 84.0 → 851 ms', { ...tenfold, high: null }],
    [
      'p95 of GET /search is 2× as long (between 1.4× and 3.1×), 84.0 → 168 ms',
      { ...SLOWER, head: 168, change: 0.996, low: 0.4, high: 2.1 },
    ],
    [
      'p95 of GET /search is 2.5× as long (between 0.7× and 4×), 84.0 → 210 ms',
      { ...SLOWER, head: 210, change: 1.5, low: -0.3, high: 3 },
    ],
    [
      'p95 of GET /search is 99% slower (between 40% and 210%), 84.0 → 167 ms',
      { ...SLOWER, head: 167, change: 0.99, low: 0.4, high: 2.1 },
    ],
    [
      'p95 of GET /search is 124× as long as the earlier runs (between 9.8× and 200×), 84.0 ms → 10.4 s',
      { ...tenfold, against: 'history' as const, head: 10_400, change: 122.8, high: 199 },
    ],
    [
      'p95 of GET /search is 10.1× the baseline: 200 ms → 2.03 s, limit 220 ms',
      { ...ABOVE_BASELINE, head: 2026, change: 9.13 },
    ],
    [
      'throughput of GET /search is 3× as high (between 2.8× and 3.2×), 20.0 → 60.0/s',
      {
        ...SLOWER,
        ...{ metric: 'throughput' as const, verdict: 'improved' as const },
        ...{ base: 20, head: 60, change: 2, low: 1.8, high: 2.2 },
      },
    ],
    [
      'error rate of GET /search is 100 percentage points above the baseline: 0% → 100%, limit 1%',
      { ...ABOVE_BASELINE, metric: 'error-rate' as const, base: 0, head: 1, change: 1, limit: 0.01 },
    ],
  ])('%s', (text, one) => {
    expect(sentence(name, one)).toBe(text);
  });

  test('but not in a contract line', () => {
    expect(contractLine(name, tenfold)).toContain('+913.0%');
  });
});

describe('sentence', () => {
  test.each([
    ['p95 of GET /search is 38% slower (between 31% and 46%), 84.0 → 116 ms', SLOWER],
    ['p95 of GET /search is 42.5% above the baseline: 200 → 285 ms, limit 220 ms', ABOVE_BASELINE],
    ['p95 of GET /search is 512 ms, budget 400 ms', OVER_BUDGET],
    ['p95 of GET /search is 400.3 ms, budget 400.0 ms', { ...OVER_BUDGET, head: 400.3 }],
    [
      'p95 of GET /search is 312 ms, within its budget of 400 ms',
      { ...OVER_BUDGET, head: 312, verdict: 'pass' },
    ],
    ['error rate of GET /search is 2.1%, budget 1%', TOO_MANY_ERRORS],
    ['no change in p95 of GET /search: anything above 4% would have been seen', comparison()],
    ['no change in p95 of GET /search: between -1.2% and +2.1%', comparison({ minimumDetectable: null })],
    [
      'cannot tell about p95 of GET /search: this run could only see changes above 22%',
      comparison({ verdict: 'inconclusive', minimumDetectable: 0.22 }),
    ],
    [
      'cannot tell about p95 of GET /search: this run could only see changes above 22%; 3 more minutes would see 10%',
      comparison({
        verdict: 'inconclusive',
        minimumDetectable: 0.22,
        remedy: { change: 0.1, minutes: 3 },
      }),
    ],
    [
      'cannot tell about p95 of GET /search: this run could only see changes above 22%; 1 more minute would see 12%',
      comparison({
        verdict: 'inconclusive',
        minimumDetectable: 0.22,
        remedy: { change: 0.12, minutes: 1 },
      }),
    ],
    [
      'p95 of GET /search is 3% slower (between 2% and 4%), 84.0 → 86.5 ms, within its limit of 88.2 ms',
      comparison({ head: 86.5, change: 0.03, low: 0.02, high: 0.04 }),
    ],
    [
      'p95 of GET /search is 3% faster (between 2% and 4%), 84.0 → 81.5 ms',
      comparison({ head: 81.5, change: -0.03, low: -0.04, high: -0.02 }),
    ],
    [
      'cannot tell about p95 of GET /search: between -1.2% and +2.1%',
      comparison({ verdict: 'inconclusive', minimumDetectable: null }),
    ],
    [
      'cannot tell about p95 of GET /search',
      comparison({ verdict: 'inconclusive', minimumDetectable: null, low: null }),
    ],
    [
      'throughput of GET /search is 20% lower (between 15% and 25%), 100 → 80.0/s',
      comparison({
        ...SLOWER,
        metric: 'throughput',
        base: 100,
        head: 80,
        change: -0.2,
        low: -0.25,
        high: -0.15,
      }),
    ],
    [
      'p95 of GET /search is 12% faster (between 8% and 15%), 84.0 → 73.9 ms',
      comparison({ verdict: 'improved', head: 73.9, change: -0.12, low: -0.15, high: -0.08 }),
    ],
    [
      'p95 of GET /search is 3% slower (between 1% and 4%), 84.0 → 86.5 ms, within its limit of 88.2 ms',
      comparison({ verdict: 'warn', head: 86.5, change: 0.03, low: 0.01, high: 0.04 }),
    ],
    [
      'p95 of GET /search is 3% slower (between -1% and +7%), 84.0 → 86.5 ms',
      comparison({ verdict: 'warn', action: 'warn', head: 86.5, change: 0.03, low: -0.01, high: 0.07 }),
    ],
    ['p95 of GET /search is 38% slower (at least 31%), 84.0 → 116 ms', { ...SLOWER, high: null }],
    ['p95 of GET /search is 38% slower (at most 46%), 84.0 → 116 ms', { ...SLOWER, low: null }],
    ['p95 of GET /search is 38% slower (at least -2%), 84.0 → 116 ms', { ...SLOWER, low: -0.02, high: null }],
    [
      'p95 of GET /search is 38% slower than the earlier runs (between 31% and 46%), 84.0 → 116 ms',
      { ...SLOWER, against: 'history' },
    ],
    [
      'error rate of GET /search is 2 percentage points higher (between 1.2 and 2.9), 0.1% → 2.1%',
      { ...SLOWER, metric: 'error-rate', base: 0.001, head: 0.021, change: 0.02, low: 0.012, high: 0.029 },
    ],
    [
      'p95 of GET /search is 7.5% below the baseline: 200 → 185 ms, limit 220 ms',
      { ...ABOVE_BASELINE, head: 185, change: -0.075, verdict: 'pass' },
    ],
    [
      'p95 of GET /search is equal to the baseline: 200 → 200 ms, limit 220 ms',
      { ...ABOVE_BASELINE, head: 200, change: 0, verdict: 'pass' },
    ],
    [
      'error rate of GET /search is 1.6 percentage points above the baseline: 0.5% → 2.1%',
      { ...ABOVE_BASELINE, metric: 'error-rate', base: 0.005, limit: 0.005, head: 0.021, change: 0.016 },
    ],
    ['p95 of GET /search is 285 ms, limit 220 ms', { ...ABOVE_BASELINE, change: null }],
    ['p95 of GET /search could not be measured', { ...ABOVE_BASELINE, head: null, change: null }],
    [
      'GET /search is in the baseline, but this run never called it',
      { ...ABOVE_BASELINE, head: null, verdict: 'skip' },
    ],
    [
      'p99 of GET /search was not judged: 200 → 285 ms',
      { ...ABOVE_BASELINE, metric: 'p99', verdict: 'skip' },
    ],
    ['GET /search is not in the baseline', { ...ABOVE_BASELINE, base: null, verdict: 'new' }],
    ['p95 of GET /search cannot be judged: the run is invalid', { ...ABOVE_BASELINE, verdict: 'invalid' }],
  ] as const)('%s', (text, one) => {
    expect(sentence(name, one)).toBe(text);
  });
});

describe('contractLine', () => {
  test.each([
    ['FAIL  GET /api/search  p95  285.0ms > 220.0ms  (baseline 200ms, +42.5%)', ABOVE_BASELINE],
    [
      'PASS  GET /api/search  p95  185.0ms <= 220.0ms  (baseline 200ms, -7.5%)',
      { ...ABOVE_BASELINE, head: 185, change: -0.075, verdict: 'pass' },
    ],
    [
      'WARN  GET /api/search  p50  120.0ms > 88.0ms  (baseline 80ms, +50.0%)',
      { ...ABOVE_BASELINE, metric: 'p50', base: 80, limit: 88, head: 120, change: 0.5, verdict: 'warn' },
    ],
    ['FAIL  GET /api/search  p95  512.0ms > 400.0ms  (budget 400ms)', OVER_BUDGET],
    ['FAIL  GET /api/search  p95  400.0300ms > 400.0000ms  (budget 400ms)', { ...OVER_BUDGET, head: 400.03 }],
    ['FAIL  GET /api/search  error-rate  2.10% > 1.00%  (budget 1%)', TOO_MANY_ERRORS],
    [
      'FAIL  GET /api/search  error-rate  2.10% > 0.50%  (baseline 0.5%, +1.6pp)',
      { ...ABOVE_BASELINE, metric: 'error-rate', base: 0.005, limit: 0.005, head: 0.021, change: 0.016 },
    ],
    [
      'FAIL  GET /api/search  throughput  80.0/s < 90.0/s  (baseline 100/s, -20.0%)',
      { ...ABOVE_BASELINE, metric: 'throughput', base: 100, limit: 90, head: 80, change: -0.2 },
    ],
    [
      'PASS  GET /api/search  throughput  95.0/s >= 90.0/s  (baseline 100/s, -5.0%)',
      {
        ...ABOVE_BASELINE,
        metric: 'throughput',
        base: 100,
        limit: 90,
        head: 95,
        change: -0.05,
        verdict: 'pass',
      },
    ],
    ['FAIL  GET /api/search  p95  116.0ms > 88.2ms  (base 84ms, +38.0%, between +31.0% and +46.0%)', SLOWER],
    [
      'INCONCLUSIVE  GET /api/search  p95  84.5ms <= 88.2ms  (base 84ms, +0.6%, between -1.2% and +2.1%, smallest detectable 22.0%)',
      comparison({ verdict: 'inconclusive', minimumDetectable: 0.22 }),
    ],
    [
      'IMPROVED  GET /api/search  p95  60.0ms <= 88.2ms  (base 84ms, -28.6%)',
      comparison({ verdict: 'improved', head: 60, change: -0.286, low: null }),
    ],
    [
      'SKIP  GET /api/search  p95  not called  (baseline 200ms)',
      { ...ABOVE_BASELINE, head: null, change: null, verdict: 'skip' },
    ],
    [
      'SKIP  GET /api/search  p95  285.0ms not judged  (baseline 200ms)',
      { ...ABOVE_BASELINE, verdict: 'skip' },
    ],
    [
      'NEW  GET /api/search  p95  285.0ms  (not in the baseline)',
      { ...ABOVE_BASELINE, base: null, limit: null, change: null, verdict: 'new' },
    ],
    [
      'INVALID  GET /api/search  p95  not measured  (baseline 200ms)',
      { ...ABOVE_BASELINE, head: null, change: null, verdict: 'invalid' },
    ],
    [
      'PASS  GET /api/search  p95  200.0ms <= 220.0ms  (baseline 200ms, +0.0%)',
      { ...ABOVE_BASELINE, head: 200, change: -0.00001, verdict: 'pass' },
    ],
  ] as const)('%s', (text, one) => {
    expect(contractLine('GET /api/search', one)).toBe(text);
  });

  test('keeps a name from outside on its line', () => {
    expect(contractLine('a\u001b[31m\n::error::b', OVER_BUDGET)).toBe(
      'FAIL  a ::error::b  p95  512.0ms > 400.0ms  (budget 400ms)',
    );
  });

  test('lines up the columns of many', () => {
    const lines = contractLines([
      { name: 'GET /a', comparison: OVER_BUDGET },
      { name: 'GET /much/longer', comparison: { ...ABOVE_BASELINE, verdict: 'warn' } },
    ]);
    expect(lines).toEqual([
      'FAIL  GET /a            p95  512.0ms > 400.0ms  (budget 400ms)',
      'WARN  GET /much/longer  p95  285.0ms > 220.0ms  (baseline 200ms, +42.5%)',
    ]);
    expect(contractLines([])).toEqual([]);
  });
});

describe('every metric, verdict and reference', () => {
  const against = ['budget', 'baseline', 'base', 'history', 'results'] as const;
  const verdicts = [...VERDICTS, 'skip', 'new'] as const;
  const nothing = {
    base: null,
    head: null,
    change: null,
    low: null,
    high: null,
    limit: null,
    tolerance: null,
  };
  const all = METRICS.flatMap((metric) =>
    against.flatMap((reference) =>
      verdicts.flatMap((verdict) => [
        comparison({ metric, against: reference, verdict }),
        comparison({ metric, against: reference, verdict, low: null, high: null }),
        comparison({ ...nothing, metric, against: reference, verdict, minimumDetectable: null }),
        comparison({ metric, against: reference, verdict, base: 0, head: 0, change: -0, low: -0, high: 0 }),
      ]),
    ),
  );

  test('has a sentence and a line without an empty value in words', () => {
    for (const one of all) {
      const text = `${sentence(name, one)}\n${contractLine(name, one)}`;
      expect(text).not.toMatch(/NaN|undefined|null|Infinity|-0(?![.\d])/);
    }
  });
});
