/**
 * An engine without CPU must not look like a slow app: the same load twice, once with the generator's core to itself,
 * once with a program beside it that uses all of it. The first run passes, the second is invalid.
 * Run by `npm run bench:health`; takes a minute and a half.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Results } from '../src/results/schema.ts';
import { startNginx } from './peers/server.ts';

const CORE = '1';
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'tailgate-health-'));
writeFileSync(join(folder, 'scenario.yml'), 'pause: 5ms..15ms\ntasks:\n  - GET: /\n');
const server = await startNginx(0);
try {
  await report('closed model, 50 users, core of its own', ['--users', '50']);
  await report('open model, 500/s, core of its own', ['--rate', '500/s']);
  const hogs = [1, 2].map(() =>
    spawn('taskset', ['-c', CORE, process.execPath, '-e', 'for (;;);'], { stdio: 'ignore' }),
  );
  try {
    await report('closed model, 50 users, two hogs on its core', ['--users', '50']);
    await report('open model, 500/s, two hogs on its core', ['--rate', '500/s']);
  } finally {
    for (const hog of hogs) hog.kill('SIGKILL');
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function report(what: string, words: string[]): Promise<void> {
  const out = join(folder, 'out');
  const load = ['--warmup', '1s', '--duration', '20s', '--iterations', '1', '--out', out];
  const command = [process.execPath, join(root, 'bin/tailgate.js'), 'run', join(folder, 'scenario.yml')];
  const child = spawn('taskset', ['-c', CORE, ...command, '--target', server.url, ...words, ...load], {
    stdio: 'ignore',
  });
  const [exitCode] = await once(child, 'exit');
  const { verdict, reasons, health, total }: Results = JSON.parse(
    readFileSync(join(out, 'results.json'), 'utf8'),
  );
  console.log(
    `${what}: ${verdict}, exit ${exitCode}, p99 ${total.latency?.p99} ms, waited for a CPU ${((health.cpuWait ?? 0) * 100).toFixed(1)}%, arrivals late by ${health.latenessP99Ms ?? '–'} ms (p99)`,
  );
  for (const reason of reasons) console.log(`  ${reason}`);
}
