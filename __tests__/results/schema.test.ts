import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { type Results, resultsSchema } from '../../src/results/schema.ts';
import { baselineRun, sideBySide } from '../report/runs.ts';
import { comparison, endpoint, results } from '../report/sample.ts';
import { constant } from '../verdict/blocks.ts';

const file = join(import.meta.dirname, '..', '..', 'schema', 'results.schema.json');
const ajv = new Ajv2020({ strict: false });
ajvFormats.default(ajv);
const accepts = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));

/** What the code and the shipped schema say of a value: both must say the same. */
const verdicts = (value: unknown) => ({
  code: resultsSchema.safeParse(value).success,
  schema: accepts(JSON.parse(JSON.stringify(value))),
});
const full = results({ endpoints: [constant('GET /', [10, 20])] });
full.endpoints[0]!.comparisons.push(comparison());
full.total.firstFailure = { atMs: 12.5, endpoint: 'GET /', kind: 'status', message: 'status 500' };
const change = (edit: (copy: Results) => void): Results => {
  const copy = structuredClone(full);
  edit(copy);
  return copy;
};

describe('accepted by both', () => {
  test.each([
    ['the least', results()],
    ['one with histograms and comparisons', full],
    ['side by side', sideBySide()],
    ['against a baseline', baselineRun()],
    ['an open model', results({ load: { ...full.load, model: 'open', users: null, rate: 50 } })],
    ['names of all scripts', results({ endpoints: [endpoint('GET /größe/大/😀')] })],
  ])('%s', (_what, value) => {
    expect({ ...verdicts(value), errors: accepts.errors }).toEqual({
      code: true,
      schema: true,
      errors: null,
    });
  });
});

describe('a key too many is refused by both', () => {
  const extra = (value: object): void => {
    Object.assign(value, { extra: 1 });
  };

  test.each<[string, (copy: Results) => object]>([
    ['at the top', (copy) => copy],
    ['in tool', (copy) => copy.tool],
    ['in scenario', (copy) => copy.scenario],
    ['in load', (copy) => copy.load],
    ['in environment', (copy) => copy.environment],
    ['in health', (copy) => copy.health],
    ['in total', (copy) => copy.total],
    ['in errors', (copy) => copy.total.errors],
    ['in an endpoint', (copy) => copy.endpoints[0]!],
    ['in a first failure', (copy) => copy.total.firstFailure!],
    ['in latency', (copy) => copy.endpoints[0]!.latency!],
    ['in an iteration', (copy) => copy.endpoints[0]!.iterations[0]!],
    ['in a comparison', (copy) => copy.endpoints[0]!.comparisons[0]!],
  ])('%s', (_where, at) => {
    expect(verdicts(change((copy) => extra(at(copy))))).toEqual({ code: false, schema: false });
  });
});

describe('wrong values are refused by both', () => {
  test.each([
    ['schemaVersion', 2],
    ['verdict', 'great'],
    ['mode', 'manual'],
    ['reasons', 'because'],
    ['interrupted', 'no'],
    ['startedAt', 'yesterday'],
    ['startedAt', '2026-02-30T10:00:00Z'],
    ['endpoints', {}],
    ['sides', []],
    ['target', null],
    ['total', null],
  ])('%s: %j', (key, value) => {
    expect(verdicts({ ...full, [key]: value })).toEqual({ code: false, schema: false });
  });

  test.each(Object.keys(full))('without %s', (key) => {
    const { [key as keyof Results]: _left, ...rest } = full;
    expect(verdicts(rest)).toEqual({ code: false, schema: false });
  });

  test.each([
    ['half a request', (copy: Results) => Object.assign(copy.total, { count: 1.5 })],
    [
      'an unknown metric',
      (copy: Results) => Object.assign(copy.endpoints[0]!.comparisons[0]!, { metric: 'p42' }),
    ],
    [
      'an unknown action',
      (copy: Results) => Object.assign(copy.endpoints[0]!.comparisons[0]!, { action: 'stop' }),
    ],
    ['an unknown kind', (copy: Results) => Object.assign(copy.endpoints[0]!, { kind: 'page' })],
    ['an endless text', (copy: Results) => Object.assign(copy, { target: 'x'.repeat(4097) })],
  ])('%s', (_what, edit) => {
    expect(verdicts(change((copy) => void edit(copy)))).toEqual({ code: false, schema: false });
  });
});
