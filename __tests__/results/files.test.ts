import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/errors.ts';
import { OutputFiles, readResults, replaceFile } from '../../src/results/files.ts';
import { results } from '../report/sample.ts';
import { constant } from '../verdict/blocks.ts';

const folder = mkdtempSync(join(tmpdir(), 'tailgate-results-'));
const file = join(folder, 'results.json');
afterAll(() => rmSync(folder, { recursive: true }));

const sample = results({ endpoints: [constant('GET /', [10, 20])] });

/** What is said of a file with this content; `FILE` stands for its path. */
function refusal(content: unknown): string {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  try {
    readResults(file);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message.replaceAll(file, 'FILE');
  }
  throw new Error('was read');
}

describe('readResults', () => {
  test('gives back what was written', () => {
    const files = new OutputFiles(join(folder, 'run'));
    files.writeResults(sample);
    expect(readResults(files.results)).toEqual(sample);
  });

  test.each(['', '{"schemaVersion": 1, "tool"', 'p95 400'])('%j is not JSON', (text) => {
    expect(refusal(text)).toMatch(/^FILE is not JSON: /);
  });

  test('half of a file', () => {
    const text = JSON.stringify(sample);
    expect(refusal(text.slice(0, text.length / 2))).toMatch(/^FILE is not JSON: /);
  });

  const endpoint = sample.endpoints[0]!;
  const iteration = endpoint.iterations[0]!;
  const withEndpoint = (parts: object) => ({ ...sample, endpoints: [{ ...endpoint, ...parts }] });
  const { verdict: _verdict, ...noVerdict } = sample;

  test.each([
    ['another version', { ...sample, schemaVersion: 2 }, 'schemaVersion: '],
    ['another tool', { ...sample, tool: { name: 'k6', version: '1' } }, 'tool.name: '],
    ['no verdict', noVerdict, 'verdict: '],
    ['an unknown verdict', { ...sample, verdict: 'great' }, 'verdict: '],
    ['a key too many', { ...sample, extra: 1 }, 'the file: Unrecognized key: "extra"'],
    ['a count that is negative', withEndpoint({ count: -1 }), 'endpoints.0.count: '],
    ['a count that is text', withEndpoint({ count: '3' }), 'endpoints.0.count: '],
    ['an endless name', withEndpoint({ name: 'x'.repeat(5000) }), 'endpoints.0.name: '],
    ['a date that is none', { ...sample, startedAt: 'yesterday' }, 'startedAt: '],
    ['a list', [], 'the file: '],
    ['null', null, 'the file: '],
  ])('%s', (_what, content, expected) => {
    expect(refusal(content)).toContain(`FILE is not a results file of Tailgate: ${expected}`);
  });

  test.each(['garbage', 'AAAA', iteration.histogram!.slice(0, 40)])(
    'a damaged histogram: %s',
    (histogram) => {
      expect(refusal(withEndpoint({ iterations: [{ ...iteration, histogram }] }))).toContain('FILE');
    },
  );

  test('a file that is not there, and a folder', () => {
    const none = join(folder, 'none.json');
    expect(() => readResults(none)).toThrow(`cannot read the results ${none}: there is no such file`);
    expect(() => readResults(folder)).toThrow(/^cannot read the results .*EISDIR/);
  });
});

describe('OutputFiles', () => {
  test('makes its folder, and writes there', () => {
    const files = new OutputFiles(join(folder, 'deep', 'out'));
    files.writeReport('# Report\n');
    files.appendLog('one');
    files.appendLog('two');
    expect(readdirSync(files.directory).sort()).toEqual(['report.md', 'tailgate.log']);
    expect(readFileSync(files.report, 'utf8')).toBe('# Report\n');
    expect(readFileSync(files.log, 'utf8')).toMatch(/^\d{4}-\S+Z one\n\d{4}-\S+Z two\n$/);
  });

  test('begins a new log', () => {
    new OutputFiles(join(folder, 'again')).appendLog('old');
    expect(readFileSync(new OutputFiles(join(folder, 'again')).log, 'utf8')).toBe('');
  });

  test('says when nothing can be written', () => {
    const blocked = join(folder, 'blocked');
    writeFileSync(blocked, '');
    expect(() => new OutputFiles(blocked)).toThrow(UsageError);
    expect(() => new OutputFiles(blocked)).toThrow(`cannot write to ${blocked}: `);
  });
});

test('replaceFile leaves nothing beside the file', () => {
  const path = join(folder, 'replaced');
  replaceFile(path, 'a');
  replaceFile(path, 'b');
  expect(readFileSync(path, 'utf8')).toBe('b');
  expect(existsSync(`${path}.partial`)).toBe(false);
});
