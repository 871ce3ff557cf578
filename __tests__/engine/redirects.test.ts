import { afterEach, describe, expect, test } from '@jest/globals';
import { selfSigned } from '../support/certificate.ts';
import { type TestProxy, testProxy } from '../support/proxy.ts';
import {
  type Answer,
  closeServers,
  recordingServer,
  type Seen,
  type ServerOptions,
} from '../support/servers.ts';
import { failures, load } from './load.ts';

const proxies: TestProxy[] = [];

afterEach(async () => {
  await closeServers();
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
});

/** A server that sends `/to/STATUS/PATH` on to the path, with that status. */
const sending = (options: ServerOptions = {}) =>
  recordingServer(({ url }): Answer => {
    const [, status, to] = /^\/to\/(\d+)(\/.*)$/.exec(url) ?? [];
    return status === undefined ? {} : { status: Number(status), headers: { location: to! }, body: 'gone' };
  }, options);

/** A server that answers /start with this Location, and the rest with "ok". */
const located = (location: string | string[] | undefined, status = 302) =>
  recordingServer(({ url }): Answer => {
    if (url !== '/start') return {};
    return { status, headers: location === undefined ? {} : { location } };
  });

const once = (step: string, head = ''): string => `pause: 1m\n${head}\ntasks: [${step}]`;
const asked = (seen: Seen[]): string[] => seen.map(({ method, url }) => `${method} ${url}`);

/** What is told of the one request to /start. */
async function reasonOf(url: URL, head = '', step = '{ GET: /start }'): Promise<string> {
  const { total } = await load(once(step, head), url, { durationMs: 200 });
  expect([total.count, total.errors.status]).toEqual([1, 1]);
  return total.reasons[0]!.message;
}

describe('a redirect', () => {
  test('is followed, and all of it is one request under its own name', async () => {
    const server = await recordingServer(({ url }): Answer => {
      if (url === '/a')
        return { status: 302, headers: { location: '/b' }, body: 'x'.repeat(100), delayMs: 40 };
      if (url === '/b') return { status: 307, headers: { location: '/c' }, delayMs: 40 };
      return { body: 'y'.repeat(50), delayMs: 40 };
    });
    const { total, of } = await load(once('{ GET: /a }'), server.url, { durationMs: 300 });

    expect(asked(server.seen)).toEqual(['GET /a', 'GET /b', 'GET /c']);
    expect(server.connections).toBe(1);
    const { count, latency, service, bytes } = of('GET /a');
    expect([count, failures(total), bytes]).toEqual([1, 0, 152]);
    // Three waits of the server, told by the timers of its own thread.
    expect(latency!.min).toBeGreaterThanOrEqual(115);
    expect(service!.min).toBeGreaterThanOrEqual(115);
  });

  test.each([
    ['POST', 301, 'GET'],
    ['POST', 302, 'GET'],
    ['POST', 303, 'GET'],
    ['POST', 307, 'POST'],
    ['POST', 308, 'POST'],
    ['PUT', 302, 'PUT'],
    ['DELETE', 303, 'GET'],
    ['HEAD', 303, 'HEAD'],
    ['HEAD', 301, 'HEAD'],
  ])(
    'of a %s with status %i becomes a %s, and the body goes with the method',
    async (method, status, next) => {
      const server = await sending();
      const body = method === 'HEAD' ? '' : ', json: { a: 1 }';
      await load(
        once(`{ ${method}: /to/${status}/next, headers: { X-Own: "1", Content-Language: en }${body} }`),
        server.url,
        { durationMs: 200 },
      );
      const [first, second] = server.seen;
      expect(asked(server.seen)).toEqual([`${method} /to/${status}/next`, `${next} /next`]);
      expect(second!.headers['x-own']).toBe('1');
      const dropped = next !== method;
      expect(second!.body).toBe(dropped ? '' : first!.body);
      expect(second!.headers['content-type']).toBe(dropped ? undefined : first!.headers['content-type']);
      expect(second!.headers['content-language']).toBe(dropped ? undefined : 'en');
      if (dropped) expect(second!.headers['content-length']).toBeUndefined();
    },
  );

  test.each([
    ['relative to the path', 'next?q=1', '/start/next?q=1'],
    ['with a fragment', '/next#part', '/next'],
    ['with dots', '../next', '/next'],
    ['with a query only', '?page=2', '/start/here?page=2'],
    ['with letters that no URL has', '/a b"ü', '/a%20b%22%C3%BC'],
  ])('%s', async (_what, location, path) => {
    const server = await recordingServer(({ url }): Answer => {
      if (url !== '/start/here') return {};
      // Together with a body that is text, Node writes headers in UTF-8.
      return { status: 302, headers: { location } };
    });
    await load(once('{ GET: /start/here }'), server.url, { durationMs: 200 });
    expect(server.seen.map(({ url }) => url)).toEqual(['/start/here', path]);
  });

  test('with the whole URL of the target is followed, also under the name of a Host header', async () => {
    const server = await recordingServer(({ url, headers }): Answer => {
      return url === '/start' ? { status: 301, headers: { location: `http://${headers.host}/next` } } : {};
    });
    await load(
      once('{ steps: [{ GET: /start }, { GET: /start, headers: { Host: app.test } }] }'),
      server.url,
      {
        durationMs: 200,
      },
    );
    expect(server.seen.map(({ url, headers }) => `${headers.host} ${url}`)).toEqual([
      `${server.url.host} /start`,
      `${server.url.host} /next`,
      'app.test /start',
      'app.test /next',
    ]);
  });

  test('keeps the cookies of every hop, and sends those of the new path', async () => {
    const server = await recordingServer(({ url }): Answer => {
      if (url === '/login')
        return {
          status: 303,
          headers: { location: '/hop', 'set-cookie': ['session=1', 'old=1', 'deep=1; Path=/deep'] },
        };
      if (url === '/hop')
        return { status: 302, headers: { location: '/deep/x', 'set-cookie': 'old=; Max-Age=0' } };
      return {};
    });
    await load(once('{ steps: [{ POST: /login, form: { a: b } }, { GET: /after }] }'), server.url, {
      durationMs: 200,
    });
    expect(server.seen.map(({ url, headers }) => `${url} ${headers.cookie ?? '-'}`)).toEqual([
      '/login -',
      '/hop session=1; old=1',
      '/deep/x deep=1; session=1',
      '/after session=1',
    ]);
  });

  test('draws no values anew, and checks and captures are about the last response', async () => {
    const server = await recordingServer(({ url }): Answer => {
      if (url === '/start')
        return { status: 302, headers: { location: '/end', 'x-hop': 'first' }, body: 'long body' };
      return url === '/end' ? { headers: { 'x-hop': 'last' }, body: 'end' } : {};
    });
    const { total } = await load(
      once(
        '{ steps: [{ GET: /start, headers: { X-Id: "${uuid()}" }, check: { contains: end, maxSize: 3B }, capture: { hop: header:X-Hop } }, { GET: "/${hop}" }] }',
      ),
      server.url,
      { durationMs: 200 },
    );
    expect(total.reasons).toEqual([]);
    expect(server.seen.map(({ url }) => url)).toEqual(['/start', '/end', '/last']);
    expect(server.seen[1]!.headers['x-id']).toBe(server.seen[0]!.headers['x-id']);
  });

  test('is followed in HTTP/2, and through a proxy', async () => {
    const tls = await sending({ tls: selfSigned(), http2: 'only' });
    const secure = await load(
      once('{ POST: /to/302/next, json: {} }', 'httpVersion: 2\ntls: { insecure: true }'),
      tls.url,
      { durationMs: 300 },
    );
    expect(failures(secure.total)).toBe(0);
    expect(asked(tls.seen)).toEqual(['POST /to/302/next', 'GET /next']);
    expect(tls.connections).toBe(1);

    const app = await sending();
    const proxy = await testProxy();
    proxies.push(proxy);
    const url = new URL(app.url);
    url.hostname = 'app.test';
    const behind = await load(once('{ GET: /to/302/to/301/next }'), url, {
      durationMs: 300,
      env: { http_proxy: proxy.url.href },
    });
    expect(failures(behind.total)).toBe(0);
    expect(asked(app.seen)).toEqual(['GET /to/302/to/301/next', 'GET /to/301/next', 'GET /next']);
    expect(proxy.asked.at(-1)).toBe(`GET ${url.origin}/next`);
  });

  test('under way when the turn of its side ends is finished, and so it is in the open model', async () => {
    const slow = () =>
      recordingServer(({ url }): Answer => {
        return url === '/a' ? { status: 302, headers: { location: '/b' }, delayMs: 30 } : { delayMs: 30 };
      });
    const [head, base] = [await slow(), await slow()];
    const count = (seen: Seen[], path: string) => seen.filter(({ url }) => url === path).length;
    for (const arrivals of [
      null,
      { rate: 20, spread: 'even' as const, stages: [{ durationMs: 1000, from: 20, to: 20 }] },
    ]) {
      const { total } = await load('tasks: [{ GET: /a }]', head.url, {
        base: base.url,
        users: 3,
        durationMs: 1000,
        arrivals,
      });
      expect([failures(total), total.count > 0]).toEqual([0, true]);
      for (const { seen } of [head, base]) expect(count(seen, '/b')).toBe(count(seen, '/a'));
    }
  });
});

describe('a redirect fails', () => {
  test.each([
    ['to another host', 'http://user:pw@login.example.com/x?token=s3cret', 'http://login.example.com'],
    ['to another host without a scheme', '//login.example.com/x', 'http://login.example.com'],
    ['to another scheme', 'https://127.0.0.1/', 'https://127.0.0.1'],
    ['to what is no web page', 'mailto:me@example.com', 'mailto:'],
  ])('%s', async (_what, location, where) => {
    const server = await located(location);
    expect(await reasonOf(server.url)).toBe(
      `redirected to ${where}, which is not the target: "redirects: false" takes the redirect itself as the answer`,
    );
    expect(asked(server.seen)).toEqual(['GET /start']);
  });

  test('to another port, which is never asked', async () => {
    const other = await recordingServer();
    const server = await located(other.url.href);
    expect(await reasonOf(server.url)).toContain(
      `redirected to ${other.url.origin}, which is not the target`,
    );
    expect(other.connections).toBe(0);
  });

  test.each([
    ['no Location', undefined, 'status 302 does not say where to go: it needs one Location header'],
    ['an empty one', '', 'status 302 does not say where to go: it needs one Location header'],
    ['several', ['/a', '/b'], 'status 302 does not say where to go: it needs one Location header'],
    ['a broken one', 'http://[', 'status 302 with a Location that is not a URL'],
  ])('with %s', async (_what, location, reason) => {
    const server = await located(location);
    expect(await reasonOf(server.url)).toBe(reason);
  });

  test('when there are too many in a row', async () => {
    const server = await recordingServer(() => ({ status: 302, headers: { location: '/start' } }));
    expect(await reasonOf(server.url)).toBe('redirected more than 10 times in a row');
    expect(server.seen).toHaveLength(11);
    expect(await reasonOf(server.url, 'redirects: 3')).toBe('redirected more than 3 times in a row');
    expect(await reasonOf(server.url, 'redirects: 3', '{ GET: /start, redirects: 1 }')).toBe(
      'redirected more than once in a row',
    );
    expect(server.seen).toHaveLength(11 + 4 + 2);
  });

  test('when the whole chain takes too long, though no part of it does', async () => {
    const server = await recordingServer(({ url }) => ({
      status: 302,
      headers: { location: `${url}x` },
      delayMs: 60,
    }));
    const { total } = await load(once('{ GET: /start, timeout: 250ms }'), server.url, { durationMs: 400 });
    expect([total.count, total.errors.timeout]).toEqual([1, 1]);
    expect(server.seen.length).toBeGreaterThan(1);
    expect(server.seen.length).toBeLessThan(8);
  });

  test('when the place that it leads to does', async () => {
    const server = await recordingServer(
      ({ url }): Answer =>
        url === '/start' ? { status: 302, headers: { location: '/gone' } } : { status: 404 },
    );
    expect(await reasonOf(server.url)).toBe('status 404, expected 2xx or 3xx');
  });
});

describe('a redirect is the answer', () => {
  test.each([
    ['with "redirects: false" at the top', 'redirects: false', '{ GET: /start }'],
    ['with "redirects: false" of the request', '', '{ GET: /start, redirects: false }'],
    ['when the check accepts its status', '', '{ GET: /start, check: { status: 302 } }'],
    ['when the check accepts all of them', '', '{ GET: /start, check: { status: [200, 3xx] } }'],
  ])('%s', async (_what, head, step) => {
    const server = await located('https://login.example.com/');
    const { total } = await load(once(step, head), server.url, { durationMs: 200 });
    expect([total.count, failures(total)]).toEqual([1, 0]);
    expect(asked(server.seen)).toEqual(['GET /start']);
  });

  test('unless the request says otherwise than the top, or the check is about another status', async () => {
    const server = await located('/next');
    await load(
      once(
        '{ steps: [{ GET: /start, redirects: true }, { GET: /start, redirects: true, check: { status: [200, 303] } }] }',
        'redirects: false',
      ),
      server.url,
      { durationMs: 200 },
    );
    expect(asked(server.seen)).toEqual(['GET /start', 'GET /next', 'GET /start', 'GET /next']);
  });

  test('when the status is no redirect', async () => {
    const server = await located('/next', 304);
    const { total } = await load(once('{ GET: /start }'), server.url, { durationMs: 200 });
    expect([failures(total), server.seen.length]).toEqual([0, 1]);
  });
});
