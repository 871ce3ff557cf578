import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliOptions, type CliResult, Workspace } from './cli.ts';

/** An app in one file. PIDS names a file that it adds itself to. */
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

  /** `tailgate run` of shop.yml for as short as it makes sense, with apps to be started; further options win. */
  start(command: string, args: string[] = [], options: CliOptions = {}): Promise<CliResult> {
    const short = ['--users', '2', '--warmup', '100ms', '--duration', '300ms', '--iterations', '2'];
    return this.tailgate(['run', 'shop.yml', '--start', command, ...short, ...args], {
      ...options,
      env: { PIDS: this.pids, TMPDIR: this.temp, ...options.env },
    });
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

  /** Waits until nothing that was started runs any more: what is killed takes a moment to go. */
  async allGone(): Promise<void> {
    while (this.leftovers().processes.length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
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
