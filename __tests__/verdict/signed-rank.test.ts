import { describe, expect, test } from '@jest/globals';
import { Random } from '../../src/engine/random.ts';
import { criticalValue, estimatePaired, walshAverages } from '../../src/verdict/signed-rank.ts';
import { normal } from './blocks.ts';

/** Values of which all Walsh averages differ. */
const distinct = (n: number): number[] => Array.from({ length: n }, (_, index) => 1.5 ** index - 4);

/** How many of all 2ⁿ sign patterns have each W⁺: the definition, counted. */
function countPatterns(n: number): number[] {
  const counts = new Array<number>((n * (n + 1)) / 2 + 1).fill(0);
  for (let pattern = 0; pattern < 2 ** n; pattern++) {
    let w = 0;
    for (let rank = 1; rank <= n; rank++) if (pattern & (1 << (rank - 1))) w += rank;
    counts[w]!++;
  }
  return counts;
}

/** P₀(W⁺ ≥ w) of every w, from the patterns. */
function countedTail(n: number): number[] {
  let sum = 0;
  return countPatterns(n)
    .reverse()
    .map((count) => {
      sum += count;
      return sum / 2 ** n;
    })
    .reverse();
}

const SIZES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('criticalValue', () => {
  test.each([
    [12, (0.05 * 0.2) / 16, 77, 2],
    [18, (0.05 * 0.3) / 16, 154, 18],
    [24, (0.05 * 0.5) / 16, 251, 50],
    [6, 0.025, 21, 1],
    [10, 0.025, 47, 9],
    [20, 0.025, 158, 53],
  ])('n=%i at %d is %i; low is the average number %i', (n, alpha, c, rank) => {
    expect(criticalValue(n, alpha)).toBe(c);
    const averages = walshAverages(distinct(n));
    const { low, high } = estimatePaired(distinct(n), alpha);
    expect(low).toBe(averages[rank - 1]);
    expect(high).toBe(averages[averages.length - rank]);
    expect(high).toBe(averages[c - 1]);
  });

  test.each([
    [5, 0.025],
    [4, 0.05],
    [1, 0.4],
    [0, 0.5],
  ])('n=%i has none at %d', (n, alpha) => {
    expect(criticalValue(n, alpha)).toBeNull();
  });

  test('too few pairs have an estimate, but no interval', () => {
    expect(estimatePaired([1, 2, 3, 4, 5], 0.025)).toMatchObject({ estimate: 3, low: null, high: null });
  });

  test.each(SIZES)('n=%i: is the smallest value whose counted tail is within the level', (n) => {
    const tail = countedTail(n);
    for (const alpha of [0.4, 0.1, 0.05, 0.025, 0.01, 0.002]) {
      const smallest = tail.findIndex((p) => p <= alpha);
      expect([alpha, criticalValue(n, alpha)]).toEqual([alpha, smallest < 0 ? null : smallest]);
    }
  });
});

describe('p-values', () => {
  test.each(SIZES)('n=%i: are the counted tails, for every sign pattern', (n) => {
    const tail = countedTail(n);
    const top = (n * (n + 1)) / 2;
    for (let pattern = 0; pattern < 2 ** n; pattern++) {
      let w = 0;
      // Sizes that grow fast, so that no two of them tie.
      const values = Array.from({ length: n }, (_, index) => {
        const positive = (pattern & (1 << index)) !== 0;
        if (positive) w += index + 1;
        return (positive ? 1 : -1) * 1.9 ** index;
      });
      const { pAbove, pBelow } = estimatePaired(values, 0.05);
      if (Math.abs(pAbove - tail[w]!) > 1e-12 || Math.abs(pBelow - tail[top - w]!) > 1e-12)
        throw new Error(`${values}: ${pAbove} and ${pBelow} instead of ${tail[w]} and ${tail[top - w]}`);
    }
  });

  test('change sides with the sign', () => {
    const values = [0.3, -0.1, 0.24, 0.7, -0.52, 0.11, 0.05];
    const there = estimatePaired(values, 0.1);
    const back = estimatePaired(
      values.map((value) => -value),
      0.1,
    );
    expect(back.pAbove).toBe(there.pBelow);
    expect(back.pBelow).toBe(there.pAbove);
    expect([back.estimate, back.low, back.high]).toEqual([-there.estimate, -there.high!, -there.low!]);
  });

  test('no difference at all is no evidence', () => {
    const found = estimatePaired([0, 0, 0, 0, 0, 0], 0.05);
    expect(found).toEqual({ estimate: 0, low: 0, high: 0, pAbove: 1, pBelow: 1 });
  });
});

describe('Hodges–Lehmann', () => {
  test.each([
    [[5], 5],
    [[1, 3], 2],
    [[1, 2, 6], 2.75],
    [[0, 0, 0, 100], 0],
    // Hollander & Wolfe, example 3.1: depression before and after tranquilizers; estimate −0.46.
    [[-0.952, 0.147, -1.022, -0.43, -0.62, -0.59, -0.49, 0.08, -0.01], -0.46],
  ])('of %j is %d', (values, estimate) => {
    expect(estimatePaired(values, 0.05).estimate).toBeCloseTo(estimate, 10);
  });

  test('Hollander & Wolfe, example 3.1: p = 0.020, 96% interval (−0.786, −0.010)', () => {
    const values = [-0.952, 0.147, -1.022, -0.43, -0.62, -0.59, -0.49, 0.08, -0.01];
    const { low, high, pBelow } = estimatePaired(values, 0.02);
    expect(pBelow).toBeCloseTo(0.0195, 4);
    expect(low).toBeCloseTo(-0.786, 10);
    expect(high).toBeCloseTo(-0.01, 10);
  });
});

test('walshAverages are all of them, in order', () => {
  expect([...walshAverages([4, 0, 2])]).toEqual([0, 1, 2, 2, 3, 4]);
});

test.each([
  [10, 0.025, 47],
  [12, 0.05, 61],
])('n=%i at %d: the interval covers as often as its level says', (n, alpha, c) => {
  const runs = 3000;
  const random = new Random(7, n);
  let covered = 0;
  for (let run = 0; run < runs; run++) {
    const values = Array.from({ length: n }, () => 0.3 + normal(random));
    const { low, high } = estimatePaired(values, alpha);
    if (low! <= 0.3 && 0.3 <= high!) covered++;
  }
  const tail = countPatterns(n)
    .slice(c)
    .reduce((sum, count) => sum + count / 2 ** n, 0);
  const level = 1 - 2 * tail;
  expect(level).toBeGreaterThanOrEqual(1 - 2 * alpha);
  expect(Math.abs(covered / runs - level)).toBeLessThan(3 * Math.sqrt((level * (1 - level)) / runs));
});
