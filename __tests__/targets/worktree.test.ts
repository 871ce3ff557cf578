import { chmodSync, existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/errors.ts';
import { Repository } from '../../src/targets/worktree.ts';
import { removeWorkspaces, Workspace } from '../support/cli.ts';
import { NOTHING, RepositoryWorkspace } from '../support/repository.ts';

let work: RepositoryWorkspace;
let first: string;
let second: string;
beforeAll(() => {
  work = new RepositoryWorkspace({ 'shop/app.txt': 'one' });
  first = work.git('rev-parse', 'HEAD');
  second = work.commit({ 'shop/app.txt': 'two' });
  work.git('tag', 'v1', first);
});
afterAll(removeWorkspaces);

const env = { PATH: process.env.PATH };
const around = (cwd = work.folder, more: NodeJS.ProcessEnv = {}, signal?: AbortSignal) =>
  Repository.around({ cwd, env: { ...env, ...more }, ...(signal && { signal }) });

describe('a repository', () => {
  test('is found from a directory inside it', async () => {
    expect(await around()).toMatchObject({ root: realpathSync(work.folder), prefix: '' });
    const inside = await around(join(work.folder, 'shop'));
    expect(inside).toMatchObject({ root: realpathSync(work.folder), prefix: 'shop/' });
  });

  test('is that of the directory, also when a hook of another one calls', async () => {
    const other = new RepositoryWorkspace();
    const found = await around(work.folder, { GIT_DIR: join(other.folder, '.git'), GIT_WORK_TREE: '/' });
    expect(found.root).toBe(realpathSync(work.folder));
  });

  test('that is none says how to get one', async () => {
    const found = around(new Workspace().folder, { GIT_CEILING_DIRECTORIES: '/tmp' });
    await expect(found).rejects.toThrow(UsageError);
    await expect(found).rejects.toThrow(/is not in a git repository: check the code out with git/);
  });

  test('needs git', async () => {
    await expect(around(work.folder, { PATH: '/nowhere' })).rejects.toThrow(
      'compare-ref needs git, and it cannot be called: it is not installed',
    );
  });
});

describe('a ref', () => {
  test('is a branch, a tag, a commit, or a way to one', async () => {
    const repository = await around();
    for (const ref of ['v1', first, first.slice(0, 8), 'HEAD~1', 'main^'])
      expect(await repository.commitOf(ref)).toBe(first);
    expect(await repository.commitOf('main')).toBe(second);
  });

  test('is a branch of the remote, where no local one has its name', async () => {
    work.git('update-ref', 'refs/remotes/origin/release', first);
    expect(await (await around()).commitOf('release')).toBe(first);
  });

  test.each(['--all', '-h', 'nothing', 'v1:shop', '', 'a b; rm -rf .'])('%j is none', async (ref) => {
    const found = (await around()).commitOf(ref);
    await expect(found).rejects.toThrow(UsageError);
    await expect(found).rejects.toThrow(`there is no commit "${ref}" in this repository`);
  });

  test('of a shallow clone says what to fetch', async () => {
    const clone = new Workspace();
    work.git('clone', '--quiet', '--depth', '1', `file://${work.folder}`, join(clone.folder, 'clone'));
    const repository = await around(join(clone.folder, 'clone'));
    await expect(repository.commitOf(first)).rejects.toThrow(
      /is not in this shallow clone: give actions\/checkout "fetch-depth: 0"/,
    );
  });
});

describe('what is checked out', () => {
  test('is named by its commit, and whether that is all', async () => {
    const own = new RepositoryWorkspace({ 'app.txt': 'one' });
    const commit = own.git('rev-parse', 'HEAD');
    const repository = await around(own.folder);
    const out = join(realpathSync(own.folder), 'tailgate-out');
    own.write('tailgate-out/tailgate.log', 'our own');
    expect(await repository.head(out)).toEqual({ commit, modified: false });
    own.write('new.txt', 'not added');
    expect(await repository.head(out)).toEqual({ commit, modified: true });
  });

  test('is nothing before the first commit', async () => {
    const empty = new Workspace();
    work.git('init', '--quiet', empty.folder);
    expect(await (await around(empty.folder)).head('/out')).toBeNull();
  });
});

describe('a worktree', () => {
  test('has the files of its commit, and goes away with all that was built in it', async () => {
    const worktree = await (await around()).checkOut(first, work.temp);
    expect(readFileSync(join(worktree.directory, 'shop/app.txt'), 'utf8')).toBe('one');
    expect(work.leftovers().worktrees).toBe(1);
    work.write(join('.git/temp', worktree.directory.split('/').at(-1)!, 'built/by.npm'), 'x');
    await worktree.remove();
    expect(work.leftovers()).toEqual(NOTHING);
  });

  test('knows where a path of the repository is in it', async () => {
    const repository = await around();
    const worktree = await repository.checkOut(first, work.temp);
    const { root } = repository;
    expect(worktree.moved([`${root}/node_modules/.bin`, root, `${root}2/bin`, '/usr/bin', ''])).toEqual([
      ...[`${worktree.directory}/node_modules/.bin`, worktree.directory, `${root}2/bin`, '/usr/bin', ''],
    ]);
    await worktree.remove();
  });

  test('of a run that was killed disturbs no later one, and is forgotten when its files are gone', async () => {
    const left = await (await around()).checkOut(first, work.temp);
    const next = await (await around()).checkOut(first, work.temp);
    expect(next.directory).not.toBe(left.directory);
    await next.remove();
    expect(work.leftovers().worktrees).toBe(1);
    rmSync(left.directory, { recursive: true });
    await (await (await around()).checkOut(second, work.temp)).remove();
    expect(work.leftovers()).toEqual(NOTHING);
    await left.remove();
  });

  test('runs no hook of the repository', async () => {
    const ran = join(work.folder, '.git/hook-ran');
    work.write('.git/hooks/post-checkout', `#!/bin/sh\ntouch '${ran}'\n`);
    chmodSync(join(work.folder, '.git/hooks/post-checkout'), 0o755);
    work.git('checkout', '--quiet', 'HEAD');
    expect(existsSync(ran)).toBe(true);
    rmSync(ran);
    const worktree = await (await around()).checkOut(first, work.temp);
    expect(existsSync(ran)).toBe(false);
    await worktree.remove();
  });

  test('that is interrupted leaves nothing', async () => {
    const controller = new AbortController();
    const repository = await around(work.folder, {}, controller.signal);
    controller.abort();
    await expect(repository.checkOut(first, work.temp)).rejects.toThrow(/git worktree add did not work/);
    expect(work.leftovers()).toEqual(NOTHING);
  });
});
