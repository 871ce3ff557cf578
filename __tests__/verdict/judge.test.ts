import { describe, expect, test } from '@jest/globals';
import type { Comparison, EndpointResult, Results, Verdict } from '../../src/results/schema.ts';
import { parseBudget } from '../../src/scenario/budget.ts';
import { allComparisons, judge, type Policy } from '../../src/verdict/judge.ts';
import { comparison, NO_CONNECTIONS, results } from '../report/sample.ts';
import { block, constant, endpointOf } from './blocks.ts';

const NONE: Policy = {
  budgets: { run: [], endpoints: [] },
  baseline: null,
  stored: null,
  tolerance: null,
  alpha: 0.05,
  failOn: ['p95', 'p99', 'error-rate'],
};
const budget = (text: string, action: 'block' | 'warn' = 'block') => parseBudget(text, action);

function run(endpoint: EndpointResult, parts: Partial<Results> = {}): Results {
  const total = { ...structuredClone(endpoint), name: 'all requests', kind: 'total' as const };
  return results({ verdict: 'invalid', endpoints: [endpoint], total, ...parts });
}
const fine = (): Results => run(constant('GET /', [100, 100, 100]));
const failing = (failures: number): Results =>
  run(endpointOf('GET /', [block(0, Array(1000 - failures).fill(10), { failures })]));
const metrics = (comparisons: Comparison[]) =>
  comparisons.map(({ metric, verdict }) => `${metric} ${verdict}`);

describe('a run is invalid', () => {
  test.each([
    ['that made no request', run(endpointOf('GET /', [])), 'no request was made in the measured time'],
    [
      'in which nothing succeeded',
      run(endpointOf('GET /', [block(0, [], { failures: 7 })])),
      'none of the 7 requests succeeded',
    ],
  ])('%s', (_what, measured, reason) => {
    const policy = { ...NONE, budgets: { run: [budget('error-rate < 1%')], endpoints: [] } };
    const judged = judge(measured, policy, []);
    expect(judged).toMatchObject({ verdict: 'invalid', reasons: [reason] });
    expect([...allComparisons(judged)]).toEqual([]);
  });

  test('when the load was not delivered, and says so first', () => {
    const judged = judge(fine(), NONE, ['the generator was late']);
    expect(judged).toMatchObject({ verdict: 'invalid', reasons: ['the generator was late'] });
    expect(judge(run(endpointOf('GET /', [])), NONE, ['late']).reasons).toEqual([
      'late',
      'no request was made in the measured time',
    ]);
  });
});

describe('the default limit of the error rate', () => {
  test.each([
    [9, 'pass'],
    [10, 'pass'],
    [11, 'fail'],
  ])('%i of 1000: %s', (failures, verdict) => {
    const judged = judge(failing(failures), NONE, []);
    expect(judged.verdict).toBe(verdict);
    expect(judged.total.comparisons).toEqual([
      expect.objectContaining({ metric: 'error-rate', against: 'budget', limit: 0.01, verdict }),
    ]);
  });

  test('only warns where error rates do not gate', () => {
    expect(judge(failing(50), { ...NONE, failOn: ['p95'] }, []).verdict).toBe('warn');
  });

  test.each([
    ['the run', { run: [budget('error-rate < 10%')], endpoints: [] }],
    ['an endpoint', { run: [], endpoints: [{ name: 'GET /', budgets: [budget('error-rate < 10%')] }] }],
  ])('is not there when %s has one', (_what, budgets) => {
    const judged = judge(failing(50), { ...NONE, budgets }, []);
    expect(judged.verdict).toBe('pass');
    expect(metrics([...allComparisons(judged)])).toEqual(['error-rate pass']);
  });

  test('is there for the requests that have no limit of their own', () => {
    const measured = failing(0);
    const broken = endpointOf('GET /broken', [block(0, [], { failures: 40 })]);
    measured.endpoints.push(broken);
    measured.total.count += 40;
    const endpoints = [{ name: 'GET /', budgets: [budget('error-rate < 5%')] }];
    const judged = judge(measured, { ...NONE, budgets: { run: [], endpoints } }, []);
    expect(judged.verdict).toBe('fail');
    expect(judged.total.comparisons).toMatchObject([{ metric: 'error-rate', head: 1, verdict: 'fail' }]);
  });

  test('only warns where base and head were compared', () => {
    const measured = failing(50);
    const { total, endpoints } = structuredClone(measured);
    const sides = {
      base: { target: 'http://b', arrivals: null, connections: NO_CONNECTIONS, total, endpoints },
    };
    const judged = judge({ ...measured, sides }, NONE, []);
    expect(metrics(judged.total.comparisons)).toContain('error-rate warn');
  });

  test('is there when the baseline compared times only', () => {
    const thresholds = { 'GET /': { p95_ms: 100 } };
    const judged = judge(failing(50), { ...NONE, baseline: { version: 2, thresholds } }, []);
    expect(judged.verdict).toBe('fail');
    const limited = { ...thresholds['GET /'], error_rate: 0.1 };
    const baseline = { version: 2 as const, thresholds: { 'GET /': limited } };
    expect(judge(failing(50), { ...NONE, baseline }, []).verdict).toBe('pass');
  });

  test('is there when an error rate could not be compared', () => {
    const thresholds = { 'GET /gone': { error_rate: 0.5 } };
    const judged = judge(failing(50), { ...NONE, baseline: { version: 2, thresholds } }, []);
    expect(metrics(judged.total.comparisons)).toEqual(['error-rate fail']);
  });
});

describe('the verdict of a run is the worst', () => {
  const order: Verdict[] = ['pass', 'warn', 'inconclusive', 'fail'];
  const pairs = order.flatMap((a, index) => order.slice(index).map((b) => [a, b] as const));

  test.each(pairs)('of %s and %s', (milder, worse) => {
    for (const [first, second] of [
      [milder, worse],
      [worse, milder],
    ] as const) {
      const measured = fine();
      measured.endpoints[0]!.comparisons.push(comparison({ verdict: first }));
      measured.total.comparisons.push(comparison({ verdict: second }));
      expect(judge(measured, NONE, []).verdict).toBe(worse);
    }
  });

  test.each(['skip', 'new'] as const)('%s does not count', (verdict) => {
    const measured = fine();
    measured.endpoints[0]!.comparisons.push(comparison({ verdict }));
    expect(judge(measured, NONE, []).verdict).toBe('pass');
  });
});

describe('everything it is judged by', () => {
  test('budgets of the run and of endpoints', () => {
    const budgets = {
      run: [budget('p95 < 50ms', 'warn')],
      endpoints: [{ name: 'GET /', budgets: [budget('p95 < 200ms')] }],
    };
    const judged = judge(fine(), { ...NONE, budgets }, []);
    expect(judged.verdict).toBe('warn');
    expect(metrics(judged.total.comparisons)).toEqual(['p95 warn', 'error-rate pass']);
    expect(metrics(judged.endpoints[0]!.comparisons)).toEqual(['p95 pass']);
  });

  test.each([
    [null, 'fail'],
    [0.5, 'pass'],
  ])('a baseline; the tolerance %p of the command line wins: %s', (tolerance, verdict) => {
    const baseline = {
      version: 2 as const,
      environment: { cpu_cores: 64 },
      thresholds: { '/': { p95_ms: 80, p59_ms: 1 } },
    };
    const judged = judge(fine(), { ...NONE, baseline, tolerance }, []);
    expect(judged.verdict).toBe(verdict);
    expect(judged.notes).toEqual([
      'baseline: "p59_ms" of / is not known and was ignored; did you mean "p50_ms"?',
      'the baseline was made with 64 CPU cores, this runner has 4: its times may mean little here',
    ]);
  });

  test.each([
    [{ cpu_cores: 4, memory_mb: 16_384 }, []],
    [
      { cpu_cores: 4, memory_mb: 65_536 },
      ['the baseline was made with 65536 MB of memory, this runner has 16384 MB'],
    ],
    [{}, []],
  ])('a baseline of the machine %j', (environment, notes) => {
    const baseline = { version: 2 as const, environment, thresholds: {} };
    expect(judge(fine(), { ...NONE, baseline }, []).notes).toEqual(notes);
  });

  test('two sides with too few requests for any time are no pass', () => {
    const side = () => run(constant('GET /', [100, 100], 10));
    const { total, endpoints } = side();
    const sides = {
      base: { target: 'http://b', arrivals: null, connections: NO_CONNECTIONS, total, endpoints },
    };
    expect(judge({ ...side(), sides }, NONE, []).verdict).toBe('inconclusive');
    expect(judge({ ...side(), sides }, { ...NONE, failOn: ['error-rate'] }, []).verdict).toBe('pass');
  });

  test('two sides, with 5% where nothing else is said', () => {
    const blocks = Array(8).fill(100);
    const side = (ms: number[]) => run(constant('GET /', ms, 1000));
    const base = side(blocks);
    const sides = {
      base: {
        target: 'http://b',
        arrivals: null,
        connections: NO_CONNECTIONS,
        total: base.total,
        endpoints: base.endpoints,
      },
    };
    const slower = (factor: number) => ({ ...side(blocks.map((ms) => ms * factor)), sides });
    expect(judge(slower(1.04), NONE, []).verdict).toBe('pass');
    expect(judge(slower(1.06), NONE, []).verdict).toBe('fail');
    expect(judge(slower(1.06), { ...NONE, tolerance: 0.1 }, []).verdict).toBe('pass');
    const improved = judge(slower(0.8), NONE, []);
    expect(improved.verdict).toBe('pass');
    expect(improved.endpoints[0]!.comparisons.map(({ verdict }) => verdict)).toContain('improved');
  });

  test('two sides by the share of alpha of the look at which the run stopped', () => {
    const side = () => run(constant('GET /', Array(12).fill(100), 1000));
    const { total, endpoints } = side();
    const sides = {
      base: { target: 'http://b', arrivals: null, connections: NO_CONNECTIONS, total, endpoints },
    };
    const looks = { planned: [12, 18, 24], shares: [0.2, 0.3, 0.5], stoppedAt: 12 };
    const levels = (parts: Partial<Results>) => {
      const judged = judge({ ...side(), sides, ...parts }, { ...NONE, failOn: ['p99', 'error-rate'] }, []);
      const { comparisons } = judged.endpoints[0]!;
      return ['p99', 'error-rate'].map((name) => comparisons.find(({ metric }) => metric === name)!.level!);
    };
    // What passes is tested by itself; an error rate as one of two.
    expect(levels({})).toEqual([0.05, 0.025]);
    for (const [index, level] of levels({ looks }).entries())
      expect(level).toBeCloseTo([0.01, 0.005][index]!, 12);
  });

  test('two sides of the open model, without their throughput', () => {
    const side = () => run(constant('GET /', Array(12).fill(100), 1000));
    const { total, endpoints } = side();
    const sides = {
      base: { target: 'http://b', arrivals: null, connections: NO_CONNECTIONS, total, endpoints },
    };
    const measured = { ...side(), sides };
    const compared = (model: 'open' | 'closed') =>
      metrics(judge({ ...measured, load: { ...measured.load, model } }, NONE, []).total.comparisons);
    expect(compared('closed')).toContain('throughput pass');
    expect(compared('open').join()).not.toContain('throughput');
  });

  test('stored results, with 10%, and what stands in the way', () => {
    const slow = run(constant('GET /', [109, 109, 109]));
    expect(judge(slow, { ...NONE, stored: fine() }, []).verdict).toBe('pass');
    expect(judge(slow, { ...NONE, stored: fine(), tolerance: 0.05 }, []).verdict).toBe('fail');
    const other = { ...fine(), scenario: { name: 'x', hash: 'y' } };
    const judged = judge(slow, { ...NONE, stored: other }, []);
    expect(judged.verdict).toBe('inconclusive');
    expect(judged.notes[0]).toMatch(/^not comparable: the scenario differs/);
  });

  test('and what was measured stays as it was', () => {
    const measured = fine();
    const before = structuredClone(measured);
    judge(measured, { ...NONE, baseline: { version: 2, thresholds: { '/gone': { p95_ms: 1 } } } }, []);
    expect(measured).toEqual(before);
  });
});
