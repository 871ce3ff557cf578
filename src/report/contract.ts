import type { Comparison, Metric } from '../results/schema.ts';
import { plainName } from './escape.ts';
import { NONE, pad } from './format.ts';
import { isEstimate, referenceName } from './sentence.ts';

const SEPARATOR = '  ';

interface Unit {
  factor: number;
  decimals: number;
  suffix: string;
}

const MILLISECONDS: Unit = { factor: 1, decimals: 1, suffix: 'ms' };

const UNITS: Partial<Record<Metric, Unit>> = {
  'error-rate': { factor: 100, decimals: 2, suffix: '%' },
  throughput: { factor: 1, decimals: 1, suffix: '/s' },
};

function unitOf(metric: Metric): Unit {
  return UNITS[metric] ?? MILLISECONDS;
}

/** A measured value: always with its decimals, so that a column of them lines up. */
function measured(metric: Metric, value: number, extra = 0): string {
  const { factor, decimals, suffix } = unitOf(metric);
  return `${(value * factor).toFixed(decimals + extra)}${suffix}`;
}

/** A value that a person has written, or might have: without idle zeros. */
function written(metric: Metric, value: number | null): string {
  if (value === null) return NONE;
  const { factor, suffix } = unitOf(metric);
  return `${Number((value * factor).toFixed(2))}${suffix}`;
}

function signed(metric: Metric, change: number): string {
  const unit = metric === 'error-rate' ? 'pp' : '%';
  // Adding zero makes zero of minus zero.
  const points = Number((change * 100).toFixed(1)) + 0;
  return `${points < 0 ? '' : '+'}${points.toFixed(1)}${unit}`;
}

/** `285.0ms > 220.0ms`. The sign tells how the two numbers lie, whatever the verdict makes of it. */
function valueBesideLimit({ metric, head, limit }: Comparison): string {
  if (head === null) return 'not measured';
  if (limit === null) return measured(metric, head);
  const breached = metric === 'throughput' ? head < limit : head > limit;
  const kept = metric === 'throughput' ? '>=' : '<=';
  const beyond = metric === 'throughput' ? '<' : '>';
  // 400.04 ms over a budget of 400 ms must not read `400.0ms > 400.0ms`.
  const alike = head !== limit && measured(metric, head) === measured(metric, limit);
  const extra = alike ? 3 : 0;
  return `${measured(metric, head, extra)} ${breached ? beyond : kept} ${measured(metric, limit, extra)}`;
}

/** What the limit comes from, in parentheses. */
function origin(comparison: Comparison): string {
  const { metric, against, base, limit, change, low, high, verdict, minimumDetectable } = comparison;
  const name = referenceName(against);
  if (verdict === 'new') return `(not in the ${name})`;
  if (against === 'budget') return `(budget ${written(metric, limit ?? base)})`;
  const parts = [`${name} ${written(metric, base)}`];
  if (change !== null && verdict !== 'skip') parts.push(signed(metric, change));
  if (isEstimate(comparison) && low !== null && high !== null) {
    parts.push(`between ${signed(metric, low)} and ${signed(metric, high)}`);
  }
  if (verdict === 'inconclusive' && minimumDetectable !== null) {
    parts.push(`smallest detectable ${signed(metric, minimumDetectable).replace('+', '')}`);
  }
  return `(${parts.join(', ')})`;
}

function value(comparison: Comparison): string {
  const { verdict, head, metric } = comparison;
  if (verdict === 'skip') return head === null ? 'not called' : `${measured(metric, head)} not judged`;
  if (verdict === 'new' && head !== null) return measured(metric, head);
  return valueBesideLimit(comparison);
}

/** The columns of a contract line; text from outside is made harmless. */
function columns(endpointName: string, comparison: Comparison): string[] {
  return [
    comparison.verdict.toUpperCase(),
    plainName(endpointName),
    comparison.metric,
    value(comparison),
    origin(comparison),
  ];
}

/** One comparison as a plain line for logs: `FAIL  GET /x  p95  285.0ms > 220.0ms  (baseline 200ms, +42.5%)`. */
export function contractLine(endpointName: string, comparison: Comparison): string {
  return columns(endpointName, comparison).join(SEPARATOR);
}

/** The same for many comparisons, with columns that line up. */
export function contractLines(entries: { name: string; comparison: Comparison }[]): string[] {
  const rows = entries.map(({ name, comparison }) => columns(name, comparison));
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, [...cell].length);
    });
  }
  return rows.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : pad(cell, widths[index]!, 'left')))
      .join(SEPARATOR),
  );
}
