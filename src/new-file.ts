import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf, UsageError } from './errors.ts';

/**
 * Writes a file that must not be there yet; makes its folder.
 * @param force replaces it
 * @throws UsageError when it is there, or cannot be written
 */
export function writeNewFile(file: string, text: string, force: boolean): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST' && !force;
    const why = there
      ? 'is there already: give --force to replace it'
      : `cannot be written: ${messageOf(error)}`;
    throw new UsageError(`${file} ${why}`, { cause: error });
  }
}
