import { afterEach, expect, test } from '@jest/globals';
import { importScenario } from '../../src/import/scenario-file.ts';
import { load } from '../engine/load.ts';
import { closeServers, recordingServer, type Seen } from '../support/servers.ts';
import { Workspace } from '../support/workspace.ts';
import { har, type Recorded } from './recordings.ts';

afterEach(closeServers);

const MULTIPART =
  '--b1\r\nContent-Disposition: form-data; name="type"\r\n\r\nfull\r\n' +
  '--b1\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\na;b\n1;${2}\n\r\n--b1--\r\n';
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** What the browser sent; `token` and `orderId` are those that the server gave to it. */
function visit(origin: string, token: string, orderId: string): Recorded[] {
  const auth = { Authorization: `Bearer ${token}` };
  return [
    {
      method: 'POST',
      url: `${origin}/login`,
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: '{"user":"ünï","password":"hunter2-hunter2","text":"${a} $${b}","n":[1,null,true]}',
      answer: { session: { accessToken: token } },
    },
    { url: `${origin}/a%20b/%C3%BC?q=a%20b%26c&n=007&e=`, headers: auth, answer: {} },
    { url: `${origin}/list?id=1&id=2&flag&x=%2F`, headers: { ...auth, 'X-Odd': 'a: ${b} #c' }, answer: {} },
    {
      method: 'POST',
      url: `${origin}/orders`,
      headers: { ...auth, ...form },
      body: 'a=1&b=x+y%26',
      status: 201,
      answer: { order: { id: orderId } },
    },
    {
      method: 'PUT',
      url: `${origin}/orders/${orderId}/notes`,
      headers: { 'Content-Type': 'text/plain' },
      body: 'x\n  - y: ${z}\r\n',
      status: 204,
    },
    { method: 'POST', url: `${origin}/twice`, headers: form, body: 'a=1&a=2', answer: {} },
    {
      method: 'POST',
      url: `${origin}/upload`,
      headers: { 'Content-Type': 'multipart/form-data; boundary=b1' },
      body: MULTIPART,
      answer: {},
    },
    {
      method: 'PATCH',
      url: `${origin}/big`,
      headers: { 'Content-Type': 'application/json' },
      body: '{"id": 12345678901234567890}',
      answer: {},
    },
    { method: 'DELETE', url: `${origin}/orders/${orderId}`, headers: auth, answer: {} },
  ];
}

test('an imported recording sends what was recorded, with the values of this run', async () => {
  const recorded = visit('http://shop.example', 'token-of-then-1', 'order-of-then-1');
  const replayed = visit('', 'token-of-now-22', 'order-of-now-22');
  const server = await recordingServer((seen) => {
    const request = replayed.find(({ method = 'GET', url }) => method === seen.method && url === seen.url);
    // "%2F" and "007" may be written in another way; the server tells by the path then.
    const same = request ?? replayed.find(({ url }) => url.split('?')[0] === seen.url.split('?')[0]);
    return { status: same?.status ?? 200, body: same?.answer ?? '' };
  });
  const files = new Workspace({ 'visit.har': JSON.stringify(har(recorded)) });
  const { text } = await importScenario(files.file('visit.har'), {});
  files.remove();
  const { total } = await load(text.replace('pause: 1s..3s\n', ''), server.url, {
    env: { PASSWORD: 'hunter2-hunter2' },
  });
  expect([total.errors, total.count > 0]).toEqual([expect.objectContaining({ status: 0, check: 0 }), true]);

  const seen = server.seen.slice(0, recorded.length);
  expect(await Promise.all(seen.map(heard))).toEqual(await Promise.all(replayed.map(sent)));
});

/** A request as an app reads it. */
async function heard({ method, url, headers, body }: Seen): Promise<object> {
  const type = headers['content-type'] ?? '';
  return {
    method,
    path: url.split('?')[0],
    query: [...new URLSearchParams(url.split('?')[1])],
    authorization: headers.authorization,
    odd: headers['x-odd'],
    type: type.split(';')[0],
    body: await read(body, type),
  };
}

async function sent({ method = 'GET', url, headers = {}, body = '' }: Recorded): Promise<object> {
  const small = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return heard({ method, url, headers: small, body } as Seen);
}

async function read(body: string, type: string): Promise<unknown> {
  if (type.startsWith('application/json') && !body.includes('1234567890')) return JSON.parse(body);
  if (!type.startsWith('multipart/')) return body;
  const fields = await new Response(body, { headers: { 'content-type': type } }).formData();
  return Promise.all(
    [...fields].map(async ([name, value]) =>
      typeof value === 'string' ? [name, value] : [name, value.name, value.type, await value.text()],
    ),
  );
}
