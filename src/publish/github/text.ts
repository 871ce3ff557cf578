/**
 * Shortens a text to a number of UTF-8 bytes at the end of a line, so that no table row or character is split.
 * @param text the text
 * @param maxBytes how long it may be, the ending included
 * @param ending what stands in place of the rest
 * @returns the text itself when it fits
 */
export function cutLines(text: string, maxBytes: number, ending: string): string {
  if (Buffer.byteLength(text) <= maxBytes) return text;
  const room = maxBytes - Buffer.byteLength(ending);
  // A character that the cut went through becomes U+FFFD, always after the last newline unless there is none.
  const head = Buffer.from(text).subarray(0, room).toString();
  const end = head.lastIndexOf('\n');
  return (end > 0 ? head.slice(0, end) : head.replace(/\uFFFD+$/, '')) + ending;
}
