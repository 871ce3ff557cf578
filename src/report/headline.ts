import type { Comparison, Results } from '../results/schema.ts';
import { type Finding, findings, labelOf, ranked, unjudgedGates, type Voice } from './findings.ts';
import {
  decimalsToTell,
  formatCount,
  formatDuration,
  formatMs,
  formatPercent,
  formatRate,
  formatValue,
  plural,
} from './format.ts';
import { claim, isEstimate, isManifold, metricName, referenceName } from './sentence.ts';

/**
 * A finding as a clause about the app: `checkout is 38% slower at p95 of GET /search`. Short enough for a heading: the
 * other numbers are in the sentence below it.
 */
function clause(app: string, { endpoint, comparison }: Finding, voice: Voice): string {
  const { metric, against, head, base, limit } = comparison;
  const label = labelOf(endpoint, voice);
  const what = claim(comparison);
  if (metric !== 'error-rate' && what !== null) {
    if (metric === 'throughput') return `${app} has a throughput ${what} at ${label}`;
    const verb = isManifold(comparison) && isEstimate(comparison) ? 'takes' : 'is';
    return `${app} ${verb} ${what} at ${metricName(metric)} of ${label}`;
  }
  const bound = against === 'budget' ? (limit ?? base) : base;
  const extra = decimalsToTell(metric, head, bound);
  const value = formatValue(metric, head, extra);
  const held = `${referenceName(against)} ${formatValue(metric, bound, extra)}`;
  return metric === 'error-rate'
    ? `${app} has ${value} errors at ${label} (${held})`
    : `${app} has a ${metricName(metric)} of ${value} at ${label} (${held})`;
}

/** The worst finding, and at how many other endpoints there are more. */
function worstClause(app: string, found: Finding[], voice: Voice): string {
  const worst = found[0]!;
  const others = new Set(found.map(({ endpoint }) => endpoint).filter(({ kind }) => kind !== 'total'));
  others.delete(worst.endpoint);
  const more = others.size === 0 ? '' : `, and ${plural(others.size, 'more endpoint')}`;
  return `${clause(app, worst, voice)}${more}`;
}

/** The gating times of base and head that were judged with one of these verdicts, in percent of base. */
function detectable(all: Finding[], verdicts: Comparison['verdict'][]): Comparison[] {
  return all
    .map(({ comparison }) => comparison)
    .filter(
      ({ against, action, verdict, minimumDetectable }) =>
        against === 'base' && action === 'block' && minimumDetectable !== null && verdicts.includes(verdict),
    );
}

/**
 * What no regression rests on: `: anything above 9% would have been seen`; empty where that cannot be said. Of what
 * takes a few ms only, a whole one is accepted, so there it is told in ms.
 */
function sensitivity(all: Finding[]): string {
  const judged = detectable(all, ['pass']);
  const slow = judged.filter((one) => !isFast(one)).map((one) => one.minimumDetectable!);
  const fast = judged.filter(isFast).map((one) => one.minimumDetectable! * one.base!);
  const percent = formatPercent(Math.max(...slow), { rough: true });
  const ms = formatMs(Math.max(...fast));
  if (judged.length === 0) return '';
  const what =
    fast.length === 0 ? percent : slow.length === 0 ? ms : `${percent} (${ms} where responses are fast)`;
  return `: anything above ${what} would have been seen`;
}

/** Whether a ms is what is accepted, rather than a share. */
function isFast({ tolerance, base }: Comparison): boolean {
  return Math.abs((tolerance ?? 0) * (base ?? 0) - 1) < 0.01;
}

/** What no regression does not speak of: `; p99 of 7 endpoints not judged`; empty when everything that gates was. */
function coverage(all: Finding[]): string {
  const endpoints = [...new Set(all.map(({ endpoint }) => endpoint))];
  const byMetric = new Map<Comparison['metric'], number>();
  for (const endpoint of endpoints)
    for (const { metric } of unjudgedGates(endpoint)) byMetric.set(metric, (byMetric.get(metric) ?? 0) + 1);
  if (byMetric.size === 0) return '';
  const parts = [...byMetric].map(
    ([metric, count]) => `${metricName(metric)} of ${plural(count, 'endpoint')}`,
  );
  return `; ${parts.join(', ')} not judged, for want of requests`;
}

/** What an inconclusive run could have seen at best; empty where that cannot be said. */
function insensitivity(all: Finding[]): string {
  const most = Math.max(...detectable(all, ['inconclusive']).map((one) => one.minimumDetectable!));
  return Number.isFinite(most)
    ? `: this run could only see changes above ${formatPercent(most, { rough: true })}`
    : '';
}

function passed(results: Results, app: string, all: Finding[], voice: Voice): string {
  const judged = all.filter(
    ({ comparison }) => comparison.verdict !== 'skip' && comparison.verdict !== 'new',
  );
  if (judged.length === 0) return `${app} was measured, with nothing to compare it with`;
  const unclear = ranked(all, ['inconclusive']).length;
  // An inconclusive comparison is never told as a pass, even where the project lets it pass.
  if (unclear > 0) return `no regression seen, but ${unclear} of ${judged.length} comparisons cannot tell`;
  const improved = ranked(all, ['improved']);
  if (improved.length > 0) return worstClause(app, improved, voice);
  return judged.every(({ comparison }) => comparison.against === 'budget') && results.mode === 'budgets'
    ? `${app} is within its budgets`
    : `no regression${sensitivity(all)}${coverage(all)}`;
}

/** The verdict in words, with `app` (already escaped) as its subject where it needs one. */
export function headline(results: Results, app: string, voice: Voice): string {
  if (results.interrupted) return `interrupted run of ${app}`;
  const all = findings(results);
  const of = (verdict: 'fail' | 'warn' | 'inconclusive') => ranked(all, [verdict]);
  const unclear = `cannot tell whether ${app} got slower${insensitivity(all)}`;
  switch (results.verdict) {
    case 'invalid':
      return `invalid run of ${app}`;
    case 'fail':
      return of('fail').length > 0 ? worstClause(app, of('fail'), voice) : `${app} failed`;
    case 'warn':
      if (of('warn').length > 0) return `warning, ${worstClause(app, of('warn'), voice)}`;
      return of('inconclusive').length > 0 ? unclear : `${app} passed with a warning`;
    case 'inconclusive':
      return unclear;
    case 'pass':
      return passed(results, app, all, voice);
  }
}

/**
 * Whether the comparisons that a report lists say why the verdict is what it is. Where they do not, the reasons that
 * came with the results have to.
 */
export function isExplained(results: Results): boolean {
  if (results.interrupted || results.verdict === 'invalid') return false;
  if (results.verdict === 'pass') return true;
  return findings(results).some(({ comparison }) => comparison.verdict === results.verdict);
}

const MODES: Record<Results['mode'], string> = {
  budgets: 'measured against budgets',
  baseline: 'compared with the baseline',
  'side-by-side': 'base and head side by side',
  results: 'compared with earlier results',
};

/** The offered load: `20 users` or `50/s arrivals`. */
export function loadText({ load }: Results): string {
  return load.model === 'open' ? `${formatRate(load.rate)} arrivals` : plural(load.users ?? 0, 'user');
}

/** How long was measured: `3 × 1m`, or what was done of it by a run that was sure before its end. */
export function timeText({ load, looks, total }: Results): string {
  const whole = `${load.iterations} × ${formatDuration(load.durationMs)}`;
  if (!looks || looks.stoppedAt >= looks.planned.at(-1)!) return whole;
  const measuredMs = total.iterations.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return `${formatDuration(Math.round(measuredMs / 1000) * 1000)} of ${whole}`;
}

/** A commit as a reader knows it: seven digits. */
export function commitText(commit: string, voice: Voice): string {
  return voice.name(/^[0-9a-f]{7,64}$/i.test(commit) ? commit.slice(0, 7) : commit);
}

function modeText({ mode, sides }: Results, voice: Voice): string {
  const commit = sides?.base.build?.commit;
  return commit === undefined ? MODES[mode] : `base ${commitText(commit, voice)} and head side by side`;
}

/** The run in a few words each: mode, load, time, requests, errors. */
export function runFacts(results: Results, voice: Voice): string[] {
  const { total, sides } = results;
  const requests = plural(total.count, 'request');
  return [
    modeText(results, voice),
    loadText(results),
    timeText(results),
    sides === null ? requests : `${requests} to head, ${formatCount(sides.base.total.count)} to base`,
    total.count === 0 ? 'nothing measured' : `${formatPercent(total.errorRate)} errors`,
  ];
}
