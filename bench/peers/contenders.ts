import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every contender does: so many keep-alive connections, one GET after the other on each. */
export interface Job {
  url: string;
  connections: number;
  seconds: number;
  /** A folder of this round, for files. */
  folder: string;
}

export interface Contender {
  name: string;
  /** @returns its version, null when it is not installed */
  version(): string | null;
  command(job: Job): string[];
  /** @returns how many requests it says it made */
  requests(output: string, job: Job): number;
}

const ROOT = join(import.meta.dirname, '../..');
/** Where `install.ts` puts what no package manager puts on the path. */
export const PEERS = join(ROOT, 'bench', '.peers');
const NODE = process.execPath;
const inPeers = (...parts: string[]): string => join(PEERS, ...parts);

/** The first match of a pattern in what a program prints; null when it is not there. */
function printed(command: string[], pattern: RegExp): string | null {
  try {
    const text = execFileSync(command[0]!, command.slice(1), {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return pattern.exec(text)?.[1] ?? 'unknown';
  } catch (error) {
    // wrk answers -v with status 1.
    const text = String((error as { stdout?: string }).stdout ?? '');
    return pattern.exec(text)?.[1] ?? null;
  }
}

function npmVersion(name: string): string | null {
  const file = inPeers('node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null;
}

/** The Debian package's version, of programs that do not say theirs. */
function debianVersion(name: string): string | null {
  return printed(['dpkg-query', '-W', '-f=${Version}', name], /^(\S+)/);
}

function number(pattern: RegExp, text: string): number {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`no number of requests in:\n${text.slice(0, 2000)}`);
  return Number(found);
}

function write(job: Job, name: string, text: string): string {
  const file = join(job.folder, name);
  writeFileSync(file, text);
  return file;
}

/**
 * Tailgate running a scenario with a named request and a status check.
 * @param options of its command line, beside those of the job
 * @param pause of each user between its requests; null: none
 */
export function tailgateWith(name: string, options: string[], pause: string | null = null): Contender {
  const between = pause === null ? '' : `pause: ${pause}\n`;
  const scenario = `${between}tasks:\n  - GET: /\n    name: GET item\n    check: { status: 200 }\n`;
  return tailgateRunning(name, scenario, options);
}

/** Tailgate running a scenario: its text. */
export const tailgateRunning = (name: string, scenario: string, options: string[] = []): Contender => ({
  name,
  version: () => JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version,
  command(job) {
    const file = write(job, 'scenario.yml', scenario);
    const load = [
      '--users',
      String(job.connections),
      '--duration',
      `${job.seconds}s`,
      '--iterations',
      '1',
      '--warmup',
      '0s',
    ];
    return [
      NODE,
      join(ROOT, 'bin/tailgate.js'),
      'run',
      file,
      '--target',
      job.url,
      ...load,
      ...options,
      '--out',
      join(job.folder, 'out'),
    ];
  },
  requests(_, job) {
    const { count, errors } = JSON.parse(readFileSync(join(job.folder, 'out/results.json'), 'utf8')).total;
    const failed = Object.values<number>(errors).reduce((sum, number) => sum + number, 0);
    // A response that is not looked at costs something else.
    if (failed > 0) throw new Error(`${failed} of ${count} requests of ${name} failed`);
    return count;
  },
});
export const tailgate = tailgateWith('Tailgate (scenario)', []);

const wrk: Contender = {
  name: 'wrk',
  version: () => printed(['wrk', '-v'], /wrk\s+(?:debian\/)?(\S+)/),
  command: ({ url, connections, seconds }) => ['wrk', '-t1', `-c${connections}`, `-d${seconds}s`, url],
  requests: (output) => number(/(\d+) requests in/, output),
};

const hey: Contender = {
  name: 'hey',
  version: () => debianVersion('hey'),
  command: ({ url, connections, seconds }) => ['hey', '-z', `${seconds}s`, '-c', String(connections), url],
  requests: (output) => number(/\[200\]\s+(\d+) responses/, output),
};

const oha: Contender = {
  name: 'oha',
  version: () => printed([inPeers('bin/oha'), '--version'], /oha (\S+)/),
  command: ({ url, connections, seconds }) => [
    inPeers('bin/oha'),
    '--no-tui',
    '--output-format',
    'json',
    '-z',
    `${seconds}s`,
    '-c',
    String(connections),
    url,
  ],
  requests: (output) => Number(JSON.parse(output).statusCodeDistribution['200']),
};

const autocannon: Contender = {
  name: 'autocannon (raw)',
  version: () => npmVersion('autocannon'),
  command: ({ url, connections, seconds }) => [
    NODE,
    inPeers('node_modules/autocannon/autocannon.js'),
    '--json',
    '-c',
    String(connections),
    '-d',
    String(seconds),
    url,
  ],
  requests: (output) => JSON.parse(output).requests.total,
};

const vegeta: Contender = {
  name: 'vegeta',
  version: () =>
    existsSync(inPeers('bin/vegeta')) ? printed([inPeers('bin/vegeta'), '-version'], /Version: (\S+)/) : null,
  command(job) {
    const attack = `echo "GET ${job.url}" | ${inPeers('bin/vegeta')} attack -rate=0 -max-workers=${job.connections} -duration=${job.seconds}s`;
    return ['sh', '-c', `${attack} | ${inPeers('bin/vegeta')} report -type=json`];
  },
  requests: (output) => JSON.parse(output).requests,
};

const k6: Contender = {
  name: 'k6',
  version: () => printed([inPeers('bin/k6'), 'version'], /k6(?:\.exe)? v?(\S+)/),
  command(job) {
    const script = `import http from 'k6/http'; import { check } from 'k6';
export const options = { vus: ${job.connections}, duration: '${job.seconds}s' };
export default function () { check(http.get('${job.url}'), { ok: (r) => r.status === 200 }); }`;
    const summary = join(job.folder, 'k6.json');
    return [
      inPeers('bin/k6'),
      'run',
      '--quiet',
      '--no-usage-report',
      '--summary-export',
      summary,
      write(job, 'k6.js', script),
    ];
  },
  requests: (_, job) => JSON.parse(readFileSync(join(job.folder, 'k6.json'), 'utf8')).metrics.http_reqs.count,
};

const artillery: Contender = {
  name: 'Artillery',
  version: () => npmVersion('artillery'),
  command(job) {
    // Artillery knows arrivals, not users: as many arrivals as connections, each in a loop of fixed length.
    const loop = 300 * job.seconds;
    const script = `config: { target: "${job.url}", http: { pool: ${job.connections} }, phases: [{ duration: 1, arrivalCount: ${job.connections} }] }
scenarios: [{ flow: [{ loop: [{ get: { url: "/" } }], count: ${loop} }] }]`;
    return [
      NODE,
      inPeers('node_modules/artillery/bin/run'),
      'run',
      '--quiet',
      '-o',
      join(job.folder, 'artillery.json'),
      write(job, 'artillery.yml', script),
    ];
  },
  requests: (_, job) =>
    JSON.parse(readFileSync(join(job.folder, 'artillery.json'), 'utf8')).aggregate.counters['http.codes.200'],
};

function locust(kind: 'HttpUser' | 'FastHttpUser'): Contender {
  const python = inPeers('venv/bin/locust');
  return {
    name: `Locust ${kind}`,
    version: () => (existsSync(python) ? printed([python, '--version'], /locust (\S+)/) : null),
    command(job) {
      const script = `from locust import ${kind}, task, constant
class U(${kind}):
    wait_time = constant(0)
    @task
    def item(self):
        self.client.get("/", name="GET item")`;
      const users = ['-u', String(job.connections), '-r', String(job.connections), '-t', `${job.seconds}s`];
      return [
        python,
        '-f',
        write(job, 'locustfile.py', script),
        '-H',
        job.url.replace(/\/$/, ''),
        '--headless',
        '--only-summary',
        '--json',
        ...users,
      ];
    },
    requests: (output) => JSON.parse(output.slice(output.indexOf('[')))[0].num_requests,
  };
}

/** All of them; `tailgate` first, since the ratios are about it. */
export const CONTENDERS: Contender[] = [
  tailgate,
  wrk,
  autocannon,
  oha,
  hey,
  vegeta,
  k6,
  artillery,
  locust('FastHttpUser'),
  locust('HttpUser'),
];
