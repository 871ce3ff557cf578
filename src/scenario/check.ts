import * as z from 'zod';
import { type JsonPath, parseJsonPath } from './json-path.ts';
import { isSlashed, Pattern } from './pattern.ts';
import {
  duration,
  headerName,
  oneOrMore,
  parsed,
  parsedItems,
  record,
  size,
  text,
  words,
} from './schema-parts.ts';
import { type JsonTemplate, parseJsonTemplate, parseTemplate, type Template } from './template.ts';

/** What a header must be: there or not, a text, or something that a pattern matches. */
export type HeaderExpectation =
  | { kind: 'present'; present: boolean }
  | { kind: 'text'; text: Template }
  | { kind: 'pattern'; pattern: Pattern };

/** What must hold of a value in the body: that it is there, or what it is. */
export interface JsonExpectation {
  path: JsonPath;
  /** null: any value but null will do. */
  expected: JsonTemplate | null;
}

/** What must hold of a response besides its status. */
export interface ResponseChecks {
  contains: Template[];
  matches: Pattern[];
  headers: { name: string; expected: HeaderExpectation }[];
  json: JsonExpectation[];
  maxTimeMs: number | null;
  maxBytes: number | null;
}

function parseStatus(value: string | number): string {
  const source = String(value);
  const [, first, last] = /^([1-5]\d\d)\.\.([1-5]\d\d)$/.exec(source) ?? [];
  if (first !== undefined && first > last!)
    throw new RangeError(`"${source}": the smaller status comes first, as in 200..204`);
  if (first === undefined && !/^[1-5](xx|\d\d)$/.test(source))
    throw new RangeError(`"${source}" is not a status: write for instance 200 or 2xx`);
  return source;
}

function parseHeader(value: string | number | boolean): HeaderExpectation {
  if (typeof value === 'boolean') return { kind: 'present', present: value };
  const source = String(value);
  return isSlashed(source)
    ? { kind: 'pattern', pattern: new Pattern(source) }
    : { kind: 'text', text: parseTemplate(source) };
}

function parseJsonChecks(value: string | Record<string, unknown>): JsonExpectation[] {
  if (typeof value === 'string') return [{ path: parseJsonPath(value), expected: null }];
  return Object.entries(value).map(([path, expected]) => ({
    path: parseJsonPath(path),
    expected: parseJsonTemplate(expected),
  }));
}

export const checkSchema = words(
  {
    status: oneOrMore(
      z.union([z.number(), z.string()]),
      'expected a status such as 200 or 2xx, or a list of them',
    )
      .transform(parsedItems(parseStatus))
      .optional()
      .describe('Accepted status, 200, 2xx or 200..204, or a list; without it any from 200 to 399'),
    headers: record(
      headerName,
      z
        .union([z.string(), z.number(), z.boolean()], {
          error: 'expected a text, a /pattern/, or true for a header that must be there',
        })
        .transform(parsed(parseHeader)),
      'expected headers, as in "Content-Type: /json/"',
    )
      .optional()
      .describe('Headers of the response: a text, a /pattern/, true when it must be there, false when not'),
    contains: oneOrMore(z.string(), 'expected a text or a list of texts')
      .transform(parsedItems(parseTemplate))
      .optional()
      .describe('Text, or list of texts, that the body must contain'),
    matches: oneOrMore(text, 'expected a pattern or a list of patterns')
      .transform(parsedItems((source: string) => new Pattern(source)))
      .optional()
      .describe('Regular expression (RE2), or list of them, that the body must match somewhere'),
    json: oneOrMore(
      z.union([z.string(), record(z.string(), z.unknown(), 'expected values')]),
      'expected a JSONPath that must be there, or values, as in "$.status: done"',
    )
      .transform(parsedItems(parseJsonChecks))
      .transform((lists) => lists.flat())
      .optional()
      .describe('JSONPath that must have a value, or {JSONPath: expected value}, or a list of these'),
    maxTime: duration.optional().describe('Longest response time'),
    maxSize: size.optional().describe('Longest body'),
  },
  'expected checks, as in "status: 200"',
).describe('What must hold of the response; anything else makes the request a failed one');

export type CheckSource = z.output<typeof checkSchema>;

/** @param check as the schema left it */
export function responseChecks(check: CheckSource | undefined): ResponseChecks {
  return {
    contains: check?.contains ?? [],
    matches: check?.matches ?? [],
    headers: Object.entries(check?.headers ?? {}).map(([name, expected]) => ({
      name: name.toLowerCase(),
      expected,
    })),
    json: check?.json ?? [],
    maxTimeMs: check?.maxTime ?? null,
    maxBytes: check?.maxSize ?? null,
  };
}

/** Which statuses are accepted, by status code. */
export function acceptedStatuses(statuses: string[]): Uint8Array {
  const accepts = new Uint8Array(600);
  for (const status of statuses) {
    const [first, last] = status.split('..');
    accepts.fill(1, Number(first!.replace('xx', '00')), Number((last ?? first!).replace('xx', '99')) + 1);
  }
  return accepts;
}
