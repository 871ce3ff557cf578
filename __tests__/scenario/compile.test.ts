import { describe, expect, test } from '@jest/globals';
import type { Operation } from '../../src/scenario/scenario.ts';
import { operations, problems, read, request } from './reading.ts';

/** Operations in one line each: `GET /a`, `jump to 3 unless x`, `start 0`. */
function outline(list: Operation[]): string[] {
  return list.map((operation) => {
    if (operation.kind === 'request') return `${operation.request.method} ${operation.request.path.source}`;
    if (operation.kind === 'jump') {
      const { condition, when, to } = operation;
      const source = condition.kind === 'literal' ? condition.value : condition.source;
      return `jump to ${to} ${when ? 'if' : 'unless'} ${source}`;
    }
    if (operation.kind === 'repeatStart') return `repeat, or jump to ${operation.to}`;
    if (operation.kind === 'repeatEnd') return `back to ${operation.to}`;
    if (operation.kind === 'groupStart') return `start ${operation.endpoint}`;
    return operation.kind === 'groupEnd' ? `end ${operation.endpoint}` : operation.kind;
  });
}

describe('control flow', () => {
  test('a condition jumps over its step only', () => {
    const steps = '      - { GET: /a, when: "1" }\n      - GET: /b\n';
    expect(outline(operations(steps))).toEqual(['jump to 2 unless 1', 'GET /a', 'GET /b']);
  });

  test('conditions and groups within each other', () => {
    const scenario = read(
      [
        'variables: { a: 1, b: 1 }',
        'tasks:',
        '  - name: checkout',
        '    steps:',
        '      - GET: /cart',
        '      - when: a',
        '        name: pay',
        '        steps:',
        '          - POST: /pay',
        '          - when: b',
        '            steps:',
        '              - pause: 1s',
        '              - GET: /receipt',
        '      - setHeaders: { X-Done: "1" }',
      ].join('\n'),
    );
    expect(outline(scenario.journeys[0]!.tasks[0]!.operations)).toEqual([
      'start 0',
      'GET /cart',
      'jump to 9 unless a',
      'start 2',
      'POST /pay',
      'jump to 8 unless b',
      'pause',
      'GET /receipt',
      'end 2',
      'setHeaders',
      'end 0',
    ]);
    expect(scenario.endpoints.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'group checkout',
      'request GET /cart',
      'group pay',
      'request POST /pay',
      'request GET /receipt',
    ]);
  });

  test('a group without a name is only its steps', () => {
    expect(outline(operations('      - GET: /a\n      - steps: [{ GET: /b }]\n'))).toEqual([
      'GET /a',
      'GET /b',
    ]);
  });

  test('weights', () => {
    const text = 'tasks:\n  - { GET: /a, weight: 2.5 }\n  - GET: /b\n  - { GET: /c, weight: 0 }\n';
    const { tasks } = read(text).journeys[0]!;
    expect(tasks.map(({ weight }) => weight)).toEqual([2.5, 1, 0]);
  });
});

describe('requests', () => {
  test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s', (method) => {
    expect(request(`${method}: /x`)).toMatchObject({ method, path: { source: '/x' }, body: null });
  });

  test.each([
    ['', [200, 204, 399], [199, 400, 500], '2xx or 3xx'],
    [', check: { status: 201 }', [201], [200, 202], '201'],
    [', check: { status: 4xx }', [400, 499], [399, 500], '4xx'],
    [', check: { status: [200, 5xx] }', [200, 500, 599], [201, 499], '200 or 5xx'],
  ])('statuses%s', (check, accepted, refused, text) => {
    const { accepts, acceptsText } = request(`GET: /${check}`);
    expect(accepted.map((status) => accepts[status])).toEqual(accepted.map(() => 1));
    expect(refused.map((status) => accepts[status])).toEqual(refused.map(() => 0));
    expect(acceptsText).toBe(text);
  });

  test('headers of the scenario are there unless the request has its own', () => {
    const { headers } = request(
      'GET: /, headers: { ACCEPT: text/html, X-Count: 3 }',
      'headers: { Accept: application/json, User-Agent: tailgate }',
    );
    expect(headers.map(({ name, value }) => [name, value.source])).toEqual([
      ['accept', 'text/html'],
      ['user-agent', 'tailgate'],
      ['x-count', '3'],
    ]);
  });

  test('query, with names encoded', () => {
    const { query } = request(
      'GET: /, query: { "a b&": 1, on: true, q: "${t}", "\\ud800": 1 }',
      'variables: { t: x }',
    );
    expect(query.map(({ name, value }) => [name, value.source])).toEqual([
      ['a%20b%26', '1'],
      ['on', 'true'],
      ['q', '${t}'],
      // A lone surrogate has no UTF-8.
      ['%EF%BF%BD', '1'],
    ]);
  });

  test.each([
    ['POST: /, json: { a: 1 }', { kind: 'json', json: { kind: 'value', value: { a: 1 } } }],
    ['POST: /, json: null', { kind: 'json', json: { kind: 'value', value: null } }],
    ['POST: /, body: text', { kind: 'text', text: { source: 'text', parts: ['text'] } }],
  ])('%s', (task, body) => {
    expect(request(task).body).toEqual(body);
  });

  test.each([
    ['', '', 30_000],
    ['timeout: 5s', '', 5000],
    ['timeout: 5s', ', timeout: 1s', 1000],
  ])('timeout: "%s", request "%s"', (head, own, ms) => {
    expect(request(`GET: /${own}`, head).timeoutMs).toBe(ms);
  });

  test.each([
    ['', 67_108_864],
    ['maxBodySize: 1.5KB', 1536],
  ])('longest body: "%s"', (head, bytes) => {
    expect(read(`${head}\ntasks: [{ GET: / }]`).maxBodyBytes).toBe(bytes);
  });
});

describe('variables that nothing gives a value', () => {
  const where = (lines: string): string => `variables: { terms: [a] }\ntasks:\n${lines}`;

  test.each([
    ['in a path', '  - GET: /${term}\n', '3:10'],
    ['in a query', '  - GET: /\n    query: { q: "${term}" }\n', '4:17'],
    ['in a header', '  - GET: /\n    headers: { X: "${term}" }\n', '4:19'],
    ['in setHeaders', '  - setHeaders: { X: "${term}" }\n', '3:22'],
    ['in JSON', '  - POST: /\n    json: { a: [{ b: "${term}" }] }\n', '4:22'],
    ['in a body', '  - POST: /\n    body: ${term}\n', '4:11'],
    ['in a check', '  - GET: /\n    check: { contains: "${term}" }\n', '4:24'],
    ['in a condition', '  - GET: /\n    when: term\n', '4:11'],
    ['in a group', '  - steps:\n      - steps:\n          - GET: /${pick(term)}\n', '5:18'],
  ])('%s', (_where, lines, place) => {
    expect(problems(where(lines))).toEqual([`${place}: unknown variable "term": did you mean "terms"?`]);
  });

  test('in headers of all requests', () => {
    expect(problems('headers: { X: "${zzzzzz}" }\ntasks: [{ GET: / }]')).toEqual([
      '1:15: unknown variable "zzzzzz": declare it under "env" or "variables", or capture it',
    ]);
  });

  test.each(['constructor', 'toString', '__proto__'])('%s is no variable', (name) => {
    expect(problems(`tasks:\n  - GET: /\${${name}}\n`)).toHaveLength(1);
  });
});
