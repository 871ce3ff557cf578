import { contentTypeOf, isStaticBody, renderBody } from '../scenario/body.ts';
import { mergeHeaders } from '../scenario/request-parts.ts';
import type { HeaderSpec, RequestSpec } from '../scenario/scenario.ts';
import { fixedScope, type Scope, ValueError } from '../scenario/scope.ts';
import { isStatic, render, type Template } from '../scenario/template.ts';

/** Characters that may not stand in a header value (RFC 9110, section 5.5): they could begin another header. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const FORBIDDEN_IN_HEADER = /[\u0000-\u0008\u000a-\u001f\u007f]|[^\u0000-\u00ff]/;

/** A request of the scenario with everything that never changes worked out once, before the load starts. */
export class PreparedRequest {
  readonly spec: RequestSpec;
  /** Whether more of the response is looked at than its status. */
  readonly needsExamination: boolean;
  /** Whether the body is looked at; otherwise its bytes are only counted. */
  readonly needsBody: boolean;
  private readonly basePath: string;
  private readonly headerSpecs: HeaderSpec[];
  private readonly fixedPath: string | null;
  private readonly fixedHeaders: string[] | null;
  private readonly fixedBody: Buffer | null;
  /** Whether a value of the path that was made last is nothing, or dots. */
  private mayLeadElsewhere = false;

  /**
   * @param basePath path of the target that comes before every path, without a slash at its end
   * @param defaults headers that the request sends unless the scenario says otherwise
   */
  constructor(spec: RequestSpec, basePath: string, defaults: HeaderSpec[]) {
    this.spec = spec;
    this.basePath = basePath;
    this.needsBody = looksAtBody(spec);
    this.needsExamination = this.needsBody || looksAtHead(spec);
    const contentType = spec.body && contentTypeOf(spec.body);
    const type: HeaderSpec[] =
      contentType === null ? [] : [{ name: 'content-type', value: { source: '', parts: [contentType] } }];
    this.headerSpecs =
      // Without its boundary nobody can read it.
      spec.body?.kind === 'multipart'
        ? mergeHeaders(defaults, spec.headers, type)
        : mergeHeaders(defaults, type, spec.headers);
    this.fixedPath =
      isStatic(spec.path) && spec.query.every(({ value }) => isStatic(value))
        ? this.renderPath(NO_SCOPE)
        : null;
    this.fixedHeaders = this.headerSpecs.every(({ value }) => isStatic(value))
      ? renderHeaders(this.headerSpecs, NO_SCOPE)
      : null;
    this.fixedBody = spec.body && isStaticBody(spec.body) ? renderBody(spec.body, NO_SCOPE) : null;
  }

  /** @throws ValueError when a value is missing */
  path(scope: Scope): string {
    return this.fixedPath ?? this.renderPath(scope);
  }

  /** Whether the headers, but for those of the session, are the same for every request. */
  get hasFixedHeaders(): boolean {
    return this.fixedHeaders !== null;
  }

  /**
   * Names and values in turn, as undici takes them.
   * @param session headers that the user sends with every request; they win over those of the scenario, and those of
   * the request win over them
   * @throws ValueError when a value is missing or could break out of the header
   */
  headers(scope: Scope, session: ReadonlyMap<string, string>): string[] {
    const headers = this.fixedHeaders ?? renderHeaders(this.headerSpecs, scope);
    if (session.size === 0) return headers;
    const { ownHeaders } = this.spec;
    const merged: string[] = [];
    for (let i = 0; i < headers.length; i += 2)
      if (!session.has(headers[i]!) || ownHeaders.has(headers[i]!)) merged.push(headers[i]!, headers[i + 1]!);
    for (const [name, value] of session) if (!ownHeaders.has(name)) merged.push(name, value);
    return merged;
  }

  /** @throws ValueError when a value is missing */
  body(scope: Scope): Buffer | null {
    if (this.spec.body === null) return null;
    return this.fixedBody ?? renderBody(this.spec.body, scope);
  }

  /** @throws ValueError when a value would make a segment one that leads elsewhere */
  private renderSegments(scope: Scope): string {
    const { path } = this.spec;
    this.mayLeadElsewhere = false;
    const text = render(path, scope, this.encodeSegment);
    if (!this.mayLeadElsewhere) return text;
    // Values have no slash in them, so both have as many segments.
    const shape = path.parts.map((part) => (typeof part === 'string' ? part : 'x')).join('');
    const written = shape.split('?', 1)[0]!.split('/');
    const segments = text.split('?', 1)[0]!.split('/');
    const wrong = segments.find((segment, index) => isDots(segment) && segment !== written[index]);
    if (wrong === undefined) return text;
    throw new ValueError(
      `${path.source}: a value is ${wrong === '' ? 'empty' : `"${wrong}"`}, which would make it another path`,
    );
  }

  private readonly encodeSegment = (value: string): string => {
    if (isDots(value)) this.mayLeadElsewhere = true;
    return encodeForUrl(value);
  };

  private renderPath(scope: Scope): string {
    let path = this.basePath + this.renderSegments(scope);
    let separator = path.includes('?') ? '&' : '?';
    for (const { name, value } of this.spec.query) {
      path += `${separator}${name}=${encodeForUrl(render(value, scope, String))}`;
      separator = '&';
    }
    // What the scenario says may have any letters; over the wire go ASCII ones only.
    return path.replace(/[^\u0021-\u007e]+/g, (text) => encodeForUrl(text));
  }
}

/** Whether a segment of a path leads elsewhere: nothing, or one or two dots (WHATWG URL). */
function isDots(segment: string): boolean {
  return segment === '' || segment === '.' || segment === '..';
}

/** A lone surrogate, which no UTF-8 can have, becomes the replacement character, as in any URL (WHATWG). */
function encodeForUrl(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}

/** For what is the same whatever the variables are. */
const NO_SCOPE = fixedScope();

function looksAtBody({ checks, captures, poll }: RequestSpec): boolean {
  return (
    [checks, ...(poll ? [poll.checks] : [])].some(
      ({ contains, matches, json }) => contains.length > 0 || matches.length > 0 || json.length > 0,
    ) || captures.some(({ from }) => from.kind === 'json' || from.kind === 'pattern')
  );
}

function looksAtHead({ checks, captures, poll }: RequestSpec): boolean {
  const measures = checks.maxTimeMs !== null || checks.maxBytes !== null;
  return measures || checks.headers.length > 0 || captures.length > 0 || poll !== null;
}

function renderHeaders(headers: HeaderSpec[], scope: Scope): string[] {
  return headers.flatMap(({ name, value }) => [name, headerValue(name, value, scope)]);
}

/**
 * The value of a header with its expressions filled in.
 * @throws ValueError when a value is missing or could break out of the header
 */
export function headerValue(name: string, template: Template, scope: Scope): string {
  const value = render(template, scope, String);
  if (FORBIDDEN_IN_HEADER.test(value))
    throw new ValueError(
      `header ${name}: the value has a line break or another character that headers cannot have`,
    );
  return value;
}
