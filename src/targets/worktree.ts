import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { TargetError, UsageError } from '../errors.ts';
import { type GitOptions, type GitResult, git, gitNow } from './git.ts';

/** The git repository around a directory. */
export class Repository {
  /** Top of the working tree. */
  readonly root: string;
  /** Where in it the directory is: empty at the top, else with a slash at its end. */
  readonly prefix: string;
  private readonly options: GitOptions;

  private constructor(root: string, prefix: string, options: GitOptions) {
    this.root = root;
    this.prefix = prefix;
    this.options = options;
  }

  /**
   * @param options where to begin to look, and the environment; an aborted signal ends all that it does
   * @throws UsageError when there is no repository, or no git
   */
  static async around(options: GitOptions): Promise<Repository> {
    const found = await git(['rev-parse', '--show-toplevel', '--show-prefix'], options);
    if (found.status !== 0) throw new UsageError(`compare-ref: ${noRepository(found, options.cwd)}`);
    const [root, prefix = ''] = found.stdout.split('\n');
    return new Repository(root!, prefix, options);
  }

  /**
   * @param ref a branch, tag or commit; a branch that only the remote has is found too
   * @returns the full hash of its commit
   * @throws UsageError that says how to get it here
   */
  async commitOf(ref: string): Promise<string> {
    // A checkout of one branch knows all others by their remote names only.
    for (const name of [ref, `refs/remotes/origin/${ref}`]) {
      const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
      const { status, stdout } = await this.git(words);
      if (status === 0) return stdout;
    }
    const { stdout: shallow } = await this.git(['rev-parse', '--is-shallow-repository']);
    throw new UsageError(
      shallow === 'true'
        ? `compare-ref: "${ref}" is not in this shallow clone: give actions/checkout "fetch-depth: 0", or fetch it with: git fetch --unshallow`
        : `compare-ref: there is no commit "${ref}" in this repository: write a branch, a tag or a commit that it has`,
    );
  }

  /**
   * The commit that is checked out here.
   * @param ours a path whose files do not count as changes
   * @returns null before the first commit
   */
  async head(ours: string): Promise<{ commit: string; modified: boolean } | null> {
    const { status, stdout: commit } = await this.git(['rev-parse', '--verify', '--quiet', 'HEAD']);
    if (status !== 0) return null;
    const path = relative(this.root, ours);
    const but = path === '' || path.startsWith('..') ? [] : [`:(top,exclude,literal)${path}`];
    const changes = await this.git(['--no-optional-locks', 'status', '--porcelain', '--', ':(top)', ...but]);
    return { commit, modified: changes.stdout !== '' };
  }

  /**
   * Checks a commit out into a new directory of its own.
   * @param parent where to make the directory; outside of the repository, so that base finds no module of head's
   * @throws TargetError when git cannot do it
   */
  async checkOut(commit: string, parent = tmpdir()): Promise<Worktree> {
    // What a run that was killed has left is forgotten, once its directory is gone.
    await this.git(['worktree', 'prune']);
    const directory = mkdtempSync(join(realpathSync(parent), 'tailgate-base-'));
    const worktree = new Worktree(directory, { ...this.options, cwd: this.root });
    const added = await this.git(['worktree', 'add', '--detach', '--quiet', directory, commit]);
    if (added.status === 0) return worktree;
    await worktree.remove();
    throw new TargetError(`git worktree add did not work: ${complaint(added)}`);
  }

  private git(words: string[]): Promise<GitResult> {
    return git(words, this.options);
  }
}

/** Another commit of a repository, checked out in a directory that goes away with this process at the latest. */
export class Worktree {
  readonly directory: string;
  private readonly options: GitOptions;

  constructor(directory: string, { cwd, env }: GitOptions) {
    this.directory = directory;
    // Without the signal: tidying up is never cut short.
    this.options = { cwd, env };
    process.on('exit', this.removeNow);
  }

  /** @returns the paths, where one is inside the repository as that of the same file here */
  moved(paths: string[]): string[] {
    const { cwd } = this.options;
    return paths.map((path) =>
      path === cwd || path.startsWith(`${cwd}/`) ? this.directory + path.slice(cwd.length) : path,
    );
  }

  /** Removes the directory, and what the repository knows of it. */
  async remove(): Promise<void> {
    await git(['worktree', 'remove', '--force', '--force', this.directory], this.options);
    this.removeDirectory();
    await git(['worktree', 'prune'], this.options);
    process.off('exit', this.removeNow);
  }

  private readonly removeNow = (): void => {
    gitNow(['worktree', 'remove', '--force', '--force', this.directory], this.options);
    this.removeDirectory();
    gitNow(['worktree', 'prune'], this.options);
  };

  /** git leaves it when it never got to know it, or when a build is in it that it cannot judge. */
  private removeDirectory(): void {
    try {
      rmSync(this.directory, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // Files of another user, from a container for instance. They lie where temporary files lie.
    }
  }
}

function noRepository(found: GitResult, directory: string): string {
  if (/not a git repository/.test(found.stderr))
    return `${directory} is not in a git repository: check the code out with git, as actions/checkout does, and run Tailgate inside it`;
  const cure = /dubious ownership/.test(found.stderr)
    ? `; allow it with: git config --global --add safe.directory ${directory}`
    : '';
  return `git cannot read the repository: ${complaint(found)}${cure}`;
}

/** What git says went wrong, in its first line. */
function complaint({ stderr, status }: GitResult): string {
  const lines = stderr.split('\n').filter((line) => /^(fatal|error):/.test(line));
  return lines[0] ?? (stderr || `it ended with status ${status}`);
}
