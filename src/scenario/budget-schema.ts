import * as z from 'zod';
import { type Budget, parseBudget } from './budget.ts';
import { oneOrMore, parsedItems } from './schema-parts.ts';

/** The words of limits: those of an endpoint, and those of the run, which can be about each of its endpoints. */

const limit = z.union([
  z.string(),
  z.strictObject({ warn: z.string() }),
  z.strictObject({ block: z.string() }),
]);
const each = z.strictObject({ each: limit });
type Limit = z.output<typeof limit>;

function limitOf(source: Limit): Budget {
  if (typeof source === 'string') return parseBudget(source, 'block');
  return 'warn' in source ? parseBudget(source.warn, 'warn') : parseBudget(source.block, 'block');
}

export const budgets = oneOrMore(
  limit,
  'expected a budget or a list of them, as in "p95 < 400ms" or "warn: p50 < 80ms"',
)
  .transform(parsedItems(limitOf))
  .describe('Limits such as "p95 < 400ms"; {warn: …} only warns');

/** Limits of the whole run, and of each endpoint for itself. */
export const runBudgets = oneOrMore(
  z.union([limit, each]),
  'expected a budget or a list of them, as in "p95 < 400ms", "warn: p50 < 80ms" or "each: error-rate < 3%"',
)
  .transform(
    parsedItems((source: Limit | { each: Limit }) => {
      const ofEach = typeof source !== 'string' && 'each' in source;
      return { ofEach, budget: limitOf(ofEach ? source.each : source) };
    }),
  )
  .transform((all) => {
    const those = (ofEach: boolean) => all.filter((one) => one.ofEach === ofEach).map(({ budget }) => budget);
    return { run: those(false), each: those(true) };
  })
  .describe(
    'Limits of the whole run; {each: …} is one of every request endpoint that has none of its own for that metric',
  );
