import { Random } from '../engine/random.ts';
import type { Metric } from '../results/schema.ts';
import { histogramOf } from '../results/summarize.ts';
import { PERCENTILE } from './measures.ts';
import type { BlockPair } from './pairs.ts';

/** How often the sides are swapped at random; the smallest p-value is one in so many. */
const SWAPS = 9999;

/** The quantile of all requests of a side together, in ms, and whether head's is worse. */
export interface Tail {
  base: number;
  head: number;
  /** One-sided p-value of "the sides do not differ". */
  p: number;
}

/**
 * Holds the tails of all blocks together against each other. A stall that lives in a few blocks is hidden by an
 * estimate over pairs, which is robust so that it does not follow a few of them.
 *
 * Of each pair: by how much more of head's requests than of base's are slower than the quantile of all requests of
 * both sides. Under "no change" the two blocks of a pair could have been each other's, so each difference could have
 * the other sign: swapping the sides of pairs at random gives the distribution of their sum (Fisher's randomisation
 * test; the pair is the unit), exactly and for any number of pairs. The quantiles themselves, as a figure to swap,
 * jump from one side to the other where a stall is as frequent as the quantile is high, and see much less. A cluster
 * bootstrap over pairs, which could be taken instead, is too sure of stalls that few pairs had: that all six of them
 * are head's happens once in 64 runs without a change, where a bootstrap of 24 pairs says once in a thousand.
 * bench/verdicts/tails.ts holds the two against each other.
 * @param blocks the pairs, with at least 10 requests beyond the quantile on each side in all
 * @param floor logarithm of the change of the quantile below which the p-value is not of interest: it is 1 then
 * @returns the same answer every time: the swaps come from a fixed seed
 */
export function compareTails(blocks: BlockPair[], metric: Metric, floor: number): Tail {
  const share = PERCENTILE[metric]! / 100;
  const cells = cellsOf(blocks);
  const us = { base: quantile(cells, share, 0), head: quantile(cells, share, 1) };
  const tail = { base: us.base / 1000, head: us.head / 1000 };
  if (!(Math.log(us.head / us.base) > floor)) return { ...tail, p: 1 };
  return { ...tail, p: swapTest(slowerShares(cells, quantile(cells, share, null), blocks.length)) };
}

/** One-sided p-value of "the sides do not differ" from their differences, pair by pair. */
function swapTest(differences: Float64Array): number {
  const observed = differences.reduce((sum, value) => sum + value, 0);
  const random = new Random(1, differences.length);
  let atLeast = 0;
  for (let swap = 0; swap < SWAPS; swap++) {
    let sum = 0;
    for (const difference of differences) sum += random.next() < 0.5 ? -difference : difference;
    if (sum >= observed - 1e-12) atLeast++;
  }
  return (atLeast + 1) / (SWAPS + 1);
}

/** Requests of one side of a pair that took as long as each other. */
interface Cell {
  us: number;
  count: number;
  pair: number;
  /** 1 of head, 0 of base. */
  side: 0 | 1;
}

/** All of them, longest times first. */
function cellsOf(blocks: BlockPair[]): Cell[] {
  return blocks
    .flatMap(({ base, head }, pair) =>
      [base, head].flatMap((block, side) =>
        [...(histogramOf(block)?.cells() ?? [])].map(
          ({ from, to, count }): Cell => ({ us: (from + to) / 2, count, pair, side: side as 0 | 1 }),
        ),
      ),
    )
    .sort((a, b) => b.us - a.us);
}

/** A quantile in µs, of one side or, without one, of both together. */
function quantile(cells: Cell[], share: number, side: 0 | 1 | null): number {
  const mine = side === null ? cells : cells.filter((cell) => cell.side === side);
  let beyond = (1 - share) * mine.reduce((sum, { count }) => sum + count, 0);
  for (const { us, count } of mine) {
    beyond -= count;
    if (beyond < 0) return us;
  }
  return mine.at(-1)?.us ?? Number.NaN;
}

/** Of each pair, the share of head's requests that took longer than `us`, less the share of base's. */
function slowerShares(cells: Cell[], us: number, pairs: number): Float64Array {
  const slower = [new Float64Array(pairs), new Float64Array(pairs)] as const;
  const all = [new Float64Array(pairs), new Float64Array(pairs)] as const;
  for (const cell of cells) {
    all[cell.side][cell.pair]! += cell.count;
    if (cell.us > us) slower[cell.side][cell.pair]! += cell.count;
  }
  const shareOf = (side: 0 | 1, pair: number): number =>
    all[side][pair]! === 0 ? 0 : slower[side][pair]! / all[side][pair]!;
  return Float64Array.from({ length: pairs }, (_, pair) => shareOf(1, pair) - shareOf(0, pair));
}
