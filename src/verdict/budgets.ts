import type { Comparison, EndpointResult } from '../results/schema.ts';
import type { Budget } from '../scenario/budget.ts';
import { breach, comparison, noSuccess } from './comparison.ts';
import { overIterations } from './measures.ts';

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
