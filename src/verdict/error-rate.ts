import type { Comparison, EndpointResult } from '../results/schema.ts';
import { comparison } from './comparison.ts';
import { fisherMidP } from './fisher.ts';

/** Error rates that differ by less than this, as a fraction, are no regression. */
const ERROR_RATE_FLOOR = 0.001;

/**
 * Holds the error rate of head against that of base, over all requests.
 * @param alpha one-sided level of the test
 * @param gates whether a worse rate fails the run or only warns
 */
export function compareErrorRates(
  head: EndpointResult,
  base: EndpointResult,
  alpha: number,
  gates: boolean,
): Comparison {
  const failures = (endpoint: EndpointResult): number => Math.round(endpoint.errorRate * endpoint.count);
  const change = head.errorRate - base.errorRate;
  const worse =
    change > ERROR_RATE_FLOOR && fisherMidP(failures(base), base.count, failures(head), head.count) <= alpha;
  const better =
    change < -ERROR_RATE_FLOOR && fisherMidP(failures(head), head.count, failures(base), base.count) <= alpha;
  return comparison({
    metric: 'error-rate',
    against: 'base',
    action: gates ? 'block' : 'warn',
    verdict: worse ? (gates ? 'fail' : 'warn') : better ? 'improved' : 'pass',
    base: base.errorRate,
    head: head.errorRate,
    change,
    limit: base.errorRate + ERROR_RATE_FLOOR,
  });
}
