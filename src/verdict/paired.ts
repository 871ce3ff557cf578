import type { Comparison, EndpointResult, IterationResult, Metric } from '../results/schema.ts';
import { changeOf, comparison } from './comparison.ts';
import { fisherMidP } from './fisher.ts';
import { measure, median, PERCENTILE, type Sample, sampleOf } from './measures.ts';
import { estimatePaired, type PairedEstimate } from './signed-rank.ts';

/** Times that differ by less than this are no regression, whatever the share: nobody notices. */
const FLOOR_MS = 1;
/** Error rates that differ by less than this, as a fraction, are no regression. */
const ERROR_RATE_FLOOR = 0.001;
/** Requests beyond a quantile without which it is mostly noise. */
const BEYOND = 10;
/** The metrics that are compared of each endpoint. */
const TIMES: Metric[] = ['p50', 'p95', 'p99'];

export interface PairedPolicy {
  /** Relative worsening that is accepted. */
  tolerance: number;
  /** Probability that a run without any change fails, over all its comparisons. */
  alpha: number;
  /** Metrics that can fail the run; the others only warn. */
  failOn: Metric[];
}

/** One comparison under way: what is known before all of them are corrected for their number. */
interface Test {
  endpoint: EndpointResult;
  metric: Metric;
  gates: boolean;
  differences: number[];
  /** Median of the pairs, in ms or per second. */
  base: number;
  head: number;
  /** Relative worsening that is accepted here, with the floor. */
  tolerance: number;
}

/**
 * Holds every endpoint of head against the same one of base, measured in turns on the same machine. The unit is
 * the pair of blocks, never the request: requests of one moment share its noise.
 * Adds its comparisons to `head` endpoints.
 */
export function comparePaired(head: EndpointResult[], base: EndpointResult[], policy: PairedPolicy): void {
  const tests: Test[] = [];
  const errors: { endpoint: EndpointResult; base: EndpointResult }[] = [];
  const gating = TIMES.filter((metric) => policy.failOn.includes(metric)).length;
  const candidates = gating * head.filter(({ kind, count }) => kind === 'request' && count > 0).length;
  for (const endpoint of head) {
    const other = base.find((candidate) => candidate.name === endpoint.name);
    if (!other || other.count === 0 || endpoint.count === 0) {
      if (endpoint.count > 0) endpoint.comparisons.push(missing(endpoint));
      continue;
    }
    for (const metric of TIMES) {
      const test = prepare(endpoint, other, metric, policy, policy.alpha / Math.max(1, candidates));
      if ('verdict' in test) endpoint.comparisons.push(test);
      else tests.push(test);
    }
    if (endpoint.kind === 'request') errors.push({ endpoint, base: other });
  }
  decide(tests, policy);
  const alpha = policy.alpha / Math.max(1, errors.length);
  for (const { endpoint, base: other } of errors)
    endpoint.comparisons.push(compareErrors(endpoint, other, alpha, policy));
}

function missing(endpoint: EndpointResult): Comparison {
  const note = 'base never answered it, so there is nothing to hold it against';
  return comparison({
    metric: 'p95',
    against: 'base',
    action: 'warn',
    verdict: 'new',
    head: endpoint.latency?.p95 ?? null,
    note,
  });
}

/** @returns the test, or the comparison that says why there can be none */
function prepare(
  head: EndpointResult,
  base: EndpointResult,
  metric: Metric,
  policy: PairedPolicy,
  alpha: number,
): Test | Comparison {
  const gates = policy.failOn.includes(metric) && head.kind === 'request';
  const pairs = pairBlocks(head.iterations, base.iterations, metric);
  const common = { metric, against: 'base' as const, action: gates ? ('block' as const) : ('warn' as const) };
  const whole = {
    head: head.latency?.[metric as 'p95'] ?? null,
    base: base.latency?.[metric as 'p95'] ?? null,
  };
  if (pairs.length === 0 || 2 ** -pairs.length > alpha) {
    const needed = Math.ceil(BEYOND / (1 - PERCENTILE[metric]! / 100)) * Math.ceil(Math.log2(1 / alpha));
    const note = `${Math.min(head.count, base.count)} requests a side, about ${needed} needed for a verdict`;
    return comparison({
      ...common,
      ...whole,
      change: changeOf(metric, whole.base, whole.head),
      samples: pairs.length,
      verdict: 'skip',
      note,
    });
  }
  const values = pairs.map((pair) => ({
    base: measure(pair.base, metric)!,
    head: measure(pair.head, metric)!,
  }));
  const middle = (side: 'base' | 'head') => median(values.map((value) => value[side]).sort((a, b) => a - b));
  return {
    endpoint: head,
    metric,
    gates,
    differences: values.map((value) => Math.log(value.head / value.base)),
    base: middle('base'),
    head: middle('head'),
    tolerance: Math.max(policy.tolerance, FLOOR_MS / middle('base')),
  };
}

/**
 * Blocks of the same number, taken together with their neighbours until each side of every pair has enough
 * requests beyond the quantile.
 */
function pairBlocks(
  head: IterationResult[],
  base: IterationResult[],
  metric: Metric,
): { head: Sample; base: Sample }[] {
  const baseBlocks = new Map(base.map((block) => [block.block, block]));
  const both = head.flatMap((block) => {
    const other = baseBlocks.get(block.block);
    return other ? [{ head: block, base: other }] : [];
  });
  const needed = BEYOND / (1 - PERCENTILE[metric]! / 100);
  const pairs: { head: Sample; base: Sample }[] = [];
  let group: typeof both = [];
  for (const blocks of both) {
    group.push(blocks);
    const pair = { head: sampleOf(group.map((b) => b.head)), base: sampleOf(group.map((b) => b.base)) };
    if (Math.min(pair.head.histogram?.count ?? 0, pair.base.histogram?.count ?? 0) < needed) continue;
    pairs.push(pair);
    group = [];
  }
  return pairs;
}

/** Corrects for the number of tests (Holm 1979) and says of each what can be said. */
function decide(tests: Test[], policy: PairedPolicy): void {
  const gating = tests.filter((test) => test.gates).length;
  const alpha = policy.alpha / Math.max(1, gating);
  const judged = tests.map((test) => ({ test, found: estimatePaired(test.differences, alpha) }));
  const worse = holm(judged, policy.alpha, gating, ({ found }) => found.pAbove);
  const better = holm(judged, policy.alpha, gating, ({ found }) => found.pBelow);
  for (const entry of judged) {
    const { test, found } = entry;
    test.endpoint.comparisons.push(
      conclude(test, found, alpha, { worse: worse.has(entry), better: better.has(entry) }),
    );
  }
}

/** Those gating tests that Holm's procedure rejects; others are held against the strictest level. */
function holm<T extends { test: Test }>(
  tests: T[],
  alpha: number,
  gating: number,
  p: (test: T) => number,
): Set<T> {
  const rejected = new Set<T>(
    tests.filter((entry) => !entry.test.gates && p(entry) <= alpha / Math.max(1, gating)),
  );
  const ordered = tests.filter((entry) => entry.test.gates).sort((a, b) => p(a) - p(b));
  for (const [index, entry] of ordered.entries()) {
    if (p(entry) > alpha / (gating - index)) break;
    rejected.add(entry);
  }
  return rejected;
}

function conclude(
  test: Test,
  found: PairedEstimate,
  alpha: number,
  rejected: { worse: boolean; better: boolean },
): Comparison {
  const accepted = Math.log1p(test.tolerance);
  const [low, high] = widen(found);
  const action = test.gates ? ('block' as const) : ('warn' as const);
  let verdict: Comparison['verdict'] = 'inconclusive';
  if (rejected.worse && found.estimate >= accepted) verdict = test.gates ? 'fail' : 'warn';
  else if (rejected.better && found.estimate <= -accepted) verdict = 'improved';
  else if (high !== null && high < accepted) verdict = 'pass';
  else if (rejected.worse && test.gates) verdict = 'warn';
  // What cannot fail the run need not be decided either.
  else if (!test.gates) verdict = 'pass';
  return comparison({
    metric: test.metric,
    against: 'base',
    action,
    verdict,
    base: round(test.base),
    head: round(test.head),
    change: Math.expm1(found.estimate),
    low: low === null ? null : Math.expm1(low),
    high: high === null ? null : Math.expm1(high),
    limit: round(test.base * (1 + test.tolerance)),
    tolerance: test.tolerance,
    samples: test.differences.length,
    minimumDetectable: minimumDetectable(test.differences, alpha, accepted),
  });
}

/** Quantised times can make all pairs equal; no measurement is exact, so the interval is one bucket wide at least. */
function widen({ low, high }: PairedEstimate): [number | null, number | null] {
  const bucket = Math.log1p(0.001);
  if (low === null || high === null || high - low >= bucket) return [low, high];
  return [low - bucket / 2, high + bucket / 2];
}

/** The smallest relative worsening that this test would have failed with a probability of 80%. */
function minimumDetectable(differences: number[], alpha: number, accepted: number): number {
  const sorted = differences.toSorted((a, b) => a - b);
  const centre = median(sorted);
  const deviation = 1.4826 * median(sorted.map((value) => Math.abs(value - centre)).sort((a, b) => a - b));
  const error = (1.05 * deviation) / Math.sqrt(differences.length);
  return Math.expm1(Math.max((normalQuantile(1 - alpha) + 0.84) * error, accepted + 0.84 * error));
}

/** Quantile of the standard normal distribution (Acklam's approximation; relative error below 1.2e-9). */
export function normalQuantile(p: number): number {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ];
  const b = [
    -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
  ];
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];
  const polynomial = (coefficients: number[], x: number): number =>
    coefficients.reduce((sum, k) => sum * x + k, 0);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(c, q) / polynomial(d, q);
  }
  if (p > 1 - 0.02425) return -normalQuantile(1 - p);
  const q = p - 0.5;
  return (polynomial(a, q * q) * q) / polynomial(b, q * q);
}

function compareErrors(
  head: EndpointResult,
  base: EndpointResult,
  alpha: number,
  policy: PairedPolicy,
): Comparison {
  const failures = (endpoint: EndpointResult): number => Math.round(endpoint.errorRate * endpoint.count);
  const gates = policy.failOn.includes('error-rate');
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

/** ms to the µs. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
