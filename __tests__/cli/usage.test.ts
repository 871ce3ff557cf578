import { afterAll, describe, expect, test } from '@jest/globals';
import { INPUTS } from '../../src/input-table.ts';
import { removeWorkspaces, Workspace } from '../support/cli.ts';

afterAll(removeWorkspaces);

const work = new Workspace({
  'shop.yml':
    'target: http://127.0.0.1:9\nusers: 3\ntasks:\n  - GET: /products/${randomInt(1, 5)}\n  - GET: /cart\n',
  'wrong.yml': 'tasks:\n  - GTE: /\n  - GET: products\nusres: 4\n',
  'broken.yml': 'tasks: [\n',
  'unset.yml': 'env: { SHOP_URL: }\ntarget: ${SHOP_URL}\ntasks: [{ GET: / }]\n',
  'no-target.yml': 'tasks: [{ GET: / }]\n',
  'folder.yml/file': '',
});

describe('help', () => {
  test.concurrent.each([
    [[], 'tailgate [options] [command]'],
    [['run'], 'tailgate run [options] <scenario>'],
    [['validate'], 'tailgate validate [options] <scenarios...>'],
    [['compare'], 'tailgate compare [options] <base> [head]'],
    [['report'], 'tailgate report [options] <results>'],
    [['baseline'], 'tailgate baseline [options] [command]'],
    [['baseline', 'update'], 'tailgate baseline update [options]'],
    [['import'], 'tailgate import [options] <file>'],
    [['init'], 'tailgate init [options]'],
    [['demo'], 'tailgate demo [options]'],
  ])('of %j is printed', async (command, usage) => {
    const { exitCode, stdout, stderr } = await work.tailgate([...command, '--help']);
    expect(stdout).toContain(`Usage: ${usage}\n`);
    expect([exitCode, stderr]).toEqual([0, '']);
  });

  test('tells of every option, its default, and the exit codes', async () => {
    const { stdout } = await work.tailgate(['run', '--help']);
    const text = stdout.replace(/\s+/g, ' ');
    for (const { name, value, description, fallback, actionOnly } of INPUTS)
      if (actionOnly) expect(text).not.toContain(`--${name} `);
      else expect(text).toContain(`--${name} <${value}> ${description} (default: ${fallback})`);
    expect((await work.tailgate(['--help'])).stdout).toContain('Exit codes: 0 pass or warn, 1 fail, 2 usage');
  });

  test('the version is printed', async () => {
    const { exitCode, stdout } = await work.tailgate(['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(exitCode).toBe(0);
  });
});

/** Expects exit code 2, the text in one short message, and nothing written. */
async function expectUsageError(args: string[], text: string | RegExp, env = {}): Promise<void> {
  const { exitCode, stdout, stderr } = await work.tailgate(args, { env });
  expect(stderr).toMatch(text);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr).not.toContain('defect of Tailgate');
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(work.has('tailgate-out')).toBe(false);
}

describe('a mistake on the command line', () => {
  test.concurrent.each([
    ['run shop.yml --durration 5s', 'Did you mean --duration?'],
    ['rum shop.yml', 'Did you mean run?'],
    ['run', "missing required argument 'scenario'"],
    ['run shop.yml other.yml', 'too many arguments'],
    ['run shop.yml --duration', 'argument missing'],
    ['run shop.yml --comment never', "unknown option '--comment'"],
    ['run shop.yml --duration 60', 'tailgate: duration: "60" has no unit: write 60s for seconds or 60ms for'],
    ['run shop.yml --duration 10ms', 'duration: 10ms is too short to measure anything'],
    ['run shop.yml --users 0', 'users: 0 is too few: it must be at least 1'],
    ['run shop.yml --users many', 'users: "many" is not a whole number'],
    ['run shop.yml --iterations 0', 'iterations: 0 is too few'],
    ['run shop.yml --tolerance 15', 'tolerance: "15" would be 1500%: write 15% if'],
    ['run shop.yml --fail-on p96', 'fail-on: "p96" is not known: did you mean "p9'],
    ['run shop.yml --on-inconclusive maybe', 'on-inconclusive: "maybe" is not known: write pass, warn, fail'],
    ['run shop.yml --alpha 0%', 'alpha: 0% must be above 0'],
    ['run shop.yml --warmup 1s --ramp-up 2s', 'a ramp-up of 2s does not fit into a warm-up of 1s'],
    ['run shop.yml --target localhost:80', 'target: "localhost:80" is not a URL'],
    ['run shop.yml --target http://example.com', 'give --allow-hosts example.com'],
    ['run shop.yml --baseline-target http://example.com', 'example.com may not be loaded'],
    ['run shop.yml --wait-for http://example.com/ready', 'example.com may not be loaded'],
    ['run no-target.yml', 'tailgate: no target: write "target: http://127.0.0.1:3000" into the scenario'],
    ['run missing.yml', 'cannot read the scenario missing.yml: there is no such file'],
    ['run folder.yml', 'cannot read the scenario folder.yml: it is a folder'],
    ['run unset.yml', /^tailgate: unset.yml:1:\d+: .*environment variable SHOP_URL is not set/],
    ['run broken.yml', /^tailgate: broken.yml:\d+:\d+: not valid YAML/],
    ['validate', "missing required argument 'scenarios'"],
  ])('%s', async (line, text) => {
    await expectUsageError(line.split(' '), text);
  });

  test('in a scenario is told for each with its line and column', async () => {
    await expectUsageError(
      ['run', 'wrong.yml'],
      new RegExp(
        '^tailgate: wrong.yml:2:5: .*unknown key "GTE": did you mean "GET"\\?' +
          '[^]*\nwrong.yml:3:10: .*"products" is not a path' +
          '[^]*\nwrong.yml:4:1: .*unknown key "usres": did you mean "users"\\?',
      ),
    );
  });
});
