import type { EndpointResult, Metric, Results, Verdict } from '../results/schema.ts';
import type { Budget } from '../scenario/budget.ts';
import { type BaselineFile, compareBaseline, idleParts } from './baseline.ts';
import { compareBudgets } from './budgets.ts';
import { comparePaired } from './paired.ts';
import { compareStored } from './stored.ts';

/** What results are judged by. */
export interface Policy {
  budgets: { run: Budget[]; endpoints: { name: string; budgets: Budget[] }[] };
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

const SEVERITY: Verdict[] = ['pass', 'improved', 'warn', 'inconclusive', 'fail', 'invalid'];

/**
 * Judges results: adds every comparison, the verdict and a sentence for each thing that made it.
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
    const tolerance = policy.tolerance ?? DEFAULT_TOLERANCE.sideBySide;
    const { base } = results.sides;
    const head = [...results.endpoints, results.total];
    comparePaired(head, [...base.endpoints, base.total], { ...policy, tolerance });
  }
  if (policy.stored) {
    const tolerance = policy.tolerance ?? DEFAULT_TOLERANCE.results;
    results.notes.push(...compareStored(results, policy.stored, { tolerance, failOn: policy.failOn }));
  }
  limitErrors(results, policy.failOn);
  return { ...results, verdict: worst(results) };
}

/**
 * Adds the default limit of the error rate, unless an absolute limit was compared already. Where base and head were
 * compared it only warns: that both fail alike is no regression, but no good measurement either.
 */
function limitErrors(results: Results, failOn: Metric[]): void {
  const compared = [...allComparisons(results)].filter(
    ({ metric, verdict }) => metric === 'error-rate' && verdict !== 'skip',
  );
  if (compared.some(({ against }) => against === 'budget' || against === 'baseline')) return;
  const action = failOn.includes('error-rate') && compared.length === 0 ? 'block' : 'warn';
  const budget: Budget = {
    metric: 'error-rate',
    limit: DEFAULT_ERROR_RATE,
    action,
    source: 'error-rate < 1%',
  };
  results.total.comparisons.push(...compareBudgets(results.total, [budget]));
}

function worst(results: Results): Verdict {
  let severity = 0;
  for (const { verdict } of allComparisons(results))
    if (verdict !== 'skip' && verdict !== 'new') severity = Math.max(severity, SEVERITY.indexOf(verdict));
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
