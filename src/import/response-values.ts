import type { RecordedBody } from './recorded-body.ts';
import type { Exchange } from './recording.ts';
import { decoded } from './request-path.ts';
import { numberKey, type Variables } from './variables.ts';

/** A value that a response gave and a later request sends. */
export interface CapturedValue {
  variable: string;
  /** JSONPath of where it stands in the response. */
  path: string;
  /** As `numberKey` when it is a number. */
  value: string;
}

/** Shorter values occur by chance. */
const MIN_LENGTH = 8;
const MAX_LENGTH = 8192;
const MAX_DEPTH = 50;
/** A date is long enough and has digits, but belongs to nobody. */
const DATE = /^\d{4}-\d\d-\d\d([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/;
/** Names that say nothing without the thing that they are about. */
const VAGUE = /^(id|uuid|guid|key|code|value|number|ref|slug|token)$/i;

interface Found {
  index: number;
  keys: (string | number)[];
  /** Stands at several places, so that nobody knows which of them was meant. */
  ambiguous: boolean;
}

/**
 * Finds values that surely come from an earlier response: long ones with digits in them, at exactly one place of the
 * first response that has them, and never sent before that.
 * @param bodies of the requests, by their index
 * @returns what each response has to be asked for, by its index
 */
export function findCaptures(
  exchanges: Exchange[],
  bodies: (RecordedBody | null)[],
  variables: Variables,
): CapturedValue[][] {
  const given = new Map<string, Found>();
  const sent = new Set<string>();
  const captures: CapturedValue[][] = exchanges.map(() => []);
  const done = new Set<string>();
  exchanges.forEach((exchange, index) => {
    for (const value of sentValues(exchange, bodies[index]!)) {
      const source = given.get(value) ?? given.get(`number ${value}`);
      sent.add(value);
      if (!source || source.ambiguous) continue;
      const key = given.has(value) ? value : `number ${value}`;
      if (done.has(key)) continue;
      done.add(key);
      const variable = variables.reserve(variableName(source.keys, exchanges[source.index]!.url));
      captures[source.index]!.push({ variable, path: jsonPath(source.keys), value: key });
    }
    if (exchange.entry.response.status >= 400) return;
    for (const [value, keys] of leavesOf(jsonOf(exchange))) {
      const known = given.get(value);
      if (known?.index === index) known.ambiguous = true;
      else if (!known && !sent.has(value.replace(/^number /, '')))
        given.set(value, { index, keys, ambiguous: false });
    }
  });
  return captures;
}

/** All values of a request that could have come from a response, numbers in JSON as `numberKey`. */
function* sentValues({ url, entry }: Exchange, body: RecordedBody | null): Generator<string> {
  for (const segment of url.pathname.split('/')) yield decoded(segment);
  for (const [, value] of url.searchParams) yield value;
  for (const { value } of entry.request.headers) yield* value.split(' ');
  if (body?.kind === 'json') for (const [value] of leavesOf(body.value)) yield value;
  if (body?.kind === 'form') for (const [, value] of body.fields) yield value;
  if (body?.kind === 'multipart') for (const { value } of body.parts) yield value;
}

/** Texts and numbers of a JSON value that are like no other, with where they stand. */
function* leavesOf(value: unknown, keys: (string | number)[] = []): Generator<[string, (string | number)[]]> {
  if (typeof value === 'string') {
    if (isDistinct(value)) yield [value, keys];
  } else if (typeof value === 'number') {
    if (Number.isSafeInteger(value) && isDistinct(String(value))) yield [numberKey(value), keys];
  } else if (value !== null && typeof value === 'object' && keys.length < MAX_DEPTH) {
    for (const [key, item] of Object.entries(value))
      yield* leavesOf(item, [...keys, Array.isArray(value) ? Number(key) : key]);
  }
}

function isDistinct(value: string): boolean {
  return (
    value.length >= MIN_LENGTH &&
    value.length <= MAX_LENGTH &&
    /\d/.test(value) &&
    !/\s/.test(value) &&
    !DATE.test(value)
  );
}

/** The JSON of a response, undefined when it is none. */
function jsonOf({ entry }: Exchange): unknown {
  const content = entry.response.content;
  if (!content?.text || !/json/i.test(content.mimeType)) return undefined;
  try {
    const text =
      content.encoding === 'base64' ? Buffer.from(content.text, 'base64').toString() : content.text;
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function jsonPath(keys: (string | number)[]): string {
  const steps = keys.map((key) => {
    if (typeof key === 'number') return `[${key}]`;
    return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  });
  return `$${steps.join('')}`;
}

/** `cartId` for `$.id` of `/api/carts`, `accessToken` for `$.data.access_token`. */
function variableName(keys: (string | number)[], url: URL): string {
  const names = keys.filter((key) => typeof key === 'string');
  const own = names.at(-1) ?? 'value';
  const of =
    names.at(-2) ?? url.pathname.split('/').findLast((segment) => /^[a-z][a-z_-]*$/i.test(segment)) ?? '';
  const words =
    VAGUE.test(own) && !/^(data|result|response|item)s?$/i.test(of)
      ? [of.replace(/(?<=[a-rt-z])s$/i, ''), own]
      : [own];
  return camelCase(words.join(' ')) || 'value';
}

function camelCase(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words
    .map((word, index) => (index === 0 ? word[0]!.toLowerCase() : word[0]!.toUpperCase()) + word.slice(1))
    .join('')
    .slice(0, 40);
  return /^[A-Za-z]/.test(name) ? name : `value${name}`;
}
