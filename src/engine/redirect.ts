import type { Dispatcher } from 'undici';
import type { Redirects } from '../scenario/redirects.ts';
import type { Exchange, Failure } from './exchange.ts';

/** Headers that are about the body, and go with it (Fetch, "request-body-header name"). */
const BODY_HEADERS = ['content-encoding', 'content-language', 'content-location', 'content-type'];

/** What is sent to the place where a redirect leads. */
export interface Hop {
  path: string;
  method: Dispatcher.HttpMethod;
  /** Names and values in turn, without cookies of the session. */
  headers: string[];
  body: Exclude<Dispatcher.DispatchOptions['body'], undefined>;
}

/** Whether the response sends the request elsewhere. */
export function isRedirect({ statuses }: Redirects, { status }: Exchange): boolean {
  return statuses.includes(status);
}

/**
 * Where a redirect leads, by the rules of the Fetch standard; never to anything but the target.
 * @param sent what the answer is to
 * @param origin of the target
 * @returns the failure when it cannot be followed
 */
export function followRedirect(
  { most }: Redirects,
  { status, headers, redirects }: Exchange,
  sent: Hop,
  origin: string,
): Hop | Failure {
  if (redirects >= most)
    return failure(`redirected more than ${most === 1 ? 'once' : `${most} times`} in a row`);
  const { location } = headers;
  if (typeof location !== 'string' || location === '')
    return failure(`status ${status} does not say where to go: it needs one Location header`);
  const url = resolve(location, sent.path.startsWith('/') ? origin + sent.path : sent.path);
  if (url === null) return failure(`status ${status} with a Location that is not a URL`);
  if (url.origin !== origin && url.origin !== originByHost(sent.headers, origin)) {
    const where = url.origin === 'null' ? url.protocol : url.origin;
    return failure(
      `redirected to ${where}, which is not the target: "redirects: false" takes the redirect itself as the answer`,
    );
  }
  const dropsBody =
    (sent.method === 'POST' && status <= 302) ||
    (status === 303 && sent.method !== 'GET' && sent.method !== 'HEAD');
  return {
    // Through a proxy it stays a whole URL.
    path: (sent.path.startsWith('/') ? '' : origin) + url.pathname + url.search,
    method: dropsBody ? 'GET' : sent.method,
    headers: dropsBody ? withoutBody(sent.headers) : sent.headers,
    body: dropsBody ? null : sent.body,
  };
}

function failure(message: string): Failure {
  return { kind: 'status', message };
}

/** @param location as undici gives it: a letter for each byte, of what browsers take for UTF-8 */
function resolve(location: string, base: string): URL | null {
  return URL.parse(Buffer.from(location, 'latin1').toString(), base);
}

/** An app that is asked for by another name, with a `Host` header, calls itself by it. */
function originByHost(headers: string[], origin: string): string | null {
  for (let i = 0; i < headers.length; i += 2)
    if (headers[i] === 'host')
      return URL.parse(`${new URL(origin).protocol}//${headers[i + 1]}`)?.origin ?? null;
  return null;
}

function withoutBody(headers: string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < headers.length; i += 2)
    if (!BODY_HEADERS.includes(headers[i]!)) kept.push(headers[i]!, headers[i + 1]!);
  return kept;
}
