import { describe, expect, test } from '@jest/globals';
import { problems } from './reading.ts';

describe('mistakes of form hide none of meaning', () => {
  test('all are told together, in the order of the file', () => {
    const text = [
      'usrs: 3',
      'env: { LOGIN: }',
      'variables: { terms: [a] }',
      'tls: { ca: none.pem }',
      'tasks:',
      '  - GET: /${term}',
      '    chek: { status: 200 }',
      '  - POST: products',
      '    json: "${trms}"',
      '  - POST: /upload',
      '    multipart: { file: { path: missing.csv } }',
      '    timeout: 5',
      '  - GET: /a',
      '    weight: -1',
      '    query: { q: "${nothing}" }',
    ].join('\n');
    expect(problems(text)).toEqual([
      '1:1: unknown key "usrs": did you mean "users"?',
      '2:8: the environment variable LOGIN is not set and has no default here',
      '4:12: ca: there is no file none.pem',
      '6:10: unknown variable "term": did you mean "terms"?',
      '7:5: unknown key "chek": did you mean "check"?',
      expect.stringContaining('8:11: POST: "products" is not a path'),
      '11:24: there is no file missing.csv',
      '12:14: timeout: "5" has no unit: write 5s for seconds or 5ms for milliseconds',
      '14:13: weight: a weight cannot be negative',
      '15:17: unknown variable "nothing": declare it under "env" or "variables", or capture it',
    ]);
  });

  test('each text of a JSON body, at its place', () => {
    const text =
      'tasks:\n  - POST: /\n    json:\n      a: "${pik(x)}"\n      b: [1, "${uuid(3)}", { c: "${nope}" }]\n';
    expect(problems(text)).toEqual([
      '4:10: a: unknown function "pik": did you mean "pick"?',
      '5:14: b: "uuid(3)": write uuid()',
    ]);
    expect(problems(text.replace('pik(x)', 'x').replace('uuid(3)', 'y'))).toEqual([
      expect.stringContaining('4:10: unknown variable "x"'),
      expect.stringContaining('5:14: unknown variable "y"'),
      expect.stringContaining('5:27: unknown variable "nope"'),
    ]);
  });

  test('no tasks at all', () => {
    expect(problems('target: ${a}\n')).toEqual([
      '1:1: needs "tasks", or a "mix" of scenarios',
      '1:9: unknown variable "a": the target can only use "env" and "variables"',
    ]);
  });
});

describe('what a mistake takes away is not missed elsewhere', () => {
  test.each([
    ['a step that captures', 'onStart:\n  - { GTE: /, capture: { id: $.id } }\ntasks:\n  - GET: /${id}\n', 1],
    [
      'a capture that is wrong',
      'onStart:\n  - { GET: /, capture: { id: id } }\ntasks:\n  - GET: /${id}\n',
      1,
    ],
    ['a mistyped capture', 'onStart:\n  - { GET: /, captrue: { id: $.id } }\ntasks:\n  - GET: /${id}\n', 1],
    ['mistyped variables', 'varables: { id: 1 }\ntarget: "${id}"\ntasks:\n  - GET: /${id}\n', 1],
    ['variables that are none', 'variables: [id]\ntarget: "${a}"\ntasks:\n  - GET: /${id}\n', 1],
    ['a variable without a name', 'variables: { 2b: 1, id: 2 }\ntasks:\n  - GET: /${id}\n', 1],
    ['a mistyped onStart', 'onStrat:\n  - { GET: /, capture: { id: $.id } }\ntasks:\n  - GET: /${id}\n', 1],
    ['a variable of the environment', 'env: { A: }\ntarget: ${A}\ntasks:\n  - GET: /${A}\n', 1],
    ['a key of TLS', 'tls: { cert: package.json, kye: a }\ntasks:\n  - GET: /\n', 1],
    [
      'two mistakes at one place',
      'headers: { "a b": [1], c: "${d}" }\ntasks:\n  - { GET: 1, jsn: 2, when: "" }\n',
      5,
    ],
    ['a stage', 'rate: 1/s\nstages: [{ to: 5/s }, { over: 1 }]\ntasks:\n  - GET: /\n', 2],
    ['an alias', 'onStart: &a\n  - { GET: /, weigth: 1 }\ntasks: *a\n', 2],
    ['a word that is near to no kind of step', 'tasks:\n  - foobarbaz: 1\n  - GET: /\n', 2],
    ['all tasks', 'tasks:\n  - { GTE: / }\n  - 3\n', 2],
  ])('%s', (_what, text, count) => {
    expect(problems(text)).toHaveLength(count);
  });
});
