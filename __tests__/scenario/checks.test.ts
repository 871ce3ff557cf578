import { describe, expect, test } from '@jest/globals';
import { problems, request } from './reading.ts';

const checks = (check: string) => request(`GET: /, check: { ${check} }`).checks;

describe('checks', () => {
  test('without any, nothing but the status is looked at', () => {
    expect(request('GET: /').checks).toEqual({
      contains: [],
      matches: [],
      headers: [],
      json: [],
      maxTimeMs: null,
      maxBytes: null,
    });
  });

  test.each([
    ['200..204', [200, 204], [199, 205]],
    ['[200..201, 4xx]', [200, 201, 400, 499], [202, 399, 500]],
  ])('status %s', (status, accepted, refused) => {
    const { accepts } = request(`GET: /, check: { status: ${status} }`);
    expect(accepted.map((code) => accepts[code])).toEqual(accepted.map(() => 1));
    expect(refused.map((code) => accepts[code])).toEqual(refused.map(() => 0));
  });

  test('headers', () => {
    const { headers } = checks('headers: { ETag: true, Age: false, X-Count: 3, Content-Type: /json/ }');
    expect(headers).toMatchObject([
      { name: 'etag', expected: { kind: 'present', present: true } },
      { name: 'age', expected: { kind: 'present', present: false } },
      { name: 'x-count', expected: { kind: 'text', text: { source: '3' } } },
      { name: 'content-type', expected: { kind: 'pattern', pattern: { source: '/json/' } } },
    ]);
  });

  test('JSON: a path, values, or a list of both', () => {
    const outline = (check: string) =>
      checks(check).json.map(({ path, expected }) => [path.source, expected?.kind ?? null]);
    expect(outline('json: $.a')).toEqual([['$.a', null]]);
    expect(outline('json: { $.a: 1, $.b: null }')).toEqual([
      ['$.a', 'value'],
      ['$.b', 'value'],
    ]);
    expect(outline('json: [$.a, { "$.b[*]": [1] }]')).toEqual([
      ['$.a', null],
      ['$.b[*]', 'value'],
    ]);
  });

  test('measures', () => {
    expect(checks('maxTime: 1.5s, maxSize: 2KB')).toMatchObject({ maxTimeMs: 1500, maxBytes: 2048 });
  });

  test.each([
    ['status: 204..200', '4:15: status: "204..200": the smaller status comes first, as in 200..204'],
    ['status: 200..', '4:15: status: "200.." is not a status: write for instance 200 or 2xx'],
    ['headers: { "a b": 1 }', '4:25: a b: "a b" is not a header name'],
    ['headers: { A: [1] }', '4:21: A: expected a text, a /pattern/, or true for a header that must be there'],
    ['headers: { A: /(/ }', '4:21: A: "/(/" is not a pattern'],
    ['headers: { A: "${b}" }', '4:21: unknown variable "b"'],
    ['matches: "("', '4:16: matches: "(" is not a pattern'],
    ['matches: [a, "("]', '4:20: matches: "(" is not a pattern'],
    ['matches: 1', '4:16: matches: expected a pattern or a list of patterns'],
    ['json: a', '4:13: json: "a" is not a JSONPath: it begins with "$"'],
    ['json: { "$.x[": 1 }', '4:13: json: unclosed bracketed selection'],
    ['json: { $.a: "${b}" }', '4:13: unknown variable "b"'],
    ['json: 1', '4:13: json: expected a JSONPath that must be there, or values, as in "$.status: done"'],
    ['maxTime: 1', '4:16: maxTime: "1" has no unit'],
    ['maxSize: 1', '4:16: maxSize: "1" is not a size'],
  ])('%s is refused with its place', (check, problem) => {
    const found = problems(`tasks:\n  - GET: /\n    check:\n      ${check}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });
});
