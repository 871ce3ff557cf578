import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from './cli.ts';

/** An app in one file. PIDS names a file that it adds itself to; DELAY slows every answer down. */
export const SERVER = `
const { createServer } = require('node:http');
require('node:fs').appendFileSync(process.env.PIDS, process.pid + '\\n');
const delay = 1;
createServer((_, response) => setTimeout(() => response.end('ok'), delay))
  .listen(process.env.PORT, '127.0.0.1', () => {
    const { TAILGATE_SIDE, PORT, PIDS, ...env } = process.env;
    console.log(JSON.stringify({ side: TAILGATE_SIDE, cwd: process.cwd(), env }));
  });
`;
/** The same, but it does not listen to those who ask it to stop. */
export const DEAF_SERVER = `process.on('SIGTERM', () => {}); process.on('SIGINT', () => {});${SERVER}`;

/** A git repository in which the command line is called. Its apps and their builds write down who they are. */
export class RepositoryWorkspace extends Workspace {
  /** Written to by apps; outside of what git sees. */
  private readonly pids = join(this.folder, '.git', 'pids');
  /** Where worktrees are made. */
  readonly temp = join(this.folder, '.git', 'temp');

  /** @param files the first commit */
  constructor(files: Record<string, string | object> = {}) {
    super();
    this.git('init', '--quiet', '--initial-branch', 'main');
    mkdirSync(this.temp);
    writeFileSync(this.pids, '');
    this.commit(files);
  }

  git(...words: string[]): string {
    const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
    return execFileSync('git', [...identity, ...words], {
      cwd: this.folder,
      env: { PATH: process.env.PATH, HOME: this.folder },
      encoding: 'utf8',
    }).trim();
  }

  /** @returns the hash of the new commit */
  commit(files: Record<string, string | object>): string {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
    this.git('add', '--all', '--', ':!tailgate-out');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'change');
    return this.git('rev-parse', 'HEAD');
  }

  /** What the command line is to be called with. */
  get env(): Record<string, string> {
    return { PIDS: this.pids, TMPDIR: this.temp };
  }

  /** How many processes have written themselves down. */
  started(): number {
    return this.pidsSoFar().length;
  }

  /** What a run must not leave: processes, worktrees, and directories of them. */
  leftovers(): { processes: number[]; worktrees: number; temporary: string } {
    return {
      processes: this.pidsSoFar().filter(runs),
      worktrees: this.git('worktree', 'list', '--porcelain').match(/^worktree /gm)!.length - 1,
      temporary: execFileSync('ls', ['-A', this.temp], { encoding: 'utf8' }),
    };
  }

  private pidsSoFar(): number[] {
    return readFileSync(this.pids, 'utf8').split('\n').filter(Boolean).map(Number);
  }
}

export const NOTHING = { processes: [], worktrees: 0, temporary: '' };

/** Whether a process runs; one that nobody has collected yet does not. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) [ZX] /.test(readFileSync(stat, 'utf8'));
}
