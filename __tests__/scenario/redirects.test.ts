import { describe, expect, test } from '@jest/globals';
import { problems, request, TASKS } from './reading.ts';

const ALL = [301, 302, 303, 307, 308];

describe('redirects', () => {
  test.each([
    ['', '', ALL, 10],
    ['redirects: true', '', ALL, 10],
    ['redirects: 3', '', ALL, 3],
    ['redirects: false', '', [], 10],
    ['redirects: false', ', redirects: 2', ALL, 2],
    ['redirects: 3', ', redirects: false', [], 10],
    ['redirects: 3', ', redirects: true', ALL, 10],
    ['', ', check: { status: 302 }', [301, 303, 307, 308], 10],
    ['', ', check: { status: [2xx, 307..308] }', [301, 302, 303], 10],
    ['', ', check: { contains: x }', ALL, 10],
  ])('at the top "%s", of the request "%s"', (head, own, statuses, most) => {
    expect(request(`GET: /${own}`, head).redirects).toEqual({ statuses, most });
  });

  test.each(['0', '51', '1.5', 'yes', '"3"', '[]'])('cannot be %s', (value) => {
    const expected = 'expected true, false, or how many in a row are followed, from 1 to 50';
    expect(problems(`redirects: ${value}\n${TASKS}`)).toEqual([`1:12: redirects: ${expected}`]);
    expect(problems(`tasks: [{ GET: /, redirects: ${value} }]\n`)).toEqual([`1:30: redirects: ${expected}`]);
  });

  test('belong to requests', () => {
    expect(problems('tasks: [{ pause: 1s, redirects: false }]\n')).toEqual([
      '1:33: redirects: "redirects" belongs to a request, not to "pause"',
    ]);
  });
});
