import { UsageError } from '../errors.ts';
import type { Comparison, EndpointResult, Results } from '../results/schema.ts';
import { type Budget, parseBudget } from '../scenario/budget.ts';
import { breach, comparison, noSuccess } from './comparison.ts';
import { overIterations } from './measures.ts';

/** The limits of all requests together, and of endpoints. */
export interface Budgets {
  run: Budget[];
  endpoints: { name: string; budgets: Budget[] }[];
}

/**
 * The limits that are stored with results; none of results of older versions.
 * @throws UsageError when one cannot be read, or is of an endpoint that the results do not have
 */
export function storedBudgets({ budgets = [], endpoints }: Results): Budgets {
  const stranger = budgets.find(
    ({ endpoint }) => endpoint !== null && !endpoints.some(({ name }) => name === endpoint),
  );
  if (stranger)
    throw new UsageError(`the stored budget "${stranger.source}" is of no endpoint of the results`);
  const of = (name: string | null): Budget[] =>
    budgets.filter(({ endpoint }) => endpoint === name).map(({ source, action }) => parsed(source, action));
  return { run: of(null), endpoints: endpoints.map(({ name }) => ({ name, budgets: of(name) })) };
}

function parsed(source: string, action: Budget['action']): Budget {
  try {
    return parseBudget(source, action);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`a stored budget cannot be read: ${error.message}`, { cause: error });
  }
}

/**
 * Holds an endpoint, or the whole run, against its absolute limits. What is compared is the median over the
 * iterations; of an error rate, all requests.
 */
export function compareBudgets(endpoint: EndpointResult, budgets: Budget[]): Comparison[] {
  return budgets.map((budget) => {
    const { metric, limit, action } = budget;
    const { value, spread, iterations } = overIterations(endpoint, metric);
    const known = {
      metric,
      against: 'budget' as const,
      action,
      limit,
      head: value,
      spread,
      samples: iterations,
    };
    if (value === null && endpoint.count > 0)
      return comparison({ ...known, verdict: breach(action), note: noSuccess(endpoint) });
    if (value === null)
      return comparison({
        ...known,
        verdict: 'skip',
        note: 'no request in the measured time',
      });
    const kept = metric === 'throughput' ? value >= limit : value <= limit;
    return comparison({ ...known, verdict: kept ? 'pass' : breach(action) });
  });
}
