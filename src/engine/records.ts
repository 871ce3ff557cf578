import { ConnectionRecord } from '../results/connections.ts';
import { TimeHistogram } from '../results/histogram.ts';
import { BlockRecorder, Recorder } from '../results/recorder.ts';
import { type Budget, withEach } from '../scenario/budget.ts';
import type { EndpointSpec } from '../scenario/scenario.ts';
import { Endpoints } from './endpoints.ts';
import type { BlockStart, GeneratorSides } from './load-generator.ts';
import type { SideName } from './plan.ts';
import type { RunOptions } from './run.ts';

type Sides<T> = { head: T; base?: T };

/** What the sides of a run have measured, the sum of all generators. */
export interface Measured {
  /** Those of the scenario, then those that functions of modules have named. */
  endpoints: EndpointSpec[];
  recorders: Sides<Recorder>;
  connections: Sides<ConnectionRecord>;
}

/** The blocks of each side with what only the conductor knows of them, to be put together with what generators know. */
export class Records {
  private readonly known: EndpointSpec[];
  private readonly each: Budget[];
  private readonly blocks: Sides<BlockRecorder[]>;

  constructor({ scenario, targets }: Pick<RunOptions, 'scenario' | 'targets'>) {
    this.known = scenario.endpoints;
    this.each = scenario.eachBudgets;
    this.blocks = { head: [], ...(targets.base && { base: [] }) };
  }

  /** The block of a side; whoever drives it keeps its length there. */
  block(side: SideName, { iteration, block, startMs }: BlockStart): BlockRecorder {
    const blocks = this.blocks[side]!;
    const last = blocks.at(-1);
    if (last?.block === block) return last;
    const next = new BlockRecorder(iteration, block, startMs, this.known.length);
    blocks.push(next);
    return next;
  }

  /** @param parts what each generator has recorded so far */
  combine(parts: GeneratorSides[]): Measured {
    const endpoints = new Endpoints(this.known);
    // Also those that were only called in the warm-up: they are rows without a count, as in a file.
    for (const part of parts) for (const spec of part.endpoints) endpoints.number(spec);
    const head = this.side('head', parts, endpoints);
    const base = this.blocks.base && this.side('base', parts, endpoints);
    return {
      endpoints: withEach(endpoints.all, this.each),
      recorders: { head: head.recorder, ...(base && { base: base.recorder }) },
      connections: { head: head.connections, ...(base && { base: base.connections }) },
    };
  }

  private side(
    side: SideName,
    parts: GeneratorSides[],
    endpoints: Endpoints,
  ): { recorder: Recorder; connections: ConnectionRecord } {
    const recorder = new Recorder(this.known.length);
    const connections = new ConnectionRecord();
    for (const { iteration, block, startMs, durationMs, machine } of this.blocks[side]!)
      Object.assign(recorder.block(iteration, block, startMs), { durationMs, machine });
    for (const part of parts) {
      recorder.import(part[side]!.recorder, endpoints.numbersOf(part.endpoints));
      connections.import(part[side]!.connections);
    }
    return { recorder, connections };
  }
}

/** How late arrivals were begun, of all sides; empty in the closed model. */
export function latenessOf({ recorders }: Measured): TimeHistogram {
  const all = new TimeHistogram();
  for (const { blocks } of Object.values(recorders))
    for (const block of blocks) all.add(block.lateness.whole());
  return all;
}
