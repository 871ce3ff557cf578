import type { Comparison, EndpointResult, IterationResult, Metric } from '../results/schema.ts';
import { changeOf, comparison } from './comparison.ts';
import { minimumDetectable } from './detectable.ts';
import { compareErrorRates } from './error-rate.ts';
import { measure, median, PERCENTILE, type Sample, sampleOf } from './measures.ts';
import { estimatePaired, type PairedEstimate } from './signed-rank.ts';

/** Times that differ by less than this are no regression, whatever the share: nobody notices. */
const FLOOR_MS = 1;
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

interface Pair {
  head: Sample;
  base: Sample;
}

/** What is to be compared, before it is known whether there are enough pairs for it. */
interface Draft {
  endpoint: EndpointResult;
  base: EndpointResult;
  metric: Metric;
  gates: boolean;
  pairs: Pair[];
  tolerance: number;
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
  const drafts: Draft[] = [];
  const errors: { endpoint: EndpointResult; base: EndpointResult }[] = [];
  for (const endpoint of head) {
    const other = base.find((candidate) => candidate.name === endpoint.name);
    if (!other || other.count === 0 || endpoint.count === 0) {
      if (endpoint.count > 0) endpoint.comparisons.push(missing(endpoint));
      continue;
    }
    for (const metric of TIMES) drafts.push(prepare(endpoint, other, metric, policy));
    if (endpoint.kind === 'request') errors.push({ endpoint, base: other });
  }
  const fewest = fewestPairs(
    drafts.filter((draft) => draft.gates),
    policy.alpha,
  );
  for (const draft of drafts)
    if (draft.pairs.length < fewest) draft.endpoint.comparisons.push(unjudged(draft, fewest));
  decide(drafts.filter((draft) => draft.pairs.length >= fewest).map(testOf), policy);
  const alpha = policy.alpha / Math.max(1, errors.length);
  for (const { endpoint, base: other } of errors)
    endpoint.comparisons.push(
      compareErrorRates(endpoint, other, alpha, policy.failOn.includes('error-rate')),
    );
}

/**
 * How many pairs a test needs to be able to say anything, when all that have so many are tested together: the more
 * tests, the stricter each, the more pairs. Decided by numbers of requests alone, before any time is looked at.
 */
function fewestPairs(gating: Draft[], alpha: number): number {
  const counts = gating.map(({ pairs }) => pairs.length).sort((a, b) => b - a);
  let fewest = Math.ceil(Math.log2(1 / alpha));
  for (const [index, count] of counts.entries()) {
    const needed = Math.ceil(Math.log2((index + 1) / alpha));
    if (count >= needed) fewest = needed;
  }
  return fewest;
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

function prepare(head: EndpointResult, base: EndpointResult, metric: Metric, policy: PairedPolicy): Draft {
  const gates = policy.failOn.includes(metric) && head.kind === 'request';
  const pairs = pairBlocks(head.iterations, base.iterations, metric);
  return { endpoint: head, base, metric, gates, pairs, tolerance: policy.tolerance };
}

/** What was measured, for information: there are too few requests for a verdict. */
function unjudged({ endpoint, base, metric, gates }: Draft, fewest: number): Comparison {
  const key = metric as 'p50' | 'p95' | 'p99';
  const [before, now] = [base.latency?.[key] ?? null, endpoint.latency?.[key] ?? null];
  const needed = requestsFor(metric) * fewest;
  return comparison({
    metric,
    against: 'base',
    action: gates ? 'block' : 'warn',
    verdict: 'skip',
    base: before,
    head: now,
    change: changeOf(metric, before, now),
    note: `${Math.min(endpoint.count, base.count)} requests a side, about ${needed} needed for a verdict`,
  });
}

function testOf({ endpoint, metric, gates, pairs, tolerance }: Draft): Test {
  const values = pairs.map((pair) => ({
    base: measure(pair.base, metric)!,
    head: measure(pair.head, metric)!,
  }));
  const middle = (side: 'base' | 'head') => median(values.map((value) => value[side]).sort((a, b) => a - b));
  return {
    endpoint,
    metric,
    gates,
    differences: values.map((value) => Math.log(value.head / value.base)),
    base: middle('base'),
    head: middle('head'),
    tolerance: Math.max(tolerance, FLOOR_MS / middle('base')),
  };
}

/** Requests that a sample needs so that enough of them lie beyond the quantile. */
function requestsFor(metric: Metric): number {
  return Math.ceil(BEYOND / (1 - PERCENTILE[metric]! / 100) - 1e-9);
}

/**
 * Blocks of the same number, taken together with their neighbours until each side of every pair has enough
 * requests beyond the quantile.
 */
function pairBlocks(head: IterationResult[], base: IterationResult[], metric: Metric): Pair[] {
  const baseBlocks = new Map(base.map((block) => [block.block, block]));
  const both = head.flatMap((block) => {
    const other = baseBlocks.get(block.block);
    return other ? [{ head: block, base: other }] : [];
  });
  const needed = requestsFor(metric);
  const pairs: Pair[] = [];
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

/** ms to the µs. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
