import { describe, expect, test } from '@jest/globals';
import { problems, TASKS } from './reading.ts';

/** A task with one more line. */
const task = (line: string): string => `tasks:\n  - GET: /\n    ${line}\n`;

describe('unknown words', () => {
  test.each([
    ['at the top', `usrs: 3\n${TASKS}`, '1:1: unknown key "usrs": did you mean "users"?'],
    ['in a task', task('chek: { status: 200 }'), '3:5: unknown key "chek": did you mean "check"?'],
    ['in a check', task('check: { statu: 200 }'), '3:14: unknown key "statu": did you mean "status"?'],
    [
      'that are near to nothing',
      task('check: { foobarbaz: 1 }'),
      '3:14: unknown key "foobarbaz": known are status, headers, contains, matches, json, maxTime',
    ],
    [
      'in a step of a step',
      'tasks:\n  - steps:\n      - steps:\n          - GTE: /\n',
      '4:13: unknown key "GTE": did you mean "GET"?',
    ],
    ['in the other case', 'tasks:\n  - get: /\n', '2:5: unknown key "get": did you mean "GET"?'],
    ['of onStart', `onStart:\n  - GET: /\n    weight: 2\n${TASKS}`, '3:5: unknown key "weight": known are'],
    ['<<', `<<: { users: 3 }\n${TASKS}`, '1:1: unknown key "<<": known are name, description'],
  ])('%s', (_where, text, problem) => {
    expect(problems(text)[0]).toContain(problem);
  });
});

test('many unknown words are all told of, the first with what may have been meant', () => {
  const words = Array.from({ length: 60 }, (_, index) => `usrs${index}: 1\n`).join('');
  const found = problems(words + TASKS);
  expect(found).toHaveLength(60);
  expect(found[0]).toBe('1:1: unknown key "usrs0": did you mean "users"?');
  expect(found[59]).toBe('60:1: unknown key "usrs59"');
});

describe('values of the wrong type', () => {
  test.each([
    ['name: 5', '1:7: name: expected a text'],
    ['name: ""', '1:7: name: must not be empty'],
    [`name: ${'x'.repeat(201)}`, '1:7: name: is longer than 200 characters'],
    ['description: [a]', '1:14: description: expected a text'],
    ['target: 3', '1:9: target: expected a text'],
    ['users: ten', '1:8: users: expected a whole number of users'],
    ['users: 1.5', '1:8: users: expected a whole number of users'],
    ['users: 0', '1:8: users: 0 users are too few: at least 1 is needed'],
    ['users: 100001', '1:8: users: 100001 users are too many: at most 100000'],
    ['iterations: -1', '1:13: iterations: -1 iterations are too few: at least 1 is needed'],
    ['cookies: 1', '1:10: cookies: expected true or false'],
    ['seed: x', '1:7: seed: expected a whole number'],
    ['seed: -1', '1:7: seed: a seed cannot be negative'],
    ['tolerance: [1]', '1:12: tolerance: expected a percentage such as 10% or 0.10'],
    ['headers: x', '1:10: headers: expected headers, as in "Accept: application/json"'],
    ['headers: { X: [1] }', '1:15: X: expected a text, a number or true/false'],
    ['headers: { "a b": c }', '1:19: a b: "a b" is not a header name'],
    ['env: [A]', '1:6: env: expected variables with their defaults, as in "BASE_URL: http://127.0.0.1:3000"'],
    ['env: { A: [1] }', '1:11: A: expected a text, or nothing when it must be set'],
    ['variables: 3', '1:12: variables: expected variables, as in "terms: [laptop, phone]"'],
    [
      'variables: { 2b: 1 }',
      '1:18: 2b: "2b" is not a name: letters, digits and _ only, not starting with a digit',
    ],
    ['onStart: {}', '1:10: onStart: expected a list of steps'],
    ['onStart: [GET]', '1:11: expected a step, as in "GET: /path"'],
  ])('%s', (line, problem) => {
    expect(problems(`${line}\n${TASKS}`)).toEqual([problem]);
  });

  test.each([
    ['users: 3', '1:1: needs "tasks", or a "mix" of scenarios'],
    ['tasks: {}', '1:8: tasks: expected a list of tasks'],
    ['tasks: []', '1:8: tasks: needs at least one task'],
    ['tasks: [GET /]', '1:9: expected a task, as in "GET: /path"'],
    ['- GET: /', '1:1: expected a scenario: a mapping with "tasks"'],
    ['hello', '1:1: expected a scenario: a mapping with "tasks"'],
    ['# only a comment', '1:1: expected a scenario: a mapping with "tasks"'],
  ])('%s', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });
});

describe('quantities', () => {
  test.each([
    ['duration: 60', '1:11: duration: "60" has no unit: write 60s for seconds or 60ms for milliseconds'],
    ['duration: 60 s', '1:11: duration: "60 s" is not a duration: write for instance 500ms, 90s or 2m'],
    ['duration: [60s]', '1:11: duration: expected a duration such as 500ms, 90s or 2m'],
    ['duration: 0s', '1:11: duration: is too short to measure anything: at least 100ms'],
    ['warmup: 5x', '1:9: warmup: "5x" is not a duration: write for instance 500ms, 90s or 2m'],
    ['timeout: -1s', '1:10: timeout: "-1s" is not a duration: write for instance 500ms, 90s or 2m'],
    ['maxBodySize: 64', '1:14: maxBodySize: "64" is not a size: write for instance 64KB or 10MB'],
    ['tolerance: 10', '1:12: tolerance: "10" would be 1000%: write 10% if that many percent are meant'],
    ['pause: 3', '1:8: pause: "3" has no unit: write 3s for seconds or 3ms for milliseconds'],
    ['pause: true', '1:8: pause: expected a pause such as 2s or 1s..3s'],
    ['pause: 3s..1s', '1:8: pause: "3s..1s": the shorter time comes first, as in 1s..3s'],
  ])('%s', (line, problem) => {
    expect(problems(`${line}\n${TASKS}`)).toEqual([problem]);
  });
});

describe('steps', () => {
  test.each([
    ['GET: /, POST: /', '2:5: does 2 things (GET, POST): write a step for each'],
    ['name: x', '2:5: does nothing: write one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS, pause'],
    ['pause: 1s, json: {}', '2:24: json: "json" belongs to a request, not to "pause"'],
    ['steps: [{ GET: / }], check: {}', '2:35: check: "check" belongs to a request, not to "steps"'],
    [
      'setHeaders: {}, budgets: p95 < 1s',
      '2:32: budgets: "budgets" belongs to a request, not to "setHeaders"',
    ],
    ['POST: /, json: 1, body: x', '2:31: body: a request has either json or body'],
    ['POST: /, form: {}, json: 1', '2:22: form: a request has either json or form'],
    ['steps: []', '2:14: steps: needs at least one step'],
    ['steps: [{ GET: / }], budgets: p95 < 1s', '2:37: budgets of steps need a "name" to report them under'],
    ['GET: /, weight: -1', '2:23: weight: a weight cannot be negative'],
    ['GET: /, weight: x', '2:23: weight: expected a number'],
    ['GET: /, weight: 0', '2:3: all weights are 0: no task would ever run'],
    ['GET: /, check: 200', '2:22: check: expected checks, as in "status: 200"'],
    ['GET: /, check: { status: 999 }', '2:32: status: "999" is not a status: write for instance 200 or 2xx'],
    ['GET: /, check: { status: [200, 3x] }', '2:38: status: "3x" is not a status: write for instance 200'],
    [
      'GET: /, check: { status: [] }',
      '2:32: status: expected a status such as 200 or 2xx, or a list of them',
    ],
    ['GET: /, check: { contains: [1] }', '2:34: contains: expected a text or a list of texts'],
    ['GET: /, budgets: p95 < 400', '2:24: budgets: "400" has no unit: write 400s for seconds or 400ms'],
    ['GET: /, budgets: [p95 < 1s, p96 < 1s]', '2:35: budgets: unknown metric "p96": did you mean "p90"?'],
    ['GET: /, budgets: { wrn: p95 < 1s }', '2:24: budgets: expected a budget or a list of them, as in'],
    ['GET: /, when: a b', '2:21: when: "a b": unexpected "b"'],
  ])('%s', (flow, problem) => {
    const found = problems(`tasks:\n  - { ${flow} }\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });

  test('a group and a request cannot have one name', () => {
    const text = 'tasks:\n  - GET: /\n    name: a\n  - name: a\n    steps:\n      - GET: /x\n';
    expect(problems(text)).toEqual([
      '4:11: "a" already names a request: a group and a request need names of their own',
    ]);
  });
});

describe('paths', () => {
  const expected = 'it must begin with one "/" and have no blanks and no "#"';

  test.each(['x', '//x', '/a b', '/a#b', 'http://x/', '${term}/a'])('%s', (path) => {
    expect(problems(`variables: { term: a }\ntasks:\n  - GET: "${path}"\n`)).toEqual([
      `3:10: GET: "${path}" is not a path: ${expected}`,
    ]);
  });

  test('a number is none', () => {
    expect(problems('tasks:\n  - GET: 3\n')).toEqual(['2:10: GET: expected a text']);
  });
});
