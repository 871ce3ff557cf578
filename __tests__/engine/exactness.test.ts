import { afterEach, describe, expect, test } from '@jest/globals';
import { closeServers, rawServer, recordingServer } from '../support/servers.ts';
import { load } from './load.ts';

afterEach(closeServers);

/** What is sent after a response with this body, whose `$.x` is captured. */
async function sentAfter(body: string, step: string, head = ''): Promise<{ url: string; body: string }[]> {
  const server = await recordingServer(({ url }) => (url === '/first' ? { body } : {}));
  const text = `pause: 1m\n${head}\ntasks: [{ steps: [{ GET: /first, capture: { x: $.x } }, ${step}] }]`;
  await load(text, server.url, { durationMs: 200 });
  return server.seen.slice(1);
}

describe('whole numbers of JSON keep all their digits', () => {
  test.each(['9007199254740993', '-12345678901234567890', '7'])('%s', async (number) => {
    const [got, posted] = await sentAfter(
      `{"x":${number},"rest":[${number}]}`,
      '{ GET: "/u/${x}" }, { POST: /u, json: { id: "${x}", text: "n ${x}" } }',
    );
    expect(got!.url).toBe(`/u/${number}`);
    expect(posted!.body).toBe(`{"id":${number},"text":"n ${number}"}`);
  });

  test('and can be checked', async () => {
    const server = await recordingServer(() => ({ body: '{"x":9007199254740993}' }));
    const check = (value: string) =>
      load(`pause: 1m\ntasks: [{ GET: /, check: { json: { $.x: ${value} } } }]`, server.url, {
        durationMs: 100,
      });
    expect((await check('9007199254740993')).total.errors.check).toBe(0);
    expect((await check('9007199254740001')).of('GET /').reasons[0]!.message).toBe(
      '$.x is 9007199254740993, expected 9007199254740001',
    );
  });
});

describe('a value cannot lead to another path', () => {
  test.each(['..', '.', '', '%2e%2e'])('%j as a whole segment', async (value) => {
    const server = await recordingServer();
    const text = `variables: { x: "${value}" }\ntasks: [{ DELETE: "/carts/\${x}" }, { GET: "/files/\${x}/secret" }]`;
    const { total } = await load(text, server.url);
    // What is encoded leads nowhere else.
    if (value === '%2e%2e') {
      expect(server.seen.every(({ url }) => url.includes('/%252e%252e'))).toBe(true);
      return;
    }
    expect(server.seen).toEqual([]);
    expect(total.reasons[0]!.message).toContain('which would make it another path');
  });

  test('as a part of a segment, or in the query, it is a value like others', async () => {
    const server = await recordingServer();
    const text =
      'pause: 1m\nvariables: { x: "..", y: "" }\ntasks: [{ steps: [{ GET: "/a${y}/v${x}", query: { q: "${y}" } }, { GET: "/a/../b?p=${x}" }, { GET: /a/ }] }]';
    await load(text, server.url, { durationMs: 200 });
    expect(server.seen.map(({ url }) => url)).toEqual(['/a/v..?q=', '/a/../b?p=..', '/a/']);
  });
});

test('numbers of the file stay as they are written where a text is wanted', async () => {
  const server = await recordingServer();
  const text = `
env: { ZIP: 01234 }
tasks:
  - POST: /\${ZIP}
    headers: { X-Version: 1.10 }
    query: { page: 007, tag: [1.0, 2] }
    form: { zip: 00100 }
`;
  await load(text, server.url);
  const [first] = server.seen;
  expect(first).toMatchObject({ url: '/01234?page=007&tag=1.0&tag=2', body: 'zip=00100' });
  expect(first!.headers['x-version']).toBe('1.10');
});

describe('the headers of a request', () => {
  test('win over those of the session, which win over those of the file', async () => {
    const server = await recordingServer();
    const text = `
      pause: 1m
      headers: { Authorization: file, X-A: file }
      tasks:
        - steps:
            - setHeaders: { Authorization: "Bearer session" }
            - { GET: /a }
            - { GET: /b, headers: { Authorization: own } }
            - { GET: /c, basicAuth: { username: u, password: p } }`;
    await load(text, server.url, { durationMs: 200 });
    expect(server.seen.map(({ headers }) => `${headers.authorization} ${headers['x-a']}`)).toEqual([
      'Bearer session file',
      'own file',
      `Basic ${Buffer.from('u:p').toString('base64')} file`,
    ]);
  });
});

test('a run in which no user gets a session is given up, with the reason', async () => {
  const server = await recordingServer(() => ({ status: 503 }));
  const stages = [{ durationMs: 60_000, from: 5, to: 5 }];
  const { measurement } = await load('onStart: [{ POST: /login }]\ntasks: [{ GET: / }]', server.url, {
    users: 2,
    durationMs: 60_000,
    arrivals: { rate: 5, spread: 'even', stages },
  });
  expect(measurement.aborted).toMatch(
    /^no user of .* got a session in 10 s, since onStart fails: POST \/login: status 503, expected 2xx or 3xx$/,
  );
}, 30_000);

test('a field that is null is told as such', async () => {
  const server = await rawServer((socket) => {
    socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{"x":null}'));
  });
  const { of } = await load('tasks: [{ GET: /, capture: { x: $.x } }]', server.url);
  expect(of('GET /').reasons[0]!.message).toBe('capture "x": $.x is null');
});
