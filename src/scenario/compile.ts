import { type Directory, type Report, RequestCompiler } from './compile-request.ts';
import type { ScenarioFiles } from './files.ts';
import type { Use } from './flow.ts';
import { writePlace } from './module-source.ts';
import type { Path } from './problems.ts';
import { type Renewal, renewalMs } from './renewal.ts';
import { headerSpecs } from './request-parts.ts';
import type { Journey, Operation } from './scenario.ts';
import type { ScenarioSource } from './schema.ts';
import type { Script } from './script.ts';
import { ScriptRequests } from './script-request.ts';
import { METHODS, type Step } from './step-schema.ts';
import type { Times } from './times.ts';

/** What the steps of a file come to. */
export interface Compiled {
  /** What users do. */
  lists: Pick<
    Journey,
    'setup' | 'teardown' | 'onStart' | 'onStop' | 'renewal' | 'tasks' | 'pause' | 'cookies'
  >;
  /** Every place that reads a variable. */
  uses: Use[];
  /** What `basicAuth` sends, where it is known. */
  credentials: string[];
  /** Names of variables that passwords are made of. */
  passwords: string[];
}

/**
 * Turns the parsed steps of a file into operations: gives endpoints their numbers, names what has no name, and
 * collects where variables are read.
 * @param source the file as the schema left it
 * @param constants the values of `env` and `variables`
 * @param files that the file names
 * @param directory where endpoints and requests are entered
 * @param report is told of every mistake with its place; after a mistake the result must not be used
 */
export function compileSteps(
  source: ScenarioSource,
  constants: Record<string, unknown>,
  files: ScenarioFiles,
  directory: Directory,
  report: Report,
): Compiled {
  const compiler = new Compiler(source, constants, files, directory, report);
  const list = (word: 'setup' | 'teardown' | 'onStart' | 'onStop') =>
    compiler.steps(source[word] ?? [], [word]);
  const [setup, onStart] = [list('setup'), list('onStart')];
  const tasks = (source.tasks ?? []).map((task, index) => ({
    weight: task.weight,
    operations: compiler.steps([task], ['tasks'], index),
  }));
  if (source.tasks?.every((task) => task.weight === 0))
    report(['tasks'], 'all weights are 0: no task would ever run');
  const renewal = compiler.renewal(onStart);
  const [onStop, teardown] = [list('onStop'), list('teardown')];
  compiler.requests.checkHeaders(source.headers, ['headers']);
  return {
    lists: {
      ...{ setup, teardown, onStart, onStop, renewal, tasks },
      pause: source.pause ?? null,
      cookies: source.cookies ?? true,
    },
    uses: compiler.requests.uses,
    credentials: compiler.requests.credentials,
    passwords: [...compiler.requests.passwords],
  };
}

class Compiler {
  readonly requests: RequestCompiler;
  private readonly source: ScenarioSource;
  private readonly report: Report;
  private readonly scriptRequests: ScriptRequests;

  constructor(
    source: ScenarioSource,
    constants: Record<string, unknown>,
    files: ScenarioFiles,
    directory: Directory,
    report: Report,
  ) {
    this.source = source;
    this.report = report;
    const captured = new Set(capturedNames(allSteps(source)));
    const constant = (name: string) => (captured.has(name) ? undefined : constants[name]);
    this.requests = new RequestCompiler(source, constant, files, directory, report);
    this.scriptRequests = new ScriptRequests(source, this.requests.defaults, files);
  }

  /** @param first index of the first step within the list at `path` */
  steps(steps: Step[], path: Path, first = 0): Operation[] {
    const operations: Operation[] = [];
    this.append(operations, steps, path, first);
    return operations;
  }

  /** @param onStart what renews the session unless the file says something else */
  renewal(onStart: Operation[]): Renewal | null {
    const { renew } = this.source;
    if (!renew) return null;
    this.requests.checkTemplate(renew.after, ['renew', 'after']);
    if (!renew.steps && onStart.length === 0)
      this.report(
        ['renew'],
        'there is no onStart to be done again: say under "steps" what renews the session',
      );
    const lasts = renewalMs(renew.after);
    if (lasts !== null && lasts <= (renew.early ?? 0))
      this.report(
        ['renew', 'early'],
        'is no shorter than the session lasts: it would be renewed before every task',
      );
    return {
      after: renew.after,
      earlyMs: renew.early ?? 0,
      operations: renew.steps ? this.steps(renew.steps, ['renew', 'steps']) : onStart,
    };
  }

  /** Jumps are positions in `operations`, so nested steps are appended to the same list. */
  private append(operations: Operation[], steps: Step[], path: Path, first = 0): void {
    steps.forEach((step, index) => {
      const at = [...path, first + index];
      const jumps = (['when', 'unless'] as const).flatMap((word) => {
        const condition = step[word];
        if (!condition) return [];
        this.requests.checkExpression(condition, [...at, word]);
        return [{ kind: 'jump' as const, condition, when: word === 'unless', to: 0 }];
      });
      operations.push(...jumps);
      if (step.repeat) this.appendRepetition(operations, step, step.repeat, at);
      else this.appendStep(operations, step, at);
      for (const jump of jumps) jump.to = operations.length;
    });
  }

  private appendRepetition(operations: Operation[], step: Step, times: Times, path: Path): void {
    if ('template' in times) this.requests.checkTemplate(times.template, [...path, 'repeat']);
    const start = { kind: 'repeatStart' as const, times, to: 0 };
    operations.push(start);
    const first = operations.length;
    this.appendStep(operations, step, path);
    operations.push({ kind: 'repeatEnd', to: first });
    start.to = operations.length;
  }

  private appendStep(operations: Operation[], step: Step, path: Path): void {
    if (step.pause) operations.push({ kind: 'pause', pause: step.pause });
    if (step.setHeaders) {
      this.requests.checkHeaders(step.setHeaders, [...path, 'setHeaders']);
      operations.push({ kind: 'setHeaders', headers: headerSpecs(step.setHeaders) });
    }
    const { steps, run } = step;
    if (steps)
      this.appendGroup(operations, step, path, () => this.append(operations, steps, [...path, 'steps']));
    if (run)
      this.appendGroup(operations, step, path, () =>
        operations.push({ kind: 'run', script: this.script(run, step, path) }),
      );
    for (const method of METHODS)
      if (step[method])
        operations.push({
          kind: 'request',
          request: this.requests.request(step, method, step[method], path),
        });
  }

  private appendGroup(operations: Operation[], step: Step, path: Path, appendContent: () => void): void {
    if (step.name === undefined) {
      if (step.budgets)
        this.report(
          [...path, 'budgets'],
          `budgets of ${step.run ? 'a function' : 'steps'} need a "name" to report them under`,
        );
      appendContent();
      return;
    }
    const endpoint = this.requests.endpoint(step.name, 'group', step, path);
    operations.push({ kind: 'groupStart', endpoint });
    appendContent();
    operations.push({ kind: 'groupEnd', endpoint });
  }

  private script(run: Script['run'], { name }: Step, path: Path): Script {
    // What was one function instead of a list is a list of one step now.
    const isWhole = typeof path.at(-2) === 'string' && path.at(-2) !== 'tasks' && path.at(-1) === 0;
    return {
      run,
      name: name ?? writePlace(isWhole ? path.slice(0, -1) : path),
      requests: this.scriptRequests,
    };
  }
}

function allSteps({ setup, onStart, renew, tasks, onStop, teardown }: ScenarioSource): Step[] {
  return [setup, onStart, renew?.steps, tasks, onStop, teardown].flatMap((steps) => steps ?? []);
}

/** Whether functions of a module are in it. */
export function hasScripts(source: ScenarioSource): boolean {
  const some = (steps: Step[]): boolean =>
    steps.some((step) => step.run !== undefined || some(step.steps ?? []));
  return some(allSteps(source));
}

function capturedNames(steps: Step[]): string[] {
  return steps.flatMap((step) => [...Object.keys(step.capture ?? {}), ...capturedNames(step.steps ?? [])]);
}
