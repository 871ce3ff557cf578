import { OTHER_NAMES } from './engine/endpoints.ts';
import { type Measurement, runLoad } from './engine/run.ts';
import { EXIT, messageOf, TargetError } from './errors.ts';
import type { Inputs } from './inputs.ts';
import { looksOf, planOfLooks } from './looking.ts';
import { renderMarkdown } from './report/markdown.ts';
import { assembleResults, nothingMeasured } from './results/assemble.ts';
import { fingerprint } from './results/environment.ts';
import { OutputFiles } from './results/files.ts';
import { maskResults } from './results/mask.ts';
import type { Results } from './results/schema.ts';
import { loadScenario } from './scenario/load.ts';
import type { Scenario } from './scenario/scenario.ts';
import { Secrets } from './secrets.ts';
import { resolveSettings, type Settings } from './settings.ts';
import { Builds } from './targets/builds.ts';
import { type Launch, launchOf, launchSecrets, withAddresses } from './targets/launch.ts';
import { waitUntilAnswering } from './targets/wait.ts';
import { type Console, logged, planLine } from './telling.ts';
import { proxySecrets } from './transport/proxy.ts';
import { type BaselineFile, readBaseline } from './verdict/baseline.ts';
import { judge, type Policy } from './verdict/judge.ts';
import { withoutBase } from './verdict/missing-base.ts';
import { healthWarnings, undelivered } from './verdict/validity.ts';
import { UNDICI_VERSION, VERSION } from './version.ts';

export interface World {
  env: Record<string, string | undefined>;
  console: Console;
  /** Ends the run early; what was measured is kept. */
  signal: AbortSignal;
}

export interface Outcome {
  results: Results;
  files: OutputFiles;
  scenario: Scenario;
  exitCode: number;
}

/** Nothing could be measured, since an app did not come up or answer. */
export class UnmeasuredError extends TargetError {
  /** Results without a measurement, which say why. */
  readonly outcome: Outcome;

  constructor(cause: TargetError, outcome: Outcome) {
    super(cause.message, { cause });
    this.outcome = outcome;
  }
}

/**
 * The whole job, from inputs to written results; the action and the command line both run it.
 * @param launch what to start; what the inputs ask for, unless told
 * @throws UsageError before anything is done, UnmeasuredError before any load: one sentence each
 */
export async function run(given: Inputs, world: World, launch = launchOf(given)): Promise<Outcome> {
  const scenario = await loadScenario(given.scenario, world.env, given.profile);
  const baseline = given.baseline === null ? null : readBaseline(given.baseline);
  const secrets = new Secrets([
    ...scenario.secrets,
    ...proxySecrets(world.env),
    ...(launch ? launchSecrets(launch) : []),
  ]);
  let files: OutputFiles | null = null;
  let builds: Builds | null = null;
  let job: Job | null = null;
  try {
    const inputs = launch ? await withAddresses(given, scenario, launch) : given;
    const settings = resolveSettings(inputs, scenario, world.env);
    files = new OutputFiles(inputs.out);
    const console = logged(world.console, files, secrets);
    job = { inputs, world, scenario, baseline, settings, files, secrets, console };
    builds = launch && (await start(launch, job));
    return await execute(builds?.baseFailure ? { ...job, settings: headAlone(settings) } : job, builds);
  } catch (error) {
    if (error instanceof Error) error.message = secrets.mask(error.message);
    files?.appendLog(secrets.mask(messageOf(error)));
    throw error instanceof TargetError && job
      ? new UnmeasuredError(error, unmeasured(job, error.message))
      : error;
  } finally {
    await builds?.stop();
  }
}

/** What there is to show when no load could begin. */
function unmeasured(
  { inputs, world, scenario, baseline, settings, files, secrets }: Job,
  why: string,
): Outcome {
  const measured = assembleResults(
    nothingMeasured(scenario.endpoints, why),
    { scenario, settings, mode: modeOf(settings, baseline) },
    fingerprint(world.env, UNDICI_VERSION),
    VERSION,
  );
  const invalid: Results = { ...measured, reasons: [why], verdict: 'invalid' };
  const results = maskResults(invalid, (text) => secrets.mask(text));
  writeFiles(files, results);
  return { results, files, scenario, exitCode: exitCodeOf(results, inputs.onInconclusive) };
}

function modeOf(settings: Settings, baseline: BaselineFile | null): Results['mode'] {
  return settings.baselineTarget ? 'side-by-side' : baseline ? 'baseline' : 'budgets';
}

function writeFiles(files: OutputFiles, results: Results): void {
  files.writeResults(results);
  files.writeReport(renderMarkdown(results, { name: results.scenario.name }, { maxBytes: 1024 ** 2 }));
}

interface Job {
  inputs: Inputs;
  world: World;
  scenario: Scenario;
  baseline: BaselineFile | null;
  settings: Settings;
  files: OutputFiles;
  secrets: Secrets;
  console: Console;
}

function start(launch: Launch, { settings, files, world, secrets, console }: Job): Promise<Builds> {
  return Builds.start({
    launch,
    settings,
    files,
    env: world.env,
    signal: world.signal,
    mask: (text) => secrets.mask(text),
    say: (line) => console.info(line),
  });
}

/** What is left to do where base did not come up; of what is waited for, base's is the first. */
function headAlone(settings: Settings): Settings {
  const { head } = settings.transports;
  return { ...settings, baselineTarget: null, transports: { head }, waitFor: settings.waitFor.slice(-1) };
}

/**
 * Waits, measures, judges, writes.
 * @param builds the apps, when we have started them
 */
async function execute(job: Job, builds: Builds | null): Promise<Outcome> {
  const { inputs, world, scenario, baseline, settings, files, secrets, console } = job;
  console.info(planLine(scenario, settings));
  for (const target of settings.waitFor) {
    if (builds?.answered.has(target)) continue;
    await waitUntilAnswering(target, {
      timeoutMs: settings.waitTimeoutMs,
      signal: world.signal,
      onWaiting: (reason) => console.info(`waiting for ${target.url}: ${reason}`),
    });
  }
  const policy = policyOf(inputs, scenario, settings, baseline);
  const measurement = await runLoad({
    scenario,
    origin: { file: inputs.scenario, env: world.env, profile: inputs.profile },
    targets: settings.transports,
    load: settings.load,
    userAgent: `tailgate/${VERSION}`,
    secrets: secrets.given,
    signal: world.signal,
    failure: () => builds?.failure() ?? null,
    ...(settings.transports.base && { looks: looksOf(settings, policy) }),
    onProgress: (progress) => console.progress(progress),
  });

  const environment = fingerprint(world.env, UNDICI_VERSION);
  const mode = modeOf(settings, baseline);
  const measured = assembleResults(measurement, { scenario, settings, mode }, environment, VERSION);
  const { done, planned } = measurement.blocks;
  if (measured.sides) measured.looks = { ...planOfLooks(settings, planned), stoppedAt: done };
  recordSources(measured, builds);
  // Of half a measurement the engine's figures say little, and of none nothing.
  const isWhole = !measurement.interrupted && measurement.aborted === null;
  if (isWhole)
    measured.notes.push(...notCalled(measured), ...tooManyNames(measured), ...healthWarnings(measured));
  measured.notes.push(...measurement.troubles.map((trouble) => `after the load, ${trouble}`));
  const invalid = [...obstacles(measurement, builds), ...(isWhole ? undelivered(measured) : [])];
  const verdict = judge(measured, withBudgetsOf(measurement, policy), invalid);
  const judged = builds?.baseFailure ? withoutBase(verdict, builds.baseFailure) : verdict;
  const results = maskResults(judged, (text) => secrets.mask(text));
  writeFiles(files, results);
  console.info(`verdict: ${results.verdict}`);
  return { results, files, scenario, exitCode: exitCodeOf(judged, inputs.onInconclusive) };
}

function recordSources(results: Results, builds: Builds | null): void {
  if (builds === null) return;
  const { head, base } = builds.sources;
  if (head) results.build = head;
  if (base && results.sides) results.sides.base.build = base;
  results.notes.push(...builds.notes());
}

function policyOf(
  inputs: Inputs,
  scenario: Scenario,
  settings: Settings,
  baseline: BaselineFile | null,
): Policy {
  return {
    budgets: { run: scenario.budgets, endpoints: scenario.endpoints },
    baseline,
    stored: null,
    tolerance: settings.tolerance,
    alpha: inputs.alpha,
    failOn: inputs.failOn,
  };
}

/** Functions of modules name endpoints while the run goes on, and their budgets with them. */
function withBudgetsOf({ endpoints }: Measurement, policy: Policy): Policy {
  return { ...policy, budgets: { ...policy.budgets, endpoints } };
}

/** Where requests are counted whose names were too many. */
function tooManyNames({ endpoints }: Results): string[] {
  const others = Object.values<string>(OTHER_NAMES).filter((other) =>
    endpoints.some(({ name }) => name === other),
  );
  return others.map(
    (other) => `${other} are those of more names than are kept: give requests names that do not change`,
  );
}

/** What only onStart and the like call is outside of the measured time; a reader must not take its empty row for a defect. */
function notCalled({ endpoints }: Results): string[] {
  const names = endpoints
    .filter(({ kind, count }) => kind === 'request' && count === 0)
    .map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    `not called in the measured time: ${names.join(', ')}; setup, onStart, onStop and teardown are outside of it, so what is to be measured must be in a task too`,
  ];
}

/** Why nothing may be concluded from what was measured. */
function obstacles({ interrupted, aborted }: Measurement, builds: Builds | null): string[] {
  if (interrupted) return ['the run was interrupted before the measurement was complete'];
  // That an app has ended says more than that it could not be reached any more.
  const why = builds?.failure() ?? aborted;
  return why === null ? [] : [`the run was given up: ${why}`];
}

/** The exit code of the contract for a run with these results. */
export function exitCodeOf(results: Results, onInconclusive: Inputs['onInconclusive']): number {
  if (results.interrupted) return EXIT.interrupted;
  if (results.verdict === 'invalid') return EXIT.invalid;
  if (results.verdict === 'fail') return EXIT.fail;
  return results.verdict === 'inconclusive' && onInconclusive === 'fail' ? EXIT.fail : EXIT.ok;
}
