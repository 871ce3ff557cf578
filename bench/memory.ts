/**
 * Memory of a long run: 200 users for ten minutes against the storefront, RSS of the generator every ten seconds.
 * Run by `npm run bench:memory`; takes ten minutes. An argument makes it shorter: `npm run bench:memory -- 60s`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, freePort } from '../src/targets/app.ts';
import { parseDuration, writeDuration } from '../src/units.ts';

const SAMPLE_MS = 10_000;
const root = join(import.meta.dirname, '..');
const totalMs = parseDuration(process.argv[2] ?? '10m');
const folder = mkdtempSync(join(tmpdir(), 'tailgate-memory-'));
const port = await freePort();
const app = new App({
  name: 'the storefront',
  command: process.execPath,
  arguments: ['--disable-warning=ExperimentalWarning', join(root, 'dist/storefront/index.js')],
  env: { PATH: process.env.PATH, PORT: String(port) },
  logFile: join(folder, 'storefront.log'),
});
try {
  const samples = await measure();
  report(samples);
} finally {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** @returns RSS in MB, one value every ten seconds */
async function measure(): Promise<number[]> {
  const load = ['--users', '200', '--warmup', '10s', '--iterations', '1', '--duration', `${totalMs}ms`];
  const words = ['run', join(root, 'scenarios/content-platform.yml'), '--target', `http://127.0.0.1:${port}`];
  const command = [join(root, 'bin/tailgate.js'), ...words, ...load, '--out', join(folder, 'out')];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'inherit', 'inherit'] });
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

function report(samples: number[]): void {
  const half = samples.slice(Math.floor(samples.length / 2));
  console.log(`RSS in MB every ${writeDuration(SAMPLE_MS)}: ${samples.join(' ')}`);
  console.log(
    `highest ${Math.max(...samples)} MB; second half from ${Math.min(...half)} to ${Math.max(...half)} MB`,
  );
}
