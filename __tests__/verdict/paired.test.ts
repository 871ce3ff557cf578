import { describe, expect, test } from '@jest/globals';
import type { Comparison, EndpointResult } from '../../src/results/schema.ts';
import { comparePaired } from '../../src/verdict/paired.ts';
import { block, constant, drawn, endpointOf, slowed } from './blocks.ts';

const POLICY = { tolerance: 0.05, alpha: 0.05, failOn: ['p95', 'p99', 'error-rate'] as const };

/** Compares, and gives the comparisons of an endpoint by metric. */
function compare(head: EndpointResult[], base: EndpointResult[], policy = {}) {
  const copy = structuredClone(head);
  comparePaired(copy, base, { ...POLICY, failOn: [...POLICY.failOn], ...policy });
  return (name: string): Partial<Record<Comparison['metric'], Comparison>> => {
    const { comparisons } = copy.find((endpoint) => endpoint.name === name)!;
    expect(comparisons.every(({ against }) => against === 'base')).toBe(true);
    return Object.fromEntries(comparisons.map((one) => [one.metric, one]));
  };
}

const verdicts = (by: Partial<Record<Comparison['metric'], Comparison>>): Record<string, string> =>
  Object.fromEntries(Object.entries(by).map(([metric, { verdict }]) => [metric, verdict]));

const NAMES = ['GET /a', 'GET /b', 'GET /c', 'GET /d'];
const SHOP = { blocks: 12, requests: 1000, ms: 60 };
const base = NAMES.map((name, index) => drawn(name, { ...SHOP, seed: 10 + index }));
const same = NAMES.map((name, index) => drawn(name, { ...SHOP, seed: 20 + index }));
const withB = (other: EndpointResult): EndpointResult[] =>
  same.map((endpoint) => (endpoint.name === 'GET /b' ? other : endpoint));

describe('two builds that do the same', () => {
  test('pass, with an interval around no change', () => {
    const of = compare(same, base);
    for (const name of NAMES) {
      expect(verdicts(of(name))).toEqual({ p50: 'pass', p95: 'pass', p99: 'pass', 'error-rate': 'pass' });
      const { change, low, high, minimumDetectable, samples, limit, base: before } = of(name).p95!;
      expect(low!).toBeLessThan(change!);
      expect(change!).toBeLessThan(high!);
      expect(Math.abs(change!)).toBeLessThan(0.02);
      expect(high!).toBeLessThan(0.05);
      expect(minimumDetectable!).toBeGreaterThanOrEqual(0.05);
      expect(samples).toBe(12);
      expect(limit! / before!).toBeCloseTo(1.05, 4);
    }
  });

  test('to the last microsecond: the interval still has a width', () => {
    const { p95 } = compare(base, base)('GET /a');
    expect(p95).toMatchObject({ verdict: 'pass', change: 0 });
    expect(p95!.low!).toBeCloseTo(-0.0005, 6);
    expect(p95!.high!).toBeCloseTo(0.0005, 6);
  });
});

describe('one endpoint that got 30% slower', () => {
  const of = compare(withB(slowed(same[1]!, 1.3)), base);

  test.each(['p95', 'p99'] as const)('fails at %s, with an estimate and interval around 30%', (metric) => {
    const { verdict, action, change, low, high, base: before, head } = of('GET /b')[metric]!;
    expect([verdict, action]).toEqual(['fail', 'block']);
    expect(Math.abs(change! - 0.3)).toBeLessThan(0.04);
    expect(low!).toBeGreaterThan(0.2);
    expect(high!).toBeLessThan(0.4);
    expect(Math.abs(head! / before! - 1.3)).toBeLessThan(0.05);
  });

  test('only warns of p50, which does not gate', () => {
    expect(of('GET /b').p50).toMatchObject({ verdict: 'warn', action: 'warn' });
  });

  test.each(['GET /a', 'GET /c', 'GET /d'])('and %s passes', (name) => {
    expect(verdicts(of(name))).toEqual({ p50: 'pass', p95: 'pass', p99: 'pass', 'error-rate': 'pass' });
  });

  test('and fails at p50 where that gates', () => {
    const failing = compare(withB(slowed(same[1]!, 1.3)), base, { failOn: ['p50'] })('GET /b');
    expect(verdicts(failing)).toEqual({ p50: 'fail', p95: 'warn', p99: 'warn', 'error-rate': 'pass' });
  });

  test('and is within a tolerance of 50%', () => {
    expect(compare(withB(slowed(same[1]!, 1.3)), base, { tolerance: 0.5 })('GET /b').p95!.verdict).toBe(
      'pass',
    );
  });
});

test('one that got faster is improved', () => {
  const of = compare(withB(slowed(same[1]!, 0.7)), base);
  expect(verdicts(of('GET /b'))).toMatchObject({ p95: 'improved', p99: 'improved' });
  expect(Math.abs(of('GET /b').p95!.change! + 0.3)).toBeLessThan(0.03);
  expect(of('GET /a').p95!.verdict).toBe('pass');
});

test('evidence that is enough for one test is not for one of four', () => {
  // The only pair that got faster has rank 3 of 8: p = 5 / 256, below 5% but above 5% / 4.
  const head = constant('GET /a', [70, 62, 73, 56, 74, 63, 71, 72], 200);
  const before = NAMES.map((name) => constant(name, Array(8).fill(60), 200));
  const policy = { failOn: ['p95'] };
  expect(compare([head], before, policy)('GET /a').p95!.verdict).toBe('fail');
  const all = [head, ...before.slice(1)];
  expect(compare(all, before, policy)('GET /a').p95!.verdict).toBe('inconclusive');
});

test('less than a millisecond is no regression, whatever the share', () => {
  const fast = drawn('GET /a', { ...SHOP, ms: 1, seed: 3 });
  const { p95 } = compare([slowed(fast, 1.5)], [fast])('GET /a');
  expect(p95!.change!).toBeGreaterThan(0.45);
  expect(p95!.verdict).toBe('pass');
  expect(p95!.tolerance!).toBeCloseTo(1 / p95!.base!, 2);
  const slow = drawn('GET /a', { ...SHOP, ms: 10, seed: 3 });
  expect(compare([slowed(slow, 1.5)], [slow])('GET /a').p95!.verdict).toBe('fail');
});

test('what varies too much is inconclusive, never a pass, and says what would have been seen', () => {
  const noisy = (seed: number) =>
    drawn('GET /a', { blocks: 8, requests: 300, ms: 60, blockNoise: 0.5, seed });
  const { p95 } = compare([noisy(1)], [noisy(2)], { failOn: ['p95'] })('GET /a');
  expect(p95!.verdict).toBe('inconclusive');
  expect(p95!.high!).toBeGreaterThan(0.05);
  expect(p95!.minimumDetectable!).toBeGreaterThan(0.3);
});

describe('few requests', () => {
  const few = drawn('GET /a', { blocks: 6, requests: 50, ms: 60, seed: 4 });

  test('are told, with the number that a verdict needs', () => {
    // One gating test at 5% needs 5 pairs, each with 10 requests beyond p95: 5 · 200.
    const { p95 } = compare([slowed(few, 2)], [few], { failOn: ['p95'] })('GET /a');
    expect(p95).toMatchObject({
      verdict: 'skip',
      action: 'block',
      base: few.latency!.p95,
      note: '300 requests a side, about 1000 needed for a verdict',
      low: null,
      high: null,
    });
    expect(p95!.change!).toBeCloseTo(p95!.head! / p95!.base! - 1, 10);
  });

  test('of neighbouring blocks are taken together', () => {
    const more = drawn('GET /a', { blocks: 24, requests: 50, ms: 60, seed: 4 });
    expect(compare([slowed(more, 2)], [more], { failOn: ['p95'] })('GET /a').p95).toMatchObject({
      verdict: 'fail',
      samples: 6,
    });
  });

  test('that never could be decided are skipped, not inconclusive', () => {
    // Five pairs reach 2⁻⁵ at the best: enough for one test at 5%, not for two.
    const five = ['GET /a', 'GET /b'].map((name) => constant(name, [60, 60, 60, 60, 60], 200));
    const of = compare(five, five, { failOn: ['p95'] });
    expect([of('GET /a').p95!.verdict, of('GET /b').p95!.verdict]).toEqual(['skip', 'skip']);
  });
});

describe('endpoints of one side only', () => {
  test('one that base lacks is new', () => {
    const [only] = [same[0]!];
    for (const sides of [[], [endpointOf('GET /a', [])]])
      expect(compare([only], sides)('GET /a')).toEqual({
        p95: expect.objectContaining({ verdict: 'new', action: 'warn', base: null, head: only.latency!.p95 }),
      });
  });

  test('one that head never reached is told, and changes nothing', () => {
    expect(compare([endpointOf('GET /a', [])], base)('GET /a')).toMatchObject({
      p95: { verdict: 'skip', head: null, note: 'head never reached it' },
    });
  });

  test('one that neither reached has nothing to compare', () => {
    expect(compare([endpointOf('GET /a', [])], [endpointOf('GET /a', [])])('GET /a')).toEqual({});
  });
});

describe('error rates', () => {
  const failing = (failures: number) =>
    endpointOf(
      'GET /a',
      Array.from({ length: 12 }, (_, index) => block(index, Array(500).fill(20), { failures })),
    );

  test.each([
    [0, 0, 'pass'],
    [0, 10, 'fail'],
    [10, 0, 'improved'],
    [10, 10, 'pass'],
    [10, 11, 'pass'],
    [5, 25, 'fail'],
  ])('%i and %i failures of about 500 a block: %s', (before, now, verdict) => {
    const rate = compare([failing(now)], [failing(before)])('GET /a')['error-rate']!;
    expect(rate).toMatchObject({ verdict, base: before / (500 + before), head: now / (500 + now) });
    expect(rate.change!).toBeCloseTo(now / (500 + now) - before / (500 + before), 12);
    expect(rate.limit!).toBeCloseTo(before / (500 + before) + 0.001, 12);
  });

  test('only warns where it does not gate', () => {
    const rate = compare([failing(10)], [failing(0)], { failOn: ['p95'] })('GET /a')['error-rate'];
    expect(rate).toMatchObject({ verdict: 'warn', action: 'warn' });
  });

  test('failures do not make an endpoint look faster or slower', () => {
    expect(compare([failing(200)], [failing(0)])('GET /a').p95).toMatchObject({ verdict: 'pass', change: 0 });
  });

  test('less than 0.1 percentage points is no regression', () => {
    const many = (failures: number) =>
      endpointOf('GET /a', [
        { ...block(0, [20]), count: 1_000_000, errors: { ...block(0, []).errors, status: failures } },
      ]);
    const rate = (failures: number) => ({
      ...many(failures),
      count: 1_000_000,
      errorRate: failures / 1_000_000,
    });
    expect(compare([rate(900)], [rate(0)])('GET /a')['error-rate']!.verdict).toBe('pass');
    expect(compare([rate(1100)], [rate(0)])('GET /a')['error-rate']!.verdict).toBe('fail');
  });
});

test('a group has times, but neither gates nor has an error rate of its own', () => {
  const group = { ...base[0]!, kind: 'group' as const };
  const of = compare([{ ...slowed(base[0]!, 1.5), kind: 'group' }], [group])('GET /a');
  expect(verdicts(of)).toEqual({ p50: 'warn', p95: 'warn', p99: 'warn' });
});

test('blocks are paired by their number', () => {
  const shuffled = { ...same[0]!, iterations: same[0]!.iterations.toReversed() };
  expect(compare([shuffled], base)('GET /a').p95!.samples).toBe(12);
  const late = { ...same[0]!, iterations: same[0]!.iterations.slice(4) };
  expect(compare([late], base)('GET /a').p95!.samples).toBe(8);
});
