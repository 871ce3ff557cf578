import type { Scope } from '../../src/scenario/expression.ts';

/** Variables with a stream of random numbers that always draws the smallest. */
export function scopeOf(variables: Record<string, unknown> = {}): Scope {
  return {
    get: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
    random: { int: (min) => min, pick: (items) => items[0] },
  };
}
