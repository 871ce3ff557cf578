import { parseDuration } from '../units.ts';

/** Think time in ms: evenly spread from `min` to `max`, or exponential with a mean. */
export type Pause = { min: number; max: number } | { mean: number };

/**
 * @param text `2s`, `1s..3s`, or `exponential(2s)`
 * @throws RangeError with a sentence about what is wrong
 */
export function parsePause(text: string): Pause {
  const [, mean] = /^\s*exponential\((.*)\)\s*$/.exec(text) ?? [];
  if (mean !== undefined) return { mean: parseDuration(mean) };
  const [first, second, ...rest] = text.split('..');
  if (rest.length > 0)
    throw new RangeError(`"${text}" is not a pause: write for instance 2s, 1s..3s or exponential(2s)`);
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
  // By inversion of the distribution function; 1 - random is never 0.
  if ('mean' in pause) return -Math.log(1 - random) * pause.mean;
  return pause.min + random * (pause.max - pause.min);
}
