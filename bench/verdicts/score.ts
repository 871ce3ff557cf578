/**
 * Judges the recordings that `npm run bench:record` made: by the verdict of Tailgate, as it was told at the time, and
 * by the gates that people use now. Prints the tables of docs/verdicts.md, and writes one line a run to
 * `docs/verdicts.csv`. Run by `npm run bench:score`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { REGRESSIONS } from '../../examples/storefront/regressions.ts';
import { type Results, resultsSchema } from '../../src/results/schema.ts';
import { median } from '../../src/verdict/measures.ts';
import { share } from './binomial.ts';
import { GATES } from './gates.ts';

const IDENTICAL = 'identical';
const recordings = join(import.meta.dirname, 'recordings');

interface Recording {
  name: string;
  case: string;
  results: Results;
  /** Endpoints that fail, by gate; null where a gate could not say. */
  failing: Map<string, string[] | null>;
}

const OURS = 'Tailgate';
const all = read();
const cases = [IDENTICAL, ...REGRESSIONS.map(({ name }) => name)];
const of = (name: string): Recording[] => all.filter((recording) => recording.case === name);
printVerdicts();
printGates();
writeLines();

function read(): Recording[] {
  const loaded = readdirSync(recordings)
    .filter((name) => name.endsWith('.json.gz'))
    .map((file) => ({
      name: file.replace('.json.gz', ''),
      case: file.replace(/^\d+-|\.json\.gz$/g, ''),
      results: resultsSchema.parse(
        JSON.parse(gunzipSync(readFileSync(join(recordings, file))).toString('utf8')),
      ),
    }))
    .sort((a, b) => a.results.startedAt.localeCompare(b.results.startedAt));
  return loaded.map((recording, index) => {
    const earlier = loaded.slice(0, index).map(({ results }) => results);
    const failing = new Map<string, string[] | null>([[OURS, ownFailing(recording.results)]]);
    for (const gate of GATES) failing.set(gate.name, gate.failing(recording.results, earlier));
    return { ...recording, failing };
  });
}

function ownFailing({ endpoints, total, verdict }: Results): string[] {
  if (verdict !== 'fail') return [];
  return [...endpoints, total]
    .filter(({ comparisons }) => comparisons.some((one) => one.verdict === 'fail'))
    .map(({ name }) => name);
}

function targets(name: string): readonly string[] {
  return REGRESSIONS.find((regression) => regression.name === name)?.endpoints ?? [];
}

/** The median over the runs of what was estimated for the p95 of the endpoint that the regression slows. */
function changeOf(name: string): string {
  const changes = of(name).flatMap(({ results }) =>
    results.endpoints
      .filter((endpoint) => targets(name).includes(endpoint.name))
      .flatMap(({ comparisons }) =>
        comparisons.flatMap(({ metric, against, change }) =>
          metric === 'p95' && against === 'base' && change !== null ? [change] : [],
        ),
      ),
  );
  return changes.length === 0 ? '' : `+${Math.round(100 * median(changes.sort((a, b) => a - b)))}%`;
}

function printVerdicts(): void {
  console.log(
    '| head | runs | p95 of its endpoint | fails on it | fails on another | inconclusive | invalid | minutes, median |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const name of cases) {
    const runs = of(name);
    if (runs.length === 0) continue;
    const own = (recording: Recording): string[] => recording.failing.get(OURS)!;
    const count = (test: (recording: Recording) => boolean): string =>
      share(runs.filter(test).length, runs.length);
    const minutes = runs
      .map(({ results }) => (Date.parse(results.finishedAt) - Date.parse(results.startedAt)) / 60_000)
      .sort((a, b) => a - b);
    const onTarget = (recording: Recording): boolean =>
      own(recording).some((one) => targets(name).includes(one));
    console.log(
      `| ${[
        name,
        runs.length,
        changeOf(name),
        name === IDENTICAL ? '' : count(onTarget),
        count((recording) => own(recording).some((one) => !targets(name).includes(one))),
        count(({ results }) => results.verdict === 'inconclusive'),
        count(({ results }) => results.verdict === 'invalid'),
        median(minutes).toFixed(1),
      ].join(' | ')} |`,
    );
  }
  console.log();
}

/** Of each gate: how often an unchanged build fails, and how often a regression of times is found. */
function printGates(): void {
  const slower = REGRESSIONS.map(({ name }) => name).filter((name) => name !== 'fault-1pct');
  console.log(`| gate | identical builds that fail | ${slower.join(' | ')} |`);
  console.log(`| --- | ---: | ${slower.map(() => '---:').join(' | ')} |`);
  for (const gate of [OURS, ...GATES.map(({ name }) => name)]) {
    const count = (name: string, test: (failing: string[]) => boolean): string => {
      const known = of(name).flatMap(({ failing }) => {
        const found = failing.get(gate);
        return found ? [found] : [];
      });
      return known.length === 0 ? '' : share(known.filter(test).length, known.length);
    };
    const found = slower.map((name) =>
      count(name, (failing) => failing.some((endpoint) => targets(name).includes(endpoint))),
    );
    console.log(`| ${[gate, count(IDENTICAL, ({ length }) => length > 0), ...found].join(' | ')} |`);
  }
  console.log();
}

function writeLines(): void {
  const gates = [OURS, ...GATES.map(({ name }) => name)];
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = all.map(({ name, results, failing }) => [
    name,
    results.startedAt,
    results.verdict,
    String(results.looks?.stoppedAt ?? ''),
    ...gates.map((gate) => failing.get(gate)?.join(' + ') ?? 'unknown'),
  ]);
  const head = ['run', 'started', 'verdict', 'blocks', ...gates.map((gate) => `${gate}: fails on`)];
  const text = [head, ...lines].map((line) => line.map(cell).join(',')).join('\n');
  writeFileSync(join(import.meta.dirname, '../../docs/verdicts.csv'), `${text}\n`);
  console.log(`${all.length} recordings; a line for each in docs/verdicts.csv`);
}
