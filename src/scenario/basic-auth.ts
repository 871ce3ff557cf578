import * as z from 'zod';
import type { Expression } from './expression.ts';
import type { HeaderSpec } from './scenario.ts';
import { scalar, words } from './schema-parts.ts';
import { fixedScope } from './scope.ts';
import { render, type Template } from './template.ts';

const credentials = words({ username: scalar, password: scalar }, 'expected "username" and "password"');
/** Who a request is from, in the way that HTTP has for it (RFC 7617). */
export type BasicAuth = z.output<typeof credentials>;

export const basicAuthSchema = credentials.describe('User name and password of every request');
export const ownBasicAuthSchema = z
  .union([credentials, z.literal(false)], { error: ({ input }) => wrongAuth(input) })
  .describe('User name and password of this request; false: not those of the scenario');

/** A union says only that nothing fitted; what the mapping lacks is in its own words. */
function wrongAuth(input: unknown): string {
  if (typeof input !== 'object') return 'expected "username" and "password", or false';
  const { path, message } = credentials.safeParse(input).error!.issues[0]!;
  return [...path, message].join(': ');
}

const SCHEME = 'Basic ';

/**
 * The header that says so.
 * @param constant the value of a variable that is the same for all users; undefined for any other
 * @returns the header, and what it says without the scheme: null when that depends on the user
 * @throws ValueError when no request could be sent with it
 */
export function compileBasicAuth(
  { username, password }: BasicAuth,
  constant: (name: string) => unknown,
): { header: HeaderSpec; credentials: string | null } {
  const name = 'authorization';
  const value: Template = {
    source: 'basicAuth',
    parts: [
      SCHEME,
      call('base64', [call('username', argumentsOf(username)), text(':'), ...argumentsOf(password)]),
    ],
  };
  const isKnown = [...username.parts, ...password.parts].every(
    (part) =>
      typeof part === 'string' || (part.kind === 'variable' && (constant(part.name) ?? null) !== null),
  );
  if (!isKnown) return { header: { name, value }, credentials: null };
  const known = render(value, fixedScope(constant), String);
  return {
    header: { name, value: { source: value.source, parts: [known] } },
    credentials: known.slice(SCHEME.length),
  };
}

function argumentsOf({ parts }: Template): Expression[] {
  return parts.map((part) => (typeof part === 'string' ? text(part) : part));
}

function text(value: string): Expression {
  return { kind: 'literal', value };
}

function call(name: 'base64' | 'username', values: Expression[]): Expression {
  return { kind: 'call', name, arguments: values, source: 'basicAuth' };
}
