import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { parseTarget } from '../../src/targets/address.ts';
import { selfSigned } from '../support/certificate.ts';
import { closeServers, recordingServer } from '../support/servers.ts';
import { waitFor } from '../support/waiting.ts';
import { failures, load } from './load.ts';

const folder = mkdtempSync(join(tmpdir(), 'tailgate-socket-'));
const socketPath = join(folder, 'the app.sock');
const PAGE = 'tasks: [{ GET: /a }]';
// A proxy is never asked for any of them.
const env = { http_proxy: 'http://127.0.0.1:9/', https_proxy: 'http://127.0.0.1:9/' };

afterEach(closeServers);
afterAll(() => rmSync(folder, { recursive: true }));

test('an IPv6 address is loaded, and stands in brackets in the Host header', async () => {
  for (const tls of [undefined, selfSigned()]) {
    const server = await recordingServer(() => ({}), { host: '::1', ...(tls && { tls }) });
    expect(server.url.hostname).toBe('[::1]');
    const { total, measurement } = await load(`tls: { insecure: true }\n${PAGE}`, server.url, { env });
    expect(failures(total)).toBe(0);
    expect(server.seen[0]!.headers.host).toBe(server.url.host);
    const { lookup, tcp } = measurement.connections.head;
    expect([lookup.count, tcp.count]).toEqual([0, 1]);
    await waitFor(server.url, 'tls: { insecure: true }', env);
  }
});

test.each([
  ['HTTP/1.1', '', {}],
  ['HTTP/2', 'httpVersion: 2', { http2: 'only' as const }],
])('a Unix socket is loaded, path and all (%s)', async (protocol, head, options) => {
  const server = await recordingServer(() => ({ delayMs: 5 }), { socketPath, ...options });
  const url = parseTarget('target', `http+unix://${encodeURIComponent(socketPath)}/base`);
  const { total, measurement } = await load(`${head}\n${PAGE}`, url, { users: 2, env });
  expect(failures(total)).toBe(0);
  expect(server.connections).toBe(2);
  expect(server.seen[0]!.url).toBe('/base/a');
  expect(server.seen[0]!.headers[protocol === 'HTTP/2' ? ':authority' : 'host']).toBe('localhost');
  const { opened, lookup, tcp, tls, ...connector } = measurement.connections.head;
  expect([opened, lookup.count, tcp.count, tls.count]).toEqual([2, 0, 2, 0]);
  expect(connector).toMatchObject({ protocol, proxy: null });
  // Without a path after the socket, too.
  await waitFor(new URL(`http+unix://${encodeURIComponent(socketPath)}`), head, env);
  expect(server.seen.at(-1)!.url).toBe('/');
});

test('a Unix socket that nobody listens on is named in the reason', async () => {
  const gone = encodeURIComponent(join(folder, 'gone.sock'));
  const { total } = await load(PAGE, new URL(`http+unix://${gone}/`), { durationMs: 200 });
  expect(failures(total)).toBe(total.count);
  expect(total.reasons[0]!.message).toMatch(/ENOENT .*gone\.sock/);
  await expect(waitFor(new URL(`http+unix://${gone}/`))).rejects.toThrow(
    /^http\+unix:.*gone\.sock\/ did not answer within 600ms .*ENOENT/,
  );
});
