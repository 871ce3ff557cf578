import { nearest } from '../nearest.ts';
import type { Metric } from '../results/schema.ts';
import { parseDuration, parsePercentage, parseRate } from '../units.ts';
import type { EndpointSpec } from './scenario.ts';

/** An absolute limit. `limit` is in ms, a fraction (error-rate) or requests per second (throughput). */
export interface Budget {
  metric: Metric;
  limit: number;
  action: 'block' | 'warn';
  /** As it was written, for reports. */
  source: string;
}

const BUDGET_METRICS: Metric[] = [
  'mean',
  'p50',
  'p90',
  'p95',
  'p99',
  'p999',
  'max',
  'error-rate',
  'throughput',
];

/**
 * @param text such as `p95 < 400ms`, `error-rate < 1%` or `throughput > 50/s`
 * @throws RangeError with a sentence about what is wrong
 */
export function parseBudget(text: string, action: Budget['action']): Budget {
  const match = /^\s*([A-Za-z0-9-]+)\s*(<=?|>=?)\s*(\S+)\s*$/.exec(text);
  if (!match)
    throw new RangeError(`"${text}" is not a budget: write for instance "p95 < 400ms" or "error-rate < 1%"`);
  const [, word, sign, value] = match as unknown as [string, string, string, string];
  const metric = BUDGET_METRICS.find((name) => name === word);
  if (metric === undefined) {
    const guess = nearest(word, BUDGET_METRICS);
    throw new RangeError(
      `unknown metric "${word}": ${guess ? `did you mean "${guess}"?` : `known are ${BUDGET_METRICS.join(', ')}`}`,
    );
  }
  const upper = sign.startsWith('<');
  if (upper === (metric === 'throughput'))
    throw new RangeError(
      `"${text}": ${metric} needs "${upper ? '>' : '<'}", since ${upper ? 'less' : 'more'} is worse`,
    );
  return { metric, limit: parseLimit(metric, value), action, source: text.trim() };
}

/**
 * Endpoints with the limits that the run sets for each of them. What an endpoint says itself of a metric stands; groups
 * are times of several requests, and have only their own.
 */
export function withEach(endpoints: EndpointSpec[], each: Budget[]): EndpointSpec[] {
  return endpoints.map((endpoint) => {
    if (endpoint.kind === 'group' || endpoint.ofCode) return endpoint;
    const own = endpoint.budgets.map(({ metric }) => metric);
    return {
      ...endpoint,
      budgets: [...endpoint.budgets, ...each.filter(({ metric }) => !own.includes(metric))],
    };
  });
}

function parseLimit(metric: Metric, text: string): number {
  if (metric === 'error-rate') return parsePercentage(text);
  if (metric === 'throughput') return parseRate(text);
  return parseDuration(text);
}
