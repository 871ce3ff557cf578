import { basename, dirname } from 'node:path';
import { isSecretName } from '../secret-name.ts';
import { compileSteps, hasScripts } from './compile.ts';
import type { Directory, Report } from './compile-request.ts';
import { readConstants } from './constants.ts';
import { type Feeder, readFeeder } from './feeder.ts';
import { ScenarioFiles } from './files.ts';
import { checkVariables, type FlowContext } from './flow.ts';
import { checkBudgets } from './idle-budgets.ts';
import type { Problems } from './problems.ts';
import type { Salvage } from './salvage.ts';
import type { Journey } from './scenario.ts';
import type { ScenarioSource } from './schema.ts';

/** Different values of one column that are kept secret: more of them are no secrets, and masking takes time. */
const MOST_SECRETS = 1000;

/** A file as far as it fits the schema. */
export interface ParsedFile {
  file: string;
  /** Its content as plain values. */
  value: unknown;
  /** What the schema made of it, without what it refused. */
  source: ScenarioSource;
  removed: Omit<Salvage, 'value'>;
  problems: Problems;
  report: Report;
  /** What its code says, of a module; nothing of a text. */
  code: string[];
}

/** One that says what users do. */
export interface JourneyFile extends ParsedFile {
  weight: number;
}

export interface CompiledJourney {
  journey: Journey;
  /** All that decides what users send, for the hash. */
  contents: (string | Buffer)[];
  secrets: string[];
}

/**
 * Makes what one file says of users ready to run. Mistakes are reported with their places.
 * @param environment where the variables named under `env` are looked up
 * @param directory where endpoints and requests are entered
 */
export function compileJourney(
  { file, value, source, removed, problems, report, code, weight }: JourneyFile,
  environment: Record<string, string | undefined>,
  directory: Directory,
): CompiledJourney {
  const { constants, secrets, unset } = readConstants(source, environment, report);
  const files = new ScenarioFiles(dirname(file));
  const feeders = new Map<string, Feeder>();
  const contents: (string | Buffer)[] = [JSON.stringify(value), String(weight), ...code];
  for (const [name, given] of Object.entries(source.data ?? {})) {
    if (name in constants) report(['data', name], `"${name}" is already declared under "env" or "variables"`);
    const read = readFeeder(name, given, files, (message) => report(['data', name, 'file'], message));
    if (read === null) continue;
    feeders.set(name, read.feeder);
    contents.push(read.content);
    secrets.push(...secretsOf(read.feeder));
  }
  const { lists, uses, credentials, passwords } = compileSteps(source, constants, files, directory, report);
  checkVariables(source, uses, {
    given: [...Object.keys(constants), ...Object.keys(source.data ?? {})],
    mayExist: mayExist(removed, unset, hasScripts(source)),
    placeOf: (path) => problems.placeOf(path),
    report,
  });
  if (!removed.touched.has('tasks')) checkBudgets(source, report);
  secrets.push(...credentials);
  // Whatever such a variable is called.
  for (const name of passwords)
    if (Object.hasOwn(source.env ?? {}, name) && environment[name]) secrets.push(environment[name]);
  const journey = { name: source.name ?? nameOf(file), weight, constants, feeders, ...lists };
  return { journey, contents, secrets };
}

/**
 * Whether a part of the file that could not be read may give a variable its value.
 * @param scripted whether functions may, too: nobody can tell before they run which variables they set
 */
export function mayExist(
  { names, anyName }: Omit<Salvage, 'value'>,
  unset: Set<string>,
  scripted = false,
): FlowContext['mayExist'] {
  return (name) => scripted || anyName || names.has(name) || unset.has(name);
}

/** What a scenario is called that has no name: as its file. */
export function nameOf(file: string): string {
  return basename(file).replace(/\.[a-z]+$/i, '');
}

/** Values of columns whose names say that they are secret. */
function secretsOf({ rows }: Feeder): string[] {
  const secrets = new Set<string>();
  for (const row of rows) {
    if (row === null || typeof row !== 'object') continue;
    for (const [name, value] of Object.entries(row))
      if (typeof value === 'string' && isSecretName(name) && secrets.size < MOST_SECRETS) secrets.add(value);
  }
  return [...secrets];
}
