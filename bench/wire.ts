/**
 * Against the wire: 1,000 requests/s for 10 s at a server that answers after known times, with every packet stamped
 * by the kernel (tcpdump). The wire says how long each response took; each tool says what it measured.
 * Run as root by `npm run bench:wire`, after `npm run bench:peers`; needs tcpdump; takes about two minutes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { PEERS } from './peers/contenders.ts';
import { responseTimes } from './peers/pcap.ts';

const RATE = 1000;
const SECONDS = 10;
/** Tailgate leaves it out, so it is left out of its packets, too. The others have no such thing. */
const WARMUP_SECONDS = 3;
const USERS = 50;
/** Three of four requests are answered at once, the others after 5 ms. */
const PATHS = ['/', '/', '/', '/?ms=5'];
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'tailgate-wire-'));

interface Measured {
  p50: number;
  p99: number;
  /** How many requests it is of, when not all: the last ones. */
  requests?: number;
}
interface Tool {
  name: string;
  program: string;
  arguments: (origin: string) => string[];
  read: (output: string) => Measured;
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const TOOLS: Tool[] = [
  {
    name: 'Tailgate (service time)',
    program: process.execPath,
    arguments(origin) {
      const tasks = PATHS.map((path) => `  - GET: ${path}\n    name: item\n`).join('');
      const load = [
        '--rate',
        `${RATE}/s`,
        '--users',
        String(USERS),
        '--warmup',
        `${WARMUP_SECONDS}s`,
        '--duration',
        `${SECONDS}s`,
        '--iterations',
        '1',
      ];
      return [
        join(root, 'bin/tailgate.js'),
        'run',
        write('s.yml', `tasks:\n${tasks}`),
        '--target',
        origin,
        ...load,
        '--out',
        join(folder, 'out'),
      ];
    },
    read() {
      const { service, count } = json('out/results.json').total;
      return { ...service, requests: count };
    },
  },
  {
    name: 'oha',
    program: join(PEERS, 'bin/oha'),
    arguments: (origin) => [
      '--no-tui',
      '--output-format',
      'json',
      '-z',
      `${SECONDS}s`,
      '-c',
      String(USERS),
      '-q',
      String(RATE),
      '--urls-from-file',
      write('urls', PATHS.map((path) => origin + path).join('\n')),
    ],
    read(output) {
      const { p50, p99 } = JSON.parse(output).latencyPercentiles;
      return { p50: p50 * 1000, p99: p99 * 1000 };
    },
  },
  {
    name: 'k6',
    program: join(PEERS, 'bin/k6'),
    arguments(origin) {
      const script = `import http from 'k6/http'; const paths = ${JSON.stringify(PATHS)};
export const options = { discardResponseBodies: true, scenarios: { s: { executor: 'constant-arrival-rate', rate: ${RATE}, duration: '${SECONDS}s', preAllocatedVUs: ${USERS} } } };
export default function () { http.get('${origin}' + paths[__ITER % 4]); }`;
      return [
        'run',
        '--quiet',
        '--no-usage-report',
        '--summary-trend-stats',
        'p(50),p(99)',
        '--summary-export',
        join(folder, 'k6.json'),
        write('k6.js', script),
      ];
    },
    read() {
      const duration = json('k6.json').metrics.http_req_duration;
      return { p50: duration['p(50)'], p99: duration['p(99)'] };
    },
  },
  {
    // It knows one URL only, so all of its requests are answered at once.
    name: 'autocannon',
    program: process.execPath,
    arguments: (origin) => [
      join(PEERS, 'node_modules/autocannon/autocannon.js'),
      '--json',
      '-c',
      String(USERS),
      '-R',
      String(RATE),
      '-d',
      String(SECONDS),
      `${origin}${PATHS[0]}`,
    ],
    read: (output) => JSON.parse(output).latency,
  },
  {
    name: 'Locust FastHttpUser',
    program: join(PEERS, 'venv/bin/locust'),
    arguments(origin) {
      const script = `from locust import FastHttpUser, task, constant_throughput
import itertools
class U(FastHttpUser):
    wait_time = constant_throughput(${RATE / USERS})
    paths = itertools.cycle(${JSON.stringify(PATHS)})
    @task
    def item(self):
        self.client.get(next(self.paths), name="item")`;
      return [
        '-f',
        write('locustfile.py', script),
        '-H',
        origin,
        '--headless',
        '--only-summary',
        '--json',
        '-u',
        String(USERS),
        '-r',
        String(USERS),
        '-t',
        `${SECONDS}s`,
      ];
    },
    read(output) {
      const times = Object.entries(
        JSON.parse(output.slice(output.indexOf('[')))[0].response_times as Record<string, number>,
      );
      const sorted = times
        .flatMap(([ms, count]) => Array<number>(count).fill(Number(ms)))
        .sort((a, b) => a - b);
      return {
        p50: sorted[Math.ceil(sorted.length * 0.5) - 1]!,
        p99: sorted[Math.ceil(sorted.length * 0.99) - 1]!,
      };
    },
  },
];

console.log(`${RATE} requests/s for ${SECONDS} s, a quarter of them answered after 5 ms; ms\n`);
console.log('| tool | requests | wire p50 | its p50 | error | wire p99 | its p99 | error |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
try {
  for (const tool of TOOLS) await report(tool);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function report(tool: Tool): Promise<void> {
  if (!existsSync(tool.program)) return console.log(`| ${tool.name} | not installed | | | | | | |`);
  const server = spawn(
    'taskset',
    ['-c', '0', process.execPath, join(root, 'bench/peers/delayed-server.ts')],
    {
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    const [port] = (await once(createInterface(server.stdout), 'line')) as [string];
    const capture = join(folder, 'capture');
    const filter = ['tcp', 'port', port];
    // Beside the server, and not woken by each packet: it must not take the core of the tool. The stamps are the kernel's.
    const tcpdump = spawn(
      'taskset',
      [
        '-c',
        '0',
        'tcpdump',
        '-i',
        'lo',
        '-w',
        capture,
        '-s',
        '96',
        '-B',
        '65536',
        '--time-stamp-precision=nano',
        ...filter,
      ],
      { stdio: 'ignore' },
    );
    await sleep(1000);
    const child = spawn('taskset', ['-c', '1', tool.program, ...tool.arguments(`http://127.0.0.1:${port}`)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    await once(child, 'close');
    tcpdump.kill('SIGINT');
    await once(tcpdump, 'exit');
    const seen = responseTimes(readFileSync(capture), Number(port));
    const { p50, p99, requests = seen.length } = tool.read(output);
    const wire = seen.slice(-requests).sort((a, b) => a - b);
    const at = (share: number): number => wire[Math.ceil(wire.length * share) - 1]!;
    const error = (told: number, true_: number): string => `${((told - true_) * 1000).toFixed(0)} µs`;
    console.log(
      `| ${tool.name} | ${wire.length} | ${at(0.5).toFixed(3)} | ${p50.toFixed(3)} | ${error(p50, at(0.5))} | ${at(0.99).toFixed(3)} | ${p99.toFixed(3)} | ${error(p99, at(0.99))} |`,
    );
  } finally {
    server.kill();
  }
}
