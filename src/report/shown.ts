import { plainLines } from './escape.ts';
import type { Paint } from './paint.ts';

/** How what comes from outside is shown in a terminal. */
export interface ShowOptions {
  paint: Paint;
  /** Whether bodies are shown whole. */
  full: boolean;
  /** Takes what is secret out of a text. */
  mask: (text: string) => string;
}

/** Masked before and after it is made harmless: a secret must not come together from its parts. */
export function linesOf(text: string, { mask }: Pick<ShowOptions, 'mask'>): string[] {
  return plainLines(mask(plainLines(mask(text)).join('\n')));
}

/** A text from outside as one line. */
export function lineOf(text: string, options: Pick<ShowOptions, 'mask'>): string {
  return linesOf(text, options).join(' ');
}
