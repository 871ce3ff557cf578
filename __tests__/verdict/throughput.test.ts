import { expect, test } from '@jest/globals';
import type { Comparison, EndpointResult, Metric } from '../../src/results/schema.ts';
import { comparePaired } from '../../src/verdict/paired.ts';
import { block, endpointOf } from './blocks.ts';

/** A whole run of which each block of a second had about so many requests. */
function total(perSecond: number): EndpointResult {
  const blocks = Array.from({ length: 12 }, (_, index) =>
    block(index, Array(perSecond + (index % 3)).fill(5)),
  );
  return endpointOf('all requests', blocks, 'total');
}

function compare(head: EndpointResult, base: EndpointResult, failOn: Metric[] = ['p95']): Comparison[] {
  comparePaired([head], [base], { tolerance: 0.05, alpha: 0.05, failOn });
  return head.comparisons;
}

test('less throughput warns, and says by how much', () => {
  const [only, ...rest] = compare(total(80), total(100));
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ metric: 'throughput', verdict: 'warn', action: 'warn' });
  expect(only!.change).toBeCloseTo(-0.2, 2);
  expect(only!.low!).toBeLessThanOrEqual(only!.change!);
  expect(only!.high!).toBeGreaterThanOrEqual(only!.change!);
  expect(only!.limit! / only!.base!).toBeCloseTo(1 / 1.05, 3);
});

test('less throughput fails when it gates', () => {
  expect(compare(total(80), total(100), ['throughput'])).toMatchObject([
    { verdict: 'fail', action: 'block' },
  ]);
});

test('more is better, and the same is no change', () => {
  expect(compare(total(120), total(100))).toMatchObject([{ verdict: 'improved' }]);
  expect(compare(total(100), total(100))).toMatchObject([{ verdict: 'pass', change: 0 }]);
});
