import { describe, expect, test } from '@jest/globals';
import { decide } from '../../src/verdict/decision.ts';

/**
 * Twelve differences 0.01 apart around zero, in an order in which neighbours do not move together. Walsh averages are
 * multiples of 0.005, and the upper bound is the one of number c: at 5% c = 61, which is 0.02; at 5%/16 c = 73,
 * which is 0.04; at 40% c = 43, which is 0.005.
 */
const AROUND_ZERO = [3, 9, 0, 6, 11, 2, 7, 4, 10, 1, 8, 5].map((rank) => (rank - 5.5) * 0.01);
const ALPHA = 0.05;

const decided = (tolerance: number, { family = 16, gates = true } = {}) =>
  decide([{ differences: AROUND_ZERO, tolerance, gates }], ALPHA, family)[0]!;

describe('a pass is certain for itself, not beside all others', () => {
  test('what is within the tolerance at the whole alpha passes, and shows that interval', () => {
    // At the share of one in sixteen it could be 4% slower.
    const { verdict, low, high, level } = decided(0.03);
    expect({ verdict, level }).toEqual({ verdict: 'pass', level: ALPHA });
    expect(high).toBeCloseTo(0.02, 10);
    expect(low).toBeCloseTo(-0.02, 10);
  });

  test('what is only within it at a looser level cannot be told, and shows the interval of its share', () => {
    const { verdict, low, high, level } = decided(0.01);
    expect({ verdict, level }).toEqual({ verdict: 'inconclusive', level: ALPHA / 16 });
    expect(high).toBeCloseTo(0.04, 10);
    expect(low).toBeCloseTo(-0.04, 10);
  });

  test.each([1, 2, 16, 100])('how many share alpha (%i) changes neither', (family) => {
    expect(decided(0.03, { family })).toMatchObject({ verdict: 'pass', level: ALPHA });
    expect(decided(0.01, { family })).toMatchObject({ verdict: 'inconclusive' });
  });

  test('what cannot fail the run shows the interval at which it would have warned', () => {
    expect(decided(0.03, { gates: false })).toMatchObject({ verdict: 'pass', level: ALPHA / 16 });
  });
});
