import { differences } from '../results/environment.ts';
import type { Comparison, EndpointResult, Metric, Results } from '../results/schema.ts';
import { breach, changeOf, comparison } from './comparison.ts';
import { overIterations } from './measures.ts';

export interface StoredPolicy {
  tolerance: number;
  failOn: Metric[];
}

/**
 * Holds results against those of another run: medians over the iterations with a tolerance. The runs were not
 * measured together, so the machine does not cancel: where the two could not be compared at all, every verdict is
 * `inconclusive`.
 * @returns notes on what stands in the way of the comparison, and on endpoints that only the other run has
 */
export function compareStored(head: Results, base: Results, policy: StoredPolicy): string[] {
  const obstacles = notComparable(base, head);
  const notes = [...obstacles];
  const metrics = new Set<Metric>([
    'p50',
    'p95',
    'p99',
    'error-rate',
    ...policy.failOn.filter((metric) => metric !== 'throughput'),
  ]);
  for (const endpoint of head.endpoints) {
    if (endpoint.count === 0) continue;
    const other = base.endpoints.find((candidate) => candidate.name === endpoint.name);
    if (!other || other.count === 0) {
      const value = overIterations(endpoint, 'p95').value;
      endpoint.comparisons.push(
        comparison({
          metric: 'p95',
          against: 'results',
          action: 'warn',
          verdict: 'new',
          head: value,
          note: 'not in the other results',
        }),
      );
      continue;
    }
    for (const metric of metrics)
      endpoint.comparisons.push(compareMetric(endpoint, other, metric, obstacles.length > 0, policy));
  }
  for (const endpoint of base.endpoints)
    if (endpoint.count > 0 && !head.endpoints.some(({ name, count }) => name === endpoint.name && count > 0))
      notes.push(`${endpoint.name} is in the other results, but not in these`);
  head.total.comparisons.push(
    compareMetric(head.total, base.total, 'throughput', obstacles.length > 0, policy),
  );
  return notes;
}

function notComparable(base: Results, head: Results): string[] {
  const reasons: string[] = [];
  if (base.scenario.hash !== head.scenario.hash)
    reasons.push(
      `not comparable: the scenario differs (${base.scenario.name} ${base.scenario.hash} / ${head.scenario.name} ${head.scenario.hash})`,
    );
  const environment = differences(base.environment, head.environment);
  if (environment.length > 0)
    reasons.push(`not comparable: measured on different machines (${environment.join(', ')})`);
  for (const key of ['model', 'users', 'rate'] as const)
    if (base.load[key] !== head.load[key])
      reasons.push(`not comparable: ${key} differs (${base.load[key]} / ${head.load[key]})`);
  return reasons;
}

function compareMetric(
  head: EndpointResult,
  base: EndpointResult,
  metric: Metric,
  blocked: boolean,
  policy: StoredPolicy,
): Comparison {
  const now = overIterations(head, metric);
  const before = overIterations(base, metric).value;
  // Like any error rate, it compares without the tolerance.
  const tolerance = metric === 'error-rate' ? 0 : policy.tolerance;
  const action = policy.failOn.includes(metric) ? ('block' as const) : ('warn' as const);
  const known = {
    metric,
    against: 'results' as const,
    action,
    base: before,
    head: now.value,
    tolerance,
    spread: now.spread,
    samples: now.iterations,
  };
  if (now.value === null || before === null)
    return comparison({ ...known, verdict: 'skip', note: 'no request succeeded' });
  const limit = metric === 'throughput' ? before * (1 - tolerance) : before * (1 + tolerance);
  const change = changeOf(metric, before, now.value);
  if (blocked)
    return comparison({
      ...known,
      limit,
      change,
      verdict: action === 'block' ? 'inconclusive' : 'skip',
      note: 'not comparable',
    });
  const kept = metric === 'throughput' ? now.value >= limit : now.value <= limit;
  return comparison({ ...known, limit, change, verdict: kept ? 'pass' : breach(action) });
}
