import { describe, expect, test } from '@jest/globals';
import { fisherMidP } from '../../src/verdict/fisher.ts';

describe('small tables, by hand', () => {
  test.each([
    // P(3) = C(10,3)·C(10,0) / C(20,3) = 120 / 1140
    [0, 10, 3, 10, 120 / 1140 / 2],
    // P(2) = 45·10 / 1140 and P(3) = 120 / 1140
    [1, 10, 2, 10, 120 / 1140 + 450 / 1140 / 2],
    // The lady tasting tea: P(3) = 16 / 70, P(4) = 1 / 70
    [1, 4, 3, 4, 1 / 70 + 16 / 70 / 2],
    // All four of the errors are head's
    [0, 4, 4, 4, 1 / 70 / 2],
    // One error in all, among unequal numbers: P(1) = 30 / 40
    [0, 10, 1, 30, 30 / 40 / 2],
    [1, 30, 0, 10, 10 / 40 + 30 / 40 / 2],
    // Nothing but errors says nothing
    [5, 5, 7, 7, 0.5],
    // More errors than base has requests
    [0, 2, 6, 10, 210 / 924 / 2],
  ])('%i of %i against %i of %i', (baseErrors, baseCount, headErrors, headCount, p) => {
    expect(fisherMidP(baseErrors, baseCount, headErrors, headCount)).toBeCloseTo(p, 12);
  });

  test.each([
    [0, 10, 0, 10],
    [3, 10, 0, 0],
    [0, 0, 3, 10],
  ])('%i of %i against %i of %i cannot be told', (...counts) => {
    expect(fisherMidP(...counts)).toBe(1);
  });
});

describe('large counts', () => {
  /** P(all k errors are head's) with n requests on each side, as a product. */
  const allHeads = (k: number, n: number): number =>
    Array.from({ length: k }, (_, i) => (n - i) / (2 * n - i)).reduce(
      (product, factor) => product * factor,
      1,
    );

  test.each([
    [1, 100_000],
    [5, 1_000_000],
    [12, 250_000],
    [30, 40],
  ])('%i errors, all on head, %i requests a side', (errors, n) => {
    const p = fisherMidP(0, n, errors, n);
    expect(p / (allHeads(errors, n) / 2)).toBeCloseTo(1, 6);
  });

  test.each([
    [5000, 1_000_000],
    [1, 50],
    [40_000, 80_000],
  ])('%i errors of %i on both sides are as likely as not', (errors, n) => {
    expect(fisherMidP(errors, n, errors, n)).toBeCloseTo(0.5, 6);
  });

  test('a clear difference is clear: 1% against 2% of 10,000', () => {
    const p = fisherMidP(100, 10_000, 200, 10_000);
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1e-8);
  });
});

test.each([
  [3, 40, 9, 60],
  [0, 10, 3, 10],
  [250, 100_000, 180, 90_000],
])('the two directions of %i/%i and %i/%i add up to one', (a, n, b, m) => {
  expect(fisherMidP(a, n, b, m) + fisherMidP(b, m, a, n)).toBeCloseTo(1, 6);
});

test('more errors on head are never less evidence', () => {
  const values = Array.from({ length: 20 }, (_, k) => fisherMidP(5, 1000, k, 1000));
  expect(values).toEqual(values.toSorted((a, b) => b - a));
});
