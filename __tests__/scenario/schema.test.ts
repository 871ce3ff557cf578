import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { loadScenario } from '../../src/scenario/load.ts';
import { problems, TASKS } from './reading.ts';

const root = join(import.meta.dirname, '..', '..');
const schema = JSON.parse(readFileSync(join(root, 'schema', 'scenario.schema.json'), 'utf8'));
const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

/** What parser and schema say of a text: both must say the same. */
const verdicts = (text: string) => ({ parser: problems(text).length === 0, schema: accepts(parse(text)) });

describe('the scenarios that come with Tailgate', () => {
  const folder = join(root, 'scenarios');
  const files = readdirSync(folder).filter((file) => file.endsWith('.yml'));

  test('are there', () => {
    expect(files).toEqual(expect.arrayContaining(['ci-smoke.yml', 'demo.yml']));
  });

  test.each(files)('%s loads and is valid', async (file) => {
    const scenario = await loadScenario(join(folder, file), {});
    expect(scenario.journeys.length).toBeGreaterThan(0);
    expect(scenario.endpoints.length).toBeGreaterThan(0);
    expect({
      valid: accepts(parse(readFileSync(join(folder, file), 'utf8'))),
      errors: accepts.errors,
    }).toEqual({
      valid: true,
      errors: null,
    });
  });
});

describe('parser and schema accept', () => {
  test.each([
    ['the least', TASKS],
    [
      'every setting',
      'name: a\ndescription: b\ntarget: http://a\nusers: 1\nrampUp: 1s\nduration: 1.5m\nwarmup: 0s\niterations: 1\n' +
        `seed: 0\ntolerance: 0.1\nwaitFor: /\nwaitTimeout: 1h\ntimeout: 1s\nmaxBodySize: 10MB\npause: 1s..2s\n${TASKS}`,
    ],
    ['a percentage with its sign', `tolerance: 10%\n${TASKS}`],
    ['headers of all kinds', `headers: { A: b, C: 1, D: true }\n${TASKS}`],
    ['env of all kinds', `env: { A: a, B: x, C: 1, D: true }\nvariables: { e: { f: [1] } }\n${TASKS}`],
    [
      'every kind of step',
      'tasks:\n  - steps: [{ GET: / }, { pause: 1s }, { setHeaders: { A: b } }, { steps: [{ PUT: / }] }]\n',
    ],
    [
      'every word of a request',
      'tasks:\n  - POST: /a\n    name: a\n    when: "1"\n    weight: 0.5\n    query: { a: 1 }\n    headers: { a: b }\n' +
        '    json: { a: [1] }\n    timeout: 1s\n    check: { status: [200, 3xx], contains: x }\n' +
        '    capture: { a: $.a }\n    budgets: [p95 < 1s, { warn: p99 < 2s }]\n',
    ],
    [
      'limits of each endpoint',
      `budgets: [p95 < 1s, { each: p95 < 1s }, { each: { warn: p99 < 2s } }]\n${TASKS}`,
    ],
    ['words about connections', `httpVersion: 2\ntls: { serverName: app.test, insecure: false }\n${TASKS}`],
    ['the older HTTP by its number', `httpVersion: 1.1\n${TASKS}`],
    ['sizes in small letters', `maxBodySize: 64kb\n${TASKS}`],
  ])('%s', (_what, text) => {
    expect({ ...verdicts(text), problems: problems(text) }).toEqual({
      parser: true,
      schema: true,
      problems: [],
    });
  });
});

describe('parser and schema refuse', () => {
  test.each([
    ['a list', '- GET: /\n'],
    ['no tasks', 'users: 3\n'],
    ['an empty list of tasks', 'tasks: []\n'],
    ['an unknown word at the top', `usrs: 3\n${TASKS}`],
    ['an unknown word in a task', 'tasks: [{ GET: /, chek: 1 }]\n'],
    ['an unknown word in a step', 'tasks: [{ steps: [{ GET: /, weight: 1 }] }]\n'],
    ['an unknown word in a check', 'tasks: [{ GET: /, check: { statu: 200 } }]\n'],
    ['an unknown word in a budget', 'tasks: [{ GET: /, budgets: { wrn: p95 < 1s } }]\n'],
    ['users as text', `users: "3"\n${TASKS}`],
    ['no users', `users: 0\n${TASKS}`],
    ['too many users', `users: 100001\n${TASKS}`],
    ['half an iteration', `iterations: 1.5\n${TASKS}`],
    ['a negative seed', `seed: -1\n${TASKS}`],
    ['a duration without a unit', `duration: 60\n${TASKS}`],
    ['a duration with a wrong unit', `warmup: 60x\n${TASKS}`],
    ['a size with a wrong unit', `maxBodySize: 60TB\n${TASKS}`],
    ['a pause as number', `pause: 3\n${TASKS}`],
    ['a name that is empty', `name: ""\n${TASKS}`],
    ['headers as text', `headers: x\n${TASKS}`],
    ['a header name with a blank', `headers: { "a b": c }\n${TASKS}`],
    ['a header that is a list', `headers: { a: [b] }\n${TASKS}`],
    ['env as list', `env: [A]\n${TASKS}`],
    ['an env that is a list', `env: { A: [b] }\n${TASKS}`],
    ['a variable with a wrong name', `variables: { 2b: c }\n${TASKS}`],
    ['a path that is a number', 'tasks: [{ GET: 3 }]\n'],
    ['a negative weight', 'tasks: [{ GET: /, weight: -1 }]\n'],
    ['no steps', 'tasks: [{ steps: [] }]\n'],
    ['a status that is nothing', 'tasks: [{ GET: /, check: { status: null } }]\n'],
    ['an empty list of texts', 'tasks: [{ GET: /, check: { contains: [] } }]\n'],
    ['a capture that is a number', 'tasks: [{ GET: /, capture: { a: 1 } }]\n'],
    ['each of each', `budgets: { each: { each: p95 < 1s } }\n${TASKS}`],
    ['each of an endpoint', 'tasks: [{ GET: /, budgets: { each: p95 < 1s } }]\n'],
    ['a budget that is a number', `budgets: 3\n${TASKS}`],
    ['a timeout of a request without unit', 'tasks: [{ GET: /, timeout: 5 }]\n'],
  ])('%s', (_what, text) => {
    expect(verdicts(text)).toEqual({ parser: false, schema: false });
  });
});
