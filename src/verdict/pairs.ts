import { type EndpointResult, ERROR_KINDS, type IterationResult, type Metric } from '../results/schema.ts';
import { PERCENTILE, type Sample, sampleOf } from './measures.ts';

/** Requests beyond a quantile without which it is mostly noise. */
const BEYOND = 10;

/** The block of the same number on both sides. */
export interface BlockPair {
  head: IterationResult;
  base: IterationResult;
}

/** The same stretch of the run on both sides: a pair of blocks, or some taken together. */
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
 * The blocks that both sides have, by their numbers.
 * @param leftOut numbers of blocks that must not be used
 */
export function pairBlocks(
  head: EndpointResult,
  base: EndpointResult,
  leftOut: ReadonlySet<number>,
): BlockPair[] {
  const others = new Map(base.iterations.map((block) => [block.block, block]));
  return head.iterations.flatMap((block) => {
    const other = leftOut.has(block.block) ? undefined : others.get(block.block);
    return other ? [{ head: block, base: other }] : [];
  });
}

/** How many pairs there are requests for: each needs enough of them on both sides. */
export function countPairs(blocks: BlockPair[], metric: Metric): number {
  const requests = blocks.map(timed).filter((count) => count > 0);
  const all = requests.reduce((sum, count) => sum + count, 0);
  return Math.min(requests.length, Math.floor(all / requestsFor(metric)));
}

/**
 * Blocks taken together with their neighbours into so many pairs, each with about the same number of requests. As
 * many pairs as blocks are the blocks themselves, however many requests each has.
 */
export function mergePairs(blocks: BlockPair[], count: number): Pair[] {
  if (count === 0) return [];
  const both = blocks.filter((one) => timed(one) > 0);
  const all = both.reduce((sum, one) => sum + timed(one), 0);
  const groups: BlockPair[][] = [];
  let group: BlockPair[] = [];
  let seen = 0;
  for (const [index, one] of both.entries()) {
    group.push(one);
    seen += timed(one);
    const blocksLeft = both.length - index - 1;
    const groupsLeft = count - groups.length - 1;
    const isFull = groupsLeft > 0 && seen * count >= (groups.length + 1) * all;
    // However uneven the blocks are, each of the groups to come needs one.
    if (blocksLeft > 0 && !isFull && blocksLeft > groupsLeft) continue;
    groups.push(group);
    group = [];
  }
  return groups.map((group) => ({
    head: sampleOf(group.map(({ head }) => head)),
    base: sampleOf(group.map(({ base }) => base)),
  }));
}

/** Failed requests of a block. */
export function failuresOf({ errors }: IterationResult): number {
  return ERROR_KINDS.reduce((sum, kind) => sum + errors[kind], 0);
}

/** Requests of both blocks that have a time: what one side lacks, the other cannot be held against. */
function timed({ head, base }: BlockPair): number {
  return Math.min(head.count - failuresOf(head), base.count - failuresOf(base));
}
