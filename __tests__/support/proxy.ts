import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ProxyOptions {
  /** Credentials that it wants, as in "user:password". */
  credentials?: string;
  /** Status of its answer to every CONNECT. */
  refuses?: number;
  /** Makes it a proxy that is itself spoken to with TLS. */
  tls?: { key: string; cert: string };
}

export interface TestProxy {
  url: URL;
  /** What it was asked for: first line of the request, as in "CONNECT app.test:443". */
  asked: string[];
  /** Host headers that came with it. */
  hosts: (string | undefined)[];
  close(): Promise<void>;
}

/**
 * A proxy (RFC 9110, section 3.7) that finds every host on the loopback interface, so that names which exist nowhere
 * can be reached through it, and only through it.
 */
export async function testProxy({ credentials, refuses, tls }: ProxyOptions = {}): Promise<TestProxy> {
  const sockets = new Set<Socket>();
  const wanted = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  const knows = (message: IncomingMessage): boolean => {
    proxy.asked.push(`${message.method} ${message.url}`);
    proxy.hosts.push(message.headers.host);
    return !wanted || message.headers['proxy-authorization'] === wanted;
  };
  const forward = (message: IncomingMessage, response: ServerResponse): void => {
    if (!knows(message)) {
      response.writeHead(407).end();
      return;
    }
    const { port, pathname, search } = new URL(message.url!);
    const { 'proxy-authorization': _secret, ...headers } = message.headers;
    const onward = request(
      { host: '127.0.0.1', port, method: message.method, path: pathname + search, headers },
      (answer) => answer.pipe(response.writeHead(answer.statusCode!, answer.headers)),
    );
    onward.on('error', () => response.writeHead(502).end());
    message.pipe(onward);
  };
  const listener = tls ? createTlsServer(tls, forward) : createServer(forward);
  listener.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => {})));
  listener.on('connect', (message: IncomingMessage, socket: Socket, head: Buffer) => {
    const status = knows(message) ? refuses : 407;
    if (status) {
      socket.end(`HTTP/1.1 ${status} Not Today\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const onward = connect(Number(message.url!.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    sockets.add(onward.on('error', () => socket.destroy()));
    socket.on('error', () => onward.destroy());
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const proxy: TestProxy = {
    url: new URL(`${tls ? 'https' : 'http'}://127.0.0.1:${port}/`),
    asked: [],
    hosts: [],
    async close() {
      listener.close();
      for (const socket of sockets) socket.destroy();
      await once(listener, 'close');
    },
  };
  return proxy;
}
