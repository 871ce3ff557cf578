import { afterEach, describe, expect, test } from '@jest/globals';
import { type Answer, closeServers, recordingServer } from '../support/servers.ts';
import { failures, load } from './load.ts';

afterEach(closeServers);

const urls = (server: { seen: { url: string }[] }): string[] => server.seen.map(({ url }) => url);

describe('setup and teardown', () => {
  const TEXT = `
    pause: 20ms
    setup: [{ POST: /tenants, capture: { tenant: $.id } }, { pause: 30ms }, { setHeaders: { X-Setup: "1" } }]
    onStart: [{ GET: "/hello/\${tenant}" }]
    tasks: [{ GET: "/work/\${tenant}" }]
    onStop: [{ GET: "/bye/\${tenant}" }]
    teardown: [{ DELETE: "/tenants/\${tenant}" }]`;
  let tenants = 0;
  const answer = ({ method }: { method: string }): Answer =>
    method === 'POST' ? { body: { id: `t${++tenants}` } } : {};

  test.each([1, 2])(
    'happen once for each side with %d workers, and all users have what setup found',
    async (workers) => {
      const [head, base] = [await recordingServer(answer), await recordingServer(answer)];
      const { measurement, of } = await load(TEXT, head.url, {
        base: base.url,
        users: 4,
        workers,
        warmupMs: 100,
      });
      expect(measurement.troubles).toEqual([]);
      const found = [head, base].map((server) => {
        const all = urls(server);
        const tenant = all.find((url) => url.startsWith('/hello/'))!.slice('/hello/'.length);
        expect(all[0]).toBe('/tenants');
        expect(all.at(-1)).toBe(`/tenants/${tenant}`);
        expect(server.seen.at(-1)).toMatchObject({ method: 'DELETE', headers: { 'x-setup': '1' } });
        expect(all.filter((url) => url === '/tenants')).toHaveLength(1);
        expect(all.filter((url) => url === `/hello/${tenant}`)).toHaveLength(4);
        expect(all.slice(-5, -1)).toEqual(Array(4).fill(`/bye/${tenant}`));
        expect(new Set(all.slice(1, -5))).toEqual(new Set([`/hello/${tenant}`, `/work/${tenant}`]));
        expect(server.seen.filter(({ headers }) => headers['x-setup'])).toHaveLength(1);
        return tenant;
      });
      expect(found[0]).not.toBe(found[1]);
      expect(of('GET /work/:tenant').count).toBeGreaterThan(10);
      for (const name of ['POST /tenants', 'GET /bye/:tenant', 'DELETE /tenants/:tenant'])
        expect(of(name).count).toBe(0);
    },
  );

  test('a setup that fails ends the run before any user begins', async () => {
    const server = await recordingServer(() => ({ status: 503 }));
    const { measurement, total } = await load(TEXT, server.url);
    expect(measurement.aborted).toMatch(
      /^setup of .* failed: POST \/tenants: status 503, expected 2xx or 3xx$/,
    );
    expect(urls(server)).toEqual(['/tenants']);
    expect(total.count).toBe(0);
  });

  test('what fails after the load is told, and changes nothing of it', async () => {
    const server = await recordingServer(({ url, method }) =>
      method === 'DELETE' || url.startsWith('/bye') ? { status: 500 } : { body: { id: 1 } },
    );
    const { measurement, total } = await load(TEXT, server.url, { users: 2 });
    expect(measurement.troubles).toEqual([
      'GET /bye/:tenant: status 500, expected 2xx or 3xx',
      'DELETE /tenants/:tenant: status 500, expected 2xx or 3xx',
    ]);
    expect(measurement.aborted).toBeNull();
    expect(failures(total)).toBe(0);
  });

  test('an interrupted run is wrapped up, too', async () => {
    const abort = new AbortController();
    const server = await recordingServer(({ url }) => {
      if (url.startsWith('/work')) abort.abort();
      return { body: { id: 1 } };
    });
    const { measurement } = await load(TEXT, server.url, { signal: abort.signal, durationMs: 30_000 });
    expect(measurement.interrupted).toBe(true);
    expect(urls(server).slice(-2)).toEqual(['/bye/1', '/tenants/1']);
  });

  test('users whose last request hangs do nothing more while the others end their sessions', async () => {
    const abort = new AbortController();
    const server = await recordingServer(({ url }) => {
      if (url === '/logout') return { delayMs: 1300 };
      if (server.seen.length !== 40) return {};
      abort.abort();
      // Longer than what is under way at an interrupt gets.
      return { delayMs: 2500 };
    });
    const text =
      'pause: 20ms\nonStart: [{ GET: /hello }]\ntasks: [{ GET: /work }]\nonStop: [{ POST: /logout }]';
    await load(text, server.url, { users: 3, signal: abort.signal, durationMs: 30_000 });
    const last = urls(server).slice(urls(server).indexOf('/logout'));
    expect(last).toEqual(['/logout', '/logout']);
  });

  test('onStop leaves out users that have no session, and happens in the open model', async () => {
    const server = await recordingServer(({ url }, index) =>
      url === '/login' && index === 0 ? { status: 500 } : {},
    );
    const text = 'onStart: [{ POST: /login }]\ntasks: [{ GET: /work }]\nonStop: [{ POST: /logout }]';
    const stages = [{ durationMs: 500, from: 20, to: 20 }];
    await load(text, server.url, { users: 3, arrivals: { rate: 20, spread: 'even', stages } });
    expect(urls(server).filter((url) => url === '/logout')).toHaveLength(2);
  });
});

describe('renewal', () => {
  const token = ({ url }: { url: string }, index: number): Answer =>
    url === '/token' || url === '/refresh' ? { body: { token: `t${index}`, seconds: 0.2 } } : {};

  test('happens before a task when the session is too old, and not before', async () => {
    const server = await recordingServer(token);
    const text = `
      pause: 20ms
      onStart: [{ POST: /token, capture: { token: $.token } }, { setHeaders: { X-Token: "\${token}" } }]
      renew:
        after: 200ms
        steps: [{ POST: /refresh, capture: { token: $.token } }, { setHeaders: { X-Token: "\${token}" } }]
      tasks: [{ GET: /work }]`;
    const { of } = await load(text, server.url, { durationMs: 700 });
    const kinds = urls(server).filter((url, index, all) => url !== all[index - 1]);
    expect(kinds.slice(0, 5)).toEqual(['/token', '/work', '/refresh', '/work', '/refresh']);
    expect(kinds.filter((url) => url === '/refresh').length).toBeLessThanOrEqual(3);
    expect(of('POST /refresh').count).toBeGreaterThan(1);
    let current = '';
    for (const [index, { url, headers }] of server.seen.entries()) {
      if (url === '/work') expect(headers['x-token']).toBe(current);
      else current = `t${index}`;
    }
  });

  test.each(['"${seconds}"', '200ms'])('after %s, by onStart again, and early', async (after) => {
    const server = await recordingServer(token);
    const text = `
      pause: 10ms
      onStart: [{ POST: /token, capture: { token: $.token, seconds: $.seconds } }]
      renew: { after: ${after}, early: 120ms }
      tasks: [{ GET: /work }]`;
    await load(text, server.url, { durationMs: 600 });
    const logins = urls(server).filter((url) => url === '/token');
    // Every 80 ms instead of 200, and a task takes a little.
    expect(logins.length).toBeGreaterThan(4);
  });

  test('that fails begins the session anew', async () => {
    const server = await recordingServer(({ url }) => (url === '/refresh' ? { status: 400 } : {}));
    const text = `
      pause: 10ms
      onStart: [{ POST: /token }]
      renew: { after: 50ms, steps: [{ POST: /refresh }] }
      tasks: [{ GET: /work }]`;
    const { of } = await load(text, server.url, { durationMs: 1500 });
    const kinds = urls(server).filter((url, index, all) => url !== all[index - 1]);
    expect(kinds.slice(0, 5)).toEqual(['/token', '/work', '/refresh', '/token', '/work']);
    expect(of('POST /refresh').errors.status).toBeGreaterThan(0);
  });

  test('by a time that is none is a failed request, with its reason', async () => {
    const server = await recordingServer(() => ({ body: { seconds: 'soon' } }));
    const text = `
      onStart: [{ POST: /token, capture: { seconds: $.seconds } }]
      renew: { after: "\${seconds}" }
      tasks: [{ GET: /work }]`;
    const { of } = await load(text, server.url);
    expect(of('POST /token').reasons[0]).toMatchObject({
      message: expect.stringContaining('renew after ${seconds}: "soon" is not a duration'),
    });
    expect(urls(server)).not.toContain('/work');
  });

  test('happens in the open model, before the task of an arrival', async () => {
    const server = await recordingServer(token);
    const text = `
      onStart: [{ POST: /token }]
      renew: { after: 100ms, steps: [{ POST: /refresh }] }
      tasks: [{ GET: /work }]`;
    const stages = [{ durationMs: 600, from: 20, to: 20 }];
    const { of } = await load(text, server.url, {
      arrivals: { rate: 20, spread: 'even', stages },
      durationMs: 600,
    });
    expect(of('POST /refresh').count).toBeGreaterThan(1);
    expect(of('GET /work').count).toBeGreaterThan(8);
  });
});
