import { isUtf8 } from 'node:buffer';
import { parseJson, writeJson } from '../scenario/json.ts';
import { formatCount } from './format.ts';
import { linesOf, type ShowOptions } from './shown.ts';

const MOST_CHARACTERS = 2048;
const MOST_LINES = 40;
/** What is longer, or nested deeper, is shown as it came. */
const LONGEST_PRETTY = 4 * 1024 ** 2;
const DEEPEST_PRETTY = 64;
const TEXTUAL = /^text\/|[/+](json|xml|javascript|x-www-form-urlencoded|x-ndjson)\b/i;
/** Fields of such names hold secrets, whoever made them. */
const SECRET_FIELD = /passw|secret|token|credential|api_?key|private_?key|\bjwt\b|^authorization$/i;
/** `tokenType` says how a token is sent. */
const OPEN_FIELD = /type$/i;
const MASK = '***';

/**
 * A body for the terminal: JSON indented, text shortened, anything else as its size.
 * @param type its media type
 * @returns lines, the first of them empty; none for an empty body
 */
export function bodyLines(
  body: Buffer,
  type: string | undefined,
  options: ShowOptions & { encoding?: string | undefined },
): string[] {
  if (body.length === 0) return [];
  const { paint, full, encoding } = options;
  const kind = encoding ?? type?.split(';')[0]?.trim() ?? '';
  if (encoding !== undefined || !isText(body, type)) {
    const [shown] = linesOf(`${formatCount(body.length)} bytes${kind ? ` ${kind}` : ''}`, options);
    return ['', paint('dim', `<${shown}>`)];
  }
  const lines = linesOf(readable(body.toString('utf8'), kind), options);
  const { kept, left } = full ? { kept: lines, left: 0 } : beginningOf(lines);
  const note = `… ${formatCount(left)} more characters: --full shows them`;
  return ['', ...kept, ...(left > 0 ? [paint('dim', note)] : [])];
}

function isText(body: Buffer, type = ''): boolean {
  return !body.includes(0) && (TEXTUAL.test(type) || isUtf8(body));
}

function beginningOf(lines: string[]): { kept: string[]; left: number } {
  const kept: string[] = [];
  let room = MOST_CHARACTERS;
  for (const line of lines) {
    if (kept.length === MOST_LINES || room <= 0) break;
    kept.push(line.slice(0, room).toWellFormed());
    room -= line.length + 1;
  }
  const count = (some: string[]): number => some.reduce((sum, line) => sum + line.length, 0);
  return { kept, left: count(lines) - count(kept) };
}

function readable(text: string, kind: string): string {
  if (kind === 'application/x-www-form-urlencoded') return shownForm(text);
  if (text.length > LONGEST_PRETTY || depthOf(text) > DEEPEST_PRETTY) return text;
  try {
    return writeJson(withoutSecrets(parseJson(text)), 2);
  } catch {
    return text;
  }
}

function isSecret(field: string): boolean {
  return SECRET_FIELD.test(field) && !OPEN_FIELD.test(field);
}

function withoutSecrets(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return value !== '' && isSecret(name) ? MASK : value;
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSecrets(item, key)]));
}

function shownForm(text: string): string {
  return text
    .split('&')
    .map((field) => {
      const name = field.split('=', 1)[0]!;
      return isSecret(name) && name.length + 1 < field.length ? `${name}=${MASK}` : field;
    })
    .join('&');
}

/** At most so many brackets are open at once; those in texts are counted too. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const bracket of text.matchAll(/[[\]{}]/g)) {
    depth += bracket[0] === '[' || bracket[0] === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
