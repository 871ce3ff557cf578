import { afterAll, describe, expect, test } from '@jest/globals';
import { resultsSchema } from '../../src/results/schema.ts';
import { removeWorkspaces, Workspace } from '../support/cli.ts';
import { NOTHING, RepositoryWorkspace, SERVER } from '../support/repository.ts';

afterAll(removeWorkspaces);

const FILES = { 'shop.yml': 'pause: 2ms\ntasks: [{ GET: /cart }]\n', 'server.js': SERVER };
const LAST = ['--compare-ref', 'HEAD~1'];

describe('head that does not come up ends with 3', () => {
  test.concurrent.each([
    [
      'does not build',
      'echo compiling; false\nnode server.js',
      /head ended with status 1 before it answered\. The end of its log:\n {2}compiling\n$/,
    ],
    [
      'goes into the background',
      'node server.js &',
      /head ended with status 0 .*: the command has to stay in the foreground/,
    ],
    [
      'listens elsewhere',
      'PORT=0 node server.js',
      /head did not come up: .* did not answer within 1s .*ECONNREFUSED.*\(does it listen on \$PORT, here \d+/s,
    ],
    [
      'wants a port that is taken',
      'echo "Error: listen EADDRINUSE :::3000"; exit 1',
      /does it listen on \$PORT/,
    ],
    ['shows a secret', 'echo "login hunter22"; exit 1', /login \*\*\*/],
  ])('when it %s', async (_, command, message) => {
    const work = new RepositoryWorkspace(FILES);
    const args = ['--wait-timeout', '1s', '--head-env', 'DB_PASSWORD=hunter22'];
    const { exitCode, stderr } = await work.start(command, args);
    expect(stderr).toMatch(message);
    expect(stderr + Object.values(work.files()).join()).not.toContain('hunter22');
    expect(exitCode).toBe(3);
    expect(work.leftovers()).toEqual(NOTHING);
  });
});

describe('a side that dies in the middle of the run', () => {
  test.concurrent.each(['base', 'head'])('%s ends it at once', async (side) => {
    const work = new RepositoryWorkspace(FILES);
    work.commit({ 'other.txt': 'x' });
    const dying = `node -e 'require("./server.js"); if (process.env.DIES) setTimeout(() => { console.log("out of memory"); process.exit(9); }, 3000)'`;
    const { exitCode, stdout } = await work.start(dying, [
      ...[...LAST, `--${side}-env`, 'DIES=1', '--duration', '10m'],
    ]);
    expect(exitCode).toBe(3);
    const results = resultsSchema.parse(work.results());
    expect(results.verdict).toBe('invalid');
    expect(results.reasons[0]).toMatch(
      new RegExp(
        `^the run was given up: ${side} ended with status 9 in the middle of the run\\. The end of its log:.*out of memory$`,
        's',
      ),
    );
    expect(stdout).toContain(`${side} ended with status 9`);
    expect(work.leftovers()).toEqual(NOTHING);
  });
});

test.concurrent('head that dies while base is being built ends it at once', async () => {
  const work = new RepositoryWorkspace(FILES);
  work.commit({ 'other.txt': 'x' });
  const command = `if [ $TAILGATE_SIDE = base ]; then sleep 600; fi; node -e 'require("./server.js"); setTimeout(() => process.exit(9), 1500)'`;
  const { exitCode, stderr } = await work.start(command, LAST);
  expect(stderr).toMatch(/head ended with status 9 while base was started\. The end of its log:/);
  expect(exitCode).toBe(3);
  expect(work.leftovers()).toEqual(NOTHING);
});

describe('usage errors', () => {
  const START = ['--start', 'node server.js'];
  test.concurrent.each([
    [['--compare-ref', 'main'], /compare-ref needs to know .*: add start/],
    [['--head-env', 'A=1'], /base-env and head-env are for apps that Tailgate starts: add start/],
    [[...START, '--target', 'http://127.0.0.1:1'], /start and target exclude each other/],
    [
      [...START, '--compare-ref', 'main', '--baseline-target', 'http://127.0.0.1:1'],
      /compare-ref and baseline-target exclude/,
    ],
    [[...START, '--base-env', 'A=1'], /base-env is for the base build: add compare-ref/],
    [[...START, '--wait-for', 'http://127.0.0.1:1/health'], /wait-for: .* is not a path/],
    [[...START, '--compare-ref', 'nothing'], /there is no commit "nothing" in this repository/],
    [[...START, '--compare-ref=--all'], /there is no commit "--all" in this repository/],
  ])('%j', async (args, message) => {
    const work = new RepositoryWorkspace(FILES);
    const { exitCode, stderr } = await work.tailgate(['run', 'shop.yml', ...args]);
    expect(stderr).toMatch(message);
    expect(exitCode).toBe(2);
  });

  test.concurrent('outside of a repository, and without git', async () => {
    const work = new Workspace(FILES);
    const args = ['run', 'shop.yml', ...START, '--compare-ref', 'main'];
    const outside = await work.tailgate(args, { env: { GIT_CEILING_DIRECTORIES: '/tmp' } });
    expect(outside).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('is not in a git repository'),
    });
    const without = await work.tailgate(args, { env: { PATH: '/nowhere' } });
    expect(without).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('git, and it cannot be called'),
    });
  });
});
