import type { EndpointSpec } from '../scenario/scenario.ts';
import { TimeHistogram } from './histogram.ts';
import { type BlockRecorder, type EndpointBlock, noErrors, type Recorder } from './recorder.ts';
import {
  type EndpointResult,
  ERROR_KINDS,
  type ErrorCounts,
  type FirstFailure,
  type IterationResult,
} from './schema.ts';

/** Reasons of failure that are kept for one endpoint. */
const MAX_REASONS = 5;

/**
 * What one side measured, in the form of the results.
 * @param endpoints in the order of their indexes in the recorder
 * @returns every endpoint, also those that were never reached (count 0), and all requests together
 */
export function summarize(
  recorder: Recorder,
  endpoints: EndpointSpec[],
): { total: EndpointResult; endpoints: EndpointResult[] } {
  const results = endpoints.map((endpoint, index) =>
    summarizeEndpoint(recorder, endpoint, [index], endpoints),
  );
  const requests = [...endpoints.keys()].filter((index) => endpoints[index]!.kind === 'request');
  const total = summarizeEndpoint(recorder, { name: 'all requests', kind: 'total' }, requests, endpoints);
  for (const [index, block] of recorder.blocks.entries()) {
    const validity = validityOf(block);
    if (validity) total.iterations[index]!.validity = validity;
  }
  return {
    total,
    endpoints: results,
  };
}

function summarizeEndpoint(
  recorder: Recorder,
  { name, kind }: { name: string; kind: EndpointResult['kind'] },
  indexes: number[],
  endpoints: EndpointSpec[],
): EndpointResult {
  const response = new TimeHistogram();
  const service = new TimeHistogram();
  const firstByte = new TimeHistogram();
  const errors = noErrors();
  const iterations: IterationResult[] = [];
  let measuredMs = 0;
  for (const block of recorder.blocks) {
    const parts = indexes.flatMap((index) => block.endpoints[index] ?? []);
    const times = new TimeHistogram();
    for (const part of parts) {
      times.add(part.times.whole());
      addErrors(errors, part.errors);
    }
    iterations.push(summarizeBlock(block, parts, times));
    response.add(times);
    measuredMs += block.durationMs;
  }
  const totals = indexes.flatMap((index) => recorder.totals[index] ?? []);
  for (const total of totals) {
    service.add(total.service);
    firstByte.add(total.firstByte);
  }
  const failures = ERROR_KINDS.reduce((sum, error) => sum + errors[error], 0);
  const count = response.count + failures;
  const firstFailure = firstOf(recorder, indexes, endpoints);
  return {
    name,
    kind,
    count,
    errors,
    reasons: totals
      .flatMap((total) => [...total.reasons.values()])
      .sort((a, b) => b.count - a.count)
      .slice(0, MAX_REASONS),
    ...(firstFailure && { firstFailure }),
    errorRate: count === 0 ? 0 : failures / count,
    throughput: measuredMs === 0 ? 0 : round((response.count * 1000) / measuredMs),
    bytes: totals.reduce((sum, total) => sum + total.bytes, 0),
    latency: response.latency(),
    service: service.latency(),
    firstByte: firstByte.latency(),
    iterations,
    comparisons: [],
  };
}

/** The earliest failure of these endpoints; null when there was none. */
function firstOf(recorder: Recorder, indexes: number[], endpoints: EndpointSpec[]): FirstFailure | null {
  const began = recorder.blocks[0]?.startMs ?? 0;
  const failures = indexes.flatMap((index) => {
    const firstFailure = recorder.totals[index]?.firstFailure ?? null;
    if (firstFailure === null) return [];
    const { atMs, kind, message } = firstFailure;
    return [{ atMs: round(atMs - began), endpoint: endpoints[index]!.name, kind, message }];
  });
  return failures.reduce<FirstFailure | null>(
    (first, one) => (first && first.atMs <= one.atMs ? first : one),
    null,
  );
}

/** How well the load of a block was delivered; null of a recorder that was told nothing of it. */
function validityOf({
  durationMs,
  cpuWaitMs,
  machine,
  lateness,
  offered,
}: BlockRecorder): IterationResult['validity'] | null {
  if (cpuWaitMs === null && machine === null && lateness.count === 0) return null;
  const times = lateness.whole();
  return {
    cpuWait: cpuWaitMs === null ? null : round(cpuWaitMs / Math.max(1, durationMs)),
    steal: machine === null ? null : round(machine.steal / Math.max(1, machine.total)),
    latenessMs: times.count === 0 ? null : times.percentile(99) / 1000,
    offered: times.count === 0 ? null : offered,
  };
}

/** @param response the response times of all parts */
function summarizeBlock(
  block: BlockRecorder,
  parts: EndpointBlock[],
  response: TimeHistogram,
): IterationResult {
  const errors = noErrors();
  for (const part of parts) addErrors(errors, part.errors);
  const empty = response.count === 0;
  return {
    iteration: block.iteration,
    block: block.block,
    startMs: round(block.startMs),
    durationMs: round(block.durationMs),
    count: parts.reduce((sum, part) => sum + part.count, 0),
    errors,
    min: empty ? null : response.min / 1000,
    max: empty ? null : response.max / 1000,
    sum: response.sum / 1000,
    histogram: response.encode(),
  };
}

function addErrors(sum: ErrorCounts, other: ErrorCounts): void {
  for (const kind of ERROR_KINDS) sum[kind] += other[kind];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The histogram that stands in one iteration of stored results; null when nothing succeeded in it. */
export function histogramOf(iteration: IterationResult): TimeHistogram | null {
  const { histogram, min, max, sum } = iteration;
  if (histogram === null || min === null || max === null) return null;
  return TimeHistogram.decode(histogram, { min: min * 1000, max: max * 1000, sum: sum * 1000 });
}
