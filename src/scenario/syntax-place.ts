import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** Longer than any file takes to be parsed, the start of the process included. */
const LONGEST_MS = 10_000;

/**
 * Looks for the line of a syntax error, which the error itself does not tell. The files are parsed by another process
 * that runs nothing of them.
 * @param files to look in
 * @returns the file and its line; null when all of them can be parsed
 */
export function findSyntaxError(files: string[]): { file: string; line: number } | null {
  for (const file of files) {
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--check', '-'], {
      input: codeOf(file),
      encoding: 'utf8',
      timeout: LONGEST_MS,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    const [, line] = /^\[stdin\]:(\d+)/.exec(stderr) ?? [];
    if (line !== undefined) return { file, line: Number(line) };
  }
  return null;
}

/** Without types, which are replaced by blanks, so that lines stay what they are. */
function codeOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  return /\.m?ts$/i.test(file) ? stripTypeScriptTypes(text) : text;
}
