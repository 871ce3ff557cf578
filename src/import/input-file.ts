import { readFileSync, statSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { messageOf, UsageError } from '../errors.ts';

/** Forms that a scenario can be made from. */
export const FORMATS = ['har', 'openapi'] as const;
export type Format = (typeof FORMATS)[number];

const LARGEST_MB: Record<Format, number> = { har: 50, openapi: 10 };
/** More aliases than this are an attack, or a description that nobody could read. */
const MAX_ALIASES = 1000;

/**
 * Reads a HAR file or an OpenAPI description.
 * @param expected its format; null: its content says it
 * @returns its content as plain values
 * @throws UsageError with one sentence that names the file and what is wrong
 */
export function readInputFile(file: string, expected: Format | null): { format: Format; value: object } {
  const text = readText(file, LARGEST_MB[expected ?? 'har']);
  const value = /^\s*\{/.test(text) ? parseJson(file, text) : null;
  const content = value ?? parseYaml(file, text);
  if (content === null || typeof content !== 'object')
    throw new UsageError(`${file} is neither a HAR file nor an OpenAPI description`);
  const format = formatOf(file, content, expected);
  if (format === 'openapi') assertSize(file, Buffer.byteLength(text), LARGEST_MB.openapi);
  return { format, value: content };
}

/**
 * The values of a YAML (or JSON) text.
 * @throws UsageError
 */
export function parseYaml(file: string, text: string): unknown {
  if (text.length > LARGEST_MB.openapi * 1024 ** 2)
    throw new UsageError(
      `${file} is larger than ${LARGEST_MB.openapi} MB, and not the JSON that a HAR file is`,
    );
  try {
    const document = parseDocument(text, { prettyErrors: true, uniqueKeys: false, logLevel: 'error' });
    const error = document.errors[0];
    if (error) throw new SyntaxError(`not valid YAML: ${error.message.split('\n')[0]!.replace(/:$/, '')}`);
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    // Whatever is wrong with it, a stack overflow of what is nested too deeply among it.
    throw new UsageError(
      `${file} is ${error instanceof SyntaxError ? '' : 'not usable YAML: '}${messageOf(error)}`,
      {
        cause: error,
      },
    );
  }
}

function readText(file: string, largestMb: number): string {
  try {
    const status = statSync(file);
    if (status.isFile()) assertSize(file, status.size, largestMb);
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : messageOf(error);
    throw new UsageError(`cannot read ${file}: ${why}`, { cause: error });
  }
}

function assertSize(file: string, bytes: number, largestMb: number): void {
  if (bytes > largestMb * 1024 ** 2)
    throw new UsageError(`${file} is larger than ${largestMb} MB, which is the most that is read`);
}

/** @returns null when it might be YAML that begins with a brace */
function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (/^\s*\{\s*"/.test(text))
      throw new UsageError(`${file} is not valid JSON: ${messageOf(error)}`, { cause: error });
    return null;
  }
}

function formatOf(file: string, content: object, expected: Format | null): Format {
  const { openapi, swagger, log } = content as Record<string, unknown>;
  const found = openapi !== undefined ? 'openapi' : log !== undefined ? 'har' : null;
  if (swagger !== undefined)
    throw new UsageError(`${file} is a Swagger ${swagger} description: convert it to OpenAPI 3 first`);
  if (found === null)
    throw new UsageError(
      `${file} is neither a HAR file (it has no "log") nor an OpenAPI description (it has no "openapi")`,
    );
  if (expected !== null && expected !== found)
    throw new UsageError(`${file} is not what --format ${expected} says: it looks like ${found}`);
  return found;
}
