import { textOf } from './openapi-parameters.ts';
import { isObject, sampleOf } from './openapi-sample.ts';
import type { RecordedBody } from './recorded-body.ts';
import { isMapping } from './request-path.ts';

/** A body of the description, and the media type that it is sent as. */
export interface DescribedBody {
  body: RecordedBody;
  type: string;
}

const JSON_TYPE = /[/+]json\b/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded\b/i;
const MULTIPART_TYPE = /^multipart\/form-data\b/i;

/**
 * A body by the example or the schema of its description.
 * @returns null when there is none, or none that a step can say
 */
export function describedBody(requestBody: unknown): DescribedBody | null {
  const content = isObject(requestBody) && isObject(requestBody.content) ? requestBody.content : {};
  const types = [JSON_TYPE, FORM_TYPE, MULTIPART_TYPE, /^text\//i];
  for (const wanted of types)
    for (const [type, media] of Object.entries(content)) {
      if (!wanted.test(type) || !isObject(media)) continue;
      const value = sampleOf(media);
      const body = value === undefined ? null : bodyOf(type, value, media.schema);
      if (body) return { body, type: type.includes('*') ? 'application/json' : type };
    }
  return null;
}

function bodyOf(type: string, value: unknown, schema: unknown): RecordedBody | null {
  if (JSON_TYPE.test(type)) return { kind: 'json', value };
  if (!FORM_TYPE.test(type) && !MULTIPART_TYPE.test(type))
    return typeof value === 'string' ? { kind: 'text', text: value, holds: null } : null;
  if (!isObject(value)) return null;
  const fields = Object.entries(value)
    .filter(([, item]) => item !== null && item !== undefined)
    .map(([name, item]): [string, string] => [name, textOf(item)]);
  if (!isMapping(fields) || fields.length === 0) return null;
  if (FORM_TYPE.test(type)) return { kind: 'form', fields };
  const parts = fields.map(([name, text]) => ({
    name,
    value: text,
    file: isFile(schema, name) ? { name: `${name}.txt`, type: 'text/plain' } : null,
  }));
  return { kind: 'multipart', parts };
}

function isFile(schema: unknown, name: string): boolean {
  const properties = isObject(schema) && isObject(schema.properties) ? schema.properties : {};
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return (
    isObject(property) &&
    (property.format === 'binary' ||
      property.contentMediaType !== undefined ||
      property.contentEncoding !== undefined)
  );
}
