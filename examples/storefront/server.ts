import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { App } from './app.ts';
import { parseBody, readBody } from './body.ts';
import { Breaks } from './breaks.ts';
import { ShopData } from './data.ts';
import { HttpError } from './errors.ts';
import { DatabasePool } from './pool.ts';
import { checkRegressions } from './regressions.ts';
import type { Reply, Router } from './router.ts';
import { createRouter } from './routes/index.ts';
import { JobRunner } from './runner.ts';
import { Sessions } from './sessions.ts';

export interface StorefrontOptions {
  /** Names from `regressions.ts`; none by default. */
  regressions?: readonly string[];
  /** Names from `breaks.ts`; none by default. */
  breaks?: readonly string[];
  /** What all data is generated from: the same number gives the same shop. */
  seed?: number;
  /** The longest that a token holds, in seconds; each has a time of its own without it. */
  tokenSeconds?: number | undefined;
}

export interface Storefront {
  /** Starts to answer; resolves with the port, which matters when 0 was asked for. */
  listen(port: number, host?: string): Promise<{ port: number }>;
  /** Lets the requests under way finish, then stops and removes the data. */
  close(): Promise<void>;
  /** The data behind it and what runs its queries, for tests that look at query plans. */
  data: ShopData;
  database: DatabasePool;
}

/** How long `close` waits for requests under way. */
const CLOSE_WAIT_MS = 500;

/**
 * Creates a storefront with its own data, in a temporary file; nothing is shared with another one.
 *
 * @throws when a regression or a break is unknown.
 */
export function createStorefront(options: StorefrontOptions = {}): Storefront {
  const regressions = new Set(checkRegressions(options.regressions ?? []));
  const seed = options.seed ?? 1;
  const breaks = new Breaks(options.breaks ?? [], seed);
  const data = new ShopData(seed, regressions);
  const database = new DatabasePool({ storefrontFile: data.file, regressions: [...regressions] });
  const app: App = {
    database,
    sessions: new Sessions({ seconds: options.tokenSeconds, issue: (token) => breaks.token(token) }),
    regressions,
    breaks,
    seed,
    jobs: new JobRunner(database),
  };
  const router = createRouter(app);
  const server = createServer((request, response) => {
    void answer(router, breaks, request, response);
  });
  // Longer than the keep-alive of common clients and balancers, so that they, not this end, drop the line.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 70_000;

  return {
    data,
    database,
    listen: async (port, host = '127.0.0.1') => {
      await database.ready;
      server.listen(port, host);
      await once(server, 'listening');
      return { port: (server.address() as AddressInfo).port };
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      const impatience = setTimeout(() => server.closeAllConnections(), CLOSE_WAIT_MS);
      server.closeIdleConnections();
      await closed;
      clearTimeout(impatience);
      await database.close();
      data.remove();
    },
  };
}

async function answer(
  router: Router,
  breaks: Breaks,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    breaks.request();
    const reply = await handle(router, request);
    send(request, response, { ...reply, body: breaks.body(reply.body) }, {});
  } catch (error) {
    // A request that was cut off, by the client or for its size, has lost its socket, whatever the types say.
    const socket = request.socket as Socket | null;
    if (response.headersSent || socket === null || socket.destroyed) {
      response.destroy();
      return;
    }
    const known = error instanceof HttpError ? error : undefined;
    if (known === undefined) console.error(error);
    const body = { error: known?.message ?? 'something went wrong here' };
    send(request, response, { status: known?.status ?? 500, body }, known?.headers ?? {});
  }
}

async function handle(router: Router, request: IncomingMessage): Promise<Reply> {
  const method = request.method ?? 'GET';
  const target = request.url ?? '/';
  const question = target.indexOf('?');
  const path = question < 0 ? target : target.slice(0, question);
  const { handler, params } = router.match(method, path);
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return handler({
    params,
    query: new URLSearchParams(question < 0 ? '' : target.slice(question + 1)),
    headers: request.headers,
    body: hasBody ? await parseBody(await readBody(request), request.headers['content-type']) : {},
  });
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  headers: Record<string, string>,
): void {
  const body = reply.type === undefined ? JSON.stringify(reply.body) : String(reply.body);
  response.writeHead(reply.status, {
    'content-type': reply.type ?? 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    ...reply.headers,
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
