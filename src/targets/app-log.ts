import { closeSync, fstatSync, openSync, readSync, rmSync } from 'node:fs';
import { plainText } from '../report/escape.ts';
import { replaceFile } from '../results/files.ts';

/** An uncaught error of Node ends with up to a dozen lines below its message. */
const TAIL_LINES = 20;
const TAIL_LINE = 160;
const TAIL_BYTES = 64 * 1024;
/** An app that logs every request would fill the artifact: of a larger log its beginning and its end are kept. */
const MOST_BYTES = 10 * 1024 ** 2;
const KEPT_HEAD_BYTES = 1024 ** 2;

/** The file that an app which we started writes its output to. What is shown of it has no secrets in it. */
export class AppLog {
  private readonly file: string;
  private readonly mask: (text: string) => string;

  /** @param mask takes what is secret out of a text */
  constructor(file: string, mask: (text: string) => string) {
    this.file = file;
    this.mask = mask;
  }

  /** @returns the last lines as a sentence for the end of a message; no line of it can be a command to a runner */
  end(): string {
    const lines = this.lastLines();
    return lines.length === 0 ? 'Its log is empty' : `The end of its log:\n  ${lines.join('\n  ')}`;
  }

  /** @returns the last line that says something; empty when there is none yet */
  lastLine(): string {
    return this.lastLines().at(-1) ?? '';
  }

  /**
   * Makes the file fit to be kept, once nobody writes to it any more: secrets masked, and cut when it is very large.
   * A file of which that cannot be done is removed, since it may hold secrets.
   */
  settle(): void {
    try {
      const { size, head, tail } = this.read(KEPT_HEAD_BYTES, MOST_BYTES - KEPT_HEAD_BYTES);
      const left = size - Buffer.byteLength(head) - Buffer.byteLength(tail);
      const cut = left > 0 ? `… ${left} bytes left out …\n` : '';
      replaceFile(this.file, this.mask(head) + cut + this.mask(tail));
    } catch {
      rmSync(this.file, { force: true });
    }
  }

  private lastLines(): string[] {
    let text: string;
    try {
      text = this.read(0, TAIL_BYTES).tail;
    } catch {
      return [];
    }
    // Masked before it is cut: half a secret would not be recognized.
    const lines = this.mask(text)
      .split('\n')
      .map((line) => plainText(line, TAIL_LINE));
    return lines.filter((line) => line !== '').slice(-TAIL_LINES);
  }

  /** Both ends of the file, in whole lines; all of a small one is in `tail`. */
  private read(headBytes: number, tailBytes: number): { size: number; head: string; tail: string } {
    const file = openSync(this.file, 'r');
    try {
      const { size } = fstatSync(file);
      const text = (from: number, length: number): string => {
        const buffer = Buffer.alloc(length);
        return buffer.subarray(0, readSync(file, buffer, 0, length, from)).toString();
      };
      if (size <= headBytes + tailBytes) return { size, head: '', tail: text(0, size) };
      const head = text(0, headBytes);
      const tail = text(size - tailBytes, tailBytes);
      return {
        size,
        head: head.slice(0, head.lastIndexOf('\n') + 1),
        tail: tail.slice(tail.indexOf('\n') + 1),
      };
    } finally {
      closeSync(file);
    }
  }
}
