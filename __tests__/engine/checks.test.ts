import { afterEach, describe, expect, test } from '@jest/globals';
import { type Answer, closeServers, recordingServer } from '../support/servers.ts';
import { failures, load } from './load.ts';

afterEach(closeServers);

const ANSWER: Answer = {
  headers: { 'content-type': 'application/json', 'x-tags': 'a, b', 'x-long': 'x'.repeat(500) },
  body: { status: 'done', count: 3, nothing: null, items: [{ id: 1 }, { id: 2 }], deep: { a: [1] } },
};

/** What is told of a request with this check; null when it is fine. */
async function told(check: string, answer = ANSWER): Promise<string | null> {
  const server = await recordingServer(() => answer);
  const text = `pause: 1m\nvariables: { word: done }\ntasks: [{ GET: /, check: { ${check} } }]`;
  const { total } = await load(text, server.url, { durationMs: 100 });
  expect(total.count).toBe(1);
  expect(total.errors.check).toBe(failures(total));
  return total.reasons[0]?.message ?? null;
}

describe('a response is as it should be', () => {
  test.each([
    'status: 200..204',
    'headers: { Content-Type: application/json, X-Tags: "a, b", Age: false, Date: true, X-Long: /^x+$/ }',
    'matches: [\'"count":\\d\', /STATUS/i]',
    'json: [$.status, "$.items[0].id", "$.items[*].id"]',
    'json: { $.status: "${word}", $.count: 3, $.nothing: null, $.deep: { a: [1] }, "$.items[*].id": [1, 2] }',
    'maxTime: 10s, maxSize: 10KB',
  ])('%s', async (check) => {
    expect(await told(check)).toBeNull();
  });
});

describe('a response is not as it should be', () => {
  test.each([
    [
      'headers: { Content-Type: text/html }',
      'header content-type is "application/json", expected "text/html"',
    ],
    ['headers: { Content-Type: /html/i }', 'header content-type is "application/json", expected /html/i'],
    ['headers: { ETag: true }', 'there is no header etag'],
    ['headers: { ETag: x }', 'there is no header etag'],
    ['headers: { X-Tags: false }', 'header x-tags is "a, b", expected none'],
    ['headers: { X-Long: y }', `header x-long is "${'x'.repeat(79)}…, expected "y"`],
    ['matches: /total=\\d+/', 'the body does not match /total=\\d+/'],
    ['json: $.jobId', '$.jobId found nothing in the body'],
    ['json: $.nothing', '$.nothing found nothing in the body'],
    ['json: { $.status: failed }', '$.status is "done", expected "failed"'],
    ['json: { $.count: "3" }', '$.count is 3, expected "3"'],
    ['json: { $.jobId: 3 }', '$.jobId found nothing in the body, expected 3'],
    ['json: { "$.items[*].id": [1] }', '$.items[*].id is [1,2], expected [1]'],
    ['maxSize: 10B', 'the body has 87 bytes, expected at most 10'],
  ])('%s', async (check, message) => {
    expect(await told(check)).toBe(message);
  });

  test('because it is too late', async () => {
    const message = await told('maxTime: 20ms', { delayMs: 60 });
    expect(message).toBe('the response took more than 20 ms');
  });

  test('because it is not JSON', async () => {
    expect(await told('json: $.a', { body: 'plain' })).toBe(
      'the body is not JSON, so nothing can be checked in it',
    );
  });
});

describe('captures', () => {
  /** URL of the request after one that captured, or what was told instead. */
  async function afterwards(capture: string, answer: Answer): Promise<string> {
    const server = await recordingServer(({ url }) => (url === '/start' ? answer : {}));
    const { total } = await load(
      `pause: 1m\ntasks: [{ steps: [{ GET: /start, capture: { v: '${capture}' } }, { GET: "/next/\${v}" }] }]`,
      server.url,
      { durationMs: 150 },
    );
    return total.reasons[0]?.message ?? server.seen[1]!.url;
  }

  const cookies = ['session=first; Path=/', 'other=a=b; HttpOnly', 'session=last; Secure'];

  test.each<[string, Answer, string]>([
    ['header:X-Id', { headers: { 'x-id': 'a/b' } }, '/next/a%2Fb'],
    ['cookie:session', { headers: { 'set-cookie': cookies } }, '/next/last'],
    ['cookie:other', { headers: { 'set-cookie': cookies } }, '/next/a%3Db'],
    ['/token="([^"]+)"/', { body: '<i token="abc"><i token="def">' }, '/next/abc'],
    ['$.id', { body: { id: 7 } }, '/next/7'],
  ])('%s', async (capture, answer, url) => {
    expect(await afterwards(capture, answer)).toBe(url);
  });

  test.each([
    ['header:X-Id', 'capture "v": header:X-Id found nothing in the response'],
    ['cookie:session', 'capture "v": cookie:session found nothing in the response'],
    ['/token="([^"]+)"/', 'capture "v": /token="([^"]+)"/ found nothing in the body'],
  ])('%s that is not there', async (capture, message) => {
    expect(await afterwards(capture, {})).toBe(message);
  });
});
