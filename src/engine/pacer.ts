/** A stretch of an arrival profile: the rate goes evenly from one value to the other. */
export interface RateStage {
  durationMs: number;
  /** Arrivals per second at its beginning and at its end. */
  from: number;
  to: number;
}

/**
 * Says when arrivals are due: a pure function of their number, so that a load shape is tested without a clock
 * (after the Pacer of vegeta, by Tomás Senart).
 */
export interface Pacer {
  /**
   * @param arrivals how many arrivals have been due; need not be whole
   * @returns ms since the beginning at which so many have been due; Infinity when there are never so many
   */
  dueMs(arrivals: number): number;
}

/**
 * A pacer over stages, the last rate going on for ever.
 * @param stages at least one
 */
export function stagedPacer(stages: readonly RateStage[]): Pacer {
  // Arrivals that are due before each stage, and when it begins.
  const begins: { ms: number; arrivals: number; stage: RateStage }[] = [];
  let ms = 0;
  let arrivals = 0;
  for (const stage of stages) {
    begins.push({ ms, arrivals, stage });
    ms += stage.durationMs;
    arrivals += ((stage.from + stage.to) / 2000) * stage.durationMs;
  }
  const end = { ms, arrivals, rate: stages.at(-1)!.to };
  return {
    dueMs(wanted) {
      if (wanted >= end.arrivals)
        return end.rate > 0 ? end.ms + ((wanted - end.arrivals) * 1000) / end.rate : Number.POSITIVE_INFINITY;
      const begin = begins.findLast((candidate) => candidate.arrivals <= wanted) ?? begins[0]!;
      return begin.ms + withinStage(begin.stage, wanted - begin.arrivals);
    },
  };
}

/**
 * When so many arrivals of a stage have been due: the inverse of a·t² / 2 + from·t, in the form that does not lose
 * digits when the slope is small.
 */
function withinStage({ durationMs, from, to }: RateStage, arrivals: number): number {
  if (arrivals <= 0) return 0;
  const slope = (to - from) / (durationMs / 1000);
  const root = Math.sqrt(Math.max(0, from * from + 2 * slope * arrivals));
  return (1000 * 2 * arrivals) / (from + root);
}

/** How arrivals lie within their schedule. */
export type ArrivalSpread = 'even' | 'poisson';

/**
 * Numbers the arrivals of a schedule one after the other.
 * `even`: one after each whole arrival. `poisson`: gaps are exponential with the same mean, as those of independent
 * people are; the stretched unit process (time change) has the right rate in every stage.
 * @param random the next number of the seeded stream, in [0, 1)
 */
export function arrivalNumbers(spread: ArrivalSpread, random: () => number): () => number {
  let arrivals = 0;
  if (spread === 'even') return () => arrivals++;
  return () => {
    arrivals -= Math.log1p(-random());
    return arrivals;
  };
}
