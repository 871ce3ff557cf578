import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Longer than any file takes to be parsed, the start of the process included. */
const LONGEST_MS = 10_000;

/** Parses what it is given, and runs nothing of it. Types are replaced by blanks, so that lines stay what they are. */
const PARSER = `
  const text = require('node:fs').readFileSync(0, 'utf8');
  const hasTypes = process.argv[1] === 'types';
  const code = hasTypes ? require('node:module').stripTypeScriptTypes(text) : text;
  new (require('node:vm').SourceTextModule)(code, { identifier: 'scenario' });
`;

/**
 * Looks for the line of a syntax error, which the error itself does not tell. Only the uncaught error of another
 * process does.
 * @param files to look in
 * @returns the file and its line; null when all of them can be parsed
 */
export function findSyntaxError(files: string[]): { file: string; line: number } | null {
  for (const file of files) {
    const types = /\.m?ts$/i.test(file) ? 'types' : 'none';
    const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    const { stderr } = spawnSync(process.execPath, [...options, '--eval', PARSER, types], {
      input: readFileSync(file, 'utf8'),
      encoding: 'utf8',
      timeout: LONGEST_MS,
    });
    const [, line] = /^scenario:(\d+)$/m.exec(stderr) ?? [];
    if (line !== undefined) return { file, line: Number(line) };
  }
  return null;
}
