import { parseDuration } from '../units.ts';

/** Think time in ms, evenly spread from `min` to `max`. */
export interface Pause {
  min: number;
  max: number;
}

/**
 * @param text `2s`, or `1s..3s`
 * @throws RangeError with a sentence about what is wrong
 */
export function parsePause(text: string): Pause {
  const [first, second, ...rest] = text.split('..');
  if (rest.length > 0) throw new RangeError(`"${text}" is not a pause: write for instance 2s or 1s..3s`);
  const min = parseDuration(first!);
  const max = second === undefined ? min : parseDuration(second);
  if (max < min) throw new RangeError(`"${text}": the shorter time comes first, as in ${second}..${first}`);
  return { min, max };
}

/**
 * @param random the next number of the user's stream, in [0, 1)
 * @returns ms
 */
export function drawPause(pause: Pause, random: number): number {
  return pause.min + random * (pause.max - pause.min);
}
