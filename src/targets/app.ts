import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { messageOf, TargetError } from '../errors.ts';

/** An app that is asked to stop gets this long before it is killed. */
const STOP_MS = 5000;
/** An uncaught error of Node ends with up to a dozen lines below its message. */
const LOG_LINES = 20;

export interface AppOptions {
  /** What it is called in messages. */
  name: string;
  command: string;
  arguments: string[];
  /** Its whole environment. */
  env: NodeJS.ProcessEnv;
  /** Everything that it prints goes here. */
  logFile: string;
}

/** A process that we started as a target, in a process group of its own. */
export class App {
  readonly name: string;
  private readonly child: ChildProcess;
  private readonly logFile: string;
  /** Resolves with the reason when the process could not even be started. */
  private readonly ended: Promise<Error | null>;

  /** Starts the process. That it also answers is not waited for. */
  constructor(options: AppOptions) {
    const log = openSync(options.logFile, 'w');
    try {
      this.child = spawn(options.command, options.arguments, {
        env: options.env,
        stdio: ['ignore', log, log],
        // A group of its own: a signal reaches whatever the app has started, and Ctrl-C leaves the order to us.
        detached: true,
      });
    } finally {
      closeSync(log);
    }
    this.name = options.name;
    this.logFile = options.logFile;
    this.ended = new Promise((resolve) => {
      this.child.once('exit', () => resolve(null));
      this.child.once('error', resolve);
    });
    process.on('exit', this.kill);
  }

  /**
   * Runs `work` as long as the app runs.
   * @throws TargetError with the end of the app's log when the app ends first
   */
  async during<T>(work: Promise<T>): Promise<T> {
    const died = this.ended.then((error) => {
      if (error) throw new TargetError(`${this.name} could not be started: ${messageOf(error)}`);
      const log = readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join('\n  ');
      throw new TargetError(`${this.name} ended before it answered. The end of its log:\n  ${log}`);
    });
    return Promise.race([work, died]);
  }

  /** Asks the app to stop, and kills it when it does not. */
  async stop(): Promise<void> {
    process.off('exit', this.kill);
    this.signal('SIGTERM');
    const timer = setTimeout(this.kill, STOP_MS);
    await this.ended;
    clearTimeout(timer);
    // What the app left behind in its group.
    this.kill();
  }

  private readonly kill = (): void => this.signal('SIGKILL');

  private signal(signal: NodeJS.Signals): void {
    if (this.child.pid === undefined) return;
    try {
      process.kill(-this.child.pid, signal);
    } catch {
      // The group is gone already.
    }
  }
}

/** @returns a port of the loopback interface that nobody listens on now */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TargetError('no free port could be found');
  return address.port;
}
