/** Errors and requests of one pair of blocks. */
export interface PairOfCounts {
  base: { errors: number; count: number };
  head: { errors: number; count: number };
}

/**
 * How much wider the difference of two error rates scatters than if requests failed independently, from its scatter
 * between pairs (the ratio estimator of cluster sampling; Rao & Scott, Biometrics 1992). Errors come in bursts: one
 * stall times out every user at once, and ten errors of one moment are one piece of evidence.
 * @returns at least 1; counts divided by it can be tested like independent ones
 */
export function designEffect(pairs: readonly PairOfCounts[]): number {
  const sum = (side: 'base' | 'head', of: 'errors' | 'count'): number =>
    pairs.reduce((total, pair) => total + pair[side][of], 0);
  const [baseCount, headCount] = [sum('base', 'count'), sum('head', 'count')];
  const [baseRate, headRate] = [sum('base', 'errors') / baseCount, sum('head', 'errors') / headCount];
  const independent = (headRate * (1 - headRate)) / headCount + (baseRate * (1 - baseRate)) / baseCount;
  if (pairs.length < 2 || !(independent > 0)) return 1;
  const clustered = pairs.reduce((total, { base, head }) => {
    const deviation =
      (head.errors - headRate * head.count) / headCount - (base.errors - baseRate * base.count) / baseCount;
    return total + deviation ** 2;
  }, 0);
  return Math.max(1, ((pairs.length / (pairs.length - 1)) * clustered) / independent);
}
