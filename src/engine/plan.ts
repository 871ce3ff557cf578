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

/**
 * The whole run as a list of windows, one after the other.
 *
 * One side: the warm-up, then an iteration after the other without a pause; each iteration is one block.
 * Two sides: turns alternate in ABBA order, so that a drift of the machine meets both alike (duet benchmarking,
 * Bulej et al., ICPE 2020); an iteration is cut into blocks, each with the same time for both sides.
 */
export function planRun(options: PlanOptions): Window[] {
  return options.sides.length === 1 ? planOneSide(options) : planTwoSides(options);
}

function planOneSide({ sides, warmupMs, durationMs, iterations }: PlanOptions): Window[] {
  const side = sides[0]!;
  const windows: Window[] = warmupMs > 0 ? [{ side, block: null, iteration: 0, durationMs: warmupMs }] : [];
  for (let i = 0; i < iterations; i++)
    windows.push({ side, block: { iteration: i, block: i }, iteration: i + 1, durationMs });
  return windows;
}

function planTwoSides({ warmupMs, durationMs, iterations, seed, turnMs, blockMs }: PlanOptions): Window[] {
  const order: SideName[] = seed % 2 === 0 ? ['base', 'head'] : ['head', 'base'];
  const windows: Window[] = [];
  let pairs = 0;
  const alternate = (lengthMs: number, block: Window['block'], iteration: number): void => {
    const turns = Math.max(1, Math.round(lengthMs / turnMs));
    for (let turn = 0; turn < turns; turn++) {
      const pair = pairs++ % 2 === 0 ? order : order.toReversed();
      for (const side of pair) windows.push({ side, block, iteration, durationMs: lengthMs / turns });
    }
  };
  if (warmupMs > 0) alternate(warmupMs, null, 0);
  const blocks = Math.max(1, Math.round(durationMs / blockMs));
  for (let i = 0; i < iterations; i++)
    for (let b = 0; b < blocks; b++)
      alternate(durationMs / blocks, { iteration: i, block: i * blocks + b }, i + 1);
  return windows;
}

/** ms of all windows together: how long the run takes when nothing is late. */
export function plannedMs(windows: Window[]): number {
  return windows.reduce((sum, window) => sum + window.durationMs, 0);
}
