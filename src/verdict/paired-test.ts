import type { EndpointResult, Metric } from '../results/schema.ts';
import type { Evidence } from './decision.ts';
import { measure, median } from './measures.ts';
import { type BlockPair, countPairs, mergePairs } from './pairs.ts';

/** Times that differ by less than this are no regression, whatever the share: nobody notices. */
export const FLOOR_MS = 1;
/** The times that are compared of each endpoint, whether they gate or not. */
const TIMES: Metric[] = ['p50', 'p95', 'p99'];

/** The same endpoint of both sides, and the blocks in which they can be held against each other. */
export interface BothSides {
  head: EndpointResult;
  base: EndpointResult;
  blocks: BlockPair[];
}

/** What is to be compared, before it is known whether there are enough pairs for it. */
export interface Draft extends BothSides {
  metric: Metric;
  gates: boolean;
  /** How many pairs there are requests for. */
  pairs: number;
}

/** One comparison of pairs. */
export interface PairedTest extends Draft, Evidence {
  /** Median of the pairs, in ms or per second. */
  baseValue: number;
  headValue: number;
}

/**
 * What is compared of an endpoint: times of endpoints and groups, throughput of the total. In the open model both
 * sides are offered the same rate, so throughput says nothing; arrivals that were dropped make the run invalid.
 */
export function draftsOf(sides: BothSides, failOn: Metric[], model: 'closed' | 'open'): Draft[] {
  const { kind } = sides.head;
  const gating = failOn.filter((metric) => metric !== 'error-rate' && metric !== 'throughput');
  const whole: Metric[] = model === 'closed' ? ['throughput'] : [];
  return (kind === 'total' ? whole : [...new Set([...TIMES, ...gating])]).map((metric) => ({
    ...sides,
    metric,
    // The requests of a group gate already.
    gates: failOn.includes(metric) && kind !== 'group',
    pairs: countPairs(sides.blocks, metric),
  }));
}

/**
 * How many pairs a test needs to be able to say anything, when all that have so many are tested together: the more
 * tests, the stricter each, the more pairs. Decided by numbers of requests alone, before any time is looked at.
 * @param others gating tests that do not rest on pairs
 * @param alpha what may be spent, one-sided
 */
export function fewestPairs(drafts: Pick<Draft, 'gates' | 'pairs'>[], others: number, alpha: number): number {
  const needed = (tests: number): number => Math.ceil(Math.log2(Math.max(1, tests) / alpha));
  const gatingWith = (fewest: number): number =>
    drafts.filter(({ gates, pairs }) => gates && pairs >= fewest).length;
  let fewest = needed(1);
  while (fewest < needed(gatingWith(fewest) + others)) fewest++;
  return fewest;
}

/** @param tolerance relative worsening that is accepted where it is more than the floor */
export function testOf(draft: Draft, tolerance: number): PairedTest {
  const { metric, blocks, pairs } = draft;
  const worse = metric === 'throughput' ? -1 : 1;
  const values = mergePairs(blocks, pairs).map((pair) => ({
    base: measure(pair.base, metric)!,
    head: measure(pair.head, metric)!,
  }));
  const middle = (side: 'base' | 'head') => median(values.map((value) => value[side]).sort((a, b) => a - b));
  const baseValue = middle('base');
  return {
    ...draft,
    differences: values.map(({ base, head }) => worse * Math.log(head / base)),
    baseValue,
    headValue: middle('head'),
    tolerance: metric === 'throughput' ? tolerance : Math.max(tolerance, FLOOR_MS / baseValue),
  };
}
