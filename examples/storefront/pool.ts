import type { Worker } from 'node:worker_threads';
import { HttpError } from './errors.ts';
import type { Queries } from './queries/index.ts';
import { type Call, type Outcome, startWorker, type WorkerSetup } from './worker.ts';

/** As many as an app of this size has connections; a slow query holds up one and leaves the others. */
const WORKERS = 3;

type Parameter<F> = F extends (...parameters: infer P) => unknown ? P : never;
type Result<F> = F extends (...parameters: never[]) => infer R ? R : never;

/** A call that waits for its outcome. */
interface Task {
  call: Call;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/** Runs queries in database workers: each has one at a time, and what comes when all are busy waits in line. */
export class DatabasePool {
  /** Resolves when all workers can be called. */
  readonly ready: Promise<void>;
  #setup: WorkerSetup;
  #workers = new Set<Worker>();
  #idle: Worker[] = [];
  #running = new Map<Worker, Task>();
  #waiting: Task[] = [];
  #closed = false;

  constructor(setup: WorkerSetup) {
    this.#setup = setup;
    this.ready = Promise.all(Array.from({ length: WORKERS }, () => this.#start())).then(() => {});
    // Whoever starts the shop waits for it; nobody has to.
    this.ready.catch(() => {});
  }

  /**
   * Runs a query, such as `run('products', 'find', 'SKU-00001')`: a method of one of the nouns in `queries/`.
   *
   * @throws HttpError as the query does.
   */
  run<Noun extends keyof Queries, Name extends keyof Queries[Noun] & string>(
    noun: Noun,
    name: Name,
    ...parameters: Parameter<Queries[Noun][Name]>
  ): Promise<Result<Queries[Noun][Name]>> {
    return new Promise((resolve, reject) => {
      const task: Task = { call: [noun, name, parameters], resolve: resolve as Task['resolve'], reject };
      const worker = this.#idle.shift();
      if (worker !== undefined) this.#give(worker, task);
      else if (this.#workers.size > 0) this.#waiting.push(task);
      else reject(new Error('no database worker is left'));
    });
  }

  /** Stops the workers; queries that are not done by then fail. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }

  /** Starts one more worker, and another one in its place should it ever end by itself. */
  #start(): Promise<void> {
    const worker = startWorker(this.#setup);
    this.#workers.add(worker);
    return new Promise((resolve, reject) => {
      let ready = false;
      let cause: unknown;
      worker.once('message', () => {
        ready = true;
        worker.on('message', (outcome: Outcome) => this.#finish(worker, outcome));
        this.#next(worker);
        resolve();
      });
      worker.once('error', (error) => {
        cause = error;
      });
      worker.once('exit', () => {
        const message = cause instanceof Error ? `: ${cause.message}` : '';
        const error = new Error(`a database worker ended${message}`, { cause });
        this.#forget(worker, error);
        if (!ready) reject(error);
        // One that did not even start would not start the next time either.
        if (ready && !this.#closed) {
          console.error(`storefront: ${error.message}; another one takes its place`);
          this.#start().catch(() => console.error('storefront: a new database worker does not start'));
        }
        if (this.#workers.size === 0) for (const task of this.#waiting.splice(0)) task.reject(error);
      });
    });
  }

  #give(worker: Worker, task: Task): void {
    this.#running.set(worker, task);
    worker.postMessage(task.call);
  }

  #finish(worker: Worker, outcome: Outcome): void {
    const task = this.#running.get(worker)!;
    this.#running.delete(worker);
    this.#next(worker);
    if ('result' in outcome) task.resolve(outcome.result);
    else if ('refusal' in outcome)
      task.reject(new HttpError(outcome.refusal.status, outcome.refusal.message));
    else task.reject(outcome.fault);
  }

  #next(worker: Worker): void {
    const task = this.#waiting.shift();
    if (task === undefined) this.#idle.push(worker);
    else this.#give(worker, task);
  }

  /** Takes out a worker that ended, and fails the query it was at. */
  #forget(worker: Worker, error: Error): void {
    this.#workers.delete(worker);
    this.#idle = this.#idle.filter((other) => other !== worker);
    this.#running.get(worker)?.reject(error);
    this.#running.delete(worker);
  }
}
