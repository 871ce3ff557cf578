import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { SideName } from '../engine/plan.ts';
import { TargetError, UsageError } from '../errors.ts';
import type { OutputFiles } from '../results/files.ts';
import type { Build } from '../results/schema.ts';
import type { Settings } from '../settings.ts';
import type { Transport } from '../transport/transport.ts';
import { App } from './app.ts';
import type { Launch } from './launch.ts';
import { sideEnvironment } from './side-environment.ts';
import { waitUntilAnswering } from './wait.ts';
import { Repository, type Worktree } from './worktree.ts';

/** While a build takes its time, a line says this often that it does. */
const TELL_MS = 10_000;
const PORT_IN_USE = /EADDRINUSE|address (is )?already in use|port \d+ is (already )?in use/i;

export interface BuildsOptions {
  launch: Launch;
  settings: Settings;
  files: OutputFiles;
  /** The environment of Tailgate. */
  env: NodeJS.ProcessEnv;
  /** Ends the start early; what runs by then is there to be stopped. */
  signal: AbortSignal;
  /** Takes what is secret out of the logs of the apps. */
  mask: (text: string) => string;
  /** Told what happens, a line each. */
  say: (line: string) => void;
}

/** The builds that we have started as head and, maybe, as base. */
export class Builds {
  /** Where the code of each side comes from, as far as that is known. */
  readonly sources: { head?: Build; base?: Build } = {};
  /** What has been waited for, of the settings. */
  readonly answered = new Set<Transport>();
  /** Why there is no base although there should be one, in a sentence. */
  baseFailure: string | null = null;
  private readonly options: BuildsOptions;
  private readonly apps = new Map<SideName, App>();
  private worktree: Worktree | null = null;

  private constructor(options: BuildsOptions) {
    this.options = options;
  }

  /**
   * Builds and starts head, then base, and waits until each answers. One after the other: two builds at once fight
   * for the same cores, memory and caches, and head comes first since without it there is nothing to measure.
   * @returns them, running; a base that does not come up is left out. To be stopped by the caller in any case
   * @throws UsageError about the ref, before anything is started
   * @throws TargetError when head does not come up
   */
  static async start(options: BuildsOptions): Promise<Builds> {
    const builds = new Builds(options);
    try {
      await builds.startAll();
    } catch (error) {
      await builds.stop();
      // What an interrupt breaks on its way is no news.
      if (!options.signal.aborted) throw error;
    }
    return builds;
  }

  /** What is to be said beside any verdict on these builds. */
  notes(): string[] {
    const { head, base } = this.sources;
    if (this.baseFailure || !head || !base || head.modified || head.commit !== base.commit) return [];
    return [`base and head are the same commit, ${shortened(head)}: any difference between them is noise`];
  }

  /** @returns a sentence when an app has ended by itself; null while all run */
  failure(): string | null {
    for (const app of this.apps.values()) {
      const failure = app.failure();
      if (failure !== null) return failure;
    }
    return null;
  }

  /** Stops all that runs, and takes away what was checked out. */
  async stop(): Promise<void> {
    await Promise.all([...this.apps.values()].map((app) => app.stop()));
    await this.worktree?.remove();
    this.worktree = null;
  }

  private async startAll(): Promise<void> {
    const { launch, signal, files } = this.options;
    const repository = await this.findRepository();
    const commit = launch.compareRef === null ? null : await repository?.commitOf(launch.compareRef);
    const source = await repository?.head(files.directory);
    if (source) this.sources.head = { ref: null, ...source };
    if (commit) this.sources.base = { ref: launch.compareRef, commit, modified: false };
    if (signal.aborted) return;

    const head = await this.bringUp('head', process.cwd());
    if (!launch.env.base || signal.aborted) return;
    try {
      const directory = repository && commit ? await this.checkOut(repository, commit) : process.cwd();
      await head.during(this.bringUp('base', directory), 'while base was started');
    } catch (error) {
      if (!(error instanceof TargetError) || signal.aborted || head.failure() !== null) throw error;
      await this.dropBase(error.message);
    }
  }

  /** Head alone may be anywhere; a ref is only found in a repository. */
  private async findRepository(): Promise<Repository | null> {
    const { env, signal, launch } = this.options;
    if (!launch.ofRepository) return null;
    try {
      return await Repository.around({ cwd: process.cwd(), env, signal });
    } catch (error) {
      if (launch.compareRef === null && error instanceof UsageError) return null;
      throw error;
    }
  }

  private async checkOut(repository: Repository, commit: string): Promise<string> {
    const { env } = this.options;
    // Where the runner keeps what may go after the job, and beside the workspace: the system's may lie in memory.
    this.worktree = await repository.checkOut(commit, env.RUNNER_TEMP || undefined);
    const directory = join(this.worktree.directory, repository.prefix);
    if (!existsSync(directory))
      throw new TargetError(`base (${commit.slice(0, 7)}) has no directory "${repository.prefix}"`);
    return directory;
  }

  /** Starts one side and waits until it answers. */
  private async bringUp(side: SideName, cwd: string): Promise<App> {
    const { launch, settings, files, env, mask, say, signal } = this.options;
    const [target, waitFor] =
      side === 'base'
        ? [settings.baselineTarget!, settings.waitFor[0]!]
        : [settings.target, settings.waitFor.at(-1)!];
    const [command, ...words] = launch.command;
    const source = this.sources[side];
    say(`${side}${source ? ` (${shortened(source)})` : ''}: starting on port ${target.port}`);
    const app = new App({
      name: side,
      command,
      arguments: words,
      cwd,
      env: sideEnvironment(side === 'base' ? this.movedEnvironment() : env, {
        ...launch.env[side],
        TAILGATE_SIDE: side,
        PORT: target.port,
      }),
      logFile: files.appLogs[side],
      mask,
    });
    this.apps.set(side, app);
    const began = performance.now();
    const seconds = (): number => Math.round((performance.now() - began) / 1000);
    const telling = setInterval(() => {
      say(
        `${side}: still starting, ${seconds()} s, last line of its log: ${app.log.lastLine() || 'none yet'}`,
      );
    }, TELL_MS);
    const over = new AbortController();
    const wait = {
      timeoutMs: settings.waitTimeoutMs,
      signal: AbortSignal.any([signal, over.signal]),
      onWaiting: () => {},
    };
    try {
      await app.during(waitUntilAnswering(waitFor, wait));
      this.answered.add(waitFor);
    } catch (error) {
      if (!(error instanceof TargetError)) throw error;
      throw new TargetError(explained(error, app, target.port), { cause: error });
    } finally {
      clearInterval(telling);
      over.abort();
    }
    if (!signal.aborted) say(`${side}: answers after ${seconds()} s`);
    return app;
  }

  /** Where the PATH leads to tools of the repository, as below npx, base gets its own and not those of head. */
  private movedEnvironment(): NodeJS.ProcessEnv {
    const { env } = this.options;
    if (!this.worktree || !env.PATH) return env;
    return { ...env, PATH: this.worktree.moved(env.PATH.split(delimiter)).join(delimiter) };
  }

  private async dropBase(why: string): Promise<void> {
    const { say } = this.options;
    this.baseFailure = `there was no base to compare with: ${why}`;
    say(this.baseFailure);
    await this.apps.get('base')?.stop();
    this.apps.delete('base');
    await this.worktree?.remove();
    this.worktree = null;
  }
}

/** What went wrong with a start, and the most likely cure where one is known. */
function explained({ message }: TargetError, app: App, port: string): string {
  const end = app.log.end();
  const text = message.includes(end) ? message : `${app.name} did not come up: ${message}. ${end}`;
  if (PORT_IN_USE.test(end) || /ECONNREFUSED/.test(message))
    return `${text}\n(does it listen on $PORT, here ${port} of 127.0.0.1? Each side is given a port of its own)`;
  return text;
}

function shortened({ commit }: Build): string {
  return commit.slice(0, 7);
}
