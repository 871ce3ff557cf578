import type { Comparison, Metric } from '../results/schema.ts';
import {
  decimalsToTell,
  formatFactor,
  formatPercent,
  formatPoints,
  formatStep,
  formatValue,
  plural,
} from './format.ts';

const METRIC_NAMES: Record<Metric, string> = {
  mean: 'mean time',
  p50: 'p50',
  p90: 'p90',
  p95: 'p95',
  p99: 'p99',
  p999: 'p99.9',
  max: 'longest time',
  'error-rate': 'error rate',
  throughput: 'throughput',
};

const REFERENCES: Record<Comparison['against'], string> = {
  budget: 'budget',
  baseline: 'baseline',
  base: 'base',
  history: 'earlier runs',
  results: 'base results',
};

/** What a metric is called in a sentence: `p99.9`, `error rate`. */
export function metricName(metric: Metric): string {
  return METRIC_NAMES[metric];
}

/** What head is held against, as a noun: `baseline`, `earlier runs`. */
export function referenceName(against: Comparison['against']): string {
  return REFERENCES[against];
}

/** Whether the change is an estimate with an interval, and not just the ratio of two numbers. */
export function isEstimate(comparison: Comparison): boolean {
  return comparison.low !== null || comparison.high !== null;
}

/** Whether the interval leaves no doubt that something changed, be it ever so little. */
function isChange({ low, high }: Comparison): boolean {
  return (low !== null && low > 0) || (high !== null && high < 0);
}

/** A change of the metric without a sign: a share of base, or percentage points for the error rate. */
function sizeOf({ metric }: Comparison, change: number, rough: boolean): string {
  const size = Math.abs(change);
  return metric === 'error-rate' ? formatPoints(size) : formatPercent(size, { rough });
}

/** Whether a change is told as a factor: `913% slower` makes a reader compute. Error rates are told in points. */
export function isManifold({ metric, change }: Comparison): boolean {
  // What would be rounded to 100% is twice as much.
  return metric !== 'error-rate' && change !== null && change >= 0.995;
}

/** A change with its sign, for a table: `+38%`, or `+1.6 pp` for the error rate. */
export function signedChange(comparison: Comparison, change: number | null): string {
  const isRate = comparison.metric === 'error-rate';
  const text = formatPercent(change, { signed: true, rough: isEstimate(comparison) && !isRate });
  return isRate ? text.replace('%', ' pp') : text;
}

/** The interval of the change in the direction of the change, in words; empty when there is none. */
function interval(comparison: Comparison, change: number): string {
  const { low, high, metric } = comparison;
  const [near, far] = change < 0 ? [high, low] : [low, high];
  // An interval on both sides of zero needs signs; another one goes in the direction that has just been told.
  const crosses = near !== null && near * change < 0;
  const end = (value: number) => {
    if (isManifold(comparison)) return formatFactor(value);
    if (crosses) return signedChange(comparison, value);
    // Percentage points have just been named too.
    return metric === 'error-rate'
      ? formatPercent(Math.abs(value)).slice(0, -1)
      : formatPercent(Math.abs(value), { rough: true });
  };
  if (near !== null && far !== null) {
    const [first, second] = crosses ? [low!, high!] : [near, far];
    return ` (between ${end(first)} and ${end(second)})`;
  }
  if (near !== null) return ` (at least ${end(near)})`;
  return far === null ? '' : ` (at most ${end(far)})`;
}

function direction({ metric }: Comparison, change: number): string {
  if (metric === 'error-rate' || metric === 'throughput') return change < 0 ? 'lower' : 'higher';
  return change < 0 ? 'faster' : 'slower';
}

/**
 * The claim about the change without its subject: `38% slower`, `42.5% above the baseline`, `10.1× as long`; null
 * without a change.
 */
export function claim(comparison: Comparison): string | null {
  const { change, against, metric } = comparison;
  if (change === null || against === 'budget') return null;
  const reference = referenceName(against);
  if (isEstimate(comparison)) {
    if (isManifold(comparison)) {
      const as = against === 'base' ? '' : ` as the ${reference}`;
      return `${formatFactor(change)} as ${metric === 'throughput' ? 'high' : 'long'}${as}`;
    }
    const than = against === 'base' ? '' : ` than the ${reference}`;
    return `${sizeOf(comparison, change, true)} ${direction(comparison, change)}${than}`;
  }
  if (change === 0) return `equal to the ${reference}`;
  if (isManifold(comparison)) return `${formatFactor(change)} the ${reference}`;
  return `${sizeOf(comparison, change, false)} ${change < 0 ? 'below' : 'above'} the ${reference}`;
}

function budgetSentence(subject: string, { metric, head, base, limit, verdict }: Comparison): string {
  const bound = limit ?? base;
  const extra = decimalsToTell(metric, head, bound);
  const [value, budget] = [formatValue(metric, head, extra), formatValue(metric, bound, extra)];
  const kept = verdict === 'pass' || verdict === 'improved';
  return kept
    ? `${subject} is ${value}, within its budget of ${budget}`
    : `${subject} is ${value}, budget ${budget}`;
}

function changeSentence(subject: string, comparison: Comparison): string {
  const { metric, base, head, limit, change, verdict, tolerance, action } = comparison;
  const what = claim(comparison);
  const extra = limit === null ? 0 : decimalsToTell(metric, head, limit);
  const bound = limit === null || limit === base ? '' : `, limit ${formatValue(metric, limit, extra)}`;
  if (what === null || change === null) return `${subject} is ${formatValue(metric, head, extra)}${bound}`;
  if (!isEstimate(comparison))
    return `${subject} is ${what}: ${formatStep(metric, base, head, extra)}${bound}`;
  // A change that is certain, but accepted; without this a reader asks why it did not fail.
  const accepted =
    (verdict === 'pass' || (verdict === 'warn' && action === 'block')) &&
    change > 0 === (metric !== 'throughput') &&
    tolerance !== null &&
    Math.abs(change) < tolerance;
  const within = accepted && limit !== null ? `, within its limit of ${formatValue(metric, limit)}` : '';
  return `${subject} is ${what}${interval(comparison, change)}, ${formatStep(metric, base, head)}${within}`;
}

/** What a passed comparison with an interval or a detectable change allows to say. */
function noChangeSentence(subject: string, comparison: Comparison): string {
  const { minimumDetectable, low, high, metric, base, head } = comparison;
  if (minimumDetectable !== null) {
    return `no change in ${subject}: anything above ${sizeOf(comparison, minimumDetectable, true)} would have been seen`;
  }
  return low !== null && high !== null
    ? `no change in ${subject}: between ${signedChange(comparison, low)} and ${signedChange(comparison, high)}`
    : `no change in ${subject}: ${formatStep(metric, base, head)}`;
}

function cannotTellSentence(subject: string, comparison: Comparison): string {
  const { minimumDetectable, low, high, remedy } = comparison;
  if (minimumDetectable !== null) {
    const seen = `this run could only see changes above ${sizeOf(comparison, minimumDetectable, true)}`;
    const longer = remedy
      ? `; ${plural(remedy.minutes, 'more minute')} would see ${sizeOf(comparison, remedy.change, true)}`
      : '';
    return `cannot tell about ${subject}: ${seen}${longer}`;
  }
  return low !== null && high !== null
    ? `cannot tell about ${subject}: between ${signedChange(comparison, low)} and ${signedChange(comparison, high)}`
    : `cannot tell about ${subject}`;
}

/**
 * One comparison as an English sentence, without a full stop. `name` is the endpoint's, already fit for where the
 * sentence goes (quoted or escaped); the rest is numbers. The note of the comparison is left to the caller.
 */
export function sentence(name: string, comparison: Comparison): string {
  const { metric, against, base, head, verdict } = comparison;
  const subject = `${metricName(metric)} of ${name}`;
  if (verdict === 'new') return `${name} is not in the ${referenceName(against)}`;
  if (verdict === 'skip') {
    return head === null
      ? `${name} is in the ${referenceName(against)}, but this run never called it`
      : `${subject} was not judged: ${base === null ? formatValue(metric, head) : formatStep(metric, base, head)}`;
  }
  if (verdict === 'invalid') return `${subject} cannot be judged: the run is invalid`;
  if (verdict === 'inconclusive') return cannotTellSentence(subject, comparison);
  if (head === null) return `${subject} could not be measured`;
  if (against === 'budget') return budgetSentence(subject, comparison);
  const certain = isEstimate(comparison) || comparison.minimumDetectable !== null;
  return verdict === 'pass' && certain && !isChange(comparison)
    ? noChangeSentence(subject, comparison)
    : changeSentence(subject, comparison);
}
