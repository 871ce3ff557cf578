import { isSecretName } from '../secret-name.ts';
import type { StepWords, Upload } from './draft.ts';
import type { PostData } from './har-schema.ts';
import { fieldWords, isMapping } from './request-path.ts';
import { MAX_DEPTH, type Variables } from './variables.ts';

/** A body that was recorded, as far as it could be read. */
export type RecordedBody =
  | { kind: 'json'; value: unknown }
  | { kind: 'form'; fields: [string, string][] }
  | { kind: 'multipart'; parts: RecordedPart[] }
  /** `holds` is what could be read in it, although the words of a step cannot say it. */
  | { kind: 'text'; text: string; holds: unknown };

export interface RecordedPart {
  name: string;
  value: string;
  file: { name: string; type: string } | null;
}

/** The media types that the words of a step say by themselves. */
const OWN_TYPE: Record<RecordedBody['kind'], RegExp> = {
  json: /^application\/json$/i,
  form: /^application\/x-www-form-urlencoded(; *charset=utf-8)?$/i,
  multipart: /^multipart\/form-data\b/i,
  text: /^$/,
};
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(; *[\w-]+=[\w."+-]+)*$/;

/** @returns null when nothing was sent, or nothing of it was recorded */
export async function readBody(
  data: PostData | null | undefined,
  type: string,
): Promise<RecordedBody | null> {
  if (!data || (!data.text && !data.params?.length)) return null;
  const text = data.text ?? '';
  if (/^multipart\/form-data\b/i.test(type)) return readMultipart(data, type);
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    const fields = text ? [...new URLSearchParams(text)] : paramsOf(data);
    if (isMapping(fields)) return { kind: 'form', fields };
    return { kind: 'text', text: text || new URLSearchParams(fields).toString(), holds: objectsOf(fields) };
  }
  if (!/[/+]json\b/i.test(type)) return { kind: 'text', text, holds: null };
  const value = parsedJson(text);
  return value !== undefined && isExact(value)
    ? { kind: 'json', value }
    : { kind: 'text', text, holds: value };
}

/** Whether the words of the body make this header superfluous. */
export function saysType(body: RecordedBody, type: string): boolean {
  return OWN_TYPE[body.kind].test(type);
}

/** Makes what is secret in a body known. */
export function findSecrets(body: RecordedBody, about: string, variables: Variables): void {
  if (body.kind === 'json') variables.addSecretsOf(body.value, about);
  if (body.kind === 'form') variables.addSecretsOf(Object.fromEntries(body.fields), about);
  if (body.kind === 'multipart')
    for (const { name, value, file } of body.parts)
      if (file === null) variables.addSecretsOf({ [name]: value }, about);
  if (body.kind === 'text') variables.addSecretsOf(body.holds, about);
}

/** The body in the words of a step. */
export function bodyWords(body: RecordedBody, variables: Variables): StepWords {
  switch (body.kind) {
    case 'json':
      return { json: variables.jsonTemplate(body.value) };
    case 'form':
      return { form: fieldWords(body.fields, variables) };
    case 'text':
      return { body: variables.template(body.text, { raw: true }) };
    case 'multipart':
      return {
        multipart: Object.fromEntries(
          body.parts.map((part) => [
            part.name,
            part.file
              ? upload(part, part.file, variables)
              : variables.template(part.value, { secret: isSecretName(part.name) }),
          ]),
        ),
      };
  }
}

function upload(
  { value }: RecordedPart,
  { name, type }: { name: string; type: string },
  variables: Variables,
): Upload {
  return {
    content: variables.template(value),
    filename: variables.template(name || 'file'),
    ...(MEDIA_TYPE.test(type) && type !== 'application/octet-stream' ? { type } : {}),
  };
}

async function readMultipart(data: PostData, type: string): Promise<RecordedBody | null> {
  const parts = data.text ? await parseMultipart(data.text, type) : null;
  const recorded =
    parts ??
    data.params?.map(({ name, value = '', fileName, contentType = '' }) => ({
      name,
      value,
      file: fileName === undefined ? null : { name: fileName, type: contentType },
    }));
  if (recorded?.length && isMapping(recorded.map(({ name, value }) => [name, value])))
    return { kind: 'multipart', parts: recorded };
  const fields = (recorded ?? []).map(({ name, value }): [string, string] => [name, value]);
  return data.text ? { kind: 'text', text: data.text, holds: objectsOf(fields) } : null;
}

/** @returns null when it is not what its type says; the parser is that of the platform */
async function parseMultipart(text: string, type: string): Promise<RecordedPart[] | null> {
  try {
    const form = await new Response(text, { headers: { 'content-type': type } }).formData();
    return await Promise.all(
      [...form].map(async ([name, value]) =>
        typeof value === 'string'
          ? { name, value, file: null }
          : { name, value: await value.text(), file: { name: value.name, type: value.type } },
      ),
    );
  } catch {
    return null;
  }
}

function paramsOf({ params = [] }: PostData): [string, string][] {
  return params.map(({ name, value = '' }) => [name, value]);
}

function objectsOf(fields: [string, string][]): object[] {
  return fields.map(([name, value]) => ({ [name]: value }));
}

/** @returns undefined when it is not JSON */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether JavaScript keeps every number of it as it was written, which it does not with long identifiers. */
function isExact(value: unknown, depth = 0): boolean {
  if (typeof value === 'number') return !Number.isInteger(value) || Number.isSafeInteger(value);
  if (value === null || typeof value !== 'object') return true;
  return depth < MAX_DEPTH && Object.values(value).every((item) => isExact(item, depth + 1));
}
