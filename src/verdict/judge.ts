import type { Comparison, EndpointResult, Metric, Results, Verdict } from '../results/schema.ts';
import { findBadPairs } from './bad-pairs.ts';
import { type BaselineFile, compareBaseline, idleParts } from './baseline.ts';
import { type Budgets, compareBudgets } from './budgets.ts';
import { breach, comparison } from './comparison.ts';
import { shareOf } from './looks.ts';
import { comparePaired, type PairedPolicy } from './paired.ts';
import { compareStored } from './stored.ts';

/** What results are judged by. */
export interface Policy {
  budgets: Budgets;
  baseline: BaselineFile | null;
  /** Earlier results to hold these against. */
  stored: Results | null;
  /** As given by the user; each way of comparing has its own default. */
  tolerance: number | null;
  alpha: number;
  /** Metrics that gate where nothing else says what a breach does. */
  failOn: Metric[];
}

const DEFAULT_TOLERANCE = { sideBySide: 0.05, results: 0.1 };

/** An error rate is never left unjudged: where nothing else limits it, this does. */
const DEFAULT_ERROR_RATE = 0.01;

/** What holds head against a fixed limit, and not against another run. */
const ABSOLUTE: Comparison['against'][] = ['budget', 'baseline'];

/** The run is what its worst comparison is; that something improved is a pass. */
const SEVERITY: Verdict[] = ['pass', 'warn', 'inconclusive', 'fail', 'invalid'];

/**
 * Judges results: adds every comparison, and the verdict.
 * @param measured results without a verdict
 * @param policy what to hold them against
 * @param invalid why nothing may be concluded from the run, one sentence each; empty: the load was delivered
 */
export function judge(measured: Results, policy: Policy, invalid: string[]): Results {
  const results = structuredClone(measured);
  const reasons = [...invalid];
  if (results.total.count === 0) reasons.push('no request was made in the measured time');
  else if (results.total.latency === null)
    reasons.push(`none of the ${results.total.count} requests succeeded`);
  if (reasons.length > 0) return { ...results, verdict: 'invalid', reasons };

  for (const { name, budgets } of policy.budgets.endpoints) {
    const endpoint = results.endpoints.find((candidate) => candidate.name === name)!;
    endpoint.comparisons.push(...compareBudgets(endpoint, budgets));
  }
  results.total.comparisons.push(...compareBudgets(results.total, policy.budgets.run));
  if (policy.baseline) {
    compareBaseline(results.endpoints, policy.baseline, policy.tolerance ?? undefined);
    results.notes.push(...idleParts(policy.baseline), ...machineNotes(policy.baseline, results));
  }
  if (results.sides) {
    const { base } = results.sides;
    const head = [...results.endpoints, results.total];
    const paired = pairedPolicyOf(policy, results.load.model);
    comparePaired(head, [...base.endpoints, base.total], { ...paired, share: shareOf(results.looks) });
    requireTimes(results, base.total, policy.failOn);
    const { blocks, tooMany } = findBadPairs(results.total, base.total);
    if (blocks.size > 0 && tooMany === null)
      results.notes.push(
        `${blocks.size} of ${results.total.iterations.length} pairs of blocks were left out, since the machine held up the load generator or the sides were not loaded alike`,
      );
  }
  if (policy.stored) {
    const tolerance = policy.tolerance ?? DEFAULT_TOLERANCE.results;
    results.notes.push(...compareStored(results, policy.stored, { tolerance, failOn: policy.failOn }));
  }
  limitErrors(results, policy.failOn);
  return { ...results, verdict: worst(results) };
}

/** By what two sides are held against each other, at every look and at the end. */
export function pairedPolicyOf(
  { tolerance, alpha, failOn }: Pick<Policy, 'tolerance' | 'alpha' | 'failOn'>,
  model: Results['load']['model'],
): PairedPolicy {
  return { tolerance: tolerance ?? DEFAULT_TOLERANCE.sideBySide, alpha, failOn, model };
}

/**
 * Adds the default limit of the error rate for all requests that no absolute limit covers. Where base and head were
 * compared it only warns: that both fail alike is no regression, but no good measurement either.
 */
function limitErrors(results: Results, failOn: Metric[]): void {
  const limited = ({ comparisons }: EndpointResult): boolean =>
    comparisons.some(
      ({ metric, against, limit }) => metric === 'error-rate' && limit !== null && ABSOLUTE.includes(against),
    );
  if (limited(results.total)) return;
  const open = results.endpoints.filter((endpoint) => endpoint.kind === 'request' && !limited(endpoint));
  const count = open.reduce((sum, endpoint) => sum + endpoint.count, 0);
  if (count === 0) return;
  const failures = open.reduce((sum, endpoint) => sum + Math.round(endpoint.errorRate * endpoint.count), 0);
  const relative = [...allComparisons(results)].some(
    ({ metric, against }) => metric === 'error-rate' && !ABSOLUTE.includes(against),
  );
  const action = failOn.includes('error-rate') && !relative ? 'block' : 'warn';
  const kept = failures / count <= DEFAULT_ERROR_RATE;
  results.total.comparisons.push(
    comparison({
      metric: 'error-rate',
      against: 'budget',
      action,
      limit: DEFAULT_ERROR_RATE,
      head: failures / count,
      verdict: kept ? 'pass' : breach(action),
      note: open.length < results.endpoints.length ? 'of the requests that have no limit of their own' : null,
    }),
  );
}

/** Side by side with no time judged is no pass: there were too few requests or too few good pairs for any. */
function requireTimes(results: Results, base: EndpointResult, failOn: Metric[]): void {
  const metric = failOn.find((candidate) => candidate !== 'error-rate' && candidate !== 'throughput');
  const judged = [...allComparisons(results)].some(
    ({ against, action, metric: compared, verdict }) =>
      against === 'base' && action === 'block' && compared !== 'error-rate' && verdict !== 'skip',
  );
  if (metric === undefined || judged) return;
  const note =
    findBadPairs(results.total, base).tooMany ??
    'too few requests for a verdict on any endpoint: make the run longer, or the pauses shorter';
  results.total.comparisons.push(
    comparison({ metric, against: 'base', action: 'block', verdict: 'inconclusive', note }),
  );
}

function worst(results: Results): Verdict {
  let severity = 0;
  for (const { verdict } of allComparisons(results))
    severity = Math.max(severity, SEVERITY.indexOf(verdict as Verdict));
  return SEVERITY[severity]!;
}

/** Every comparison of the run, with its endpoint. */
export function* allComparisons(results: Results): Generator<EndpointResult['comparisons'][number]> {
  for (const endpoint of [results.total, ...results.endpoints]) yield* endpoint.comparisons;
}

/** The file says what machine it was made on; on another one its times mean something else. */
function machineNotes(baseline: BaselineFile, results: Results): string[] {
  const { cpu_cores: cores, memory_mb: memory } = baseline.environment ?? {};
  const { cpuCores, memoryMb } = results.environment;
  const notes: string[] = [];
  if (cores !== undefined && cores !== cpuCores)
    notes.push(
      `the baseline was made with ${cores} CPU cores, this runner has ${cpuCores}: its times may mean little here`,
    );
  else if (memory !== undefined && memory > memoryMb * 1.1)
    notes.push(`the baseline was made with ${memory} MB of memory, this runner has ${memoryMb} MB`);
  return notes;
}
