import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { type Answer, closeServers, recordingServer, type Seen } from '../support/servers.ts';
import { load } from './load.ts';

const folder = mkdtempSync(join(tmpdir(), 'tailgate-bodies-'));
const file = join(folder, 'shop.yml');
writeFileSync(join(folder, 'customers.csv'), 'id,name\n1,Zoë\n');

afterEach(closeServers);
afterAll(() => rmSync(folder, { recursive: true }));

const EVIL = 'a&b=c "ü\r\n\r\n--x';

/** The request that the step makes after `v` was captured, and what was told of it. */
async function sent(step: string, { v = EVIL, head = '' } = {}): Promise<{ seen: Seen; told?: string }> {
  const server = await recordingServer(({ url }): Answer => (url === '/start' ? { body: { v } } : {}));
  const text = `pause: 1m\n${head}\ntasks: [{ steps: [{ GET: /start, capture: { v: $.v } }, { ${step} }] }]\n`;
  writeFileSync(file, text);
  const { total } = await load(text, server.url, { durationMs: 150, file });
  const told = total.reasons[0]?.message;
  return { seen: server.seen[1]!, ...(told !== undefined && { told }) };
}

/** The parts of a body, read by another than who wrote it. */
async function partsOf({ headers, body }: Seen): Promise<unknown[]> {
  const type = { 'content-type': headers['content-type']! };
  const parts = [...(await new Response(body, { headers: type }).formData())];
  return Promise.all(
    parts.map(async ([name, value]) =>
      typeof value === 'string' ? [name, value] : [name, value.name, value.type, await value.text()],
    ),
  );
}

describe('a form', () => {
  test('is sent as browsers do, and no value adds a field', async () => {
    const { seen } = await sent('POST: /f, form: { grant_type: password, "a b": 1, v: "${v}", on: true }');
    expect(seen.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect([...new URLSearchParams(seen.body)]).toEqual([
      ['grant_type', 'password'],
      ['a b', '1'],
      ['v', EVIL],
      ['on', 'true'],
    ]);
    expect(seen.headers['content-length']).toBe(String(Buffer.byteLength(seen.body)));
  });
});

describe('a body of several parts', () => {
  test('has fields and files, of the disk and written in place', async () => {
    const { seen } = await sent(
      'POST: /m, multipart: { importType: full, notify: true, file: { path: customers.csv, type: text/csv }, ' +
        'note: { content: "for ${v}", filename: "n ${v}.txt" } }',
      { v: 'Zoë' },
    );
    expect(await partsOf(seen)).toEqual([
      ['importType', 'full'],
      ['notify', 'true'],
      ['file', 'customers.csv', 'text/csv', 'id,name\n1,Zoë\n'],
      ['note', 'n Zoë.txt', 'application/octet-stream', 'for Zoë'],
    ]);
  });

  test('is not broken out of by values', async () => {
    const { seen } = await sent(
      'POST: /m, multipart: { v: "${v}", f: { content: "${v}", filename: "${v}" } }',
    );
    const parts = await partsOf(seen);
    expect(parts).toHaveLength(2);
    expect(parts[0]).toEqual(['v', EVIL]);
    expect(seen.body).not.toContain('filename="a&b=c "');
  });

  test('is not sent when a value has its boundary in it', async () => {
    const step = 'POST: /m, name: m, multipart: { v: "${v}" }';
    const first = await sent(step, { v: 'x' });
    const boundary = /boundary=(.+)/.exec(first.seen.headers['content-type']!)![1]!;
    const second = await sent(step, { v: `\r\n--${boundary}--` });
    expect(second.seen).toBeUndefined();
    expect(second.told).toBe('not sent: part v: the value has the boundary between parts in it');
  });

  test('says its own type, whatever the scenario says for all requests', async () => {
    const { seen } = await sent('POST: /m, multipart: { a: 1 }', {
      head: 'headers: { Content-Type: application/json }',
    });
    expect(await partsOf(seen)).toEqual([['a', '1']]);
  });
});
