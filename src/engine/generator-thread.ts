import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { loadScenario } from '../scenario/load.ts';
import type { Transport } from '../transport/transport.ts';
import type { LoadOptions } from './load.ts';
import {
  type BlockStart,
  type GeneratorRecord,
  type GeneratorSides,
  type LoadGenerator,
  LocalGenerator,
  type RequestCounts,
} from './load-generator.ts';
import type { SideName } from './plan.ts';
import type { SetupOutcome } from './setup.ts';
import type { Share } from './side.ts';

/** How often a thread tells where it stands. */
const STATUS_MS = 100;
/** What marks the data of our own threads: a bundle has others, and tests have theirs. */
const KIND = 'tailgate load generator';

/** What a thread needs to make its generator. A compiled scenario has functions in it, so each reads the file itself. */
export interface ThreadSetup {
  scenario: { file: string; env: Record<string, string | undefined>; profile: string | null; hash: string };
  targets: { head: Transport; base?: Transport };
  load: LoadOptions;
  userAgent: string;
  secrets: string[];
  share: Share;
}

type Method = Exclude<keyof LoadGenerator, 'counts' | 'obstacle'>;

interface Call {
  id: number;
  method: Method;
  parameters: unknown[];
}

type Message =
  | { kind: 'ready' }
  | { kind: 'status'; counts: RequestCounts; obstacle: string | null }
  | { kind: 'result'; id: number; value: unknown };

interface Pending {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

/** A generator in a thread of its own, on its own core where there is one. */
export class GeneratorThread implements LoadGenerator {
  private readonly thread: Worker;
  private readonly pending = new Map<number, Pending>();
  private calls = 0;
  /** What the thread told last. */
  counts: RequestCounts = { ended: 0, failed: 0 };
  private told: string | null = null;
  /** What ended the thread before its time. */
  private defect: Error | null = null;
  private finished = false;

  /** @returns when the generator is ready for its first turn */
  static async start(setup: ThreadSetup): Promise<GeneratorThread> {
    const generator = new GeneratorThread(setup);
    await new Promise<void>((resolve, reject) => {
      generator.pending.set(0, { resolve, reject });
    });
    return generator;
  }

  private constructor(setup: ThreadSetup) {
    // The code is this very file, or the bundle that it is in.
    this.thread = new Worker(new URL(import.meta.url), {
      name: `load generator ${setup.share.index + 1}`,
      workerData: { kind: KIND, setup },
    });
    this.thread.on('message', (message: Message) => this.receive(message));
    this.thread.on('error', (error) => this.fail(error));
    this.thread.on('exit', () => {
      if (!this.finished) this.fail(new Error('a thread of the load generator ended'));
    });
  }

  obstacle(): string | null {
    if (this.defect) throw this.defect;
    return this.told;
  }

  setUp(side: SideName): Promise<SetupOutcome> {
    return this.call('setUp', side);
  }

  give(side: SideName, values: SetupOutcome['values']): void {
    this.send('give', side, values);
  }

  endSessions(side: SideName): Promise<string[]> {
    return this.call('endSessions', side);
  }

  tearDown(side: SideName): Promise<string[]> {
    return this.call('tearDown', side);
  }

  beginMeasurement(): void {
    this.send('beginMeasurement');
  }

  endMeasurement(): void {
    this.send('endMeasurement');
  }

  enter(side: SideName, block: BlockStart | null): void {
    this.send('enter', side, block);
  }

  leave(): Promise<void> {
    return this.call('leave');
  }

  catchUp(): Promise<void> {
    return this.call('catchUp');
  }

  snapshot(): Promise<GeneratorSides> {
    return this.call('snapshot');
  }

  async finish(): Promise<GeneratorRecord> {
    try {
      return await this.call<GeneratorRecord>('finish');
    } finally {
      this.finished = true;
      await this.thread.terminate();
    }
  }

  /** For what has no answer: where it fails, the thread ends, and the next look at its status says so. */
  private send(method: Method, ...parameters: unknown[]): void {
    this.thread.postMessage({ id: ++this.calls, method, parameters } satisfies Call);
  }

  private call<T>(method: Method, ...parameters: unknown[]): Promise<T> {
    if (this.defect) return Promise.reject(this.defect);
    return new Promise<T>((resolve, reject) => {
      this.send(method, ...parameters);
      this.pending.set(this.calls, { resolve, reject });
    });
  }

  private receive(message: Message): void {
    if (message.kind === 'status') {
      this.counts = message.counts;
      this.told = message.obstacle;
    } else this.settle(message.kind === 'ready' ? 0 : message.id, message);
  }

  private settle(id: number, message: Message): void {
    this.pending.get(id)?.resolve((message.kind === 'result' ? message.value : undefined) as never);
    this.pending.delete(id);
  }

  private fail(error: Error): void {
    this.defect ??= error;
    for (const { reject } of this.pending.values()) reject(this.defect);
    this.pending.clear();
  }
}

/**
 * The other end: carries out what it is told.
 * @throws UsageError when the scenario can no longer be read; whatever is thrown later ends the thread, and the main
 * one hears of it
 */
async function serve({ scenario: { file, env, profile, hash }, ...setup }: ThreadSetup): Promise<void> {
  const port = parentPort!;
  const tell = (message: Message): void => port.postMessage(message);
  const scenario = await loadScenario(file, env, profile);
  if (scenario.hash !== hash) throw new Error(`${file} was changed while the run began`);
  const generator = new LocalGenerator({ ...setup, scenario });
  const carryOut = (method: Method, parameters: unknown[]): unknown =>
    (generator[method] as (...parameters: unknown[]) => unknown)(...parameters);
  port.on('message', async ({ id, method, parameters }: Call) => {
    tell({ kind: 'result', id, value: await carryOut(method, parameters) });
  });
  setInterval(() => {
    tell({ kind: 'status', counts: generator.counts, obstacle: generator.obstacle() });
  }, STATUS_MS);
  tell({ kind: 'ready' });
}

if (!isMainThread && workerData?.kind === KIND) await serve(workerData.setup);
