import { describe, expect, test } from '@jest/globals';
import { Random } from '../../src/engine/random.ts';

const draw = (random: Random, count: number): number[] => Array.from({ length: count }, () => random.next());

/** Pearson's statistic of how unevenly the values lie in ten drawers. */
function chiSquare(values: number[]): number {
  const counts = new Array<number>(10).fill(0);
  for (const value of values) counts[Math.floor(value * 10)]!++;
  const expected = values.length / 10;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** sfc32 as its author publishes it, in whole numbers without a limit, seeded as ours is. */
function reference(seed: bigint, stream: bigint, count: number): number[] {
  const numbers: number[] = [];
  const word = 0xffffffffn;
  let [a, b, c, counter] = [seed & word, stream & word, (seed >> 32n) & word, 1n];
  for (let round = 0; round < 12 + count; round++) {
    const output = (a + b + counter++) & word;
    a = b ^ (b >> 9n);
    b = (c + (c << 3n)) & word;
    c = ((((c << 21n) | (c >> 11n)) & word) + output) & word;
    if (round >= 12) numbers.push(Number(output) / 2 ** 32);
  }
  return numbers;
}

describe('Random', () => {
  test.each([
    [1, 0],
    [1, 1],
    [42, 7],
    [2 ** 40 + 5, 99_999],
  ])('is sfc32, for seed %d and stream %d', (seed, stream) => {
    const expected = reference(BigInt(seed), BigInt(stream), 1000);
    expect(draw(new Random(seed, stream), 1000)).toEqual(expected);
  });

  test('gives the numbers that it gave in every version so far', () => {
    const random = new Random(1, 0);
    expect(Array.from({ length: 6 }, () => random.int(1, 1000))).toMatchInlineSnapshot(`
[
  103,
  144,
  383,
  789,
  252,
  826,
]
`);
  });

  test('is even, from the first number of every stream on', () => {
    // 27.9 is exceeded once in a thousand seeds; these are fixed, so it is no matter of chance.
    expect(chiSquare(draw(new Random(1, 0), 100_000))).toBeLessThan(27.9);
    const firsts = Array.from({ length: 20_000 }, (_, stream) => new Random(1, stream).next());
    expect(chiSquare(firsts)).toBeLessThan(27.9);
    const seeds = Array.from({ length: 20_000 }, (_, seed) => new Random(seed, 0).next());
    expect(chiSquare(seeds)).toBeLessThan(27.9);
  });

  test('has streams and seeds that do not follow each other', () => {
    const pairs: [Random, Random][] = [
      [new Random(1, 0), new Random(1, 1)],
      [new Random(1, 0), new Random(2, 0)],
      [new Random(3, 5), new Random(5, 3)],
      [new Random(7, 0), new Random(7 + 2 ** 32, 0)],
    ];
    for (const [one, other] of pairs) {
      const [a, b] = [draw(one, 20_000), draw(other, 20_000)];
      const correlation = a.reduce((sum, x, i) => sum + (x - 0.5) * (b[i]! - 0.5), 0) / (a.length / 12);
      expect(Math.abs(correlation)).toBeLessThan(0.035);
      expect(a.filter((x, i) => x === b[i])).toEqual([]);
    }
  });

  test('draws whole numbers within their bounds, each of them, and items of a list', () => {
    const random = new Random(9, 9);
    const numbers = Array.from({ length: 1000 }, () => random.int(-2, 2));
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
    expect(new Set(Array.from({ length: 200 }, () => random.pick(['a', 'b', 'c'])))).toEqual(
      new Set(['a', 'b', 'c']),
    );
    expect(random.int(5, 5)).toBe(5);
    expect(random.pick([])).toBeUndefined();
    expect(draw(random, 1000).every((value) => value >= 0 && value < 1)).toBe(true);
  });
});
