import { request } from 'node:http';
import type { Socket } from 'node:net';
import { messageOf } from '../errors.ts';
import type { ProxyServer } from './proxy.ts';

/** What a proxy did instead of what it was there for. */
export class ProxyError extends Error {
  /** Whether trying again will not help. */
  readonly final: boolean;

  constructor(message: string, final = false) {
    super(message);
    this.name = 'ProxyError';
    this.final = final;
  }
}

/**
 * Asks a proxy for a tunnel (RFC 9110, section 9.3.6).
 * @param socket a connection to the proxy
 * @param authority host and port that the tunnel leads to
 * @param done told once: of a ProxyError, or of the socket that is the tunnel now
 */
export function openTunnel(
  socket: Socket,
  { proxy, authority, timeoutMs }: { proxy: ProxyServer; authority: string; timeoutMs: number },
  done: (error: ProxyError | null, socket: Socket | null) => void,
): void {
  const asking = request({
    method: 'CONNECT',
    path: authority,
    createConnection: () => socket,
    setHost: false,
    headers: {
      host: authority,
      ...(proxy.authorization !== null && { 'proxy-authorization': proxy.authorization }),
    },
  });
  // It would ask for the end of what is only to begin.
  asking.removeHeader('connection');
  const end = (error: ProxyError | null): void => {
    clearTimeout(timer);
    asking.removeAllListeners();
    // Whatever else happens to what was given up.
    asking.on('error', () => {});
    if (error) socket.destroy();
    done(error, error ? null : socket);
  };
  const timer = setTimeout(() => {
    end(new ProxyError(`the proxy ${proxy.origin} opened no tunnel within ${timeoutMs / 1000} s`));
  }, timeoutMs);
  asking.once('connect', ({ statusCode = 0, statusMessage = '' }, _socket, head: Buffer) => {
    if (statusCode < 200 || statusCode > 299) {
      end(refusal(proxy, authority, statusCode, statusMessage));
      return;
    }
    // A server that speaks first may have been heard already.
    if (head.length > 0) socket.unshift(head);
    end(null);
  });
  asking.once('error', (error) => {
    end(new ProxyError(`the proxy ${proxy.origin} opened no tunnel: ${messageOf(error)}`));
  });
  asking.end();
}

function refusal(proxy: ProxyServer, authority: string, status: number, phrase: string): ProxyError {
  const said = `${status} ${phrase}`.trim();
  const text = `the proxy ${proxy.origin} refused a tunnel to ${authority}: ${said}`;
  if (status !== 407) return new ProxyError(text, status === 403);
  const advice =
    proxy.authorization === null
      ? 'it wants a user and a password'
      : 'it does not take the user and password';
  return new ProxyError(`${text} (${advice})`, true);
}
