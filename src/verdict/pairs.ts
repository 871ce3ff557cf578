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
 * Blocks of the same number on both sides, taken together with their neighbours into as many pairs as there are
 * requests for, each with about the same number of them.
 */
export function pairBlocks(head: IterationResult[], base: IterationResult[], metric: Metric): Pair[] {
  const baseBlocks = new Map(base.map((block) => [block.block, block]));
  const both = head.flatMap((block) => {
    const other = baseBlocks.get(block.block);
    // What one side lacks in a block, the other cannot be held against.
    const requests = other ? Math.min(successes(block), successes(other)) : 0;
    return requests > 0 ? [{ head: block, base: other!, requests }] : [];
  });
  const all = both.reduce((sum, { requests }) => sum + requests, 0);
  const count = Math.min(both.length, Math.floor(all / requestsFor(metric)));
  const pairs: Pair[] = [];
  let group: typeof both = [];
  let seen = 0;
  for (const blocks of both) {
    group.push(blocks);
    seen += blocks.requests;
    if (pairs.length >= count || seen * count < (pairs.length + 1) * all) continue;
    pairs.push({
      head: sampleOf(group.map((one) => one.head)),
      base: sampleOf(group.map((one) => one.base)),
    });
    group = [];
  }
  return pairs;
}

/** Requests of a block that have a time; its histogram need not be decoded for it. */
function successes({ count, errors }: IterationResult): number {
  return count - ERROR_KINDS.reduce((failed, kind) => failed + errors[kind], 0);
}
