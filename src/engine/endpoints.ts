import { isDeepStrictEqual } from 'node:util';
import type { Numbers } from '../results/recorder.ts';
import type { Budget } from '../scenario/budget.ts';
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
  /** What they are called by those who ask for their numbers. */
  private readonly asked: string[];
  private readonly known: number;
  private readonly numbers: Record<EndpointSpec['kind'], Map<string, number>> = {
    request: new Map(),
    group: new Map(),
  };
  /** Lists of limits that need not be looked at again: functions give the same ones each time. */
  private readonly entered = new WeakSet<Budget[]>();

  /** @param known those of the scenario, which keep their numbers */
  constructor(known: EndpointSpec[]) {
    this.all = known.map((spec) => ({ ...spec, budgets: [...spec.budgets] }));
    this.asked = known.map(({ name }) => name);
    this.known = known.length;
    for (const [number, { name, kind }] of known.entries()) this.numbers[kind].set(name, number);
  }

  /** All of them, to be put together with those of others: shown names depend on the order in which they came up. */
  get specs(): EndpointSpec[] {
    return this.all.map((spec, number) => ({ ...spec, name: this.asked[number]! }));
  }

  /** @returns the number of the endpoint of this name, which it gets now if it has none */
  number(spec: EndpointSpec): number {
    const { name, kind, budgets } = spec;
    const number = this.numbers[kind].get(name);
    if (number !== undefined) {
      if (budgets.length > 0) this.limit(this.all[number]!, budgets);
      return number;
    }
    const isFull = this.all.length - this.known >= MOST_ADDED && name !== OTHER_NAMES[kind];
    if (isFull) return this.number({ name: OTHER_NAMES[kind], kind, budgets: [] });
    // A group and a request of one name would be one row to whoever reads them.
    const isTaken = this.all.some((endpoint) => endpoint.name === name);
    const shown = isTaken ? `${name} (${kind})` : name;
    this.asked.push(name);
    this.numbers[kind].set(name, this.all.length);
    return this.all.push({ ...spec, name: shown, budgets: [...budgets] }) - 1;
  }

  /** Limits of any call hold for the endpoint, as those of any step do. */
  private limit(endpoint: EndpointSpec, budgets: Budget[]): void {
    if (this.entered.has(budgets)) return;
    this.entered.add(budgets);
    const isNew = (budget: Budget) => !endpoint.budgets.some((known) => isDeepStrictEqual(known, budget));
    endpoint.budgets.push(...budgets.filter(isNew));
  }

  /** @param specs those of another */
  numbersOf(specs: EndpointSpec[]): Numbers {
    return (index) => this.number(specs[index]!);
  }
}
