import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, describe, expect, test } from '@jest/globals';
import { selfSigned } from '../support/certificate.ts';
import { type ProxyOptions, type TestProxy, testProxy } from '../support/proxy.ts';
import {
  closeServers,
  recordingServer,
  refusedUrl,
  type ServerOptions,
  sshServer,
} from '../support/servers.ts';
import { waitFor } from '../support/waiting.ts';
import { failures, load } from './load.ts';

const PAGE = 'tasks: [{ GET: "/a?b=${uuid()}" }]';
const SECURE = 'tls: { insecure: true }';
const proxies: TestProxy[] = [];

afterEach(async () => {
  await closeServers();
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
});

/** A server that is called app.test, which only the proxy can find. */
async function behind(server: ServerOptions = {}, options: ProxyOptions = {}) {
  const app = await recordingServer(() => ({ delayMs: 5 }), server);
  const proxy = await testProxy(options);
  proxies.push(proxy);
  const url = new URL(app.url);
  url.hostname = 'app.test';
  const to = (credentials = ''): Record<string, string> => {
    const value = proxy.url.href.replace('://', `://${credentials}`);
    return { http_proxy: value, https_proxy: value };
  };
  return { app, proxy, url, to };
}

const failing = async (text: string, url: URL, env: Record<string, string>) => {
  const { total } = await load(`${text}\n${PAGE}`, url, { durationMs: 300, env });
  expect(total.count).toBeGreaterThan(0);
  expect(failures(total)).toBe(total.count);
  const waiting = await waitFor(url, text, env).then(
    () => 'answered',
    (error: Error) => error.message,
  );
  return { reason: total.reasons[0]!.message, waiting };
};

describe('a proxy', () => {
  test('is handed requests for http with their whole URL, on connections that are kept', async () => {
    const { app, proxy, url, to } = await behind();
    const { total, measurement } = await load(PAGE, new URL('/base/', url), { users: 2, env: to() });
    expect(failures(total)).toBe(0);
    expect(total.count).toBeGreaterThan(4);
    expect(proxy.asked[0]).toMatch(new RegExp(`^GET http://app\\.test:${url.port}/base/a\\?b=`));
    expect(proxy.hosts[0]).toBe(url.host);
    expect(app.seen[0]!.url).toMatch(/^\/base\/a\?b=/);
    const { opened, protocol, proxy: through, tcp, tls } = measurement.connections.head;
    expect({ opened, protocol, through }).toEqual({
      opened: 2,
      protocol: 'HTTP/1.1',
      through: proxy.url.origin,
    });
    expect([tcp.count, tls.count]).toEqual([2, 0]);
    await waitFor(url, '', to());
  });

  test.each([
    ['HTTP/1.1', SECURE, '1.1'],
    ['HTTP/2', `${SECURE}\nhttpVersion: 2`, '2.0'],
  ])('is asked for a tunnel for https, with TLS inside of it (%s)', async (protocol, head, version) => {
    const { app, proxy, url, to } = await behind({ tls: selfSigned(), http2: true });
    const { total, measurement } = await load(`${head}\n${PAGE}`, url, { users: 2, env: to() });
    expect(failures(total)).toBe(0);
    expect(proxy.asked).toEqual([`CONNECT ${url.host}`, `CONNECT ${url.host}`]);
    expect(proxy.hosts[0]).toBe(url.host);
    expect(app.seen[0]).toMatchObject({ httpVersion: version, serverName: 'app.test' });
    const { head: connector } = measurement.connections;
    expect(connector).toMatchObject({ opened: 2, protocol, proxy: proxy.url.origin });
    expect([connector.tcp.count, connector.tls.count]).toEqual([2, 2]);
    expect(connector.tls.min).toBeGreaterThan(0);
    await waitFor(url, head, to());
  });

  test('is asked for a tunnel for HTTP/2 without TLS, too', async () => {
    const { app, proxy, url, to } = await behind({ http2: 'only' });
    const { total } = await load(`httpVersion: 2\n${PAGE}`, url, { env: to() });
    expect(failures(total)).toBe(0);
    expect(proxy.asked).toEqual([`CONNECT ${url.host}`]);
    expect(app.seen[0]!.httpVersion).toBe('2.0');
    await waitFor(url, 'httpVersion: 2', to());
  });

  test('gets its credentials, and the app does not', async () => {
    for (const server of [{}, { tls: selfSigned() }]) {
      const { app, url, to } = await behind(server, { credentials: 'ann:p@ss:word' });
      const env = to('ann:p%40ss%3Aword@');
      const { total, measurement } = await load(`${SECURE}\n${PAGE}`, url, { env });
      expect(failures(total)).toBe(0);
      expect(app.seen[0]!.headers['proxy-authorization']).toBeUndefined();
      expect(measurement.connections.head.proxy).not.toContain('ann');
      await waitFor(url, SECURE, env);
    }
  });

  test('that is spoken to with TLS must have a certificate that is trusted', async () => {
    const { url, to, proxy } = await behind({}, { tls: selfSigned() });
    const { reason, waiting } = await failing('', url, to());
    expect(reason).toContain(
      `the proxy ${proxy.url.origin} cannot be reached: its TLS certificate is not trusted: self-signed certificate`,
    );
    expect(waiting).toBe(`${url} cannot be used: ${reason}`);
  });

  test('that is spoken to with TLS carries requests and tunnels', async () => {
    const pair = selfSigned();
    const trusted = getCACertificates('default');
    setDefaultCACertificates([...trusted, pair.cert]);
    try {
      for (const server of [{}, { tls: selfSigned(), http2: true }]) {
        const { url, to, app } = await behind(server, { tls: pair });
        const { total } = await load(
          `httpVersion: ${app.url.protocol === 'https:' ? 2 : 1.1}\n${SECURE}\n${PAGE}`,
          url,
          {
            env: to(),
          },
        );
        expect(failures(total)).toBe(0);
        expect(app.connections).toBeGreaterThan(0);
      }
    } finally {
      setDefaultCACertificates(trusted);
    }
  });

  test('that refuses says why, and waiting ends at once when it always will', async () => {
    const wants = await behind({ tls: selfSigned() }, { credentials: 'ann:secret' });
    const told = await failing(SECURE, wants.url, wants.to());
    expect(told.reason).toBe(
      `the proxy ${wants.proxy.url.origin} refused a tunnel to ${wants.url.host}: 407 Not Today (it wants a user and a password)`,
    );
    expect(told.waiting).toBe(`${wants.url} cannot be used: ${told.reason}`);
    const wrong = await failing(SECURE, wants.url, wants.to('ann:hunter22@'));
    expect(wrong.reason).toContain('(it does not take the user and password)');
    expect(JSON.stringify(wrong)).not.toContain('hunter22');

    const forbids = await behind({ tls: selfSigned() }, { refuses: 403 });
    expect((await failing(SECURE, forbids.url, forbids.to())).waiting).toContain(
      `cannot be used: the proxy ${forbids.proxy.url.origin} refused`,
    );
    const busy = await behind({ tls: selfSigned() }, { refuses: 503 });
    expect((await failing(SECURE, busy.url, busy.to())).waiting).toContain('did not answer within');
  });

  test('that wants credentials for http is told of, since no app answers 407', async () => {
    const { url, to } = await behind({}, { credentials: 'ann:secret' });
    const { reason, waiting } = await failing('', url, to());
    expect(reason).toContain('status 407');
    expect(waiting).toMatch(/cannot be used: the proxy http:.* wants a user and a password/);
  });

  test('that is not there, or is none, is named', async () => {
    const http = await refusedUrl();
    const app = new URL('http://app.test:8080/');
    const down = await failing('', app, { HTTP_PROXY: http.href });
    expect(down.reason).toMatch(new RegExp(`^the proxy ${http.origin} cannot be reached: .*ECONNREFUSED`));
    expect(down.waiting).toContain(down.reason);
    const ssh = await sshServer();
    const none = await failing('', new URL('https://app.test/'), { HTTPS_PROXY: ssh.url.host });
    expect(none.reason).toContain(`the proxy ${ssh.url.origin} opened no tunnel: `);
  });

  test('is left out for hosts of NO_PROXY and for this machine', async () => {
    const { app, proxy, to } = await behind();
    const { total, measurement } = await load(PAGE, app.url, { env: to() });
    expect(failures(total)).toBe(0);
    expect(measurement.connections.head.proxy).toBeNull();
    const nowhere = new URL('http://nowhere.invalid/');
    const { reason } = await failing('', nowhere, { ...to(), NO_PROXY: '.invalid' });
    expect(reason).toMatch(/ENOTFOUND|EAI_AGAIN/);
    expect(proxy.asked).toEqual([]);
  });
});
