import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { messageOf, UsageError } from '../errors.ts';
import { withEach } from './budget.ts';
import { compileTasks } from './compile.ts';
import { connectionOf } from './connection.ts';
import { ValueError } from './expression.ts';
import { digestOf, ScenarioFiles } from './files.ts';
import type { Scenario, ScenarioSettings } from './scenario.ts';
import { type ScenarioSource, scenarioSchema } from './schema.ts';
import { type Path, YamlSource } from './source.ts';
import { eachTemplateVariable, render, type Template } from './template.ts';

/** Environment variables of such names hold secrets: their values appear in no output. */
export const SECRET_NAME = /pass|secret|token|key|auth|cred|jwt|private/i;

type Environment = Record<string, string | undefined>;

/**
 * Reads a scenario file and makes it ready to run.
 * @param file path of the YAML file
 * @param environment where the variables named under `env` are looked up
 * @throws UsageError with one sentence for each mistake: file, line, column, what was expected
 */
export function loadScenario(file: string, environment: Environment): Scenario {
  return parseScenario(file, readScenario(file), environment);
}

/**
 * @param file its name for messages
 * @param text its content
 * @param environment where the variables named under `env` are looked up
 * @throws UsageError
 */
export function parseScenario(file: string, text: string, environment: Environment): Scenario {
  if (text.trim() === '') throw new UsageError(`${file} is empty: a scenario needs at least "tasks"`);
  const yaml = new YamlSource(file, text);
  const value = yaml.value();
  const parsed = scenarioSchema.safeParse(value);
  if (!parsed.success) yaml.reportIssues(parsed.error.issues);
  yaml.throwProblems();
  const source = parsed.data!;

  const { constants, secrets } = readConstants(source, environment, yaml);
  const report = (path: Path, message: string): void => yaml.report(path, message);
  const files = new ScenarioFiles(dirname(file));
  const { boundaries, ...tasks } = compileTasks(source, constants, files, report);
  const target = source.target && renderEarly(source.target, ['target'], constants, yaml);
  const passphrase = source.tls?.passphrase
    ? renderEarly(source.tls.passphrase, ['tls', 'passphrase'], constants, yaml)
    : null;
  if (passphrase) secrets.push(passphrase);
  const connection = connectionOf(source, files, passphrase, report);
  yaml.throwProblems();

  return {
    ...tasks,
    name: source.name ?? basename(file).replace(/\.ya?ml$/i, ''),
    // What is uploaded is in the boundaries.
    hash: digestOf(JSON.stringify(value), ...boundaries),
    settings: settingsOf(source, target),
    connection,
    endpoints: withEach(tasks.endpoints, source.budgets?.each ?? []),
    budgets: source.budgets?.run ?? [],
    pause: source.pause ?? null,
    constants,
    secrets,
  };
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

/** An empty variable counts as not set: that is what CI systems make of a secret that is not there. */
function readConstants(source: ScenarioSource, environment: Environment, yaml: YamlSource) {
  // Without a prototype: a variable named "constructor" has no value unless the file gives it one.
  const constants: Record<string, unknown> = Object.assign(Object.create(null), source.variables);
  const secrets: string[] = [];
  for (const [name, fallback] of Object.entries(source.env ?? {})) {
    const value = environment[name] || fallback;
    if (value === null)
      yaml.report(['env', name], `the environment variable ${name} is not set and has no default here`);
    if (Object.hasOwn(source.variables ?? {}, name))
      yaml.report(['variables', name], `"${name}" is already declared under "env"`);
    constants[name] = value;
    if (environment[name] && SECRET_NAME.test(name)) secrets.push(environment[name]);
  }
  return { constants, secrets };
}

/** What is known before any user runs, so that only `env` and `variables` can be in it. */
function renderEarly(
  template: Template,
  path: Path,
  constants: Record<string, unknown>,
  yaml: YamlSource,
): string {
  const unknown: string[] = [];
  eachTemplateVariable(template, (name) => {
    if (!(name in constants)) unknown.push(name);
  });
  if (unknown.length > 0) {
    yaml.report(
      path,
      `unknown variable "${unknown[0]}": the ${path.at(-1)} can only use "env" and "variables"`,
    );
    return '';
  }
  try {
    const random = { int: () => 0, pick: <T>(items: readonly T[]) => items[0] };
    return render(template, { get: (name) => constants[name], random }, String);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    yaml.report(path, error.message);
    return '';
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
