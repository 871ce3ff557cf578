import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { resultsSchema } from '../../src/results/schema.ts';
import { removeWorkspaces, Workspace } from '../support/cli.ts';
import { NOTHING, RepositoryWorkspace, SERVER } from '../support/repository.ts';

afterAll(removeWorkspaces);

// Few requests: a run that the rest of the machine starves is invalid.
const SCENARIO = 'pause: 30ms\ntasks: [{ GET: /cart }]\n';
const FILES = { 'shop.yml': SCENARIO, 'server.js': SERVER };
const LAST = ['--compare-ref', 'HEAD~1'];
const SLOW = SERVER.replace('delay = 1', 'delay = 30');

/** What an app said of itself when it came up. */
function said(work: Workspace, side: 'base' | 'head', out = 'tailgate-out') {
  const line = work
    .read(join(out, `${side}.log`))
    .split('\n')
    .find((text) => text.startsWith('{'))!;
  return JSON.parse(line) as { side: string; cwd: string; env: Record<string, string> };
}

describe('compare-ref and start', () => {
  test('build and start both sides, each in its own place, and compare them', async () => {
    const work = new RepositoryWorkspace({ 'app/shop.yml': SCENARIO, 'app/server.js': SERVER });
    const base = work.git('rev-parse', 'HEAD');
    const head = work.commit({ 'app/server.js': SLOW });
    const { exitCode, stdout, stderr } = await work.start(
      'echo building; node server.js',
      [...LAST, '--base-env', 'DB=one', '--base-env', 'DB_PASSWORD=hunter22', '--head-env', 'DB=two'],
      {
        cwd: 'app',
        env: {
          GITHUB_TOKEN: 'ghs_1',
          ACTIONS_RUNTIME_TOKEN: 'x',
          INPUT_START: 'x',
          GITHUB_ENV: '/x',
          NODE_OPTIONS: '--no-deprecation',
          PATH: `${work.folder}/tools:${process.env.PATH}`,
        },
      },
    );
    expect(exitCode).toBe(0);
    const out = 'app/tailgate-out';
    const results = resultsSchema.parse(work.results(`${out}/results.json`));
    expect(results.mode).toBe('side-by-side');
    expect(results.build).toEqual({ ref: null, commit: head, modified: false });
    expect(results.sides!.base.build).toEqual({ ref: 'HEAD~1', commit: base, modified: false });
    expect(results.sides!.base.target).not.toBe(results.target);
    expect(results.total.latency!.min).toBeGreaterThan(20);
    expect(results.sides!.base.total.latency!.min).toBeLessThan(20);
    expect(results.notes.join()).not.toContain('same commit');
    expect(stdout).toContain(`base ${base.slice(0, 7)} and head side by side`);
    const report = work.read(`${out}/report.md`);
    expect(report).toContain(`Base \`${base.slice(0, 7)}\` and head side by side`);
    expect(report).toContain(`- Builds: base \`${base.slice(0, 7)}\` (HEAD&#126;1), head \``);
    expect(stderr).toMatch(
      /^head \(\w{7}\): starting on port \d+\nhead: answers .*\nbase \(\w{7}\): starting/,
    );

    expect(work.read(`${out}/base.log`)).toMatch(/^building\n/);
    const [one, two] = [said(work, 'base', out), said(work, 'head', out)];
    expect(one).toMatchObject({ side: 'base', env: { DB: 'one', DB_PASSWORD: '***' } });
    expect(two).toMatchObject({ side: 'head', env: { DB: 'two', NODE_OPTIONS: '--no-deprecation' } });
    expect(two.env).not.toHaveProperty('DB_PASSWORD');
    expect(two.cwd).toBe(join(work.folder, 'app'));
    expect(one.cwd).toMatch(/\/tailgate-base-\w+\/app$/);
    expect(one.env.PATH).toBe(`${one.cwd.slice(0, -4)}/tools:${process.env.PATH}`);
    expect(two.env.PATH).toBe(`${work.folder}/tools:${process.env.PATH}`);
    for (const { env } of [one, two])
      for (const name of ['GITHUB_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'INPUT_START', 'GITHUB_ENV'])
        expect(env).not.toHaveProperty(name);
    expect(work.started()).toBe(2);
    expect(work.leftovers()).toEqual(NOTHING);
  });

  test('of one commit say that any difference is noise, unless something was changed', async () => {
    const work = new RepositoryWorkspace(FILES);
    const { exitCode } = await work.start('node server.js', ['--compare-ref', 'main']);
    expect(exitCode).toBe(0);
    expect(work.results().notes).toContainEqual(
      expect.stringMatching(/^base and head are the same commit, \w{7}: /),
    );
    expect(work.read('tailgate-out/report.md')).toContain('the same commit');

    work.write('server.js', SLOW);
    await work.start('node server.js', ['--compare-ref', 'main']);
    expect(work.results().notes.join()).not.toContain('same commit');
    expect(work.results().build).toMatchObject({ modified: true });
    expect(work.leftovers()).toEqual(NOTHING);
  });
});

describe('start alone', () => {
  test('starts head and holds it against its budgets, also without git', async () => {
    const work = new Workspace({ ...FILES, 'shop.yml': `target: http://127.0.0.1:3000/api\n${SCENARIO}` });
    const { exitCode } = await work.tailgate(
      [
        ...[
          'run',
          'shop.yml',
          '--start',
          'node server.js',
          '--users',
          '2',
          '--warmup',
          '100ms',
          '--duration',
          '300ms',
        ],
      ],
      { env: { PIDS: join(work.folder, 'pids') } },
    );
    expect(exitCode).toBe(0);
    const results = work.results();
    expect(results).toMatchObject({ mode: 'budgets', sides: null, verdict: 'pass' });
    expect(results).not.toHaveProperty('build');
    // The path of the scenario's target belongs to the app, its port to whoever starts it.
    expect(results.target).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api$/);
    expect(Object.keys(work.files()).sort()).toEqual([
      'head.log',
      'report.md',
      'results.json',
      'tailgate.log',
    ]);
  });
});

describe('a base that does not come up', () => {
  const broken = () => {
    const work = new RepositoryWorkspace({ ...FILES, 'server.js': 'throw new Error("no such table")' });
    work.commit({ 'server.js': SERVER });
    return work;
  };

  test('leaves head to its own limits, which cannot tell whether it got slower', async () => {
    const work = broken();
    const { exitCode, stdout } = await work.start('node server.js', LAST);
    expect(exitCode).toBe(0);
    const results = resultsSchema.parse(work.results());
    expect(results).toMatchObject({ mode: 'budgets', verdict: 'inconclusive', sides: null });
    expect(results.reasons).toEqual(['base did not come up, so head was held against its own limits alone']);
    expect(results.notes[0]).toMatch(
      /^there was no base to compare with: base ended with status 1 before it answered\. .*no such table/s,
    );
    expect(stdout).toContain('base did not come up');
    expect(work.read('tailgate-out/report.md')).toContain('there was no base to compare with');
    expect(work.leftovers()).toEqual(NOTHING);

    expect((await work.start('node server.js', [...LAST, '--on-inconclusive', 'fail'])).exitCode).toBe(1);
  });

  test('does not save head from a budget that it breaks', async () => {
    const work = broken();
    work.write('shop.yml', `${SCENARIO}budgets: p50 < 0.1ms\n`);
    const { exitCode } = await work.start('node server.js', LAST);
    expect(exitCode).toBe(1);
    expect(work.results().verdict).toBe('fail');
    expect(work.results().notes[0]).toContain('there was no base to compare with');
  });

  test('may be one that does not have the directory', async () => {
    const work = new RepositoryWorkspace({ 'readme.txt': 'nothing yet' });
    work.commit({ 'app/shop.yml': SCENARIO, 'app/server.js': SERVER });
    const { exitCode } = await work.start('node server.js', LAST, { cwd: 'app' });
    expect(exitCode).toBe(0);
    expect(work.results('app/tailgate-out/results.json').notes[0]).toMatch(
      /base .* has no directory "app\/"/,
    );
    expect(work.leftovers()).toEqual(NOTHING);
  });
});
