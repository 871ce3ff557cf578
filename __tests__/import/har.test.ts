import { afterEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { importScenario } from '../../src/import/scenario-file.ts';
import { parseScenario } from '../../src/scenario/load.ts';
import { Workspace } from '../support/workspace.ts';
import { har, type Recorded } from './recordings.ts';

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const workspace of workspaces.splice(0)) workspace.remove();
});

/** The scenario of a recording, its text, and what was said about it. */
async function imported(requests: Recorded[], options = {}, title?: string) {
  const work = new Workspace({ 'visit.har': JSON.stringify(har(requests, title)) });
  workspaces.push(work);
  const { text, notes } = await importScenario(work.file('visit.har'), options);
  const scenario = parse(text);
  return { text, notes: notes.join('\n'), scenario, steps: scenario.tasks[0].steps };
}

const SHOP = 'https://shop.example';
const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('what is taken', () => {
  test('the requests to the host that answers in JSON, without static files, in order', async () => {
    const { scenario, steps, notes } = await imported([
      { url: 'https://pages.example/' },
      { url: `${SHOP}/late`, at: 900, answer: {} },
      { url: `${SHOP}/early`, at: 100, answer: {} },
      { url: `${SHOP}/logo.png`, type: 'image/png' },
      { url: `${SHOP}/style`, type: 'text/css' },
      { url: 'https://www.google-analytics.com/collect', method: 'POST' },
      { url: `${SHOP}/api`, method: 'OPTIONS' },
      { url: `${SHOP}/aborted`, status: 0 },
      { url: 'wss://shop.example/socket', status: 101 },
    ]);
    expect(scenario.env.BASE_URL).toBe(SHOP);
    expect(steps.map((step: { GET: string }) => step.GET).filter(Boolean)).toEqual(['/early', '/late']);
    expect(notes).toContain(`took 2 requests to ${SHOP}`);
    expect(notes).toContain('left out 2 requests for static files');
    expect(notes).toContain('left out 1 request for analytics');
    expect(notes).toContain('left out 1 request without a response');
    expect(notes).toContain('left out 1 request to other hosts');
  });

  test('--all keeps static files, --target takes another host', async () => {
    const requests = [
      { url: `${SHOP}/api`, answer: {} },
      { url: 'https://cdn.example/logo.png', type: 'image/png' },
    ];
    const { scenario, steps } = await imported(requests, { all: true, target: 'https://cdn.example' });
    expect([scenario.env.BASE_URL, steps[0].GET]).toEqual(['https://cdn.example', '/logo.png']);
  });

  test('a recording without any such request is refused, with the hosts that it has', async () => {
    await expect(imported([{ url: `${SHOP}/api` }], { target: 'http://other.example' })).rejects.toThrow(
      /visit.har has no requests to http:\/\/other.example: it has requests to https:\/\/shop.example/,
    );
  });

  test('pauses where nothing was under way, rounded and at most 10 s', async () => {
    const { steps } = await imported([
      { url: `${SHOP}/a`, at: 0, took: 3000 },
      { url: `${SHOP}/b`, at: 100, took: 10 },
      { url: `${SHOP}/c`, at: 4234, took: 10 },
      { url: `${SHOP}/d`, at: 4700, took: 10 },
      { url: `${SHOP}/e`, at: 99_000 },
    ]);
    expect(steps.map((step: { GET?: string; pause?: string }) => step.GET ?? step.pause)).toEqual([
      '/a',
      '/b',
      '1.2s',
      '/c',
      '/d',
      '10s',
      '/e',
    ]);
  });

  test('headers of the app, not those of the browser', async () => {
    const { scenario } = await imported([
      {
        url: `${SHOP}/`,
        headers: {
          ':authority': 'shop.example',
          Cookie: 'sid=1',
          'User-Agent': 'M',
          'sec-ch-ua': 'x',
          Referer: SHOP,
          Connection: 'keep-alive',
          'Content-Length': '3',
          'If-None-Match': '"1"',
          'x-app': 'web',
          Accept: 'text/csv',
        },
        status: 304,
      },
    ]);
    expect(scenario.tasks[0].steps[0]).toEqual({
      GET: '/',
      headers: { 'X-App': 'web', Accept: 'text/csv' },
      check: { status: 200 },
    });
  });

  test('headers that all requests have stand once', async () => {
    const headers = { 'X-App': 'web' };
    const { scenario, steps } = await imported([
      { url: `${SHOP}/a`, headers: { ...headers, 'X-Own': '1' } },
      { url: `${SHOP}/b`, headers },
    ]);
    expect(scenario.headers).toEqual(headers);
    expect(steps.map((step: { headers?: object }) => step.headers)).toEqual([{ 'X-Own': '1' }, undefined]);
  });
});

test.each([
  ['/products/42', 'GET /products/:id'],
  ['/p/0b9f1a9e-8f3c-4a57-9a6e-0d6c8f6f2a11/x', 'GET /p/:id/x'],
  ['/c/5f2b8c9d0e1f2a3b4c5d6e7f', 'GET /c/:id'],
  ['/products/blue-shirt', undefined],
  ['/v2/products', undefined],
])('the requests of %s are reported under %s', async (path, name) => {
  expect((await imported([{ url: SHOP + path }])).steps[0].name).toBe(name);
});

describe('secrets are never written', () => {
  const secret = 'S3cr3t/va lue+1';
  const encoded = encodeURIComponent(secret);
  const basic = Buffer.from(`demo:${secret}`).toString('base64');
  const jwt = 'eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.c2lnbmF0dXJl';
  test.each<[string, Recorded, string]>([
    ['bearer', { url: `${SHOP}/`, headers: { authorization: `Bearer ${secret}` } }, 'ACCESS_TOKEN'],
    ['basic', { url: `${SHOP}/`, headers: { Authorization: `Basic ${basic}` } }, 'BASIC_CREDENTIALS'],
    ['a header', { url: `${SHOP}/`, headers: { 'X-API-Key': secret } }, 'X_API_KEY'],
    ['a parameter', { url: `${SHOP}/?api_key=${encoded}` }, 'API_KEY'],
    ['a parameter given twice', { url: `${SHOP}/?token=${encoded}&a=1&a=2` }, 'TOKEN'],
    ['a segment', { url: `${SHOP}/reset/${jwt}` }, 'TOKEN'],
    [
      'JSON',
      {
        url: `${SHOP}/`,
        method: 'POST',
        headers: JSON_TYPE,
        body: JSON.stringify({ user: { Password: secret } }),
      },
      'PASSWORD',
    ],
    [
      'JSON in a list',
      { url: `${SHOP}/`, method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ tokens: [secret] }) },
      'TOKENS',
    ],
    [
      'JSON with a long number',
      {
        url: `${SHOP}/`,
        method: 'POST',
        headers: JSON_TYPE,
        body: `{"id":12345678901234567890,"pin":"a\\"b"}`,
      },
      'PIN',
    ],
    [
      'a form',
      {
        url: `${SHOP}/`,
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: `client_secret=${encoded}`,
      },
      'CLIENT_SECRET',
    ],
    [
      'a form with a field twice',
      {
        url: `${SHOP}/`,
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: `${new URLSearchParams({ password: secret })}&a=1&a=2`,
      },
      'PASSWORD',
    ],
    [
      'multipart',
      {
        url: `${SHOP}/`,
        method: 'POST',
        headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
        params: [{ name: 'password', value: secret }],
      },
      'PASSWORD',
    ],
    [
      'a short password',
      { url: `${SHOP}/?page=abc`, method: 'POST', headers: JSON_TYPE, body: '{"password":"abcde"}' },
      'PASSWORD',
    ],
  ])('in %s', async (_where, request, variable) => {
    const { text, scenario, notes } = await imported(
      [request, { url: `${SHOP}/?next=${encoded}` }],
      {},
      `${SHOP}/${jwt}`,
    );
    expect(text).toContain(`\${${variable}}`);
    expect(Object.hasOwn(scenario.env, variable) && scenario.env[variable]).toBe(null);
    expect(notes).toContain(`set ${variable} in the environment`);
    for (const value of [secret, encoded, basic, jwt, 'abcde', 'a\\"b', 'a"b'])
      if (JSON.stringify(request).includes(value)) expect(text).not.toContain(value);
    // Whoever forgets to set it is told.
    expect(() => parseScenario('x.yml', text, {})).toThrow(`the environment variable ${variable} is not set`);
  });

  test('but a keyword or an author is none', async () => {
    const { steps } = await imported([{ url: `${SHOP}/?keyword=laptop&author=jane&passengers=2` }]);
    expect(steps[0].query).toEqual({ keyword: 'laptop', author: 'jane', passengers: 2 });
  });

  test('cookies from before the recording are told of, not written', async () => {
    const { text, notes } = await imported([
      { url: `${SHOP}/`, headers: { Cookie: 'sid=abcdef; seen=1' }, setCookie: 'seen=2; Path=/' },
    ]);
    expect(text).not.toContain('abcdef');
    expect(notes).toContain('does not send 1 cookie from before the recording');
  });
});

describe('values of earlier responses are captured', () => {
  const login = { url: `${SHOP}/login`, method: 'POST' };
  test.each<[string, unknown, Recorded, object, object]>([
    [
      'a token in a header',
      { data: { access_token: 'tok-12345678' } },
      { url: `${SHOP}/me`, headers: { Authorization: 'Bearer tok-12345678' } },
      { accessToken: '$.data.access_token' },
      { GET: '/me', headers: { Authorization: 'Bearer ${accessToken}' } },
    ],
    [
      'an id in a path',
      { cart: { id: 'cart-0001' } },
      { url: `${SHOP}/carts/cart-0001/items` },
      { cartId: '$.cart.id' },
      { GET: '/carts/${cartId}/items', name: 'GET /carts/:id/items' },
    ],
    [
      'a number in JSON, which stays one',
      { 'order no': 1234567890 },
      { url: `${SHOP}/pay`, method: 'POST', headers: JSON_TYPE, body: '{"order":1234567890}' },
      { orderNo: '$["order no"]' },
      { POST: '/pay', json: { order: '${orderNo}' } },
    ],
    [
      'a parameter',
      [{ ref: 'abc/12345' }],
      { url: `${SHOP}/find?ref=abc%2F12345` },
      { loginRef: '$[0].ref' },
      { GET: '/find', query: { ref: '${loginRef}' } },
    ],
  ])('%s', async (_what, answer, next, capture, words) => {
    const { steps, scenario } = await imported([{ ...login, answer }, next]);
    expect(steps[0].capture).toEqual(capture);
    expect(steps[1]).toMatchObject(words);
    expect(Object.keys(scenario.env)).toEqual(['BASE_URL']);
  });

  test.each<[string, unknown, Recorded[]]>([
    ['stands at two places', { a: 'tok-12345678', b: 'tok-12345678' }, []],
    ['is short', { a: 'tok-123' }, []],
    ['is a word', { a: 'electronics' }, []],
    ['is a date', { a: '2026-01-01T00:00:00Z' }, []],
    ['was sent before', { a: 'tok-12345678' }, [{ url: `${SHOP}/x?v=tok-12345678` }]],
  ])('not one that %s', async (_why, answer, before) => {
    const value = String(Object.values(answer as object)[0]);
    const { steps, text } = await imported([
      ...before,
      { ...login, answer },
      { url: `${SHOP}/x?v=${value}` },
    ]);
    expect(text).not.toContain('capture:');
    expect(steps.at(-1).query).toEqual({ v: value });
  });
});

test('nothing of a recording is taken for an expression, or for YAML', async () => {
  const hostile = 'x: ${pick(a)} $${y}\n- GET: /evil\n# *a &b {{ % @';
  const { scenario, text } = await imported(
    [
      {
        url: `${SHOP}/a?q=${encodeURIComponent(hostile)}`,
        method: 'POST',
        headers: { ...JSON_TYPE, 'X-Evil': '${uuid()}: [' },
        body: JSON.stringify({ [hostile]: hostile, __proto__x: 1 }),
      },
    ],
    {},
    hostile,
  );
  const [step] = scenario.tasks[0].steps;
  const escaped = hostile.replaceAll('${', () => '$${');
  expect(step).toEqual({
    POST: '/a',
    query: { q: escaped },
    headers: { 'X-Evil': '$${uuid()}: [' },
    json: { [hostile]: escaped, __proto__x: 1 },
    check: { status: 200 },
  });
  const { tasks } = parseScenario('x.yml', text, {}).journeys[0]!;
  const request = tasks[0]!.operations.find((operation) => operation.kind === 'request')!.request;
  expect(request.query[0]!.value.parts.join('')).toBe(hostile);
  expect(Object.keys(scenario)).toEqual(['name', 'target', 'users', 'pause', 'env', 'tasks']);
});

test('a dollar sign before a captured value stays one', async () => {
  const { text, steps } = await imported([
    { url: `${SHOP}/a`, answer: { price: 'p-12345678' } },
    { url: `${SHOP}/b`, method: 'POST', headers: JSON_TYPE, body: '{"label":"$$p-12345678"}' },
    { url: `${SHOP}/c?p=p-12345678` },
  ]);
  expect(steps[1].json.label).toBe("${'$'}${'$'}${price}");
  parseScenario('x.yml', text, {});
});

test('JSON that is nested without end is sent as it is', async () => {
  const body = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const { steps } = await imported([
    { url: `${SHOP}/a`, method: 'POST', headers: JSON_TYPE, body, answer: body, type: 'application/json' },
  ]);
  expect(steps[0]).toMatchObject({ headers: JSON_TYPE, body });
});
