import { readFileSync } from 'node:fs';
import { UsageError } from './errors.ts';
import { parseInputs } from './inputs.ts';
import { nearest } from './nearest.ts';
import { plainName, plainText } from './report/escape.ts';
import { formatPercent, plural } from './report/format.ts';
import type { Budget } from './scenario/budget.ts';
import { loadScenario } from './scenario/load.ts';
import { linesOf, type Problem, problemAt, problemTold, ScenarioError } from './scenario/problem.ts';
import type { Journey, Operation, Scenario } from './scenario/scenario.ts';
import type { Script } from './scenario/script.ts';
import { Secrets } from './secrets.ts';
import { assertEnoughUsers, resolveLoad } from './settings.ts';
import { parseTarget } from './targets/address.ts';
import { loadLine } from './telling.ts';
import { entriesWithout, readBaseline } from './verdict/baseline.ts';

type Environment = Record<string, string | undefined>;

export interface Validation {
  problems: Problem[];
  /** What each scenario without a mistake would do, in lines. */
  outlines: string[];
}

/** What scenarios are looked at with. */
interface With {
  /** Its entries must each be about an endpoint of one of the scenarios; null: there is none. */
  baselineFile: string | null;
  /** Which of their sizes; null for the files as they stand. */
  profile: string | null;
  /** Where the variables that scenarios name are looked up. */
  environment: Environment;
}

/**
 * Looks at scenarios without running them.
 * @param files of scenarios
 */
export async function validate(
  files: string[],
  { baselineFile, profile, environment }: With,
): Promise<Validation> {
  const problems: Problem[] = [];
  const outlines: string[] = [];
  const endpoints: string[] = [];
  for (const file of files)
    problems.push(
      ...(await problemsIn(file, async () => {
        const scenario = await loadScenario(file, environment, profile);
        endpoints.push(...scenario.endpoints.map(({ name }) => name));
        outlines.push(outline(file, scenario));
        return [];
      })),
    );
  // Which endpoints there are is known when every scenario can be read only.
  if (baselineFile !== null)
    problems.push(
      ...(await problemsIn(baselineFile, async () =>
        problems.length > 0 ? [] : unmetEntries(baselineFile, endpoints),
      )),
    );
  return { problems, outlines };
}

/** Also what the job throws about the file. */
async function problemsIn(file: string, job: () => Promise<Problem[]>): Promise<Problem[]> {
  try {
    return await job();
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    if (error instanceof UsageError)
      return error.message.split('\n').map((sentence) => problemTold(file, sentence));
    throw error;
  }
}

/** Entries of a baseline that nothing will ever be held against. */
function unmetEntries(file: string, endpoints: string[]): Problem[] {
  const entries = entriesWithout(endpoints, readBaseline(file));
  const lines = linesOf(file, readFileSync(file, 'utf8'));
  return entries.map((entry) => {
    const quoted = JSON.stringify(entry);
    const from = Math.max(0, lines.text.indexOf(quoted));
    const guess = nearest(entry, endpoints);
    const hint = guess ? `did you mean "${guess}"?` : `known are ${endpoints.join(', ')}`;
    return problemAt(lines, from, from + quoted.length, `no request is named ${quoted}: ${hint}`);
  });
}

/** @throws UsageError when what the scenario says of the load does not fit together */
function outline(file: string, scenario: Scenario): string {
  const { settings, endpoints, journeys } = scenario;
  const load = resolveLoad(
    parseInputs(file, () => undefined),
    settings,
  );
  assertEnoughUsers(scenario, load);
  const target = settings.target ? parseTarget('target', settings.target).href : '--target';
  const name = (index: number): string => plainName(endpoints[index]!.name);
  const tasks = journeys.reduce((sum, journey) => sum + journey.tasks.length, 0);
  const lines = [
    `${plainText(file)} is valid: ${plural(tasks, 'task')}, ${plural(endpoints.length, 'endpoint')}`,
    `  load: ${loadLine(load, target)}`,
    ...journeys.flatMap((journey) => [
      ...(journeys.length > 1
        ? [`  ${plainName(journey.name)}, ${share(journey, journeys)} of the users:`]
        : []),
      ...journeyLines(journey, name),
    ]),
    `  endpoints${journeys.some(isScripted) ? ' (and what functions request)' : ''}:`,
    ...endpoints.map(
      ({ budgets, kind }, index) =>
        `    ${name(index)}${kind === 'group' ? ' (its steps together)' : ''}${budgetsText(budgets, ': ')}`,
    ),
  ];
  if (scenario.budgets.length > 0) lines.push(budgetsText(scenario.budgets, '  budgets of the run: '));
  return new Secrets(scenario.secrets).mask(lines.join('\n'));
}

/** Whether functions of a module say what its users do. */
function isScripted({ setup, onStart, renewal, tasks, onStop, teardown }: Journey): boolean {
  return [
    setup,
    onStart,
    renewal?.operations ?? [],
    ...tasks.map((task) => task.operations),
    onStop,
    teardown,
  ]
    .flat()
    .some(({ kind }) => kind === 'run');
}

function journeyLines(journey: Journey, name: (endpoint: number) => string): string[] {
  const { setup, onStart, renewal, tasks, onStop, teardown } = journey;
  const line = (word: string, operations: Operation[]): string[] =>
    operations.length === 0 ? [] : [`  ${word}: ${summary(operations, name)}`];
  return [
    ...line('setup', setup),
    ...line('on start', onStart),
    ...(renewal ? line(`renewed after ${renewal.after.source}`, renewal.operations) : []),
    '  tasks:',
    ...tasks.map((task) => `    ${share(task, tasks).padStart(4)}  ${summary(task.operations, name)}`),
    ...line('on stop', onStop),
    ...line('teardown', teardown),
  ];
}

function share({ weight }: { weight: number }, all: { weight: number }[]): string {
  return formatPercent(weight / all.reduce((sum, one) => sum + one.weight, 0), { rough: true });
}

/** The group that a task is, or else the requests that it makes, and the functions that it is made of. */
function summary(operations: Operation[], name: (endpoint: number) => string): string {
  const first = operations.find((operation) => !['jump', 'repeatStart'].includes(operation.kind));
  if (first?.kind === 'groupStart') return name(first.endpoint);
  const parts = operations.flatMap((operation) => {
    if (operation.kind === 'request') return [name(operation.request.endpoint)];
    return operation.kind === 'run' ? [functionName(operation.script)] : [];
  });
  return parts.length === 0 ? 'no request' : parts.join(', ');
}

/** A function as its author calls it; one without a name is called after the word that it stands at. */
function functionName({ run }: Script): string {
  return run.name === '' || run.name === 'run' ? 'a function' : `the function ${plainName(run.name)}`;
}

function budgetsText(budgets: Budget[], lead: string): string {
  if (budgets.length === 0) return '';
  return (
    lead +
    budgets.map(({ action, source }) => `${action === 'warn' ? 'warn: ' : ''}${plainText(source)}`).join(', ')
  );
}
