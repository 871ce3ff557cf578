import { basename } from 'node:path';
import * as z from 'zod';
import { digestOf, type ScenarioFiles } from './files.ts';
import { record, scalar, template, text, words } from './schema-parts.ts';
import { type Scope, ValueError } from './scope.ts';
import { isStatic, render, type Template } from './template.ts';

/** Larger uploads than this are no longer about the app, and every user holds one. */
const LARGEST_FILE_MB = 64;

/** One part of a form: a field, or a file with its name. */
export interface Part {
  name: string;
  /** Content of a file of the disk, or what is written in the scenario. */
  content: Template | Buffer;
  filename: Template | null;
  type: string | null;
}

/** A body of several parts (RFC 7578). */
export interface Multipart {
  boundary: string;
  parts: Part[];
}

const upload = words(
  {
    path: text.min(1, { error: 'expected the path of a file' }).optional().describe('File to send'),
    content: template.optional().describe('Content of the file, instead of a path'),
    filename: template.optional().describe('Name to send; default: that of the file at the path'),
    type: text
      .regex(/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(; *[\w-]+=[\w."+-]+)*$/, {
        error: ({ input }) => `${JSON.stringify(input)} is not a media type, as in text/csv`,
      })
      .optional()
      .describe('Media type; default application/octet-stream'),
  },
  'expected a file, as in "{ path: customers.csv, type: text/csv }"',
).superRefine(({ path, content, filename }, context) => {
  if ((path === undefined) === (content === undefined))
    context.addIssue({ code: 'custom', message: 'a file has either "path" or "content"' });
  else if (content !== undefined && filename === undefined)
    context.addIssue({ code: 'custom', message: 'a file with "content" needs a "filename"' });
});

/** The word `multipart` of a request. */
export const multipartSchema = record(
  text.min(1, { error: 'must not be empty' }),
  z.union([scalar, upload], { error: ({ input }) => wrongPart(input) }),
  'expected parts, as in "file: { path: customers.csv }"',
)
  .refine((parts) => Object.keys(parts).length > 0, { error: 'needs at least one part' })
  .describe('Body of several parts (multipart/form-data): fields, and files with {path or content}');

export type MultipartSource = z.output<typeof multipartSchema>;

/** A union says only that nothing fitted; what a file lacks is in the file's own words. */
function wrongPart(input: unknown): string {
  if (input === null || typeof input !== 'object' || Array.isArray(input))
    return 'expected a text, a number, true/false, or a file, as in "{ path: customers.csv }"';
  return upload.safeParse(input).error?.issues[0]?.message ?? 'expected a file';
}

/**
 * @param source as the schema left it
 * @param report told of a file that cannot be read, by the name of its part
 */
export function multipartOf(
  source: MultipartSource,
  files: ScenarioFiles,
  report: (part: string, message: string) => void,
): Multipart {
  const parts = Object.entries(source).map(([name, value]): Part => {
    if ('parts' in value) return { name, content: value, filename: null, type: null };
    const { path, content, filename, type = 'application/octet-stream' } = value;
    const read =
      path === undefined ? null : files.read(path, LARGEST_FILE_MB, (message) => report(name, message));
    return {
      name,
      content: content ?? read ?? Buffer.alloc(0),
      filename: filename ?? plain(basename(path!)),
      type,
    };
  });
  return { boundary: `tailgate-${digestOf(...parts.flatMap(sourceOf))}`, parts };
}

function plain(source: string): Template {
  return { source, parts: [source] };
}

/** What never changes of a part. */
function sourceOf({ name, content, filename }: Part): (string | Buffer)[] {
  return [name, filename?.source ?? '', Buffer.isBuffer(content) ? content : content.source];
}

/** Whether the body is the same whatever the variables are. */
export function isStaticMultipart({ parts }: Multipart): boolean {
  return parts.every(
    ({ content, filename }) =>
      (Buffer.isBuffer(content) || isStatic(content)) && (filename === null || isStatic(filename)),
  );
}

/** Calls `visit` with each template in the parts, and the name of its part. */
export function eachPartTemplate(
  { parts }: Multipart,
  visit: (template: Template, part: string) => void,
): void {
  for (const { name, content, filename } of parts) {
    if (!Buffer.isBuffer(content)) visit(content, name);
    if (filename) visit(filename, name);
  }
}

/**
 * The body with its expressions filled in.
 * @throws ValueError when a value is missing, or would end its part
 */
export function renderMultipart({ boundary, parts }: Multipart, scope: Scope): Buffer {
  const pieces = parts.flatMap(({ name, content, filename, type }) => {
    const file = filename && `; filename="${escapeName(render(filename, scope, String))}"`;
    const bytes = Buffer.isBuffer(content) ? content : Buffer.from(render(content, scope, String));
    // The boundary is known to whoever knows the scenario: a value of the app must not be able to add parts.
    if (!Buffer.isBuffer(content) && bytes.includes(boundary))
      throw new ValueError(`part ${name}: the value has the boundary between parts in it`);
    return [
      `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"${file ?? ''}\r\n`,
      type === null ? '\r\n' : `Content-Type: ${type}\r\n\r\n`,
      bytes,
      '\r\n',
    ];
  });
  return Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece as string)));
}

/** As browsers write it (WHATWG HTML, multipart/form-data encoding algorithm). */
function escapeName(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
