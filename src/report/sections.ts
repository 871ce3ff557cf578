import type { Results } from '../results/schema.ts';
import { failedCount } from './cells.ts';
import { escapeMarkdown, remarkItem } from './escape.ts';
import { allResults, type Finding, findings, labelOf, MARKDOWN, ranked } from './findings.ts';
import { firstFailures } from './first-failure.ts';
import { formatCount } from './format.ts';
import { isExplained } from './headline.ts';
import { referenceName, sentence } from './sentence.ts';
import { breachTable, failureTable } from './tables.ts';

/** Lines of Markdown that belong together; blank lines go between sections. An empty one has nothing to say. */
export type Section = string[];

const MAX_SENTENCES = 10;
/** The table beside them has every regression. */
const MAX_REGRESSIONS = 5;
const MAX_FAILING = 20;
const MAX_NAMES = 50;
/** More names than this are folded. */
const NAMES_IN_SIGHT = 10;

/** A folded section. GitHub reads Markdown inside it only after a blank line. */
export function details(summary: string, body: string[]): Section {
  return [`<details><summary>${summary}</summary>`, '', ...body, '', '</details>'];
}

function bulleted(items: string[], max: number): string[] {
  const rest = items.length - max;
  const lines = items.slice(0, max).map((item) => `- ${item}`);
  return rest > 0 ? [...lines, `- and ${formatCount(rest)} more`] : lines;
}

function told({ endpoint, comparison }: Finding): string {
  const text = sentence(labelOf(endpoint, MARKDOWN), comparison);
  return comparison.note === null ? text : `${text}. ${escapeMarkdown(comparison.note)}`;
}

function titled(title: string, found: Finding[]): Section {
  return found.length === 0 ? [] : [`**${title}**`, '', ...bulleted(found.map(told), MAX_SENTENCES)];
}

/** What got worse: sentences, then every breach in a table. */
function regressions(failed: Finding[]): Section {
  if (failed.length === 0) return [];
  return [...bulleted(failed.map(told), MAX_REGRESSIONS), '', ...breachTable(failed)];
}

function names(title: string, found: Finding[]): Section {
  const unique = [...new Set(found.map(({ endpoint }) => endpoint))];
  if (unique.length === 0) return [];
  const list = unique.slice(0, MAX_NAMES).map((endpoint) => labelOf(endpoint, MARKDOWN));
  const rest = unique.length - list.length;
  const line = `${list.join(', ')}${rest > 0 ? ` and ${formatCount(rest)} more` : ''}`;
  return unique.length > NAMES_IN_SIGHT
    ? details(`${title} (${formatCount(unique.length)})`, [line])
    : [`${title}: ${line}`];
}

/** The endpoints that only one of run and baseline has: never left out silently. */
function onlyOnOneSide(all: Finding[]): Section[] {
  const references = [...new Set(all.map(({ comparison }) => comparison.against))];
  return references.flatMap((against) => {
    const of = all.filter(({ comparison }) => comparison.against === against);
    const reference = referenceName(against);
    const missing = of.filter(({ comparison: { verdict, head } }) => verdict === 'skip' && head === null);
    const added = of.filter(({ comparison: { verdict } }) => verdict === 'new');
    return [
      names(`In the ${reference}, but this run never called it`, missing),
      names(`New, not in the ${reference}`, added),
    ];
  });
}

function notJudged(all: Finding[]): Section {
  const found = all.filter(({ comparison: { verdict, head } }) => verdict === 'skip' && head !== null);
  return found.length === 0
    ? []
    : details(`Not judged (${formatCount(found.length)})`, bulleted(found.map(told), MAX_NAMES));
}

/** Another metric of an endpoint that failed adds nothing: it is slower, as was just said. */
function notSaidAlready({ endpoint, comparison }: Finding): boolean {
  return (
    comparison.against !== 'base' ||
    !endpoint.comparisons.some(({ against, verdict }) => against === 'base' && verdict === 'fail')
  );
}

/** The reasons and notes that came with the results. */
function remarks(texts: string[]): Section {
  return bulleted([...new Set(texts)].map(remarkItem), MAX_SENTENCES);
}

/** What the results have to say beside the tables, worst first. */
export function storySections(results: Results): Section[] {
  const all = findings(results);
  const isInvalid = results.verdict === 'invalid';
  return [
    results.interrupted ? ['The run was interrupted. What follows was measured until then.'] : [],
    isInvalid && results.total.count > 0
      ? ['The load was not delivered as asked, so nothing may be concluded from this run.']
      : [],
    isExplained(results) ? [] : remarks(results.reasons),
    ...(isInvalid
      ? []
      : [
          regressions(ranked(all, ['fail'])),
          titled('Warnings', ranked(all, ['warn']).filter(notSaidAlready)),
          titled('Inconclusive', ranked(all, ['inconclusive'])),
          titled('Improved', ranked(all, ['improved'])),
        ]),
    remarks(results.notes),
    ...onlyOnOneSide(all),
    notJudged(all),
  ];
}

/** Why requests failed. In sight when failures made the verdict or the run is invalid, folded otherwise. */
export function failureSection(results: Results): Section {
  const failing = allResults(results).filter(
    (endpoint) => endpoint.kind === 'request' && failedCount(endpoint) > 0,
  );
  if (failing.length === 0) return [];
  failing.sort((a, b) => failedCount(b) - failedCount(a));
  const rest = failing.length - MAX_FAILING;
  const lines = failureTable(failing.slice(0, MAX_FAILING));
  if (rest > 0) lines.push('', `and ${formatCount(rest)} more endpoints with failures`);
  const [first, ...others] = firstFailures(results, MARKDOWN);
  if (first !== undefined) lines.push('', [`F${first.slice(1)}`, ...others].join('; '));
  const breached = findings(results).some(
    ({ comparison: { metric, verdict } }) =>
      metric === 'error-rate' && (verdict === 'fail' || verdict === 'warn'),
  );
  return breached || results.verdict === 'invalid'
    ? ['**Failed requests**', '', ...lines]
    : details('Failed requests', lines);
}

/** What passed, but with a note that a reader should see. */
export function passNotes(results: Results): Section {
  const noted = findings(results).filter(
    ({ comparison: { verdict, note } }) => note !== null && (verdict === 'pass' || verdict === 'new'),
  );
  return bulleted(noted.map(told), MAX_SENTENCES);
}
