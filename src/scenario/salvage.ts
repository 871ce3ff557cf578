import type * as z from 'zod';
import { type Path, pathOf, STEP_LISTS } from './problems.ts';

/** What is left of a scenario when everything that the schema refused is taken out of it. */
export interface Salvage {
  value: unknown;
  /** Words at the top of the file in which something was removed. */
  touched: Set<string>;
  /** Names that a removed part may have captured or declared: everything that is a key in it. */
  names: Set<string>;
  /** Whether variables may have been declared of which not even the names are known. */
  anyName: boolean;
}

/** Of a file that the schema accepts as it is. */
export const NOTHING_REMOVED: Omit<Salvage, 'value'> = {
  touched: new Set(),
  names: new Set(),
  anyName: false,
};

type Container = Record<string | number, unknown>;

/** Stands where a step was, so that the others keep their places. */
const NO_STEP = { pause: '0s' };

/** Declares variables at the top of the file; when it is no mapping, nobody knows which. */
const DECLARING = ['env', 'variables'];

/** Each round takes out what the one before has made wrong, one level higher: no mistake lies deeper than this. */
const MAX_ROUNDS = 20;

/**
 * Takes the parts of a file that its schema refuses out of it, so that the rest can be looked at for mistakes of
 * meaning: the key that is wrong or the step that it makes useless.
 * @param original what the file says; it stays as it is
 * @param schema of the file
 * @returns what is left, with what the schema makes of it; null when nothing is
 */
export function salvage<T>(original: unknown, schema: z.ZodType<T>): (Salvage & { data: T }) | null {
  if (original === null || typeof original !== 'object' || Array.isArray(original)) return null;
  const left: Salvage = {
    value: structuredClone(original),
    touched: new Set(),
    names: new Set(),
    anyName: false,
  };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const parsed = schema.safeParse(left.value);
    if (parsed.success) return { ...left, data: parsed.data };
    const targets = parsed.error.issues.flatMap((issue) => {
      const path = pathOf(issue);
      const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
      return paths.map((way) => targetOf(left.value, way));
    });
    for (const target of targets) remove(left, target);
  }
  return null;
}

/** Something that can be taken out: a key of a mapping, or a step of a list. */
interface Target {
  container: Container;
  key: string | number;
  isStep: boolean;
  /** The word at the top of the file that it belongs to. */
  top: string;
}

/** What stands at the path, or the nearest thing above it that is there and can be missed; null: the whole file. */
function targetOf(value: unknown, path: Path): Target | null {
  const containers: Container[] = [];
  let found = value;
  for (const part of path) {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, part)) break;
    containers.push(found as Container);
    found = (found as Container)[part];
  }
  for (let depth = containers.length - 1; depth >= 0; depth--) {
    const [container, key] = [containers[depth]!, path[depth]!];
    const isList = Array.isArray(container);
    const isStep = isList && STEP_LISTS.includes(String(path[depth - 1]));
    if (!isList || isStep) return { container, key, isStep, top: String(path[0]) };
  }
  return null;
}

function remove(left: Salvage, target: Target | null): void {
  if (target === null) {
    // "tasks" alone must be there.
    (left.value as Container).tasks = [{ ...NO_STEP }];
    left.touched.add('tasks');
    return;
  }
  const { container, key, isStep, top } = target;
  const value = container[key];
  if (container === left.value && DECLARING.includes(top) && !isMapping(value)) left.anyName = true;
  left.touched.add(top);
  left.names.add(String(key));
  addNames(value, left.names);
  if (isStep) container[key] = { ...NO_STEP };
  else delete container[key];
}

/** Every key, at any depth: which of them are names is not known in a part that the schema refused. */
function addNames(value: unknown, names: Set<string>): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    names.add(key);
    addNames(item, names);
  }
}

function isMapping(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
