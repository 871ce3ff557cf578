/** JSON with whole numbers of any length: ids of 17 digits and more are common, and a Number would change them. */

/** Numbers of fewer digits are exact, and most texts have no longer ones: those are parsed in the usual way. */
const LONG_NUMBER = /\d{16}/;

/** What V8 tells a reviver besides (proposal-json-parse-with-source). */
interface Source {
  source?: string;
}

/**
 * @returns the value; whole numbers that a Number cannot hold are BigInts
 * @throws SyntaxError when it is no JSON
 */
export function parseJson(text: string): unknown {
  return LONG_NUMBER.test(text) ? JSON.parse(text, exact) : JSON.parse(text);
}

const exact = ((_key: string, value: unknown, { source }: Source): unknown => {
  const isRounded = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  return isRounded && /^-?\d+$/.test(source ?? '') ? BigInt(source!) : value;
}) as (key: string, value: unknown) => unknown;

/** @param indent blanks of each level; without it all is in one line */
export function writeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? raw(item) : item), indent);
}

function raw(value: bigint): unknown {
  return (JSON as unknown as { rawJSON: (text: string) => unknown }).rawJSON(String(value));
}

/** The value with Numbers only, as numbers of a scenario file are. */
export function rounded(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]));
}
