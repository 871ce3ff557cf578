import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { UsageError } from '../src/errors.ts';
import { INPUTS } from '../src/input-table.ts';
import { type ActionInputs, type Inputs, parseActionInputs, parseInputs } from '../src/inputs.ts';
import { scenarioSchema } from '../src/scenario/schema.ts';

interface ActionInput {
  description: string;
  default?: string;
  required?: boolean;
}
const action = parse(readFileSync(join(import.meta.dirname, '..', 'action.yml'), 'utf8')) as {
  inputs: Record<string, ActionInput>;
};
const source = (given: Record<string, string>) => (name: string) => given[name];
const read = (given: Record<string, string> = {}) => parseInputs('shop.yml', source(given));
const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

describe('nothing given', () => {
  test('leaves it to the scenario, or to the default', () => {
    expect(read()).toEqual({
      scenario: 'shop.yml',
      target: null,
      profile: null,
      users: null,
      rate: null,
      workers: null,
      rampUpMs: null,
      durationMs: null,
      warmupMs: null,
      iterations: null,
      baseline: null,
      baselineTarget: null,
      start: null,
      compareRef: null,
      baseEnv: {},
      headEnv: {},
      waitFor: null,
      waitTimeoutMs: null,
      tolerance: null,
      alpha: 0.05,
      failOn: ['p95', 'p99', 'error-rate'],
      onInconclusive: 'warn',
      seed: null,
      allowHosts: [],
      out: 'tailgate-out',
    });
    expect(parseActionInputs(source({}))).toEqual({
      comment: 'auto',
      artifactName: 'tailgate',
      retentionDays: null,
      githubToken: '',
    });
  });

  test.each(['', '   '])('%j is nothing, as an action passes it', (blank) => {
    const given = Object.fromEntries(INPUTS.map(({ name }) => [name, blank]));
    expect(read(given)).toEqual(read());
    expect(parseActionInputs(source(given))).toEqual(parseActionInputs(source({})));
  });
});

describe('every input', () => {
  const VALUES: [string, string, keyof Inputs, unknown][] = [
    ['target', ' http://a ', 'target', 'http://a'],
    ['profile', 'smoke', 'profile', 'smoke'],
    ['users', '7', 'users', 7],
    ['rate', '600/m', 'rate', 10],
    ['workers', '4', 'workers', 4],
    ['ramp-up', '0s', 'rampUpMs', 0],
    ['duration', '2m', 'durationMs', 120_000],
    ['warmup', '500ms', 'warmupMs', 500],
    ['iterations', '5', 'iterations', 5],
    ['baseline', 'perf/baseline.json', 'baseline', 'perf/baseline.json'],
    ['baseline-target', 'http://b', 'baselineTarget', 'http://b'],
    ['start', 'npm ci && npm start', 'start', 'npm ci && npm start'],
    ['compare-ref', 'main', 'compareRef', 'main'],
    ['base-env', 'A=1\r\n\n  B= x=y ', 'baseEnv', { A: '1', B: ' x=y' }],
    ['head-env', 'EMPTY=', 'headEnv', { EMPTY: '' }],
    ['wait-for', '/health', 'waitFor', '/health'],
    ['wait-timeout', '1m', 'waitTimeoutMs', 60_000],
    ['tolerance', '7%', 'tolerance', 0.07],
    ['alpha', '1%', 'alpha', 0.01],
    ['fail-on', 'p50, max,', 'failOn', ['p50', 'max']],
    ['on-inconclusive', 'fail', 'onInconclusive', 'fail'],
    ['seed', '0', 'seed', 0],
    ['allow-hosts', 'a.example, *.b.example,', 'allowHosts', ['a.example', '*.b.example']],
    ['out', 'reports', 'out', 'reports'],
  ];
  const ACTION_VALUES: [string, string, keyof ActionInputs, unknown][] = [
    ['comment', 'never', 'comment', 'never'],
    ['artifact-name', 'perf-1', 'artifactName', 'perf-1'],
    ['retention-days', '30', 'retentionDays', 30],
    ['github-token', 'abc', 'githubToken', 'abc'],
  ];

  test.each(VALUES)('%s: %s', (name, text, key, value) => {
    expect(read({ [name]: text })).toEqual({ ...read(), [key]: value });
  });

  test.each(ACTION_VALUES)('%s: %s', (name, text, key, value) => {
    expect(parseActionInputs(source({ [name]: text }))).toEqual({
      ...parseActionInputs(source({})),
      [key]: value,
    });
  });

  test('has been tested', () => {
    const tested = [...VALUES, ...ACTION_VALUES].map(([name]) => name);
    expect(tested).toEqual(INPUTS.map(({ name }) => name));
  });
});

describe('mistakes name the input', () => {
  test.each([
    ['users', '0', 'users: 0 is too few: it must be at least 1'],
    ['rate', '50', 'rate: "50" has no unit: write 50/s for arrivals per second'],
    ['rate', '0/s', 'rate: 0/s begins nothing: write for instance 50/s'],
    ['users', 'ten', 'users: "ten" is not a whole number'],
    ['ramp-up', '10', 'ramp-up: "10" has no unit: write 10s for seconds or 10ms for milliseconds'],
    ['duration', '50ms', 'duration: 50ms is too short to measure anything: at least 100ms'],
    ['warmup', 'x', 'warmup: "x" is not a duration: write for instance 500ms, 90s or 2m'],
    ['iterations', '0', 'iterations: 0 is too few: it must be at least 1'],
    ['wait-timeout', '1', 'wait-timeout: "1" has no unit: write 1s for seconds or 1ms for milliseconds'],
    ['base-env', 'A=1\nhunter2', 'base-env: line 2 is no variable: write for instance DATABASE_URL=…'],
    ['head-env', 'PORT=3000', "head-env: PORT is Tailgate's to choose: each side gets its own"],
    ['tolerance', '10', 'tolerance: "10" would be 1000%: write 10% if that many percent are meant'],
    ['alpha', '0', 'alpha: 0 must be above 0 and at most 50%'],
    ['alpha', '51%', 'alpha: 51% must be above 0 and at most 50%'],
    ['fail-on', 'p95,p98', 'fail-on: "p98" is not known: did you mean "p90"?'],
    [
      'fail-on',
      'latency',
      'fail-on: "latency" is not known: write mean, p50, p90, p95, p99, p999, max, error-rate, throughput',
    ],
    ['on-inconclusive', 'Warn', 'on-inconclusive: "Warn" is not known: did you mean "warn"?'],
    ['on-inconclusive', 'explode', 'on-inconclusive: "explode" is not known: write pass, warn, fail'],
    ['seed', '-1', 'seed: "-1" is not a whole number'],
  ])('%s: %s', (name, text, message) => {
    expect(() => read({ [name]: text })).toThrow(UsageError);
    expect(() => read({ [name]: text })).toThrow(message);
  });

  test.each([
    ['comment', 'sometimes', 'comment: "sometimes" is not known: write auto, always, never'],
    ['retention-days', '0', 'retention-days: 0 is too few: it must be at least 1'],
  ])('%s: %s', (name, text, message) => {
    expect(() => parseActionInputs(source({ [name]: text }))).toThrow(UsageError);
    expect(() => parseActionInputs(source({ [name]: text }))).toThrow(message);
  });

  test('an error that is none of the user passes as it is', () => {
    const failure = new TypeError('broken');
    expect(() =>
      parseInputs('x', () => {
        throw failure;
      }),
    ).toThrow(failure);
  });
});

describe('action.yml says the same', () => {
  test('with the same names, and the scenario', () => {
    expect(Object.keys(action.inputs)).toEqual(['scenario', ...INPUTS.map(({ name }) => name)]);
    expect(action.inputs.scenario).toMatchObject({ required: true });
  });

  test.each(INPUTS)('$name is described alike', ({ name, description }) => {
    expect(action.inputs[name]!.description.startsWith(description)).toBe(true);
  });

  test.each(INPUTS)('$name has a default only when no scenario can set it', ({ name, fallback }) => {
    const given = action.inputs[name]!.default;
    if (camel(name) in scenarioSchema.shape) expect(given).toBeUndefined();
    else if (name === 'github-token') expect(given).toBe('${{ github.token }}');
    else expect(given ?? fallback).toBe(fallback);
  });

  test.each(INPUTS)('$name needs not be given', ({ name }) => {
    expect(action.inputs[name]!.required ?? false).toBe(false);
  });

  test('its defaults are those of the code', () => {
    const defaults = Object.fromEntries(
      Object.entries(action.inputs).flatMap(([name, input]) =>
        input.default === undefined || name === 'github-token' ? [] : [[name, input.default]],
      ),
    );
    expect(Object.keys(defaults).length).toBeGreaterThan(0);
    expect(read(defaults)).toEqual(read());
    expect(parseActionInputs(source(defaults))).toEqual(parseActionInputs(source({})));
  });
});
