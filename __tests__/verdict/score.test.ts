import { describe, expect, test } from '@jest/globals';
import { scoreInterval } from '../../src/verdict/score.ts';

const Z_95 = 1.959963984540054;

describe('scoreInterval', () => {
  // Newcombe, Statistics in Medicine 1998 (17: 873–890), table II, Miettinen–Nurminen.
  test.each([
    [56, 70, 48, 80, 0.0528, 0.3382],
    [9, 10, 3, 10, 0.17, 0.8406],
    [5, 56, 0, 29, -0.0326, 0.1933],
  ])('%i of %i − %i of %i', (errors, count, baseErrors, baseCount, low, high) => {
    const found = scoreInterval({ errors: baseErrors, count: baseCount }, { errors, count }, Z_95);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test.each([
    [3, 40, 9, 60],
    [0, 1000, 12, 1000],
    [0.4, 80.5, 2.6, 120.1],
  ])('the other way round changes the sign: %d of %d and %d of %d', (a, n, b, m) => {
    const there = scoreInterval({ errors: a, count: n }, { errors: b, count: m }, 2.5);
    const back = scoreInterval({ errors: b, count: m }, { errors: a, count: n }, 2.5);
    expect(back.low).toBeCloseTo(-there.high, 9);
    expect(back.high).toBeCloseTo(-there.low, 9);
  });

  test('is narrower with more requests, and around the difference', () => {
    const widths = [1, 4, 16].map((times) => {
      const [base, head] = [10, 30].map((errors) => ({ errors: errors * times, count: 5000 * times }));
      const { low, high } = scoreInterval(base!, head!, Z_95);
      expect(low).toBeLessThan(0.004);
      expect(high).toBeGreaterThan(0.004);
      return high - low;
    });
    for (const ratio of [widths[0]! / widths[1]!, widths[1]! / widths[2]!])
      expect(Math.abs(ratio - 2)).toBeLessThan(0.1);
  });
});
