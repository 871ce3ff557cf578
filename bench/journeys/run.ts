/**
 * The seventeen journeys against the storefront: first as it is, where nothing may fail, then broken in three ways,
 * where each journey has to say what fails and why. Exits with 1 when one of them does not.
 * Run by `npm run bench:journeys`; takes about ten minutes. `npm run bench:journeys -- SECONDS BROKEN_SECONDS JOURNEY…`
 * changes the 10 s of each journey and the 4 s of each at each break, and runs only the journeys that are named.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStorefront } from '../../__tests__/support/storefront.ts';
import { BREAKS, type BreakName } from '../../examples/storefront/breaks.ts';
import type { Results } from '../../src/results/schema.ts';
import { firstFinding, isAsExpected, JOURNEYS } from './journeys.ts';

const SECONDS = Number(process.argv[2] ?? 10);
const BROKEN_SECONDS = Number(process.argv[3] ?? 4);
const NAMES = process.argv.length > 4 ? process.argv.slice(4) : Object.keys(JOURNEYS);
/** Enough of them to do each task at once. */
const BROKEN_USERS = 40;

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tailgate-journeys-'));
let isRight = true;
try {
  await sound();
  for (const name of BREAKS) await broken(name);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isRight ? 0 : 1;

async function sound(): Promise<void> {
  console.log(`Storefront as it is, ${SECONDS} s each\n`);
  console.log('| journey | requests | errors | p95 ms | first error |');
  console.log('| --- | ---: | ---: | ---: | --- |');
  const storefront = await startStorefront();
  try {
    for (const journey of NAMES) {
      const words = ['--warmup', '1s', '--duration', `${SECONDS}s`];
      const { total, endpoints } = await run(journey, storefront.url, words);
      const found = firstFinding(endpoints);
      if (found || total.count === 0) isRight = false;
      const p95 = total.latency?.p95.toFixed(1) ?? '–';
      const told = found ? `${found.endpoint}: ${found.reason}` : '';
      const errors = Math.round(total.errorRate * total.count);
      console.log(`| ${journey} | ${total.count} | ${errors} | ${p95} | ${told} |`);
    }
  } finally {
    await storefront.stop();
  }
}

async function broken(name: BreakName): Promise<void> {
  console.log(`\nStorefront with ${name}, ${BROKEN_SECONDS} s each\n`);
  console.log('| journey | failing endpoint | reason | as expected |');
  console.log('| --- | --- | --- | --- |');
  const storefront = await startStorefront('', { STOREFRONT_BREAK: name });
  try {
    for (const journey of NAMES) {
      const words = ['--warmup', '0s', '--duration', `${BROKEN_SECONDS}s`, '--users', String(BROKEN_USERS)];
      const { endpoints } = await run(journey, storefront.url, words);
      const found = firstFinding(endpoints);
      const expected = isAsExpected(journey, name, found);
      if (!expected) isRight = false;
      const told = found
        ? `${found.endpoint} | ${found.reason}`
        : 'none | it asks for nothing that is broken';
      console.log(`| ${journey} | ${told} | ${expected ? 'yes' : '**no**'} |`);
    }
  } finally {
    await storefront.stop();
  }
}

async function run(journey: string, url: string, words: string[]): Promise<Results> {
  const out = join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  const command = [join(root, 'bin/tailgate.js'), 'run', join(root, 'scenarios', `${journey}.yml`)];
  const child = spawn(
    process.execPath,
    [...command, '--target', url, '--iterations', '1', ...words, '--out', out],
    { stdio: 'ignore' },
  );
  await once(child, 'exit');
  return JSON.parse(readFileSync(join(out, 'results.json'), 'utf8'));
}
