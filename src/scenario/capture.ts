import * as z from 'zod';
import { type JsonPath, parseJsonPath } from './json-path.ts';
import { isSlashed, Pattern } from './pattern.ts';
import { identifier, parsed, record, TOKEN, text, words } from './schema-parts.ts';
import { type JsonTemplate, parseJsonTemplate } from './template.ts';

/** Where in a response a variable comes from. */
export type CaptureFrom =
  | { kind: 'json'; path: JsonPath }
  | { kind: 'header'; name: string }
  | { kind: 'cookie'; name: string }
  | { kind: 'pattern'; pattern: Pattern };

export interface Capture {
  variable: string;
  /** As it is written, for messages. */
  source: string;
  from: CaptureFrom;
  /** What it is when nothing was found; undefined: then the request fails. */
  fallback: JsonTemplate | undefined;
}

function parseSource(source: string): Pick<Capture, 'source' | 'from'> {
  const [, kind, name = ''] = /^(header|cookie):(.*)$/s.exec(source) ?? [];
  if (kind === 'header' || kind === 'cookie') {
    if (!TOKEN.test(name)) throw new SyntaxError(`"${name}" is not the name of a ${kind}`);
    return { source, from: { kind, name: kind === 'header' ? name.toLowerCase() : name } };
  }
  if (!isSlashed(source)) return { source, from: { kind: 'json', path: parseJsonPath(source) } };
  const pattern = new Pattern(source);
  if (pattern.groups === 0)
    throw new SyntaxError(`"${source}" has no group: put ( ) around what is to be captured`);
  return { source, from: { kind: 'pattern', pattern } };
}

function parseCapture(written: string | { from: string; default: unknown }): Omit<Capture, 'variable'> {
  if (typeof written === 'string') return { ...parseSource(written), fallback: undefined };
  return { ...parseSource(written.from), fallback: parseJsonTemplate(written.default) };
}

const EXPECTED = 'expected where the value is, as in $.accessToken, or "{ from: …, default: … }"';
const withDefault = words({ from: text, default: z.json() }, EXPECTED);

export const captureSchema = record(
  identifier,
  z.union([text, withDefault], { error: EXPECTED }).transform(parsed(parseCapture)),
  'expected captures, as in "token: $.accessToken"',
).describe(
  'Variables of the virtual user, each from a JSONPath (RFC 9535) of the body, "header:Name", "cookie:name", ' +
    'or the first group of a /pattern/ in the body; {from, default}: what it is when nothing is found',
);
