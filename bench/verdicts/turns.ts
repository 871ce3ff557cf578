/**
 * How long a turn of a side should be, and how long a block: the storefront against itself and against one regression,
 * with turns of different lengths. Finer turns leave less noise between the sides, until what a change of sides costs
 * shows; the regression tells whether they change what is found.
 * Run by `npm run bench:turns`. `npm run bench:turns -- 2` makes two rounds; a round takes five and a half minutes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunOptions, runLoad } from '../../src/engine/run.ts';
import type { EndpointResult, Metric } from '../../src/results/schema.ts';
import { summarize } from '../../src/results/summarize.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { App, freePort } from '../../src/targets/app.ts';
import { waitUntilAnswering } from '../../src/targets/wait.ts';
import { transportTo } from '../../src/transport/transport.ts';
import { measure, median } from '../../src/verdict/measures.ts';
import { countPairs, mergePairs, pairBlocks } from '../../src/verdict/pairs.ts';
import { estimatePaired } from '../../src/verdict/signed-rank.ts';

const ROUNDS = Number(process.argv[2] ?? 1);
const TURNS_MS = [100, 250, 1000];
const BLOCKS_MS = [1000, 2000, 4000];
const REGRESSION = { name: 'n-plus-one', endpoint: 'GET /api/v1/products' };
/** One-sided level of the intervals, for comparison only. */
const LEVEL = 0.05;
const METRICS: Metric[] = ['p50', 'p95'];
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tailgate-turns-'));
const scenario = await loadScenario(join(root, 'scenarios/demo.yml'), {});

interface Sides {
  turnMs: number;
  head: EndpointResult[];
  base: EndpointResult[];
  requests: number;
}

const middle = (values: number[]): number => median(values.toSorted((a, b) => a - b));
const percent = (value: number): string => `${(100 * value).toFixed(1)}%`;
const names = scenario.endpoints.filter(({ kind }) => kind === 'request').map(({ name }) => name);

const identical: Sides[] = [];
const slower: Sides[] = [];
for (let round = 0; round < ROUNDS; round++)
  for (const turnMs of TURNS_MS) {
    identical.push(await record('', turnMs, round));
    slower.push(await record(REGRESSION.name, turnMs, round));
    console.error(`round ${round + 1}/${ROUNDS}: turns of ${turnMs} ms`);
  }
rmSync(folder, { recursive: true, force: true });
printTurns();
printBlocks();

async function record(regression: string, turnMs: number, seed: number): Promise<Sides> {
  const apps = await Promise.all([start('base', ''), start('head', regression)]);
  try {
    const [base, head] = apps.map(({ transport }) => transport) as [
      RunOptions['targets']['head'],
      RunOptions['targets']['head'],
    ];
    const { recorders } = await runLoad({
      scenario,
      origin: { file: join(root, 'scenarios/demo.yml'), env: {}, profile: null },
      targets: { head, base },
      load: {
        ...{ users: 6, workers: 1, rampUpMs: 500, warmupMs: 2000, durationMs: 24_000, iterations: 1, seed },
        arrivals: null,
      },
      userAgent: 'tailgate',
      secrets: [],
      signal: new AbortController().signal,
      turnMs,
      onProgress: () => {},
    });
    const [ofHead, ofBase] = [recorders.head, recorders.base!].map((recorder) =>
      summarize(recorder, scenario.endpoints),
    );
    return {
      turnMs,
      head: ofHead!.endpoints,
      base: ofBase!.endpoints,
      requests: ofHead!.total.count + ofBase!.total.count,
    };
  } finally {
    await Promise.all(apps.map(({ app }) => app.stop()));
  }
}

async function start(side: string, regression: string) {
  const port = await freePort();
  const app = new App({
    name: side,
    command: process.execPath,
    arguments: ['--disable-warning=ExperimentalWarning', join(root, 'dist/storefront/index.js')],
    env: { PATH: process.env.PATH, PORT: String(port), STOREFRONT_REGRESSION: regression },
    logFile: join(folder, `${side}.log`),
  });
  const health = transportTo(new URL(`http://127.0.0.1:${port}/health`));
  const wait = { timeoutMs: 30_000, signal: new AbortController().signal, onWaiting: () => {} };
  await app.during(waitUntilAnswering(health, wait));
  return { app, transport: transportTo(new URL(`http://127.0.0.1:${port}`)) };
}

/**
 * ln(head / base) of an endpoint, one for each pair.
 * @param most pairs at most
 */
function differences({ head, base }: Sides, name: string, metric: Metric, most: number): number[] {
  const [one, other] = [head, base].map((side) => side.find((endpoint) => endpoint.name === name)!);
  const blocks = pairBlocks(one!, other!, new Set());
  return mergePairs(blocks, Math.min(most, countPairs(blocks, metric))).map((pair) =>
    Math.log(measure(pair.head, metric)! / measure(pair.base, metric)!),
  );
}

function spread(values: number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

function printTurns(): void {
  console.log('| turn | requests | spread of a pair at p50 | at p95 | +p50 of the regression | +p95 |');
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const turnMs of TURNS_MS) {
    const mine = identical.filter((one) => one.turnMs === turnMs);
    const spreads = METRICS.map((metric) =>
      middle(mine.flatMap((one) => names.map((name) => spread(differences(one, name, metric, 12))))),
    );
    const changes = METRICS.map((metric) =>
      middle(
        slower
          .filter((one) => one.turnMs === turnMs)
          .map((one) =>
            Math.expm1(estimatePaired(differences(one, REGRESSION.endpoint, metric, 12), LEVEL).estimate),
          ),
      ),
    );
    const requests = Math.round(middle(mine.map((one) => one.requests)));
    console.log(
      `| ${[`${turnMs} ms`, requests.toLocaleString('en'), ...spreads.map(percent), ...changes.map(percent)].join(' | ')} |`,
    );
  }
  console.log();
}

/** The same recordings cut into longer blocks: fewer pairs that scatter less. What counts is the width of the interval. */
function printBlocks(): void {
  console.log('| block | pairs | half of the interval at p50 | at p95 |');
  console.log('| ---: | ---: | ---: | ---: |');
  for (const blockMs of BLOCKS_MS) {
    const pairs = 24_000 / blockMs;
    const widths = METRICS.map((metric) =>
      middle(
        identical.flatMap((one) =>
          names.flatMap((name) => {
            const values = differences(one, name, metric, pairs);
            const { low, high } = estimatePaired(values, LEVEL);
            return values.length === pairs && low !== null && high !== null ? [(high - low) / 2] : [];
          }),
        ),
      ),
    );
    console.log(`| ${[`${blockMs / 1000} s`, pairs, ...widths.map(percent)].join(' | ')} |`);
  }
}
