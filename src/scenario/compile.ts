import type { BodySpec } from './body.ts';
import { acceptedStatuses, type CheckSource, responseChecks } from './check.ts';
import { type Expression, eachVariable } from './expression.ts';
import type { ScenarioFiles } from './files.ts';
import type { Use } from './flow.ts';
import { eachPartTemplate, type MultipartSource, multipartOf } from './multipart.ts';
import type { EndpointSpec, HeaderSpec, Operation, RequestSpec, Scenario } from './scenario.ts';
import type { ScenarioSource } from './schema.ts';
import type { Path } from './source.ts';
import { METHODS, type Method, type Step } from './step-schema.ts';
import { eachJsonVariable, eachTemplateVariable, type Template } from './template.ts';

const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_MAX_BODY_BYTES = 64 * 1024 ** 2;

export type Report = (path: Path, message: string) => void;
type Tasks = Pick<Scenario, 'endpoints' | 'onStart' | 'tasks' | 'timeoutMs' | 'maxBodyBytes' | 'cookies'>;

/**
 * Turns the parsed tasks of a file into operations: gives endpoints their numbers, names what has no name, and
 * collects where variables are read.
 * @param source the file as the schema left it
 * @param files that the file names
 * @param report is told of every mistake with its place; after a mistake the result must not be used
 */
export function compileTasks(
  source: ScenarioSource,
  files: ScenarioFiles,
  report: Report,
): Tasks & { boundaries: string[]; uses: Use[] } {
  const compiler = new Compiler(source, files, report);
  const onStart = compiler.steps(source.onStart ?? [], ['onStart']);
  const tasks = source.tasks.map((task, index) => ({
    weight: task.weight,
    operations: compiler.steps([task], ['tasks'], index),
  }));
  if (source.tasks.every((task) => task.weight === 0))
    report(['tasks'], 'all weights are 0: no task would ever run');
  compiler.checkHeaders(source.headers, ['headers']);
  return {
    endpoints: compiler.endpoints,
    boundaries: compiler.boundaries,
    uses: compiler.uses,
    onStart,
    tasks,
    timeoutMs: source.timeout ?? DEFAULT_TIMEOUT_MS,
    cookies: source.cookies ?? true,
    maxBodyBytes: source.maxBodySize ?? DEFAULT_MAX_BODY_BYTES,
  };
}

class Compiler {
  readonly endpoints: EndpointSpec[] = [];
  /** Of all multipart bodies. */
  readonly boundaries: string[] = [];
  /** Every place that reads a variable. */
  readonly uses: Use[] = [];
  private readonly source: ScenarioSource;
  private readonly files: ScenarioFiles;
  private readonly report: Report;
  private readonly headers: HeaderSpec[];
  private requests = 0;

  constructor(source: ScenarioSource, files: ScenarioFiles, report: Report) {
    this.source = source;
    this.files = files;
    this.report = report;
    this.headers = headerSpecs(source.headers);
  }

  /** @param first index of the first step within the list at `path` */
  steps(steps: Step[], path: Path, first = 0): Operation[] {
    const operations: Operation[] = [];
    this.append(operations, steps, path, first);
    return operations;
  }

  checkHeaders(headers: Record<string, Template> | undefined, path: Path): void {
    for (const [name, value] of Object.entries(headers ?? {})) this.checkTemplate(value, [...path, name]);
  }

  /** Jumps are positions in `operations`, so nested steps are appended to the same list. */
  private append(operations: Operation[], steps: Step[], path: Path, first = 0): void {
    steps.forEach((step, index) => {
      const at = [...path, first + index];
      const jump = step.when && { kind: 'jumpUnless' as const, condition: step.when, to: 0 };
      if (jump) {
        this.checkExpression(jump.condition, [...at, 'when']);
        operations.push(jump);
      }
      this.appendStep(operations, step, at);
      if (jump) jump.to = operations.length;
    });
  }

  private appendStep(operations: Operation[], step: Step, path: Path): void {
    if (step.pause) operations.push({ kind: 'pause', pause: step.pause });
    if (step.setHeaders) {
      this.checkHeaders(step.setHeaders, [...path, 'setHeaders']);
      operations.push({ kind: 'setHeaders', headers: headerSpecs(step.setHeaders) });
    }
    if (step.steps) this.appendGroup(operations, step, step.steps, path);
    for (const method of METHODS)
      if (step[method])
        operations.push({ kind: 'request', request: this.request(step, method, step[method], path) });
  }

  private appendGroup(operations: Operation[], step: Step, steps: Step[], path: Path): void {
    if (step.name === undefined) {
      if (step.budgets)
        this.report([...path, 'budgets'], 'budgets of steps need a "name" to report them under');
      this.append(operations, steps, [...path, 'steps']);
      return;
    }
    const endpoint = this.endpoint(step.name, 'group', step, path);
    operations.push({ kind: 'groupStart', endpoint });
    this.append(operations, steps, [...path, 'steps']);
    operations.push({ kind: 'groupEnd', endpoint });
  }

  private request(step: Step, method: Method, path: Template, at: Path): RequestSpec {
    this.checkTemplate(path, [...at, method]);
    const query = Object.entries(step.query ?? {}).map(([name, value]) => {
      this.checkTemplate(value, [...at, 'query', name]);
      // A lone surrogate, which no UTF-8 can have, becomes the replacement character.
      return { name: encodeURIComponent(name.toWellFormed()), value };
    });
    this.checkHeaders(step.headers, [...at, 'headers']);
    this.checkChecks(step.check, [...at, 'check']);
    const captures = Object.entries(step.capture ?? {}).map(([variable, capture]) => ({
      variable,
      ...capture,
    }));
    const statuses = step.check?.status ?? ['2xx', '3xx'];
    return {
      id: this.requests++,
      endpoint: this.endpoint(endpointOf(step, method, path), 'request', step, at),
      method,
      path,
      query,
      headers: mergeHeaders(this.headers, headerSpecs(step.headers)),
      body: this.body(step, at),
      timeoutMs: step.timeout ?? this.source.timeout ?? DEFAULT_TIMEOUT_MS,
      accepts: acceptedStatuses(statuses),
      acceptsText: statuses.join(' or '),
      checks: responseChecks(step.check),
      captures,
    };
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
      eachJsonVariable(step.json, (name) => this.checkVariable(name, [...at, 'json']));
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
    this.boundaries.push(multipart.boundary);
    return { kind: 'multipart', multipart };
  }

  private endpoint(name: string, kind: EndpointSpec['kind'], step: Step, path: Path): number {
    let index = this.endpoints.findIndex((endpoint) => endpoint.name === name);
    if (index < 0) index = this.endpoints.push({ name, kind, budgets: [] }) - 1;
    const endpoint = this.endpoints[index]!;
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

function headerSpecs(headers: Record<string, Template> | undefined): HeaderSpec[] {
  return Object.entries(headers ?? {}).map(([name, value]) => ({ name: name.toLowerCase(), value }));
}

/** Later headers replace earlier ones of the same name. */
export function mergeHeaders(...lists: HeaderSpec[][]): HeaderSpec[] {
  const merged = new Map<string, HeaderSpec>();
  for (const header of lists.flat()) merged.set(header.name, header);
  return [...merged.values()];
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
