import { ERROR_KINDS, type IterationResult, type Metric } from '../results/schema.ts';
import { PERCENTILE, type Sample, sampleOf } from './measures.ts';

/** Requests beyond a quantile without which it is mostly noise. */
const BEYOND = 10;

/** The same stretch of the run on both sides. */
export interface Pair {
  head: Sample;
  base: Sample;
}

/**
 * Requests that a sample needs to say something about the metric: of a quantile, enough of them lie beyond it; of a
 * mean, as many as of a median.
 */
export function requestsFor(metric: Metric): number {
  return Math.ceil(BEYOND / (1 - (PERCENTILE[metric] ?? 50) / 100) - 1e-9);
}

/**
 * Blocks of the same number, taken together with their neighbours until each side of every pair has enough
 * successful requests.
 */
export function pairBlocks(head: IterationResult[], base: IterationResult[], metric: Metric): Pair[] {
  const baseBlocks = new Map(base.map((block) => [block.block, block]));
  const needed = requestsFor(metric);
  const pairs: Pair[] = [];
  let group: { head: IterationResult[]; base: IterationResult[] } = { head: [], base: [] };
  for (const block of head) {
    const other = baseBlocks.get(block.block);
    if (!other) continue;
    group.head.push(block);
    group.base.push(other);
    if (Math.min(successes(group.head), successes(group.base)) < needed) continue;
    pairs.push({ head: sampleOf(group.head), base: sampleOf(group.base) });
    group = { head: [], base: [] };
  }
  return pairs;
}

/** Requests that have a time; their histograms need not be decoded for it. */
function successes(blocks: IterationResult[]): number {
  return blocks.reduce(
    (sum, { count, errors }) => sum + count - ERROR_KINDS.reduce((failed, kind) => failed + errors[kind], 0),
    0,
  );
}
