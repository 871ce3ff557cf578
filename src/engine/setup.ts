import { messageOf } from '../errors.ts';

/** What `setup` captured, for each journey; or why it did not come to its end. */
export interface SetupOutcome {
  values: ReadonlyMap<string, unknown>[];
  failure: string | null;
}

/**
 * What all users get of what setup has found: copies, as if they lived in another thread, since they may do so.
 * @param captured for each journey
 */
export function outcomeOf(captured: ReadonlyMap<string, unknown>[]): SetupOutcome {
  try {
    return { values: captured.map(copied), failure: null };
  } catch (error) {
    return { values: [], failure: messageOf(error) };
  }
}

/** @throws TypeError with a sentence when there is something in it that other threads cannot have */
function copied(values: ReadonlyMap<string, unknown>): Map<string, unknown> {
  const copies = new Map<string, unknown>();
  for (const [name, value] of values) {
    try {
      copies.set(name, structuredClone(value));
    } catch (error) {
      throw new TypeError(
        `the variable "${name}" cannot be given to all users: only plain data can, and no functions (${messageOf(error)})`,
      );
    }
  }
  return copies;
}
