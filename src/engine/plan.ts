export type SideName = 'base' | 'head';

/** A stretch of time in which one side is loaded. */
export interface Window {
  side: SideName;
  /** What its requests are recorded under; null in the warm-up, which is not recorded. */
  block: { iteration: number; block: number } | null;
  /** 1-based number of the iteration, 0 in the warm-up; for the progress display. */
  iteration: number;
  durationMs: number;
}

export interface PlanOptions {
  sides: SideName[];
  warmupMs: number;
  /** Length of an iteration, of each side. */
  durationMs: number;
  iterations: number;
  /** Its lowest bit says which side begins. */
  seed: number;
  /** Longest turn of a side before the other one gets its. */
  turnMs: number;
  /** About how long one block lasts, of each side. */
  blockMs: number;
}

/** Blocks of a run with two sides, unless they would be shorter than the shortest: each gives one pair. */
const BLOCKS = 24;
const SHORTEST_BLOCK_MS = 1000;

/** @returns ms: about how long the blocks of a run with two sides are, unless its responses are too slow for that */
export function blockLength({
  durationMs,
  iterations,
}: Pick<PlanOptions, 'durationMs' | 'iterations'>): number {
  return Math.max(SHORTEST_BLOCK_MS, (durationMs * iterations) / BLOCKS);
}

/** How many blocks each side of a run with two sides has: whole ones in each iteration. */
export function blockCount(plan: Pick<PlanOptions, 'durationMs' | 'iterations' | 'blockMs'>): number {
  return plan.iterations * Math.max(1, Math.round(plan.durationMs / plan.blockMs));
}

/**
 * The warm-up as a list of windows, one after the other; with two sides, each of them gets it in turns.
 */
export function planWarmup(options: PlanOptions): Window[] {
  if (options.warmupMs === 0) return [];
  if (options.sides.length === 2) return alternate(options, options.warmupMs, null, 0);
  return [{ side: options.sides[0]!, block: null, iteration: 0, durationMs: options.warmupMs }];
}

/**
 * The measured time as a list of windows, one after the other.
 *
 * One side: an iteration after the other without a pause; each iteration is one block.
 * Two sides: turns alternate in ABBA order, so that a drift of the machine meets both alike (duet benchmarking,
 * Bulej et al., ICPE 2020); an iteration is cut into blocks, each with the same time for both sides.
 */
export function planMeasurement(options: PlanOptions): Window[] {
  const { sides, durationMs, iterations } = options;
  const windows: Window[] = [];
  const blocks = sides.length === 1 ? 1 : blockCount(options) / iterations;
  for (let i = 0; i < iterations; i++) {
    for (let b = 0; b < blocks; b++) {
      const block = { iteration: i, block: i * blocks + b };
      if (sides.length === 2) windows.push(...alternate(options, durationMs / blocks, block, i + 1));
      else windows.push({ side: sides[0]!, block, iteration: i + 1, durationMs });
    }
  }
  return windows;
}

/** Turns of both sides, the same time for each: A B, B A, A B, … */
function alternate(
  { seed, turnMs }: PlanOptions,
  lengthMs: number,
  block: Window['block'],
  iteration: number,
): Window[] {
  const order: SideName[] = seed % 2 === 0 ? ['base', 'head'] : ['head', 'base'];
  const turns = Math.max(1, Math.round(lengthMs / turnMs));
  // An odd number of turns leaves one side ahead: the next block begins with the other.
  const offset = turns % 2 === 0 ? 0 : (block?.block ?? 0);
  return Array.from({ length: turns }, (_, turn) =>
    ((offset + turn) % 2 === 0 ? order : order.toReversed()).map((side) => ({
      side,
      block,
      iteration,
      durationMs: lengthMs / turns,
    })),
  ).flat();
}

/**
 * How long turns should be, so that waiting for the last responses of each does not eat the run.
 * @param drainMs how long the turns of the warm-up had to wait for theirs
 * @returns ms: four times the 90th percentile of them, within the limits
 */
export function turnLength(drainMs: readonly number[], shortestMs: number, longestMs: number): number {
  const sorted = drainMs.toSorted((a, b) => a - b);
  const slow = sorted[Math.floor(0.9 * (sorted.length - 1))] ?? 0;
  return Math.max(shortestMs, Math.min(longestMs, 4 * slow));
}

/** ms of all windows together: how long the run takes when nothing is late. */
export function plannedMs(windows: Window[]): number {
  return windows.reduce((sum, window) => sum + window.durationMs, 0);
}
