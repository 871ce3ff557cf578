import { Random } from '../../src/engine/random.ts';
import { TimeHistogram } from '../../src/results/histogram.ts';
import type { EndpointResult, IterationResult } from '../../src/results/schema.ts';
import { histogramOf } from '../../src/results/summarize.ts';
import { NO_ERRORS } from '../report/sample.ts';

/** An iteration, or a block of it, in which these times (ms) were measured and so many requests failed. */
export function block(
  index: number,
  times: number[],
  { failures = 0, durationMs = 1000, iteration = index } = {},
): IterationResult {
  const histogram = new TimeHistogram();
  for (const ms of times) histogram.record(ms * 1000);
  const empty = histogram.count === 0;
  return {
    iteration,
    block: index,
    startMs: index * durationMs,
    durationMs,
    count: times.length + failures,
    errors: { ...NO_ERRORS, status: failures },
    min: empty ? null : histogram.min / 1000,
    max: empty ? null : histogram.max / 1000,
    sum: histogram.sum / 1000,
    histogram: histogram.encode(),
  };
}

/** What the engine would say of an endpoint with these blocks. */
export function endpointOf(
  name: string,
  blocks: IterationResult[],
  kind: EndpointResult['kind'] = 'request',
): EndpointResult {
  const all = new TimeHistogram();
  for (const one of blocks) {
    const histogram = histogramOf(one);
    if (histogram) all.add(histogram);
  }
  const failures = blocks.reduce((sum, one) => sum + one.errors.status, 0);
  const count = all.count + failures;
  const seconds = blocks.reduce((sum, one) => sum + one.durationMs, 0) / 1000;
  return {
    name,
    kind,
    count,
    errors: { ...NO_ERRORS, status: failures },
    reasons: [],
    errorRate: count === 0 ? 0 : failures / count,
    throughput: seconds === 0 ? 0 : all.count / seconds,
    bytes: 0,
    latency: all.latency(),
    service: all.latency(),
    firstByte: all.latency(),
    iterations: blocks,
    comparisons: [],
  };
}

/** An endpoint whose iterations each took one time for all of their requests. */
export function constant(name: string, iterations: number[], requests = 100): EndpointResult {
  return endpointOf(
    name,
    iterations.map((ms, index) => block(index, Array(requests).fill(ms))),
  );
}

export interface Traffic {
  blocks: number;
  /** In each block. */
  requests: number;
  /** Median time. */
  ms: number;
  /** Spread of the logarithm of a request, and of what all requests of a block share. */
  noise?: number;
  blockNoise?: number;
  /** Failed requests in each block. */
  failures?: number;
  seed: number;
}

/** An endpoint whose times are drawn from a log-normal distribution. */
export function drawn(name: string, traffic: Traffic): EndpointResult {
  const { blocks, requests, ms, noise = 0.1, blockNoise = 0, failures = 0, seed } = traffic;
  const random = new Random(seed, 1);
  return endpointOf(
    name,
    Array.from({ length: blocks }, (_, index) => {
      const centre = ms * Math.exp(blockNoise * normal(random));
      const times = Array.from({ length: requests }, () => centre * Math.exp(noise * normal(random)));
      return block(index, times, { failures });
    }),
  );
}

/** The same requests, each `factor` times as slow. */
export function slowed(endpoint: EndpointResult, factor: number): EndpointResult {
  const blocks = endpoint.iterations.map((one) => {
    const histogram = histogramOf(one)!;
    const quantiles = Array.from({ length: one.count }, (_, index) => (100 * (index + 0.5)) / one.count);
    return block(
      one.block,
      quantiles.map((percentile) => (histogram.percentile(percentile) / 1000) * factor),
    );
  });
  return endpointOf(endpoint.name, blocks);
}

/** A number of the standard normal distribution (Box–Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
