import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { messageOf, UsageError } from '../errors.ts';
import { type Results, resultsSchema } from './schema.ts';
import { histogramOf } from './summarize.ts';

/** The files of one run: `results.json`, `report.md` and the log; and the log of each app that it starts. */
export class OutputFiles {
  readonly directory: string;
  readonly results: string;
  readonly report: string;
  readonly log: string;
  /** What the apps print that are started as sides; there when they are. */
  readonly appLogs: { base: string; head: string };

  /**
   * Makes the directory; files of an earlier run in it are replaced.
   * @throws UsageError when nothing can be written there
   */
  constructor(directory: string) {
    this.directory = resolve(directory);
    this.results = join(this.directory, 'results.json');
    this.report = join(this.directory, 'report.md');
    this.log = join(this.directory, 'tailgate.log');
    this.appLogs = { base: join(this.directory, 'base.log'), head: join(this.directory, 'head.log') };
    try {
      mkdirSync(this.directory, { recursive: true });
      writeFileSync(this.log, '');
      // What an earlier run left must not be taken for what this one found.
      for (const file of [this.results, this.report, ...Object.values(this.appLogs)])
        rmSync(file, { force: true });
    } catch (error) {
      throw new UsageError(`cannot write to ${directory}: ${messageOf(error)}`, { cause: error });
    }
  }

  /** All files that there are. */
  all(): string[] {
    const files = [this.results, this.report, this.log, this.appLogs.base, this.appLogs.head];
    return files.filter((file) => existsSync(file));
  }

  writeResults(results: Results): void {
    replaceFile(this.results, `${JSON.stringify(results, null, 2)}\n`);
  }

  writeReport(markdown: string): void {
    replaceFile(this.report, markdown);
  }

  appendLog(line: string): void {
    appendFileSync(this.log, `${new Date().toISOString()} ${line}\n`);
  }
}

/**
 * Whole or not at all: a reader never meets half a file.
 * @throws UsageError when it cannot be written there
 */
export function replaceFile(file: string, content: string): void {
  try {
    writeFileSync(`${file}.partial`, content);
    renameSync(`${file}.partial`, file);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${messageOf(error)}`, { cause: error });
  }
}

/**
 * Reads stored results; what is in them is checked, since they may come from anywhere.
 * @throws UsageError with one sentence
 */
export function readResults(file: string): Results {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new UsageError(`${file} is not JSON: ${error.message}`, { cause: error });
    const why =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : messageOf(error);
    throw new UsageError(`cannot read the results ${file}: ${why}`, { cause: error });
  }
  const parsed = resultsSchema.safeParse(json);
  if (parsed.success) {
    checkHistograms(file, parsed.data);
    return parsed.data;
  }
  const issue = parsed.error.issues[0]!;
  throw new UsageError(
    `${file} is not a results file of Tailgate: ${issue.path.join('.') || 'the file'}: ${issue.message}`,
  );
}

/** A histogram that cannot be decoded must be found here, not in the middle of a comparison. */
function checkHistograms(file: string, results: Results): void {
  for (const { total, endpoints } of [results, ...(results.sides ? [results.sides.base] : [])])
    for (const { name, iterations } of [total, ...endpoints])
      for (const iteration of iterations) {
        try {
          histogramOf(iteration);
        } catch (error) {
          throw new UsageError(`${file}: a histogram of ${name} is damaged: ${messageOf(error)}`, {
            cause: error,
          });
        }
      }
}
