import { UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { ParsedFile } from './journey.ts';

/**
 * A scenario in one of its sizes: what the profile says replaces what the file says.
 * @param name of the profile; null for the file as it stands
 * @throws UsageError when there is no such profile
 */
export function withProfile<T extends ParsedFile>(file: T, name: string | null): T {
  const { profiles = {}, ...source } = file.source;
  const { profiles: written = {}, ...value } = file.value as { profiles?: Record<string, object> };
  if (name === null) return { ...file, source, value };
  if (!Object.hasOwn(profiles, name))
    throw new UsageError(`${file.file}: ${unknown(name, Object.keys(profiles))}`);
  // What the profile leaves out is not there, and must not hide what the file says.
  const given = Object.entries(profiles[name]!).filter(([, setting]) => setting !== undefined);
  return {
    ...file,
    source: { ...source, ...Object.fromEntries(given) },
    value: { ...value, ...written[name] },
  };
}

function unknown(name: string, known: string[]): string {
  if (known.length === 0) return `there is no profile "${name}": the scenario has no "profiles"`;
  const guess = nearest(name, known);
  return `there is no profile "${name}": ${guess ? `did you mean "${guess}"?` : `known are ${known.join(', ')}`}`;
}
