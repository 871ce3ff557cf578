import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { closeServers, rawServer, recordingServer, type TestServer } from '../support/servers.ts';
import { failures, load } from './load.ts';

afterEach(closeServers);

const JSON_BODY = JSON.stringify({ items: Array.from({ length: 200 }, (_, id) => ({ id, name: 'größe' })) });
const LOOKING =
  'check: { contains: größe, json: { "$.items[199].id": 199 } }, capture: { id: "$.items[7].id" }';

/** A server that answers everything with these bytes, encoded as its headers say. */
const serving = (body: Buffer, ...encodings: string[]): Promise<TestServer> =>
  rawServer((socket) => {
    const headers = encodings.map((encoding) => `Content-Encoding: ${encoding}\r\n`).join('');
    socket.on('data', () => {
      socket.write(`HTTP/1.1 200 OK\r\n${headers}Content-Length: ${body.length}\r\n\r\n`);
      socket.write(body);
    });
  });

async function once(step: string, { url }: TestServer, head = '') {
  const { total } = await load(`pause: 1m\n${head}\ntasks: [${step}]`, url, { durationMs: 200 });
  expect(total.count).toBe(1);
  return total;
}

/** What the request that looks at the body fails with, null when it does not. */
const reasonOf = async (server: TestServer, head = '', step = `{ GET: /, ${LOOKING} }`) =>
  (await once(step, server, head)).reasons[0] ?? null;

describe('a request asks for compressed responses', () => {
  test.each([
    ['by default', '', '', 'gzip, deflate, br'],
    ['not with "compression: false"', 'compression: false', '', undefined],
    ['as the scenario says', 'headers: { Accept-Encoding: zstd }', '', 'zstd'],
    ['as the request says', '', ', headers: { Accept-Encoding: identity }', 'identity'],
    [
      'as it says, also without compression',
      'compression: false',
      ', headers: { accept-encoding: br }',
      'br',
    ],
  ])('%s', async (_how, head, own, value) => {
    const server = await recordingServer();
    await once(`{ GET: /${own} }`, server, head);
    expect(server.seen[0]!.headers['accept-encoding']).toBe(value);
  });
});

describe('a body that is looked at is decoded', () => {
  const plain = Buffer.from(JSON_BODY);
  test.each([
    ['gzip', gzipSync(plain), ['gzip']],
    ['gzip under its old name, in capitals', gzipSync(plain), ['X-GZIP']],
    ['deflate', deflateSync(plain), ['deflate']],
    ['deflate without its header', deflateRawSync(plain), ['deflate']],
    ['br', brotliCompressSync(plain), ['br']],
    ['zstd', zstdCompressSync(plain), ['zstd']],
    ['two after each other', brotliCompressSync(gzipSync(plain)), ['gzip, br']],
    ['two in headers of their own', brotliCompressSync(gzipSync(plain)), ['gzip', 'br']],
    [
      'several members of gzip',
      Buffer.concat([gzipSync(plain.subarray(0, 99)), gzipSync(plain.subarray(99))]),
      ['gzip'],
    ],
    ['none', plain, ['identity']],
    ['what is none', plain, ['aws-chunked, utf-8']],
    ['what is none beside one', gzipSync(plain), ['gzip, aws-chunked']],
  ])('%s', async (_what, body, encodings) => {
    expect(await reasonOf(await serving(body, ...encodings))).toBeNull();
  });

  test('and sizes are those of what came', async () => {
    const body = gzipSync(plain);
    expect(body.length).toBeLessThan(1000);
    const server = await serving(body, 'gzip');
    const total = await once('{ GET: /, check: { contains: größe, maxSize: 1000B } }', server);
    expect([failures(total), total.bytes]).toEqual([0, body.length]);
  });

  test('and one that is not looked at is only counted, whatever it says that it is', async () => {
    const total = await once('{ GET: /, check: { status: 200 } }', await serving(plain, 'gzip'));
    expect([failures(total), total.bytes]).toEqual([0, plain.length]);
  });

  test('and nothing is nothing', async () => {
    const server = await serving(Buffer.alloc(0), 'gzip');
    expect((await reasonOf(server))!.message).toBe('the body does not contain "größe"');
  });
});

describe('a body cannot be decoded', () => {
  const plain = Buffer.from(JSON_BODY);

  test.each([
    [
      'that is no gzip',
      plain,
      'gzip',
      'the body is not the gzip that its Content-Encoding says: incorrect header check',
    ],
    [
      'that is no br',
      plain,
      'br',
      'the body is not the br that its Content-Encoding says: Decompression failed',
    ],
    ['that ends early', gzipSync(plain).subarray(0, -20), 'gzip', 'says: unexpected end of file'],
    ['that is not encoded twice', gzipSync(plain), 'gzip, gzip', 'says: incorrect header check'],
    ['with too many codings', plain, 'gzip,'.repeat(1000), 'the body is encoded more than 5 times'],
  ])('%s', async (_what, body, encoding, message) => {
    for (const step of [`{ GET: /, ${LOOKING} }`, '{ GET: /, capture: { id: "$.items[7].id" } }']) {
      const reason = await reasonOf(await serving(body, encoding), '', step);
      expect(reason).toMatchObject({ kind: 'check', message: expect.stringContaining(message) });
      // The path that was looked for has nothing to do with it.
      expect(reason!.message).toMatch(/^the body /);
    }
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ])('that would become larger than maxBodySize (%s)', async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(20 * 1024 ** 2));
    expect(bomb.length).toBeLessThan(64 * 1024);
    const server = await serving(bomb, encoding);
    expect(await reasonOf(server, 'maxBodySize: 64KB')).toMatchObject({
      kind: 'check',
      message: 'the decoded body is larger than maxBodySize (64 KB)',
    });
    // Nor one bomb in another.
    const nested = await serving(compress(bomb), `${encoding}, ${encoding}`);
    expect((await reasonOf(nested, 'maxBodySize: 1MB'))!.message).toContain('larger than maxBodySize (1 MB)');
  });
});
