import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../src/inputs.ts';
import { run } from '../src/pipeline.ts';
import { escapeMarkdown } from '../src/report/escape.ts';
import { selfSigned } from './support/certificate.ts';
import { type TestProxy, testProxy } from './support/proxy.ts';
import { closeServers, recordingServer } from './support/servers.ts';

/** Whole runs, to see what is told of connections in results, report and log. */

const folder = mkdtempSync(join(tmpdir(), 'tailgate-run-'));
const told: string[] = [];
let proxy: TestProxy;

beforeEach(async () => {
  told.length = 0;
  proxy = await testProxy({ credentials: 'ann:p@ss-7f3a9c21' });
});
afterEach(async () => {
  await closeServers();
  await proxy.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function measure(head: string, target: URL | string, env: Record<string, string> = {}) {
  const scenario = join(folder, 'shop.yml');
  const out = join(folder, 'out');
  writeFileSync(scenario, `${head}\nwarmup: 0s\nduration: 200ms\nusers: 2\ntasks: [{ GET: / }]\n`);
  const options: Record<string, string> = { target: String(target), out, 'wait-timeout': '500ms' };
  const inputs = parseInputs(scenario, (name) => options[name]);
  const { results } = await run(inputs, {
    env,
    console: { info: (line) => told.push(line), progress: () => {} },
    signal: new AbortController().signal,
  });
  return results;
}

/** Everything that was shown or written. */
function traces(): string {
  const out = join(folder, 'out');
  return [...told, ...readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'))].join('\n');
}

describe('of connections, a run tells', () => {
  test('the protocol, and that certificates were not checked', async () => {
    const server = await recordingServer(() => ({}), { tls: selfSigned(), http2: true });
    const results = await measure('httpVersion: 2\ntls: { insecure: true }', server.url);
    expect(results.connections).toMatchObject({ opened: 2, protocol: 'HTTP/2', proxy: null });
    expect(results.notes).toContain('TLS certificates were not checked: tls.insecure');
    expect(traces()).toMatch(/Connections: 2 opened, .*TLS .*, HTTP\/2\n/);
  });

  test('that the server chose another version than was asked for', async () => {
    const server = await recordingServer(() => ({}), { tls: selfSigned() });
    const results = await measure('httpVersion: 2\ntls: { insecure: true }', server.url);
    expect(results.connections.protocol).toBe('HTTP/1.1');
    expect(results.notes).toContain('HTTP/2 was asked for, but the server chose HTTP/1.1');
  });

  test('nothing more of a plain one', async () => {
    const server = await recordingServer();
    const results = await measure('tls: { insecure: true }', server.url);
    expect(results.connections).toMatchObject({ protocol: 'HTTP/1.1', proxy: null });
    // There was no TLS.
    expect(results.notes.join()).not.toContain('TLS');
  });

  test('the proxy, without its password', async () => {
    const server = await recordingServer();
    const url = new URL(server.url);
    url.hostname = 'app.test';
    const value = proxy.url.href.replace('://', '://ann:p%40ss-7f3a9c21@');
    const results = await measure('', url, { HTTP_PROXY: value });
    expect(results.total.errorRate).toBe(0);
    expect(results.connections.proxy).toBe(proxy.url.origin);
    expect(traces()).toContain(`through the proxy ${escapeMarkdown(proxy.url.origin)}`);
    for (const secret of ['p@ss-7f3a9c21', 'p%40ss-7f3a9c21', btoa('ann:p@ss-7f3a9c21')])
      expect(traces()).not.toContain(secret);
  });

  test('the whole name of a Unix socket', async () => {
    const socketPath = join(folder, 'app.sock');
    const server = await recordingServer(() => ({}), { socketPath });
    const results = await measure('', server.url);
    expect(results.total.errorRate).toBe(0);
    expect(results.target).toBe(`http+unix://${encodeURIComponent(socketPath)}/`);
    expect(told[0]).toContain(`users at http+unix://${encodeURIComponent(socketPath)},`);
  });
});

test('a proxy that cannot be used is told of before anything is asked', async () => {
  const server = await recordingServer();
  const url = new URL(server.url);
  url.hostname = 'app.test';
  const running = measure('', url, { HTTP_PROXY: 'socks5://ann:hunter22@one.example' });
  await expect(running).rejects.toThrow(/^HTTP_PROXY: what it is set to is not a proxy/);
  await expect(running).rejects.toMatchObject({ exitCode: 2 });
  expect(server.seen).toEqual([]);
});
