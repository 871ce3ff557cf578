import { describe, expect, test } from '@jest/globals';
import { Random } from '../../src/engine/random.ts';
import { lagOne, wideningOf } from '../../src/verdict/autocorrelation.ts';
import { decide } from '../../src/verdict/decision.ts';
import { normal } from './blocks.ts';

describe('lagOne', () => {
  test.each([
    // Deviations −1.5, −0.5, 0.5, 1.5: (0.75 − 0.25 + 0.75) / 5
    [[1, 2, 3, 4], 0.25],
    [[1, -1, 1, -1], -0.75],
    [[1, 1, -1, -1], 0.25],
  ])('of %j is %d', (values, expected) => {
    expect(lagOne(values)).toBeCloseTo(expected, 12);
  });

  test.each([[[]], [[1]], [[1, 2]], [[3, 3, 3, 3]], [[0.3, 0.3001, 0.3002, 0.3003]]])(
    'of %j is not known',
    (values) => {
      expect(lagOne(values)).toBeNull();
    },
  );
});

/** A process in which each value is so much like the one before it. */
function chain(memory: number, length: number, seed: number): number[] {
  const random = new Random(seed, 7);
  const values = [normal(random)];
  while (values.length < length)
    values.push(memory * values.at(-1)! + Math.sqrt(1 - memory ** 2) * normal(random));
  return values;
}

describe('wideningOf', () => {
  test.each([
    [0, 1],
    [0.3, Math.sqrt(1.3 / 0.7)],
    [0.6, 2],
  ])('of a long series with a memory of %d is about %d', (memory, expected) => {
    expect(Math.abs(wideningOf([chain(memory, 20_000, 1)]) - expected)).toBeLessThan(0.05);
  });

  test('many short series say together what none of them could alone', () => {
    const series = Array.from({ length: 400 }, (_, seed) => chain(0.6, 24, seed));
    expect(Math.abs(wideningOf(series) - 2)).toBeLessThan(0.2);
  });

  test('is asked of the series with the most pairs only', () => {
    const long = chain(0.6, 400, 3);
    const short = Array.from({ length: 20 }, (_, index) => index % 2);
    expect(wideningOf([short, long, short])).toBe(wideningOf([long]));
  });

  test.each([
    [[[0, 0, 0, 0, 0, 0, 0]]],
    [[[1, 2, 3]]],
    [[]],
    [[[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]]],
    [[Array.from({ length: 20 }, (_, index) => index % 2)]],
  ])('of %j is none', (series) => {
    expect(wideningOf(series)).toBe(1);
  });
});

test('pairs that rise and fall together are less evidence, and their estimate stays', () => {
  const known = { tolerance: 0.05, gates: true };
  const together = Array.from({ length: 24 }, (_, index) => 0.1 + 0.09 * Math.sin(index / 2));
  const apart = together.map((_, index) => together[(index * 7) % 24]!);
  const [slow] = decide([{ ...known, differences: together }], 0.05, 1);
  const [fast] = decide([{ ...known, differences: apart }], 0.05, 1);
  expect(slow!.estimate).toBeCloseTo(fast!.estimate, 12);
  expect(slow!.widening).toBeGreaterThan(1.5);
  expect((slow!.high! - slow!.low!) / (fast!.high! - fast!.low!)).toBeCloseTo(
    slow!.widening / fast!.widening,
    6,
  );
});
