import { fixedScope, type Scope } from '../../src/scenario/scope.ts';

/** Variables with a stream of random numbers that always draws the smallest. */
export function scopeOf(variables: Record<string, unknown> = {}): Scope {
  return fixedScope((name) => (Object.hasOwn(variables, name) ? variables[name] : undefined));
}
