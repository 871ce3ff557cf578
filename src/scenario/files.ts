import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { messageOf } from '../errors.ts';

/** Reads the files that a scenario names: they lie in its folder or below, so that it can read nothing else. */
export class ScenarioFiles {
  private readonly folder: string;

  /** @param folder of the scenario */
  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * @param file its path from the folder
   * @param largestMb that it may have
   * @param refuse told what is wrong with it
   * @returns its content, null when it was refused
   */
  read(file: string, largestMb: number, refuse: (message: string) => void): Buffer | null {
    const problem = (message: string): null => {
      refuse(message);
      return null;
    };
    if (isAbsolute(file) || leavesFolder(relative('.', file)))
      return problem(`${file} must lie in the folder of the scenario, and be named from there`);
    try {
      const path = realpathSync(join(this.folder, file));
      // Links count as what they lead to: a scenario of a pull request must not read what is beside the repository.
      if (leavesFolder(relative(realpathSync(this.folder), path)))
        return problem(`${file} leads out of the folder of the scenario`);
      const status = statSync(path);
      if (!status.isFile()) return problem(`${file} is not a file`);
      if (status.size > largestMb * 1024 ** 2) return problem(`${file} is larger than ${largestMb} MB`);
      return readFileSync(path);
    } catch (error) {
      const missing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
      return problem(missing ? `there is no file ${file}` : `cannot read ${file}: ${messageOf(error)}`);
    }
  }
}

/** A short text that is the same for the same content only: SHA-256, shortened to 16 hex digits. */
export function digestOf(...contents: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 16);
}

/** @param path relative to the folder */
function leavesFolder(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}
