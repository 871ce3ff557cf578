import { describe, expect, test } from '@jest/globals';
import { designEffect } from '../../src/verdict/design-effect.ts';
import { compareErrorRates } from '../../src/verdict/error-rate.ts';
import { block } from './blocks.ts';

/** 24 pairs of 250 requests, of which so many of each block of base and head failed. */
function pairs(base: (pair: number) => number, head: (pair: number) => number) {
  const side = (pair: number, failures: number) => ({
    ...block(pair, []),
    count: 250,
    errors: { status: failures, check: 0, timeout: 0, connection: 0, body: 0 },
  });
  return Array.from({ length: 24 }, (_, pair) => ({
    base: side(pair, base(pair)),
    head: side(pair, head(pair)),
  }));
}
const none = () => 0;
const LEVEL = 0.002;

describe('compareErrorRates', () => {
  test('few errors, each by itself, are counted exactly', () => {
    const eight = pairs(none, (pair) => (pair % 3 === 0 ? 1 : 0));
    expect(compareErrorRates(eight, 0.01, true)).toMatchObject({ verdict: 'fail', low: null, high: null });
    // 2⁻⁸ / 2 by mid-p.
    expect(compareErrorRates(eight, 0.0019, true).verdict).toBe('pass');
  });

  test('the same number at once is one piece of evidence', () => {
    expect(
      compareErrorRates(
        pairs(none, (pair) => (pair === 5 ? 9 : 0)),
        0.01,
        true,
      ).verdict,
    ).toBe('pass');
    expect(
      compareErrorRates(
        pairs(none, (pair) => (pair === 5 ? 60 : 0)),
        0.01,
        true,
      ).verdict,
    ).toBe('pass');
  });

  test('many errors have an interval', () => {
    const worse = compareErrorRates(
      pairs(
        (pair) => pair % 2,
        () => 3,
      ),
      LEVEL,
      true,
    );
    expect(worse).toMatchObject({ verdict: 'fail', level: LEVEL, base: 0.002, head: 0.012 });
    expect(worse.low!).toBeGreaterThan(0);
    expect(worse.low!).toBeLessThan(0.01);
    expect(worse.high!).toBeGreaterThan(0.01);
  });

  test('none at all says what that proves', () => {
    expect(compareErrorRates(pairs(none, none), LEVEL, true)).toMatchObject({
      verdict: 'pass',
      note: 'none of 6000 requests a side failed: fewer than 0.05% do, with 95% certainty',
    });
    expect(
      compareErrorRates(
        pairs(none, (pair) => (pair === 0 ? 1 : 0)),
        LEVEL,
        true,
      ).note,
    ).toBeNull();
  });
});

describe('designEffect', () => {
  const of = (errors: number[]) =>
    designEffect(
      errors.map((count) => ({ base: { errors: 0, count: 100 }, head: { errors: count, count: 100 } })),
    );

  test('of errors that come one by one is 1', () => {
    expect(of([1, 1, 1, 1, 1, 1])).toBe(1);
    expect(of([0, 0, 0])).toBe(1);
    expect(of([4])).toBe(1);
  });

  test('of errors that come at once is their number', () => {
    // 24 pairs, one with 12: (24 / 23) · (12 · 23/24)² … over 12 · (1 − 0.005).
    expect(of([12, ...Array(23).fill(0)])).toBeCloseTo(12 / (1 - 0.005), 6);
  });
});
