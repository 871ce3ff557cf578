import type { Comparison, EndpointResult, Metric } from '../results/schema.ts';
import { changeOf, comparison } from './comparison.ts';
import { minimumDetectable } from './detectable.ts';
import { compareErrorRates } from './error-rate.ts';
import { measure, median } from './measures.ts';
import { type Pair, pairBlocks, requestsFor } from './pairs.ts';
import { estimatePaired, type PairedEstimate } from './signed-rank.ts';

/** Times that differ by less than this are no regression, whatever the share: nobody notices. */
const FLOOR_MS = 1;
/** The times that are compared of each endpoint, whether they gate or not. */
const TIMES: Metric[] = ['p50', 'p95', 'p99'];

export interface PairedPolicy {
  /** Relative worsening that is accepted. */
  tolerance: number;
  /** Probability that a run without any change fails, over all its comparisons. */
  alpha: number;
  /** Metrics that can fail the run; the others only warn. */
  failOn: Metric[];
}

/** What is to be compared, before it is known whether there are enough pairs for it. */
interface Draft {
  endpoint: EndpointResult;
  base: EndpointResult;
  metric: Metric;
  gates: boolean;
  pairs: Pair[];
}

/** One comparison of pairs. */
interface Test extends Draft {
  /** Logarithm of how much worse head is, one for each pair. */
  differences: number[];
  /** Median of the pairs, in ms or per second. */
  baseValue: number;
  headValue: number;
  /** Relative worsening that is accepted here, with the floor. */
  tolerance: number;
}

/**
 * Holds every endpoint of head against the same one of base, measured in turns on the same machine. The unit is
 * the pair of blocks, never the request: requests of one moment share its noise. Times are compared of endpoints
 * and groups, throughput of the total.
 * Adds its comparisons to `head`.
 */
export function comparePaired(head: EndpointResult[], base: EndpointResult[], policy: PairedPolicy): void {
  const both: { head: EndpointResult; base: EndpointResult }[] = [];
  for (const endpoint of head) {
    const other = base.find(
      (candidate) => candidate.name === endpoint.name && candidate.kind === endpoint.kind,
    );
    if (endpoint.count > 0 && other && other.count > 0) both.push({ head: endpoint, base: other });
    else endpoint.comparisons.push(...oneSided(endpoint, other));
  }
  const drafts = both.flatMap((sides) => draftsOf(sides.head, sides.base, policy.failOn));
  const errors = both.filter((sides) => sides.head.kind === 'request');
  const gatingErrors = policy.failOn.includes('error-rate') ? errors.length : 0;

  const fewest = fewestPairs(drafts, gatingErrors, policy.alpha);
  for (const draft of drafts)
    if (draft.pairs.length < fewest) draft.endpoint.comparisons.push(unjudged(draft, fewest));
  const tests = drafts.filter((draft) => draft.pairs.length >= fewest).map((draft) => testOf(draft, policy));
  const family = tests.filter((test) => test.gates).length + gatingErrors;
  decide(tests, policy.alpha, Math.max(1, family));
  for (const sides of errors)
    sides.head.comparisons.push(
      compareErrorRates(sides.head, sides.base, policy.alpha / Math.max(1, family), gatingErrors > 0),
    );
}

/** An endpoint that only one side answered is told, never left out in silence. */
function oneSided(head: EndpointResult, base: EndpointResult | undefined): Comparison[] {
  if (head.kind === 'total' || (head.count === 0 && !base?.count)) return [];
  const known = { metric: 'p95', against: 'base', action: 'warn' } as const;
  return head.count > 0
    ? [
        comparison({
          ...known,
          verdict: 'new',
          head: head.latency?.p95 ?? null,
          note: 'base never answered it',
        }),
      ]
    : [
        comparison({
          ...known,
          verdict: 'skip',
          base: base?.latency?.p95 ?? null,
          note: 'head never reached it',
        }),
      ];
}

function draftsOf(endpoint: EndpointResult, base: EndpointResult, failOn: Metric[]): Draft[] {
  const times = [
    ...new Set([...TIMES, ...failOn.filter((metric) => metric !== 'error-rate' && metric !== 'throughput')]),
  ];
  const metrics: Metric[] = endpoint.kind === 'total' ? ['throughput'] : times;
  return metrics.map((metric) => ({
    endpoint,
    base,
    metric,
    // The requests of a group gate already.
    gates: failOn.includes(metric) && endpoint.kind !== 'group',
    pairs: pairBlocks(endpoint.iterations, base.iterations, metric),
  }));
}

/**
 * How many pairs a test needs to be able to say anything, when all that have so many are tested together: the more
 * tests, the stricter each, the more pairs. Decided by numbers of requests alone, before any time is looked at.
 */
function fewestPairs(drafts: Draft[], others: number, alpha: number): number {
  const needed = (tests: number): number => Math.ceil(Math.log2(Math.max(1, tests) / alpha));
  const gatingWith = (fewest: number): number =>
    drafts.filter(({ gates, pairs }) => gates && pairs.length >= fewest).length;
  let fewest = needed(1);
  while (fewest < needed(gatingWith(fewest) + others)) fewest++;
  return fewest;
}

/** What was measured, for information: there are too few requests for a verdict. */
function unjudged({ endpoint, base, metric, gates }: Draft, fewest: number): Comparison {
  const whole = ({ latency, throughput }: EndpointResult): number | null =>
    metric === 'throughput' ? throughput : (latency?.[metric as keyof typeof latency] ?? null);
  return comparison({
    metric,
    against: 'base',
    action: gates ? 'block' : 'warn',
    verdict: 'skip',
    base: whole(base),
    head: whole(endpoint),
    change: changeOf(metric, whole(base), whole(endpoint)),
    note: `${Math.min(endpoint.count, base.count)} requests a side, about ${requestsFor(metric) * fewest} needed for a verdict`,
  });
}

function testOf(draft: Draft, policy: PairedPolicy): Test {
  const { metric, pairs } = draft;
  const values = pairs.map((pair) => ({
    base: measure(pair.base, metric)!,
    head: measure(pair.head, metric)!,
  }));
  const middle = (side: 'base' | 'head') => median(values.map((value) => value[side]).sort((a, b) => a - b));
  const baseValue = middle('base');
  const worse = metric === 'throughput' ? -1 : 1;
  return {
    ...draft,
    differences: values.map(({ base, head }) => worse * Math.log(head / base)),
    baseValue,
    headValue: middle('head'),
    tolerance: metric === 'throughput' ? policy.tolerance : Math.max(policy.tolerance, FLOOR_MS / baseValue),
  };
}

/**
 * Says of each test what can be said.
 * @param family how many gating tests share `alpha`, those of error rates included
 */
function decide(tests: Test[], alpha: number, family: number): void {
  const level = alpha / family;
  const judged = tests.map((test) => ({ test, found: estimatePaired(test.differences, level) }));
  const worse = holm(judged, alpha, family, ({ found }) => found.pAbove);
  const better = holm(judged, alpha, family, ({ found }) => found.pBelow);
  for (const entry of judged) {
    const certain = { worse: worse.has(entry), better: better.has(entry) };
    entry.test.endpoint.comparisons.push(conclude(entry.test, entry.found, level, certain));
  }
}

/** The gating tests that Holm's procedure rejects (Holm 1979); of the others, those that pass its strictest step. */
function holm<T extends { test: Test }>(
  tests: T[],
  alpha: number,
  family: number,
  p: (test: T) => number,
): Set<T> {
  const rejected = new Set(tests.filter((entry) => !entry.test.gates && p(entry) <= alpha / family));
  const ordered = tests.filter((entry) => entry.test.gates).sort((a, b) => p(a) - p(b));
  for (const [index, entry] of ordered.entries()) {
    if (p(entry) > alpha / (family - index)) break;
    rejected.add(entry);
  }
  return rejected;
}

function conclude(
  test: Test,
  found: PairedEstimate,
  level: number,
  certain: { worse: boolean; better: boolean },
): Comparison {
  const { metric, gates, differences, tolerance } = test;
  const accepted = Math.log1p(tolerance);
  const [low, high] = widen(found);
  // Differences say how much worse; of throughput, less is worse.
  const throughput = metric === 'throughput';
  const [from, to] = throughput ? [negated(high), negated(low)] : [low, high];
  return comparison({
    metric,
    against: 'base',
    action: gates ? 'block' : 'warn',
    verdict: verdictOf(found.estimate, high, accepted, certain, gates),
    base: round(test.baseValue),
    head: round(test.headValue),
    change: Math.expm1(throughput ? -found.estimate : found.estimate),
    low: from === null ? null : Math.expm1(from),
    high: to === null ? null : Math.expm1(to),
    limit: round(throughput ? test.baseValue / (1 + tolerance) : test.baseValue * (1 + tolerance)),
    tolerance,
    samples: differences.length,
    minimumDetectable: minimumDetectable(differences, level, accepted),
  });
}

function verdictOf(
  estimate: number,
  high: number | null,
  accepted: number,
  certain: { worse: boolean; better: boolean },
  gates: boolean,
): Comparison['verdict'] {
  if (certain.worse && estimate >= accepted) return gates ? 'fail' : 'warn';
  if (certain.better && estimate <= -accepted) return 'improved';
  // A change that is certainly within the tolerance is what the tolerance is for, however certain it is.
  if (high !== null && high < accepted) return 'pass';
  // What cannot fail the run need not be decided either.
  if (!gates) return 'pass';
  return certain.worse ? 'warn' : 'inconclusive';
}

/** Quantised times can make all pairs equal; no measurement is exact, so the interval is one bucket wide at least. */
function widen({ low, high }: PairedEstimate): [number | null, number | null] {
  const bucket = Math.log1p(0.001);
  if (low === null || high === null || high - low >= bucket) return [low, high];
  return [low - bucket / 2, high + bucket / 2];
}

function negated(value: number | null): number | null {
  return value === null ? null : -value;
}

/** To three decimals: ms to the µs. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
