import type { Comparison, EndpointResult, Results } from '../results/schema.ts';
import { baseOf, errorCell, failuresByKind, PERCENTILES, percentileCell, throughputCell } from './cells.ts';
import { contractLines } from './contract.ts';
import { plainText, shorten } from './escape.ts';
import {
  allResults,
  type Finding,
  findings,
  labelOf,
  PLAIN,
  type Voice,
  verdictWords,
  worstFirst,
  worstVerdict,
} from './findings.ts';
import { firstFailures } from './first-failure.ts';
import { formatCount, formatPercent, NONE, pad, plural } from './format.ts';
import { headline, isExplained, runFacts } from './headline.ts';
import { type Paint, painter, type Style } from './paint.ts';

export interface TerminalOptions {
  color: boolean;
  /** Print the comparisons that passed too. */
  all?: boolean | undefined;
}

type Word = Comparison['verdict'];

const GAP = '  ';
const MAX_REASONS = 5;

const STYLES: Record<Word, Style> = {
  pass: 'green',
  improved: 'green',
  warn: 'yellow',
  inconclusive: 'yellow',
  fail: ['bold', 'red'],
  invalid: ['bold', 'red'],
  skip: 'dim',
  new: 'cyan',
};

function voiceOf(width: number): Voice {
  return { text: PLAIN.text, name: (outside) => shorten(PLAIN.name(outside), width) };
}

function row(results: Results, endpoint: EndpointResult): string[] {
  const base = baseOf(results, endpoint);
  const percentiles = PERCENTILES.map((metric) => percentileCell(endpoint, base, metric));
  const verdict = verdictWords(endpoint) ?? NONE;
  if (results.sides !== null) {
    return [labelOf(endpoint, voiceOf(24)), ...percentiles, errorCell(endpoint, base), verdict];
  }
  return [
    labelOf(endpoint, voiceOf(40)),
    formatCount(endpoint.count),
    ...percentiles,
    errorCell(endpoint, base),
    throughputCell(endpoint).replace('/s', ''),
    verdict,
  ];
}

function table(results: Results, paint: Paint): string[] {
  const header =
    results.sides === null
      ? ['endpoint', 'requests', ...PERCENTILES, 'errors', 'req/s', 'verdict']
      : ['endpoint', ...PERCENTILES.map((metric) => `${metric} base → head`), 'errors', 'verdict'];
  const endpoints = allResults(results);
  const rows = [header, ...endpoints.map((endpoint) => row(results, endpoint))];
  const widths = header.map((_, column) => Math.max(...rows.map((cells) => [...cells[column]!].length)));
  const last = header.length - 1;
  const lines = rows.map((cells) =>
    cells
      .slice(0, last)
      .map((cell, column) => pad(cell, widths[column]!, column === 0 ? 'left' : 'right'))
      .join(GAP),
  );
  return rows.map((cells, index) => {
    const word = cells[last]!;
    if (index === 0) return paint('dim', `${lines[index]}${GAP}${word}`);
    const verdict = worstVerdict(endpoints[index - 1]!);
    return `${lines[index]}${GAP}${verdict === null ? word : paint(STYLES[verdict], word)}`;
  });
}

/** The contract lines of what needs a look, and a count of the rest. */
function comparisons(results: Results, paint: Paint, all: boolean): string[] {
  const found = worstFirst(findings(results));
  const shown = all ? found : found.filter(needsALook);
  const lines = contractLines(
    shown.map(({ endpoint, comparison }) => ({ name: labelOf(endpoint, PLAIN), comparison })),
  ).map((line, index) => {
    const { verdict } = shown[index]!.comparison;
    return paint(STYLES[verdict], line.slice(0, verdict.length)) + line.slice(verdict.length);
  });
  const hidden = found.filter((finding) => !shown.includes(finding));
  const unjudged = hidden.filter(({ comparison }) => comparison.verdict === 'skip').length;
  const passed = hidden.length - unjudged;
  if (unjudged > 0)
    lines.push(`${paint(STYLES.skip, 'SKIP')}  ${plural(unjudged, 'comparison')} that could not be judged`);
  if (passed > 0) lines.push(`${paint(STYLES.pass, 'PASS')}  ${plural(passed, 'comparison')}`);
  return lines;
}

/** What passed needs none, nor what was measured but could not be judged: that is in the report. */
function needsALook({ comparison: { verdict, head } }: Finding): boolean {
  return verdict !== 'pass' && !(verdict === 'skip' && head !== null);
}

function failures(results: Results): string[] {
  const byEndpoint = results.endpoints.flatMap((endpoint) => {
    const kinds = failuresByKind(endpoint);
    if (kinds.length === 0) return [];
    const counts = kinds.map(({ kind, count }) => `${kind} ${formatCount(count)}`).join(', ');
    const reasons = endpoint.reasons
      .slice(0, MAX_REASONS)
      .map(({ message, count }) => `  ${formatCount(count)} × ${plainText(message)}`);
    return [`failed: ${labelOf(endpoint, PLAIN)}: ${counts}`, ...reasons];
  });
  return [...byEndpoint, ...firstFailures(results, PLAIN)];
}

function notes(results: Results): string[] {
  const own = findings(results)
    .filter((finding) => finding.comparison.note !== null && needsALook(finding))
    .map(({ endpoint, comparison: { metric, note } }) => `${labelOf(endpoint, PLAIN)} ${metric}: ${note}`);
  return [...new Set([...own, ...spreadNote(results), ...results.notes])].flatMap((note) => {
    const [first, ...rest] = note.split('\n').map((line) => plainText(line));
    return [`note: ${first}`, ...rest.filter((line) => line !== '').map((line) => `  ${line}`)];
  });
}

/** One note for all that passed although its iterations lie further apart than the tolerance. */
function spreadNote(results: Results): string[] {
  const wide = findings(results).filter(
    ({ comparison: { verdict, spread, tolerance } }) =>
      verdict === 'pass' && spread !== null && tolerance !== null && tolerance > 0 && spread > tolerance,
  );
  if (wide.length === 0) return [];
  const widest = Math.max(...wide.map(({ comparison }) => comparison.spread!));
  return [
    `the iterations of ${plural(wide.length, 'comparison')} that passed differ by more than the tolerance (up to ${formatPercent(widest, { rough: true })}): on this runner they are worth little`,
  ];
}

function lastLine(results: Results, paint: Paint): string {
  const words = headline(results, PLAIN.text(results.scenario.name), PLAIN);
  const reason = isExplained(results) ? undefined : results.reasons[0]?.split('\n')[0];
  const text = reason === undefined ? words : `${words}: ${plainText(reason)}`;
  return `${paint(STYLES[results.verdict], results.verdict.toUpperCase())}  ${text}`;
}

/** The results as text for a terminal or a log, with a line break at its end; the last line is the verdict. */
export function renderTerminal(results: Results, options: TerminalOptions): string {
  const paint = painter(options.color);
  const sections = [
    [`${PLAIN.text(results.scenario.name)}: ${runFacts(results, PLAIN).join(', ')}`],
    table(results, paint),
    comparisons(results, paint, options.all ?? false),
    failures(results),
    notes(results),
    [lastLine(results, paint)],
  ];
  return `${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n')}\n`;
}
