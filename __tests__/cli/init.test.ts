import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readBaseline } from '../../src/verdict/baseline.ts';
import { removeWorkspaces, Workspace } from '../support/cli.ts';

afterAll(removeWorkspaces);

const FILES = ['perf/scenario.yml', 'perf/baseline.json', '.github/workflows/performance.yml'];
const WORKFLOW = FILES[2]!;

function stepOf(work: Workspace) {
  const workflow = parse(work.read(WORKFLOW));
  return workflow.jobs.performance.steps.find(({ uses }: { uses: string }) => uses.includes('/tailgate@'));
}

describe('init', () => {
  test('writes a valid scenario, a baseline and a workflow with inputs that there are', async () => {
    const work = new Workspace({
      'package.json': { name: 'shop', scripts: { start: 'x', build: 'y' } },
      'package-lock.json': {},
    });
    const { exitCode, stdout, stderr } = await work.tailgate(['init']);
    expect([exitCode, stderr]).toEqual([0, '']);
    for (const file of FILES) expect(stdout).toContain(`wrote ${file}\n`);

    const validated = await work.tailgate(['validate', 'perf/scenario.yml']);
    expect(validated.stdout).toContain('perf/scenario.yml is valid: 1 task');
    expect(parse(work.read('perf/scenario.yml'))).toMatchObject({
      name: 'shop',
      env: { BASE_URL: 'http://127.0.0.1:3000' },
    });
    expect(readBaseline(join(work.folder, 'perf/baseline.json')).version).toBe(2);

    const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));
    const workflow = parse(work.read(WORKFLOW));
    expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    const step = stepOf(work);
    for (const input of Object.keys(step.with)) expect(Object.keys(action.inputs)).toContain(input);
    for (const [, input] of work.read(WORKFLOW).matchAll(/^ +# ([a-z-]+): /gm))
      expect(Object.keys(action.inputs)).toContain(input);
    expect(step.with).toEqual({
      scenario: 'perf/scenario.yml',
      'compare-ref': '${{ github.event.pull_request.base.sha }}',
      start: 'npm ci && npm run build && npm run start',
    });
  });

  test.each<[string, Record<string, string | object>, string[], string]>([
    [
      'pnpm',
      { 'package.json': { scripts: { serve: 'x' } }, 'pnpm-lock.yaml': '' },
      [],
      'corepack enable && pnpm install --frozen-lockfile && pnpm run serve',
    ],
    ['no lock file', { 'package.json': { scripts: { start: 'x' } } }, [], 'npm install && npm run start'],
    [
      'no package.json',
      {},
      [],
      'echo "say in .github/workflows/performance.yml how the app is started on port $PORT"; exit 1',
    ],
    [
      'a package.json that is none',
      { 'package.json': '[' },
      ['--start', 'make run: "x" # y'],
      'make run: "x" # y',
    ],
  ])('starts the app with %s', async (_what, files, args, start) => {
    const work = new Workspace(files);
    expect((await work.tailgate(['init', ...args])).exitCode).toBe(0);
    expect(stepOf(work).with.start).toBe(start);
  });

  test('takes the target, and a folder', async () => {
    const work = new Workspace();
    await work.tailgate(['init', '--dir', 'app', '--target', 'http://127.0.0.1:8080/']);
    expect(parse(work.read('app/perf/scenario.yml')).env.BASE_URL).toBe('http://127.0.0.1:8080');
    expect(parse(work.read('app/perf/scenario.yml')).name).toBe('app');
  });

  test('replaces nothing unless told, and then writes nothing at all', async () => {
    const work = new Workspace({ 'perf/baseline.json': 'mine' });
    const { exitCode, stdout, stderr } = await work.tailgate(['init']);
    expect([exitCode, stdout, stderr]).toEqual([
      2,
      '',
      'tailgate: perf/baseline.json is there already: give --force to replace\n',
    ]);
    expect(FILES.map((file) => work.has(file))).toEqual([false, true, false]);
    expect((await work.tailgate(['init', '--force'])).exitCode).toBe(0);
    expect(JSON.parse(work.read('perf/baseline.json')).version).toBe(2);
  });

  test('refuses a target that is no URL', async () => {
    const work = new Workspace();
    const { exitCode, stderr } = await work.tailgate(['init', '--target', 'shop']);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('target: "shop" is not a URL')]);
  });
});
