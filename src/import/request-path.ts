import { urlName } from '../scenario/endpoint-names.ts';
import { isSecretName } from '../secret-name.ts';
import { literal, type Variables } from './variables.ts';

/** A path and query as the words of a step. */
export interface PathWords {
  path: string;
  query?: Record<string, string | number>;
}

/**
 * @param pathname as it stands in a URL
 * @param query as it stands in a URL, without the "?"; parameters that a mapping cannot say stay in the path
 */
export function pathWords(pathname: string, query: string, variables: Variables): PathWords {
  const path = pathname
    .split('/')
    .map((segment) => encodedTemplate(segment, decoded(segment), variables))
    .join('/');
  if (query === '') return { path };
  const pairs = [...new URLSearchParams(query)];
  if (isMapping(pairs) && query.split('&').every((pair) => pair.includes('=')))
    return { path, query: fieldWords(pairs, variables) };
  const pieces = query.split('&').map((pair) => {
    const equals = pair.indexOf('=');
    if (equals < 0) return literal(pair);
    const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
    const secret = isSecretName(decoded(name));
    return `${literal(name)}=${encodedTemplate(value, decoded(value.replaceAll('+', ' ')), variables, secret)}`;
  });
  return { path: `${path}?${pieces.join('&')}` };
}

/** Fields of a form or query, each name once, as words. */
export function fieldWords(pairs: [string, string][], variables: Variables): Record<string, string | number> {
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, scalarOf(variables.template(value, { secret: isSecretName(name) }))]),
  );
}

/** What a request is reported under, null when its path says it: `GET /products/42` → `GET /products/:id`. */
export function endpointName(method: string, pathname: string, variables: Variables): string | null {
  const name = urlName(pathname, (segment) => variables.occursIn(decoded(segment)));
  return name === pathname ? null : `${method} ${name}`;
}

/** Whether parameters can be written as a mapping: each name once. */
export function isMapping(pairs: [string, string][]): boolean {
  const names = new Set(pairs.map(([name]) => name));
  return names.size === pairs.length && !names.has('__proto__') && !names.has('');
}

/** A text that YAML may show as a number, when it is written in the same way again. */
function scalarOf(text: string): string | number {
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

/** A text of a URL: as it was written there, or encoded anew when variables are in it. */
function encodedTemplate(raw: string, value: string, variables: Variables, secret = false): string {
  const place = { encode: encodeURIComponent, secret };
  return variables.occursIn(value, place) ? variables.template(value, place) : literal(raw);
}

export function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
