import { Random } from '../../src/engine/random.ts';
import type { IterationResult } from '../../src/results/schema.ts';
import { compareErrorRates } from '../../src/verdict/error-rate.ts';
import { fisherMidP } from '../../src/verdict/fisher.ts';
import type { BlockPair } from '../../src/verdict/pairs.ts';
import { share } from './binomial.ts';

const ENDPOINTS = 8;
const PAIRS = 24;
const REQUESTS = 250;
const LEVEL = (0.05 * 0.5) / (3 * ENDPOINTS);

interface Failures {
  name: string;
  /** Share of requests that fail by themselves. */
  rate: number;
  /** Share of blocks in which a stall fails twelve requests at once. */
  bursts?: number;
  /** Added to the rate of the first endpoint of head. */
  more?: number;
}

const KINDS: Failures[] = [
  { name: 'none fails', rate: 0 },
  { name: '0.05% fail', rate: 0.0005 },
  { name: '1% fail', rate: 0.01 },
  { name: '12 at once in 2% of the blocks', rate: 0.0002, bursts: 0.02 },
  { name: '12 at once in 10% of the blocks', rate: 0.0002, bursts: 0.1 },
  { name: '0.05% fail, of one endpoint of head 0.5 points more', rate: 0.0005, more: 0.005 },
  { name: '0.05% fail, of one endpoint of head 1 point more', rate: 0.0005, more: 0.01 },
];

/** Header and rows of the table. */
export function errorRateRows(runs: number, seed: number): [string[], string[][]] {
  return [
    ['Failures on both sides', 'Tailgate', "Fisher's test of the plain counts"],
    KINDS.map((kind, index) => {
      let [alarms, plain] = [0, 0];
      for (let run = 0; run < runs; run++) {
        const random = new Random(seed * 1_000_003 + run, index);
        const endpoints = Array.from({ length: ENDPOINTS }, (_, endpoint) =>
          pairs(random, kind, endpoint === 0 ? (kind.more ?? 0) : 0),
        );
        if (endpoints.some((blocks) => compareErrorRates(blocks, LEVEL, true).verdict === 'fail')) alarms++;
        if (endpoints.some(failsPlainly)) plain++;
      }
      return [kind.name, share(alarms, runs), share(plain, runs)];
    }),
  ];
}

function pairs(random: Random, { rate, bursts = 0 }: Failures, more: number): BlockPair[] {
  const block = (probability: number): IterationResult => {
    let status = random.next() < bursts ? 12 : 0;
    for (let request = 0; request < REQUESTS; request++) if (random.next() < probability) status++;
    const errors = { status, check: 0, timeout: 0, connection: 0, body: 0 };
    const times = { startMs: 0, durationMs: 1000, min: null, max: null, sum: 0, histogram: null };
    return { iteration: 0, block: 0, count: REQUESTS, errors, ...times };
  };
  return Array.from({ length: PAIRS }, () => ({ head: block(rate + more), base: block(rate) }));
}

function failsPlainly(blocks: BlockPair[]): boolean {
  const failures = (side: 'head' | 'base') => blocks.reduce((sum, pair) => sum + pair[side].errors.status, 0);
  const all = PAIRS * REQUESTS;
  const worse = (failures('head') - failures('base')) / all;
  return worse > 0.001 && fisherMidP(failures('base'), all, failures('head'), all) <= LEVEL;
}
