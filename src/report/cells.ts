import type { Comparison, EndpointResult, ErrorKind, Results } from '../results/schema.ts';
import { formatPercent, formatRate, formatStep, formatValue } from './format.ts';
import { signedChange } from './sentence.ts';

/** The percentiles that every table shows. */
export const PERCENTILES = ['p50', 'p95', 'p99'] as const;
type Percentile = (typeof PERCENTILES)[number];

const KINDS: Record<ErrorKind, string> = {
  status: 'unexpected status',
  check: 'failed check',
  timeout: 'timeout',
  connection: 'connection error',
  body: 'broken body',
};

/** Where the base side's result for an endpoint is found; null without a base side or where it has none. */
export function baseOf(results: Results, head: EndpointResult): EndpointResult | null {
  const base = results.sides?.base;
  if (base === undefined) return null;
  if (head.kind === 'total') return base.total;
  return base.endpoints.find(({ name, kind }) => name === head.name && kind === head.kind) ?? null;
}

/** One percentile of head; with a base side `84.0 → 116 ms (+38%)`. */
export function percentileCell(
  head: EndpointResult,
  base: EndpointResult | null,
  metric: Percentile,
): string {
  // What was judged where it was, so that the table and the sentences tell the same numbers.
  const judged = head.comparisons.find((one) => one.metric === metric && one.against === 'base');
  const after = judged?.head ?? head.latency?.[metric] ?? null;
  const before = judged?.base ?? base?.latency?.[metric] ?? null;
  if (before === null) return formatValue(metric, after);
  const raw = after === null || before === 0 ? null : after / before - 1;
  const change = judged?.change ?? raw;
  const step = formatStep(metric, before, after);
  if (change === null) return step;
  const percent = judged
    ? signedChange(judged, change)
    : formatPercent(change, { signed: true, rough: true });
  return `${step} (${percent})`;
}

/** The error rate of head, and of base where either has errors. */
export function errorCell(head: EndpointResult, base: EndpointResult | null): string {
  const rate = (of: EndpointResult) => (of.count === 0 ? null : of.errorRate);
  if (base === null || head.errorRate + base.errorRate === 0) return formatPercent(rate(head));
  return formatStep('error-rate', rate(base), rate(head));
}

/** Successful requests per second of head; nothing where nothing was sent. */
export function throughputCell(head: EndpointResult): string {
  return formatRate(head.count === 0 ? null : head.throughput);
}

/** The change of a comparison with its interval, for a table: `+38% (+31% to +46%)`. */
export function changeCell(comparison: Comparison): string {
  const { change, low, high } = comparison;
  const text = signedChange(comparison, change);
  if (change === null || low === null || high === null) return text;
  return `${text} (${signedChange(comparison, low)} to ${signedChange(comparison, high)})`;
}

/** The failures of an endpoint by kind, most frequent first, in words. */
export function failuresByKind({ errors }: EndpointResult): { kind: string; count: number }[] {
  return (Object.keys(KINDS) as ErrorKind[])
    .filter((kind) => errors[kind] > 0)
    .map((kind) => ({ kind: KINDS[kind], count: errors[kind] }))
    .sort((a, b) => b.count - a.count);
}

/** How many requests of an endpoint failed, by whatever kind. */
export function failedCount(endpoint: EndpointResult): number {
  return failuresByKind(endpoint).reduce((sum, { count }) => sum + count, 0);
}
