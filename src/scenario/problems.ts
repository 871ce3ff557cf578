import type * as z from 'zod';
import { nearest } from '../nearest.ts';
import { type Problem, ScenarioError } from './problem.ts';

/** Where in a scenario something is: keys and indexes from the root. */
export type Path = (string | number)[];

/** Keys whose items are steps. */
export const STEP_LISTS = ['tasks', 'steps', 'setup', 'teardown', 'onStart', 'onStop'];

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

  /** What was noted so far, each once, in the order of the file. */
  abstract get noted(): Problem[];

  /** Where a value stands, in words: `line 12`, `tasks[1]`. */
  abstract placeOf(path: Path): string;

  /** A schema's own message, as it reads beside the place that `report` shows. */
  protected abstract wording(message: string, path: Path): string;

  /** Notes what the schema found wrong. */
  reportIssues(issues: z.core.$ZodIssue[]): void {
    for (const issue of issues) {
      const path = pathOf(issue);
      if (isEcho(issue, issues)) continue;
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

  /** @throws ScenarioError with all problems noted so far */
  throwProblems(): void {
    const { noted } = this;
    if (noted.length > 0) throw new ScenarioError(noted);
  }
}

/** The path of an issue of the schema. */
export function pathOf(issue: z.core.$ZodIssue): Path {
  return issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
}

/** A step does nothing because the word for what it does is mistyped, which is told of already. */
function isEcho(issue: z.core.$ZodIssue, issues: z.core.$ZodIssue[]): boolean {
  const words: unknown = issue.code === 'custom' && issue.params?.oneOf;
  if (!Array.isArray(words)) return false;
  const place = JSON.stringify(issue.path);
  return issues.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      JSON.stringify(other.path) === place &&
      other.keys.some((key) => nearest(key, words) !== undefined),
  );
}
