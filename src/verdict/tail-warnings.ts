import type { Comparison, Metric } from '../results/schema.ts';
import { comparison } from './comparison.ts';
import { PERCENTILE } from './measures.ts';
import type { Judged } from './paired.ts';
import { type BothSides, FLOOR_MS } from './paired-test.ts';
import { failuresOf, requestsFor } from './pairs.ts';
import { compareTails, type Tail } from './tails.ts';

const TAILS = ['p99', 'p999'] as const satisfies Metric[];
/** Tails are noisier than what lies in front of them, and only warn: a small change of one is no news. */
const TIMES_TOLERANCE = 2;
/** A tail that looks worse, with a p-value below this, is worth going on for. */
const SUSPECT = 0.1;

/**
 * Adds what the pairs cannot see: endpoints of which no time changed, pair by pair, but whose tail over the whole run
 * is certainly worse; and times that should gate, and have too few requests for pairs. It warns and never fails.
 * @param judged every comparison of the pairs
 * @param tolerance relative worsening that is accepted; of a tail, twice as much
 * @param alpha what may be spent now, over all tails; beside what the gating tests spend
 */
export function warnOfTails(both: BothSides[], judged: Judged[], tolerance: number, alpha: number): Judged[] {
  const tails = both
    .filter(({ head }) => head.kind === 'request')
    .flatMap((sides) => metricsOf(sides, judged).map((metric) => ({ sides, metric })))
    .filter(({ sides, metric }) => hasTail(sides, metric));
  const result = [...judged];
  for (const { sides, metric } of tails) {
    const { head: endpoint, blocks } = sides;
    const own = result.filter((one) => one.endpoint === endpoint && one.comparison.metric !== 'error-rate');
    if (own.some((one) => ['warn', 'fail', 'inconclusive'].includes(one.comparison.verdict))) continue;
    const tail = compareTails(blocks, metric, Math.log1p(TIMES_TOLERANCE * tolerance));
    const before = own.find((one) => one.comparison.metric === metric);
    if (tail.head - tail.base < FLOOR_MS) continue;
    if (tail.p > alpha / tails.length) {
      if (before && tail.p < SUSPECT) result[result.indexOf(before)] = { ...before, open: true };
      continue;
    }
    const told = {
      endpoint,
      comparison: warning(metric, tail, blocks.length, before?.comparison),
      // What the pairs have still to decide stays to be decided.
      open: before?.open ?? false,
    };
    if (before) result[result.indexOf(before)] = told;
    else result.push(told);
  }
  return result;
}

function metricsOf({ head }: BothSides, judged: Judged[]): Metric[] {
  const unjudged = judged.flatMap(({ endpoint, comparison: { metric, action, verdict } }) =>
    endpoint === head && action === 'block' && verdict === 'skip' ? [metric] : [],
  );
  return [...new Set([...unjudged, ...TAILS])];
}

/** Whether there are requests enough beyond the quantile. */
function hasTail({ blocks }: BothSides, metric: Metric): boolean {
  return (['head', 'base'] as const).every((side) => {
    const times = blocks.reduce((sum, pair) => sum + pair[side].count - failuresOf(pair[side]), 0);
    return PERCENTILE[metric] !== undefined && times >= requestsFor(metric);
  });
}

function warning(metric: Metric, tail: Tail, pairs: number, before: Comparison | undefined): Comparison {
  return comparison({
    metric,
    against: 'base',
    action: before?.action ?? 'warn',
    verdict: 'warn',
    base: Math.round(tail.base * 1000) / 1000,
    head: Math.round(tail.head * 1000) / 1000,
    change: tail.head / tail.base - 1,
    samples: pairs,
    note:
      before?.verdict === 'skip'
        ? 'of all requests of the run taken together, since there are too few to judge it pair by pair'
        : 'of all requests of the run taken together: the slowest got slower, while pair by pair nothing changed',
  });
}
