import { describe, expect, test } from '@jest/globals';
import { measure, median, overIterations, sampleOf } from '../../src/verdict/measures.ts';
import { block, constant, endpointOf } from './blocks.ts';

const ten = Array.from({ length: 100 }, (_, index) => index + 1);

describe('measure', () => {
  const sample = sampleOf([block(0, ten, { failures: 25, durationMs: 500 })]);

  test.each([
    ['mean', 50.5],
    ['p50', 50],
    ['p90', 90],
    ['p95', 95],
    ['p99', 99],
    ['p999', 100],
    ['max', 100],
    ['error-rate', 0.2],
    ['throughput', 200],
  ] as const)('%s of 1…100 ms with 25 failures in half a second is %d', (metric, value) => {
    const measured = measure(sample, metric)!;
    expect(Math.abs(measured / value - 1)).toBeLessThan(0.001);
  });

  test.each([
    ['p95', null],
    ['mean', null],
    ['max', null],
    ['error-rate', 1],
    ['throughput', 0],
  ] as const)('%s of failures only is %p', (metric, value) => {
    expect(measure(sampleOf([block(0, [], { failures: 3 })]), metric)).toBe(value);
  });

  test.each(['p95', 'error-rate', 'throughput'] as const)('%s of nothing is null', (metric) => {
    expect(measure(sampleOf([]), metric)).toBeNull();
  });
});

test('blocks taken together are measured as one', () => {
  const whole = sampleOf([block(0, ten)]);
  const parts = sampleOf([block(0, ten.slice(0, 30)), block(1, []), block(2, ten.slice(30))]);
  expect(measure(parts, 'p95')).toBe(measure(whole, 'p95'));
  expect([parts.count, parts.durationMs]).toEqual([100, 3000]);
});

describe('overIterations', () => {
  test.each([
    [[100, 120, 110], 110, 20 / 110, 3],
    [[100, 120], 110, 20 / 110, 2],
    [[100], 100, null, 1],
    [[], null, null, 0],
  ])('%j: the median, and how far they lie apart', (times, value, spread, iterations) => {
    const found = overIterations(constant('x', times), 'p95');
    expect(found.iterations).toBe(iterations);
    expect(found.value).toBe(value);
    if (spread === null) expect(found.spread).toBeNull();
    else expect(found.spread).toBeCloseTo(spread, 10);
  });

  test('an iteration in which nothing succeeded has no time', () => {
    const endpoint = endpointOf('x', [block(0, [10]), block(1, [], { failures: 5 }), block(2, [30])]);
    expect(overIterations(endpoint, 'p50')).toEqual({ value: 20, spread: 1, iterations: 2 });
  });

  test('an error rate is that of all requests, not the median', () => {
    const endpoint = endpointOf('x', [block(0, Array(98).fill(1)), block(1, [], { failures: 2 })]);
    expect(overIterations(endpoint, 'error-rate')).toMatchObject({ value: 0.02, iterations: 2 });
  });

  test('blocks of one iteration are one value', () => {
    const blocks = [0, 1, 2, 3].map((index) =>
      block(index, [10 + index], { iteration: Math.floor(index / 2) }),
    );
    expect(overIterations(endpointOf('x', blocks), 'max')).toMatchObject({ value: 12, iterations: 2 });
  });
});

test.each([
  [[3], 3],
  [[1, 3], 2],
  [[1, 2, 9], 2],
])('median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});
