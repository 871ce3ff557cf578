import { Lexer } from 'yaml';
import { UsageError } from '../errors.ts';

/**
 * How large a scenario file may be. The time that YAML takes grows with the number of its parts, not of its letters,
 * so both are bounded, and what is too large is refused before it is parsed. Reading a file then takes less than 100 ms,
 * apart from what its patterns need.
 */

/** A hundred times the largest scenario that comes with Tailgate. */
const MAX_KB = 256;
/** About 3,000 lines. */
const MAX_PARTS = 25_000;
export const MAX_DEPTH = 100;

/**
 * @param file name to show in messages
 * @throws UsageError when the text is larger than a scenario that people write
 */
export function checkSize(file: string, text: string): void {
  if (text.length > MAX_KB * 1024)
    throw new UsageError(
      `${file} is larger than ${MAX_KB} KB: a scenario is a text that people write, and what it sends can be in files`,
    );
  let parts = 0;
  let depth = 0;
  let dashes = 0;
  for (const token of new Lexer().lex(text)) {
    if (++parts > MAX_PARTS)
      throw new UsageError(
        `${file} has more than ${MAX_PARTS} words and signs: divide it into several scenarios`,
      );
    if (token === '[' || token === '{') depth++;
    if (token === ']' || token === '}') depth--;
    // In one line: `- - - a` is a list within a list within a list.
    if (token === '-' || token === '?') dashes++;
    if (token === '\n' || token === '\r\n') dashes = 0;
    if (depth > MAX_DEPTH || dashes > MAX_DEPTH)
      throw new UsageError(`${file} is nested deeper than ${MAX_DEPTH} levels`);
  }
}
