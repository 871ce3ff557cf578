/**
 * Coordinated omission: a server that stalls for 1 s in every 10 s. At a constant rate a tenth of all requests is due
 * in a stall and waits for what is left of it, so one in a hundred waits for more than 0.9 s: p99 is 900 ms, whatever
 * a tool prints. Prints what Tailgate and its peers do print.
 * Run by `npm run bench:stall`, after `npm run bench:peers`; takes about three minutes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PEERS } from './peers/contenders.ts';

const RATE = 100;
const SECONDS = 40;
const ANALYTIC_P99_MS = 900;
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'tailgate-stall-'));

interface Tool {
  name: string;
  program: string;
  arguments: (url: string) => string[];
  p99Ms: (output: string) => number;
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const results = (): { total: { latency: { p99: number } } } =>
  JSON.parse(readFileSync(join(folder, 'out/results.json'), 'utf8'));
const scenario = write('scenario.yml', 'tasks:\n  - GET: /\n');
const load = [
  '--warmup',
  '0s',
  '--duration',
  `${SECONDS}s`,
  '--iterations',
  '1',
  '--out',
  join(folder, 'out'),
];
const tailgate = (url: string, ...words: string[]): string[] => [
  join(root, 'bin/tailgate.js'),
  'run',
  scenario,
  '--target',
  url,
  ...words,
  ...load,
];
const oha = (url: string, ...words: string[]): string[] => [
  '--no-tui',
  '--output-format',
  'json',
  '-z',
  `${SECONDS}s`,
  '-c',
  '20',
  ...words,
  url,
];
const ohaP99 = (output: string): number => JSON.parse(output).latencyPercentiles.p99 * 1000;

const TOOLS: Tool[] = [
  {
    name: `Tailgate, ${RATE}/s (open model)`,
    program: process.execPath,
    arguments: (url) => tailgate(url, '--rate', `${RATE}/s`),
    p99Ms: () => results().total.latency.p99,
  },
  {
    name: `oha -q ${RATE} --latency-correction`,
    program: join(PEERS, 'bin/oha'),
    arguments: (url) => oha(url, '-q', String(RATE), '--latency-correction'),
    p99Ms: ohaP99,
  },
  {
    name: `oha -q ${RATE}`,
    program: join(PEERS, 'bin/oha'),
    arguments: (url) => oha(url, '-q', String(RATE)),
    p99Ms: ohaP99,
  },
  {
    name: 'Tailgate, 20 users without pause (closed model)',
    program: process.execPath,
    arguments: (url) => tailgate(url, '--users', '20'),
    p99Ms: () => results().total.latency.p99,
  },
  {
    name: 'oha -c 20 (closed model)',
    program: join(PEERS, 'bin/oha'),
    arguments: (url) => oha(url),
    p99Ms: ohaP99,
  },
  {
    name: 'autocannon -c 20 (closed model)',
    program: process.execPath,
    arguments: (url) => [
      join(PEERS, 'node_modules/autocannon/autocannon.js'),
      '--json',
      '-c',
      '20',
      '-d',
      String(SECONDS),
      url,
    ],
    p99Ms: (output) => JSON.parse(output).latency.p99,
  },
];

console.log(
  `A stall of 1 s in every 10 s, ${SECONDS} s; analytic p99 at a constant rate: ${ANALYTIC_P99_MS} ms\n`,
);
console.log('| tool | p99 it prints | off by |\n| --- | ---: | ---: |');
try {
  for (const tool of TOOLS) {
    const p99 = await run(tool);
    if (p99 === null) console.log(`| ${tool.name} | not installed | |`);
    else
      console.log(
        `| ${tool.name} | ${p99.toFixed(1)} ms | ${((p99 / ANALYTIC_P99_MS - 1) * 100).toFixed(1)}% |`,
      );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs one tool against a server of its own, which begins with nine seconds of work. */
async function run(tool: Tool): Promise<number | null> {
  if (!existsSync(tool.program)) return null;
  const server = spawn(process.execPath, [join(root, 'bench/peers/delayed-server.ts')], {
    env: { PATH: process.env.PATH, STALL_EVERY: '10000', STALL_FOR: '1000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [port] = (await once(createInterface(server.stdout), 'line')) as [string];
    const child = spawn(tool.program, tool.arguments(`http://127.0.0.1:${port}/`), {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    await once(child, 'close');
    return tool.p99Ms(output);
  } finally {
    server.kill();
  }
}
