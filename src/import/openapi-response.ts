import type { StepWords } from './draft.ts';
import { isObject } from './openapi-sample.ts';

/** More of them only make the file longer. */
const MAX_CHECKS = 5;

/**
 * What a successful response must be, by its description: its status, and the properties that it must have.
 * @param responses by status
 * @returns undefined when the description says nothing of success
 */
export function checkOf(responses: unknown): StepWords['check'] | undefined {
  if (!isObject(responses)) return undefined;
  const statuses = Object.keys(responses)
    .filter((status) => /^[23](\d\d|XX)$/i.test(status))
    .sort();
  const first = statuses.find((status) => status.startsWith('2')) ?? statuses[0];
  if (first === undefined) return undefined;
  const accepted = statuses
    .filter((status) => status[0] === first[0])
    .map((status) => (/^\d+$/.test(status) ? Number(status) : status.toLowerCase()));
  const required = accepted.length === 1 ? requiredProperties(schemaOf(responses[first])) : [];
  return {
    status: accepted.length === 1 ? accepted[0]! : accepted,
    ...(required.length > 0 ? { json: required.slice(0, MAX_CHECKS).map(pathTo) } : {}),
  };
}

function schemaOf(response: unknown): unknown {
  const content = isObject(response) && isObject(response.content) ? response.content : {};
  const media = Object.entries(content).find(([type]) => /[/+]json\b/i.test(type))?.[1];
  return isObject(media) ? media.schema : undefined;
}

/** Properties that are always there and never null, also those of the parts of `allOf`. */
function requiredProperties(schema: unknown, depth = 0): string[] {
  if (!isObject(schema) || depth > 5) return [];
  const parts = Array.isArray(schema.allOf) ? schema.allOf : [];
  const properties = isObject(schema.properties) ? schema.properties : {};
  const own = (Array.isArray(schema.required) ? schema.required.map(String) : []).filter(
    (name) => Object.hasOwn(properties, name) && !mayLack(properties[name]),
  );
  return [...new Set([...own, ...parts.flatMap((part) => requiredProperties(part, depth + 1))])];
}

/** Only a plain schema says for sure that its value is not null. */
function mayLack(schema: unknown): boolean {
  if (!isObject(schema) || schema.nullable === true || schema.writeOnly === true) return true;
  if (Array.isArray(schema.type)) return schema.type.includes('null');
  return (
    schema.oneOf !== undefined ||
    schema.anyOf !== undefined ||
    (Array.isArray(schema.enum) && schema.enum.includes(null)) ||
    schema.type === 'null' ||
    (schema.type === undefined && schema.allOf === undefined && schema.properties === undefined)
  );
}

function pathTo(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `$.${name}` : `$[${JSON.stringify(name)}]`;
}
