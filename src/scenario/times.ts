import { type Scope, ValueError } from './scope.ts';
import { parseTemplate, renderValue, type Template } from './template.ts';

/** How many times a step is repeated: a number from `min` to `max`, or what an expression says. */
export type Times = { min: number; max: number } | { template: Template };

/** What is repeated more often was not meant. */
const MOST_TIMES = 10_000;

/**
 * @param value 3, `1..5` or `${count}`
 * @throws RangeError with a sentence about what is wrong
 */
export function parseTimes(value: string | number): Times {
  const source = String(value).trim();
  const [, first, last = first] = /^(\d+)(?:\s*\.\.\s*(\d+))?$/.exec(source) ?? [];
  if (first === undefined) {
    const template = parseTemplate(source);
    if (template.parts.length === 1 && typeof template.parts[0] !== 'string') return { template };
    throw new RangeError(`"${source}" is not a number of times: write for instance 3, 1..5 or "\${count}"`);
  }
  const [min, max] = [Number(first), Number(last)];
  if (min > max) throw new RangeError(`"${source}": the smaller number comes first, as in ${max}..${min}`);
  if (max > MOST_TIMES) throw new RangeError(`${max} times are too many: at most ${MOST_TIMES}`);
  return { min, max };
}

/**
 * @returns how many times it is to be this time
 * @throws ValueError when the value is missing or no such number
 */
export function drawTimes(times: Times, scope: Scope): number {
  if (!('template' in times))
    return times.min === times.max ? times.min : scope.random.int(times.min, times.max);
  const value = renderValue(times.template, scope);
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 0 || count > MOST_TIMES)
    throw new ValueError(
      `${times.template.source} is ${JSON.stringify(value)?.slice(0, 40)}: "repeat" needs a whole number up to ${MOST_TIMES}`,
    );
  return count;
}
