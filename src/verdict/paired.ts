import type { Comparison, EndpointResult, Metric } from '../results/schema.ts';
import { findBadPairs } from './bad-pairs.ts';
import { changeOf, comparison } from './comparison.ts';
import { type Decision, decide } from './decision.ts';
import { minimumDetectable, remedyFor } from './detectable.ts';
import { compareErrorRates, ERROR_RATE_FLOOR } from './error-rate.ts';
import { type BothSides, type Draft, draftsOf, fewestPairs, type PairedTest, testOf } from './paired-test.ts';
import { pairBlocks, requestsFor } from './pairs.ts';
import { warnOfTails } from './tail-warnings.ts';

export interface PairedPolicy {
  /** Relative worsening that is accepted. */
  tolerance: number;
  /** Probability that a run without any change fails, over all its comparisons and looks. */
  alpha: number;
  /** Share of alpha that may be spent now. */
  share?: number;
  /** Metrics that can fail the run; the others only warn. */
  failOn: Metric[];
  model?: 'closed' | 'open';
}

/** What is still to come when the run is judged before its end. */
export interface Ahead {
  /** Blocks at the end for each that there is now. */
  growth: number;
  /** Share of alpha that may be spent at the end. */
  share: number;
}

export interface Judged {
  endpoint: EndpointResult;
  comparison: Comparison;
  /** More blocks may change what it says, and it matters for the run. */
  open: boolean;
}

/**
 * Holds every endpoint of head against the same one of base, measured in turns on the same machine. The unit is
 * the pair of blocks, never the request: requests of one moment share its noise. Times are compared of endpoints
 * and groups, throughput of the total.
 * @param ahead when more blocks follow
 * @returns all comparisons; nothing is added to the endpoints
 */
export function judgePaired(
  head: EndpointResult[],
  base: EndpointResult[],
  policy: PairedPolicy,
  ahead: Ahead | null = null,
): Judged[] {
  const bad = badPairsOf(head, base);
  const judged: Judged[] = [];
  const both: BothSides[] = [];
  for (const endpoint of head) {
    const other = base.find(
      (candidate) => candidate.name === endpoint.name && candidate.kind === endpoint.kind,
    );
    if (endpoint.count > 0 && other && other.count > 0)
      both.push({ head: endpoint, base: other, blocks: pairBlocks(endpoint, other, bad.blocks) });
    else judged.push(...oneSided(endpoint, other));
  }
  const alpha = policy.alpha * (policy.share ?? 1);
  const drafts = both.flatMap((sides) => draftsOf(sides, policy.failOn, policy.model ?? 'closed'));
  const errors = both.filter(
    ({ head: { kind }, blocks }) =>
      kind === 'request' && blocks.some((one) => one.head.count * one.base.count),
  );
  const gatingErrors = policy.failOn.includes('error-rate') ? errors.length : 0;

  const fewest = fewestPairs(drafts, gatingErrors, alpha);
  const canStill = ahead ? promising(drafts, gatingErrors, policy.alpha, ahead) : () => false;
  // Without enough good pairs no time is judged, however many requests there were.
  const enough = bad.tooMany === null ? drafts.filter(({ pairs }) => pairs >= fewest) : [];
  for (const draft of drafts.filter((one) => !enough.includes(one)))
    judged.push({
      endpoint: draft.head,
      comparison: unjudged(draft, bad.tooMany ?? tooFew(draft, fewest)),
      open: draft.gates && (bad.tooMany !== null || canStill(draft)),
    });
  const family = Math.max(1, enough.filter(({ gates }) => gates).length + gatingErrors);
  const level = alpha / family;
  const tests = enough.map((draft) => testOf(draft, policy.tolerance));
  for (const decision of decide(tests, alpha, family))
    judged.push({
      endpoint: decision.test.head,
      comparison: conclude(decision, level),
      open: decision.test.gates && ['inconclusive', 'warn'].includes(decision.verdict),
    });
  for (const { head: endpoint, blocks } of errors) {
    const rates = compareErrorRates(blocks, level, gatingErrors > 0);
    const open = gatingErrors > 0 && rates.verdict === 'pass' && rates.change! > ERROR_RATE_FLOOR;
    judged.push({ endpoint, comparison: rates, open });
  }
  return bad.tooMany === null ? warnOfTails(both, judged, policy.tolerance, alpha) : judged;
}

/** Judges as `judgePaired` does at the end of a run, and adds the comparisons to `head`. */
export function comparePaired(head: EndpointResult[], base: EndpointResult[], policy: PairedPolicy): void {
  for (const { endpoint, comparison: one } of judgePaired(head, base, policy)) endpoint.comparisons.push(one);
}

function badPairsOf(head: EndpointResult[], base: EndpointResult[]): ReturnType<typeof findBadPairs> {
  const [one, other] = [head, base].map((side) => side.find(({ kind }) => kind === 'total'));
  return one && other ? findBadPairs(one, other) : { blocks: new Set(), tooMany: null };
}

/** Says of a draft with too few pairs whether it will have enough when the run is over, as it goes now. */
function promising(drafts: Draft[], others: number, alpha: number, ahead: Ahead): (draft: Draft) => boolean {
  const atEnd = (draft: Draft): number => Math.floor(draft.pairs * ahead.growth);
  const fewest = fewestPairs(
    drafts.map((draft) => ({ gates: draft.gates, pairs: atEnd(draft) })),
    others,
    alpha * ahead.share,
  );
  return (draft) => atEnd(draft) >= fewest;
}

/** An endpoint that only one side answered is told, never left out in silence. */
function oneSided(endpoint: EndpointResult, base: EndpointResult | undefined): Judged[] {
  if (endpoint.kind === 'total' || (endpoint.count === 0 && !base?.count)) return [];
  const known = { metric: 'p95', against: 'base', action: 'warn' } as const;
  const told =
    endpoint.count > 0
      ? { verdict: 'new' as const, head: endpoint.latency?.p95 ?? null, note: 'base never answered it' }
      : { verdict: 'skip' as const, base: base?.latency?.p95 ?? null, note: 'head never reached it' };
  return [{ endpoint, comparison: comparison({ ...known, ...told }), open: false }];
}

function tooFew({ head, base, metric }: Draft, fewest: number): string {
  return `${Math.min(head.count, base.count)} requests a side, about ${requestsFor(metric) * fewest} needed for a verdict`;
}

/** What was measured, for information: there can be no verdict. */
function unjudged({ head, base, metric, gates }: Draft, note: string): Comparison {
  const whole = ({ latency, throughput }: EndpointResult): number | null =>
    metric === 'throughput' ? throughput : (latency?.[metric as keyof typeof latency] ?? null);
  return comparison({
    metric,
    against: 'base',
    action: gates ? 'block' : 'warn',
    verdict: 'skip',
    base: whole(base),
    head: whole(head),
    change: changeOf(metric, whole(base), whole(head)),
    note,
  });
}

/** @param alpha one-sided level at which it would have failed */
function conclude(decision: Decision<PairedTest>, alpha: number): Comparison {
  const { test, verdict, estimate, low, high, level, spread, widening } = decision;
  const { metric, gates, tolerance, blocks } = test;
  // Differences say how much worse; of throughput, less is worse.
  const throughput = metric === 'throughput';
  const [from, to] = throughput ? [negated(high), negated(low)] : [low, high];
  const minutes = blocks.reduce((sum, { head, base }) => sum + head.durationMs + base.durationMs, 0) / 60_000;
  const remedy = verdict === 'inconclusive' && remedyFor(spread, alpha, tolerance, minutes);
  return comparison({
    metric,
    against: 'base',
    action: gates ? 'block' : 'warn',
    verdict,
    base: round(test.baseValue),
    head: round(test.headValue),
    change: Math.expm1(throughput ? 0 - estimate : estimate),
    low: from === null ? null : Math.expm1(from),
    high: to === null ? null : Math.expm1(to),
    limit: round(throughput ? test.baseValue / (1 + tolerance) : test.baseValue * (1 + tolerance)),
    tolerance,
    samples: spread.length,
    minimumDetectable: minimumDetectable(spread, alpha, Math.log1p(tolerance)),
    level,
    ...(widening > 1 && { widening }),
    ...(remedy && { remedy }),
  });
}

function negated(value: number | null): number | null {
  return value === null ? null : -value;
}

/** To three decimals: ms to the µs. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
