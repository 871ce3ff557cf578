import type { IncomingMessage } from 'node:http';
import { HttpError } from './errors.ts';

/** A request body, parsed. */
export type Fields = Record<string, unknown>;

/** The largest request body that is read. */
export const BODY_LIMIT = 1024 * 1024;

/** How much of a body that is too large is still received, so that the client gets to read its 413. */
const DRAIN_LIMIT = 8 * BODY_LIMIT;

/** Receives the body of a request; 413 when it is larger than `BODY_LIMIT`. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > DRAIN_LIMIT) break;
    if (size <= BODY_LIMIT) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > BODY_LIMIT) throw new HttpError(413, `the body is larger than ${BODY_LIMIT} bytes`);
  return Buffer.concat(chunks);
}

/** Parses a body by its content type: a JSON object, a form, or one with files; no body is no fields. */
export function parseBody(body: Buffer, contentType: string | undefined): Fields | Promise<Fields> {
  if (body.length === 0) return {};
  const type = (contentType ?? 'application/json').split(';')[0]!.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') {
    return Object.fromEntries(new URLSearchParams(body.toString('utf8')));
  }
  if (type === 'multipart/form-data') return parseMultipart(body, contentType!);
  if (type !== 'application/json' && !type.endsWith('+json')) {
    throw new HttpError(415, `the content type ${type} is not understood: send JSON or a form`);
  }
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new HttpError(400, 'the body is not valid JSON');
  }
  return asFields(value, 'the body');
}

/** A file that came with a form. */
export class Upload {
  readonly name: string;
  readonly type: string;
  readonly text: string;

  constructor(name: string, type: string, text: string) {
    this.name = name;
    this.type = type;
    this.text = text;
  }
}

/** The parser is the one behind `fetch`; the body is in memory already, and so no larger than `BODY_LIMIT`. */
async function parseMultipart(body: Buffer, contentType: string): Promise<Fields> {
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new HttpError(400, 'the body is not a valid multipart form');
  }
  const fields: Fields = {};
  for (const [name, value] of form) {
    if (name === '__proto__') continue;
    fields[name] = typeof value === 'string' ? value : new Upload(value.name, value.type, await value.text());
  }
  return fields;
}

/** The value as an object with fields; 400 when it is anything else. */
export function asFields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new HttpError(400, `${what} must be a JSON object`);
  }
  return value as Fields;
}

/** A field that must be a text with something in it. */
export function textField(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') throw new HttpError(400, `${name} must be a text`);
  return value;
}

/** A whole number from a parameter of the address, within limits; 400 when it is no number. */
export function numberParam(query: URLSearchParams, name: string, standard: number, most: number): number {
  const text = query.get(name);
  if (text === null || text === '') return standard;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new HttpError(400, `${name} must be a whole number from 1`);
  return Math.min(value, most);
}
