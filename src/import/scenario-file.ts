import { messageOf, UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { writeNewFile } from '../new-file.ts';
import { parseScenario } from '../scenario/load.ts';
import { parseTarget } from '../targets/address.ts';
import type { Draft } from './draft.ts';
import { draftText } from './draft-text.ts';
import { draftOfHar } from './har.ts';
import { FORMATS, type Format, readInputFile } from './input-file.ts';
import { draftOfOpenApi } from './openapi.ts';

/** The options of `tailgate import`, as they were given. */
export interface ImportOptions {
  out?: string;
  format?: string;
  target?: string;
  all?: boolean;
  force?: boolean;
}

export interface Imported {
  /** Text of the scenario. */
  text: string;
  /** What was left out, and what is to be done: sentences. */
  notes: string[];
}

/**
 * Makes a scenario from a HAR file or an OpenAPI 3 description, and writes it to `out` when that is given.
 * @throws UsageError with one sentence that names the file and what is wrong
 */
export async function importScenario(file: string, options: ImportOptions): Promise<Imported> {
  const target = options.target === undefined ? null : parseTarget('target', options.target);
  const { format, value } = readInputFile(file, parseFormat(options.format));
  const all = options.all ?? false;
  const draft =
    format === 'har'
      ? await draftOfHar(file, value, target, all)
      : await draftOfOpenApi(file, value, target, all);
  const text = draftText(draft, options.out ?? null);
  assertValid(file, text, draft);
  if (options.out !== undefined) writeNewFile(options.out, text, options.force ?? false);
  return { text, notes: [...draft.notes, ...secretsNote(draft)] };
}

function parseFormat(text: string | undefined): Format | null {
  const found = FORMATS.find((format) => format === text);
  if (found || text === undefined) return found ?? null;
  const guess = nearest(text, FORMATS);
  throw new UsageError(
    `format: "${text}" is not known: ${guess ? `did you mean "${guess}"?` : `write ${FORMATS.join(' or ')}`}`,
  );
}

/** What is handed over can be run: what the file had too much of is told now, and not by a later command. */
function assertValid(file: string, text: string, draft: Draft): void {
  const environment = Object.fromEntries([...draft.secrets.keys()].map((name) => [name, 'set']));
  try {
    parseScenario('the scenario', text, environment);
  } catch (error) {
    throw new UsageError(`${file} cannot be made a scenario: ${messageOf(error).split('\n')[0]}`, {
      cause: error,
    });
  }
}

function secretsNote({ secrets }: Draft): string[] {
  if (secrets.size === 0) return [];
  const names = [...secrets.keys()].join(', ');
  return [`secrets are not written: set ${names} in the environment`];
}
