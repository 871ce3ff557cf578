import { afterEach, expect, test } from '@jest/globals';
import { type Answer, closeServers, recordingServer } from '../support/servers.ts';
import { failures, load } from './load.ts';

afterEach(closeServers);

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

test('each request says who it is from, as it or the scenario has it', async () => {
  const server = await recordingServer(({ url }): Answer => {
    if (url === '/user') return { body: { name: 'zoë' } };
    return url === '/moved' ? { status: 302, headers: { location: '/new' } } : {};
  });
  const { total } = await load(
    `
    pause: 1m
    env: { SHOP_PASSWORD: }
    basicAuth: { username: shop, password: "\${SHOP_PASSWORD}" }
    tasks:
      - steps:
          - { GET: /user, capture: { name: $.name } }
          - { GET: /moved }
          - { GET: /own, basicAuth: { username: "\${name}", password: "\${SHOP_PASSWORD}" } }
          - { GET: /none, basicAuth: false }
          - { GET: /token, headers: { Authorization: Bearer x } }
          - setHeaders: { Authorization: "Basic \${base64(name, ':', SHOP_PASSWORD)}" }
          - { GET: /session }
    `,
    server.url,
    { durationMs: 300, env: { SHOP_PASSWORD: 'päss:1' } },
  );
  expect(failures(total)).toBe(0);
  expect(server.seen.map(({ url, headers }) => `${url} ${headers.authorization ?? '-'}`)).toEqual([
    `/user ${basic('shop:päss:1')}`,
    `/moved ${basic('shop:päss:1')}`,
    `/new ${basic('shop:päss:1')}`,
    `/own ${basic('zoë:päss:1')}`,
    '/none -',
    '/token Bearer x',
    `/session ${basic('zoë:päss:1')}`,
  ]);
});

test('a captured username that has a colon is not sent', async () => {
  const server = await recordingServer(() => ({ body: { name: 'a:b' } }));
  const { of } = await load(
    `
    pause: 1m
    tasks:
      - steps:
          - { GET: /user, capture: { name: $.name } }
          - { GET: /own, basicAuth: { username: "\${name}", password: p } }
    `,
    server.url,
    { durationMs: 200 },
  );
  expect(server.seen.map(({ url }) => url)).toEqual(['/user']);
  expect(of('GET /own').reasons).toEqual([
    { kind: 'check', message: 'not sent: basicAuth: a username cannot have a colon in it', count: 1 },
  ]);
});
