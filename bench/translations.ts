/**
 * The scripts of `examples/from-…`, each run by its own tool and as the Tailgate scenario beside it, against the
 * storefront behind a proxy that keeps every request. Both must send the same requests: method, path, names of the
 * parameters and fields, kinds of headers. Ends with 1 when one of them sends what the other does not.
 * Run by `npm run bench:translations`, after `npm run bench:peers`; takes about two minutes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createStorefront } from '../examples/storefront/server.ts';
import { PEERS } from './peers/contenders.ts';

const ROOT = join(import.meta.dirname, '..');

interface Translation {
  tool: string;
  /** Program and options, run in the folder of the example. */
  command: (origin: string) => string[];
  /** How the scenario is made as long as that: options of `tailgate run`. */
  options: string[];
}

const brief = ['--warmup', '0s', '--iterations', '1'];
const TRANSLATIONS: Translation[] = [
  {
    tool: 'locust',
    command: () => [
      join(PEERS, 'venv/bin/locust'),
      ...['-f', 'locustfile.py', '--headless', '--only-summary', '-u', '8', '-r', '8', '-t', '20s'],
    ],
    options: ['--users', '8', '--duration', '20s', ...brief],
  },
  {
    tool: 'k6',
    command: () => [join(PEERS, 'bin/k6'), 'run', '--quiet', '--no-usage-report', 'script.js'],
    options: ['--duration', '10s', ...brief],
  },
  {
    tool: 'artillery',
    command: (origin) => [
      process.execPath,
      join(PEERS, 'node_modules/artillery/bin/run'),
      ...['run', '--quiet', '--environment', 'smoke', '--target', origin, 'script.yml'],
    ],
    options: ['--profile', 'smoke', ...brief],
  },
];

const storefront = createStorefront({});
const { port } = await storefront.listen(0);
/** How often each kind of request came, and how it was answered. */
let seen = new Map<string, number>();
const proxy = createServer((message, response) => void forward(message, response));
proxy.listen(0, '127.0.0.1');
await once(proxy, 'listening');
const origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
const folder = mkdtempSync(join(tmpdir(), 'tailgate-translations-'));
let different = false;
try {
  for (const translation of TRANSLATIONS) await compare(translation);
} finally {
  rmSync(folder, { recursive: true, force: true });
  proxy.close();
  proxy.closeAllConnections();
  await storefront.close();
}
process.exit(different ? 1 : 0);

async function compare({ tool, command, options }: Translation): Promise<void> {
  const there = command(origin);
  // An interpreter is always there.
  if (!there.filter((part) => part.startsWith(PEERS)).every((part) => existsSync(part))) {
    console.log(`\n${tool} is not installed`);
    return;
  }
  const cwd = join(ROOT, 'examples', `from-${tool}`);
  const theirs = await requestsOf(there, cwd);
  const scenario = join(cwd, 'scenario.yml');
  const cli = [process.execPath, join(ROOT, 'src/cli.ts'), 'run', scenario];
  // It waits for the storefront itself, so that this is not seen.
  const target = ['--target', origin, '--wait-for', `http://127.0.0.1:${port}/health`];
  const ours = await requestsOf([...cli, ...target, ...options, '--out', folder], ROOT);

  console.log(`\n${tool.padStart(9)}  Tailgate  request`);
  for (const kind of [...new Set([...theirs.keys(), ...ours.keys()])].sort()) {
    const [a, b] = [theirs.get(kind) ?? 0, ours.get(kind) ?? 0];
    if (a === 0 || b === 0) different = true;
    console.log(`${String(a).padStart(9)}${String(b).padStart(10)}  ${kind}${a && b ? '' : '  <- only one'}`);
  }
}

async function requestsOf([program, ...options]: string[], cwd: string): Promise<Map<string, number>> {
  seen = new Map();
  const env = {
    ...process.env,
    BASE_URL: origin,
    DURATION: '10s',
    ARTILLERY_DISABLE_TELEMETRY: 'true',
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const child = spawn(program!, options, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) console.log(`\n${program} ended with ${code}`);
  return seen;
}

async function forward(message: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await buffer(message);
  const { method, url: path, headers } = message;
  const onward = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
    const kind = `${kindOf(message, body)} -> ${answer.statusCode}`;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    response.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  onward.end(body);
}

/** All that a translation must keep: the same for every user, product and cart. */
function kindOf({ method, url, headers }: IncomingMessage, body: Buffer): string {
  const { pathname, searchParams } = new URL(url!, origin);
  const path = pathname.replace(/\/(\d+|[0-9a-f-]{8,}|[a-z]+_[\w-]+)(?=\/|$)/g, '/:id');
  const type = headers['content-type']?.split(';')[0];
  const fields =
    body.length > 0 && type === 'application/json' ? Object.keys(JSON.parse(body.toString())) : [];
  const parts = [
    `${method} ${path}`,
    `?${[...searchParams.keys()].sort().join('&')}`,
    body.length > 0 ? `${type} {${fields.sort().join(',')}}` : 'no body',
    headers.authorization?.split(' ')[0] ?? 'anonymous',
    headers['accept-encoding']?.includes('gzip') ? 'gzip' : 'identity',
    ...Object.keys(headers).filter((name) => name.startsWith('x-')),
  ];
  return parts.join(' | ');
}
