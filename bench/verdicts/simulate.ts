/**
 * What the decision of side-by-side runs does, on noise that is known: how often it cries wolf at each look, how often
 * its intervals miss, what it finds. Judges with the code of src/verdict. Every figure has its 95% interval.
 * Run by `npm run bench:simulate`; takes some minutes. Options: --runs N (2000), --seed N (1).
 */
import { parseArgs } from 'node:util';
import { planLooks } from '../../src/verdict/looks.ts';
import { share } from './binomial.ts';
import { errorRateRows } from './error-rates.ts';
import { type Look, runOf } from './looks.ts';
import type { Noise } from './noise.ts';
import { tailRows } from './tails.ts';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const RUNS = Number(values.runs ?? 2000);
const SEED = Number(values.seed ?? 1);
const BLOCKS = 24;
const PLAN = planLooks(BLOCKS);
const ONE_LOOK = { planned: [BLOCKS], shares: [1] };

const QUIET: Noise = { name: 'independent', spread: 0.05 };
const NOISES: Noise[] = [
  QUIET,
  { name: 'half of it common to all endpoints', spread: 0.05, common: 0.5 },
  { name: 'common, neighbours correlated by 0.3', spread: 0.05, common: 0.5, memory: 0.3 },
  { name: 'common, neighbours correlated by 0.6', spread: 0.05, common: 0.5, memory: 0.6 },
  { name: 'common, stalls of ±50% in 5% of the pairs', spread: 0.05, common: 0.5, stalls: 0.05 },
  { name: 'common, three times as wide at the end', spread: 0.05, common: 0.5, growth: 3 },
  { name: 'common, spread of 20%', spread: 0.2, common: 0.5 },
];

function table(title: string, header: string[], rows: string[][]): void {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  console.log(
    `\n${title}\n\n${[header, header.map((_, column) => (column === 0 ? '---' : '---:')), ...rows].map(line).join('\n')}`,
  );
}

const failed = ({ decisions }: Look): boolean => decisions.some(({ verdict }) => verdict === 'fail');
const runsOf = (noise: Noise, options: { slower: number; tolerance: number }, plan = PLAN) =>
  Array.from({ length: RUNS }, (_, run) => runOf(SEED * 1_000_003 + run, noise, plan, options));

function falseAlarms(tolerance: number): string[][] {
  return NOISES.map((noise) => {
    const runs = runsOf(noise, { slower: 0, tolerance });
    const count = (is: (run: (typeof runs)[number]) => boolean): string =>
      share(runs.filter(is).length, RUNS);
    return [
      noise.name,
      ...PLAN.planned.map((_, look) => count(({ looks }) => failed(looks[look]!))),
      count(({ stop }) => failed(stop)),
      count(({ looks, stop }) => looks.some((look) => look.blocks <= stop.blocks && failed(look))),
      // Without a tolerance only: it has none.
      ...(tolerance === 0 ? [count(({ looks }) => looks.at(-1)!.naive)] : []),
    ];
  });
}

/** Of intervals at the look at which the run stops: one that is there in each run of p95, and one of no change. */
function coverage(): string[][] {
  return NOISES.map((noise) => {
    const stops = runsOf(noise, { slower: 0.1, tolerance: 0.05 }).map(({ stop }) => stop.decisions);
    const missed = (test: number, truth: number): string =>
      share(
        stops.filter((tests) => (tests[test]!.low ?? -9) > truth || (tests[test]!.high ?? 9) < truth).length,
        RUNS,
      );
    return [noise.name, missed(0, Math.log1p(0.1)), missed(2, 0)];
  });
}

function power(): string[][] {
  return [0.02, 0.05, 0.1].flatMap((spread) =>
    [0, 0.05, 0.1, 0.2].map((slower) => {
      const noise = { name: '', spread, common: 0.5 };
      const options = { slower, tolerance: 0.05 };
      const runs = runsOf(noise, options);
      const single = runsOf(noise, options, ONE_LOOK);
      const found = (test: number, from = runs): string =>
        share(from.filter(({ stop }) => stop.decisions[test]!.verdict === 'fail').length, RUNS);
      const said = (verdict: 'pass' | 'inconclusive', test: number): string =>
        share(runs.filter(({ stop }) => stop.decisions[test]!.verdict === verdict).length, RUNS);
      const blocks = runs.reduce((sum, { stop }) => sum + stop.blocks, 0) / RUNS;
      return [
        `${spread * 100}%`,
        slower === 0 ? 'none' : `+${slower * 100}%`,
        found(0),
        found(0, single),
        said('pass', 0),
        said('inconclusive', 0),
        found(1),
        said('inconclusive', 1),
        blocks.toFixed(1),
      ];
    }),
  );
}

console.log(`${RUNS} runs a row, seed ${SEED}; Node ${process.version}`);
const looks = PLAN.planned.map((blocks, look) => `after ${blocks} (${PLAN.shares[look]! * 5}%)`);
const alarms = ['Noise', ...looks, 'when it stops (5%)', 'at any look until then'];
table(
  'Runs of identical builds that fail, without any tolerance',
  [...alarms, 'neighbours ignored, after 24'],
  falseAlarms(0),
);
table('The same with the default tolerance of 5%', alarms, falseAlarms(0.05));
table(
  'Intervals that miss the truth, of p95 of one endpoint (at most 10%)',
  ['Noise', '10% slower', 'unchanged'],
  coverage(),
);
table(
  'One endpoint of eight got slower: what is found',
  [
    'Spread of a pair at p95',
    'Change',
    'p95 fails',
    'with one look',
    'p95 passes',
    'p95 unclear',
    'p99 fails',
    'p99 unclear',
    'blocks',
  ],
  power(),
);
table('Error rates of eight endpoints: runs that fail', ...errorRateRows(RUNS, SEED));
table(
  `Tails: of ${Math.ceil(RUNS / 2)} runs of one endpoint, those that warn`,
  ...tailRows(Math.ceil(RUNS / 2), SEED),
);
