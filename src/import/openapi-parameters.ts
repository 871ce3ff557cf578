import { exampleOf, isObject, sampleOf } from './openapi-sample.ts';

/** A parameter of an operation, as far as it is read; its description is checked already. */
export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  style?: string;
  explode?: boolean;
  schema?: unknown;
  content?: Record<string, { schema?: unknown; example?: unknown; examples?: Record<string, unknown> }>;
  example?: unknown;
  examples?: Record<string, unknown>;
}

/** What the parameters of a request are sent as. */
export interface ParameterValues {
  pathname: string;
  query: [string, string][];
  headers: [string, string][];
  cookies: [string, string][];
  /** Parameters of the path for which the description has no example. */
  guessed: string[];
}

const IGNORED_HEADERS = /^(accept|content-type|authorization)$/i;

/**
 * @param template path with `{names}`
 * @param parameters those of the operation win over those of the path by coming later
 * @returns null when a part of the path has no value
 */
export function parameterValues(template: string, parameters: Parameter[]): ParameterValues | null {
  const values: ParameterValues = { pathname: template, query: [], headers: [], cookies: [], guessed: [] };
  const each = new Map(parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]));
  for (const parameter of each.values()) {
    const described = Object.values(parameter.content ?? {})[0] ?? parameter;
    const example = exampleOf(described);
    // An optional one without an example would only make the request fail.
    if (!parameter.required && example === undefined) continue;
    const value = example ?? sampleOf(described);
    if (value === undefined || value === null) continue;
    const { name } = parameter;
    if (parameter.content !== undefined) addPairs(values, parameter, [[name, JSON.stringify(value)]]);
    else if (parameter.in !== 'path') addPairs(values, parameter, pairsOf(parameter, value));
    else {
      values.pathname = values.pathname.replaceAll(`{${name}}`, () => pathText(parameter, value));
      if (example === undefined) values.guessed.push(name);
    }
  }
  return /\{[^{}]*\}/.test(values.pathname) ? null : values;
}

function addPairs(values: ParameterValues, parameter: Parameter, pairs: [string, string][]): void {
  if (parameter.in === 'query') values.query.push(...pairs);
  if (parameter.in === 'cookie') values.cookies.push(...pairs);
  if (parameter.in === 'header' && !IGNORED_HEADERS.test(parameter.name))
    values.headers.push([parameter.name, pairs.map(([, text]) => text).join(',')]);
}

/** The styles `form`, `spaceDelimited`, `pipeDelimited`, `deepObject` and `simple` (OpenAPI 3, Style Values). */
function pairsOf(
  { name, style = 'form', explode = style === 'form' }: Parameter,
  value: unknown,
): [string, string][] {
  const between = { spaceDelimited: ' ', pipeDelimited: '|' }[style] ?? ',';
  if (Array.isArray(value))
    return explode ? value.map((item) => [name, textOf(item)]) : [[name, value.map(textOf).join(between)]];
  if (!isObject(value)) return [[name, textOf(value)]];
  const entries = Object.entries(value);
  if (style === 'deepObject') return entries.map(([key, item]) => [`${name}[${key}]`, textOf(item)]);
  return explode
    ? entries.map(([key, item]) => [key, textOf(item)])
    : [[name, entries.flatMap(([key, item]) => [key, textOf(item)]).join(between)]];
}

/** The styles `simple`, `label` and `matrix`. */
function pathText({ name, style = 'simple' }: Parameter, value: unknown): string {
  const items = Array.isArray(value) ? value : isObject(value) ? Object.entries(value).flat() : [value];
  const text = items.map((item) => encodeURIComponent(textOf(item).toWellFormed())).join(',');
  return style === 'label' ? `.${text}` : style === 'matrix' ? `;${name}=${text}` : text;
}

export function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
