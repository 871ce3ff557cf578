import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { messageOf, TargetError } from '../errors.ts';
import { AppLog } from './app-log.ts';
import { endWithUs } from './watchdog.ts';

/** An app that is asked to stop gets this long before it is killed; less than a cancelled job leaves us (7.5 s). */
const STOP_MS = 5000;
/** What is killed is gone at once, unless the kernel holds it: that is not waited for. */
const KILL_MS = 1000;
const POLL_MS = 25;
/**
 * Ports to choose from: none that the system gives to outgoing connections (32768 and above on Linux). One of those
 * may be taken again while a build takes its minutes, and who asks it whether somebody listens can meet himself.
 */
const LOWEST_PORT = 20_000;
const PORTS = 12_000;
const PORT_TRIES = 100;

export interface AppOptions {
  /** What it is called in messages. */
  name: string;
  command: string;
  arguments: string[];
  /** Where it runs; here, unless told. */
  cwd?: string;
  /** Its whole environment. */
  env: NodeJS.ProcessEnv;
  /** Everything that it prints goes here. */
  logFile: string;
  /** Takes what is secret out of its log. */
  mask?: (text: string) => string;
}

/** A process that we started as a target, in a process group of its own. */
export class App {
  readonly name: string;
  readonly log: AppLog;
  private readonly child: ChildProcess;
  /** Resolves, with what came of it in words, when the process has ended or could not even be started. */
  private readonly ended: Promise<string>;
  /** The same, once it is known. */
  private fate: string | null = null;
  private stopped: Promise<void> | null = null;
  private readonly callOff: () => void;

  /** Starts the process. That it also answers is not waited for. */
  constructor(options: AppOptions) {
    const log = openSync(options.logFile, 'w');
    try {
      this.child = spawn(options.command, options.arguments, {
        cwd: options.cwd,
        env: options.env,
        stdio: ['ignore', log, log],
        // A group of its own: a signal reaches whatever the app has started, and Ctrl-C leaves the order to us.
        detached: true,
      });
    } finally {
      closeSync(log);
    }
    this.name = options.name;
    this.log = new AppLog(options.logFile, options.mask ?? ((text) => text));
    this.ended = new Promise((resolve) => {
      const settle = (fate: string): void => {
        this.fate = fate;
        resolve(fate);
      };
      this.child.once('exit', (code, signal) =>
        settle(signal ? `was ended by ${signal}` : `ended with status ${code}`),
      );
      this.child.once('error', (error) => settle(`could not be started: ${messageOf(error)}`));
    });
    this.callOff = this.child.pid === undefined ? () => {} : endWithUs(this.child.pid);
    // Before all others: whoever tidies up behind the app needs it gone.
    process.prependListener('exit', this.kill);
  }

  /**
   * Runs `work` as long as the app runs.
   * @param when the app must not end, for the message
   * @throws TargetError with the end of the app's log when the app ends first
   */
  async during<T>(work: Promise<T>, when = 'before it answered'): Promise<T> {
    const died = this.ended.then((fate) => {
      if (this.child.pid === undefined) throw new TargetError(`${this.name} ${fate}`);
      const why =
        this.child.exitCode === 0
          ? ': the command has to stay in the foreground as long as the app runs, without & and without a daemon'
          : '';
      throw new TargetError(`${this.name} ${fate} ${when}${why}. ${this.log.end()}`);
    });
    return Promise.race([work, died]);
  }

  /** @returns what became of an app that ended by itself, with the end of its log; null when it runs, or was stopped */
  failure(): string | null {
    if (this.fate === null || this.stopped) return null;
    return `${this.name} ${this.fate} in the middle of the run. ${this.log.end()}`;
  }

  /** Asks the app and all that it has started to stop, kills what does not, and waits until it is gone. */
  stop(): Promise<void> {
    this.stopped ??= this.end();
    return this.stopped;
  }

  private async end(): Promise<void> {
    this.signal('SIGTERM');
    // The process that we know may be a shell that is gone long before the app behind it.
    await this.gone(STOP_MS);
    this.kill();
    await this.gone(KILL_MS);
    process.off('exit', this.kill);
    this.callOff();
    this.log.settle();
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

  private async gone(withinMs: number): Promise<void> {
    const deadline = performance.now() + withinMs;
    while (this.child.pid !== undefined && groupRuns(this.child.pid) && performance.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Whether any process of a group still runs. */
function groupRuns(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // Where nobody collects orphans, as in many containers, the dead stay in their group for ever.
  const members = linuxProcesses().filter((one) => one.group === group);
  return members.length === 0 || members.some(({ state }) => state !== 'Z' && state !== 'X');
}

/** All processes; none where there is no /proc. */
function linuxProcesses(): { state: string; group: number }[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d/.test(name) ? processStat(name) : []));
  } catch {
    return [];
  }
}

function processStat(pid: string): { state: string; group: number }[] {
  try {
    // The name in front, in parentheses, may hold anything.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [{ state: state!, group: Number(group) }];
  } catch {
    // It has ended in the meantime.
    return [];
  }
}

/**
 * @param taken a port that is promised to somebody already
 * @returns a port of the loopback interface that nobody listens on now
 */
export async function freePort(taken?: number): Promise<number> {
  for (let tries = 0; tries < PORT_TRIES; tries++) {
    const port = LOWEST_PORT + Math.floor(Math.random() * PORTS);
    if (port !== taken && (await isFree(port))) return port;
  }
  throw new TargetError('no free port could be found');
}

/** Asked of all interfaces, since an app may listen on any of them. */
async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port), 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
