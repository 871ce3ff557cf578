import type { TimeHistogram } from '../results/histogram.ts';
import { type EndpointResult, ERROR_KINDS, type IterationResult, type Metric } from '../results/schema.ts';
import { histogramOf } from '../results/summarize.ts';

/** Percentile of each latency metric that is one. */
export const PERCENTILE: Partial<Record<Metric, number>> = { p50: 50, p90: 90, p95: 95, p99: 99, p999: 99.9 };

/** The part of an endpoint's results that is one value of a metric: an iteration, or blocks taken together. */
export interface Sample {
  histogram: TimeHistogram | null;
  count: number;
  failures: number;
  durationMs: number;
}

/** Takes blocks together; their histograms are added. */
export function sampleOf(blocks: IterationResult[]): Sample {
  const sample: Sample = { histogram: null, count: 0, failures: 0, durationMs: 0 };
  for (const block of blocks) {
    const histogram = histogramOf(block);
    if (histogram && sample.histogram) sample.histogram.add(histogram);
    else sample.histogram ??= histogram;
    sample.count += block.count;
    sample.failures += ERROR_KINDS.reduce((sum, kind) => sum + block.errors[kind], 0);
    sample.durationMs += block.durationMs;
  }
  return sample;
}

/**
 * The metric of a sample: ms, a fraction for error-rate, successful requests per second for throughput.
 * @returns null when the sample has no request that could say it
 */
export function measure(sample: Sample, metric: Metric): number | null {
  if (metric === 'error-rate') return sample.count === 0 ? null : sample.failures / sample.count;
  if (metric === 'throughput')
    return sample.durationMs === 0 ? null : ((sample.count - sample.failures) * 1000) / sample.durationMs;
  const { histogram } = sample;
  if (histogram === null || histogram.count === 0) return null;
  if (metric === 'mean') return histogram.mean / 1000;
  if (metric === 'max') return histogram.max / 1000;
  return histogram.interpolated(PERCENTILE[metric]!) / 1000;
}

/**
 * The metric of each iteration, and what represents them all.
 * @returns value: the median over the iterations (of error-rate: over all requests), null when there is none;
 * spread: (highest − lowest) / median, null with fewer than two iterations; iterations: how many had a value
 */
export function overIterations(
  endpoint: EndpointResult,
  metric: Metric,
): { value: number | null; spread: number | null; iterations: number } {
  const byIteration = Map.groupBy(endpoint.iterations, (block) => block.iteration);
  const values = [...byIteration.values()]
    .map((blocks) => measure(sampleOf(blocks), metric))
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  if (values.length === 0) return { value: null, spread: null, iterations: 0 };
  const middle = median(values);
  const value = metric === 'error-rate' ? endpoint.errorRate : middle;
  const spread = values.length < 2 || middle === 0 ? null : (values.at(-1)! - values[0]!) / middle;
  return { value, spread, iterations: values.length };
}

/** @param sorted in ascending order, not empty */
export function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
