import { type JsonPath, parseJsonPath } from './json-path.ts';
import { isSlashed, Pattern } from './pattern.ts';
import { identifier, parsed, record, TOKEN, text } from './schema-parts.ts';

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
}

function parseCapture(source: string): Omit<Capture, 'variable'> {
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

export const captureSchema = record(
  identifier,
  text.transform(parsed(parseCapture)),
  'expected captures, as in "token: $.accessToken"',
).describe(
  'Variables of the virtual user, each from a JSONPath (RFC 9535) of the body, "header:Name", "cookie:name", ' +
    'or the first group of a /pattern/ in the body',
);
