import { expect, test } from '@jest/globals';
import { nearest } from '../../src/nearest.ts';

test.each([
  ['usrs', ['users', 'rampUp'], 'users'],
  ['USERS', ['users'], 'users'],
  ['chekc', ['check', 'chess'], 'check'],
  ['durtaion', ['duration', 'iterations'], 'duration'],
  ['p59', ['p95', 'p99'], 'p95'],
  ['abc', ['xyz'], undefined],
  ['colour-of-the-sky', ['color-of-a-sky'], 'color-of-a-sky'],
  ['anything', [], undefined],
  ['a'.repeat(100), ['a'.repeat(99)], 'a'.repeat(99)],
  // Nobody mistypes one letter of so many, and comparing them would take long.
  ['a'.repeat(101), ['a'.repeat(100)], undefined],
])('%s among %j is %s', (word, known, expected) => {
  expect(nearest(word, known)).toBe(expected);
});

test('of two that are equally near it is the first', () => {
  expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
});
