import { BlockList, isIP } from 'node:net';
import { UsageError } from '../errors.ts';
import { isExcluded } from './no-proxy.ts';

export type Environment = Record<string, string | undefined>;

export interface ProxyServer {
  /** Scheme, host and port: fit to be shown. */
  origin: string;
  /** Value of Proxy-Authorization (RFC 7617); null without credentials. */
  authorization: string | null;
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * The proxy that the environment names for a URL: http_proxy or https_proxy by the scheme, unless no_proxy takes the
 * host out; in small letters or capitals, small ones first. What runs on this machine is never asked for through one.
 * @returns null when there is none
 * @throws UsageError when what is named is no http or https URL; the message does not repeat it
 */
export function proxyFor(url: URL, environment: Environment): ProxyServer | null {
  const variable = `${url.protocol.slice(0, -1)}_proxy`;
  const value = read(environment, variable);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  if (value === '' || isLoopback(host) || isExcluded(host, port, read(environment, 'no_proxy'))) return null;
  const proxy = parse(value);
  if (!proxy)
    throw new UsageError(
      `${variable.toUpperCase()}: what it is set to is not a proxy that can be used: write for instance http://proxy.example:3128`,
    );
  return { origin: proxy.origin, authorization: authorizationOf(proxy) };
}

/** What must not be shown of the proxies that the environment names. */
export function proxySecrets(environment: Environment): string[] {
  return ['http_proxy', 'https_proxy'].flatMap((name) => {
    const value = read(environment, name);
    const proxy = parse(value);
    // Nobody can say what of it is secret.
    if (!proxy) return value === '' ? [] : [value];
    // Some proxies take a token as the name of a user without a password.
    const secret = proxy.password || proxy.username;
    const authorization = authorizationOf(proxy);
    return authorization === null ? [] : [secret, decode(secret), authorization.replace('Basic ', '')];
  });
}

/** An empty variable counts as not set. */
function read(environment: Environment, name: string): string {
  return (environment[name] || environment[name.toUpperCase()] || '').trim();
}

function isLoopback(host: string): boolean {
  const version = isIP(host);
  if (version === 0) return /^localhost\.?$/i.test(host);
  return LOOPBACK.check(host, version === 4 ? 'ipv4' : 'ipv6');
}

/** A proxy without a scheme is an http one, as everywhere. */
function parse(value: string): URL | null {
  const url = URL.parse(value.includes('://') ? value : `http://${value}`);
  return url && ['http:', 'https:'].includes(url.protocol) ? url : null;
}

function authorizationOf({ username, password }: URL): string | null {
  if (username === '' && password === '') return null;
  return `Basic ${Buffer.from(`${decode(username)}:${decode(password)}`).toString('base64')}`;
}

/** Without percent-encoding, where it is that. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
