import { describe, expect, test } from '@jest/globals';
import { arrivalNumbers, stagedPacer } from '../../src/engine/pacer.ts';
import { Random } from '../../src/engine/random.ts';

describe('a pacer', () => {
  test('of a constant rate: arrival n is due n / rate after the beginning', () => {
    const pacer = stagedPacer([{ durationMs: 10_000, from: 50, to: 50 }]);
    expect([0, 1, 2, 499].map((n) => pacer.dueMs(n))).toEqual([0, 20, 40, 9980]);
  });

  test('goes on at its last rate', () => {
    const pacer = stagedPacer([{ durationMs: 1000, from: 10, to: 20 }]);
    // 15 arrivals in the ramp, then one every 50 ms.
    expect(pacer.dueMs(15)).toBeCloseTo(1000, 9);
    expect(pacer.dueMs(17)).toBeCloseTo(1100, 9);
  });

  test('of a ramp: so many have been due as the area under the rate says', () => {
    const ramp = { durationMs: 4000, from: 0, to: 100 };
    const pacer = stagedPacer([ramp]);
    for (const arrivals of [1, 50, 100, 199]) {
      const seconds = pacer.dueMs(arrivals) / 1000;
      expect((25 * seconds * seconds) / 2).toBeCloseTo(arrivals, 9);
    }
    expect(pacer.dueMs(0)).toBe(0);
    expect(pacer.dueMs(200)).toBeCloseTo(4000, 9);
  });

  test('of a ramp downwards, and of an almost flat one, loses no digits', () => {
    const down = stagedPacer([{ durationMs: 2000, from: 100, to: 0 }]);
    expect(down.dueMs(75)).toBeCloseTo(1000, 9);
    const flat = stagedPacer([{ durationMs: 1e6, from: 100, to: 100 + 1e-9 }]);
    expect(flat.dueMs(50_000)).toBeCloseTo(500_000, 5);
  });

  test('of stages: each begins where the one before ended', () => {
    const pacer = stagedPacer([
      { durationMs: 0, from: 0, to: 10 },
      { durationMs: 1000, from: 10, to: 10 },
      { durationMs: 1000, from: 10, to: 30 },
      { durationMs: 1000, from: 30, to: 30 },
    ]);
    expect(pacer.dueMs(10)).toBeCloseTo(1000, 9);
    expect(pacer.dueMs(30)).toBeCloseTo(2000, 9);
    expect(pacer.dueMs(60)).toBeCloseTo(3000, 9);
    const times = Array.from({ length: 60 }, (_, n) => pacer.dueMs(n));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('that ends at no rate has no arrival after it', () => {
    const pacer = stagedPacer([{ durationMs: 1000, from: 10, to: 0 }]);
    expect(pacer.dueMs(4)).toBeLessThan(1000);
    expect(pacer.dueMs(6)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('arrivals', () => {
  const numbers = (spread: 'even' | 'poisson', count: number, seed = 1): number[] => {
    const random = new Random(seed, 0);
    const next = arrivalNumbers(spread, () => random.next());
    return Array.from({ length: count }, next);
  };

  test('that are even come one after the other', () => {
    expect(numbers('even', 4)).toEqual([0, 1, 2, 3]);
  });

  test('of a Poisson process have exponential gaps of mean 1: their deviation is their mean', () => {
    const times = numbers('poisson', 20_000);
    const gaps = times.map((time, index) => time - (times[index - 1] ?? 0));
    const mean = gaps.reduce((sum, gap) => sum + gap) / gaps.length;
    const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
    expect(mean).toBeCloseTo(1, 1);
    expect(Math.sqrt(variance)).toBeCloseTo(1, 1);
    expect(gaps.filter((gap) => gap > Math.LN2).length / gaps.length).toBeCloseTo(0.5, 1);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
  });

  test('follow from the seed', () => {
    expect(numbers('poisson', 50)).toEqual(numbers('poisson', 50));
    expect(numbers('poisson', 50)).not.toEqual(numbers('poisson', 50, 2));
  });
});
