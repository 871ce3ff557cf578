import { constants } from 'node:buffer';
import { isDeepStrictEqual } from 'node:util';
import type { Capture, CaptureFrom } from '../scenario/capture.ts';
import type { HeaderExpectation, JsonExpectation, ResponseChecks } from '../scenario/check.ts';
import { parseJson, rounded, writeJson } from '../scenario/json.ts';
import type { JsonPath } from '../scenario/json-path.ts';
import type { RequestSpec } from '../scenario/scenario.ts';
import { type Scope, ValueError } from '../scenario/scope.ts';
import { render, renderJson } from '../scenario/template.ts';
import { decodeContent, EncodingError } from './content-encoding.ts';
import type { Exchange } from './exchange.ts';

/** Of what was found a message shows so much: enough to know it again. */
const LONGEST_SHOWN = 80;

/** A response is not as it should be. The message is for the report. */
class CheckFailure extends Error {}

/** Whether it makes the response a failed one; anything else is a defect of ours. */
function isFailure(error: unknown): error is Error {
  return error instanceof CheckFailure || error instanceof EncodingError || error instanceof ValueError;
}

/** A response of which more than the status is looked at; its body is decoded and parsed once, and when needed. */
class Response {
  private readonly exchange: Exchange;
  private decoded: string | undefined;
  private parsed: { json: unknown } | undefined;

  constructor(exchange: Exchange) {
    this.exchange = exchange;
  }

  get text(): string {
    this.decoded ??= this.decode();
    return this.decoded;
  }

  private decode(): string {
    const body = Buffer.concat(this.exchange.body);
    const encoding = this.header('content-encoding');
    const content = encoding === null ? body : decodeContent(body, encoding, this.exchange.maxBodyBytes);
    if (content.length > constants.MAX_STRING_LENGTH)
      throw new CheckFailure('the body is too long to be looked at');
    return content.toString('utf8');
  }

  /** @returns all values at the path */
  values(path: JsonPath, purpose: string): unknown[] {
    const { text } = this;
    try {
      this.parsed ??= { json: parseJson(text) };
    } catch {
      throw new CheckFailure(`the body is not JSON, so nothing can be ${purpose}`);
    }
    return path.query.query(this.parsed.json as Parameters<typeof path.query.query>[0]).values();
  }

  /** @returns its value, those of several headers of this name joined as HTTP has it, null without any */
  header(name: string): string | null {
    const { headers } = this.exchange;
    if (!Object.hasOwn(headers, name)) return null;
    const value = headers[name]!;
    return Array.isArray(value) ? value.join(', ') : value;
  }

  /** @returns the value of the last cookie of this name that the response sets, null without any */
  cookie(name: string): string | null {
    const { headers } = this.exchange;
    const set = Object.hasOwn(headers, 'set-cookie') ? headers['set-cookie']! : [];
    const pairs = [set].flat().map((cookie) => cookie.split(';', 1)[0]!);
    const pair = pairs.findLast((text) => text.slice(0, text.indexOf('=')).trim() === name);
    return pair === undefined ? null : pair.slice(pair.indexOf('=') + 1).trim();
  }
}

/** What is wrong with a response; one that is only not yet as it should be is asked for again. */
export interface Finding {
  message: string;
  again: boolean;
}

/**
 * Looks at a response that came whole and with an accepted status, and keeps what is captured from it.
 * @param scope the variables that checks may use
 * @param keep takes each captured value
 * @returns null when it is as it should be
 */
export function examine(
  { checks, captures, poll }: Pick<RequestSpec, 'checks' | 'captures' | 'poll'>,
  exchange: Exchange,
  scope: Scope,
  keep: (variable: string, value: unknown) => void,
): Finding | null {
  const response = new Response(exchange);
  const failure = problemOf(() => check(checks, exchange, response, scope));
  if (failure !== null) return { message: failure, again: false };
  if (poll) {
    const unready =
      poll.accepts[exchange.status] === 1
        ? problemOf(() => check(poll.checks, exchange, response, scope))
        : `status ${exchange.status}, expected ${poll.acceptsText}`;
    if (unready !== null) return { message: unready, again: true };
  }
  const missing = problemOf(() => {
    for (const capture of captures) keep(capture.variable, captured(capture, response, scope));
  });
  return missing === null ? null : { message: missing, again: false };
}

/**
 * Looks at a response without keeping anything of it.
 * @returns what is wrong with it, null when all of this holds
 */
export function verify(checks: ResponseChecks, exchange: Exchange, scope: Scope): string | null {
  return problemOf(() => check(checks, exchange, new Response(exchange), scope));
}

/** @returns what is wrong, null when nothing is */
function problemOf(look: () => void): string | null {
  try {
    look();
    return null;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.message;
  }
}

/** @throws CheckFailure when the response is not as it should be, ValueError when a value is missing */
function check(checks: ResponseChecks, exchange: Exchange, response: Response, scope: Scope): void {
  checkMeasures(checks, exchange);
  for (const { name, expected } of checks.headers) checkHeader(name, expected, response, scope);
  for (const template of checks.contains) {
    const text = render(template, scope, String);
    if (!response.text.includes(text)) throw new CheckFailure(`the body does not contain "${text}"`);
  }
  for (const pattern of checks.matches)
    if (!pattern.matches(response.text))
      throw new CheckFailure(`the body does not match ${shorten(pattern.source)}`);
  for (const expectation of checks.json) checkJson(expectation, response, scope);
}

function checkMeasures({ maxTimeMs, maxBytes }: ResponseChecks, exchange: Exchange): void {
  const ms = exchange.endedAt - exchange.dueAt;
  if (maxTimeMs !== null && ms > maxTimeMs)
    throw new CheckFailure(`the response took more than ${maxTimeMs} ms`);
  if (maxBytes !== null && exchange.bodyBytes > maxBytes)
    throw new CheckFailure(`the body has ${exchange.bodyBytes} bytes, expected at most ${maxBytes}`);
}

function checkHeader(name: string, expected: HeaderExpectation, response: Response, scope: Scope): void {
  const found = response.header(name);
  if (expected.kind === 'present' && !expected.present) {
    if (found !== null) throw new CheckFailure(`header ${name} is ${shown(found)}, expected none`);
    return;
  }
  if (found === null) throw new CheckFailure(`there is no header ${name}`);
  if (expected.kind === 'pattern' && !expected.pattern.matches(found))
    throw new CheckFailure(`header ${name} is ${shown(found)}, expected ${shorten(expected.pattern.source)}`);
  if (expected.kind !== 'text') return;
  const text = render(expected.text, scope, String);
  if (found !== text) throw new CheckFailure(`header ${name} is ${shown(found)}, expected ${shown(text)}`);
}

function checkJson({ path, expected }: JsonExpectation, response: Response, scope: Scope): void {
  const values = valuesOf(path, response, path.source, 'checked in it');
  if (expected === null) {
    if (values.every((value) => value === null))
      throw new CheckFailure(`${path.source} found nothing in the body`);
    return;
  }
  const wanted = renderJson(expected, scope);
  if (!path.list && values.length === 0)
    throw new CheckFailure(`${path.source} found nothing in the body, expected ${shown(wanted)}`);
  const found = path.list ? values : values[0];
  if (!isDeepStrictEqual(found, wanted) && !isDeepStrictEqual(rounded(found), rounded(wanted)))
    throw new CheckFailure(`${path.source} is ${shown(found)}, expected ${shown(wanted)}`);
}

function captured({ variable, source, from, fallback }: Capture, response: Response, scope: Scope): unknown {
  const found = find(from, variable, response);
  if (found !== undefined && found !== null) return found;
  if (fallback !== undefined) return renderJson(fallback, scope);
  const where = from.kind === 'json' || from.kind === 'pattern' ? 'in the body' : 'in the response';
  throw new CheckFailure(
    `capture "${variable}": ${source} ${found === null && from.kind === 'json' ? 'is null' : `found nothing ${where}`}`,
  );
}

/** @returns undefined or null when it is not there */
function find(from: CaptureFrom, variable: string, response: Response): unknown {
  switch (from.kind) {
    case 'json': {
      const values = valuesOf(from.path, response, `capture "${variable}"`, 'captured from it');
      return from.path.list ? values : values[0];
    }
    case 'pattern':
      return from.pattern.firstGroup(response.text);
    case 'header':
      return response.header(from.name);
    case 'cookie':
      return response.cookie(from.name);
  }
}

function valuesOf(path: JsonPath, response: Response, what: string, purpose: string): unknown[] {
  try {
    return response.values(path, purpose);
  } catch (error) {
    // A body nested deeper than the query goes.
    throw isFailure(error) ? error : new CheckFailure(`${what}: ${(error as Error).message}`);
  }
}

/** A value as JSON writes it, shortened. */
function shown(value: unknown): string {
  return shorten(writeJson(value));
}

function shorten(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}
