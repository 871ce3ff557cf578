import { afterAll, describe, expect, test } from '@jest/globals';
import { removeWorkspaces, Workspace } from '../support/cli.ts';

afterAll(removeWorkspaces);

const work = new Workspace({
  'shop.yml': `target: http://\${HOST_TOKEN}:9
env: { HOST_TOKEN: }
users: 3
onStart: [{ POST: /login }]
tasks:
  - weight: 3
    GET: /products/\${randomInt(1, 5)}
    budgets: [p95 < 500ms, { warn: p99 < 2s }]
  - name: checkout
    steps: [{ GET: /cart }, { pause: 1s }, { POST: /orders }]
budgets: error-rate < 1%
`,
  'other.yml': 'tasks:\n  - when: "1"\n    steps: [{ GET: /a }, { GET: /b }]\n  - pause: 1s\n',
  'wrong.yml': 'tasks:\n  - GTE: /\n  - GET: products\nusres: 4\n',
  'broken.yml': 'tasks: [\n',
  'misfit.yml': 'warmup: 1s\nrampUp: 2s\ntasks: [{ GET: / }]\n',
  'nowhere.yml': 'target: localhost:80\ntasks: [{ GET: / }]\n',
  'baseline.json': {
    version: 2,
    thresholds: { '/a': { p95_ms: 1 }, 'GET /b': { p95_ms: 1 }, 'GET /bb': { p95_ms: 1 }, x: { p95_ms: 1 } },
  },
  'not-a-baseline.json': { version: 1 },
});
const env = { HOST_TOKEN: 'staging.example' };

describe('a scenario without a mistake', () => {
  test('is told in what it would do, secrets masked', async () => {
    const { exitCode, stdout, stderr } = await work.tailgate(['validate', 'shop.yml'], { env });
    expect(stdout.split('\n')).toEqual([
      'shop.yml is valid: 2 tasks, 5 endpoints',
      '  load: 3 users at http://***:9/, 15 s of warm-up and 3 × 60 s, 195 s in all',
      '  on start: POST /login',
      '  tasks:',
      '     75%  GET /products/:randomInt',
      '     25%  checkout',
      '  endpoints:',
      '    POST /login',
      '    GET /products/:randomInt: p95 < 500ms, warn: p99 < 2s',
      '    checkout (its steps together)',
      '    GET /cart',
      '    POST /orders',
      '  budgets of the run: error-rate < 1%',
      '',
    ]);
    expect([exitCode, stderr]).toEqual([0, '']);
  });

  test('tasks without a name are told by their requests', async () => {
    const { stdout } = await work.tailgate(['validate', 'other.yml']);
    expect(stdout).toContain('     50%  GET /a, GET /b\n     50%  no request\n');
    expect(stdout).toContain('  load: 10 users at --target, ');
  });
});

describe('mistakes', () => {
  test('are told with the line, carets, and what to do', async () => {
    const { exitCode, stdout, stderr } = await work.tailgate(['validate', 'wrong.yml']);
    expect(stderr.split('\n')).toEqual([
      'wrong.yml:2:5: unknown key "GTE"',
      '  |',
      '2 |   - GTE: /',
      '  |     ^^^',
      '  = did you mean "GET"?',
      '',
      'wrong.yml:3:10: GET: "products" is not a path',
      '  |',
      '3 |   - GET: products',
      '  |          ^^^^^^^^',
      '  = it must begin with one "/" and have no blanks and no "#"',
      '',
      'wrong.yml:4:1: unknown key "usres"',
      '  |',
      '4 | usres: 4',
      '  | ^^^^^',
      '  = did you mean "users"?',
      '',
      'tailgate: 3 mistakes',
      '',
    ]);
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  test.concurrent.each([
    ['missing.yml', 'missing.yml: cannot read the scenario missing.yml: there is no such file'],
    ['broken.yml', 'broken.yml:2:1: not valid YAML'],
    ['misfit.yml', 'misfit.yml: a ramp-up of 2s does not fit into a warm-up of 1s'],
    ['nowhere.yml', 'nowhere.yml: target: "localhost:80" is not a URL'],
  ])('%s', async (file, text) => {
    const { exitCode, stdout, stderr } = await work.tailgate(['validate', file]);
    expect(stderr).toContain(text);
    expect(stderr).toContain('tailgate: 1 mistake\n');
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  test('of one of several files: each is told of', async () => {
    const { exitCode, stdout, stderr } = await work.tailgate([
      'validate',
      'missing.yml',
      'shop.yml',
      'wrong.yml',
      'other.yml',
    ]);
    expect(stdout).toContain('other.yml is valid');
    // Without its variable that scenario has one, too.
    expect(stderr).toContain('shop.yml:2:8: the environment variable HOST_TOKEN is not set');
    expect(stderr).toContain('missing.yml');
    expect(stderr).toContain('wrong.yml:4:1');
    expect(stderr).toContain('tailgate: 5 mistakes\n');
    expect(exitCode).toBe(2);
  });
});

describe('--baseline', () => {
  test('each entry must be about a request', async () => {
    const args = ['validate', 'other.yml', '--baseline', 'baseline.json'];
    const { exitCode, stderr } = await work.tailgate(args);
    expect(stderr).toContain('no request is named "GET /bb"\n');
    expect(stderr).toContain('= did you mean "GET /b"?\n');
    expect(stderr).toContain('no request is named "x"\n');
    expect(stderr).toContain('= known are GET /a, GET /b\n');
    expect(stderr).toContain('tailgate: 2 mistakes\n');
    expect(exitCode).toBe(2);
  });

  test('one that is none is a mistake', async () => {
    const args = ['validate', 'other.yml', '--baseline', 'not-a-baseline.json'];
    const { exitCode, stdout, stderr } = await work.tailgate(args);
    expect(stderr).toContain('not-a-baseline.json: version is 1: only version 2 can be read\n');
    expect(stdout).toContain('other.yml is valid');
    expect(exitCode).toBe(2);
  });

  test('is not held against scenarios that cannot be read', async () => {
    const { stderr } = await work.tailgate(['validate', 'broken.yml', '--baseline', 'baseline.json']);
    expect(stderr).toContain('tailgate: 1 mistake\n');
  });
});

describe('--json', () => {
  test('tells mistakes to programs', async () => {
    const { exitCode, stdout, stderr } = await work.tailgate([
      'validate',
      '--json',
      'wrong.yml',
      'missing.yml',
    ]);
    const { valid, problems } = JSON.parse(stdout);
    expect(valid).toBe(false);
    expect(problems[0]).toEqual({
      file: 'wrong.yml',
      line: 2,
      column: 5,
      endLine: 2,
      endColumn: 8,
      message: 'unknown key "GTE"',
      suggestion: 'did you mean "GET"?',
    });
    expect(problems.map(({ file, line }: { file: string; line: number }) => `${file}:${line}`)).toEqual([
      'wrong.yml:2',
      'wrong.yml:3',
      'wrong.yml:4',
      'missing.yml:1',
    ]);
    expect([exitCode, stderr]).toEqual([2, '']);
  });

  test('and that there is none', async () => {
    const { exitCode, stdout } = await work.tailgate(['validate', '--json', 'other.yml']);
    expect(JSON.parse(stdout)).toEqual({ valid: true, problems: [] });
    expect(exitCode).toBe(0);
  });
});

describe('names of files', () => {
  test('cannot steer a terminal, nor give commands to a runner', async () => {
    const evil = new Workspace({
      'a\u001b[31m\n::error::x.yml': 'usres: 1\n',
      'b\n::error::y.yml': 'tasks: [{ GET: / }]\n',
    });
    for (const name of ['a\u001b[31m\n::error::x.yml', 'b\n::error::y.yml']) {
      const { stdout, stderr } = await evil.tailgate(['validate', name]);
      expect(stdout + stderr).not.toMatch(/^::/m);
      expect(stdout + stderr).not.toContain('\u001b');
      expect(stdout + stderr).toContain('::error::');
    }
  });
});

describe('a module', () => {
  test('has its functions named', async () => {
    const files = new Workspace({
      'shop.ts':
        "export default { onStart: async (user) => {}, tasks: [{ run: search }, { run: () => {} }, { steps: [{ GET: '/a' }, { run: search }] }] };\nasync function search(user) {}\n",
    });
    const { stdout } = await files.tailgate(['validate', 'shop.ts']);
    expect(stdout).toContain('  on start: the function onStart\n');
    expect(stdout).toContain(
      '     33%  the function search\n     33%  a function\n     33%  GET /a, the function search\n',
    );
  });
});
