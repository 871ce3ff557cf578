/**
 * Records runs of the storefront against itself and against each of its regressions, as a pull request would be
 * measured: `compare-ref` and `start`, looks and early stop. Cases take turns, so that a drift of the machine meets all
 * of them. Every recording is kept in `bench/verdicts/recordings`; `npm run bench:score` judges them.
 * Run by `npm run bench:record`. `npm run bench:record -- 60 20` makes 60 identical runs and 20 of each regression; it
 * goes on where it was interrupted. Takes about half a minute a run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { REGRESSIONS } from '../../examples/storefront/regressions.ts';

const IDENTICAL_RUNS = Number(process.argv[2] ?? 60);
const REGRESSION_RUNS = Number(process.argv[3] ?? 20);
/** 24 blocks of one second for each side, fewer when the run is decided before. */
const LENGTH = ['--warmup', '2s', '--iterations', '1', '--duration', '24s'];
const root = join(import.meta.dirname, '../..');
const recordings = join(import.meta.dirname, 'recordings');

mkdirSync(recordings, { recursive: true });
for (const { name, regression } of inTurn()) {
  const file = join(recordings, `${name}.json.gz`);
  if (existsSync(file)) continue;
  const text = await record(regression, Number(/\d+/.exec(name)![0]));
  if (text === null) console.log(`${name}: no results`);
  else {
    writeFileSync(file, gzipSync(text));
    const { verdict, reasons, looks } = JSON.parse(text);
    console.log(`${name}: ${verdict} after ${looks.stoppedAt} blocks ${reasons.join('; ')}`);
  }
}

/** Every run by its number and case, the cases spread evenly over the time. */
function inTurn(): { name: string; regression: string }[] {
  const cases = [
    { regression: '', runs: IDENTICAL_RUNS },
    ...REGRESSIONS.map(({ name }) => ({ regression: name, runs: REGRESSION_RUNS })),
  ];
  return cases
    .flatMap(({ regression, runs }) =>
      Array.from({ length: runs }, (_, index) => ({ regression, at: (index + 0.5) / runs, index })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ regression, index }) => ({
      name: `${String(index + 1).padStart(3, '0')}-${regression || 'identical'}`,
      regression,
    }));
}

/** @returns the results, as they were written; null when there are none */
async function record(regression: string, seed: number): Promise<string | null> {
  const out = mkdtempSync(join(tmpdir(), 'tailgate-record-'));
  const start = `exec ${process.execPath} --disable-warning=ExperimentalWarning dist/storefront/index.js`;
  const words = [
    'run',
    'scenarios/demo.yml',
    '--compare-ref',
    'HEAD',
    '--start',
    start,
    '--wait-for',
    '/health',
  ];
  const head = ['--head-env', `STOREFRONT_REGRESSION=${regression}`];
  const options = [...words, ...head, ...LENGTH, '--seed', String(seed), '--out', out];
  try {
    const child = spawn(process.execPath, ['bin/tailgate.js', ...options], { cwd: root, stdio: 'ignore' });
    await once(child, 'exit');
    const results = join(out, 'results.json');
    return existsSync(results) ? readFileSync(results, 'utf8') : null;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
