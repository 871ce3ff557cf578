import type { Comparison, EndpointResult, Metric } from '../results/schema.ts';

/** A comparison that says nothing yet; what is known is filled in. */
export function comparison(
  known: Pick<Comparison, 'metric' | 'against' | 'action' | 'verdict'> & Partial<Comparison>,
): Comparison {
  return {
    base: null,
    head: null,
    change: null,
    low: null,
    high: null,
    limit: null,
    tolerance: null,
    spread: null,
    minimumDetectable: null,
    samples: null,
    note: null,
    ...known,
  };
}

/** What a breach is called: a warning when that is all it may cause. */
export function breach(action: Comparison['action']): 'fail' | 'warn' {
  return action === 'block' ? 'fail' : 'warn';
}

/** How much worse or better head is: relative, or the difference of error rates. */
export function changeOf(metric: Metric, base: number | null, head: number | null): number | null {
  if (base === null || head === null) return null;
  if (metric === 'error-rate') return head - base;
  return base === 0 ? null : head / base - 1;
}

/** Why a metric has no value although there were requests. */
export function noSuccess(endpoint: EndpointResult): string {
  return endpoint.kind === 'group'
    ? `none of its ${endpoint.count} runs was completed`
    : `none of its ${endpoint.count} requests succeeded`;
}

/** An endpoint that is known by name only. */
export function unreachedEndpoint(name: string): EndpointResult {
  return {
    name,
    kind: 'request',
    count: 0,
    errors: { status: 0, check: 0, timeout: 0, connection: 0, body: 0 },
    reasons: [],
    errorRate: 0,
    throughput: 0,
    bytes: 0,
    latency: null,
    service: null,
    firstByte: null,
    iterations: [],
    comparisons: [],
  };
}
