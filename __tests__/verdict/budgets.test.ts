import { describe, expect, test } from '@jest/globals';
import { parseBudget } from '../../src/scenario/budget.ts';
import { compareBudgets } from '../../src/verdict/budgets.ts';
import { block, constant, endpointOf } from './blocks.ts';

const endpoint = constant('GET /', [380, 420, 450]);
const held = (text: string, action: 'block' | 'warn' = 'block', one = endpoint) =>
  compareBudgets(one, [parseBudget(text, action)])[0]!;

describe('the median over the iterations is held against the limit', () => {
  test.each([
    ['p95 < 420ms', 'block', 'pass'],
    ['p95 < 419ms', 'block', 'fail'],
    ['p95 < 419ms', 'warn', 'warn'],
    ['p95 < 421ms', 'warn', 'pass'],
    ['mean < 1s', 'block', 'pass'],
    ['max < 400ms', 'block', 'fail'],
    ['error-rate < 1%', 'block', 'pass'],
    // 100 requests a second
    ['throughput > 100/s', 'block', 'pass'],
    ['throughput > 101/s', 'block', 'fail'],
    ['throughput > 101/s', 'warn', 'warn'],
  ] as const)('%s (%s): %s', (text, action, verdict) => {
    expect(held(text, action)).toMatchObject({ verdict, action, against: 'budget' });
  });

  test('with all that is known of it', () => {
    expect(held('p95 < 400ms')).toEqual({
      metric: 'p95',
      against: 'budget',
      action: 'block',
      verdict: 'fail',
      head: 420,
      limit: 400,
      spread: expect.closeTo(70 / 420, 10),
      samples: 3,
      base: null,
      change: null,
      low: null,
      high: null,
      tolerance: null,
      minimumDetectable: null,
      note: null,
    });
  });
});

describe('errors', () => {
  const failing = endpointOf('GET /', [
    block(0, Array(97).fill(10), { failures: 3 }),
    block(1, Array(100).fill(10)),
  ]);

  test.each([
    ['error-rate < 1.5%', 'pass'],
    ['error-rate < 1.4%', 'fail'],
  ])('%s of all requests: %s', (text, verdict) => {
    expect(held(text, 'block', failing)).toMatchObject({ verdict, head: 0.015, samples: 2 });
  });
});

describe('what cannot be judged is skipped, and says why', () => {
  test.each([
    ['p95 < 1s', endpointOf('GET /', []), 'no request in the measured time'],
    ['error-rate < 1%', endpointOf('GET /', []), 'no request in the measured time'],
  ])('%s', (text, one, note) => {
    expect(held(text, 'block', one)).toMatchObject({ verdict: 'skip', head: null, note });
  });

  test('but a time that no request has is a breach', () => {
    const failed = endpointOf('GET /', [block(0, [], { failures: 3 })]);
    const note = 'none of its 3 requests succeeded';
    expect(held('p95 < 1s', 'block', failed)).toMatchObject({ verdict: 'fail', head: null, note });
    expect(held('p95 < 1s', 'warn', failed)).toMatchObject({ verdict: 'warn', head: null, note });
  });

  test('but an error rate of failures only is judged', () => {
    const one = endpointOf('GET /', [block(0, [], { failures: 3 })]);
    expect(held('error-rate < 1%', 'block', one)).toMatchObject({ verdict: 'fail', head: 1 });
  });
});

test('every budget has its comparison, in order', () => {
  const budgets = ['p95 < 1s', 'p50 < 1ms', 'throughput > 1/s'].map((text) => parseBudget(text, 'block'));
  expect(compareBudgets(endpoint, budgets).map(({ metric, verdict }) => [metric, verdict])).toEqual([
    ['p95', 'pass'],
    ['p50', 'fail'],
    ['throughput', 'pass'],
  ]);
});
