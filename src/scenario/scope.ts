/** What an expression is evaluated in: the variables of one virtual user and its random numbers. */
export interface Scope {
  /** @returns the value of a variable, undefined when it has none (yet) */
  get(name: string): unknown;
  random: {
    /** A number in [0, 1). */
    next(): number;
    int(min: number, max: number): number;
    pick<T>(items: readonly T[]): T | undefined;
  };
  /** @returns the next number of a sequence, which no other user of this side gets */
  sequence(name: string): number;
}

/** A step cannot be carried out because a value is missing or of the wrong kind. The message is for the report. */
export class ValueError extends Error {}

/** For what is filled in before any user runs: every choice is the first. */
export function fixedScope(get: Scope['get'] = () => undefined): Scope {
  const random = { next: () => 0, int: (min: number) => min, pick: <T>(items: readonly T[]) => items[0] };
  return { get, random, sequence: () => 1 };
}
