import { describe, expect, test } from '@jest/globals';
import { Pattern } from '../../src/scenario/pattern.ts';

describe('a pattern', () => {
  test.each([
    ['b+', 'abbc', true],
    ['/B+/', 'abbc', false],
    ['/B+/i', 'abbc', true],
    ['^c$', 'a\nc', false],
    ['/^c$/m', 'a\nc', true],
    ['/a.c/s', 'a\nc', true],
    ['/api/v1', 'GET /api/v1', true],
  ])('%s in %j: %s', (source, text, expected) => {
    expect(new Pattern(source).matches(text)).toBe(expected);
  });

  test('gives the first group of its first match', () => {
    const pattern = new Pattern('/value="([^"]*)"/');
    expect(pattern.firstGroup('<i value="one"><i value="two">')).toBe('one');
    expect(pattern.firstGroup('<i>')).toBeNull();
  });

  // Each takes a backtracking engine longer than anyone waits: exponential, or the square of the length.
  test.each(['(a+)+$', '^(a|a)*$', '(a*)*b', '^(([a-z])+.)+[A-Z]([a-z])+$', 'a*b'])(
    '%s comes to an end on any text',
    (source) => {
      expect(new Pattern(source).matches(`${'a'.repeat(500_000)}!`)).toBe(false);
    },
  );

  test('sees the first million characters', () => {
    expect(new Pattern('z').matches(`${'a'.repeat(999_999)}z`)).toBe(true);
    expect(new Pattern('z').matches(`${'a'.repeat(1_000_000)}z`)).toBe(false);
  });

  test.each([
    ['(a', '"(a" is not a pattern (RE2 syntax: no look-around, no \\1): '],
    ['(?=a)', 'is not a pattern (RE2 syntax: no look-around'],
    ['(a)\\1', 'is not a pattern (RE2 syntax: no look-around'],
    ['((a{1,100}){1,100}){1,100}', 'is not a pattern'],
    ['/a/g', '"/a/g": unknown flag "g": known are i, m and s'],
    ['id-${id}', '"id-${id}": a pattern is fixed, it can have no ${…}'],
    ['a'.repeat(1001), 'the pattern is longer than 1000 characters'],
  ])('%s is refused', (source, message) => {
    expect(() => new Pattern(source)).toThrow(message);
  });
});
