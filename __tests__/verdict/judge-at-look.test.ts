import { describe, expect, test } from '@jest/globals';
import type { EndpointResult, Metric } from '../../src/results/schema.ts';
import { judgeAtLook, planLooks, type Sides } from '../../src/verdict/looks.ts';
import { block, drawn, endpointOf, slowed } from './blocks.ts';

const PLAN = planLooks(24);
const POLICY = { tolerance: 0.05, alpha: 0.05, failOn: ['p95'] as Metric[] };
const TRAFFIC = { blocks: 24, requests: 200, ms: 60 };

/** What is known after so many blocks. */
function first(endpoint: EndpointResult, blocks: number): EndpointResult {
  return endpointOf(endpoint.name, endpoint.iterations.slice(0, blocks), endpoint.kind);
}
const sidesOf = (head: EndpointResult, base: EndpointResult, blocks: number): Sides => ({
  head: [first(head, blocks)],
  base: [first(base, blocks)],
});

const base = drawn('GET /', { ...TRAFFIC, seed: 1 });
const same = drawn('GET /', { ...TRAFFIC, seed: 2 });
const slow = slowed(same, 1.3);
const noisy = (seed: number): EndpointResult => drawn('GET /', { ...TRAFFIC, blockNoise: 0.4, seed });

describe('a run stops at the first look', () => {
  test.each([
    ['nothing changed', same, 'pass'],
    ['it got 30% slower', slow, 'fail'],
    ['it got 30% faster', slowed(same, 0.7), 'improved'],
  ] as const)('when %s', (_what, head, verdict) => {
    const { decided, judged } = judgeAtLook(sidesOf(head, base, 12), PLAN, 12, POLICY);
    expect(decided).toBe(true);
    const { comparison } = judged.find((one) => one.comparison.metric === 'p95')!;
    expect(comparison).toMatchObject({ verdict, samples: 12 });
    // 5% · 0.2 for one gating test.
    expect(comparison.level).toBeCloseTo(0.01, 12);
    expect(head.comparisons).toEqual([]);
  });
});

test('a run goes on when it cannot tell', () => {
  const [head, other] = [noisy(3), noisy(4)];
  for (const blocks of [12, 18])
    expect(judgeAtLook(sidesOf(head, other, blocks), PLAN, blocks, POLICY).decided).toBe(false);
});

describe('a run goes on', () => {
  test('for a metric that will have pairs enough at its end', () => {
    // 12 blocks of 120 requests: 7 pairs of 200 for p95, of which one test at 1% needs 7; and 1 for p99.
    const few = drawn('GET /', { ...TRAFFIC, requests: 110, seed: 5 });
    const at12 = judgeAtLook(sidesOf(few, few, 12), PLAN, 12, POLICY);
    expect(at12.judged.find(({ comparison }) => comparison.metric === 'p95')!.comparison.verdict).toBe(
      'skip',
    );
    expect(at12.decided).toBe(false);
  });

  test('but not for one that never will', () => {
    const policy = { ...POLICY, failOn: ['p95', 'p99'] as Metric[] };
    const { judged, decided } = judgeAtLook(sidesOf(same, base, 12), PLAN, 12, policy);
    expect(judged.find(({ comparison }) => comparison.metric === 'p99')!.comparison.verdict).toBe('skip');
    expect(decided).toBe(true);
  });

  test('when nothing but error rates can be judged', () => {
    const policy = { ...POLICY, failOn: ['error-rate'] as Metric[] };
    expect(judgeAtLook(sidesOf(same, base, 12), PLAN, 12, policy).decided).toBe(false);
  });

  test('when errors look worse, but are not certain', () => {
    const failing = (failures: number) =>
      endpointOf(
        'GET /',
        Array.from({ length: 12 }, (_, index) =>
          block(index, Array(200).fill(50), { failures: index < failures ? 1 : 0 }),
        ),
      );
    const policy = { ...POLICY, failOn: ['p95', 'error-rate'] as Metric[] };
    const decided = (failures: number) =>
      judgeAtLook({ head: [failing(failures)], base: [failing(0)] }, PLAN, 12, policy).decided;
    expect(decided(1)).toBe(true);
    expect(decided(4)).toBe(false);
  });
});

test('there is no look that was not planned', () => {
  expect(() => judgeAtLook(sidesOf(same, base, 13), PLAN, 13, POLICY)).toThrow(RangeError);
});
