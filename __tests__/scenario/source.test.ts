import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { loadScenario } from '../../src/scenario/load.ts';
import { problems, read, TASKS } from './reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'tailgate-scenario-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('files', () => {
  test('one that is not there', async () => {
    const file = join(folder, 'none.yml');
    await expect(loadScenario(file, {})).rejects.toThrow(
      `cannot read the scenario ${file}: there is no such file`,
    );
  });

  test('a folder', async () => {
    await expect(loadScenario(folder, {})).rejects.toThrow(
      `cannot read the scenario ${folder}: it is a folder`,
    );
  });

  test.each([
    ['checkout.yml', '', 'checkout'],
    ['checkout.YAML', '', 'checkout'],
    ['other.yml', 'name: shop\n', 'shop'],
  ])('%s gives the name of the scenario unless it has one', async (name, head, expected) => {
    const file = join(folder, name);
    writeFileSync(file, head + TASKS);
    expect((await loadScenario(file, {})).name).toBe(expected);
  });

  test.each(['', '  \n\n'])('an empty one', (text) => {
    expect(problems(text)).toEqual(['shop.yml is empty: a scenario needs at least "tasks"']);
  });

  test('one that no human wrote', () => {
    expect(problems(`${TASKS}#${'x'.repeat(262_144)}`)).toEqual([
      'shop.yml is larger than 256 KB: a scenario is a text that people write, and what it sends can be in files',
    ]);
    expect(problems(`${TASKS}${'  - GET: /\n'.repeat(5000)}`)).toEqual([
      'shop.yml has more than 25000 words and signs: divide it into several scenarios',
    ]);
  });
});

describe('YAML', () => {
  test.each([
    ['a list that does not end', 'tasks:\n  - GET: [\n', '3:1: not valid YAML: Flow sequence'],
    ['two colons', 'a: b: c\n', '1:4: not valid YAML: Nested mappings are not allowed'],
    [
      'a key twice',
      `users: 1\nusers: 2\n${TASKS}`,
      '2:1: the key "users" stands here twice: the first is in line 1',
    ],
    ['a tab', 'tasks:\n\t- GET: /\n', '2:1: not valid YAML: Tabs are not allowed as indentation'],
    ['two documents', `${TASKS}---\n${TASKS}`, '3:1: not valid YAML: Source contains multiple documents'],
  ])('%s', (_what, text, problem) => {
    expect(problems(text)).toEqual([expect.stringContaining(problem)]);
  });

  test('anchors are values like others', () => {
    const scenario = read(`variables: { a: &list [1, 2], b: *list }\n${TASKS}`);
    expect({ ...scenario.journeys[0]!.constants }).toEqual({ a: [1, 2], b: [1, 2] });
  });

  test('aliases cannot explode', () => {
    const line = (name: string, of: string): string =>
      `  ${name}: &${name} [${Array.from({ length: 10 }, () => of).join(', ')}]\n`;
    const bomb = `variables:\n${line('a', 'x')}${line('b', '*a')}${line('c', '*b')}${line('d', '*c')}${TASKS}`;
    expect(problems(bomb)).toEqual(['Excessive alias count indicates a resource exhaustion attack']);
  });

  test.each(['!!binary aGk=', '!!set { a }', '!!omap [a: 1]', '!!timestamp 2020-01-01', '!own a'])(
    'the tag of %s is refused',
    (value) => {
      expect(problems(`variables: { a: ${value} }\n${TASKS}`)).toEqual([
        expect.stringMatching(
          /^1:\d+: \S+ is a tag that has no meaning here: write a value that JSON has, too$/,
        ),
      ]);
      expect(problems(`tasks:\n  - ${value}\n`)).toHaveLength(1);
    },
  );

  test('values are those of JSON, whatever version the file says it is of', () => {
    const text = `%YAML 1.1\n---\nvariables: { a: 2020-01-01, b: yes, c: !!str 5, d: 0o17, "<<": { e: 1 } }\n${TASKS}`;
    expect(problems(text)).toEqual([expect.stringContaining('<<: "<<" is not a name')]);
    expect({ ...read(text.replace('"<<"', 'f')).journeys[0]!.constants }).toEqual({
      a: '2020-01-01',
      b: 'yes',
      c: '5',
      d: 15,
      f: { e: 1 },
    });
  });

  test.each([
    ['a list', `variables: { [a]: 1 }\n${TASKS}`, '1:14: is no key: a key is a text'],
    ['a mapping', `? { a: b }\n: 1\n${TASKS}`, '1:3: is no key: a key is a text'],
    ['an alias', `variables: { a: &a b, *a : 1 }\n${TASKS}`, '1:23: is no key: a key is a text'],
  ])('%s cannot be a key', (_what, text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  test.each([
    ['of nothing', `variables: { a: *b }\n${TASKS}`, '1:17: the alias *b has no anchor before it'],
    [
      'of what it stands in',
      `variables: &a { b: *a }\n${TASKS}`,
      '1:20: the alias *a stands inside of what it names',
    ],
    [
      'of its own steps',
      'tasks:\n  - steps: &s\n      - GET: /\n      - steps: *s\n',
      '4:16: the alias *s stands inside of what it names',
    ],
  ])('an alias %s', (_what, text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  test('a key twice hides no other mistake', () => {
    expect(problems(`users: 1\nusers: 0\nvariables: { a: 1, b: 2, a: 3 }\n${TASKS}`)).toEqual([
      '2:1: the key "users" stands here twice: the first is in line 1',
      '2:8: users: 0 users are too few: at least 1 is needed',
      '3:26: the key "a" stands here twice: the first is in line 3',
    ]);
  });

  const indented = Array.from({ length: 110 }, (_, depth) => `${' '.repeat(depth + 3)}a:\n`).join('');
  test.each([
    ['in brackets', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'shop.yml is nested deeper'],
    ['in braces', `a: ${'{ a: '.repeat(3000)}`, 'shop.yml is nested deeper'],
    ['in one line', `a:\n  ${'- '.repeat(10_000)}a`, 'shop.yml is nested deeper'],
    ['by indentation', `a:\n${indented}`, '100:101: is nested deeper'],
  ])('lists within lists within lists are refused, not a crash: %s', (_how, variables, problem) => {
    expect(problems(`variables:\n  ${variables}\n${TASKS}`)).toEqual([expect.stringContaining(problem)]);
  });
});

describe('the key __proto__', () => {
  test.each([
    ['at the top', `__proto__: { users: 1 }\n${TASKS}`, '1:1: unknown key "__proto__"'],
    ['in a task', 'tasks:\n  - GET: /\n    __proto__: { weight: 1 }\n', '3:5: unknown key "__proto__"'],
  ])('%s is unknown', (_where, text, problem) => {
    expect(problems(text)).toEqual([expect.stringContaining(problem)]);
  });

  test.each([
    ['headers', `headers: { __proto__: a }\n${TASKS}`, '1:23'],
    ['env', `env: { __proto__: a }\n${TASKS}`, '1:19'],
    ['variables', `variables: { __proto__: a }\n${TASKS}`, '1:25'],
    ['setHeaders', 'tasks:\n  - setHeaders: { __proto__: a }\n', '2:30'],
    ['query', 'tasks:\n  - GET: /\n    query: { __proto__: a }\n', '3:25'],
    ['form', 'tasks:\n  - POST: /\n    form: { __proto__: a }\n', '3:24'],
    ['multipart', 'tasks:\n  - POST: /\n    multipart: { a: b, __proto__: a }\n', '3:35'],
    ['check.headers', 'tasks:\n  - GET: /\n    check: { headers: { __proto__: a } }\n', '3:36'],
    ['capture', 'tasks:\n  - GET: /\n    capture: { __proto__: $.a }\n', '3:27'],
  ])('is no name in %s, instead of being left out', (_where, text, place) => {
    expect(problems(text)).toEqual([`${place}: __proto__: is a name that nothing can have here`]);
  });

  test('is no JSONPath', () => {
    expect(problems('tasks:\n  - GET: /\n    check: { json: { __proto__: a } }\n')).toEqual([
      expect.stringContaining('3:20: json: expected a JSONPath'),
    ]);
  });

  test('in values it is a key like others, and changes nothing else', () => {
    const text = 'tasks:\n  - POST: /\n    json: { __proto__: { admin: true } }\n';
    const head = 'variables: { a: { __proto__: { admin: true } } }\n';
    const operation = read(head + text).journeys[0]!.tasks[0]!.operations[0];
    expect(JSON.stringify(operation)).toContain('{"__proto__":{"admin":true}}');
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe('several mistakes', () => {
  test('are all told of, in the order of the file', () => {
    const text = [
      'users: 0',
      'durtion: 60s',
      'warmup: 15',
      'tasks:',
      '  - GET: products',
      '    check: { status: 99 }',
      '  - POST: /orders',
      '    jsn: {}',
      'budgets: p95 > 1s',
      'pause: 1',
    ].join('\n');
    expect(problems(text)).toEqual([
      '1:8: users: 0 users are too few: at least 1 is needed',
      '2:1: unknown key "durtion": did you mean "duration"?',
      '3:9: warmup: "15" has no unit: write 15s for seconds or 15ms for milliseconds',
      expect.stringMatching(/^5:10: GET: "products" is not a path/),
      '6:22: status: "99" is not a status: write for instance 200 or 2xx',
      '8:5: unknown key "jsn": did you mean "json"?',
      '9:10: budgets: "p95 > 1s": p95 needs "<", since more is worse',
      '10:8: pause: "1" has no unit: write 1s for seconds or 1ms for milliseconds',
    ]);
  });

  test('of meaning come together too', () => {
    const text = 'env: { A: }\ntarget: ${B}\ntasks:\n  - GET: /${C}\n  - GET: /\n    when: D\n';
    expect(problems(text).map((line) => line.split(':')[0])).toEqual(['1', '2', '4', '6']);
  });
});
