import { describe, expect, test } from '@jest/globals';
import { read } from './reading.ts';

const HEAD = 'variables:\n  ids: [1]\n  cart: { id: 1, items: [{ sku: a }] }\n';
const nameOf = (task: string): string[] =>
  read(`${HEAD}tasks:\n  - ${task}\n`).endpoints.map(({ name }) => name);

describe('an endpoint without a name is called after its path, never after a raw URL', () => {
  test.each([
    ['GET: /products', 'GET /products'],
    ['GET: /', 'GET /'],
    ['DELETE: /products/${pick(ids)}', 'DELETE /products/:ids'],
    ['GET: /carts/${cart.id}', 'GET /carts/:id'],
    ['GET: /carts/${cart.items[0]}', 'GET /carts/:items'],
    ['GET: /carts/${cart.items[0].sku}', 'GET /carts/:sku'],
    ['GET: /carts/${pick(cart.items)}', 'GET /carts/:items'],
    ['GET: "/products/${randomInt(1, 9)}"', 'GET /products/:randomInt'],
    ['GET: /products/${uuid()}', 'GET /products/:uuid'],
    ['GET: /a/${cart.id}/b/${pick(ids)}.json', 'GET /a/:id/b/:ids.json'],
    ['GET: /search?q=x', 'GET /search'],
    ['GET: /search?q=${pick(ids)}&page=2', 'GET /search'],
    ['GET: /products/${pick(ids)}?x=${cart.id}', 'GET /products/:ids'],
    ['GET: "/price/$${x}"', 'GET /price/${x}'],
  ])('%s → %s', (task, name) => {
    expect(nameOf(task)).toEqual([name]);
  });

  test('the words under "query" are not in it', () => {
    expect(nameOf('{ GET: /search, query: { q: "${pick(ids)}" } }')).toEqual(['GET /search']);
  });
});

describe('names', () => {
  test('one given wins', () => {
    expect(nameOf('{ GET: /products/1, name: product }')).toEqual(['product']);
  });

  test('requests with one name are one endpoint, in the order of the file', () => {
    const { endpoints, journeys } = read(
      [
        'onStart:',
        '  - POST: /login',
        'tasks:',
        '  - { GET: /a, name: page }',
        '  - { GET: /b, name: page }',
        '  - { POST: /login }',
      ].join('\n'),
    );
    expect(endpoints.map(({ name, kind }) => [name, kind])).toEqual([
      ['POST /login', 'request'],
      ['page', 'request'],
    ]);
    const numbers = [journeys[0]!.onStart, ...journeys[0]!.tasks.map((task) => task.operations)]
      .flat()
      .map((operation) => (operation.kind === 'request' ? operation.request : null));
    expect(numbers.map((request) => [request?.id, request?.endpoint])).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 0],
    ]);
  });
});
