/**
 * Half an hour at 5,000 requests/s against nginx on the other core: memory of the generator, and by minute how late
 * it began arrivals and what it measured. Nothing of it may grow.
 * Run by `npm run bench:endurance`. An argument makes it shorter: `npm run bench:endurance -- 5m`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Results } from '../src/results/schema.ts';
import { histogramOf } from '../src/results/summarize.ts';
import { parseDuration } from '../src/units.ts';
import { startNginx } from './peers/server.ts';

const RATE = '5000/s';
const MINUTE_MS = 60_000;
const SAMPLE_MS = 5000;
const GROUPS = 6;
const root = join(import.meta.dirname, '..');
const minutes = Math.max(1, Math.round(parseDuration(process.argv[2] ?? '30m') / MINUTE_MS));
const folder = mkdtempSync(join(tmpdir(), 'tailgate-endurance-'));
writeFileSync(join(folder, 'scenario.yml'), 'tasks:\n  - GET: /\n    check: { status: 200 }\n');
const server = await startNginx(0);
try {
  const samples = await measure();
  report(samples, JSON.parse(readFileSync(join(folder, 'out', 'results.json'), 'utf8')));
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** @returns RSS of the generator in MB, one value every five seconds of the measured time */
async function measure(): Promise<number[]> {
  const load = ['--rate', RATE, '--users', '100', '--warmup', '10s'];
  const time = ['--iterations', String(minutes), '--duration', `${MINUTE_MS}ms`];
  const words = ['run', join(folder, 'scenario.yml'), '--target', server.url, ...load, ...time];
  const command = [process.execPath, join(root, 'bin/tailgate.js'), ...words, '--out', join(folder, 'out')];
  const child = spawn('taskset', ['-c', '1', ...command], { stdio: ['ignore', 'inherit', 'ignore'] });
  const samples: number[] = [];
  const timer = setInterval(() => samples.push(residentMb(child.pid!)), SAMPLE_MS);
  await once(child, 'exit');
  clearInterval(timer);
  return samples;
}

function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

function report(samples: number[], { verdict, total, health, arrivals }: Results): void {
  console.log('\n| minutes | requests | late at p99, by minute | p99, by minute | RSS |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  const range = (values: number[], digits: number): string =>
    `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`;
  const length = Math.ceil(minutes / GROUPS);
  for (let from = 0; from < minutes; from += length) {
    const part = total.iterations.slice(from, from + length);
    const share = (minute: number): number => Math.floor((minute / minutes) * samples.length);
    console.log(
      `| ${from}–${from + part.length} | ${part.reduce((sum, { count }) => sum + count, 0).toLocaleString('en')} | ${range(
        part.map(({ validity }) => validity!.latenessMs!),
        2,
      )} ms | ${range(
        part.map((iteration) => histogramOf(iteration)!.percentile(99) / 1000),
        2,
      )} ms | ${range(samples.slice(share(from), share(from + part.length)), 0)} MB |`,
    );
  }
  console.log(
    `\n${verdict}: ${arrivals!.offered.toLocaleString('en')} arrivals, ${arrivals!.dropped} dropped, ${total.count.toLocaleString('en')} requests, ${(total.errorRate * 100).toFixed(2)}% errors; late by ${health.latenessP99Ms} ms at p99 in all; ${health.peakRssMb} MB at most`,
  );
}
