import { type Expression, eachVariable, evaluate, parseExpression } from './expression.ts';
import { type Scope, ValueError } from './scope.ts';

/** A text with `${expressions}` in it, parsed. `$${` stands for a literal `${`. */
export interface Template {
  source: string;
  parts: (string | Expression)[];
}

type StaticJson = { kind: 'value'; value: unknown };

/** A JSON value in which texts may be templates, parsed. */
export type JsonTemplate =
  | StaticJson
  | { kind: 'template'; template: Template }
  | { kind: 'list'; items: JsonTemplate[] }
  | { kind: 'object'; entries: [string, JsonTemplate][] };

/** An expression with its braces; a brace inside quotes does not end it. */
const EXPRESSION = /\$\{((?:'[^']*'|"[^"]*"|[^}'"])*)\}/y;

/**
 * @throws SyntaxError with a sentence about what is wrong
 */
export function parseTemplate(source: string): Template {
  const parts: (string | Expression)[] = [];
  let text = '';
  let position = 0;
  while (position < source.length) {
    const start = source.indexOf('${', position);
    if (start < 0) break;
    if (source[start - 1] === '$') {
      text += `${source.slice(position, start - 1)}\${`;
      position = start + 2;
      continue;
    }
    EXPRESSION.lastIndex = start;
    const expression = EXPRESSION.exec(source);
    if (!expression) throw new SyntaxError(`"${source.slice(start, start + 40)}" has no closing "}"`);
    text += source.slice(position, start);
    if (text) parts.push(text);
    text = '';
    parts.push(parseExpression(expression[1]!));
    position = EXPRESSION.lastIndex;
  }
  text += source.slice(position);
  if (text) parts.push(text);
  return { source, parts };
}

/**
 * Parses the templates in every text of a JSON value. Keys are taken as they are.
 * @param refuse told of each text that cannot be parsed, and where it stands; without it the first one is thrown
 * @throws SyntaxError
 */
export function parseJsonTemplate(
  value: unknown,
  refuse?: (path: (string | number)[], error: Error) => void,
  path: (string | number)[] = [],
): JsonTemplate {
  if (typeof value === 'string') return parseText(value, refuse && ((error) => refuse(path, error)));
  if (Array.isArray(value)) {
    const items = value.map((item, index) => parseJsonTemplate(item, refuse, [...path, index]));
    return items.every((item): item is StaticJson => item.kind === 'value')
      ? { kind: 'value', value: items.map((item) => item.value) }
      : { kind: 'list', items };
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).map(([key, item]): [string, JsonTemplate] => [
      key,
      parseJsonTemplate(item, refuse, [...path, key]),
    ]);
    return entries.every((entry): entry is [string, StaticJson] => entry[1].kind === 'value')
      ? { kind: 'value', value: Object.fromEntries(entries.map(([key, item]) => [key, item.value])) }
      : { kind: 'object', entries };
  }
  return { kind: 'value', value };
}

function parseText(text: string, refuse?: (error: Error) => void): JsonTemplate {
  try {
    const template = parseTemplate(text);
    return isStatic(template)
      ? { kind: 'value', value: template.parts.join('') }
      : { kind: 'template', template };
  } catch (error) {
    if (!refuse) throw error;
    refuse(error as Error);
    return { kind: 'value', value: text };
  }
}

/** Whether the text is the same whatever the variables are. */
export function isStatic(template: Template): boolean {
  return template.parts.every((part) => typeof part === 'string');
}

/**
 * The text with its expressions filled in.
 * @param encode how a value is written into this place (URL, header, …)
 * @throws ValueError when a value is missing or is not a text, number or boolean
 */
export function render(template: Template, scope: Scope, encode: (value: string) => string): string {
  let text = '';
  for (const part of template.parts) {
    if (typeof part === 'string') text += part;
    else text += encode(scalar(part, evaluate(part, scope)));
  }
  return text;
}

/**
 * A template that is one expression keeps the type of its value; any other becomes a text.
 * @throws ValueError when a value is missing
 */
export function renderValue(template: Template, scope: Scope): unknown {
  const only = template.parts.length === 1 ? template.parts[0]! : '';
  if (typeof only === 'string') return render(template, scope, String);
  const value = evaluate(only, scope);
  if (value === undefined) scalar(only, value);
  return value;
}

/**
 * The JSON value with its expressions filled in: `"${n}"` alone keeps the type of `n`.
 * @throws ValueError when a value is missing
 */
export function renderJson(template: JsonTemplate, scope: Scope): unknown {
  switch (template.kind) {
    case 'value':
      return template.value;
    case 'template':
      return renderValue(template.template, scope);
    case 'list':
      return template.items.map((item) => renderJson(item, scope));
    case 'object': {
      // fromEntries defines properties, so a key such as "__proto__" stays a plain key.
      return Object.fromEntries(template.entries.map(([key, item]) => [key, renderJson(item, scope)]));
    }
  }
}

function scalar(expression: Expression, value: unknown): string {
  if (typeof value === 'string') return value;
  if (['number', 'bigint', 'boolean'].includes(typeof value)) return String(value);
  const source = expression.kind === 'literal' ? String(expression.value) : expression.source;
  if (value === undefined || value === null) throw new ValueError(`\${${source}} has no value`);
  throw new ValueError(
    `\${${source}} is ${Array.isArray(value) ? `a list: use pick(${source})` : 'an object, not a text or a number'}`,
  );
}

/** Calls `visit` with the name of every variable that the template reads. */
export function eachTemplateVariable(template: Template, visit: (name: string) => void): void {
  for (const part of template.parts) if (typeof part !== 'string') eachVariable(part, visit);
}

/** Calls `visit` with the name of every variable that the JSON template reads. */
export function eachJsonVariable(
  template: JsonTemplate,
  visit: (name: string, path: (string | number)[]) => void,
  path: (string | number)[] = [],
): void {
  if (template.kind === 'template') eachTemplateVariable(template.template, (name) => visit(name, path));
  if (template.kind === 'list')
    for (const [index, item] of template.items.entries()) eachJsonVariable(item, visit, [...path, index]);
  if (template.kind === 'object')
    for (const [key, item] of template.entries) eachJsonVariable(item, visit, [...path, key]);
}
