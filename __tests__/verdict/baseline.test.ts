import { describe, expect, test } from '@jest/globals';
import { contractLine } from '../../src/report/contract.ts';
import type { Comparison, EndpointResult } from '../../src/results/schema.ts';
import { type BaselineFile, compareBaseline, idleParts } from '../../src/verdict/baseline.ts';
import { block, constant, endpointOf } from './blocks.ts';

/** The example of the contract. */
const CONTRACT: BaselineFile = {
  version: 2,
  environment: { cpu_cores: 2, memory_mb: 4096, container_image: 'content-platform:ci' },
  thresholds: {
    '/api/search': {
      p50_ms: 80,
      p95_ms: 200,
      p99_ms: 350,
      error_rate: 0.005,
      p50_action: 'warn',
      p95_action: 'block',
    },
  },
  regression_tolerance: 0.1,
  block_on_regression: true,
};
const one = (threshold: Record<string, number | string>, rest: Partial<BaselineFile> = {}): BaselineFile =>
  ({ version: 2, thresholds: { 'GET /': threshold }, ...rest }) as BaselineFile;

function compare(endpoints: EndpointResult[], baseline: BaselineFile, tolerance?: number): Comparison[] {
  compareBaseline(endpoints, baseline, tolerance);
  return endpoints.flatMap(({ comparisons }) => comparisons);
}

describe('the file of the contract', () => {
  const search = constant('GET /api/search', [270, 285, 290]);
  const lines = compare([search], CONTRACT).map((comparison) => contractLine(search.name, comparison));

  test('prints the line of the contract', () => {
    expect(lines).toContain('FAIL  GET /api/search  p95  285.0ms > 220.0ms  (baseline 200ms, +42.5%)');
  });

  test('and those of the other metrics', () => {
    expect(lines).toEqual([
      'WARN  GET /api/search  p50  285.0ms > 88.0ms  (baseline 80ms, +256.3%)',
      'FAIL  GET /api/search  p95  285.0ms > 220.0ms  (baseline 200ms, +42.5%)',
      'PASS  GET /api/search  p99  285.0ms <= 385.0ms  (baseline 350ms, -18.6%)',
      'PASS  GET /api/search  error-rate  0.00% <= 0.50%  (baseline 0.5%, -0.5pp)',
    ]);
  });
});

describe('which endpoint an entry means', () => {
  const names = ['GET /a', 'POST /a', 'GET /a/b', 'checkout'];
  const meant = (key: string): string[] => {
    const endpoints = names.map((name) => constant(name, [10]));
    compareBaseline(endpoints, { version: 2, thresholds: { [key]: { p95_ms: 20 } } });
    return endpoints
      .filter(({ comparisons }) => comparisons.some(({ verdict }) => verdict === 'pass'))
      .map(({ name }) => name);
  };

  test.each([
    ['GET /a', ['GET /a']],
    ['/a', ['GET /a', 'POST /a']],
    ['/a/b', ['GET /a/b']],
    ['checkout', ['checkout']],
    ['/A', []],
    ['DELETE /a', []],
  ])('%s', (key, expected) => {
    expect(meant(key)).toEqual(expected);
  });

  test('one that the run never reached is skipped, not silent', () => {
    const endpoints = [constant('GET /', [10])];
    compareBaseline(endpoints, { version: 2, thresholds: { '/gone': { p95_ms: 20, error_rate: 0 } } });
    expect(endpoints.map(({ name, count }) => [name, count])).toEqual([
      ['GET /', 100],
      ['/gone', 0],
    ]);
    const skip = { verdict: 'skip', head: null, note: 'in the baseline, but this run never reached it' };
    expect(endpoints[1]!.comparisons).toEqual([
      expect.objectContaining({ ...skip, metric: 'p95', base: 20 }),
      expect.objectContaining({ ...skip, metric: 'error-rate', base: 0 }),
    ]);
  });

  test('one of which nothing succeeded breaches its times and its error rate', () => {
    const endpoint = endpointOf('GET /', [block(0, [], { failures: 9 })]);
    expect(compare([endpoint], one({ p95_ms: 20, error_rate: 0.01 }))).toEqual([
      expect.objectContaining({ metric: 'p95', verdict: 'fail', note: 'none of its 9 requests succeeded' }),
      expect.objectContaining({ metric: 'error-rate', verdict: 'fail', head: 1 }),
    ]);
  });

  test('one that the baseline lacks is new; a group or a silent one is not', () => {
    const group = { ...constant('checkout', [10]), kind: 'group' as const };
    const found = compare([constant('GET /x', [10]), group, endpointOf('GET /y', [])], one({}));
    expect(found).toEqual([
      expect.objectContaining({ verdict: 'new', action: 'warn', head: 10, note: 'not in the baseline' }),
    ]);
  });
});

describe('actions', () => {
  const slow = () => constant('GET /', [100]);

  test.each([
    ['none: blocks', { p95_ms: 10 }, {}, 'fail'],
    ['block', { p95_ms: 10, p95_action: 'block' }, {}, 'fail'],
    ['warn', { p95_ms: 10, p95_action: 'warn' }, {}, 'warn'],
    ['of another metric', { p95_ms: 10, p50_action: 'warn' }, {}, 'fail'],
    [
      'block, but nothing blocks',
      { p95_ms: 10, p95_action: 'block' },
      { block_on_regression: false },
      'warn',
    ],
    ['none, and all block', { p95_ms: 10 }, { block_on_regression: true }, 'fail'],
    ['throughput only warns', { throughput_rps: 1000 }, {}, 'warn'],
    ['throughput that blocks', { throughput_rps: 1000, throughput_action: 'block' }, {}, 'fail'],
    ['more throughput', { throughput_rps: 10, throughput_action: 'block' }, {}, 'pass'],
  ])('%s', (_what, threshold, rest, verdict) => {
    expect(compare([slow()], one(threshold, rest)).map((found) => found.verdict)).toEqual([verdict]);
  });
});

describe('tolerance', () => {
  test.each([
    ['none: 10%', { p95_ms: 100 }, {}, undefined, 110],
    ['of the file', { p95_ms: 100 }, { regression_tolerance: 0.2 }, undefined, 120],
    ['of the command line', { p95_ms: 100 }, { regression_tolerance: 0.2 }, 0.3, 130],
    ['of the metric', { p95_ms: 100, p95_tolerance: 0.5 }, { regression_tolerance: 0.2 }, 0.3, 150],
    ['of no size', { p95_ms: 100, p95_tolerance: 0 }, { regression_tolerance: 0.2 }, undefined, 100],
    ['never of an error rate', { error_rate: 0.01, error_rate_tolerance: 9 }, {}, 0.3, 0.01],
    ['of throughput: less', { throughput_rps: 100 }, { regression_tolerance: 0.2 }, undefined, 80],
  ])('%s', (_what, threshold, rest, option, limit) => {
    expect(compare([constant('GET /', [90])], one(threshold, rest), option)[0]!.limit).toBeCloseTo(limit, 9);
  });

  test('the limit itself still passes', () => {
    const verdictAt = (ms: number, tolerance: number) =>
      compare([constant('GET /', [ms])], one({ p95_ms: 100 }), tolerance)[0]!.verdict;
    expect(verdictAt(110, 0.1)).toBe('pass');
    expect(verdictAt(115, 0.15)).toBe('pass');
    expect(verdictAt(115.2, 0.15)).toBe('fail');
  });
});

describe('the spread of the iterations', () => {
  const note = (times: number[]) => compare([constant('GET /', times)], one({ p95_ms: 1000 }))[0]!;

  test('larger than the tolerance makes a note', () => {
    expect(note([100, 110, 130])).toMatchObject({
      spread: expect.closeTo(30 / 110, 10),
      note: 'its iterations differ by 27%, more than the tolerance of 10%: on this runner the comparison is worth little',
    });
  });

  test.each([[[100, 101, 104]], [[100]]])('%j makes none', (times) => {
    expect(note(times).note).toBeNull();
  });
});

describe('keys that mean nothing', () => {
  test('are told of, with the nearest that does', () => {
    const baseline = one({ p95_ms: 1, p95_actoin: 'warn', owner: 'search team' });
    expect(idleParts(baseline)).toEqual([
      'baseline: "p95_actoin" of GET / is not known and was ignored; did you mean "p95_action"?',
      'baseline: "owner" of GET / is not known and was ignored',
    ]);
  });

  test('at the top too, when they look like one that does', () => {
    const baseline = { ...one({ p95_ms: 1 }), regression_tolerence: 0.5, comment: 'x' };
    expect(idleParts(baseline)).toEqual([
      'baseline: "regression_tolerence" is not known and was ignored; did you mean "regression_tolerance"?',
    ]);
  });

  test('and none of the contract does', () => {
    expect(idleParts(CONTRACT)).toEqual([]);
  });
});
