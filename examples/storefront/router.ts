import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { Fields } from './body.ts';
import { HttpError } from './errors.ts';

/** A request as a handler sees it. */
export interface Context {
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** The fields of the body; none for GET. */
  body: Fields;
}

/** What a handler answers; the body is sent as JSON, or as it is when it has a type of its own. */
export interface Reply {
  status: number;
  body: unknown;
  type?: string;
  headers?: OutgoingHttpHeaders;
}

/** Answers one method of one pattern; throws HttpError for anything but success. */
export type Handler = (context: Context) => Reply | Promise<Reply>;

/** A handler together with the parameters found in the path. */
export interface Match {
  handler: Handler;
  params: Record<string, string>;
}

interface Route {
  segments: string[];
  handlers: Map<string, Handler>;
}

/** Finds the handler of a request by method and path; `:name` in a pattern stands for any one segment. */
export class Router {
  #routes = new Map<string, Route>();
  /** By number of segments: a path can only match a pattern of its own length. */
  #byLength = new Map<number, Route[]>();

  /** Adds a handler, such as `add('GET', '/api/v1/products/:id', …)`; the first pattern that fits wins. */
  add(method: string, pattern: string, handler: Handler): this {
    let route = this.#routes.get(pattern);
    if (route === undefined) {
      route = { segments: pattern.split('/').slice(1), handlers: new Map() };
      this.#routes.set(pattern, route);
      const same = this.#byLength.get(route.segments.length) ?? [];
      this.#byLength.set(route.segments.length, [...same, route]);
    }
    route.handlers.set(method, handler);
    return this;
  }

  /** The handler of a request: 404 when no pattern fits, 405 when one does, but not for this method. */
  match(method: string, path: string): Match {
    const segments = path.split('/').slice(1);
    const allowed = new Set<string>();
    for (const route of this.#byLength.get(segments.length) ?? []) {
      if (!fits(route.segments, segments)) continue;
      // HEAD is GET whose body stays at home; the server leaves it out.
      const handler = route.handlers.get(method === 'HEAD' ? 'GET' : method);
      if (handler !== undefined) return { handler, params: paramsOf(route.segments, segments) };
      for (const known of route.handlers.keys()) allowed.add(known);
    }
    if (allowed.size === 0) throw new HttpError(404, 'there is nothing at this address');
    if (allowed.has('GET')) allowed.add('HEAD');
    const allow = [...allowed].join(', ');
    throw new HttpError(405, `this address answers ${allow} only`, { allow });
  }
}

function fits(pattern: string[], path: string[]): boolean {
  return pattern.every((part, at) => (part.startsWith(':') ? path[at] !== '' : part === path[at]));
}

function paramsOf(pattern: string[], path: string[]): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    if (!part.startsWith(':')) continue;
    try {
      params[part.slice(1)] = decodeURIComponent(path[at]!);
    } catch {
      // A lone % or %zz; nothing can have such a name.
      throw new HttpError(400, 'the address is not encoded properly');
    }
  }
  return params;
}
