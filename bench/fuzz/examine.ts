import { join } from 'node:path';
import type { Random } from '../../src/engine/random.ts';
import { messageOf, UsageError } from '../../src/errors.ts';
import { parseScenario } from '../../src/scenario/load.ts';
import { renderProblem, ScenarioError } from '../../src/scenario/problem.ts';
import { type Scope, ValueError } from '../../src/scenario/scope.ts';
import { parseJsonTemplate, parseTemplate, render, renderJson } from '../../src/scenario/template.ts';

/** A file that takes longer is a hang. */
export const LONGEST_MS = 100;

export interface Outcome {
  kind: 'valid' | 'refused' | 'crash';
  ms: number;
  /** Why it is refused, or what it crashed with. */
  message: string;
}

const FILE = join(import.meta.dirname, 'fuzz.yml');
const CONTROL = /[\p{Cc}\p{Cs}]/u;

/** Reads a scenario; what takes long is read again, since code that is not compiled yet is no hang. */
export function readScenario(text: string): Outcome {
  let outcome = timed(() => read(text));
  for (let again = 0; again < 4 && outcome.ms > LONGEST_MS / 2; again++) {
    const next = timed(() => read(text));
    if (next.ms < outcome.ms) outcome = next;
  }
  return outcome;
}

function read(text: string): string {
  try {
    parseScenario(FILE, text, {});
    return '';
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    if (error instanceof ScenarioError)
      for (const problem of error.problems)
        for (const line of renderProblem(problem).split('\n'))
          if (CONTROL.test(line.replaceAll('\t', ''))) throw new Error(`a control character: ${line}`);
    return error.message || 'refused without a word';
  }
}

/** Values that variables may have: what JSON of an app and a scenario can hold. */
const VALUES: unknown[] = [
  ...[undefined, null, true, 0, -1.5, 1e308, '', 'text', 'a\r\nb', '\ud800', [], {}, [[[]]], ['a', 1, null]],
  ...[{ b: { c: [1] } }, JSON.parse('{"__proto__": {"x": 1}, "constructor": {"name": "n"}}')],
];

/** Parses a text as template and fills it in with values of any kind. */
export function evaluateTemplate(text: string, random: Random): Outcome {
  const values = new Map<string, unknown>();
  const get = (name: string): unknown => {
    if (!values.has(name)) values.set(name, random.pick(VALUES));
    return values.get(name);
  };
  const scope: Scope = { get, random, sequence: () => random.int(1, 1000) };
  return timed(() => {
    try {
      const filled = render(parseTemplate(text), scope, String);
      const json = renderJson(parseJsonTemplate({ a: [text], b: text }), scope);
      if (typeof filled !== 'string' || JSON.stringify(json) === undefined) throw new Error('no text');
      return '';
    } catch (error) {
      if (error instanceof ValueError || error instanceof SyntaxError) return error.message;
      throw error;
    }
  });
}

/** Time of the CPU for this thread, so that a busy machine changes little. */
function timed(job: () => string): Outcome {
  const begin = process.threadCpuUsage();
  const ms = (): number => {
    const { user, system } = process.threadCpuUsage(begin);
    return (user + system) / 1000;
  };
  try {
    const message = job();
    return { kind: message === '' ? 'valid' : 'refused', ms: ms(), message };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? messageOf(error)) : String(error);
    return { kind: 'crash', ms: ms(), message };
  }
}

const PROTOTYPES = [Object, Array, Function, String, Number, Map, Set, Error].map(
  ({ prototype }) => prototype,
);
const shape = (): string =>
  PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).map(String).join()).join(';');
const before = shape();

/** Whether something was written into what all objects inherit from. */
export function isPolluted(): boolean {
  return shape() !== before || ({} as { polluted?: unknown }).polluted !== undefined;
}
