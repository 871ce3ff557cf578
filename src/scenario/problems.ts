import type * as z from 'zod';
import { UsageError } from '../errors.ts';

/** Where in a scenario something is: keys and indexes from the root. */
export type Path = (string | number)[];

/** Collects what is wrong with one file, each problem with its place, to tell all of them at once. */
export abstract class Problems {
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /**
   * Notes a problem.
   * @param key when given, the problem is that key of the mapping at `path`
   */
  abstract report(path: Path, message: string, key?: string): void;

  /** @returns all problems noted so far, one a line, in the order in which they are told */
  protected abstract told(): string[];

  /** A schema's own message, as it reads beside the place that `report` shows. */
  protected abstract wording(message: string, path: Path): string;

  /** Notes what the schema found wrong. */
  reportIssues(issues: z.core.$ZodIssue[]): void {
    for (const issue of issues) {
      const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
      if (issue.code === 'unrecognized_keys') {
        const messages = issue.message.split('\n');
        issue.keys.forEach((key, index) => {
          this.report(path, messages[index] ?? issue.message, key);
        });
      } else {
        const inner = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined;
        this.report(path, this.wording(inner ?? issue.message, path));
      }
    }
  }

  /** @throws UsageError with all problems noted so far */
  throwProblems(): void {
    const lines = this.told();
    if (lines.length > 0) throw new UsageError([...new Set(lines)].join('\n'));
  }
}
