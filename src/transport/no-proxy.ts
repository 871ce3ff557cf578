import { BlockList, isIP } from 'node:net';

/**
 * Whether NO_PROXY takes a host out, by the rules of Go's net/http: `*` is every host, `example.com` that name and all
 * below it, `.example.com` and `*.example.com` only those below; addresses and networks (CIDR) are those; `:port`
 * narrows an entry to that port.
 * @param host name or address, without brackets
 * @param list entries with commas or blanks between them
 */
export function isExcluded(host: string, port: number, list: string): boolean {
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => entry !== '' && matches(entry, host.toLowerCase().replace(/\.$/, ''), port));
}

function matches(entry: string, host: string, port: number): boolean {
  if (entry === '*') return true;
  const network = /^\[?([0-9a-f.:]+)\]?\/(\d+)$/.exec(entry);
  if (network) return isIn(host, network[1]!, Number(network[2]));
  const { name, port: only } = splitPort(entry);
  if (only !== null && only !== port) return false;
  if (isIP(name) !== 0) return isIn(host, name, isIP(name) === 4 ? 32 : 128);
  const suffix = name.replace(/^\*(?=\.)/, '').replace(/(?<=.)\.$/, '');
  if (suffix.startsWith('.')) return host.endsWith(suffix);
  return host === suffix || host.endsWith(`.${suffix}`);
}

function splitPort(entry: string): { name: string; port: number | null } {
  if (isIP(entry) === 6) return { name: entry, port: null };
  const [, bracketed, plain, port] = /^(?:\[(.*)\]|(.*?))(?::(\d+))?$/.exec(entry)!;
  return { name: bracketed ?? plain ?? '', port: port === undefined ? null : Number(port) };
}

/** Whether the host is an address of the network; a network that is none has no addresses. */
function isIn(host: string, network: string, bits: number): boolean {
  const version = isIP(host);
  const family = isIP(network);
  if (version === 0 || family === 0 || bits > (family === 4 ? 32 : 128)) return false;
  const list = new BlockList();
  list.addSubnet(network, bits, family === 4 ? 'ipv4' : 'ipv6');
  return list.check(host, version === 4 ? 'ipv4' : 'ipv6');
}
