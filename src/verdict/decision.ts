import { wideningOf } from './autocorrelation.ts';
import { estimatePaired, type PairedEstimate } from './signed-rank.ts';

/** What a decision about one endpoint and metric rests on. */
export interface Evidence {
  /** Logarithm of how much worse head is, one for each pair, in the order of time. */
  differences: number[];
  /** Relative worsening that is accepted. */
  tolerance: number;
  /** Whether it can fail the run, and so shares alpha with the others. */
  gates: boolean;
}

export interface Decision<T> {
  test: T;
  verdict: 'pass' | 'warn' | 'fail' | 'improved' | 'inconclusive';
  /** Of the logarithm of the change. */
  estimate: number;
  low: number | null;
  high: number | null;
  /** One-sided level of the bounds. */
  level: number;
  /** By how much they are wider since neighbouring pairs move together; 1 when they don't. */
  widening: number;
  /** The differences with which it was decided: further apart where neighbouring pairs move together. */
  spread: number[];
}

/**
 * Says of each test what can be said.
 *
 * What fails or improves must be certain beside all the others: their share of alpha is divided (Holm). What passes
 * need only be certain for itself: the run passes when all of them do, so a regression that is there must get past a
 * test at the whole alpha, however many others there are (intersection–union test, Berger 1982).
 * @param alpha what may be spent now, one-sided, over all gating tests
 * @param family how many gating tests share `alpha`, those of error rates included
 */
export function decide<T extends Evidence>(tests: T[], alpha: number, family: number): Decision<T>[] {
  const widening = wideningOf(tests.map(({ differences }) => differences));
  const judged = tests.map((test) => {
    const spread = spreadOut(test.differences, widening);
    return { test, spread, found: estimatePaired(spread, alpha / family) };
  });
  const worse = holm(judged, alpha, family, ({ found }) => found.pAbove);
  const better = holm(judged, alpha, family, ({ found }) => found.pBelow);
  return judged.map((entry) => {
    const { test, spread, found } = entry;
    const own = estimatePaired(spread, alpha);
    const certain = { worse: worse.has(entry), better: better.has(entry) };
    const verdict = verdictOf(test, found.estimate, withinTolerance(own, test.tolerance), certain);
    const ownBounds = verdict === 'pass' && test.gates;
    return {
      test,
      verdict,
      estimate: found.estimate,
      ...widened(ownBounds ? own : found),
      level: ownBounds ? alpha : alpha / family,
      widening,
      spread,
    };
  });
}

/** Differences so much further from their centre, which stays; the interval is wider by as much. */
function spreadOut(differences: number[], widening: number): number[] {
  if (widening === 1) return differences;
  const { estimate } = estimatePaired(differences, 0.5);
  return differences.map((value) => estimate + widening * (value - estimate));
}

function withinTolerance(own: PairedEstimate, tolerance: number): boolean {
  const { high } = widened(own);
  return high !== null && high < Math.log1p(tolerance);
}

/** The gating tests that Holm's procedure rejects (Holm 1979); of the others, those that pass its strictest step. */
function holm<T extends { test: Evidence }>(
  tests: T[],
  alpha: number,
  family: number,
  p: (test: T) => number,
): Set<T> {
  const rejected = new Set(tests.filter((entry) => !entry.test.gates && p(entry) <= alpha / family));
  const ordered = tests.filter((entry) => entry.test.gates).sort((a, b) => p(a) - p(b));
  for (const [index, entry] of ordered.entries()) {
    if (p(entry) > alpha / (family - index)) break;
    rejected.add(entry);
  }
  return rejected;
}

function verdictOf(
  { tolerance, gates }: Evidence,
  estimate: number,
  within: boolean,
  certain: { worse: boolean; better: boolean },
): Decision<Evidence>['verdict'] {
  const accepted = Math.log1p(tolerance);
  if (certain.worse && estimate >= accepted) return gates ? 'fail' : 'warn';
  if (certain.better && estimate <= -accepted) return 'improved';
  // A change that is certainly within the tolerance is what the tolerance is for, however certain it is. And what
  // cannot fail the run need not be decided.
  if (within || !gates) return 'pass';
  return certain.worse ? 'warn' : 'inconclusive';
}

/** Quantised times can make all pairs equal; no measurement is exact, so the interval is one bucket wide at least. */
function widened({ low, high }: PairedEstimate): { low: number | null; high: number | null } {
  const bucket = Math.log1p(0.001);
  if (low === null || high === null || high - low >= bucket) return { low, high };
  return { low: low - bucket / 2, high: high + bucket / 2 };
}
