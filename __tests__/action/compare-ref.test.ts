import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { removeWorkspaces } from '../support/cli.ts';
import { type GitHub, start, unzip } from '../support/github.ts';
import { NOTHING, RepositoryWorkspace, SERVER } from '../support/repository.ts';
import { pullRequestEvent, runAction, TOKEN } from '../support/runner.ts';

/** The built action with a base build of its own making, in a repository as actions/checkout leaves it. */

let github: GitHub;
beforeEach(async () => {
  github = await start();
});
afterEach(() => github.close());
afterAll(removeWorkspaces);

function repository(): { work: RepositoryWorkspace; base: string } {
  const work = new RepositoryWorkspace({
    'shop.yml': 'name: shop\npause: 30ms\ntasks: [{ GET: /cart }]\n',
    'server.js': SERVER,
  });
  const base = work.git('rev-parse', 'HEAD');
  work.commit({ 'server.js': SERVER.replace('delay = 1', 'delay = 20') });
  return { work, base };
}

function step(
  work: RepositoryWorkspace,
  inputs: Record<string, string>,
  more: Partial<Parameters<typeof runAction>[0]> = {},
) {
  return runAction({
    github,
    cwd: work.folder,
    event: pullRequestEvent({ number: 7 }),
    env: { PIDS: join(work.folder, '.git', 'pids'), TMPDIR: work.temp, RUNNER_TEMP: work.temp },
    inputs: {
      scenario: 'shop.yml',
      start: 'node server.js',
      users: '2',
      duration: '500ms',
      warmup: '100ms',
      iterations: '2',
      ...inputs,
    },
    ...more,
  });
}

test('the action compares with the base build, names it, and keeps the logs of both', async () => {
  const { work, base } = repository();
  const { exitCode, summary } = await step(work, {
    'compare-ref': base,
    'base-env': 'DB=one\nDB_TOKEN=hunter22\n',
    'head-env': 'DB=two',
  });
  expect(exitCode).toBe(0);
  expect(summary).toContain(`Base \`${base.slice(0, 7)}\` and head side by side`);
  // Not the base of the pull request, which is another commit here.
  expect(github.state.comments[0]!.body).toMatch(new RegExp(`base \`${base.slice(0, 7)}\`[^\`]*$`));

  const files = unzip(github.state.artifacts[0]!.bytes!);
  expect(Object.keys(files).sort()).toEqual([
    ...['base.log', 'head.log', 'report.md', 'results.json', 'tailgate.log'],
  ]);
  const logs = { base: files['base.log']!.toString(), head: files['head.log']!.toString() };
  expect(logs.base).toContain('"DB":"one"');
  expect(logs.head).toContain('"DB":"two"');
  expect(logs.base + logs.head).not.toContain(TOKEN);
  expect(logs.base + logs.head).not.toMatch(/INPUT_|ACTIONS_R|GITHUB_OUTPUT|hunter22/);
  expect(work.leftovers()).toEqual(NOTHING);
});

test('a job that is cancelled leaves nothing behind', async () => {
  const { work, base } = repository();
  const { exitCode } = await step(
    work,
    { 'compare-ref': base, duration: '10m' },
    { signalAfter: { output: /iteration 1\/2/ } },
  );
  expect(exitCode).toBe(130);
  expect(work.leftovers()).toEqual(NOTHING);
});

test('a shallow clone fails the step with the cure', async () => {
  const { work, base } = repository();
  const shallow = new RepositoryWorkspace();
  work.git('clone', '--quiet', '--depth', '1', `file://${work.folder}`, join(shallow.folder, 'clone'));
  const { exitCode, annotations } = await step(
    work,
    { 'compare-ref': base },
    { cwd: join(shallow.folder, 'clone') },
  );
  expect(exitCode).toBe(2);
  expect(annotations.map(({ message }) => message)).toEqual([expect.stringContaining('"fetch-depth: 0"')]);
});
