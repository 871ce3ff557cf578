import { BlockList, isIP } from 'node:net';
import { messageOf, UsageError } from '../errors.ts';
import { isSocketUrl, socketOf } from '../transport/socket-url.ts';

/** Addresses that are never public: loopback, private, link-local, unique local (RFC 6890). */
const LOCAL = new BlockList();
LOCAL.addSubnet('127.0.0.0', 8);
LOCAL.addSubnet('10.0.0.0', 8);
LOCAL.addSubnet('172.16.0.0', 12);
LOCAL.addSubnet('192.168.0.0', 16);
LOCAL.addSubnet('169.254.0.0', 16);
LOCAL.addAddress('0.0.0.0');
LOCAL.addAddress('::1', 'ipv6');
LOCAL.addSubnet('fc00::', 7, 'ipv6');
LOCAL.addSubnet('fe80::', 10, 'ipv6');

/**
 * @param name of the input, for the message
 * @throws UsageError when the text is not an http, https or http+unix URL, or has credentials in it
 */
export function parseTarget(name: string, text: string): URL {
  const url = URL.parse(text);
  if (!url || !(['http:', 'https:'].includes(url.protocol) || isSocketUrl(url)))
    throw new UsageError(`${name}: "${text}" is not a URL: write for instance http://127.0.0.1:3000`);
  if (url.username || url.password)
    throw new UsageError(
      `${name}: a URL with a password in it ends up in logs: send an Authorization header instead`,
    );
  if (url.search || url.hash)
    throw new UsageError(
      `${name}: "${text}" must not have a query or a fragment: those belong to the requests`,
    );
  if (isSocketUrl(url)) assertSocket(name, url);
  return url;
}

function assertSocket(name: string, url: URL): void {
  try {
    socketOf(url);
  } catch (error) {
    throw new UsageError(`${name}: ${messageOf(error)}`);
  }
}

/**
 * Load must not hit production by accident: only local and private hosts may be loaded, and those that are named.
 * @param allowed host names, `*.example.com` for all below example.com
 * @throws UsageError that says how to allow the host
 */
export function assertAllowed(url: URL, allowed: string[]): void {
  if (isSocketUrl(url)) return;
  const host = withoutBrackets(url.hostname);
  if (isLocal(host) || allowed.some((pattern) => matches(host, withoutBrackets(pattern)))) return;
  throw new UsageError(
    `${host} may not be loaded, since it is neither local nor private: if it really is a test system, give --allow-hosts ${host}`,
  );
}

/** An IPv6 address stands in brackets in a URL. */
function withoutBrackets(host: string): string {
  return host.replace(/^\[|\]$/g, '').toLowerCase();
}

function isLocal(host: string): boolean {
  const version = isIP(host);
  if (version !== 0) return LOCAL.check(host, version === 4 ? 'ipv4' : 'ipv6');
  // Names without a dot exist on private networks only, as those of service containers do.
  return !host.includes('.') || /\.(localhost|local|internal|test)$/.test(host);
}

function matches(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
