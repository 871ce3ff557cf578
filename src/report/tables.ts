import type { EndpointResult, Results } from '../results/schema.ts';
import {
  baseOf,
  changeCell,
  errorCell,
  failedCount,
  failuresByKind,
  PERCENTILES,
  percentileCell,
  throughputCell,
} from './cells.ts';
import { escapeMarkdown } from './escape.ts';
import { allResults, type Finding, labelOf, MARKDOWN, verdictWords, worstVerdict } from './findings.ts';
import { decimalsToTell, formatCount, formatPercent, formatValue, NONE } from './format.ts';
import { metricName, referenceName } from './sentence.ts';

interface Column {
  title: string;
  right?: true;
}

/** A table of GitHub's Markdown. Its cells must be escaped already. */
function table(columns: Column[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ right }) => (right ? '---:' : '---'))),
    ...rows.map(line),
  ];
}

function label(endpoint: EndpointResult): string {
  return labelOf(endpoint, MARKDOWN);
}

/** The rows of the comparisons that a reader has to act on, the limit right beside what breached it. */
export function breachTable(found: Finding[]): string[] {
  const spreads = found.some(({ comparison }) => comparison.spread !== null);
  const columns: Column[] = [
    { title: 'Endpoint' },
    { title: 'Metric' },
    { title: 'Against' },
    { title: 'Before', right: true },
    { title: 'Now', right: true },
    { title: 'Limit', right: true },
    { title: 'Change', right: true },
  ];
  if (spreads) columns.push({ title: 'Spread', right: true });
  const rows = found.map(({ endpoint, comparison }) => {
    const { metric, against, base, head, limit, spread } = comparison;
    const extra = limit === null ? 0 : decimalsToTell(metric, head, limit);
    const isBudget = against === 'budget';
    const cells = [
      label(endpoint),
      metricName(metric),
      referenceName(against),
      isBudget ? NONE : formatValue(metric, base),
      `**${formatValue(metric, head, extra)}**`,
      formatValue(metric, limit, extra),
      isBudget ? NONE : changeCell(comparison),
    ];
    return spreads ? [...cells, formatPercent(spread, { rough: true })] : cells;
  });
  return table(columns, rows);
}

/** Which rows the table of all endpoints has: everything, or only what did not pass. */
export type Rows = 'all' | 'unsettled';

function isSettled(endpoint: EndpointResult): boolean {
  const word = worstVerdict(endpoint);
  return word === null || word === 'pass' || word === 'improved' || word === 'new';
}

function verdictCell(endpoint: EndpointResult): string {
  const word = worstVerdict(endpoint);
  return word === 'fail' || word === 'invalid' ? `**${word}**` : (verdictWords(endpoint) ?? NONE);
}

/** Every endpoint with its numbers, the total last; with a base side, from base to head. */
export function endpointTable(results: Results, rows: Rows): string[] {
  const shown = allResults(results).filter(
    (endpoint) => rows === 'all' || endpoint.kind === 'total' || !isSettled(endpoint),
  );
  const columns: Column[] = [
    { title: 'Endpoint' },
    { title: 'Requests', right: true },
    ...PERCENTILES.map((title): Column => ({ title, right: true })),
    { title: 'Errors', right: true },
    { title: 'Throughput', right: true },
    { title: 'Verdict' },
  ];
  return table(
    columns,
    shown.map((head) => {
      const base = baseOf(results, head);
      return [
        label(head),
        formatCount(head.count),
        ...PERCENTILES.map((metric) => percentileCell(head, base, metric)),
        errorCell(head, base),
        throughputCell(head),
        verdictCell(head),
      ];
    }),
  );
}

const MAX_REASON = 160;
const MAX_REASONS = 3;

/** Why requests failed, for the endpoints given. */
export function failureTable(failing: EndpointResult[]): string[] {
  const columns: Column[] = [
    { title: 'Endpoint' },
    { title: 'Failed', right: true },
    { title: 'Of', right: true },
    { title: 'Kind' },
    { title: 'Most frequent reasons' },
  ];
  return table(
    columns,
    failing.map((endpoint) => {
      const kinds = failuresByKind(endpoint);
      const reasons = endpoint.reasons
        .slice(0, MAX_REASONS)
        .map(({ message, count }) => `${escapeMarkdown(message, MAX_REASON)} (${formatCount(count)})`);
      return [
        label(endpoint),
        formatCount(failedCount(endpoint)),
        formatCount(endpoint.count),
        kinds.map(({ kind, count }) => `${kind} ${formatCount(count)}`).join(', '),
        reasons.join('; ') || NONE,
      ];
    }),
  );
}
