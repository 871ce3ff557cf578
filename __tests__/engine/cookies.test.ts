import { afterEach, expect, test } from '@jest/globals';
import { type Answer, closeServers, type RecordingServer, recordingServer } from '../support/servers.ts';
import { load } from './load.ts';

afterEach(closeServers);

/** A server that sets these cookies at /start, and answers 500 to the first request to /fails. */
const setting = (cookies: string | string[]): Promise<RecordingServer> => {
  let failed = false;
  return recordingServer(({ url }): Answer => {
    if (url === '/start') return { headers: { 'set-cookie': cookies } };
    if (url !== '/fails' || failed) return {};
    failed = true;
    return { status: 500 };
  });
};

/** Path and cookies of each request after the first. */
async function sent(cookies: string | string[], steps: string, head = ''): Promise<string[]> {
  const server = await setting(cookies);
  const text = `pause: 1m\n${head}\ntasks: [{ steps: [{ GET: /start }, ${steps}] }]`;
  await load(text, server.url, { durationMs: 200 });
  expect(server.seen[0]!.headers.cookie).toBeUndefined();
  return server.seen.slice(1).map(({ url, headers }) => `${url} ${headers.cookie ?? '-'}`);
}

test('cookies are sent back, by path', async () => {
  expect(
    await sent(['a=1', 'b=2; Path=/x; HttpOnly'], '{ GET: "/?q=1" }, { GET: /x/y }, { GET: /xy }'),
  ).toEqual(['/?q=1 a=1', '/x/y b=2; a=1', '/xy a=1']);
});

test('a later value replaces an earlier one, and an expired cookie is gone', async () => {
  expect(await sent(['a=1', 'a=2', 'b=1', 'b=1; Max-Age=0'], '{ GET: /n }')).toEqual(['/n a=2']);
});

test('what a browser would refuse is not kept', async () => {
  const refused = ['a=1; Domain=example.com', '', ';;', '__Host-c=3; Path=/x'];
  expect(await sent([...refused, 'ok=1'], '{ GET: /n }')).toEqual(['/n ok=1']);
});

test('a header of the scenario wins, and they can be switched off', async () => {
  expect(await sent('a=1', '{ GET: /n, headers: { Cookie: own=1 } }, { GET: /m }')).toEqual([
    '/n own=1',
    '/m a=1',
  ]);
  expect(await sent('a=1', '{ GET: /n }', 'cookies: false')).toEqual(['/n -']);
});

test('each user has its own, also on both sides', async () => {
  const answer = ({ url }: { url: string }, index: number): Answer =>
    url === '/start' ? { headers: { 'set-cookie': `u=${index}` } } : {};
  const [head, base] = [await recordingServer(answer), await recordingServer(answer)];
  const text = 'pause: 20ms\nonStart: [{ GET: /start }]\ntasks: [{ GET: /n }]';
  await load(text, head.url, { users: 3, base: base.url });
  for (const server of [head, base]) {
    const starts = new Map(
      server.seen.flatMap(({ url, connection }, index) => (url === '/start' ? [[connection, index]] : [])),
    );
    expect(starts.size).toBe(3);
    for (const { url, connection, headers } of server.seen)
      if (url === '/n') expect(headers.cookie).toBe(`u=${starts.get(connection)}`);
  }
});

test('a session that begins anew has none', async () => {
  const server = await setting('a=1');
  await load('pause: 1m\nonStart: [{ GET: /start }, { GET: /fails }]\ntasks: [{ GET: /n }]', server.url, {
    durationMs: 1500,
  });
  expect(server.seen.map(({ url, headers }) => `${url} ${headers.cookie ?? '-'}`)).toEqual([
    '/start -',
    '/fails a=1',
    '/start -',
    '/fails a=1',
    '/n a=1',
  ]);
});
