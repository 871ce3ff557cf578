import { describe, expect, test } from '@jest/globals';
import { problems, read, TASKS } from './reading.ts';

const constants = (head: string, environment = {}): Record<string, unknown> => ({
  ...read(`${head}\n${TASKS}`, environment).journeys[0]!.constants,
});

describe('env', () => {
  test.each([
    ['set', { A: 'from outside' }, 'from outside'],
    ['not set', {}, 'here'],
    ['set to nothing', { A: '' }, 'here'],
  ])('%s', (_what, environment, value) => {
    expect(constants('env: { A: here }', environment)).toEqual({ A: value });
  });

  test.each([
    ['env: { A: 5 }', 5],
    ['env: { A: true }', true],
    ['env: { A: "" }', ''],
  ])('%s keeps its type', (head, value) => {
    expect(constants(head)).toEqual({ A: value });
  });

  test.each([{}, { A: '' }, { A: undefined }])('without a default it must be set: %j', (environment) => {
    expect(problems(`env:\n  A:\n  B: x\n${TASKS}`, environment)).toEqual([
      '2:3: the environment variable A is not set and has no default here',
    ]);
  });

  test('what is not named is not read', () => {
    expect(constants('env: { A: x }', { B: 'y' })).toEqual({ A: 'x' });
  });
});

describe('variables', () => {
  test('are any values', () => {
    expect(constants('variables: { a: [1, x], b: { c: null }, d: 1.5 }')).toEqual({
      a: [1, 'x'],
      b: { c: null },
      d: 1.5,
    });
  });

  test('cannot have the name of one under env', () => {
    expect(problems(`env: { A: x }\nvariables: { A: 1 }\n${TASKS}`)).toEqual([
      '2:17: "A" is already declared under "env"',
    ]);
  });

  test('have no prototype', () => {
    const { constants } = read(`variables: { a: 1 }\n${TASKS}`).journeys[0]!;
    expect(constants.constructor).toBeUndefined();
    expect(constants.toString).toBeUndefined();
  });
});

describe('secrets', () => {
  test.each([
    ['LOGIN_PASSWORD', true],
    ['api_token', true],
    ['JWT', true],
    ['AWS_SECRET', true],
    ['CREDENTIALS', true],
    ['BASE_URL', false],
  ])('%s: %s', (name, secret) => {
    const { secrets } = read(`env: { ${name}: }\n${TASKS}`, { [name]: 'hunter2' });
    expect(secrets).toEqual(secret ? ['hunter2'] : []);
  });

  test('what stands in the file is none', () => {
    expect(read(`env: { PASSWORD: demo }\n${TASKS}`).secrets).toEqual([]);
  });
});

describe('settings', () => {
  test('each of them, in its unit', () => {
    const { settings } = read(
      [
        'target: http://127.0.0.1:3000',
        'users: 3',
        'rampUp: 2s',
        'duration: 1.5m',
        'warmup: 500ms',
        'iterations: 2',
        'seed: 0',
        'tolerance: 5%',
        'waitFor: /health',
        'waitTimeout: 1h',
        TASKS,
      ].join('\n'),
    );
    expect(settings).toEqual({
      target: 'http://127.0.0.1:3000',
      users: 3,
      rampUpMs: 2000,
      durationMs: 90_000,
      warmupMs: 500,
      iterations: 2,
      seed: 0,
      tolerance: 0.05,
      waitFor: '/health',
      waitTimeoutMs: 3_600_000,
    });
  });

  test('what the file does not say is not there', () => {
    expect(read(TASKS).settings).toEqual({});
  });
});

describe('target', () => {
  test.each([
    ['env: { URL: "http://a" }\ntarget: "${URL}"', {}, 'http://a'],
    ['env: { URL: "http://a" }\ntarget: "${URL}"', { URL: 'http://b' }, 'http://b'],
    ['variables: { port: 8080 }\ntarget: "http://a:${port}"', {}, 'http://a:8080'],
  ])('%s with %j', (head, environment, target) => {
    expect(read(`${head}\n${TASKS}`, environment).settings.target).toBe(target);
  });

  test.each([
    ['target: ${URL}', '1:9: unknown variable "URL": the target can only use "env" and "variables"'],
    ['target: ${t}', '1:9: unknown variable "t": the target can only use "env" and "variables"'],
    ['target: ${l}\nvariables: { l: [1] }', '1:9: ${l} is a list: use pick(l)'],
    ['target: ${l.x}\nvariables: { l: [1] }', '1:9: ${l.x} has no value'],
    ['target: ${l', '1:9: target: "${l" has no closing "}"'],
  ])('%s', (head, problem) => {
    expect(problems(`${head}\ntasks:\n  - GET: /\n    capture: { t: $.t }\n`)).toEqual([problem]);
  });
});
