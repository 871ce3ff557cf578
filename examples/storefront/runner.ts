import type { DatabasePool } from './pool.ts';

/** Has the jobs in line done, one after the other, so that they hold up one database worker at most. */
export class JobRunner {
  #database: DatabasePool;
  #running = false;
  #again = false;

  constructor(database: DatabasePool) {
    this.#database = database;
  }

  /** Says that there is a new job. */
  start(): void {
    this.#again = true;
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#again) {
        this.#again = false;
        while (await this.#next());
      }
    } catch {
      // No worker is left: the shop closes.
    }
    this.#running = false;
  }

  /** Does one job; one whose worker ends is given up on, and the next one gets its turn. */
  async #next(): Promise<boolean> {
    try {
      return await this.#database.run('jobs', 'next');
    } catch {
      await this.#database.run('jobs', 'abandon');
      return true;
    }
  }
}
