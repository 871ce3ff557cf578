import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createHttp2Server, createSecureServer, type Http2ServerRequest } from 'node:http2';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TLSSocket, TlsOptions } from 'node:tls';
import { selfSigned } from './certificate.ts';

/**
 * Real servers on the loopback interface, each on a port of its own: well-behaved ones that keep what they were
 * asked, and ones that misbehave in the ways that apps under load do.
 */

/** One request as a server saw it. Stamps are ms of `performance.now()` of this process. */
export interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
  httpVersion: string;
  /** Number of the connection that it came on, from 0. */
  connection: number;
  /** Name that the client asked for in TLS (SNI), and the subject of the certificate that it showed. */
  serverName: string | null;
  client: string | null;
  arrivedAt: number;
  /** When the answer was handed over; NaN while it was not. */
  answeredAt: number;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string | string[]>;
  /** Anything but a text is sent as JSON. */
  body?: unknown;
  delayMs?: number;
}

export interface TestServer {
  url: URL;
  /** How many connections were opened to it. */
  connections: number;
  /** Ends the server and all its connections. */
  close: () => Promise<void>;
}

export interface RecordingServer extends TestServer {
  seen: Seen[];
  inFlight: number;
  mostInFlight: number;
}

const running = new Set<TestServer>();

/** Closes all servers that are still there; for `afterEach`. */
export async function closeServers(): Promise<void> {
  await Promise.all([...running].map((server) => server.close()));
}

export interface ServerOptions {
  tls?: TlsOptions;
  /** `only`: nothing else is spoken. With TLS, `true` leaves the choice to the client. */
  http2?: boolean | 'only';
  /** Address to listen on; default 127.0.0.1. */
  host?: string;
  /** Path of a Unix socket to listen on instead. */
  socketPath?: string;
  maxRequestsPerSocket?: number;
  /** HTTP/2: a connection that has answered so many takes no more. */
  requestsPerSession?: number;
}

/**
 * A server that keeps every request.
 * @param answer what it says, by the request and its number, from 0; without it 200 and "ok"
 */
export async function recordingServer(
  answer: (request: Seen, index: number) => Answer | Promise<Answer> = () => ({}),
  options: ServerOptions = {},
): Promise<RecordingServer> {
  const numbers = new Map<object, number>();
  const listener: RequestListener = (message, response) => void serve(message, response);
  const server: RecordingServer = Object.assign(
    await start(createListener(listener, options), options.tls ? 'https' : 'http', options),
    { seen: [], inFlight: 0, mostInFlight: 0 },
  );
  return server;

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const session = (message as unknown as Http2ServerRequest).stream?.session;
    const connection = session ?? message.socket;
    const socket = (session?.socket ?? message.socket) as TLSSocket;
    if (!numbers.has(connection)) numbers.set(connection, numbers.size);
    const seen: Seen = {
      method: message.method ?? '',
      url: message.url ?? '',
      headers: message.headers,
      body: '',
      httpVersion: message.httpVersion,
      connection: numbers.get(connection)!,
      serverName: (socket.servername as string | false | undefined) || null,
      client: (options.tls?.requestCert && String(socket.getPeerCertificate().subject?.CN)) || null,
      arrivedAt: performance.now(),
      answeredAt: Number.NaN,
    };
    server.mostInFlight = Math.max(server.mostInFlight, ++server.inFlight);
    const index = server.seen.push(seen) - 1;
    response.once('close', () => server.inFlight--);
    for await (const chunk of message.setEncoding('utf8')) seen.body += chunk;
    const { status = 200, headers = {}, body = 'ok', delayMs = 0 } = await answer(seen, index);
    if (delayMs > 0) await sleep(delayMs);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    seen.answeredAt = performance.now();
    if (options.requestsPerSession && server.seen.length % options.requestsPerSession === 0) session?.close();
    response.writeHead(status, { 'content-length': Buffer.byteLength(text), ...headers }).end(text);
  }
}

function createListener(listener: RequestListener, options: ServerOptions): Server {
  const { tls, http2 = false, maxRequestsPerSocket = 0 } = options;
  // The interface for both versions is the same but for its types.
  const forBoth = listener as unknown as Parameters<typeof createHttp2Server>[1];
  if (http2)
    return tls
      ? createSecureServer({ ...tls, allowHTTP1: http2 !== 'only' }, forBoth as never)
      : createHttp2Server(forBoth as never);
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  server.maxRequestsPerSocket = maxRequestsPerSocket;
  return server;
}

/** A server that does with each connection whatever it is told to. */
export async function rawServer(onConnection: (socket: Socket) => void): Promise<TestServer> {
  return start(createRawServer(onConnection), 'http');
}

/** Takes requests and never answers. */
export const silentServer = (): Promise<TestServer> => rawServer((socket) => void socket.resume());

/** Speaks another protocol, and speaks first. */
export const sshServer = (): Promise<TestServer> =>
  rawServer((socket) => void socket.resume().write('SSH-2.0-OpenSSH_9.6\r\n'));

/** Resets the connection as soon as there is a request. */
export const resettingServer = (): Promise<TestServer> =>
  rawServer((socket) => void socket.once('data', () => socket.resetAndDestroy()));

/** Promises more bytes than it sends. */
export const truncatingServer = (): Promise<TestServer> =>
  rawServer((socket) => {
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this'));
  });

/** Resets the connection in the middle of the body. */
export const breakingServer = (): Promise<TestServer> =>
  rawServer((socket) => {
    socket.once('data', () => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this', () => {
        setTimeout(() => socket.resetAndDestroy(), 50);
      });
    });
  });

/** Sends a body of 1 GB to each request, as fast as it is taken; `sent` are the bytes that it got rid of. */
export async function endlessServer(): Promise<TestServer & { sent: () => number }> {
  const size = 1024 ** 3;
  const chunk = Buffer.alloc(64 * 1024, 'x');
  const sockets: Socket[] = [];
  const server = await rawServer((socket) => {
    sockets.push(socket);
    const pour = (): void => {
      while (socket.writable && socket.write(chunk));
    };
    socket.on('drain', pour);
    socket.on('data', () => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${size}\r\n\r\n`);
      pour();
    });
  });
  const sent = (): number =>
    sockets.reduce((sum, socket) => sum + socket.bytesWritten - socket.writableLength, 0);
  return Object.assign(server, { sent });
}

/** HTTPS with a certificate that nobody trusts, unless told to trust `cert`. */
export async function tlsServer(): Promise<RecordingServer & { cert: string }> {
  const pair = selfSigned();
  return Object.assign(await recordingServer(() => ({}), { tls: pair }), { cert: pair.cert });
}

/** A URL of the loopback interface on which nobody listens. */
export async function refusedUrl(): Promise<URL> {
  const server = await rawServer(() => {});
  await server.close();
  return server.url;
}

async function start(
  listener: Server,
  scheme: 'http' | 'https',
  { host = '127.0.0.1', socketPath }: Pick<ServerOptions, 'host' | 'socketPath'> = {},
): Promise<TestServer> {
  const sockets = new Set<Socket>();
  listener.on('connection', (socket: Socket) => {
    server.connections++;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  });
  if (socketPath) listener.listen(socketPath);
  else listener.listen(0, host);
  await once(listener, 'listening');
  const server: TestServer = {
    url: new URL(
      socketPath
        ? `http+unix://${encodeURIComponent(socketPath)}/`
        : `${scheme}://${host.includes(':') ? `[${host}]` : host}:${(listener.address() as AddressInfo).port}/`,
    ),
    connections: 0,
    async close() {
      if (!running.delete(server)) return;
      const closed = once(listener, 'close');
      listener.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  running.add(server);
  return server;
}
