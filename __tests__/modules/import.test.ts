import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { removeWorkspaces, Workspace } from '../support/cli.ts';
import { closeServers, recordingServer } from '../support/servers.ts';

afterEach(closeServers);
afterAll(removeWorkspaces);

const FINE = `import { scenario } from 'tailgate';
export default scenario({ tasks: [{ GET: '/' }] });
`;

/** What `validate` says of the files, of which the first is the scenario. */
async function validated(files: Record<string, string>): Promise<{ exitCode: number | null; said: string }> {
  const { exitCode, stdout, stderr } = await new Workspace(files).tailgate([
    'validate',
    Object.keys(files)[0]!,
  ]);
  return { exitCode, said: (stderr + stdout).trim() };
}

async function refusal(files: Record<string, string>): Promise<string> {
  const { exitCode, said } = await validated(files);
  expect(exitCode).toBe(2);
  return said.replace(/\s+tailgate: \d+ mistakes?$/, '').replaceAll('\n\n', '\n');
}

describe('a module', () => {
  test.each(['shop.ts', 'shop.mts', 'shop.js', 'shop.mjs'])(
    '%s is read without anything installed',
    async (file) => {
      expect(await validated({ [file]: FINE })).toEqual({
        exitCode: 0,
        said: expect.stringMatching(/^\S+ is valid: 1 task, 1 endpoint\n[\s\S]*GET \/$/),
      });
    },
  );

  test('is one whatever package.json says nothing of, without a warning', async () => {
    const { said } = await validated({ 'perf/shop.ts': FINE, 'package.json': '{ "name": "shop" }' });
    expect(said).toMatch(/^perf\/shop\.ts is valid/);
  });

  test('may import other files, and packages', async () => {
    const work = new Workspace({
      'shop.ts':
        "import { path } from './parts/path.ts';\nimport pack from 'pack';\nexport default { tasks: [{ GET: path + pack }] };",
      'parts/path.ts': "export const path: string = '/from-a-file';",
      'node_modules/pack/package.json': '{ "name": "pack", "main": "index.js" }',
      'node_modules/pack/index.js': "module.exports = '-and-a-package';",
    });
    const { stdout } = await work.tailgate(['validate', 'shop.ts']);
    expect(stdout).toContain('GET /from-a-file-and-a-package');
  });

  test('gets the API of the Tailgate that runs it, whatever is installed', async () => {
    const { exitCode } = await validated({
      'shop.ts': FINE,
      'node_modules/tailgate/package.json': '{ "name": "tailgate", "main": "index.js" }',
      'node_modules/tailgate/index.js': "throw new Error('of another version');",
    });
    expect(exitCode).toBe(0);
  });

  test('has another hash when it, or a file that it imports, is another', async () => {
    const server = await recordingServer();
    const hash = async (files: Record<string, string>): Promise<string> => {
      const work = new Workspace(files);
      await work.run('shop.ts', server.url);
      return work.results().scenario.hash;
    };
    const files = { 'shop.ts': `import './part.ts';\n${FINE}`, 'part.ts': 'export const n = 1;' };
    const hashes = [
      await hash(files),
      await hash(files),
      await hash({ ...files, 'part.ts': 'export const n = 2;' }),
      await hash({ ...files, 'shop.ts': `${files['shop.ts']}// a word\n` }),
    ];
    expect(hashes[1]).toBe(hashes[0]);
    expect(new Set(hashes).size).toBe(3);
  });

  test('has profiles, and secrets that no output shows', async () => {
    const server = await recordingServer();
    const work = new Workspace({
      'shop.ts': `import { scenario } from 'tailgate';
        export default scenario({
          env: { SHOP_TOKEN: null },
          profiles: { smoke: { users: 3 } },
          tasks: [{ run: async (user) => {
            await user.get('/', { expect: () => 'not with ' + user.variables.get('SHOP_TOKEN') });
          } }],
        });`,
    });
    const env = { SHOP_TOKEN: 'very-secret-value' };
    const short = [
      '--target',
      server.url.href,
      '--warmup',
      '100ms',
      '--duration',
      '300ms',
      '--iterations',
      '1',
    ];
    const { stdout, stderr } = await work.tailgate(['run', 'shop.ts', '--profile', 'smoke', ...short], {
      env,
    });
    expect(work.results().load.users).toBe(3);
    expect(work.results().endpoints[0]!.reasons[0]!.message).toBe('not with ***');
    for (const text of [stdout, stderr, ...Object.values(work.files())])
      expect(text).not.toContain('very-secret');
  });

  test('may mix modules and files', async () => {
    const server = await recordingServer();
    const work = new Workspace({
      'mix.ts': "export default { mix: [{ scenario: 'one.ts' }, { scenario: 'two.yml' }] };",
      'one.ts':
        "import { scenario } from 'tailgate';\nexport default scenario({ pause: '5ms', tasks: [{ run: (user) => user.get('/one') }] });",
      'two.yml': 'pause: 5ms\ntasks: [{ GET: /two }]',
    });
    const { stderr } = await work.run('mix.ts', server.url);
    expect(stderr).toContain('verdict: pass');
    expect(
      work
        .results()
        .endpoints.map(({ name }) => name)
        .sort(),
    ).toEqual(['GET /one', 'GET /two']);
  });
});

describe('a mistake', () => {
  test('in the object is told with its place in it', async () => {
    const said = await refusal({
      'shop.ts': `export default {
        userz: 3,
        pause: 5,
        tasks: [{ GET: '/' }, { GET: '/b', check: { status: 20 }, headers: { 'a b': 'x' } }, { name: 'x' }],
      };`,
    });
    expect(said.split('\n')).toEqual([
      'shop.ts: pause: "5" has no unit: write 5s for seconds or 5ms for milliseconds',
      'shop.ts: tasks[1].headers["a b"]: "a b" is not a header name',
      'shop.ts: tasks[1].check.status[0]: "20" is not a status: write for instance 200 or 2xx',
      'shop.ts: tasks[2]: does nothing: write one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS, pause, setHeaders, steps',
      'shop.ts: unknown key "userz": did you mean "users"?',
    ]);
  });

  test('in the syntax, with its line', async () => {
    expect(await refusal({ 'shop.ts': 'export default {\n  a: 1,\n  b: ;\n};\n' })).toBe(
      'shop.ts:3: cannot be imported: Expression expected',
    );
    expect(await refusal({ 'shop.mjs': '\nexport default [;\n' })).toMatch(
      /^shop\.mjs:2: cannot be imported: Unexpected token/,
    );
  });

  test('in an imported file, with that file', async () => {
    const files = {
      'shop.ts': "import './part.ts';\nexport default {};",
      'part.ts': 'const a = 1;\nconst a = 2;',
    };
    expect(await refusal(files)).toBe(
      "part.ts:2: cannot be imported: Identifier 'a' has already been declared",
    );
  });

  test('of TypeScript that is more than types says so', async () => {
    const said = await refusal({ 'shop.ts': 'enum Size { small }\nexport default { users: Size.small };' });
    expect(said).toContain(
      'shop.ts: cannot be imported: TypeScript enum is not supported in strip-only mode: types are only taken out',
    );
  });

  test('at import, with its line', async () => {
    expect(
      await refusal({ 'shop.ts': "const a = 1;\nthrow new Error('bad luck');\nexport default a;" }),
    ).toBe('shop.ts:2: cannot be imported: bad luck');
    expect(await refusal({ 'shop.ts': "import 'no-such-package';\nexport default {};" })).toContain(
      "cannot be imported: Cannot find package 'no-such-package'",
    );
    expect(await refusal({ 'shop.ts': "import { nope } from 'tailgate';\nexport default nope;" })).toContain(
      "does not provide an export named 'nope'",
    );
  });

  test('of what is exported', async () => {
    expect(await refusal({ 'shop.ts': 'export const a = 1;' })).toContain(
      'shop.ts has no default export: write "export default scenario(',
    );
    expect(await refusal({ 'shop.ts': 'export default 5;' })).toContain('the default export is no scenario');
    expect(await refusal({ 'shop.ts': 'export default {};' })).toContain(
      'shop.ts: needs "tasks", or a "mix" of scenarios',
    );
    expect(await refusal({ 'shop.ts': "export default { tasks: [{ GET: '/', json: 5n }] };" })).toContain(
      'plain values only',
    );
    expect(await refusal({ 'none.ts': '', 'other.ts': FINE })).toContain('has no default export');
  });

  test('of a function in YAML, or of a module in its mix', async () => {
    expect(await refusal({ 'shop.yml': 'tasks:\n  - run: alert()\n' })).toContain(
      'shop.yml:2:10: run: expected a function, which only a scenario module (.ts, .js, .mjs) can have',
    );
    expect(
      await refusal({ 'shop.yml': 'mix: [{ scenario: one.ts }]', 'one.ts': "console.log('it ran');\n" }),
    ).toContain(
      'shop.yml:1:19: one.ts is a module: only a module can mix others, since no code is run from YAML',
    );
  });

  test('of a mix whose module leads out of the folder', async () => {
    const work = new Workspace({
      'perf/mix.ts': "export default { mix: [{ scenario: '../one.ts' }, { scenario: 'link.ts' }] };",
      'one.ts': "console.log('it ran');\n",
    });
    mkdirSync(join(work.folder, 'perf'), { recursive: true });
    symlinkSync('../one.ts', join(work.folder, 'perf/link.ts'));
    const { exitCode, stdout, stderr } = await work.tailgate(['validate', 'perf/mix.ts']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      'perf/mix.ts: mix[0].scenario: ../one.ts must lie in the folder of the scenario',
    );
    expect(stderr).toContain('perf/mix.ts: mix[1].scenario: link.ts leads out of the folder of the scenario');
    expect(stdout).not.toContain('it ran');
  });
});
