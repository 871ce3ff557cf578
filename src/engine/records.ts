import { ConnectionRecord } from '../results/connections.ts';
import { TimeHistogram } from '../results/histogram.ts';
import { type BlockRecorder, Recorder } from '../results/recorder.ts';
import type { ThreadHealth } from './health.ts';
import type { BlockStart, GeneratorRecord, SideRecord } from './load-generator.ts';
import type { SideName } from './plan.ts';
import type { RunOptions } from './run.ts';

/** What was measured in the whole run: the blocks of each side with their lengths, and the sum of all generators. */
export class Records {
  readonly recorders: { head: Recorder; base?: Recorder };
  readonly connections: { head: ConnectionRecord; base?: ConnectionRecord };
  /** How late arrivals were begun, of both sides; empty in the closed model. */
  readonly lateness = new TimeHistogram();
  readonly health: ThreadHealth[] = [];

  constructor({ scenario, targets }: Pick<RunOptions, 'scenario' | 'targets'>) {
    const recorder = (): Recorder => new Recorder(scenario.endpoints.length);
    this.recorders = { head: recorder(), ...(targets.base && { base: recorder() }) };
    this.connections = {
      head: new ConnectionRecord(),
      ...(targets.base && { base: new ConnectionRecord() }),
    };
  }

  /** The block of a side; whoever drives it keeps its length there. */
  block(side: SideName, { iteration, block, startMs }: BlockStart): BlockRecorder {
    return this.recorders[side]!.block(iteration, block, startMs);
  }

  add({ head, base, health, lateness }: GeneratorRecord): void {
    this.addSide('head', head);
    if (base) this.addSide('base', base);
    this.health.push(health);
    this.lateness.addPacked(lateness);
  }

  private addSide(side: SideName, { recorder, connections }: SideRecord): void {
    this.recorders[side]!.import(recorder);
    this.connections[side]!.import(connections);
  }
}
