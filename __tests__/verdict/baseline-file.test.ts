import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { UsageError } from '../../src/errors.ts';
import { readBaseline } from '../../src/verdict/baseline.ts';

const folder = mkdtempSync(join(tmpdir(), 'tailgate-baseline-'));
const file = join(folder, 'baseline.json');
afterAll(() => rmSync(folder, { recursive: true }));

const written = (content: unknown): string => {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
/** The message of the error, with `FILE` for the path. */
function refusal(path: string): string {
  try {
    readBaseline(path);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message.replaceAll(path, 'FILE');
  }
  throw new Error('was read');
}

test('the file of the contract is read as it stands', () => {
  const contract = {
    version: 2,
    environment: { cpu_cores: 2, memory_mb: 4096, container_image: 'content-platform:ci' },
    thresholds: {
      '/api/search': {
        p50_ms: 80,
        p95_ms: 200,
        p99_ms: 350,
        error_rate: 0.005,
        p50_action: 'warn',
        p95_action: 'block',
      },
    },
    regression_tolerance: 0.1,
    block_on_regression: true,
  };
  expect(readBaseline(written(contract))).toEqual(contract);
});

test('foreign keys stay, wherever they are', () => {
  const foreign = {
    version: 2,
    $comment: 'x',
    environment: { runner: 'big' },
    thresholds: { a: { p95_ms: 1, owner: ['me'] } },
  };
  expect(readBaseline(written(foreign))).toEqual(foreign);
});

test('the least', () => {
  expect(readBaseline(written({ version: 2, thresholds: {} }))).toEqual({ version: 2, thresholds: {} });
});

test.each([
  [{ version: 1, thresholds: {} }, 'FILE: version is 1: only version 2 can be read'],
  [{ version: '2', thresholds: {} }, 'FILE: version is "2": only version 2 can be read'],
  [{ version: 2 }, 'FILE: thresholds expected an object with one entry for each endpoint'],
  [{ version: 2, thresholds: [] }, 'FILE: thresholds expected an object with one entry for each endpoint'],
  [{ version: 2, thresholds: { '/a': { p95_ms: -1 } } }, 'FILE: thresholds./a.p95_ms must not be negative'],
  [{ version: 2, thresholds: { '/a': { p95_ms: '200' } } }, 'FILE: thresholds./a.p95_ms expected a number'],
  [
    { version: 2, thresholds: { '/a': { p95_ms: 1, p95_action: 'stop' } } },
    'FILE: thresholds./a.p95_action expected "block" or "warn"',
  ],
  [
    { version: 2, thresholds: {}, regression_tolerance: -0.1 },
    'FILE: regression_tolerance must not be negative',
  ],
  [
    { version: 2, thresholds: {}, block_on_regression: 'yes' },
    'FILE: block_on_regression expected true or false',
  ],
])('%j is refused', (content, message) => {
  expect(refusal(written(content))).toBe(message);
});

test('all mistakes are told of at once', () => {
  const content = { version: 2, thresholds: { '/a': { p50_ms: -1, p95_ms: -2 }, '/b': { p99_ms: null } } };
  expect(refusal(written(content)).split('\n')).toEqual([
    'FILE: thresholds./a.p50_ms must not be negative',
    'FILE: thresholds./a.p95_ms must not be negative',
    'FILE: thresholds./b.p99_ms expected a number',
  ]);
});

test.each(['', '{ "version": 2, ', 'version: 2'])('%j is not JSON', (text) => {
  expect(refusal(written(text))).toMatch(/^the baseline FILE is not JSON: /);
});

test('what is not an object', () => {
  expect(refusal(written('[]'))).toMatch(/^FILE: the file /);
});

test('a file that is not there, and a folder', () => {
  expect(refusal(join(folder, 'none.json'))).toBe('cannot read the baseline FILE: there is no such file');
  expect(refusal(folder)).toMatch(/^cannot read the baseline FILE: .*EISDIR/);
});

test('a key __proto__ does no harm', () => {
  const text = '{"version":2,"thresholds":{"__proto__":{"p95_ms":1}},"__proto__":{"polluted":1}}';
  readBaseline(written(text));
  expect(({} as { polluted?: number; p95_ms?: number }).polluted).toBeUndefined();
  expect(({} as { p95_ms?: number }).p95_ms).toBeUndefined();
});
