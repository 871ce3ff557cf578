import type { Numbers } from '../results/recorder.ts';
import type { EndpointSpec } from '../scenario/scenario.ts';

/** More names than this are mostly raw URLs, and each has histograms of its own. */
const MOST_ADDED = 200;
/** Where requests and groups of still more names are counted. */
export const OTHER_NAMES = { request: 'other requests', group: 'other groups' } as const;

/**
 * Numbers of endpoints: those of the scenario, and those that functions of modules name while the run goes on. Both
 * sides of a thread share them; threads may number theirs differently, and are put together by name.
 */
export class Endpoints {
  readonly all: EndpointSpec[];
  private readonly known: number;
  private readonly numbers: Record<EndpointSpec['kind'], Map<string, number>> = {
    request: new Map(),
    group: new Map(),
  };

  /** @param known those of the scenario, which keep their numbers */
  constructor(known: EndpointSpec[]) {
    this.all = [...known];
    this.known = known.length;
    for (const [number, { name, kind }] of known.entries()) this.numbers[kind].set(name, number);
  }

  /** Those that the scenario does not name. */
  get added(): EndpointSpec[] {
    return this.all.slice(this.known);
  }

  /** @returns the number of the endpoint of this name, which it gets now if it has none */
  number({ name, kind, budgets }: EndpointSpec): number {
    const number = this.numbers[kind].get(name);
    if (number !== undefined) return number;
    const isFull = this.all.length - this.known >= MOST_ADDED && name !== OTHER_NAMES[kind];
    if (isFull) return this.number({ name: OTHER_NAMES[kind], kind, budgets: [] });
    // A group and a request of one name would be one row to whoever reads them.
    const isTaken = this.all.some((endpoint) => endpoint.name === name);
    this.all.push({ name: isTaken ? `${name} (${kind})` : name, kind, budgets });
    this.numbers[kind].set(name, this.all.length - 1);
    return this.all.length - 1;
  }

  /** @param added what another has on top of the scenario, in its order */
  numbersOf(added: EndpointSpec[]): Numbers {
    return (index) => (index < this.known ? index : this.number(added[index - this.known]!));
  }
}
