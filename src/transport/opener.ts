import type { Socket } from 'node:net';
import buildConnector from 'undici/lib/core/connect.js';
import { messageOf } from '../errors.ts';
import type { ProxyServer } from './proxy.ts';
import { nodeTlsOptions } from './tls.ts';
import type { Transport } from './transport.ts';
import { troubleOf } from './trouble.ts';
import { openTunnel, ProxyError } from './tunnel.ts';

type Open = buildConnector.connector;
/** undici's own connectors return the socket before it is connected, though their types do not say so. */
type OpenSocket = (...parameters: Parameters<Open>) => Socket;

/** Told how long each phase of opening took, in ms; not told of one that there was not. */
export interface PhaseListener {
  lookup(ms: number): void;
  /** From the end of the lookup; with a proxy, to the proxy. */
  tcp(ms: number): void;
  /** From the end of TCP, or from when the tunnel was there. */
  tls(ms: number): void;
}

/**
 * What undici calls for a connection.
 * @param timeoutMs for each of connecting and asking a proxy for a tunnel
 * @param phases null: nobody wants to know
 */
export function openerOf(transport: Transport, timeoutMs: number, phases: PhaseListener | null): Open {
  return transport.proxy
    ? openerThrough(transport.proxy, transport, timeoutMs, phases)
    : directOpener(transport, timeoutMs, phases);
}

function directOpener(transport: Transport, timeoutMs: number, phases: PhaseListener | null): Open {
  const open = targetConnector(transport, timeoutMs);
  const secure = isSecure(transport);
  return (options, callback) => {
    const socket = open(options, callback);
    if (secure) endWithCause(socket);
    if (!phases) return;
    const lap = stopwatch();
    socket.once('lookup', () => phases.lookup(lap()));
    socket.once('connect', () => phases.tcp(lap()));
    if (secure) socket.once('secureConnect', () => phases.tls(lap()));
  };
}

function openerThrough(
  proxy: ProxyServer,
  transport: Transport,
  timeoutMs: number,
  phases: PhaseListener | null,
): Open {
  const openProxy = buildConnector({ allowH2: false, timeout: timeoutMs }) as unknown as OpenSocket;
  const openTarget = targetConnector(transport, timeoutMs);
  const url = new URL(proxy.origin);
  const address = {
    protocol: url.protocol,
    host: url.host,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port,
  };
  const tunnel = { proxy, authority: authorityOf(transport), timeoutMs };
  return (options, callback) => {
    const toProxy = openProxy(address, (error, socket) => {
      if (error) callback(unreachable(proxy, error), null);
      else if (!transport.tunnel) callback(null, socket);
      else
        openTunnel(socket, tunnel, (refused, through) => {
          if (!through) callback(refused!, null);
          else secure(through);
        });
    });
    const secure = (through: Socket): void => {
      if (!isSecure(transport)) {
        // HTTP/2 by prior knowledge: nothing else needs a tunnel without TLS.
        callback(null, Object.assign(through, { alpnProtocol: 'h2' }));
        return;
      }
      const lap = stopwatch();
      const socket = openTarget({ ...options, httpSocket: through }, callback);
      endWithCause(socket);
      socket.once('secureConnect', () => phases?.tls(lap()));
    };
    if (!phases) return;
    const lap = stopwatch();
    toProxy.once('lookup', () => phases.lookup(lap()));
    toProxy.once('connect', () => phases.tcp(lap()));
  };
}

function unreachable({ origin }: ProxyServer, error: Error): ProxyError {
  const trouble = troubleOf(error);
  const reason = trouble?.reason ?? messageOf(error);
  return new ProxyError(`the proxy ${origin} cannot be reached: ${reason}`, trouble?.final);
}

/** One for all connections, so that TLS sessions are reused. */
function targetConnector(transport: Transport, timeoutMs: number): OpenSocket {
  const { httpVersion, socketPath, tls } = transport;
  const open = buildConnector({
    allowH2: httpVersion === 2,
    preferH2: true,
    // The types lack it.
    ...(httpVersion === 2 && { useH2c: true }),
    timeout: timeoutMs,
    ...(socketPath !== null && { socketPath }),
    ...(isSecure(transport) && nodeTlsOptions(tls)),
  }) as unknown as OpenSocket;
  const { serverName } = tls;
  if (serverName === null) return open;
  // undici would prefer the name in a Host header.
  return (options, callback) => open({ ...options, servername: serverName }, callback);
}

/**
 * Nothing good comes after an error of TLS. undici would go on to the end of the connection, and tell of that instead:
 * a server that wants a client certificate says so only after the handshake (RFC 8446, section 4.4.2.4).
 */
function endWithCause(socket: Socket): void {
  socket.on('error', () => socket.destroy());
}

function isSecure({ origin }: Transport): boolean {
  return origin.startsWith('https:');
}

function authorityOf({ origin }: Transport): string {
  const { protocol, hostname, port } = new URL(origin);
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}

/** @returns ms since the last call, or since it was made */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const ms = performance.now() - last;
    last += ms;
    return ms;
  };
}
