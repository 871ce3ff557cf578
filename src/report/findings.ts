import type { Comparison, EndpointResult, Metric, Results } from '../results/schema.ts';
import { escapeMarkdown, inlineCode, plainName, plainText } from './escape.ts';

/** One comparison together with the endpoint it is about. */
export interface Finding {
  endpoint: EndpointResult;
  comparison: Comparison;
}

/** How text from outside is put into one form of output. */
export interface Voice {
  text: (outside: string) => string;
  name: (outside: string) => string;
}

export const MARKDOWN: Voice = { text: (outside) => escapeMarkdown(outside), name: inlineCode };
export const PLAIN: Voice = { text: (outside) => plainText(outside), name: plainName };

type Word = Comparison['verdict'];

const WORST_FIRST: Word[] = ['invalid', 'fail', 'inconclusive', 'warn', 'improved', 'pass', 'new', 'skip'];

/** Which metric of an endpoint is told first: the gated ones, in the order a reader thinks of them. */
const METRIC_ORDER: Metric[] = [
  'error-rate',
  'p95',
  'p99',
  'p50',
  'mean',
  'p90',
  'p999',
  'max',
  'throughput',
];

/** What a result is called in a report. */
export function labelOf(endpoint: EndpointResult, voice: Voice): string {
  if (endpoint.kind === 'total') return 'all requests';
  const name = voice.name(endpoint.name);
  return endpoint.kind === 'group' ? `${name} (group)` : name;
}

/** The worst verdict among the comparisons of a result; null when it has none. */
export function worstVerdict(endpoint: EndpointResult): Word | null {
  return WORST_FIRST.find((word) => endpoint.comparisons.some((one) => one.verdict === word)) ?? null;
}

/** Times that should decide about the run, and could not be judged. */
export function unjudgedGates({ comparisons }: EndpointResult): Comparison[] {
  return comparisons.filter(
    ({ action, verdict, head, metric }) =>
      action === 'block' && verdict === 'skip' && head !== null && metric !== 'error-rate',
  );
}

/** The worst verdict of an endpoint in words, with the metrics that it does not speak of: `pass (not p99)`. */
export function verdictWords(endpoint: EndpointResult): string | null {
  const word = worstVerdict(endpoint);
  const without = unjudgedGates(endpoint).map(({ metric }) => metric);
  if (word !== 'pass' || without.length === 0) return word;
  const judged = endpoint.comparisons.some(
    ({ verdict, metric }) => verdict === 'pass' && metric !== 'error-rate',
  );
  return judged ? `pass (not ${without.join(', ')})` : 'not judged';
}

/** Every result of head: the endpoints and groups as they stand, the total last. */
export function allResults(results: Results): EndpointResult[] {
  return [...results.endpoints, results.total];
}

/** All comparisons of the run in the order of its endpoints. */
export function findings(results: Results): Finding[] {
  return allResults(results).flatMap((endpoint) =>
    endpoint.comparisons.map((comparison) => ({ endpoint, comparison })),
  );
}

/** How bad a breach is, to order them by: errors first, since a page that fails is worse than a slow one. */
function severity({ metric, against, head, limit, change }: Comparison): number {
  if (metric === 'error-rate') return 1e6 + Math.abs(change ?? head ?? 0);
  if (against === 'budget' && head !== null && limit) return Math.abs(head / limit - 1);
  return Math.abs(change ?? 0);
}

/**
 * The findings with one of these verdicts, worst endpoint first. The metrics of one endpoint stay together, and the
 * total follows the endpoints that explain it.
 */
export function ranked(all: Finding[], verdicts: Word[]): Finding[] {
  const chosen = all.filter(({ comparison }) => verdicts.includes(comparison.verdict));
  const worst = new Map<EndpointResult, number>();
  for (const { endpoint, comparison } of chosen) {
    const base = endpoint.kind === 'total' ? -1e9 : 0;
    worst.set(endpoint, Math.max(worst.get(endpoint) ?? -Infinity, base + severity(comparison)));
  }
  const place = new Map([...worst.keys()].map((endpoint, index) => [endpoint, index]));
  return chosen.sort(
    (a, b) =>
      worst.get(b.endpoint)! - worst.get(a.endpoint)! ||
      place.get(a.endpoint)! - place.get(b.endpoint)! ||
      METRIC_ORDER.indexOf(a.comparison.metric) - METRIC_ORDER.indexOf(b.comparison.metric),
  );
}

/** All of them, worst verdict first. */
export function worstFirst(all: Finding[]): Finding[] {
  return WORST_FIRST.flatMap((word) => ranked(all, [word]));
}
