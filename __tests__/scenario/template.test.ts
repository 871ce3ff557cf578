import { describe, expect, test } from '@jest/globals';
import { ValueError } from '../../src/scenario/scope.ts';
import {
  eachJsonVariable,
  eachTemplateVariable,
  isStatic,
  parseJsonTemplate,
  parseTemplate,
  render,
  renderJson,
} from '../../src/scenario/template.ts';
import { scopeOf } from './scope.ts';

const scope = scopeOf({
  n: 7,
  yes: true,
  empty: null,
  word: 'a b',
  list: [1, 2],
  cart: { id: 'c1' },
  hostile: '${n}',
});
const write = (source: string): string => render(parseTemplate(source), scope, String);
const json = (value: unknown): unknown => renderJson(parseJsonTemplate(value), scope);

describe('texts', () => {
  test.each([
    ['plain', 'plain'],
    ['', ''],
    ['${n}', '7'],
    ['a${n}b${word}c', 'a7ba bc'],
    ['${n}${yes}', '7true'],
    ['${cart.id}', 'c1'],
    ["${pick('}', 'x')}", '}'],
    ['${pick("{", "x")}', '{'],
    ['$n {n} $', '$n {n} $'],
    ['$${n}', '${n}'],
    ['a$${n}b', 'a${n}b'],
    ['${n}$${n}', '7${n}'],
    ['$${$${${n}', '${${7'],
    ['$$${n}', '$${n}'],
    ['price: 5$', 'price: 5$'],
    ['${hostile}', '${n}'],
  ])('%s', (source, text) => {
    expect(write(source)).toBe(text);
  });

  test('only what is filled in is encoded', () => {
    expect(render(parseTemplate('/a b/${word}'), scope, encodeURIComponent)).toBe('/a b/a%20b');
  });

  test.each([
    ['${n', '"${n" has no closing "}"'],
    ["${'n}", `"\${'n}" has no closing "}"`],
    ['a${}', '"": a value is missing at the end'],
    ['${n}${m', '"${m" has no closing "}"'],
  ])('%s cannot be read', (source, message) => {
    expect(() => parseTemplate(source)).toThrow(new SyntaxError(message));
  });

  test.each([
    ['${list}', '${list} is a list: use pick(list)'],
    ['${cart}', '${cart} is an object, not a text or a number'],
    ['${missing}', '${missing} has no value'],
    ['${empty}', '${empty} has no value'],
    ['x${cart.total}', '${cart.total} has no value'],
    ['${pick(list, cart)}', '${pick(list, cart)} is a list: use pick(pick(list, cart))'],
  ])('%s cannot be written', (source, message) => {
    expect(() => write(source)).toThrow(new ValueError(message));
  });
});

describe('JSON', () => {
  test.each([
    ['${n}', 7],
    ['${yes}', true],
    ['${empty}', null],
    ['${list}', [1, 2]],
    ['${cart}', { id: 'c1' }],
    ['n is ${n}', 'n is 7'],
    ['${n}${n}', '77'],
    ['$${n}', '${n}'],
    [
      { a: ['${n}', { b: '${word}' }], c: 1 },
      { a: [7, { b: 'a b' }], c: 1 },
    ],
    [
      [1, null, true, 'x'],
      [1, null, true, 'x'],
    ],
    [{ '${n}': 'x' }, { '${n}': 'x' }],
    [{}, {}],
    [null, null],
  ])('%j', (value, rendered) => {
    expect(json(value)).toEqual(rendered);
  });

  test('a missing value is told of, wherever it stands', () => {
    expect(() => json({ a: [{ b: '${missing}' }] })).toThrow(new ValueError('${missing} has no value'));
    expect(() => json('x ${list}')).toThrow(new ValueError('${list} is a list: use pick(list)'));
  });

  test('what has no expression is made once', () => {
    const template = parseJsonTemplate({ a: ['x', { b: 'y$${' }] });
    expect(template).toEqual({ kind: 'value', value: { a: ['x', { b: 'y${' }] } });
  });

  test('a key __proto__ stays a key', () => {
    const rendered = json(JSON.parse('{"__proto__":{"a":"${n}"}}'));
    expect(JSON.stringify(rendered)).toBe('{"__proto__":{"a":7}}');
  });
});

test.each([
  ['plain', true],
  ['$${n}', true],
  ['${n}', false],
  ["${'x'}", false],
])('isStatic of %s is %s', (source, expected) => {
  expect(isStatic(parseTemplate(source))).toBe(expected);
});

test('variables of templates', () => {
  const names: string[] = [];
  eachTemplateVariable(parseTemplate('${a}/$${b}/${pick(c, d.e)}'), (name) => names.push(name));
  eachJsonVariable(parseJsonTemplate({ x: ['${f}', 'y'], z: { w: '${g} ${h}' } }), (name) =>
    names.push(name),
  );
  expect(names).toEqual(['a', 'c', 'd', 'f', 'g', 'h']);
});
