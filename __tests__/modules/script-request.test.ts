import { describe, expect, test } from '@jest/globals';
import { Endpoints, OTHER_NAMES } from '../../src/engine/endpoints.ts';
import { PreparedRequest } from '../../src/engine/prepared-request.ts';
import { urlName } from '../../src/scenario/endpoint-names.ts';
import { ScenarioFiles } from '../../src/scenario/files.ts';
import { fixedScope } from '../../src/scenario/scope.ts';
import { ScriptRequests } from '../../src/scenario/script-request.ts';
import { Workspace } from '../support/workspace.ts';

const requests = (folder = '.'): ScriptRequests =>
  new ScriptRequests({ timeout: 1000 }, [], new ScenarioFiles(folder));
const read = (path: string, words: object = {}) => requests().read('POST', path, words);
const sent = (path: string, words: object, folder = '.') => {
  const request = new PreparedRequest(
    { ...requests(folder).read('POST', path, words).spec, endpoint: 0 },
    '',
    [],
  );
  const scope = fixedScope();
  return {
    path: request.path(scope),
    headers: request.headers(scope, new Map()),
    body: request.body(scope)?.toString() ?? null,
  };
};

describe('names of requests that have none', () => {
  test.each([
    ['/api/v1/products', '/api/v1/products'],
    ['/api/v1/products/17', '/api/v1/products/:id'],
    ['/products/12345?page=2', '/products/:id'],
    ['/products/SKU-00042/reviews', '/products/:id/reviews'],
    ['/orders/0b0e5d2c-2c38-4f7e-9f0a-5a2d8a1b9c11', '/orders/:id'],
    ['/blobs/deadbeef01', '/blobs/:id'],
    ['/cafe/facade', '/cafe/facade'],
    ['/', '/'],
  ])('%s is %s', (path, name) => {
    expect(urlName(path)).toBe(name);
  });
});

describe('a request in code', () => {
  test('is sent as it is written: nothing in it is a template', () => {
    expect(
      sent('/a/${x}', {
        query: { 'q r': '${x} &', n: 1 },
        headers: { 'X-A': '$${x}' },
        form: { a: '${b}', c: true },
      }),
    ).toEqual({
      path: '/a/${x}?q%20r=%24%7Bx%7D%20%26&n=1',
      headers: ['content-type', 'application/x-www-form-urlencoded', 'x-a', '$${x}'],
      body: 'a=%24%7Bb%7D&c=true',
    });
    expect(sent('/', { json: { a: ['${b}', 1, null] } }).body).toBe('{"a":["${b}",1,null]}');
    expect(sent('/', { body: '${a}' }).body).toBe('${a}');
    expect(read('/', { check: { contains: '${a}' } }).spec.checks.contains[0]!.parts).toEqual(['${a}']);
  });

  test('can upload files of the folder, and no others', () => {
    const work = new Workspace({ 'a.csv': 'a;b' });
    const file = { path: 'a.csv', type: 'text/csv' };
    const { body, headers } = sent('/', { multipart: { note: '${n}', file } }, work.path);
    expect(body).toContain('filename="a.csv"\r\nContent-Type: text/csv\r\n\r\na;b\r\n');
    expect(body).toContain('${n}');
    expect(headers[1]).toContain('multipart/form-data; boundary=tailgate-');
    expect(() => sent('/', { multipart: { file: { path: '../a.csv' } } }, work.path)).toThrow(
      'multipart: file: ../a.csv must lie in the folder of the scenario',
    );
    work.remove();
  });

  test.each([
    [{ chek: {} }, 'unknown word "chek" of a request: did you mean "check"?'],
    [{ check: { status: 20 } }, 'check.status[0]: "20" is not a status'],
    [{ check: { stat: 20 } }, 'check: unknown key "stat": did you mean "status"?'],
    [{ timeout: 5 }, 'timeout: "5" has no unit'],
    [{ json: 1, body: 'x' }, 'a request has either json or body'],
    [{ every: '1s' }, '"every" and "atMost" belong to "until"'],
    [{ headers: { 'a b': 'x' } }, 'headers["a b"]: "a b" is not a header name'],
    [{ headers: { Connection: 'close' } }, 'is not yours to set'],
    [{ headers: { A: undefined } }, 'headers: A has no value'],
    [{ query: { q: {} } }, 'query: q is of type object'],
    [{ form: { q: {} } }, 'form: q is of type object'],
    [{ name: '' }, 'name: must not be empty'],
    [{ budgets: 'p95 > 3s' }, 'budgets'],
  ])('is refused with a sentence: %j', (words, message) => {
    expect(() => read('/', words)).toThrow(message);
  });

  test.each(['/u/undefined', '/u/NaN/x', '/[object Object]?a', '/u/null'])('has a value in %j', (path) => {
    expect(() => read(path)).toThrow('there is no value where it says');
  });

  test.each(['api', '//host/', '/a b', '/a#b', '/a\n'])('has a path, and not %j', (path) => {
    expect(() => read(path)).toThrow('is not a path');
  });
});

describe('numbers of endpoints', () => {
  const request = (name: string) => ({ name, kind: 'request' as const, budgets: [] });

  test('are those of the scenario, then one for each new name', () => {
    const endpoints = new Endpoints([request('GET /a')]);
    expect(['GET /a', 'b', 'c', 'b'].map((name) => endpoints.number(request(name)))).toEqual([0, 1, 2, 1]);
    expect(endpoints.number({ ...request('b'), kind: 'group' })).toBe(3);
    expect(endpoints.all.map(({ name }) => name)).toEqual(['GET /a', 'b', 'c', 'b (group)']);
  });

  test('end at some point', () => {
    const endpoints = new Endpoints([request('GET /a')]);
    for (let i = 0; i < 1000; i++) endpoints.number(request(`n${i}`));
    expect(endpoints.specs).toHaveLength(202);
    expect(endpoints.specs.at(-1)!.name).toBe(OTHER_NAMES.request);
    expect(endpoints.number(request('n5'))).toBe(6);
    expect(endpoints.number(request('GET /a'))).toBe(0);
  });

  test('are the same in threads that have met a request and a group of one name in another order', () => {
    const group = (name: string) => ({ ...request(name), kind: 'group' as const });
    const threads = [
      [request('cart'), group('cart')],
      [group('cart'), request('cart')],
    ].map((met) => {
      const endpoints = new Endpoints([]);
      for (const one of met) endpoints.number(one);
      return endpoints;
    });
    const whole = new Endpoints([]);
    const numbers = threads.map((thread) => [0, 1].map(whole.numbersOf(thread.specs)));
    expect(whole.all.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'request cart',
      'group cart (group)',
    ]);
    expect(numbers).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('are put together by name', () => {
    const endpoints = new Endpoints([request('GET /a')]);
    endpoints.number(request('b'));
    const numbers = endpoints.numbersOf([request('GET /a'), request('c'), request('b')]);
    expect([0, 1, 2].map(numbers)).toEqual([0, 2, 1]);
  });
});
