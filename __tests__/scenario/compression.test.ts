import { expect, test } from '@jest/globals';
import { problems, read, TASKS } from './reading.ts';

test.each([
  ['', true],
  ['compression: true', true],
  ['compression: false', false],
])('"%s"', (head, compression) => {
  expect(read(`${head}\n${TASKS}`).compression).toBe(compression);
});

test('compression is nothing else, and nothing of a request', () => {
  expect(problems(`compression: gzip\n${TASKS}`)).toEqual(['1:14: compression: expected true or false']);
  expect(problems('tasks: [{ GET: /, compression: false }]\n')[0]).toContain('unknown key "compression"');
});
