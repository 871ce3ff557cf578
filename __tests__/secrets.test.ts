import { describe, expect, test } from '@jest/globals';
import { Secrets } from '../src/secrets.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('a secret in base64', () => {
  const password = 'p&ss"w/rd-7f3a9c21?>~ü';
  const { length } = password;

  test.each(['', 'a', 'ab', 'abc', 'ann:', 'josé:'])(
    'after %j is masked, whatever comes after it',
    (before) => {
      for (const after of ['', 'x', 'xy', 'xyz'])
        for (const coding of ['base64', 'base64url'] as const) {
          const text = Buffer.from(before + password + after).toString(coding);
          const masked = new Secrets([password]).mask(`Basic ${text} was sent`);
          expect(masked).toMatch(/^Basic \S*\*\*\*\S* was sent$/);
          // What is left has nothing of it but bits of its first and of its last byte.
          const left = masked
            .split(' ')[1]!
            .split('***')
            .map((part) => Buffer.from(part, 'base64').toString());
          for (let i = 0; i + 2 <= length; i++)
            expect(left.join('\n')).not.toContain(password.slice(i, i + 2));
        }
    },
  );

  test('is masked in a URL, too', () => {
    const masked = new Secrets([password]).mask(encodeURIComponent(base64(`a:${password}`)));
    expect(masked).toBe('YTp***A%3D%3D');
  });

  test('is not looked for when it is too short to be masked', () => {
    const text = `abc ${base64('abc')}`;
    expect(new Secrets(['abc']).mask(text)).toBe(text);
  });
});

test('a secret that contains another is masked whole', () => {
  expect(new Secrets(['hunter2', 'user:hunter2']).mask('user:hunter2, hunter2')).toBe('***, ***');
});

test('a secret is masked as a text of JSON, also within a text of JSON', () => {
  const password = 'p"\\w-7f3a';
  const secrets = new Secrets([password]);
  let text = password;
  for (let depth = 0; depth < 4; depth++) {
    expect(secrets.mask(`a ${text} b`)).toBe('a *** b');
    text = JSON.stringify(text).slice(1, -1);
  }
});
