import { describe, expect, test } from '@jest/globals';
import { problems } from './reading.ts';

const LOGIN = 'onStart:\n  - { POST: /login, capture: { token: $.t } }\n';

describe('captures that are there when they are read', () => {
  test.each([
    ['of onStart, in a task', `${LOGIN}tasks:\n  - GET: /\${token}\n`],
    [
      'of onStart, in a later step of it',
      `${LOGIN}  - setHeaders: { A: "\${token}" }\ntasks: [{ GET: / }]\n`,
    ],
    [
      'of an earlier step of the task',
      'tasks:\n  - steps:\n      - { GET: /, capture: { id: $.id } }\n      - GET: /${id}\n',
    ],
    [
      'of a step of an earlier group',
      'tasks:\n  - steps:\n      - steps: [{ GET: /, capture: { id: $.id } }]\n      - GET: /${id}\n',
    ],
    [
      'of an earlier step that may be skipped',
      'tasks:\n  - steps:\n      - { when: "1", GET: /, capture: { id: $.id } }\n      - GET: /${id}\n',
    ],
    [
      'of another task, behind a condition',
      'tasks:\n  - { GET: /, capture: { id: $.id } }\n  - { when: id, GET: "/${id}" }\n',
    ],
    [
      'of another task, in a group behind a condition',
      'tasks:\n  - { GET: /, capture: { id: $.id } }\n  - { when: id.a, steps: [{ pause: 1s }, { GET: "/${id.a}" }] }\n',
    ],
    [
      'together with the one that the step is guarded by',
      'tasks:\n  - { GET: /, capture: { id: $.id, sku: $.sku } }\n  - { when: id, GET: "/${id}/${sku}" }\n',
    ],
    [
      'of another task and of onStart',
      `${LOGIN}tasks:\n  - { GET: /, capture: { token: $.t } }\n  - { GET: "/\${token}" }\n`,
    ],
    [
      'declared under variables, too',
      'variables: { id: 1 }\ntasks:\n  - { GET: "/${id}" }\n  - { GET: /, capture: { id: $.id } }\n',
    ],
    [
      'in a header of every request that is behind a condition or has its own',
      'headers: { A: "${id}" }\ntasks:\n  - { GET: /, headers: { a: b }, capture: { id: $.id } }\n  - { when: id, GET: / }\n',
    ],
  ])('%s', (_which, text) => {
    expect(problems(text)).toEqual([]);
  });
});

describe('captures that come too late', () => {
  test.each([
    [
      'in a later step of the task',
      'tasks:\n  - steps:\n      - GET: /${id}\n      - { GET: /, capture: { id: $.id } }\n',
      '3:14: "id" is captured later, in line 4: move that step before this one',
    ],
    [
      'in the step itself',
      'tasks:\n  - { GET: "/${id}", capture: { id: $.id } }\n',
      '2:12: "id" is captured from the response of this very step, which comes later',
    ],
    [
      'in a later step of onStart',
      'onStart:\n  - setHeaders: { A: "${id}" }\n  - { GET: /, capture: { id: $.id } }\ntasks: [{ GET: / }]\n',
      '2:22: "id" is captured later, in line 3: move that step before this one',
    ],
    [
      'in another task',
      'tasks:\n  - { GET: /, capture: { id: $.id } }\n  - GET: /${id}\n',
      '3:10: "id" may not exist yet, since only the step in line 2 captures it: capture it in onStart, or guard this step with "when: id"',
    ],
    [
      'in a task, for onStart',
      'onStart: [{ GET: "/${id}" }]\ntasks:\n  - { GET: /, capture: { id: $.id } }\n',
      '1:18: "id" may not exist yet, since only the step in line 3 captures it',
    ],
    [
      'in another task, behind a condition about something else',
      'variables: { a: 1 }\ntasks:\n  - { GET: /, capture: { id: $.id } }\n  - { when: a, GET: "/${id}" }\n',
      '4:21: "id" may not exist yet',
    ],
    [
      'for a header of every request',
      `headers: { Authorization: "Bearer \${token}" }\n${LOGIN}tasks: [{ GET: / }]\n`,
      '1:27: "token" may not exist yet in the request of line 3: write the header with "setHeaders" after',
    ],
  ])('%s', (_where, text, problem) => {
    expect(problems(text)).toEqual([expect.stringContaining(problem)]);
  });
});

test('thousands of wrong names are told of without looking for what each may have meant', () => {
  const names = Array.from({ length: 1100 }, (_, index) => `name${index}`);
  const variables = names.map((name) => `  ${name}: 1\n`).join('');
  const uses = names.map((name) => `  - GET: /\${${name}x}\n`).join('');
  const found = problems(`variables:\n${variables}tasks:\n${uses}`);
  // More than a thousand nobody reads.
  expect(found).toHaveLength(1000);
  expect(found[0]).toContain('did you mean "name0"?');
  expect(found.at(-1)).toContain('unknown variable "name999x": declare it under');
});

describe('budgets of what nobody calls', () => {
  const idle =
    'nobody calls "b", since the weight of its task is 0: write a weight, or leave its budgets out';
  const task = 'weight: 0, name: b, GET: /b, budgets: p95 < 1s';

  test('are a mistake', () => {
    expect(problems(`tasks:\n  - GET: /\n  - { ${task} }\n`)).toEqual([`3:45: ${idle}`]);
    const steps = `weight: 0, name: b, budgets: p95 < 1s, steps: [{ GET: /, name: c, budgets: p95 < 1s }]`;
    expect(problems(`tasks:\n  - GET: /\n  - { ${steps} }\n`)).toEqual([
      `3:36: ${idle}`,
      expect.stringContaining('3:82: nobody calls "c"'),
    ]);
  });

  test('are none when another task calls it', () => {
    expect(problems(`tasks:\n  - { GET: /, name: b }\n  - { ${task} }\n`)).toEqual([]);
  });

  test('are not told of when tasks could not be read', () => {
    expect(problems(`tasks:\n  - { GET: 3, name: b }\n  - { ${task} }\n  - GET: /\n`)).toHaveLength(1);
  });
});

describe('what is done once, at the end, and to renew the session', () => {
  const TASK = 'tasks: [{ GET: / }]\n';

  test.each([
    [
      'setup, for all',
      'setup: [{ POST: /t, capture: { id: $.id } }]\nonStart: [{ GET: "/${id}" }]\nonStop: [{ GET: "/${id}" }]\nteardown: [{ GET: "/${id}" }]\ntasks: [{ GET: "/${id}" }]',
    ],
    [
      'onStart, for onStop and renewal',
      `${LOGIN}renew: { after: "\${token}", steps: [{ GET: "/\${token}" }] }\nonStop: [{ GET: "/\${token}" }]\n${TASK}`,
    ],
    [
      'unless, as a question',
      'tasks: [{ steps: [{ unless: id, POST: /t, capture: { id: $.id } }, { GET: "/${id}" }] }]',
    ],
    ['data', 'data: { row: { file: rows.csv } }\ntasks: [{ GET: "/${row.id}" }]'],
  ])('captures of %s', (_what, text) => {
    expect(problems(text).filter((problem) => !problem.includes('there is no file'))).toEqual([]);
  });

  test.each([
    [
      'onStart, read in setup',
      `${LOGIN}setup: [{ GET: "/\${token}" }]\n${TASK}`,
      '3:16: "token" does not exist here: setup and teardown only have what setup captures',
    ],
    [
      'onStart, read in teardown',
      `${LOGIN}teardown: [{ GET: "/\${token}" }]\n${TASK}`,
      '3:19: "token" does not exist here',
    ],
    [
      'a task, read in onStop',
      'tasks: [{ GET: /, capture: { a: $.a } }]\nonStop: [{ GET: "/${a}" }]',
      '2:17: "a" may not exist yet',
    ],
    [
      'the renewal itself, read for its time',
      `onStart: [{ GET: / }]\nrenew: { after: "\${s}", steps: [{ GET: /, capture: { s: $.s } }] }\n${TASK}`,
      '2:17: "s" does not exist yet when onStart is over: only the step in line 2 captures it',
    ],
  ])('captures of %s', (_what, text, problem) => {
    expect(problems(text).join()).toContain(problem);
  });
});
