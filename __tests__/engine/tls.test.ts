import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { selfSigned } from '../support/certificate.ts';
import { closeServers, recordingServer, resettingServer } from '../support/servers.ts';
import { waitFor } from '../support/waiting.ts';
import { failures, load } from './load.ts';

const folder = mkdtempSync(join(tmpdir(), 'tailgate-tls-'));
const file = join(folder, 'shop.yml');
const mine = selfSigned();
const other = selfSigned({ subject: 'another authority' });
const client = selfSigned({ passphrase: 'open-sesame' });
const files = {
  'ca.pem': mine.cert,
  'other.pem': other.cert,
  'both.pem': other.cert + mine.cert,
  'client.pem': client.cert,
  'client-key.pem': client.key,
};
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);

afterEach(closeServers);
afterAll(() => rmSync(folder, { recursive: true }));

/** What came of loading the URL with these options, and of waiting for it: a sentence each, null when all was well. */
async function outcome(tls: string, url: URL, env: Record<string, string> = {}) {
  const head = `tls: ${tls}\nenv: { WORD: "" }`;
  const { total, measurement } = await load(`${head}\ntasks: [{ GET: / }]`, url, {
    durationMs: 300,
    file,
    env,
  });
  expect(total.count).toBeGreaterThan(0);
  expect([0, total.count]).toContain(failures(total));
  const waited = await waitFor(url, head, env, file).then(
    () => null,
    (error: Error) => error.message,
  );
  return {
    loaded: total.reasons[0]?.message ?? null,
    waited,
    phases: measurement.connections.head.tls.count,
  };
}

describe('an authority', () => {
  test.each(['ca.pem', 'both.pem'])('that the scenario names is trusted (%s)', async (name) => {
    const server = await recordingServer(() => ({ delayMs: 5 }), { tls: mine });
    expect(await outcome(`{ ca: ${name} }`, server.url)).toEqual({ loaded: null, waited: null, phases: 1 });
  });

  test('that signed nothing here leaves the certificate without trust, and waiting ends at once', async () => {
    const server = await recordingServer(() => ({}), { tls: mine });
    for (const tls of ['{ ca: other.pem }', '{}']) {
      const { loaded, waited } = await outcome(tls, server.url);
      expect(loaded).toMatch(/^its TLS certificate is not trusted: .*self.signed certificate \(\w+\)$/);
      expect(waited).toBe(`${server.url} cannot be used: ${loaded}`);
    }
    expect(server.seen).toEqual([]);
  });

  test('does not make an expired certificate good', async () => {
    const expired = selfSigned({ expired: true });
    writeFileSync(join(folder, 'expired.pem'), expired.cert);
    const server = await recordingServer(() => ({}), { tls: expired });
    const { loaded, waited } = await outcome('{ ca: expired.pem }', server.url);
    expect(loaded).toContain('certificate has expired (CERT_HAS_EXPIRED)');
    expect(waited).toContain('cannot be used: ');
  });
});

test('insecure takes any certificate', async () => {
  const expired = selfSigned({ expired: true, names: ['elsewhere.test'] });
  const server = await recordingServer(() => ({}), { tls: expired });
  expect(await outcome('{ insecure: true }', server.url)).toMatchObject({ loaded: null, waited: null });
});

describe('the name of the server', () => {
  test('is asked for, and must be the one of the certificate', async () => {
    const named = selfSigned({ names: ['app.test'] });
    writeFileSync(join(folder, 'named.pem'), named.cert);
    const server = await recordingServer(() => ({}), { tls: named });
    const right = await outcome('{ ca: named.pem, serverName: app.test }', server.url);
    expect(right).toMatchObject({ loaded: null, waited: null });
    expect(server.seen[0]!.serverName).toBe('app.test');

    for (const tls of ['{ ca: named.pem, serverName: shop.test }', '{ ca: named.pem }']) {
      const { loaded, waited } = await outcome(tls, server.url);
      expect(loaded).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
      expect(waited).toContain('cannot be used: its TLS certificate is not trusted');
    }
  });

  test('wins over a Host header', async () => {
    const server = await recordingServer(() => ({}), { tls: selfSigned() });
    const tls = 'tls: { insecure: true, serverName: app.test }';
    const { total } = await load(`${tls}\ntasks: [{ GET: /, headers: { Host: x.test } }]`, server.url);
    expect(failures(total)).toBe(0);
    expect(server.seen[0]).toMatchObject({ serverName: 'app.test', headers: { host: 'x.test' } });
  });
});

describe('a client certificate', () => {
  const CLIENT = '{ ca: ca.pem, cert: client.pem, key: client-key.pem, passphrase: "${WORD}" }';
  const asking = () => recordingServer(() => ({}), { tls: { ...mine, requestCert: true, ca: client.cert } });

  test('is shown, its key opened with the passphrase', async () => {
    const server = await asking();
    const env = { WORD: 'open-sesame' };
    expect(await outcome(CLIENT, server.url, env)).toMatchObject({ loaded: null, waited: null });
    expect(server.seen[0]!.client).toBe('tailgate test only');
  });

  test('that is missing is told of, though the server says so only after the handshake', async () => {
    const server = await asking();
    const { loaded, waited } = await outcome('{ ca: ca.pem }', server.url);
    expect(loaded).toMatch(/without the client certificate that it wants \(tls.cert, tls.key\)/);
    expect(waited).toContain(`cannot be used: ${loaded}`);
  });
});

test('a connection that ends in the middle of the handshake is no matter of certificates', async () => {
  const { url } = await resettingServer();
  const { loaded, waited } = await outcome('{ insecure: true }', new URL(url.href.replace('http', 'https')));
  expect(loaded).toContain('ECONNRESET');
  expect(waited).toContain('did not answer within');
});
