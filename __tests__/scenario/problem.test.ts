import { describe, expect, test } from '@jest/globals';
import { parseScenario } from '../../src/scenario/load.ts';
import { type Problem, renderProblem, ScenarioError } from '../../src/scenario/problem.ts';

function problemsOf(text: string): Problem[] {
  try {
    parseScenario('shop.yml', text, {});
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  return [];
}

function rendered(text: string): string[] {
  return problemsOf(text).flatMap((problem) => renderProblem(problem).split('\n'));
}

describe('a problem', () => {
  test('has the extent of the value that it is about, and of the key when that is wrong', () => {
    const text = 'users: "many"  # too many\ntasks:\n  - GET: /\n    chek: {}\n';
    expect(problemsOf(text)).toEqual([
      {
        file: 'shop.yml',
        line: 1,
        column: 8,
        endLine: 1,
        endColumn: 14,
        message: 'users: expected a whole number of users',
        suggestion: null,
        text: 'users: "many"  # too many',
      },
      {
        file: 'shop.yml',
        line: 4,
        column: 5,
        endLine: 4,
        endColumn: 9,
        message: 'unknown key "chek"',
        suggestion: 'did you mean "check"?',
        text: '    chek: {}',
      },
    ]);
  });

  test.each([
    ['warmup: 15', '"15" has no unit', 'write 15s for seconds or 15ms for milliseconds'],
    ['foobarbaz: 1', 'unknown key "foobarbaz"', 'known are name, description'],
    ['target: ${a}', 'unknown variable "a"', null],
  ])('%s is what is wrong, and what to do', (line, message, suggestion) => {
    const [problem] = problemsOf(`${line}\ntasks: [{ GET: / }]\n`);
    expect(problem!.message).toContain(message);
    expect(problem!.suggestion).toEqual(suggestion && expect.stringContaining(suggestion));
  });

  test('a long or broken text in it stays one line', () => {
    const [problem] = problemsOf(`tasks:\n  - GET: "a\\n\\e[31m${'x'.repeat(5000)}"\n`);
    expect(problem!.message).toMatch(/^GET: "a .{0,500}$/);
  });
});

describe('for people', () => {
  test('carets stand under what is wrong, and the suggestion below', () => {
    expect(rendered('users: 3\ntasks:\n  - GTE: /\n')).toEqual([
      'shop.yml:3:5: unknown key "GTE"',
      '  |',
      '3 |   - GTE: /',
      '  |     ^^^',
      '  = did you mean "GET"?',
    ]);
  });

  test('a value of several lines is marked to the end of its first', () => {
    expect(rendered('tasks:\n  - name: a  # nothing\n    when: "1"\n')).toEqual([
      'shop.yml:2:5: does nothing',
      '  |',
      '2 |   - name: a  # nothing',
      '  |     ^^^^^^^^^^^^^^^^^^',
      expect.stringContaining('  = write one of GET'),
    ]);
  });

  test('tabs are kept before the carets', () => {
    expect(rendered('tasks:\n  - GET:\t/\n    timeout:\t5\n').slice(-4, -1)).toEqual([
      '  |',
      '3 |     timeout:\t5',
      '  |             \t^',
    ]);
  });

  test('of a long line, what lies around it', () => {
    const lines = rendered(`tasks: [${'{ GET: / }, '.repeat(100)}{ GTE: / }]\n`);
    for (const line of lines) expect(line.length).toBeLessThan(130);
    expect(lines.find((line) => line.startsWith('1 |'))).toContain('{ GTE: / }]');
  });

  test('control characters of the file are not obeyed', () => {
    expect(rendered('name: [\u009b31m\u202e]\ntasks: [{ GET: / }]\n').join('')).not.toMatch(/[\u009b\u202e]/);
  });
});
