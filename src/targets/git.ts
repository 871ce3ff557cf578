import { spawn, spawnSync } from 'node:child_process';
import { messageOf, UsageError } from '../errors.ts';

/** Variables by which git finds a repository: set inside a hook, and then of another repository than ours. */
export const GIT_LOCATION =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE)$/;

/** Hooks of the repository are for those who work in it. */
const WITHOUT_HOOKS = ['-c', 'core.hooksPath=/dev/null'];

export interface GitOptions {
  cwd: string;
  /** The environment of Tailgate. */
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal;
}

export interface GitResult {
  /** Exit status; null when a signal ended it. */
  status: number | null;
  /** Without white space at its ends, as is `stderr`. */
  stdout: string;
  stderr: string;
}

/**
 * Calls git, without a shell. That git refuses is a result and no error. An aborted signal ends it; git then takes
 * back what it has begun.
 * @throws UsageError when there is no git
 */
export async function git(words: string[], { cwd, env, signal }: GitOptions): Promise<GitResult> {
  // In a group of its own, so that Ctrl-C leaves the order to us.
  const options = { cwd, env: environment(env), detached: true } as const;
  const child = spawn('git', [...WITHOUT_HOOKS, ...words], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  const end = (): void => signalGroup(child.pid, 'SIGTERM');
  const kill = (): void => signalGroup(child.pid, 'SIGKILL');
  process.prependListener('exit', kill);
  signal?.addEventListener('abort', end, { once: true });
  if (signal?.aborted) end();
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return { status, stdout: said.stdout.trim(), stderr: said.stderr.trim() };
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is not installed' : messageOf(error);
    throw new UsageError(`compare-ref needs git, and it cannot be called: ${why}`, { cause: error });
  } finally {
    process.off('exit', kill);
    signal?.removeEventListener('abort', end);
  }
}

/** The same at once, for when the process ends and nothing can be waited for; what comes of it is not told. */
export function gitNow(words: string[], { cwd, env }: GitOptions): void {
  spawnSync('git', [...WITHOUT_HOOKS, ...words], { cwd, env: environment(env), stdio: 'ignore' });
}

function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !GIT_LOCATION.test(name));
  // Messages in one language, and no question that nobody can answer.
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}
