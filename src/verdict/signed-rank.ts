/**
 * Wilcoxon's signed-rank test, exact: the distribution of W⁺ under "no change", the Hodges–Lehmann estimate and
 * the interval by inversion of the test (Hollander, Wolfe & Chicken, Nonparametric Statistical Methods, ch. 3).
 * Deterministic: no bootstrap, no normal approximation.
 */

/** Tail probabilities by number of pairs: tails(n)[w] = P₀(W⁺ ≥ w). */
const cache = new Map<number, Float64Array>();

function tails(n: number): Float64Array {
  const known = cache.get(n);
  if (known) return known;
  const top = (n * (n + 1)) / 2;
  // Each rank counts with probability ½, independently: convolve one rank after the other.
  let probability = new Float64Array(top + 2);
  probability[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    const next = new Float64Array(top + 2);
    for (let w = 0; w <= top; w++)
      next[w] = 0.5 * (probability[w]! + (w >= rank ? probability[w - rank]! : 0));
    probability = next;
  }
  for (let w = top - 1; w >= 0; w--) probability[w] = probability[w]! + probability[w + 1]!;
  cache.set(n, probability);
  return probability;
}

/**
 * The smallest c with P₀(W⁺ ≥ c) ≤ alpha.
 * @param n number of pairs
 * @param alpha one-sided level
 * @returns null when even n of n pairs in one direction are no evidence at this level
 */
export function criticalValue(n: number, alpha: number): number | null {
  const tail = tails(n);
  const top = (n * (n + 1)) / 2;
  if (n < 1 || tail[top]! > alpha) return null;
  let c = top;
  while (c > 0 && tail[c - 1]! <= alpha) c--;
  return c;
}

/** All averages (yᵢ + yⱼ) / 2 with i ≤ j, in ascending order. */
export function walshAverages(values: readonly number[]): Float64Array {
  const n = values.length;
  const averages = new Float64Array((n * (n + 1)) / 2);
  let index = 0;
  for (let i = 0; i < n; i++) for (let j = i; j < n; j++) averages[index++] = (values[i]! + values[j]!) / 2;
  return averages.sort();
}

export interface PairedEstimate {
  /** Hodges–Lehmann: the median of the Walsh averages. */
  estimate: number;
  /** Bounds at the one-sided level each; null when there are too few pairs for it. */
  low: number | null;
  high: number | null;
  /** One-sided p-values of "not above zero" and "not below zero". */
  pAbove: number;
  pBelow: number;
}

/**
 * Where the centre of paired differences lies.
 * @param differences one for each pair, at least one
 * @param alpha one-sided level of each bound
 */
export function estimatePaired(differences: readonly number[], alpha: number): PairedEstimate {
  const n = differences.length;
  const averages = walshAverages(differences);
  const m = averages.length;
  const c = criticalValue(n, alpha);
  const above = averages.filter((average) => average > 0).length;
  const ties = averages.filter((average) => average === 0).length;
  const tail = tails(n);
  return {
    estimate: (averages[Math.floor((m - 1) / 2)]! + averages[Math.ceil((m - 1) / 2)]!) / 2,
    low: c === null ? null : averages[m - c]!,
    high: c === null ? null : averages[c - 1]!,
    // W⁺ is the number of positive Walsh averages; a tie counts against the evidence.
    pAbove: tail[above]!,
    pBelow: tail[m - above - ties]!,
  };
}
