import { TimeHistogram } from '../../src/results/histogram.ts';
import type { EndpointResult, Results } from '../../src/results/schema.ts';
import { histogramOf } from '../../src/results/summarize.ts';
import { normalQuantile } from '../../src/verdict/detectable.ts';
import { median } from '../../src/verdict/measures.ts';

/** What gates of today would have said of a recording: the endpoints on which each fails. */
export interface Gate {
  name: string;
  /**
   * @param recording the run that is judged
   * @param earlier recordings before it, oldest first; their base sides are the history of an unchanged build
   * @returns names of the endpoints that fail; null when there is too little history
   */
  failing(recording: Results, earlier: Results[]): string[] | null;
}

/** Requests that a p95 needs to be more than a guess: gates of today print one of any number. */
const FEWEST = 100;
/** Runs of history that a t-test is given. */
const HISTORY = 10;
/** 97.5% quantile of Student's t with 9 degrees of freedom. */
const T_9 = 2.262;

const requests = (endpoints: EndpointResult[]): EndpointResult[] =>
  endpoints.filter(({ kind, count }) => kind === 'request' && count >= FEWEST);

/** The p95 of some blocks of an endpoint, ms. */
function p95(endpoint: EndpointResult | undefined, from = 0, to = 1): number | null {
  if (!endpoint) return null;
  const { iterations } = endpoint;
  const all = new TimeHistogram();
  for (const block of iterations.slice(
    Math.floor(from * iterations.length),
    Math.ceil(to * iterations.length),
  )) {
    const times = histogramOf(block);
    if (times) all.add(times);
  }
  return all.count === 0 ? null : all.percentile(95) / 1000;
}

const named = (endpoints: EndpointResult[], name: string): EndpointResult | undefined =>
  endpoints.find((endpoint) => endpoint.name === name);

/** The endpoints of head of which `isWorse` holds, given what base took. */
function failing(recording: Results, isWorse: (head: EndpointResult, name: string) => boolean): string[] {
  return requests(recording.endpoints)
    .filter((head) => isWorse(head, head.name))
    .map(({ name }) => name);
}

/** Holds a head against the base sides of runs before it. */
function againstEarlier(
  name: string,
  runs: number,
  isWorse: (head: EndpointResult, before: number[]) => boolean,
): Gate {
  return {
    name,
    failing(recording, earlier) {
      const history = earlier.slice(-runs);
      if (history.length < runs) return null;
      return failing(recording, (head, endpoint) => {
        const before = history.flatMap(({ sides }) => p95(named(sides!.base.endpoints, endpoint)) ?? []);
        return before.length === runs && isWorse(head, before);
      });
    },
  };
}

const middle = (values: number[]): number => median(values.toSorted((a, b) => a - b));

export const GATES: Gate[] = [
  againstEarlier('one run + 10%', 1, (head, [before]) => p95(head)! > 1.1 * before!),
  againstEarlier('median of 3 + 10%', 3, (head, before) => {
    const thirds = [0, 1, 2].flatMap((third) => p95(head, third / 3, (third + 1) / 3) ?? []);
    return middle(thirds) > 1.1 * middle(before);
  }),
  againstEarlier('last run × 200%', 1, (head, [before]) => p95(head)! > 2 * before!),
  againstEarlier('t-test on 10 runs of history', HISTORY, (head, before) => {
    const mean = before.reduce((sum, value) => sum + value, 0) / HISTORY;
    const variance = before.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (HISTORY - 1);
    return p95(head)! > mean + T_9 * Math.sqrt(variance * (1 + 1 / HISTORY));
  }),
  {
    name: 'same job, base then head + 25%',
    failing: (recording) =>
      failing(recording, (head, name) => {
        const before = p95(named(recording.sides!.base.endpoints, name), 0, 0.5);
        return before !== null && p95(head, 0.5, 1)! > 1.25 * before;
      }),
  },
  {
    name: 'Mann–Whitney over all requests',
    failing: (recording) =>
      failing(recording, (head, name) => {
        const base = named(recording.sides!.base.endpoints, name);
        return base !== undefined && mannWhitney(whole(head), whole(base)) > normalQuantile(0.95);
      }),
  },
];

function whole({ iterations }: EndpointResult): TimeHistogram {
  const all = new TimeHistogram();
  for (const block of iterations) {
    const times = histogramOf(block);
    if (times) all.add(times);
  }
  return all;
}

/**
 * The Mann–Whitney U test with the normal approximation and the correction for ties (Mann & Whitney 1947); times of
 * one bucket are ties.
 * @returns the standard normal deviate; positive when the first is the slower one
 */
export function mannWhitney(one: TimeHistogram, other: TimeHistogram): number {
  const counts = new Map<number, [number, number]>();
  for (const [side, histogram] of [one, other].entries())
    for (const { from, count } of histogram.cells()) {
      const cell = counts.get(from) ?? [0, 0];
      cell[side as 0 | 1] += count;
      counts.set(from, cell);
    }
  const [n, m] = [one.count, other.count];
  const total = n + m;
  let [below, u, ties] = [0, 0, 0];
  for (const [, [mine, theirs]] of [...counts].sort((a, b) => a[0] - b[0])) {
    u += mine * (below + theirs / 2);
    below += theirs;
    ties += (mine + theirs) ** 3 - (mine + theirs);
  }
  const variance = ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)));
  return variance === 0 ? 0 : (u - (n * m) / 2) / Math.sqrt(variance);
}
