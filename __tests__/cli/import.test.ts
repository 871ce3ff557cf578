import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { har } from '../import/recordings.ts';
import { removeWorkspaces, Workspace } from '../support/cli.ts';

afterAll(removeWorkspaces);

const API =
  'openapi: 3.0.3\ninfo: { title: Pets, version: "1" }\npaths: { /pets: { get: { responses: { 200: { description: ok } } } } }\n';

const work = new Workspace({
  'visit.har': har([
    { url: 'http://127.0.0.1:9/api', answer: {} },
    { url: 'http://127.0.0.1:9/x.png', type: 'image/png' },
  ]),
  'api.yml': API,
  'api.json': {
    openapi: '3.0.3',
    info: { title: 'Pets', version: '1' },
    paths: { '/a': { get: { responses: {} } } },
  },
  'no-log.json': { entries: [] },
  'wrong.har': { log: { entries: [{ startedDateTime: 'x', request: { method: 'GET' }, response: {} }] } },
  'empty.har': { log: { entries: [] } },
  'broken.har': '{"log": {',
  'broken.yml': 'openapi: [\n',
  'swagger.yml': 'swagger: "2.0"\n',
  'new.yml': 'openapi: 4.0.0\npaths: {}\n',
  'no-paths.yml': 'openapi: 3.0.3\ninfo: { title: x, version: "1" }\npaths: {}\n',
  'invalid.yml': 'openapi: 3.0.3\ninfo: { title: x }\npaths: {}\n',
  'large.yml': `# ${'x'.repeat(10 * 1024 ** 2)}\n${API}`,
  'aliases.yml': `a: &a [1,1,1,1,1,1,1,1,1,1]\n${'bcdefghi'
    .split('')
    .map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[i]}`)}]\n`)
    .join('')}openapi: 3.0.3\n`,
  'deep.yml': `openapi: ${'['.repeat(100_000)}`,
  'deep.json': `{"openapi":"3.0.3","paths":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  'there.yml': 'mine',
  'folder/file': '',
});

describe('import', () => {
  test.each(['visit.har', 'api.yml'])(
    'writes %s as a scenario that is valid, and says what it left out',
    async (file) => {
      const { exitCode, stdout, stderr } = await work.tailgate(['import', file, '--out', `made/${file}.yml`]);
      expect([exitCode, stdout]).toEqual([0, '']);
      expect(stderr).toContain(`tailgate: wrote made/${file}.yml\n`);
      expect(stderr).toContain('tailgate: took 1 ');
      if (file === 'visit.har') expect(stderr).toContain('left out 1 request for static files');
      expect(work.read(`made/${file}.yml`)).toMatch(
        /^# yaml-language-server: \$schema=\.\.\/node_modules\/tailgate\/schema\/scenario.schema.json\n# Made by/,
      );
      const validated = await work.tailgate(['validate', `made/${file}.yml`]);
      expect([validated.exitCode, validated.stderr]).toEqual([0, '']);
    },
  );

  test('prints it without --out', async () => {
    const { exitCode, stdout } = await work.tailgate(['import', 'api.yml']);
    expect(stdout).toContain('GET: /pets');
    expect(exitCode).toBe(0);
  });

  test('replaces no file unless told', async () => {
    const { exitCode, stderr } = await work.tailgate(['import', 'api.yml', '--out', 'there.yml']);
    expect([exitCode, stderr]).toEqual([
      2,
      'tailgate: there.yml is there already: give --force to replace it\n',
    ]);
    expect(work.read('there.yml')).toBe('mine');
    await work.tailgate(['import', 'api.yml', '--out', 'there.yml', '--force']);
    expect(work.read('there.yml')).toContain('GET: /pets');
  });

  test('of a HAR file above 50 MB is refused', async () => {
    work.write('huge.har', '{"log": {}}');
    truncateSync(join(work.folder, 'huge.har'), 50 * 1024 ** 2 + 1);
    const { exitCode, stderr } = await work.tailgate(['import', 'huge.har']);
    expect([exitCode, stderr]).toEqual([
      2,
      'tailgate: huge.har is larger than 50 MB, which is the most that is read\n',
    ]);
  });

  test.concurrent.each([
    ['missing.har', 'cannot read missing.har: there is no such file'],
    ['folder', 'cannot read folder: it is a folder'],
    ['no-log.json', 'no-log.json is neither a HAR file (it has no "log") nor an OpenAPI description'],
    ['wrong.har', 'wrong.har is not a HAR file: log.entries.0.request.url: expected a text'],
    ['empty.har', 'empty.har has no requests that a scenario could be made of'],
    ['broken.har', 'broken.har is not valid JSON: '],
    ['broken.yml', 'broken.yml is not valid YAML: '],
    ['swagger.yml', 'swagger.yml is a Swagger 2.0 description: convert it to OpenAPI 3 first'],
    ['new.yml', 'new.yml is not a valid OpenAPI description: Unsupported OpenAPI version: 4.0.0'],
    ['no-paths.yml', 'no-paths.yml has no operations that could be requested'],
    ['invalid.yml', 'invalid.yml is not a valid OpenAPI description: /info '],
    ['large.yml', 'large.yml is larger than 10 MB'],
    ['aliases.yml', 'aliases.yml is not usable YAML: '],
    ['deep.yml', 'deep.yml is not '],
    ['deep.json', 'deep.json is not a valid OpenAPI description: '],
    ['api.yml --format har', 'api.yml is not what --format har says: it looks like openapi'],
    ['api.yml --format hra', 'format: "hra" is not known: did you mean "har"?'],
    ['api.yml --target shop', 'target: "shop" is not a URL'],
    ['api.yml --out folder', 'folder '],
  ])('of %s is refused in one sentence', async (line, sentence) => {
    const { exitCode, stdout, stderr } = await work.tailgate(['import', ...line.split(' ')]);
    expect(stderr).toContain(`tailgate: ${sentence}`);
    expect([exitCode, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  });
});
