import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parseScenario } from '../../src/scenario/load.ts';
import { problems } from './reading.ts';

const root = mkdtempSync(join(tmpdir(), 'tailgate-bodies-'));
const folder = join(root, 'scenarios');
mkdirSync(join(folder, 'data'), { recursive: true });
const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
write('data/a.csv', 'id\n1\n');
write('large.bin', '');
truncateSync(join(folder, 'large.bin'), 64 * 1024 ** 2 + 1);
writeFileSync(join(root, 'outside.csv'), 'secret');
symlinkSync(join(root, 'outside.csv'), join(folder, 'link.csv'));

afterAll(() => rmSync(root, { recursive: true }));

const upload = (parts: string) =>
  parseScenario(join(folder, 'shop.yml'), `tasks:\n  - POST: /\n    multipart: ${parts}\n`, {});

describe('files', () => {
  test.each([
    ['nowhere.csv', 'there is no file nowhere.csv'],
    ['data', 'data is not a file'],
    ['large.bin', 'large.bin is larger than 64 MB'],
    ['../outside.csv', '../outside.csv must lie in the folder of the scenario'],
    ['/etc/hostname', '/etc/hostname must lie in the folder of the scenario'],
    ['link.csv', 'link.csv leads out of the folder of the scenario'],
  ])('%s is refused with its place', (path, message) => {
    expect(() => upload(`{ file: { path: ${path} } }`)).toThrow(`shop.yml:3:24: ${message}`);
  });

  test('count for the hash by what is in them', () => {
    const hash = () => upload('{ file: { path: data/a.csv } }').hash;
    const before = hash();
    expect(hash()).toBe(before);
    write('data/a.csv', 'id\n2\n');
    expect(hash()).not.toBe(before);
  });
});

describe('mistakes', () => {
  test.each([
    ['multipart: x', '3:16: multipart: expected parts, as in "file: { path: customers.csv }"'],
    ['multipart: {}', '3:16: multipart: needs at least one part'],
    ['multipart: { a: [1] }', '3:21: a: expected a text, a number, true/false, or a file, as in'],
    ['multipart: { a: {} }', '3:21: a: a file has either "path" or "content"'],
    ['multipart: { a: { path: b, content: c } }', '3:21: a: a file has either "path" or "content"'],
    ['multipart: { a: { content: b } }', '3:21: a: a file with "content" needs a "filename"'],
    ['multipart: { a: { path: package.json, typ: c } }', 'unknown key "typ": did you mean "type"?'],
    ['multipart: { a: { path: package.json, type: csv } }', '"csv" is not a media type, as in text/csv'],
    [
      'multipart: { a: { path: package.json, type: "a/b\\r\\nX: y" } }',
      'is not a media type, as in text/csv',
    ],
    ['multipart: { a: { path: 3 } }', '3:21: a: expected a text'],
    ['multipart: { a: "${b}" }', '3:21: unknown variable "b"'],
    ['multipart: { a: { content: "${b}", filename: c } }', '3:21: unknown variable "b"'],
    ['form: x', '3:11: form: expected fields, as in "grant_type: password"'],
    ['form: { a: [1] }', '3:16: a: expected a text, a number or true/false'],
    ['form: { a: "${b}" }', '3:16: unknown variable "b"'],
  ])('%s', (line, problem) => {
    const found = problems(`tasks:\n  - POST: /\n    ${line}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });
});
