import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messageOf, UsageError } from '../errors.ts';
import { withEach } from './budget.ts';
import { Directory } from './compile-request.ts';
import { connectionOf } from './connection.ts';
import { readConstants, renderEarly } from './constants.ts';
import { digestOf, ScenarioFiles } from './files.ts';
import { compileJourney, type JourneyFile, mayExist, nameOf, type ParsedFile } from './journey.ts';
import { importScenario, isModule } from './module.ts';
import { type Problem, ScenarioError } from './problem.ts';
import type { Path } from './problems.ts';
import { withProfile } from './profile.ts';
import { DEFAULT_TIMEOUT_MS } from './request-parts.ts';
import { NOTHING_REMOVED, salvage } from './salvage.ts';
import type { Scenario, ScenarioSettings } from './scenario.ts';
import { type ScenarioSource, scenarioSchema } from './schema.ts';
import { YamlSource } from './source.ts';

/** A scenario is a text that people write. */
const LARGEST_FILE_MB = 1;
const DEFAULT_MAX_BODY_BYTES = 64 * 1024 ** 2;

type Environment = Record<string, string | undefined>;

/**
 * Reads a scenario and makes it ready to run. Of a module (.ts, .js, .mjs) that means running its code.
 * @param file path of the YAML file, or of the module
 * @param environment where the variables named under `env` are looked up
 * @param profile which of its sizes is wanted; null for the file as it stands
 * @throws UsageError with one sentence for each mistake: file, line, column, what was expected
 */
export async function loadScenario(
  file: string,
  environment: Environment,
  profile: string | null = null,
): Promise<Scenario> {
  const text = readScenario(file);
  if (!isModule(file)) return parseScenario(file, text, environment, profile);
  const main = await importScenario(file, text);
  return compileScenario(main, await modulesOf(main), environment, profile);
}

/** The modules that a module mixes, by their names in the mix. A YAML file has none: no code is run from YAML. */
async function modulesOf({ file, source, report }: ParsedFile): Promise<Map<string, ParsedFile>> {
  const files = new ScenarioFiles(dirname(file));
  const modules = new Map<string, ParsedFile>();
  for (const [index, { scenario }] of (source.mix ?? []).entries()) {
    if (!isModule(scenario)) continue;
    const text = files.read(scenario, LARGEST_FILE_MB, (message) =>
      report(['mix', index, 'scenario'], message),
    );
    if (text !== null)
      modules.set(scenario, await importScenario(join(dirname(file), scenario), text.toString('utf8')));
  }
  return modules;
}

/**
 * @param file its name for messages; other files that it names lie beside it
 * @param text its content
 * @param environment where the variables named under `env` are looked up
 * @param profile which of its sizes is wanted
 * @throws UsageError
 */
export function parseScenario(
  file: string,
  text: string,
  environment: Environment,
  profile: string | null = null,
): Scenario {
  return compileScenario(parseFile(file, text), new Map(), environment, profile);
}

/** @param modules that are in its mix */
function compileScenario(
  whole: ParsedFile,
  modules: Map<string, ParsedFile>,
  environment: Environment,
  profile: string | null,
): Scenario {
  const main = withProfile(whole, profile);
  const { file, source, report, removed } = main;
  const files = new ScenarioFiles(dirname(file));
  const { constants, secrets, unset } = readConstants(source, environment, report);
  const { parts, mistakes } = source.mix
    ? partsOf(main, source.mix, files, modules)
    : { parts: [{ ...main, weight: 1 }], mistakes: [] };
  const directory = new Directory();
  const compiled = parts.map((part) => compileJourney(part, environment, directory));
  const early = { constants, mayExist: mayExist(removed, unset), report };
  const target = source.target && renderEarly(source.target, ['target'], early);
  const passphrase = source.tls?.passphrase
    ? renderEarly(source.tls.passphrase, ['tls', 'passphrase'], early)
    : null;
  const tls = removed.touched.has('tls') ? {} : (source.tls ?? {});
  const connection = connectionOf({ ...source, tls }, files, passphrase, report);
  const sources = new Set([main.problems, ...parts.map(({ problems }) => problems)]);
  mistakes.unshift(...[...sources].flatMap(({ noted }) => noted));
  if (mistakes.length > 0) throw new ScenarioError(mistakes);

  const contents = compiled.flatMap(({ contents }) => contents);
  return {
    name: source.name ?? nameOf(file),
    // What is uploaded is in the boundaries.
    hash: digestOf(JSON.stringify(main.value), ...main.code, ...contents, ...directory.boundaries),
    profile,
    settings: settingsOf(source, target),
    connection,
    endpoints: withEach(directory.endpoints, source.budgets?.each ?? []),
    requests: directory.requests,
    budgets: source.budgets?.run ?? [],
    eachBudgets: source.budgets?.each ?? [],
    journeys: compiled.map(({ journey }) => journey),
    timeoutMs: source.timeout ?? DEFAULT_TIMEOUT_MS,
    maxBodyBytes: source.maxBodySize ?? DEFAULT_MAX_BODY_BYTES,
    compression: source.compression ?? true,
    secrets: [
      ...new Set([
        ...secrets,
        ...(passphrase ? [passphrase] : []),
        ...compiled.flatMap((part) => part.secrets),
      ]),
    ],
  };
}

/** @throws UsageError when it is no YAML, or breaks the schema */
function parseFile(file: string, text: string): ParsedFile {
  if (text.trim() === '') throw new UsageError(`${file} is empty: a scenario needs at least "tasks"`);
  const yaml = new YamlSource(file, text);
  const value = yaml.value();
  const parsed = scenarioSchema.safeParse(value);
  if (!parsed.success) yaml.reportIssues(parsed.error.issues);
  // What the schema refuses hides no mistake in what it accepts.
  const rest = parsed.success ? { ...NOTHING_REMOVED, data: parsed.data } : salvage(value, scenarioSchema);
  if (rest === null) throw new ScenarioError(yaml.noted);
  const { data: source, ...removed } = rest;
  const report = (path: Path, message: string): void => yaml.report(path, message);
  return { file, value, source, removed, problems: yaml, report, code: [] };
}

/** The scenarios of a mix, each with its weight, and what is wrong with those that cannot be read. */
function partsOf(
  main: ParsedFile,
  mix: NonNullable<ScenarioSource['mix']>,
  files: ScenarioFiles,
  modules: Map<string, ParsedFile>,
): { parts: JourneyFile[]; mistakes: Problem[] } {
  const mistakes: Problem[] = [];
  const parts = mix.flatMap(({ scenario, weight }, index) => {
    const place = ['mix', index, 'scenario'];
    try {
      const part = modules.get(scenario) ?? readPart(main, scenario, files, place);
      if (part?.source.mix) main.report(place, `${scenario} is a mix itself: name what is in it instead`);
      return part === null ? [] : [{ ...part, weight }];
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      mistakes.push(...error.problems);
      return [];
    }
  });
  return { parts, mistakes };
}

/** @returns null when it cannot be read, which is reported */
function readPart(main: ParsedFile, scenario: string, files: ScenarioFiles, place: Path): ParsedFile | null {
  if (isModule(scenario)) {
    if (!isModule(main.file))
      main.report(
        place,
        `${scenario} is a module: only a module can mix others, since no code is run from YAML`,
      );
    return null;
  }
  const text = files.read(scenario, LARGEST_FILE_MB, (message) => main.report(place, message));
  return text && parseFile(join(dirname(main.file), scenario), text.toString('utf8'));
}

function readScenario(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : messageOf(error);
    throw new UsageError(`cannot read the scenario ${file}: ${why}`, { cause: error });
  }
}

function settingsOf(source: ScenarioSource, target: string | undefined): ScenarioSettings {
  const settings = {
    target,
    users: source.users,
    workers: source.workers,
    rate: source.rate,
    arrivals: source.arrivals,
    stages: source.stages,
    rampUpMs: source.rampUp,
    durationMs: source.duration,
    warmupMs: source.warmup,
    iterations: source.iterations,
    seed: source.seed,
    tolerance: source.tolerance,
    waitFor: source.waitFor,
    waitTimeoutMs: source.waitTimeout,
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
