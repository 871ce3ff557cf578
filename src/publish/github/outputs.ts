import * as core from '@actions/core';
import type { Results } from '../../results/schema.ts';

export type OutputValues = {
  results: Results;
  resultsPath: string;
  reportPath: string;
  artifactUrl: string | undefined;
};

/**
 * The outputs of the action, by name. What is not known is an empty string.
 * @param values the results and where things are
 */
export function outputsOf({ results, resultsPath, reportPath, artifactUrl }: OutputValues) {
  const { latency, errorRate, count } = results.total;
  return {
    verdict: results.verdict,
    p95: plain(latency?.p95, 3),
    p99: plain(latency?.p99, 3),
    'error-rate': plain(count > 0 ? errorRate : undefined, 6),
    results: resultsPath,
    report: reportPath,
    'artifact-url': artifactUrl ?? '',
  };
}

/**
 * Sets the outputs of the step.
 * @param values the results and where things are
 */
export function setOutputs(values: OutputValues): void {
  for (const [name, value] of Object.entries(outputsOf(values))) core.setOutput(name, value);
}

/** Rounded, and never in the form 1e-7, which shells and expressions of workflows do not compute with. */
function plain(value: number | undefined, digits: number): string {
  return value === undefined ? '' : String(Number(value.toFixed(digits)));
}
