import type * as z from 'zod';
import type { RequestWords, ScriptedRequest } from '../api/words.ts';
import { nearest } from '../nearest.ts';
import type { BodySpec } from './body.ts';
import type { Budget } from './budget.ts';
import { urlName } from './endpoint-names.ts';
import type { ScenarioFiles } from './files.ts';
import { writePlace } from './module-source.ts';
import { type Multipart, multipartOf, multipartSchema } from './multipart.ts';
import { redirectsOf } from './redirects.ts';
import { DEFAULT_TIMEOUT_MS, expected, mergeHeaders, pollOf } from './request-parts.ts';
import type { HeaderSpec, RequestSpec } from './scenario.ts';
import type { ScenarioSource } from './schema.ts';
import { name as nameSchema, words as wordsSchema } from './schema-parts.ts';
import { type Method, parsePath, requestShape } from './step-schema.ts';
import type { Template } from './template.ts';

/** Words that may be different each time; all others are read once, however often a request is made. */
const CHANGING = ['query', 'headers', 'json', 'body', 'form', 'multipart'] as const;
const IN_CODE = ['expect', 'mayFail'] as const;
const {
  query: _q,
  json: _j,
  body: _b,
  form: _f,
  multipart: _m,
  basicAuth: _a,
  headers,
  ...lasting
} = requestShape;

/** What lasts, and the names of the headers. */
const lastingSchema = wordsSchema(
  { name: nameSchema.optional(), headers, ...lasting },
  'expected the words of a request',
);
const LASTING = Object.keys(lasting);
const KNOWN = ['name', ...LASTING, ...CHANGING, ...IN_CODE];
const BODIES = ['json', 'body', 'form', 'multipart'] as const;

/** More kinds of requests than this are not kept: whoever has them writes changing values into checks. */
const MOST_KEPT = 1000;
/** Different uploads that are kept, with the content of their files. */
const MOST_UPLOADS = 20;

type Lasting = z.output<typeof lastingSchema>;

/** A request as a function asks for it, read; its endpoint gets its number when it is made. */
export interface ReadRequest {
  name: string;
  budgets: Budget[];
  spec: Omit<RequestSpec, 'endpoint'>;
}

/** What JavaScript writes for values that are not there. */
const NO_VALUES = ['undefined', 'null', 'NaN', '[object Object]', '[object Promise]'];

/** Requests that are not among those of the scenario have no number. */
export const NO_ID = -1;

/** Reads the requests of one module's functions. */
export class ScriptRequests {
  private readonly source: Pick<ScenarioSource, 'timeout' | 'redirects'>;
  private readonly defaults: HeaderSpec[];
  private readonly files: ScenarioFiles;
  private readonly kept = new Map<string, Lasting>();
  private readonly uploads = new Map<string, Multipart>();

  /**
   * @param source what holds for requests that say nothing else
   * @param defaults headers of every request
   */
  constructor(
    source: Pick<ScenarioSource, 'timeout' | 'redirects'>,
    defaults: HeaderSpec[],
    files: ScenarioFiles,
  ) {
    this.source = source;
    this.defaults = defaults;
    this.files = files;
  }

  /** @throws TypeError with a sentence about the first word that is wrong */
  read(method: Method, path: string, words: ScriptedRequest): ReadRequest {
    const missing = String(path)
      .split(/[/?]/)
      .find((segment) => NO_VALUES.includes(segment));
    if (missing !== undefined) throw new TypeError(`"${path}": there is no value where it says "${missing}"`);
    const lasting = this.lasting(words);
    const headers = fields(words.headers, 'headers').map(({ name, value }) => ({
      name: name.toLowerCase(),
      value,
    }));
    const wanted = expected(lasting.check);
    return {
      name: lasting.name ?? `${method} ${urlName(path)}`,
      budgets: lasting.budgets ?? [],
      spec: {
        id: NO_ID,
        method,
        path: plain(parsePath(literal(String(path))).parts.join('')),
        query: Object.entries(words.query ?? {}).flatMap(([name, values]) =>
          [values].flat().map((value) => ({
            name: encodeURIComponent(name),
            value: plain(scalar(value, `query: ${name}`)),
          })),
        ),
        headers: headers.length === 0 ? this.defaults : mergeHeaders(this.defaults, headers),
        ownHeaders: new Set(headers.map(({ name }) => name)),
        body: this.body(words),
        timeoutMs: lasting.timeout ?? this.source.timeout ?? DEFAULT_TIMEOUT_MS,
        ...wanted,
        redirects: redirectsOf(
          lasting.redirects ?? this.source.redirects,
          lasting.check?.status ? wanted.accepts : null,
        ),
        captures: Object.entries(lasting.capture ?? {}).map(([variable, capture]) => ({
          variable,
          ...capture,
        })),
        poll: pollOf(lasting),
      },
    };
  }

  /**
   * Reads headers that a user sends from now on.
   * @throws TypeError with a sentence about the first that is wrong
   */
  headers(given: Record<string, unknown>): HeaderSpec[] {
    this.lasting({ headers: given as Record<string, string> });
    return fields(given, 'headers').map(({ name, value }) => ({ name: name.toLowerCase(), value }));
  }

  private lasting(words: ScriptedRequest): Lasting {
    for (const word in words) if (!KNOWN.includes(word)) throw new TypeError(unknownWord(word));
    const bodies = BODIES.filter((word) => words[word] !== undefined);
    if (bodies.length > 1) throw new TypeError(`a request has either ${bodies.slice(0, 2).join(' or ')}`);
    const { name, check, capture, timeout, redirects, until, every, atMost, budgets } = words;
    if (until === undefined && (every ?? atMost) !== undefined)
      throw new TypeError('"every" and "atMost" belong to "until": say until what the request is made again');
    const given = { name, check, capture, timeout, redirects, until, every, atMost, budgets };
    const names = Object.fromEntries(Object.keys(words.headers ?? {}).map((header) => [header, '']));
    const key = JSON.stringify([given, names]);
    const known = this.kept.get(key);
    if (known) return known;
    const parsed = lastingSchema.safeParse({ ...literals(given), headers: names });
    if (!parsed.success) throw new TypeError(sentence(parsed.error));
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, parsed.data);
    return parsed.data;
  }

  private body({ json, body, form, multipart }: RequestWords): BodySpec | null {
    if (json !== undefined) return { kind: 'json', json: { kind: 'value', value: json } };
    if (body !== undefined) return { kind: 'text', text: plain(scalar(body, 'body')) };
    if (form !== undefined) return { kind: 'form', fields: fields(form, 'form') };
    return multipart === undefined ? null : { kind: 'multipart', multipart: this.multipart(multipart) };
  }

  private multipart(parts: NonNullable<RequestWords['multipart']>): Multipart {
    const key = JSON.stringify(parts);
    const known = this.uploads.get(key);
    if (known) return known;
    const parsed = multipartSchema.safeParse(literals(parts));
    if (!parsed.success) throw new TypeError(`multipart: ${sentence(parsed.error)}`);
    const multipart = multipartOf(parsed.data, this.files, (part, message) => {
      throw new TypeError(`multipart: ${part}: ${message}`);
    });
    // One upload is mostly the same each time; of those that change none is kept, since each holds its files.
    if (this.uploads.size < MOST_UPLOADS) this.uploads.set(key, multipart);
    return multipart;
  }
}

function fields(
  given: Record<string, unknown> | undefined,
  word: string,
): { name: string; value: Template }[] {
  return Object.entries(given ?? {}).map(([name, value]) => ({
    name,
    value: plain(scalar(value, `${word}: ${name}`)),
  }));
}

function scalar(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TypeError(
    value === undefined || value === null
      ? `${what} has no value`
      : `${what} is ${Array.isArray(value) ? 'a list' : `of type ${typeof value}`}, expected a text, a number or true/false`,
  );
}

/** A template without any expression. */
function plain(text: string): Template {
  return { source: text, parts: text === '' ? [] : [text] };
}

/** In functions no text is a template: whoever wants to put a value in has JavaScript for it. */
function literal(text: string): string {
  return text.replaceAll('${', () => '$${');
}

function literals<T>(value: T): T {
  return literalsIn(value) as T;
}

function literalsIn(value: unknown): unknown {
  if (typeof value === 'string') return literal(value);
  if (Array.isArray(value)) return value.map(literalsIn);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, literalsIn(item)]));
}

function sentence({ issues: [issue] }: z.ZodError): string {
  const path = issue!.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const inner = issue!.code === 'invalid_key' ? issue!.issues[0]?.message : undefined;
  return [writePlace(path), inner ?? issue!.message].filter((part) => part !== '').join(': ');
}

function unknownWord(word: string): string {
  const guess = nearest(word, KNOWN);
  return `unknown word "${word}" of a request: ${guess ? `did you mean "${guess}"?` : `known are ${KNOWN.join(', ')}`}`;
}
