import { symlinkSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { importScenario } from '../../src/import/scenario-file.ts';
import { closeServers, recordingServer } from '../support/servers.ts';
import { Workspace } from '../support/workspace.ts';

const workspaces: Workspace[] = [];
afterEach(async () => {
  for (const workspace of workspaces.splice(0)) workspace.remove();
  await closeServers();
});

const OK = { 200: { description: 'ok' } };

function api(paths: object, rest: object = {}): object {
  return { openapi: '3.0.3', info: { title: 'Pets', version: '1' }, paths, ...rest };
}

async function imported(description: object | string, options = {}, files: Record<string, string> = {}) {
  const content = typeof description === 'string' ? description : JSON.stringify(description);
  const work = new Workspace({ 'api.yml': content, ...files });
  workspaces.push(work);
  const { text, notes } = await importScenario(work.file('api.yml'), options);
  return { text, notes: notes.join('\n'), scenario: parse(text) };
}

test('a task for each GET; --all takes those that write, too', async () => {
  const paths = { '/pets': { get: { responses: OK }, post: { responses: OK }, trace: { responses: OK } } };
  const { scenario, notes } = await imported(api(paths));
  expect(scenario.tasks).toEqual([{ weight: 3, GET: '/pets', check: { status: 200 } }]);
  expect(notes).toContain('took 1 of 2 operations\nleft out 1 operation with another method');
  const { scenario: whole } = await imported(api(paths), { all: true });
  expect(whole.tasks[1]).toEqual({ weight: 1, POST: '/pets', check: { status: 200 } });
});

test('parameters by example, default, enum and schema; optional ones only with an example or default', async () => {
  const parameters = [
    { name: 'id', in: 'path', required: true, example: 'a/b', schema: { type: 'string' } },
    { name: 'kind', in: 'query', required: true, schema: { type: 'string', enum: ['dog', 'cat'] } },
    { name: 'limit', in: 'query', schema: { type: 'integer', default: 20 } },
    { name: 'page', in: 'query', examples: { second: { value: 2 } }, schema: { type: 'integer' } },
    { name: 'filter', in: 'query', schema: { type: 'string' } },
    { name: 'from', in: 'query', required: true, schema: { type: 'integer', minimum: 7 } },
    { name: 'X-Lang', in: 'header', required: true, schema: { type: 'string', default: 'en' } },
    { name: 'seen', in: 'cookie', required: true, schema: { type: 'string', default: 'yes' } },
  ];
  const { scenario } = await imported(api({ '/pets/{id}': { parameters, get: { responses: OK } } }));
  expect(scenario.tasks[0]).toMatchObject({
    GET: '/pets/a%2Fb',
    name: 'GET /pets/:id',
    query: { kind: 'dog', limit: 20, page: 2, from: 7 },
    headers: { 'X-Lang': 'en', Cookie: 'seen=yes' },
  });
  expect(scenario.tasks[0].query).not.toHaveProperty('filter');
});

test.each([
  [{}, '/x?a=1&a=2'],
  [{ explode: false }, { a: '1,2' }],
  [{ style: 'pipeDelimited' }, { a: '1|2' }],
])('a list with %j is sent as %j', async (style, expected) => {
  const parameter = {
    name: 'a',
    in: 'query',
    example: [1, 2],
    schema: { type: 'array', items: { type: 'integer' } },
    ...style,
  };
  const { scenario } = await imported(api({ '/x': { get: { parameters: [parameter], responses: OK } } }));
  const [{ GET, query }] = scenario.tasks;
  expect(query ?? GET).toEqual(expected);
});

test.each([
  ['application/json', { json: { name: 'Rex', age: 3 } }],
  ['application/x-www-form-urlencoded', { form: { name: 'Rex', age: 3 } }],
  ['multipart/form-data', { multipart: { name: 'Rex', age: '3' } }],
  [
    'application/merge-patch+json',
    { json: { name: 'Rex', age: 3 }, headers: { 'Content-Type': 'application/merge-patch+json' } },
  ],
])('a body of %s', async (type, words) => {
  const schema = {
    type: 'object',
    properties: {
      id: { type: 'integer', readOnly: true },
      name: { type: 'string', example: 'Rex' },
      age: { type: 'integer', default: 3 },
    },
  };
  const post = {
    requestBody: { content: { [type]: { schema } } },
    responses: { 201: { description: 'made' } },
  };
  const { scenario } = await imported(api({ '/pets': { post } }), { all: true });
  expect(scenario.tasks[0]).toEqual({ weight: 1, POST: '/pets', ...words, check: { status: 201 } });
});

test.each<[string, object, object, string]>([
  ['bearer', { type: 'http', scheme: 'bearer' }, { headers: { Authorization: 'Bearer ${TOKEN}' } }, 'TOKEN'],
  [
    'basic',
    { type: 'http', scheme: 'basic' },
    { headers: { Authorization: 'Basic ${BASIC_CREDENTIALS}' } },
    'BASIC_CREDENTIALS',
  ],
  ['oauth2', { type: 'oauth2', flows: {} }, { headers: { Authorization: 'Bearer ${TOKEN}' } }, 'TOKEN'],
  [
    'a header',
    { type: 'apiKey', in: 'header', name: 'X-Key' },
    { headers: { 'X-Key': '${MY_SCHEME_SECRET}' } },
    'MY_SCHEME_SECRET',
  ],
  [
    'a parameter',
    { type: 'apiKey', in: 'query', name: 'k' },
    { query: { k: '${MY_SCHEME_SECRET}' } },
    'MY_SCHEME_SECRET',
  ],
])('security by %s comes from the environment', async (_kind, scheme, words, variable) => {
  const { scenario } = await imported(
    api(
      { '/me': { get: { responses: OK } }, '/open': { get: { security: [], responses: OK } } },
      { security: [{ myScheme: [] }], components: { securitySchemes: { myScheme: scheme } } },
    ),
  );
  expect(scenario.tasks[0]).toMatchObject(words);
  expect(scenario.tasks[1]).toEqual({ weight: 3, GET: '/open', check: { status: 200 } });
  expect(scenario.env[variable]).toBe(null);
});

test('checks: the statuses of success, and properties that must be there', async () => {
  const schema = {
    type: 'object',
    required: ['id', 'x y', 'maybe', 'gone'],
    properties: {
      id: { type: 'integer' },
      'x y': { type: 'string' },
      maybe: { type: 'string', nullable: true },
    },
  };
  const get = (responses: object) => ({ get: { responses } });
  const described = { description: 'ok', content: { 'application/json': { schema } } };
  const { scenario } = await imported(
    api({
      '/one': get({ 200: described, 404: { description: 'no' } }),
      '/two': get({ 200: described, 202: { description: 'later' } }),
      '/any': get({ '2XX': { description: 'ok' } }),
      '/none': get({ default: { description: 'ok' } }),
    }),
  );
  expect(scenario.tasks.map(({ check }: { check?: object }) => check)).toEqual([
    { status: 200, json: ['$.id', '$["x y"]'] },
    { status: [200, 202] },
    { status: '2xx' },
    undefined,
  ]);
});

test.each([
  [
    [{ url: 'https://{env}.example.com/v1/', variables: { env: { default: 'test' } } }],
    'https://test.example.com/v1',
  ],
  [[{ url: '/v2' }], 'http://127.0.0.1:3000/v2'],
  [[], 'http://127.0.0.1:3000'],
])('the target is the first of the servers %j', async (servers, target) => {
  const { scenario } = await imported(api({ '/': { get: { responses: OK } } }, { servers }));
  expect(scenario.env.BASE_URL).toBe(target);
});

test('OpenAPI 3.1 in YAML', async () => {
  const { scenario } = await imported(
    'openapi: 3.1.0\ninfo: { title: "a: ${b}", version: "1" }\npaths:\n  /a:\n    get:\n      parameters:\n' +
      '        - { name: q, in: query, required: true, schema: { type: [string, "null"], examples: ["${x}"] } }\n',
  );
  expect(scenario.name).toBe('a: ${b}');
  expect(scenario.tasks).toEqual([{ weight: 3, GET: '/a', query: { q: '$${x}' } }]);
});

describe('references', () => {
  const pets = (ref: string) =>
    api({
      '/pets': {
        post: { requestBody: { content: { 'application/json': { schema: { $ref: ref } } } }, responses: OK },
      },
    });

  test('that go round end', async () => {
    const Pet = {
      type: 'object',
      properties: {
        name: { type: 'string', example: 'Rex' },
        parents: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
      },
    };
    const { scenario } = await imported(
      { ...pets('#/components/schemas/Pet'), components: { schemas: { Pet } } },
      { all: true },
    );
    expect(scenario.tasks[0].json.name).toBe('Rex');
  });

  test('that stand for a schema too large to be sampled leave the body out', async () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 4 }, (_, level) => [
        `L${level}`,
        {
          type: 'object',
          properties: Object.fromEntries(
            Array.from({ length: 12 }, (_, i) => [
              `p${i}`,
              level === 3 ? { type: 'string' } : { $ref: `#/components/schemas/L${level + 1}` },
            ]),
          ),
        },
      ]),
    );
    const { scenario } = await imported(
      { ...pets('#/components/schemas/L0'), components: { schemas } },
      { all: true },
    );
    expect(scenario.tasks).toEqual([{ weight: 1, POST: '/pets', check: { status: 200 } }]);
  });

  test('to files in the folder are followed', async () => {
    const { scenario } = await imported(
      pets('pet.yml#/Pet'),
      { all: true },
      {
        'pet.yml': 'Pet: { type: object, properties: { name: { type: string, example: Rex } } }\n',
      },
    );
    expect(scenario.tasks[0].json).toEqual({ name: 'Rex' });
  });

  test.each([
    ['../secret.yml', /api.yml refers to .*secret.yml: .* must lie in the folder/],
    ['/etc/passwd', /api.yml refers to \/etc\/passwd: .* must lie in the folder/],
    ['file:///etc/passwd', /api.yml refers to .*\/etc\/passwd: .* must lie in the folder/],
    ['missing.yml', /api.yml refers to .*missing.yml: there is no file missing.yml/],
    ['ftp://127.0.0.1/pet.yml', /api.yml refers to ftp:.*nothing is fetched/],
  ])('to %s are refused', async (ref, message) => {
    await expect(imported(pets(ref), { all: true })).rejects.toThrow(message);
  });

  test('through a link out of the folder are refused', async () => {
    const outside = new Workspace({ 'pet.yml': 'type: string\n' });
    const work = new Workspace({ 'api.yml': JSON.stringify(pets('link.yml')) });
    workspaces.push(outside, work);
    symlinkSync(outside.file('pet.yml'), work.file('link.yml'));
    await expect(importScenario(work.file('api.yml'), { all: true })).rejects.toThrow(
      'leads out of the folder',
    );
  });

  test('to the network are refused, and nothing is asked for', async () => {
    const server = await recordingServer(() => ({ body: { type: 'string' } }));
    await expect(imported(pets(`${server.url}pet.json`), { all: true })).rejects.toThrow(
      'nothing is fetched',
    );
    expect(server.connections).toBe(0);
  });
});
