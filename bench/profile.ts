/**
 * Where the CPU time of a request goes: a sampled profile of Tailgate's sources (not the bundle, in which all code is
 * one file) under 20 users without pause against nginx, by whose code it is, and the functions that take most.
 * Run by `npm run bench:profile`; the profile itself is kept for Chromium's tools, where it can be seen as a flame
 * graph.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNginx } from './peers/server.ts';

const SECONDS = 10;
const SHOWN = 15;
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'tailgate-profile-'));

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}
type Frame = Profile['nodes'][number]['callFrame'];

writeFileSync(join(folder, 'scenario.yml'), 'tasks:\n  - GET: /\n    check: { status: 200 }\n');
const server = await startNginx(0);
try {
  await run(server.url);
} finally {
  await server.stop();
}
const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'))!;
report(JSON.parse(readFileSync(join(folder, file), 'utf8')));
console.log(`\nprofile: ${join(folder, file)}`);

async function run(url: string): Promise<void> {
  const profiler = ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval', '500'];
  const load = ['--users', '20', '--warmup', '2s', '--duration', `${SECONDS}s`, '--iterations', '1'];
  const words = ['run', join(folder, 'scenario.yml'), '--target', url, ...load, '--out', join(folder, 'out')];
  const command = [process.execPath, ...profiler, join(root, 'src/cli.ts'), ...words];
  await once(spawn('taskset', ['-c', '1', ...command], { stdio: 'ignore' }), 'exit');
}

function ownerOf({ functionName, url }: Frame): string {
  if (functionName === 'writeLatin1String') return 'write, the system call';
  if (functionName === '(garbage collector)') return 'garbage collector';
  if (/wasm/.test(url) || /wasm/.test(functionName)) return 'HTTP parser (WebAssembly, in undici)';
  if (url.includes('node_modules/undici')) return 'undici';
  if (url.includes('hdr-histogram-js')) return 'histograms';
  if (url.includes('/src/')) return 'Tailgate';
  if (url.startsWith('node:')) return 'Node: streams, sockets, timers';
  return 'native: reading, strings, compiling';
}

function report({ nodes, samples, timeDeltas }: Profile): void {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const owners = new Map<string, number>();
  const functions = new Map<string, number>();
  let total = 0;
  const add = (sums: Map<string, number>, key: string, us: number): void => {
    sums.set(key, (sums.get(key) ?? 0) + us);
  };
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id)!;
    if (frame.functionName === '(idle)' || frame.functionName === '(root)') continue;
    const us = timeDeltas[index]!;
    total += us;
    add(owners, ownerOf(frame), us);
    const place = frame.url.split('/').slice(-2).join('/');
    add(functions, `${frame.functionName || '(anonymous)'} ${place}:${frame.lineNumber + 1}`, us);
  }
  const table = (title: string, sums: Map<string, number>, most: number): void => {
    console.log(`| ${title} | share |\n| --- | ---: |`);
    for (const [name, us] of [...sums].sort((a, b) => b[1] - a[1]).slice(0, most))
      console.log(`| ${name} | ${((100 * us) / total).toFixed(1)}% |`);
    console.log();
  };
  table('whose code', owners, owners.size);
  table('function', functions, SHOWN);
}
