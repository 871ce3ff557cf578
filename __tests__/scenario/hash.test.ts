import { describe, expect, test } from '@jest/globals';
import { read, TASKS } from './reading.ts';

const hash = (text: string, environment = {}): string => read(text, environment).hash;
const plain = hash(`users: 3\nenv: { URL: a }\n${TASKS}`);

test('is 16 hex digits', () => {
  expect(plain).toMatch(/^[0-9a-f]{16}$/);
});

describe('stays the same', () => {
  test.each([
    ['with comments', `# who wrote this?\nusers: 3 # three\nenv: { URL: a }\n\n${TASKS}`],
    ['in another style', '{ "users": 3, "env": { "URL": "a" }, "tasks": [{ "GET": "/" }] }'],
  ])('%s', (_what, text) => {
    expect(hash(text)).toBe(plain);
  });

  test('in another environment and file', () => {
    expect(hash(`users: 3\nenv: { URL: a }\n${TASKS}`, { URL: 'b' })).toBe(plain);
  });
});

describe('changes', () => {
  test.each([
    ['with a setting', `users: 4\nenv: { URL: a }\n${TASKS}`],
    ['with a type', `users: 3\nenv: { URL: 1 }\n${TASKS}`],
    ['with a path', 'users: 3\nenv: { URL: a }\ntasks:\n  - GET: /b\n'],
    ['with one more task', `users: 3\nenv: { URL: a }\n${TASKS}  - GET: /\n`],
  ])('%s', (_what, text) => {
    expect(hash(text)).not.toBe(plain);
  });
});
