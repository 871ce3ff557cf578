import * as z from 'zod';
import { nearest } from '../nearest.ts';
import { parseDuration, parsePercentage, parseRate, parseSize } from '../units.ts';
import { parseTemplate } from './template.ts';

/** Pieces that the schema of scenario files is made of: they parse, and say what was expected. */

/** Runs a parser of ours on the value; its exception becomes an issue at the place of the value. */
export function parsed<In, Out>(parse: (value: In) => Out) {
  return (value: In, context: z.core.$RefinementCtx<In>): Out => {
    try {
      return parse(value);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return z.NEVER;
    }
  };
}

/** The same for each item of a list; every item that is wrong becomes an issue at its own place. */
export function parsedItems<In, Out>(parse: (item: In) => Out) {
  return (list: In[], context: z.core.$RefinementCtx<In[]>): Out[] =>
    list.map((item, index) => {
      try {
        return parse(item);
      } catch (error) {
        context.addIssue({ code: 'custom', path: [index], message: (error as Error).message });
        return z.NEVER;
      }
    });
}

/** As many unknown keys of a mapping are answered with what may have been meant: thousands are no slip of the finger. */
const MOST_SUGGESTIONS = 50;

/** An object of these words only; a word that is none of them is answered with the nearest one that is. */
export function words<T extends z.ZodRawShape>(shape: T, expected: string) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return expected;
      return issue.keys
        .map((key, index) => (index < MOST_SUGGESTIONS ? unknownWord(key, known) : `unknown key "${key}"`))
        .join('\n');
    },
  });
}

function unknownWord(word: string, known: string[]): string {
  const guess = nearest(word, known);
  return `unknown key "${word}": ${guess ? `did you mean "${guess}"?` : `known are ${known.join(', ')}`}`;
}

/** A bare number is answered with the parser's own sentence about the missing unit. */
export function missingUnit(input: unknown, parse: (text: string) => unknown): string | undefined {
  if (typeof input !== 'number') return undefined;
  try {
    parse(String(input));
  } catch (error) {
    return (error as Error).message;
  }
  return `write "${input}" in quotes`;
}

/** A quantity with a unit. */
function quantity(parse: (text: string) => number, expected: string, pattern: string) {
  return z
    .string({ error: ({ input }) => missingUnit(input, parse) ?? `expected ${expected}` })
    .meta({ pattern })
    .transform(parsed(parse));
}

export const duration = quantity(
  parseDuration,
  'a duration such as 500ms, 90s or 2m',
  '^\\d+(\\.\\d+)?(ms|s|m|h)$',
);
export const rate = quantity(parseRate, 'a rate such as 50/s or 600/m', '^\\d+(\\.\\d+)?/(s|m|h)$');
export const size = quantity(parseSize, 'a size such as 64KB or 10MB', '^\\d+(\\.\\d+)?([KkMmGg]?[Bb])$');
export const percentage = z
  .union([z.string(), z.number()], { error: 'expected a percentage such as 10% or 0.10' })
  .transform(parsed((value: string | number) => parsePercentage(String(value))));
export const positive = (what: string) =>
  z
    .int({ error: `expected a whole number of ${what}` })
    .min(1, { error: ({ input }) => `${input} ${what} are too few: at least 1 is needed` })
    .max(100_000, { error: ({ input }) => `${input} ${what} are too many: at most 100000` });

export const text = z.string({ error: 'expected a text' });
export const template = text.transform(parsed(parseTemplate));
export const scalar = z
  .union([z.string(), z.number(), z.boolean()], { error: 'expected a text, a number or true/false' })
  .transform(parsed((value: string | number | boolean) => parseTemplate(String(value))));
export const name = text
  .min(1, { error: 'must not be empty' })
  .max(200, { error: 'is longer than 200 characters' })
  .regex(/^\P{Cc}*$/u, { error: 'has a line break or another control character in it' });
/** What names of headers and of cookies are made of (RFC 9110, section 5.6.2). */
export const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
export const headerName = text.regex(TOKEN, { error: ({ input }) => `"${input}" is not a header name` });
export const identifier = text.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
  error: ({ input }) => `"${input}" is not a name: letters, digits and _ only, not starting with a digit`,
});

/**
 * A mapping whose keys the user chooses. `__proto__` is refused, since zod leaves it out without a word.
 * @param expected said of what is no mapping
 */
export function record<K extends z.ZodType<string, string>, V extends z.ZodType>(
  key: K,
  value: V,
  expected: string,
) {
  return z.preprocess(
    (input, context) => {
      if (input !== null && typeof input === 'object' && Object.hasOwn(input, '__proto__'))
        context.addIssue({
          code: 'custom',
          path: ['__proto__'],
          message: 'is a name that nothing can have here',
        });
      return input;
    },
    z.record(key, value, { error: expected }),
  );
}

/** One value or a list of them; always a list afterwards. */
export function oneOrMore<T extends z.ZodType>(item: T, expected: string) {
  return z
    .union([item, z.array(item).min(1, { error: expected })], { error: expected })
    .transform((value): z.output<T>[] => (Array.isArray(value) ? value : [value]) as z.output<T>[]);
}
