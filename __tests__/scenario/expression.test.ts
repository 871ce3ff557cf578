import { describe, expect, test } from '@jest/globals';
import { eachVariable, evaluate, parseExpression } from '../../src/scenario/expression.ts';
import { ValueError } from '../../src/scenario/scope.ts';
import { scopeOf } from './scope.ts';

const scope = scopeOf({
  n: 7,
  empty: null,
  terms: ['laptop', 'phone'],
  none: [],
  cart: { id: 'c1', items: [{ sku: 'a' }, { sku: 'b' }] },
  word: 'abc',
});

const compute = (source: string): unknown => evaluate(parseExpression(source), scope);

describe('expressions have a value', () => {
  test.each([
    ['n', 7],
    ['  n  ', 7],
    ['empty', null],
    ['missing', undefined],
    ['cart.id', 'c1'],
    ['cart.items[1].sku', 'b'],
    ['cart . items [ 1 ] . sku', 'b'],
    ['cart.items[9].sku', undefined],
    ['cart.items[-1]', undefined],
    ['n.id', undefined],
    ['empty.id', undefined],
    ['word.length', undefined],
    ['word[0]', undefined],
    ['cart.constructor', undefined],
    ['cart.__proto__', undefined],
    ['terms.length', 2],
    ['terms.map', undefined],
    ['42', 42],
    ['-1.5', -1.5],
    ["'a b'", 'a b'],
    ['"it\'s"', "it's"],
    ["''", ''],
    ["'}'", '}'],
    ['pick(terms)', 'laptop'],
    ["pick('one', 'two')", 'one'],
    ['pick( cart.items )', { sku: 'a' }],
    ["pick(pick('x', 'y'), 'z')", 'x'],
    ['randomInt(3, 9)', 3],
    ['randomInt(-2, randomInt(4, 5))', -2],
    ['uuid()', '00000000-0000-4000-8000-000000000000'],
    ['base64(word)', 'YWJj'],
    ["base64('josé', ':', n, cart.items[0].sku)", Buffer.from('josé:7a').toString('base64')],
    ["base64('')", ''],
  ])('%s', (source, value) => {
    expect(compute(source)).toEqual(value);
  });

  test('a name is a function only before a parenthesis', () => {
    expect(evaluate(parseExpression('pick'), scopeOf({ pick: 1 }))).toBe(1);
  });
});

describe('what stands in quotes is text, whatever it looks like', () => {
  test.each([
    ["pick(')', 'x')", ')'],
    ["pick('(', 'x')", '('],
    ["pick(',', 'x')", ','],
    ["pick('n', 'x')", 'n'],
    ["pick('1', 'x')", '1'],
    ['pick("\'", "x")', "'"],
  ])('%s', (source, value) => {
    expect(compute(source)).toBe(value);
  });

  test.each(["pick('x' ',' 'y')", "pick('x' ')'", "cart '.' id", "pick '(' terms)", "cart.items['1']"])(
    'and no sign: %s',
    (source) => {
      expect(() => parseExpression(source)).toThrow(SyntaxError);
    },
  );
});

describe('mistakes', () => {
  test.each([
    ['', '"": a value is missing at the end'],
    ['   ', '"   ": a value is missing at the end'],
    ['a b', '"a b": unexpected "b"'],
    ['a +', '"a +": unexpected "+"'],
    ['a.', '"a.": expected a name after "."'],
    ['a.1', '"a.1": expected a name after "."'],
    ['a[x]', '"a[x]": expected a number in [ ]'],
    ['a[1', '"a[1": expected "]" at the end'],
    ['a[1)', '"a[1)": expected "]" before ")"'],
    ["x'", `"x'": unexpected "'"`],
    ['1a', '"1a": unexpected "a"'],
    [')', '")": unexpected ")"'],
    ['pick(terms', '"pick(terms": expected "," at the end'],
    ['pick(terms,)', '"pick(terms,)": unexpected ")"'],
    ['pick(,terms)', '"pick(,terms)": unexpected ","'],
    ['pick(a b)', '"pick(a b)": expected "," before "b"'],
    ['pick()', `"pick()": write pick(list) or pick('one', 'two')`],
    ['randomInt(1)', '"randomInt(1)": write randomInt(1, 10)'],
    ['randomInt(1, 2, 3)', '"randomInt(1, 2, 3)": write randomInt(1, 10)'],
    ['uuid(1)', '"uuid(1)": write uuid()'],
    ['base64()', `"base64()": write base64(text) or base64('one', two)`],
    [
      "username('a')",
      'unknown function "username": known are pick, randomInt, randomText, randomTime, uuid, base64, sequence, now',
    ],
    ['pik(terms)', 'unknown function "pik": did you mean "pick"?'],
    [
      'toString()',
      'unknown function "toString": known are pick, randomInt, randomText, randomTime, uuid, base64, sequence, now',
    ],
    [
      'constructor(1)',
      'unknown function "constructor": known are pick, randomInt, randomText, randomTime, uuid, base64, sequence, now',
    ],
    ['randomInt(2, 1)', 'randomInt(2, 1): needs two whole numbers, the smaller first'],
    ['randomInt(1.5, 2)', 'randomInt(1.5, 2): needs two whole numbers, the smaller first'],
    ["randomInt('1', 2)", "randomInt('1', 2): needs two whole numbers, the smaller first"],
    ['Math.max(1)', '"Math.max(1)": unexpected "("'],
  ])('%s', (source, message) => {
    expect(() => parseExpression(source)).toThrow(new SyntaxError(message));
  });

  test.each([
    ['pick(n)', 'pick(n): there is no list to pick from'],
    ['pick(missing)', 'pick(missing): there is no list to pick from'],
    ['pick(none)', 'pick(none): the list is empty'],
    ['randomInt(word, 2)', 'randomInt(word, 2): needs two whole numbers, the smaller first'],
    ['base64(word, missing)', 'base64(word, missing): a value is missing'],
    ['base64(empty)', 'base64(empty): a value is missing'],
    ['base64(terms)', 'base64(terms): a value is a list or an object, not a text or a number'],
  ])('%s fails when it is evaluated', (source, message) => {
    expect(() => compute(source)).toThrow(new ValueError(message));
  });
});

describe('nesting', () => {
  const nested = (depth: number): string => `${'pick('.repeat(depth)}terms${')'.repeat(depth)}`;

  test('twenty deep is read', () => {
    expect(parseExpression(nested(20)).kind).toBe('call');
  });

  test.each([21, 100_000])('%i deep is refused', (depth) => {
    expect(() => parseExpression(nested(depth))).toThrow(/^"pick\(pick.*…" is nested too deeply$/);
  });
});

test('eachVariable names every variable, and no function', () => {
  const names: string[] = [];
  eachVariable(parseExpression("pick(a.b, pick(c[0]), randomInt(1, d), 'e')"), (name) => names.push(name));
  expect(names).toEqual(['a', 'c', 'd']);
});
