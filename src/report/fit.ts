const OPENING = '<details>';
const CLOSING = '</details>';

/** Size of a text in bytes of UTF-8. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function occurrences(line: string, part: string): number {
  return line.split(part).length - 1;
}

/** The longest beginning of `lines` that, with its open `<details>` closed, has at most `maxBytes`. */
function cut(lines: string[], maxBytes: number): string[] {
  let size = 0;
  let open = 0;
  let kept = 0;
  let openAtCut = 0;
  for (const [index, line] of lines.entries()) {
    size += byteLength(line) + 1;
    open += occurrences(line, OPENING) - occurrences(line, CLOSING);
    // A blank line goes before the closing tags, or GitHub takes them for the last row of a table.
    if (size + open * (CLOSING.length + 2) > maxBytes) continue;
    kept = index + 1;
    openAtCut = open;
  }
  return [...lines.slice(0, kept), ...Array.from({ length: openAtCut }, () => ['', CLOSING]).flat()];
}

/**
 * A Markdown text of at most `maxBytes` (UTF-8) from lines that may be too many: cut at the end of a line, with the
 * tags balanced. `note` tells of the cut, and it and the footer stay as long as the first `vital` lines do.
 */
export function cutToFit(
  lines: string[],
  parts: { note: string; footer: string[]; vital: number },
  maxBytes: number,
): string {
  const tails = [['', parts.note, '', ...parts.footer], ['', parts.note], []];
  for (const tail of tails) {
    const text = cut(lines, maxBytes - byteLength(tail.join('\n')) - 1);
    if (text.length >= parts.vital || tail.length === 0) {
      return text.length === 0 ? '' : `${[...text, ...tail].join('\n')}`;
    }
  }
  return '';
}
