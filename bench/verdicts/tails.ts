import { Random } from '../../src/engine/random.ts';
import { TimeHistogram } from '../../src/results/histogram.ts';
import type { IterationResult } from '../../src/results/schema.ts';
import type { BlockPair } from '../../src/verdict/pairs.ts';
import { compareTails } from '../../src/verdict/tails.ts';
import { share } from './binomial.ts';
import { normal } from './noise.ts';

const PAIRS = 24;
const REQUESTS = 500;
const RESAMPLES = 1999;
/** Sixteen tails, and the share of the last look. */
const LEVEL = (0.05 * 0.5) / 16;
const FLOOR = Math.log(1.1);

interface Stalls {
  name: string;
  /** Share of the blocks of each side in which a stall of half a second holds up 20 requests. */
  base: number;
  head: number;
  /** Share of all requests of head that take half a second. */
  rare?: number;
}

const KINDS: Stalls[] = [
  { name: 'identical, no stalls', base: 0, head: 0 },
  { name: 'identical, stalls in 2% of the blocks', base: 0.02, head: 0.02 },
  { name: 'identical, stalls in 10% of the blocks', base: 0.1, head: 0.1 },
  { name: 'head stalls in a third of its blocks', base: 0, head: 0.33 },
  { name: 'head stalls in half of its blocks', base: 0, head: 0.5 },
  { name: '0.5% of the requests of head stall', base: 0, head: 0, rare: 0.005 },
];

/** Header and rows of the table. */
export function tailRows(runs: number, seed: number): [string[], string[][]] {
  return [
    ['Stalls', 'p99, swaps', 'p99, cluster bootstrap', 'p99.9, swaps', 'p99.9, cluster bootstrap'],
    KINDS.map((kind, index) => {
      const hits = [0, 0, 0, 0];
      for (let run = 0; run < runs; run++) {
        const random = new Random(seed * 1_000_003 + run, index);
        const times = Array.from({ length: PAIRS }, () => ({
          head: requests(random, kind.head, kind.rare ?? 0),
          base: requests(random, kind.base, 0),
        }));
        const blocks = times.map(({ head, base }): BlockPair => ({ head: block(head), base: block(base) }));
        for (const [place, metric] of (['p99', 'p999'] as const).entries()) {
          if (compareTails(blocks, metric, FLOOR).p <= LEVEL) hits[2 * place]!++;
          if (bootstrapWarns(random, times, metric === 'p99' ? 0.01 : 0.001)) hits[2 * place + 1]!++;
        }
      }
      return [kind.name, ...hits.map((count) => share(count, runs))];
    }),
  ];
}

/** Times of one block, in ms. */
function requests(random: Random, stalls: number, rare: number): number[] {
  const held = random.next() < stalls ? 20 : 0;
  return Array.from({ length: REQUESTS }, (_, index) => {
    const usual = 40 * Math.exp(0.4 * normal(random));
    return index < held || random.next() < rare ? usual + 500 * random.next() : usual;
  });
}

function block(times: number[]): IterationResult {
  const histogram = new TimeHistogram();
  for (const ms of times) histogram.record(ms * 1000);
  return {
    iteration: 0,
    block: 0,
    startMs: 0,
    durationMs: 1000,
    count: times.length,
    errors: { status: 0, check: 0, timeout: 0, connection: 0, body: 0 },
    min: histogram.min / 1000,
    max: histogram.max / 1000,
    sum: histogram.sum / 1000,
    histogram: histogram.encode(),
  };
}

/** What Tailgate does not do: pairs are drawn with replacement, and the tail is worse when nearly always it was. */
function bootstrapWarns(
  random: Random,
  pairs: { head: number[]; base: number[] }[],
  beyond: number,
): boolean {
  const sorted = (['head', 'base'] as const).map((side) =>
    pairs.flatMap((pair, index) => pair[side].map((ms) => ({ ms, index }))).sort((a, b) => b.ms - a.ms),
  );
  const ratio = (weights: Uint8Array): number => {
    const [head, base] = sorted.map((times) => {
      let left = PAIRS * REQUESTS * beyond;
      for (const { ms, index } of times) {
        left -= weights[index]!;
        if (left < 0) return ms;
      }
      return Number.NaN;
    });
    return Math.log(head! / base!);
  };
  if (ratio(new Uint8Array(PAIRS).fill(1)) <= FLOOR) return false;
  let notWorse = 0;
  for (let draw = 0; draw < RESAMPLES; draw++) {
    const weights = new Uint8Array(PAIRS);
    for (let i = 0; i < PAIRS; i++) weights[random.int(0, PAIRS - 1)]!++;
    if (ratio(weights) <= 0) notWorse++;
  }
  return (notWorse + 1) / (RESAMPLES + 1) <= LEVEL;
}
