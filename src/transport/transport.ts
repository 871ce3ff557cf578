import { type Environment, type ProxyServer, proxyFor } from './proxy.ts';
import { isSocketUrl, socketOf } from './socket-url.ts';
import type { TlsOptions } from './tls.ts';
import { NO_TLS_OPTIONS } from './tls.ts';

/** What a scenario says of the connections to its target. */
export interface ConnectionOptions {
  httpVersion: 1.1 | 2;
  tls: TlsOptions;
}

/** HTTP/1.1, and TLS as Node has it. */
export const PLAIN: ConnectionOptions = { httpVersion: 1.1, tls: NO_TLS_OPTIONS };

/**
 * How one target is connected to: the one definition that waiting for it and loading it share. Plain data, so that it
 * can be handed to another thread.
 */
export interface Transport extends ConnectionOptions {
  /** The URL that it was made of, and what it is called in messages: the same without a path. */
  url: string;
  name: string;
  /** Path of the URL with its query. */
  path: string;
  /** Scheme, host and port that requests are for: the Host header and the name to look up come from it. */
  origin: string;
  /** Stands before the path of each request: the origin where a proxy forwards them (RFC 9112, section 3.2.2). */
  requestPrefix: string;
  /** Headers that each request needs, names in small letters. */
  headers: Record<string, string>;
  /** Path of the Unix socket; null for TCP. */
  socketPath: string | null;
  /** null: directly. */
  proxy: ProxyServer | null;
  /** Whether the proxy passes bytes on (CONNECT; RFC 9110, section 9.3.6) rather than requests. */
  tunnel: boolean;
}

/**
 * @param url of the target: http, https or http+unix
 * @param options what the scenario says
 * @param environment where proxies are looked up; empty: none is used
 * @throws UsageError when the proxy that the environment names cannot be used
 */
export function transportTo(
  url: URL,
  options: ConnectionOptions = PLAIN,
  environment: Environment = {},
): Transport {
  const { httpVersion, tls } = options;
  const direct = {
    httpVersion,
    tls,
    url: url.href,
    path: (url.pathname || '/') + url.search,
    requestPrefix: '',
    headers: {},
    proxy: null,
    tunnel: false,
  };
  if (isSocketUrl(url))
    return {
      ...direct,
      name: `${url.protocol}//${url.host}`,
      origin: 'http://localhost',
      socketPath: socketOf(url),
    };
  const { origin } = url;
  const target = { ...direct, name: origin, origin, socketPath: null };
  const proxy = proxyFor(url, environment);
  if (!proxy) return target;
  // A proxy that forwards requests speaks HTTP/1.1 with us, so HTTP/2 needs a tunnel, as TLS does.
  if (url.protocol === 'https:' || httpVersion === 2) return { ...target, proxy, tunnel: true };
  const headers: Record<string, string> =
    proxy.authorization === null ? {} : { 'proxy-authorization': proxy.authorization };
  return { ...target, proxy, requestPrefix: origin, headers };
}
