import { messageOf } from '../errors.ts';
import { parseDuration } from '../units.ts';
import type { Operation } from './scenario.ts';
import { duration, parsed, text, words } from './schema-parts.ts';
import { type Scope, ValueError } from './scope.ts';
import { steps } from './step-schema.ts';
import { isStatic, parseTemplate, renderValue, type Template } from './template.ts';

/** How a user keeps its session alive: what it does before a task when the session is about to end. */
export interface Renewal {
  /** How long the session lasts: a time, or an expression that gives it. */
  after: Template;
  /** ms before its end at which it is renewed. */
  earlyMs: number;
  operations: Operation[];
}

export const renewalSchema = words(
  {
    after: text
      .transform(parsed(parseAfter))
      .describe('How long a session lasts: 240s, or "${expiresIn}" in seconds, as OAuth has it'),
    early: duration.optional().describe('How long before its end it is renewed; default 0s'),
    steps: steps.optional().describe('What renews it; default: onStart again'),
  },
  'expected how the session is renewed, as in "after: 240s"',
).describe('Done before a task when the session that onStart began has become too old');

/** @throws RangeError with a sentence about what is wrong */
function parseAfter(source: string): Template {
  const template = parseTemplate(source);
  if (template.parts.every((part) => typeof part === 'string')) parseDuration(source);
  return template;
}

/** @returns ms for which a session lasts, null when only the user knows */
export function renewalMs(after: Template): number | null {
  return isStatic(after) ? parseDuration(after.source) : null;
}

/**
 * @returns ms from now after which the session must be renewed
 * @throws ValueError when the expression gives no time
 */
export function renewalDueMs({ after, earlyMs }: Renewal, scope: Scope): number {
  const value = renderValue(after, scope);
  const seconds = typeof value === 'number' || /^\d+(\.\d+)?$/.test(String(value)) ? Number(value) : null;
  try {
    return (seconds === null ? parseDuration(String(value)) : seconds * 1000) - earlyMs;
  } catch (error) {
    throw new ValueError(`renew after ${after.source}: ${messageOf(error)}`);
  }
}
