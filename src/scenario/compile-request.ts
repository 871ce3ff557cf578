import { type BasicAuth, compileBasicAuth } from './basic-auth.ts';
import type { BodySpec } from './body.ts';
import type { CheckSource } from './check.ts';
import { endpointOf } from './endpoint-names.ts';
import { type Expression, eachVariable } from './expression.ts';
import type { ScenarioFiles } from './files.ts';
import type { Use } from './flow.ts';
import { eachPartTemplate, type MultipartSource, multipartOf } from './multipart.ts';
import type { Path } from './problems.ts';
import { redirectsOf } from './redirects.ts';
import { DEFAULT_TIMEOUT_MS, expected, headerSpecs, mergeHeaders, pollOf } from './request-parts.ts';
import type { EndpointSpec, HeaderSpec, RequestSpec } from './scenario.ts';
import type { ScenarioSource } from './schema.ts';
import { ValueError } from './scope.ts';
import type { Method, Step } from './step-schema.ts';
import { eachJsonVariable, eachTemplateVariable, type Template } from './template.ts';

export type Report = (path: Path, message: string) => void;

/** What the journeys of a scenario have in common: the numbers of their endpoints and requests. */
export class Directory {
  readonly endpoints: EndpointSpec[] = [];
  readonly requests: RequestSpec[] = [];
  /** Of all multipart bodies. */
  readonly boundaries: string[] = [];
}

/** Turns the requests of a file into what the engine sends, and collects where the file reads variables. */
export class RequestCompiler {
  /** Every place that reads a variable. */
  readonly uses: Use[] = [];
  /** Of all `basicAuth`: what goes over the wire, where it is known, and the variables that passwords are made of. */
  readonly credentials: string[] = [];
  readonly passwords = new Set<string>();
  /** Headers of every request. */
  readonly defaults: HeaderSpec[];
  private readonly source: ScenarioSource;
  private readonly files: ScenarioFiles;
  private readonly directory: Directory;
  private readonly report: Report;
  private readonly constant: (name: string) => unknown;
  private readonly headers: HeaderSpec[];
  private readonly authorization: HeaderSpec[];

  /**
   * @param source the file as the schema left it
   * @param constant the value of a variable that is the same for all users; undefined for any other
   * @param directory where endpoints and requests are entered
   */
  constructor(
    source: ScenarioSource,
    constant: (name: string) => unknown,
    files: ScenarioFiles,
    directory: Directory,
    report: Report,
  ) {
    this.source = source;
    this.constant = constant;
    this.files = files;
    this.directory = directory;
    this.report = report;
    this.headers = headerSpecs(source.headers);
    this.authorization = this.basicAuth(source.basicAuth, ['basicAuth']);
    this.defaults = mergeHeaders(this.authorization, this.headers);
  }

  /** @param at path of the step */
  request(step: Step, method: Method, path: Template, at: Path): RequestSpec {
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

  /** @returns the number of the endpoint, whose limits are those of all steps of its name */
  endpoint(name: string, kind: EndpointSpec['kind'], step: Step, path: Path): number {
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

  checkHeaders(headers: Record<string, Template> | undefined, path: Path): void {
    for (const [name, value] of Object.entries(headers ?? {})) this.checkTemplate(value, [...path, name]);
  }

  checkTemplate(template: Template, path: Path): void {
    eachTemplateVariable(template, (name) => this.checkVariable(name, path));
  }

  checkExpression(expression: Expression, path: Path): void {
    eachVariable(expression, (name) => this.checkVariable(name, path));
  }

  private checkVariable(name: string, path: Path): void {
    this.uses.push({ name, path });
  }
}
