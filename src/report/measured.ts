import type { Build, Latency, Metric, Results } from '../results/schema.ts';
import { escapeMarkdown } from './escape.ts';
import { findings, labelOf, MARKDOWN } from './findings.ts';
import { formatCount, formatDuration, formatMs, formatPercent, plural } from './format.ts';
import { commitText, loadText, timeText } from './headline.ts';
import { metricName } from './sentence.ts';

const METRICS_TOLD: Metric[] = ['p50', 'p95', 'p99'];

function smallestAndLargest(values: number[], format: (value: number) => string): string {
  const [low, high] = [format(Math.min(...values)), format(Math.max(...values))];
  return low === high ? low : `${low} to ${high}`;
}

/** How far the iterations of head lay apart, at worst; null when nothing was compared over iterations. */
function spreadText(results: Results): string | null {
  let text: string | null = null;
  let largest = -1;
  for (const { endpoint, comparison } of findings(results)) {
    if (comparison.spread === null || comparison.spread <= largest) continue;
    largest = comparison.spread;
    const percent = formatPercent(largest, { rough: true });
    text = `at most ${percent} (${metricName(comparison.metric)} of ${labelOf(endpoint, MARKDOWN)})`;
  }
  return text;
}

/** The smallest change that could have been found, per metric over the endpoints; null when none is known. */
function detectableText(results: Results): string | null {
  const all = findings(results).map(({ comparison }) => comparison);
  const parts = METRICS_TOLD.flatMap((metric) => {
    const values = all
      .filter((one) => one.metric === metric && one.minimumDetectable !== null)
      .map((one) => one.minimumDetectable!);
    const percent = (value: number) => formatPercent(value, { rough: true });
    return values.length === 0 ? [] : [`${metric} ${smallestAndLargest(values, percent)}`];
  });
  return parts.length === 0 ? null : `${parts.join(', ')}, by endpoint`;
}

function samplesText(results: Results): string | null {
  const samples = findings(results).flatMap(({ comparison: { against, samples } }) =>
    samples !== null && against === 'base' ? [samples] : [],
  );
  return samples.length === 0
    ? null
    : `${smallestAndLargest(samples, formatCount)} pairs of blocks for each metric`;
}

/** That noise outlasted blocks, where a reader would notice what was made of it. */
function noiseText(results: Results): string | null {
  const widest = Math.max(1, ...findings(results).map(({ comparison }) => comparison.widening ?? 1));
  return widest < 1.25
    ? null
    : `lasted longer than a block, so intervals are ${Math.round((widest - 1) * 100)}% wider`;
}

/** When the run was judged, where it was more than once. */
function looksText({ looks }: Results): string | null {
  if (!looks || looks.planned.length < 2) return null;
  const last = looks.planned.at(-1)!;
  return looks.stoppedAt < last
    ? `decided after ${looks.stoppedAt} of ${last} pairs of blocks`
    : `judged after ${looks.planned.join(', ')} pairs of blocks, and not decided before the last`;
}

function engineText({ health }: Results): string {
  const steal = health.steal === null ? 'steal unknown' : `steal ${formatPercent(health.steal)}`;
  return [
    `busy ${formatPercent(health.eventLoopUtilization, { rough: true })} of the time`,
    `timers ${formatMs(health.eventLoopDelayP99Ms)} late at p99`,
    `${formatPercent(health.cpu, { rough: true })} of one core`,
    ...(health.latenessP99Ms === null ? [] : [`arrivals ${formatMs(health.latenessP99Ms)} late at p99`]),
    ...(health.cpuWait === null ? [] : [`waited for a CPU ${formatPercent(health.cpuWait)} of the time`]),
    steal,
    `${formatCount(health.peakRssMb)} MB at peak`,
  ].join(', ');
}

/** How many connections the users had, and what opening one took. */
function connectionsText({ connections }: Results): string | null {
  const { opened, lookup, tcp, tls, protocol, proxy } = connections;
  if (opened === 0) return null;
  const phase = (name: string, latency: Latency | null): string[] =>
    latency === null ? [] : [`${name} ${formatMs(latency.p50)} (p95 ${formatMs(latency.p95)})`];
  return [
    `${formatCount(opened)} opened`,
    ...phase('DNS', lookup),
    ...phase('TCP', tcp),
    ...phase('TLS', tls),
    ...(protocol ? [protocol] : []),
    ...(proxy ? [`through the proxy ${escapeMarkdown(proxy)}`] : []),
  ].join(', ');
}

function environmentText({ environment }: Results): string {
  const { cpuModel, cpuCores, memoryMb, os, arch, ci, image } = environment;
  return [
    escapeMarkdown(cpuModel),
    plural(cpuCores, 'core'),
    `${formatCount(memoryMb)} MB`,
    escapeMarkdown(`${os} ${arch}`),
    escapeMarkdown(ci ?? ''),
    image === null ? '' : `image ${escapeMarkdown(image)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What was built and started; null when the apps were up already. */
function buildsText({ build, sides }: Results): string | null {
  const text = (side: string, { commit, ref, modified }: Build): string => {
    const named = ref === null || ref === commit ? '' : ` (${escapeMarkdown(ref)})`;
    const changes = modified ? ' with changes that are not committed' : '';
    return `${side} ${commitText(commit, MARKDOWN)}${named}${changes}`;
  };
  const base = sides?.base.build;
  const parts = [...(base ? [text('base', base)] : []), ...(build ? [text('head', build)] : [])];
  return parts.length === 0 ? null : parts.join(', ');
}

/** How the run was measured, as lines of a Markdown list. */
export function measuredList(results: Results): string[] {
  const { load, tool, environment, scenario } = results;
  const minutes = (Date.parse(results.finishedAt) - Date.parse(results.startedAt)) / 60_000;
  const warmup =
    load.warmupMs === 0 ? 'no warm-up' : `${formatDuration(load.warmupMs)} of warm-up, not recorded`;
  const facts: [string, string | null][] = [
    [
      'Scenario',
      `${escapeMarkdown(scenario.name)}${!scenario.profile ? '' : `, profile ${escapeMarkdown(scenario.profile)}`}, hash ${escapeMarkdown(scenario.hash, 20)}, seed ${load.seed}`,
    ],
    ['Builds', buildsText(results)],
    ['Load', `${loadText(results)}, ${load.model} model`],
    [
      'Time',
      `${warmup}, then ${timeText(results)}${results.sides ? ' of each side' : ''}; ${formatDuration(minutes * 60_000)} in all`,
    ],
    ['Spread between iterations', spreadText(results)],
    ['Rests on', samplesText(results)],
    ['Looks', looksText(results)],
    ['Noise', noiseText(results)],
    ['Smallest detectable change', detectableText(results)],
    ['Connections', connectionsText(results)],
    ['Engine', engineText(results)],
    ['Runner', environmentText(results)],
    [
      'Versions',
      `${tool.name} ${escapeMarkdown(tool.version)}, Node ${escapeMarkdown(environment.node)}, undici ${escapeMarkdown(environment.undici)}`,
    ],
  ];
  return facts.filter(([, text]) => text !== null).map(([title, text]) => `- ${title}: ${text}`);
}
