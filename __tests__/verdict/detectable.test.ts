import { describe, expect, test } from '@jest/globals';
import { minimumDetectable, normalQuantile, remedyFor } from '../../src/verdict/detectable.ts';

/** Sixteen differences whose median absolute deviation is 0.02: a standard error of 1.05 · 1.4826 · 0.02 / 4. */
const SPREAD = Array.from({ length: 16 }, (_, index) => (index % 2 === 0 ? 0.02 : -0.02));
const ERROR = (1.05 * 1.4826 * 0.02) / 4;

describe('normalQuantile', () => {
  test.each([
    [0.5, 0],
    [0.975, 1.959964],
    [0.8, 0.841621],
    [0.999, 3.090232],
    [0.001, -3.090232],
  ])('%d: %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 6);
  });
});

describe('minimumDetectable', () => {
  test('is limited by certainty without a tolerance', () => {
    expect(minimumDetectable(SPREAD, 0.025, 0)).toBeCloseTo(Math.expm1((1.959964 + 0.84) * ERROR), 9);
  });

  test('is limited by the tolerance where that is wide', () => {
    const accepted = Math.log(1.05);
    expect(minimumDetectable(SPREAD, 0.025, accepted)).toBeCloseTo(Math.expm1(accepted + 0.84 * ERROR), 9);
  });
});

describe('remedyFor', () => {
  test('says how much longer the run has to be to find twice the tolerance', () => {
    // Ten times the spread: an error of 0.0778 where ln(1.1) / (1.96 + 0.84) = 0.0340 is needed.
    const noisy = SPREAD.map((value) => 10 * value);
    const minutes = Math.ceil(6 * (((10 * ERROR) / (Math.log(1.1) / 2.799964)) ** 2 - 1));
    expect(remedyFor(noisy, 0.025, 0.05, 6)).toEqual({ change: 0.1, minutes });
  });

  test.each([
    ['what is found already', SPREAD, 6],
    ['what would take hours', SPREAD.map((value) => 100 * value), 6],
    ['nothing that was measured', SPREAD.map((value) => 10 * value), 0],
    ['pairs that are all equal', SPREAD.map(() => 0), 6],
  ])('promises nothing for %s', (_what, differences, minutes) => {
    expect(remedyFor(differences, 0.025, 0.05, minutes)).toBeUndefined();
  });
});
