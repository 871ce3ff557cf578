import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, parseCommands, parseOutputs } from './runner/commands.ts';
import { type StepOptions, stepEnvironment } from './runner/environment.ts';

export { pullRequestEvent, pushEvent, TOKEN } from './runner/environment.ts';

export type ActionOptions = StepOptions & {
  /** The workspace; an empty directory that is removed afterwards unless told. */
  cwd?: string;
  /** What node starts, relative to the repository. */
  entry?: string;
  /** Sends a signal, once the output has this text or after a time. */
  signalAfter?: { signal?: NodeJS.Signals; output?: RegExp; ms?: number };
  /** When to give up on a step that does not end. */
  timeoutMs?: number;
};

export type ActionResult = {
  /** null when a signal ended it. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  summary: string;
  /** `::error` and `::warning` and `::notice`, in their order. */
  annotations: Command[];
  /** What the log would show as asterisks. */
  masks: string[];
};

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Runs an action as a step of a job, as the runner does it, against the stand-in of GitHub. */
export async function runAction(options: ActionOptions): Promise<ActionResult> {
  const temp = mkdtempSync(join(tmpdir(), 'tailgate-step-'));
  try {
    const workspace = options.cwd ?? join(temp, 'workspace');
    mkdirSync(workspace, { recursive: true });
    const env = stepEnvironment(options, ROOT, temp, workspace);
    const ended = await runNode(options, env, workspace);
    const read = (name: string) => (existsSync(env[name] ?? '') ? readFileSync(env[name]!, 'utf8') : '');
    const commands = parseCommands(ended.stdout);
    return {
      ...ended,
      outputs: parseOutputs(read('GITHUB_OUTPUT')),
      summary: read('GITHUB_STEP_SUMMARY'),
      annotations: commands.filter(({ name }) => ['error', 'warning', 'notice'].includes(name)),
      masks: commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message),
    };
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

type Ended = Pick<ActionResult, 'exitCode' | 'stdout' | 'stderr'>;

function runNode(options: ActionOptions, env: Record<string, string>, cwd: string): Promise<Ended> {
  const { entry = 'dist/index.js', signalAfter, timeoutMs = 50_000 } = options;
  const child = spawn(process.execPath, [resolve(ROOT, entry)], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  let signalled = false;
  const signal = () => {
    if (!signalled) child.kill(signalAfter?.signal ?? 'SIGINT');
    signalled = true;
  };
  const look = () => {
    if (signalAfter?.output?.test(stdout + stderr)) signal();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    look();
  });
  const signalTimer = signalAfter?.ms === undefined ? undefined : setTimeout(signal, signalAfter.ms);
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      clearTimeout(signalTimer);
      done({ exitCode, stdout, stderr });
    });
  });
}
