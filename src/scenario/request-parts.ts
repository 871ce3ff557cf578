import { acceptedStatuses, type CheckSource, responseChecks } from './check.ts';
import type { HeaderSpec, Poll } from './scenario.ts';
import type { Step } from './step-schema.ts';
import type { Template } from './template.ts';

/** What requests of the file and requests of functions have in common: parsed words become what the engine needs. */

export const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_EVERY_MS = 1000;
const DEFAULT_AT_MOST_MS = 30_000;

/** What a response must be like. */
export function expected(check: CheckSource | undefined): Pick<Poll, 'accepts' | 'acceptsText' | 'checks'> {
  const statuses = check?.status ?? ['2xx', '3xx'];
  return {
    accepts: acceptedStatuses(statuses),
    acceptsText: statuses.join(' or '),
    checks: responseChecks(check),
  };
}

/** How a request is made again, null when it is not. */
export function pollOf({ until, every, atMost }: Pick<Step, 'until' | 'every' | 'atMost'>): Poll | null {
  if (!until) return null;
  return { ...expected(until), everyMs: every ?? DEFAULT_EVERY_MS, atMostMs: atMost ?? DEFAULT_AT_MOST_MS };
}

export function headerSpecs(headers: Record<string, Template> | undefined): HeaderSpec[] {
  return Object.entries(headers ?? {}).map(([name, value]) => ({ name: name.toLowerCase(), value }));
}

/** Later headers replace earlier ones of the same name. */
export function mergeHeaders(...lists: HeaderSpec[][]): HeaderSpec[] {
  const merged = new Map<string, HeaderSpec>();
  for (const header of lists.flat()) merged.set(header.name, header);
  return [...merged.values()];
}
