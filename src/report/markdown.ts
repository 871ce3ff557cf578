import type { Results } from '../results/schema.ts';
import { escapeMarkdown, link } from './escape.ts';
import { MARKDOWN } from './findings.ts';
import { byteLength, cutToFit } from './fit.ts';
import { formatCount } from './format.ts';
import { commitText, headline, runFacts } from './headline.ts';
import { measuredList } from './measured.ts';
import { details, failureSection, passNotes, type Section, storySections } from './sections.ts';
import { endpointTable, type Rows } from './tables.ts';

/** Where a report belongs: what the results themselves do not know. */
export interface ReportContext {
  /** Name of the report; one comment is kept for each. */
  name: string;
  runUrl?: string | undefined;
  artifactUrl?: string | undefined;
  /** The commit of head. */
  commit?: string | undefined;
  baseCommit?: string | undefined;
  /** Where the whole report is when this one is cut. */
  summaryUrl?: string | undefined;
}

/** Lines that have to survive a cut: the marker, a blank line, and the heading. */
const VITAL_LINES = 3;

/** The hidden first line by which a report of this name is found again. */
export function marker(name: string): string {
  const safe = name
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);
  // A name without a letter of these still needs a marker of its own.
  return `<!-- tailgate:${safe || Buffer.from(name).toString('hex').slice(0, 100) || 'default'} -->`;
}

function footer({ runUrl, artifactUrl, commit, baseCommit }: ReportContext): string[] {
  const commits = [
    ...(commit ? [`head ${commitText(commit, MARKDOWN)}`] : []),
    ...(baseCommit ? [`base ${commitText(baseCommit, MARKDOWN)}`] : []),
  ];
  const parts = [
    ...(runUrl ? [link('run', runUrl)] : []),
    ...commits,
    ...(artifactUrl ? [link('raw data', artifactUrl)] : []),
  ];
  return parts.length === 0 ? [] : [`<sub>${parts.join(' · ')}</sub>`];
}

function endpointSection(results: Results, rows: Rows): Section {
  const table = endpointTable(results, rows);
  const notes = passNotes(results);
  const count = formatCount(results.endpoints.length);
  const summary = rows === 'all' ? `All endpoints (${count})` : `Endpoints that did not pass, of ${count}`;
  return details(summary, notes.length === 0 ? table : [...table, '', ...notes]);
}

function body(results: Results, context: ReportContext, rows: Rows): string[] {
  const heading = headline(results, escapeMarkdown(context.name), MARKDOWN);
  const facts = runFacts(results, MARKDOWN).join(' · ');
  const sections: Section[] = [
    [marker(context.name)],
    [`## Tailgate: ${heading}`],
    [facts.charAt(0).toUpperCase() + facts.slice(1)],
    ...storySections(results),
    failureSection(results),
    endpointSection(results, rows),
    details('How it was measured', measuredList(results)),
  ];
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : ['', ...section]));
}

/**
 * The report for a comment, a job summary or a file, in GitHub's Markdown. It begins with `marker(context.name)` and
 * has at most `maxBytes` (UTF-8): when it would have more, the endpoints that passed are left out first, then the end.
 */
export function renderMarkdown(
  results: Results,
  context: ReportContext,
  { maxBytes }: { maxBytes: number },
): string {
  const foot = footer(context);
  for (const rows of ['all', 'unsettled'] as const) {
    const text = [...body(results, context, rows), '', ...foot].join('\n');
    if (byteLength(text) <= maxBytes) return text;
  }
  const whole = context.summaryUrl ? link('summary of the run', context.summaryUrl) : 'results file';
  const parts = { note: `Cut to fit. The whole is in the ${whole}.`, footer: foot, vital: VITAL_LINES };
  return cutToFit(body(results, context, 'unsettled'), parts, maxBytes);
}
