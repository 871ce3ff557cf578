import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Results } from '../../src/results/schema.ts';

/** The command line as it is shipped; `npm run build` makes it. */
const CLI = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

export interface CliOptions {
  env?: Record<string, string>;
  /** Where it is called, inside the folder. */
  cwd?: string;
  /** Sends a signal once the output so far matches or something is so, and maybe SIGINT again after some ms. */
  interrupt?: { at: RegExp | (() => boolean); signal?: NodeJS.Signals; againAfterMs?: number };
}

export interface CliResult {
  /** null when a signal ended it. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

const folders: string[] = [];

/** Removes the folders of all workspaces; for `afterAll`. */
export function removeWorkspaces(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A folder in which the command line is called, with the files that it reads and writes. */
export class Workspace {
  readonly folder: string;

  /** @param files their content by their path */
  constructor(files: Record<string, string | object> = {}) {
    this.folder = mkdtempSync(join(tmpdir(), 'tailgate-cli-'));
    folders.push(this.folder);
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | object): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  /** Content of every file of a folder, by its name. */
  files(path = 'tailgate-out'): Record<string, string> {
    if (!this.has(path)) return {};
    return Object.fromEntries(
      readdirSync(join(this.folder, path)).map((name) => [name, this.read(join(path, name))]),
    );
  }

  results(path = 'tailgate-out/results.json'): Results {
    return JSON.parse(this.read(path));
  }

  /** Calls `tailgate`; nothing of the environment of this process gets into it. */
  async tailgate(args: string[], { env = {}, cwd = '.', interrupt }: CliOptions = {}): Promise<CliResult> {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: join(this.folder, cwd),
      env: { PATH: process.env.PATH, HOME: this.folder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    let interrupted = false;
    const look = (): void => {
      const at = interrupt?.at;
      if (!at || interrupted || !(at instanceof RegExp ? at.test(said.stdout + said.stderr) : at())) return;
      interrupted = true;
      child.kill(interrupt.signal ?? 'SIGINT');
      if (interrupt.againAfterMs) setTimeout(() => child.kill('SIGINT'), interrupt.againAfterMs);
    };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => {
        said[name] += text;
        look();
      });
    // Something may be so without a word of output.
    const looking = interrupt && setInterval(look, 20);
    const [exitCode] = (await once(child, 'close')) as [number | null];
    clearInterval(looking);
    return { exitCode, ...said };
  }

  /** `tailgate run` of a scenario for as short as it makes sense; further options win. */
  run(
    scenario: string,
    target: URL | string,
    args: string[] = [],
    options: CliOptions = {},
  ): Promise<CliResult> {
    const short = ['--users', '2', '--warmup', '100ms', '--duration', '300ms', '--iterations', '2'];
    return this.tailgate(['run', scenario, '--target', String(target), ...short, ...args], options);
  }
}
