import { sample } from 'openapi-sampler';

/** What describes a value: a parameter, a media type. */
export interface Described {
  example?: unknown;
  examples?: Record<string, unknown> | undefined;
  schema?: unknown;
}

type Schema = Record<string, unknown>;

/** Deeper values than this nobody sends; references that go round end here, too. */
const MAX_DEPTH = 8;
/** Parts of a schema that are looked at. Schemas that name each other can stand for more than any memory holds. */
const MAX_PARTS = 5000;

/** An example that the description gives itself, undefined when it gives none. */
export function exampleOf({ example, examples, schema }: Described): unknown {
  if (example !== undefined) return example;
  for (const given of Object.values(examples ?? {})) {
    const value = isObject(given) ? given.value : undefined;
    if (value !== undefined) return value;
  }
  if (!isObject(schema)) return undefined;
  const listed = Array.isArray(schema.examples) ? schema.examples[0] : undefined;
  return schema.example ?? listed ?? schema.const ?? schema.default;
}

/** A value for what is described: its example, else one that its schema accepts; undefined when it has neither. */
export function sampleOf(described: Described): unknown {
  const example = exampleOf(described);
  if (example !== undefined) return example;
  const { schema } = described;
  if (!isObject(schema) || isTooLarge(schema)) return undefined;
  // The first of many is a better guess than none of them.
  if (schema.type === 'integer' && schema.enum === undefined && schema.minimum === undefined) return 1;
  try {
    return sample(schema, { skipReadOnly: true, quiet: true, maxSampleDepth: MAX_DEPTH });
  } catch {
    return undefined;
  }
}

/** Counts what the sampler would visit: what is named at several places counts at each. */
function isTooLarge(schema: Schema): boolean {
  let parts = 0;
  const visit = (value: unknown, above: unknown[]): void => {
    if (value === null || typeof value !== 'object' || above.includes(value)) return;
    if (++parts > MAX_PARTS || above.length > MAX_DEPTH * 3) return;
    for (const part of Object.values(value)) visit(part, [...above, value]);
  };
  visit(schema, []);
  return parts > MAX_PARTS;
}

export function isObject(value: unknown): value is Schema {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
