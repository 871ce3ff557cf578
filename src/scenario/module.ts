import { readFileSync } from 'node:fs';
import { messageOf, UsageError } from '../errors.ts';
import { writeDuration } from '../units.ts';
import { digestOf } from './files.ts';
import type { ParsedFile } from './journey.ts';
import { ModuleSource } from './module-source.ts';
import type { Path } from './problems.ts';
import { NOTHING_REMOVED } from './salvage.ts';
import { scenarioSchema } from './schema.ts';
import { moduleUrl, placeOfImport, userFiles, welcomeUserCode } from './user-code.ts';

/** Imports make no requests and read no data: whatever takes longer waits for something. */
const LONGEST_IMPORT_MS = 30_000;
/** Words that are a list of steps, or one function instead of it. */
const STEP_LISTS = ['setup', 'teardown', 'onStart', 'onStop'];

/** Whether a scenario is code, and not a text. */
export function isModule(file: string): boolean {
  return /\.(ts|mts|js|mjs)$/i.test(file);
}

/**
 * Imports a scenario module: runs its code, and reads the object that it exports.
 * @param text content of the file
 * @throws UsageError when it cannot be imported, exports no scenario, or breaks the schema
 */
export async function importScenario(file: string, text: string): Promise<ParsedFile> {
  welcomeUserCode();
  const exported = await importDefault(file, text);
  const problems = new ModuleSource(file);
  const report = (path: Path, message: string): void => problems.report(path, message);
  if (exported === null || typeof exported !== 'object' || Array.isArray(exported))
    throw new UsageError(
      `${file}: the default export is no scenario: write "export default scenario({ tasks: [ … ] })"`,
    );
  const value = withLists(exported as Record<string, unknown>);
  assertPlain(file, value);
  const parsed = scenarioSchema.safeParse(value);
  if (!parsed.success) problems.reportIssues(parsed.error.issues);
  problems.throwProblems();
  const code = userFiles().map((path) => readFileSync(path, 'utf8'));
  return { file, value, source: parsed.data!, removed: NOTHING_REMOVED, problems, report, code };
}

async function importDefault(file: string, text: string): Promise<unknown> {
  let module: Record<string, unknown>;
  try {
    module = await Promise.race([
      import(/* webpackIgnore: true */ moduleUrl(file, digestOf(text))),
      tooLong(),
    ]);
  } catch (error) {
    const place = placeOfImport(error);
    throw new UsageError(`${place ?? file}: cannot be imported: ${hintedMessage(error)}`, { cause: error });
  }
  if (!('default' in module))
    throw new UsageError(`${file} has no default export: write "export default scenario({ … })"`);
  return module.default;
}

/** Code at the top of a module may wait for what never comes. */
async function tooLong(): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, LONGEST_IMPORT_MS).unref());
  throw new Error(`it was not done after ${writeDuration(LONGEST_IMPORT_MS)}`);
}

function hintedMessage(error: unknown): string {
  const { code } = Object(error) as NodeJS.ErrnoException;
  if (code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX')
    return `${messageOf(error)}: types are only taken out, so enums, namespaces with code and parameter properties do not work`;
  return messageOf(error);
}

/** One function in the place of a list is a list of one step. */
function withLists(value: Record<string, unknown>): Record<string, unknown> {
  const listed = (steps: unknown): unknown => (typeof steps === 'function' ? [{ run: steps }] : steps);
  const renew = value.renew as { steps?: unknown } | null | undefined;
  return {
    ...value,
    ...Object.fromEntries(
      STEP_LISTS.filter((word) => word in value).map((word) => [word, listed(value[word])]),
    ),
    ...(typeof renew?.steps === 'function' && { renew: { ...renew, steps: listed(renew.steps) } }),
  };
}

/** @throws UsageError when there is something in it that a scenario cannot have */
function assertPlain(file: string, value: unknown): void {
  try {
    JSON.stringify(value);
  } catch (error) {
    throw new UsageError(
      `${file}: besides functions, a scenario has plain values only: ${messageOf(error)}`,
      {
        cause: error,
      },
    );
  }
}
