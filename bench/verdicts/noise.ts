import type { Random } from '../../src/engine/random.ts';

/** What a machine does to the pairs of a run, beside what the builds do. */
export interface Noise {
  name: string;
  /** Standard deviation of the logarithm of head / base of a pair, at p95; twice as much at p99. */
  spread: number;
  /** Share of the variance that all endpoints and metrics of a pair have in common. */
  common?: number;
  /** Correlation of a pair's disturbance with that of the one before it. */
  memory?: number;
  /** Share of the pairs in which one side was stalled, by 50% on average. */
  stalls?: number;
  /** How many times wider the spread is at the end than at the beginning. */
  growth?: number;
}

/** A number of the standard normal distribution (Box–Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/**
 * The disturbance of each pair of a run of identical builds, as a logarithm.
 * @param tests how many endpoints and metrics
 * @returns by test, then by pair; with a standard deviation of `noise.spread` before stalls and growth
 */
export function disturbances(random: Random, noise: Noise, tests: number, pairs: number): number[][] {
  const { spread, common = 0, memory = 0, stalls = 0, growth = 1 } = noise;
  const shared = chain(random, memory, pairs);
  const stall = Array.from({ length: pairs }, () =>
    random.next() < stalls ? (random.next() < 0.5 ? -1 : 1) * -Math.log(1 - random.next()) * 0.5 : 0,
  );
  return Array.from({ length: tests }, () => {
    const own = chain(random, memory, pairs);
    return own.map((value, pair) => {
      const scale = spread * (1 + ((growth - 1) * pair) / (pairs - 1));
      return scale * (Math.sqrt(common) * shared[pair]! + Math.sqrt(1 - common) * value) + stall[pair]!;
    });
  });
}

/** Normal numbers, each correlated with the one before it. */
function chain(random: Random, memory: number, length: number): number[] {
  const values: number[] = [];
  for (let i = 0; i < length; i++)
    values.push(
      i === 0 ? normal(random) : memory * values[i - 1]! + Math.sqrt(1 - memory ** 2) * normal(random),
    );
  return values;
}
