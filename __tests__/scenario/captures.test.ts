import { describe, expect, test } from '@jest/globals';
import { problems, request } from './reading.ts';

describe('captures', () => {
  test.each([
    ['$.token', false],
    ["$['a b'][0]", false],
    ['$.items[*].id', true],
    ['$..id', true],
    ['$.items[?@.stock > 0].id', true],
  ])('%s is a list: %s', (path, list) => {
    const [capture] = request(`GET: /, capture: { found: "${path}" }`).captures;
    expect(capture).toMatchObject({
      variable: 'found',
      source: path,
      from: { kind: 'json', path: { list } },
    });
  });

  test('the query finds the value', () => {
    const [capture] = request('GET: /, capture: { id: "$.cart.id" }').captures;
    if (capture?.from.kind !== 'json') throw new Error('it is not from JSON');
    expect(capture.from.path.query.query({ cart: { id: 7 } }).values()).toEqual([7]);
  });

  test.each([
    ['$.x[', '4:10: a: unclosed bracketed selection'],
    ['x.y', '4:10: a: "x.y" is not a JSONPath: it begins with "$", as in $.accessToken'],
    ['$..[?foo(@)]', "4:10: a: no such function 'foo'"],
    ['""', '4:10: a: "" is not a JSONPath: it begins with "$", as in $.accessToken'],
    ['[1]', '4:10: a: expected where the value is'],
    ['"header:"', '4:10: a: "" is not the name of a header'],
    ['"cookie:a b"', '4:10: a: "a b" is not the name of a cookie'],
    ['/abc/', '4:10: a: "/abc/" has no group: put ( ) around what is to be captured'],
    ['/(a/', '4:10: a: "/(a/" is not a pattern'],
  ])('%s is refused with its place', (path, problem) => {
    const found = problems(`tasks:\n  - GET: /\n    capture:\n      a: ${path}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });

  test.each([
    ['capture: x', '3:14: capture: expected captures, as in "token: $.accessToken"'],
    [
      'capture: { 1d: $.x }',
      '3:20: 1d: "1d" is not a name: letters, digits and _ only, not starting with a digit',
    ],
  ])('%s', (line, problem) => {
    expect(problems(`tasks:\n  - GET: /\n    ${line}\n`)).toEqual([problem]);
  });
});
