/**
 * How long `dist/index.js` takes from the start of its process to its first request of the load, as a runner starts
 * it; the probe that the app answers comes before. Run by `npm run bench:startup`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './peers/measure.ts';

const ROUNDS = 11;
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'tailgate-startup-'));
writeFileSync(join(folder, 'scenario.yml'), 'tasks:\n  - GET: /load\n');
let arrived: number | null = null;
const server = createServer((request, response) => {
  if (request.url === '/load') arrived ??= performance.now();
  response.end('ok');
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const env = {
  PATH: process.env.PATH,
  INPUT_SCENARIO: 'scenario.yml',
  INPUT_TARGET: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  INPUT_USERS: '1',
  INPUT_WARMUP: '0s',
  INPUT_DURATION: '100ms',
  INPUT_ITERATIONS: '1',
};
const times: number[] = [];
try {
  for (let round = 0; round < ROUNDS; round++) {
    arrived = null;
    const began = performance.now();
    const child = spawn(process.execPath, [join(root, 'dist/index.js')], {
      cwd: folder,
      env,
      stdio: 'ignore',
    });
    await once(child, 'exit');
    if (arrived === null) throw new Error('no request arrived');
    times.push(arrived - began);
  }
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
const ms = (value: number): string => value.toFixed(0);
console.log(
  `first request of the load after ${ms(median(times))} ms (median of ${ROUNDS} starts; ${ms(Math.min(...times))}–${ms(Math.max(...times))})`,
);
