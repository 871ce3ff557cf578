import { type BasicAuth, compileBasicAuth } from './basic-auth.ts';
import type { BodySpec } from './body.ts';
import type { CheckSource } from './check.ts';
import { type Expression, eachVariable } from './expression.ts';
import type { ScenarioFiles } from './files.ts';
import type { Use } from './flow.ts';
import { writePlace } from './module-source.ts';
import { eachPartTemplate, type MultipartSource, multipartOf } from './multipart.ts';
import type { Path } from './problems.ts';
import { redirectsOf } from './redirects.ts';
import { type Renewal, renewalMs } from './renewal.ts';
import { DEFAULT_TIMEOUT_MS, expected, headerSpecs, mergeHeaders, pollOf } from './request-parts.ts';
import type { EndpointSpec, HeaderSpec, Journey, Operation, RequestSpec } from './scenario.ts';
import type { ScenarioSource } from './schema.ts';
import { ValueError } from './scope.ts';
import type { Script } from './script.ts';
import { ScriptRequests } from './script-request.ts';
import { METHODS, type Method, type Step } from './step-schema.ts';
import { eachJsonVariable, eachTemplateVariable, type Template } from './template.ts';
import type { Times } from './times.ts';

export type Report = (path: Path, message: string) => void;

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

/** What the journeys of a scenario have in common: the numbers of their endpoints and requests. */
export class Directory {
  readonly endpoints: EndpointSpec[] = [];
  readonly requests: RequestSpec[] = [];
  /** Of all multipart bodies. */
  readonly boundaries: string[] = [];
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
  compiler.checkHeaders(source.headers, ['headers']);
  return {
    lists: {
      ...{ setup, teardown, onStart, onStop, renewal, tasks },
      pause: source.pause ?? null,
      cookies: source.cookies ?? true,
    },
    uses: compiler.uses,
    credentials: compiler.credentials,
    passwords: [...compiler.passwords],
  };
}

class Compiler {
  /** Every place that reads a variable. */
  readonly uses: Use[] = [];
  /** Of all `basicAuth`: what goes over the wire, where it is known, and the variables that passwords are made of. */
  readonly credentials: string[] = [];
  readonly passwords = new Set<string>();
  private readonly source: ScenarioSource;
  private readonly files: ScenarioFiles;
  private readonly directory: Directory;
  private readonly report: Report;
  private readonly constant: (name: string) => unknown;
  private readonly headers: HeaderSpec[];
  private readonly authorization: HeaderSpec[];
  private readonly scriptRequests: ScriptRequests;

  constructor(
    source: ScenarioSource,
    constants: Record<string, unknown>,
    files: ScenarioFiles,
    directory: Directory,
    report: Report,
  ) {
    this.source = source;
    this.files = files;
    this.directory = directory;
    this.report = report;
    const captured = new Set(capturedNames(allSteps(source)));
    this.constant = (name) => (captured.has(name) ? undefined : constants[name]);
    this.headers = headerSpecs(source.headers);
    this.authorization = this.basicAuth(source.basicAuth, ['basicAuth']);
    this.scriptRequests = new ScriptRequests(source, mergeHeaders(this.authorization, this.headers), files);
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
    this.checkTemplate(renew.after, ['renew', 'after']);
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

  checkHeaders(headers: Record<string, Template> | undefined, path: Path): void {
    for (const [name, value] of Object.entries(headers ?? {})) this.checkTemplate(value, [...path, name]);
  }

  /** Jumps are positions in `operations`, so nested steps are appended to the same list. */
  private append(operations: Operation[], steps: Step[], path: Path, first = 0): void {
    steps.forEach((step, index) => {
      const at = [...path, first + index];
      const jumps = (['when', 'unless'] as const).flatMap((word) => {
        const condition = step[word];
        if (!condition) return [];
        this.checkExpression(condition, [...at, word]);
        return [{ kind: 'jump' as const, condition, when: word === 'unless', to: 0 }];
      });
      operations.push(...jumps);
      if (step.repeat) this.appendRepetition(operations, step, step.repeat, at);
      else this.appendStep(operations, step, at);
      for (const jump of jumps) jump.to = operations.length;
    });
  }

  private appendRepetition(operations: Operation[], step: Step, times: Times, path: Path): void {
    if ('template' in times) this.checkTemplate(times.template, [...path, 'repeat']);
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
      this.checkHeaders(step.setHeaders, [...path, 'setHeaders']);
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
        operations.push({ kind: 'request', request: this.request(step, method, step[method], path) });
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
    const endpoint = this.endpoint(step.name, 'group', step, path);
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

  private request(step: Step, method: Method, path: Template, at: Path): RequestSpec {
    this.checkTemplate(path, [...at, method]);
    const query = Object.entries(step.query ?? {}).flatMap(([name, values]) =>
      values.map((value) => {
        this.checkTemplate(value, [...at, 'query', name]);
        // A lone surrogate, which no UTF-8 can have, becomes the replacement character.
        return { name: encodeURIComponent(name.toWellFormed()), value };
      }),
    );
    this.checkHeaders(step.headers, [...at, 'headers']);
    this.checkChecks(step.check, [...at, 'check']);
    this.checkChecks(step.until, [...at, 'until']);
    const captures = Object.entries(step.capture ?? {}).map(([variable, capture]) => {
      if (capture.fallback !== undefined)
        eachJsonVariable(capture.fallback, (name) => this.checkVariable(name, [...at, 'capture', variable]));
      return { variable, ...capture };
    });
    const wanted = expected(step.check);
    const own = [
      ...this.basicAuth(step.basicAuth || undefined, [...at, 'basicAuth']),
      ...headerSpecs(step.headers),
    ];
    const request: RequestSpec = {
      id: this.directory.requests.length,
      endpoint: this.endpoint(endpointOf(step, method, path), 'request', step, at),
      method,
      path,
      query,
      headers: mergeHeaders(step.basicAuth === false ? [] : this.authorization, this.headers, own),
      ownHeaders: new Set(own.map(({ name }) => name)),
      body: this.body(step, at),
      timeoutMs: step.timeout ?? this.source.timeout ?? DEFAULT_TIMEOUT_MS,
      ...wanted,
      redirects: redirectsOf(
        step.redirects ?? this.source.redirects,
        step.check?.status ? wanted.accepts : null,
      ),
      captures,
      poll: pollOf(step),
    };
    this.directory.requests.push(request);
    return request;
  }

  private basicAuth(auth: BasicAuth | undefined, path: Path): HeaderSpec[] {
    if (!auth) return [];
    this.checkTemplate(auth.username, [...path, 'username']);
    this.checkTemplate(auth.password, [...path, 'password']);
    eachTemplateVariable(auth.password, (name) => this.passwords.add(name));
    try {
      const { header, credentials } = compileBasicAuth(auth, this.constant);
      if (credentials !== null) this.credentials.push(credentials);
      return [header];
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      this.report(path, error.message);
      return [];
    }
  }

  private checkChecks(check: CheckSource | undefined, at: Path): void {
    for (const text of check?.contains ?? []) this.checkTemplate(text, [...at, 'contains']);
    for (const [name, header] of Object.entries(check?.headers ?? {}))
      if (header.kind === 'text') this.checkTemplate(header.text, [...at, 'headers', name]);
    for (const { expected } of check?.json ?? [])
      if (expected) eachJsonVariable(expected, (name) => this.checkVariable(name, [...at, 'json']));
  }

  private body(step: Step, at: Path): BodySpec | null {
    if (step.json !== undefined) {
      eachJsonVariable(step.json, (name, path) => this.checkVariable(name, [...at, 'json', ...path]));
      return { kind: 'json', json: step.json };
    }
    if (step.form !== undefined) {
      const fields = Object.entries(step.form).map(([name, value]) => {
        this.checkTemplate(value, [...at, 'form', name]);
        return { name, value };
      });
      return { kind: 'form', fields };
    }
    if (step.multipart !== undefined) return this.multipart(step.multipart, [...at, 'multipart']);
    if (step.body === undefined) return null;
    this.checkTemplate(step.body, [...at, 'body']);
    return { kind: 'text', text: step.body };
  }

  private multipart(source: MultipartSource, at: Path): BodySpec {
    const multipart = multipartOf(source, this.files, (part, message) => this.report([...at, part], message));
    eachPartTemplate(multipart, (template, part) => this.checkTemplate(template, [...at, part]));
    this.directory.boundaries.push(multipart.boundary);
    return { kind: 'multipart', multipart };
  }

  private endpoint(name: string, kind: EndpointSpec['kind'], step: Step, path: Path): number {
    const { endpoints } = this.directory;
    let index = endpoints.findIndex((endpoint) => endpoint.name === name);
    if (index < 0) index = endpoints.push({ name, kind, budgets: [] }) - 1;
    const endpoint = endpoints[index]!;
    if (endpoint.kind !== kind)
      this.report(
        [...path, 'name'],
        `"${name}" already names a ${endpoint.kind}: a group and a request need names of their own`,
      );
    endpoint.budgets.push(...(step.budgets ?? []));
    return index;
  }

  private checkTemplate(template: Template, path: Path): void {
    eachTemplateVariable(template, (name) => this.checkVariable(name, path));
  }

  private checkExpression(expression: Expression, path: Path): void {
    eachVariable(expression, (name) => this.checkVariable(name, path));
  }

  private checkVariable(name: string, path: Path): void {
    this.uses.push({ name, path });
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

/** Names under which a step is reported: of the requests that it makes, or of the group that it is. */
export function endpointsOf(step: Step): string[] {
  if (step.steps) return step.name === undefined ? [] : [step.name];
  return METHODS.flatMap((method) => (step[method] ? [endpointOf(step, method, step[method])] : []));
}

function endpointOf(step: Step, method: Method, path: Template): string {
  return step.name ?? `${method} ${pathName(path)}`;
}

/** `/products/${pick(ids)}` is reported as `/products/:ids`: the raw URLs of one endpoint never become many. */
function pathName(path: Template): string {
  const text = path.parts
    .map((part) => (typeof part === 'string' ? part : `:${expressionName(part)}`))
    .join('');
  return text.split('?')[0]!;
}

function expressionName(expression: Expression): string {
  if (expression.kind === 'variable')
    return [expression.name, ...expression.path].findLast((part) => typeof part === 'string')!;
  if (expression.kind === 'literal') return String(expression.value);
  const first = expression.arguments.find((argument) => argument.kind === 'variable');
  return first ? expressionName(first) : expression.name;
}
