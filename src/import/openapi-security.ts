import type { ParameterValues } from './openapi-parameters.ts';
import { isObject } from './openapi-sample.ts';
import type { Variables } from './variables.ts';

/**
 * Adds what the security schemes of an operation ask for, each from an environment variable: values that
 * `variables` then writes by name.
 * @param requirements of the operation: alternatives, each a set of schemes; the first is taken
 * @param schemes of the description, by name
 */
export function addSecurity(
  requirements: unknown,
  schemes: Record<string, unknown>,
  values: ParameterValues,
  variables: Variables,
): void {
  const alternatives = Array.isArray(requirements) ? requirements.filter(isObject) : [];
  // An empty one: the operation can be called without any.
  if (alternatives.some((alternative) => Object.keys(alternative).length === 0)) return;
  for (const name of Object.keys(alternatives[0] ?? {})) {
    const scheme = schemes[name];
    if (!isObject(scheme)) continue;
    const about = `security scheme ${name}`;
    if (scheme.type === 'apiKey') {
      const pair: [string, string] = [String(scheme.name), standIn(name, name, about, variables)];
      if (scheme.in === 'header') values.headers.push(pair);
      if (scheme.in === 'query') values.query.push(pair);
      if (scheme.in === 'cookie') values.cookies.push(pair);
    } else if (scheme.type === 'http' && /^basic$/i.test(String(scheme.scheme))) {
      const user = standIn(name, 'BASIC_CREDENTIALS', `${about}: base64 of user:password`, variables);
      values.headers.push(['Authorization', `Basic ${user}`]);
    } else if (scheme.type !== 'mutualTLS') {
      const kind = scheme.type === 'http' ? String(scheme.scheme) : 'bearer';
      const word = /^bearer$/i.test(kind) ? 'Bearer' : kind;
      values.headers.push(['Authorization', `${word} ${standIn(name, 'TOKEN', about, variables)}`]);
    }
  }
}

/** A text that no description has in it, and that is written as the variable. */
function standIn(scheme: string, variable: string, about: string, variables: Variables): string {
  const text = `\u0000security scheme ${scheme}\u0000`;
  variables.addSecret(variable, text, about);
  return text;
}
