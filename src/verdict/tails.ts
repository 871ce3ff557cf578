import { Random } from '../engine/random.ts';
import type { TimeHistogram } from '../results/histogram.ts';
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
 * Under "no change" the two blocks of a pair could have been each other's, so swapping the sides of pairs at random
 * gives the distribution of any figure whatsoever (Fisher's randomisation test; the pair is the unit), exactly and for
 * any number of pairs. A cluster bootstrap over pairs, which could be taken instead, is too sure of stalls that few
 * pairs had: that all six of them are head's happens once in 64 runs without a change, where a bootstrap of 24 pairs
 * says once in a thousand. bench/verdicts/tails.ts holds the two against each other.
 * @param blocks the pairs, with at least 10 requests beyond the quantile on each side in all
 * @param floor logarithm of the change below which the p-value is not of interest: it is 1 then
 * @returns the same answer every time: the swaps come from a fixed seed
 */
export function compareTails(blocks: BlockPair[], metric: Metric, floor: number): Tail {
  const cells = cellsOf(blocks);
  const beyond = 1 - PERCENTILE[metric]! / 100;
  const observed = quantiles(cells, beyond, new Uint8Array(blocks.length));
  const ratio = Math.log(observed.head / observed.base);
  const tail = { base: observed.base / 1000, head: observed.head / 1000 };
  if (!(ratio > floor)) return { ...tail, p: 1 };
  const random = new Random(1, blocks.length);
  const swapped = new Uint8Array(blocks.length);
  let atLeast = 0;
  for (let swap = 0; swap < SWAPS; swap++) {
    for (let pair = 0; pair < swapped.length; pair++) swapped[pair] = random.next() < 0.5 ? 1 : 0;
    const { head, base } = quantiles(cells, beyond, swapped);
    if (Math.log(head / base) >= ratio - 1e-12) atLeast++;
  }
  return { ...tail, p: (atLeast + 1) / (SWAPS + 1) };
}

/** What both sides measured, longest times first. */
interface Cells {
  us: Float64Array;
  count: Float64Array;
  pair: Uint16Array;
  /** 1 of head, 0 of base. */
  side: Uint8Array;
  /** Requests of each pair, of base and head. */
  totals: [Float64Array, Float64Array];
}

function cellsOf(blocks: BlockPair[]): Cells {
  const all: { us: number; count: number; pair: number; side: number }[] = [];
  const totals: Cells['totals'] = [new Float64Array(blocks.length), new Float64Array(blocks.length)];
  const read = (histogram: TimeHistogram | null, pair: number, side: 0 | 1): void => {
    if (!histogram) return;
    totals[side][pair] = histogram.count;
    for (const { from, to, count } of histogram.cells()) all.push({ us: (from + to) / 2, count, pair, side });
  };
  for (const [pair, { base, head }] of blocks.entries()) {
    read(histogramOf(base), pair, 0);
    read(histogramOf(head), pair, 1);
  }
  all.sort((a, b) => b.us - a.us);
  return {
    us: Float64Array.from(all, ({ us }) => us),
    count: Float64Array.from(all, ({ count }) => count),
    pair: Uint16Array.from(all, ({ pair }) => pair),
    side: Uint8Array.from(all, ({ side }) => side),
    totals,
  };
}

/** The quantile of each side, in µs, when the sides of some pairs are swapped. */
function quantiles(
  { us, count, pair, side, totals }: Cells,
  beyond: number,
  swapped: Uint8Array,
): { base: number; head: number } {
  const left = [0, 0];
  for (let i = 0; i < swapped.length; i++) {
    left[swapped[i]!]! += totals[0][i]! * beyond;
    left[1 - swapped[i]!]! += totals[1][i]! * beyond;
  }
  const found = [Number.NaN, Number.NaN];
  let missing = 2;
  for (let i = 0; missing > 0 && i < us.length; i++) {
    const of = side[i]! ^ swapped[pair[i]!]!;
    if (left[of]! < 0) continue;
    left[of]! -= count[i]!;
    if (left[of]! >= 0) continue;
    found[of] = us[i]!;
    missing--;
  }
  return { base: found[0]!, head: found[1]! };
}
