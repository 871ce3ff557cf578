import type { Feeder } from '../scenario/feeder.ts';
import type { Journey, Operation } from '../scenario/scenario.ts';
import type { Random } from './random.ts';

/** The users of one side that do the same journey, and what they have in common. */
export class Population {
  readonly journey: Journey;
  /** How many users there are on the whole side; other threads may have most of them. */
  readonly size: number;
  private readonly cumulativeWeights: number[];
  /** What `setup` captured. */
  private values: ReadonlyMap<string, unknown> = new Map();

  constructor(journey: Journey, size: number) {
    this.journey = journey;
    this.size = size;
    this.cumulativeWeights = cumulative(journey.tasks.map(({ weight }) => weight));
  }

  /** @returns what the next task does */
  pickTask(random: Random): Operation[] {
    return this.journey.tasks[pickByWeight(this.cumulativeWeights, random)]!.operations;
  }

  /** @param values that all users have from now on, by name */
  give(values: ReadonlyMap<string, unknown>): void {
    this.values = values;
  }

  /** @returns the value that a name has for all users, undefined when it has none */
  value(name: string): unknown {
    return this.values.has(name) ? this.values.get(name) : this.journey.constants[name];
  }

  /**
   * The row of data that a user takes.
   * @param rank number of the user among those of this population
   * @param task number of the task among all tasks of all of them
   */
  row({ rows, order }: Feeder, rank: number, task: number, random: Random): unknown {
    if (order === 'random') return random.pick(rows);
    return rows[(order === 'unique' ? rank : task) % rows.length];
  }
}

/** @returns the sums up to each weight */
export function cumulative(weights: number[]): number[] {
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum;
  });
}

/** @returns the index of one of them, each as likely as its weight */
export function pickByWeight(cumulativeWeights: number[], random: Random): number {
  const point = random.next() * cumulativeWeights.at(-1)!;
  return cumulativeWeights.findIndex((weight) => point < weight);
}

/**
 * Deals users to journeys by weight, so that at any number of users the shares are as near as they can be (smooth
 * weighted round-robin, as nginx has it).
 * @returns for each user the index of its journey
 */
export function dealUsers(weights: number[], users: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const credit = weights.map(() => 0);
  return Array.from({ length: users }, () => {
    for (const [index, weight] of weights.entries()) credit[index]! += weight;
    const chosen = credit.indexOf(Math.max(...credit));
    credit[chosen]! -= total;
    return chosen;
  });
}
