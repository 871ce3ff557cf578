import { GeneratorThread } from './generator-thread.ts';
import {
  type BlockStart,
  type GeneratorRecord,
  type GeneratorSides,
  type LoadGenerator,
  LocalGenerator,
  type RequestCounts,
} from './load-generator.ts';
import type { SideName } from './plan.ts';
import type { RunOptions } from './run.ts';

/** All generators of a run, which do everything together: one in this thread, or several in threads of their own. */
export class Crew {
  private readonly generators: LoadGenerator[];

  private constructor(generators: LoadGenerator[]) {
    this.generators = generators;
  }

  /** @returns when all generators are ready for their first turn */
  static async assemble({ scenario, origin, targets, load, userAgent, secrets }: RunOptions): Promise<Crew> {
    if (load.workers === 1)
      return new Crew([
        new LocalGenerator({ scenario, targets, load, userAgent, secrets, share: { index: 0, of: 1 } }),
      ]);
    const setup = {
      scenario: { ...origin, env: { ...origin.env }, hash: scenario.hash },
      targets,
      load,
      userAgent,
      secrets,
    };
    const starting = Array.from({ length: load.workers }, (_, index) =>
      GeneratorThread.start({ ...setup, share: { index, of: load.workers } }),
    );
    return new Crew(await all(starting, (generator) => generator.finish()));
  }

  /** The sum of what all have done. */
  get counts(): RequestCounts {
    const all = this.generators.map(({ counts }) => counts);
    return {
      ended: all.reduce((sum, { ended }) => sum + ended, 0),
      failed: all.reduce((sum, { failed }) => sum + failed, 0),
    };
  }

  /**
   * @returns why the run cannot go on; null when it can
   * @throws what broke a generator
   */
  obstacle(): string | null {
    for (const generator of this.generators) {
      const obstacle = generator.obstacle();
      if (obstacle !== null) return obstacle;
    }
    return null;
  }

  /**
   * Does what comes once before the load of a side: one does it, and all have what it captured.
   * @returns the first failure, null when all went well
   */
  async setUp(side: SideName): Promise<string | null> {
    const { values, failure } = await this.generators[0]!.setUp(side);
    if (failure === null) for (const generator of this.generators) generator.give(side, values);
    return failure;
  }

  beginMeasurement(): void {
    for (const generator of this.generators) generator.beginMeasurement();
  }

  endMeasurement(): void {
    for (const generator of this.generators) generator.endMeasurement();
  }

  /** Ends the sessions of all users of a side, then does what comes once after the load. @returns what failed */
  async wrapUp(side: SideName): Promise<string[]> {
    const ended = await Promise.all(this.generators.map((generator) => generator.endSessions(side)));
    return [...new Set(ended.flat()), ...(await this.generators[0]!.tearDown(side))];
  }

  enter(side: SideName, block: BlockStart | null): void {
    for (const generator of this.generators) generator.enter(side, block);
  }

  async leave(): Promise<void> {
    await Promise.all(this.generators.map((generator) => generator.leave()));
  }

  async catchUp(): Promise<void> {
    await Promise.all(this.generators.map((generator) => generator.catchUp()));
  }

  snapshot(): Promise<GeneratorSides[]> {
    return Promise.all(this.generators.map((generator) => generator.snapshot()));
  }

  /** Ends all generators, also when one of them is broken. */
  finish(): Promise<GeneratorRecord[]> {
    return all(this.generators.map((generator) => generator.finish()));
  }
}

/**
 * Waits for all, also when one fails: nothing may go on unseen.
 * @param dispose what is done with the others then
 * @throws what the first that failed did
 */
async function all<T>(promises: Promise<T>[], dispose?: (value: T) => Promise<unknown>): Promise<T[]> {
  const settled = await Promise.allSettled(promises);
  const values = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = settled.find((one) => one.status === 'rejected');
  if (!failed) return values;
  if (dispose) await Promise.allSettled(values.map(dispose));
  throw failed.reason;
}
