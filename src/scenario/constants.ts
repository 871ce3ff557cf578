import { isSecretName } from '../secret-name.ts';
import type { Report } from './compile-request.ts';
import type { FlowContext } from './flow.ts';
import type { Path } from './problems.ts';
import type { ScenarioSource } from './schema.ts';
import { fixedScope, ValueError } from './scope.ts';
import { eachTemplateVariable, render, type Template } from './template.ts';

/** What is known before any user runs: the values of `env` and `variables`. */

type Environment = Record<string, string | undefined>;

/** An empty variable counts as not set: that is what CI systems make of a secret that is not there. */
export function readConstants(
  source: ScenarioSource,
  environment: Environment,
  report: Report,
): { constants: Record<string, unknown>; secrets: string[]; unset: Set<string> } {
  // Without a prototype: a variable named "constructor" has no value unless the file gives it one.
  const constants: Record<string, unknown> = Object.assign(Object.create(null), source.variables);
  const secrets: string[] = [];
  const unset = new Set<string>();
  for (const [name, fallback] of Object.entries(source.env ?? {})) {
    const value = environment[name] || fallback;
    if (Object.hasOwn(source.variables ?? {}, name))
      report(['variables', name], `"${name}" is already declared under "env"`);
    if (value === null) {
      unset.add(name);
      report(['env', name], `the environment variable ${name} is not set and has no default here`);
    } else {
      constants[name] = value;
    }
    const given = environment[name];
    if (given) secrets.push(...(isSecretName(name) ? [given] : passwordOf(given)));
  }
  return { constants, secrets, unset };
}

/** The password of a URL, such as that of a database. */
export function passwordOf(value: string): string[] {
  const password = URL.parse(value)?.password;
  return password ? [decodeURIComponent(password)] : [];
}

/** What can be in it: the constants, and what a part that could not be read may declare. */
interface EarlyContext extends Pick<FlowContext, 'mayExist' | 'report'> {
  constants: Record<string, unknown>;
}

/** What is known before any user runs, so that only `env` and `variables` can be in it. */
export function renderEarly(
  template: Template,
  path: Path,
  { constants, mayExist, report }: EarlyContext,
): string {
  const missing: string[] = [];
  eachTemplateVariable(template, (name) => {
    if (!(name in constants)) missing.push(name);
  });
  const unknown = missing.find((name) => !mayExist(name));
  if (unknown !== undefined)
    report(path, `unknown variable "${unknown}": the ${path.at(-1)} can only use "env" and "variables"`);
  if (missing.length > 0) return '';
  try {
    return render(
      template,
      fixedScope((name) => constants[name]),
      String,
    );
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    report(path, error.message);
    return '';
  }
}
