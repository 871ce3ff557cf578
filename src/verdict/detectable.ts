import { median } from './measures.ts';

/** Quantile of the normal distribution that stands for a power of 80%. */
const POWER = 0.84;
/** Nobody makes a run longer by more than this for one comparison. */
const MOST_MINUTES = 60;

/**
 * The smallest relative worsening that a paired test would have failed with a probability of 80%.
 * @param differences logarithms of head / base, one for each pair
 * @param alpha one-sided level of the test
 * @param accepted logarithm of the worsening that is tolerated
 * @returns a fraction: 0.1 is 10% slower
 */
export function minimumDetectable(differences: number[], alpha: number, accepted: number): number {
  const error = standardError(differences);
  return Math.expm1(Math.max((normalQuantile(1 - alpha) + POWER) * error, accepted + POWER * error));
}

/**
 * How much longer the run would have to be to find twice the tolerance: errors shrink with the root of the pairs.
 * @param minutes that were measured, of both sides
 * @returns the change, a fraction, and whole minutes; undefined when it is found already, or would take too long for
 * a promise to be worth anything
 */
export function remedyFor(
  differences: number[],
  alpha: number,
  tolerance: number,
  minutes: number,
): { change: number; minutes: number } | undefined {
  const change = 2 * tolerance;
  const error = standardError(differences);
  const target = Math.log1p(change);
  const needed = Math.min(
    target / (normalQuantile(1 - alpha) + POWER),
    (target - Math.log1p(tolerance)) / POWER,
  );
  const more = Math.ceil(minutes * ((error / needed) ** 2 - 1));
  return more > 0 && more <= MOST_MINUTES ? { change, minutes: more } : undefined;
}

/** Of the Hodges–Lehmann estimate, from the median absolute deviation; 1.05 is its efficiency under normal noise. */
function standardError(differences: number[]): number {
  const sorted = differences.toSorted((a, b) => a - b);
  const centre = median(sorted);
  const deviation = 1.4826 * median(sorted.map((value) => Math.abs(value - centre)).sort((a, b) => a - b));
  return (1.05 * deviation) / Math.sqrt(differences.length);
}

/** Quantile of the standard normal distribution (Acklam's approximation; relative error below 1.2e-9). */
export function normalQuantile(p: number): number {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ];
  const b = [
    -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
  ];
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];
  const polynomial = (coefficients: number[], x: number): number =>
    coefficients.reduce((sum, k) => sum * x + k, 0);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(c, q) / polynomial(d, q);
  }
  if (p > 1 - 0.02425) return -normalQuantile(1 - p);
  const q = p - 0.5;
  return (polynomial(a, q * q) * q) / polynomial(b, q * q);
}
