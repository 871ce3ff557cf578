import { messageOf } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { FUNCTION_NAMES, FUNCTIONS, type FunctionDefinition, type FunctionName } from './functions.ts';
import { fixedScope, type Scope } from './scope.ts';

/**
 * Expressions of scenario files, as in `${cart.id}`, `${pick(terms)}` or `${randomInt(1, 3)}`:
 *
 *     expression = name { "." name | "[" index "]" }  |  function "(" [ argument { "," argument } ] ")"
 *     argument   = expression | 'text' | "text" | number
 *
 * They are parsed once; evaluation neither runs code from the file nor reaches anything but the variables.
 */
export type Expression =
  | { kind: 'literal'; value: string | number }
  | { kind: 'variable'; name: string; path: (string | number)[]; source: string }
  | { kind: 'call'; name: FunctionName; arguments: Expression[]; source: string };

const TOKEN = /\s*(?:([A-Za-z_][A-Za-z0-9_]*)|(-?\d+(?:\.\d+)?)|'([^']*)'|"([^"]*)"|(.))/y;
const MAX_DEPTH = 20;

/**
 * @param source the text between `${` and `}`
 * @throws SyntaxError with a sentence about what is wrong
 */
export function parseExpression(source: string): Expression {
  const tokens = tokenize(source);
  let position = 0;
  const rest = (): string => tokens[position]?.text ?? '';
  /** The sign that comes next; what stands in quotes is never one. */
  const peek = (): string => (tokens[position]?.kind === 'sign' ? rest() : '');
  const expect = (text: string): void => {
    if (peek() !== text) throw new SyntaxError(`"${source}": expected "${text}" ${where()}`);
    position++;
  };
  const where = (): string => (position < tokens.length ? `before "${rest()}"` : 'at the end');

  const expression = (depth: number): Expression => {
    if (depth > MAX_DEPTH) throw new SyntaxError(`"${source.slice(0, 40)}…" is nested too deeply`);
    const token = tokens[position++];
    if (token === undefined) throw new SyntaxError(`"${source}": a value is missing at the end`);
    if (token.kind === 'text' || token.kind === 'number')
      return { kind: 'literal', value: token.kind === 'number' ? Number(token.text) : token.text };
    if (token.kind !== 'name') throw new SyntaxError(`"${source}": unexpected "${token.text}"`);
    if (peek() === '(') return call(token.text, depth);
    return { kind: 'variable', name: token.text, path: path(), source };
  };

  const call = (name: string, depth: number): Expression => {
    if (!(FUNCTION_NAMES as string[]).includes(name)) {
      const guess = nearest(name, FUNCTION_NAMES);
      throw new SyntaxError(
        `unknown function "${name}"${guess ? `: did you mean "${guess}"?` : `: known are ${FUNCTION_NAMES.join(', ')}`}`,
      );
    }
    const definition: FunctionDefinition = FUNCTIONS[name as FunctionName];
    const values: Expression[] = [];
    expect('(');
    while (peek() !== ')') {
      if (values.length > 0) expect(',');
      values.push(expression(depth + 1));
    }
    expect(')');
    if (values.length < definition.arity[0] || values.length > definition.arity[1])
      throw new SyntaxError(`"${source}": write ${definition.usage}`);
    checkLiterals(definition, values, source);
    return { kind: 'call', name: name as FunctionName, arguments: values, source };
  };

  const path = (): (string | number)[] => {
    const steps: (string | number)[] = [];
    while (peek() === '.' || peek() === '[') {
      const bracket = tokens[position++]!.text === '[';
      const token = tokens[position++];
      if (token === undefined || token.kind !== (bracket ? 'number' : 'name'))
        throw new SyntaxError(`"${source}": expected ${bracket ? 'a number in [ ]' : 'a name after "."'}`);
      steps.push(bracket ? Number(token.text) : token.text);
      if (bracket) expect(']');
    }
    return steps;
  };

  const result = expression(0);
  if (position < tokens.length) throw new SyntaxError(`"${source}": unexpected "${rest()}"`);
  return result;
}

/** What can never work is a mistake of the file. @throws SyntaxError */
function checkLiterals({ call }: FunctionDefinition, values: Expression[], source: string): void {
  const literals = values.flatMap((value) => (value.kind === 'literal' ? [value.value] : []));
  if (literals.length < values.length) return;
  try {
    call(literals, fixedScope(), source);
  } catch (error) {
    throw new SyntaxError(messageOf(error));
  }
}

interface Token {
  kind: 'name' | 'number' | 'text' | 'sign';
  text: string;
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const end = source.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(source);
    if (match === null) throw new SyntaxError(`"${source}" cannot be read`);
    const [, name, number, single, double, sign] = match;
    if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else tokens.push({ kind: 'text', text: single ?? double ?? '' });
  }
  return tokens;
}

/**
 * @returns the value, undefined when a variable has none
 * @throws ValueError when a function cannot work with its arguments
 */
export function evaluate(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'variable': {
      let value = scope.get(expression.name);
      for (const step of expression.path) {
        if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
        value = (value as Record<string | number, unknown>)[step];
      }
      return value;
    }
    case 'call': {
      const values = expression.arguments.map((argument) => evaluate(argument, scope));
      const definition: FunctionDefinition = FUNCTIONS[expression.name];
      return definition.call(values, scope, expression.source);
    }
  }
}

/** Calls `visit` with the name of every variable that the expression reads. */
export function eachVariable(expression: Expression, visit: (name: string) => void): void {
  if (expression.kind === 'variable') visit(expression.name);
  if (expression.kind === 'call') for (const part of expression.arguments) eachVariable(part, visit);
}
