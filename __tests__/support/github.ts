import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addArtifact, artifacts } from './github/artifacts.ts';
import { addComment, rest } from './github/rest.ts';
import {
  backendRunId,
  type Comment,
  emptyState,
  type Recorded,
  type Reply,
  type Run,
  type State,
  type StoredArtifact,
} from './github/state.ts';

export { unzip, zip } from './github/zip.ts';
export type { Comment, Recorded, State, StoredArtifact };

/** What a request meets instead of its answer. */
export type Fault = {
  status?: number;
  /** A string goes out as it is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Never answers. */
  hang?: boolean;
  /** Breaks the connection. */
  drop?: boolean;
  /** Does what was asked, and only the answer is lost. */
  applied?: boolean;
  /** How often; always unless told. */
  times?: number;
};

/** A stand-in of GitHub on loopback: REST, GraphQL, artifact service and blob store, with real sockets. */
export type GitHub = {
  url: string;
  port: number;
  state: State;
  /** Every request, in the order of arrival. */
  requests: Recorded[];
  /** Makes requests of a method (`*` for any) whose path and query match fail. */
  fail: (method: string, path: RegExp, fault: Fault) => void;
  /** Requests so far of a method whose path and query match. */
  sent: (method: string, path: RegExp) => Recorded[];
  addComment: (issue: number, body: string, login?: string) => Comment;
  /** Adds a finished run, as the history of the base branch has them. */
  addRun: (run?: Partial<Run>) => Run;
  /** Adds an artifact that an earlier run left; `bytes` is its zip. */
  addArtifact: (runId: number, name: string, bytes: Buffer) => StoredArtifact;
  close: () => Promise<void>;
};

/** Starts a stand-in on a free port. */
export async function start(): Promise<GitHub> {
  const state = emptyState();
  const requests: Recorded[] = [];
  const faults: { method: string; path: RegExp; fault: Fault; left: number }[] = [];

  const server = createServer(async (incoming, response) => {
    const request = await record(incoming).catch(() => null);
    // A client that gave up while sending.
    if (request === null) return;
    requests.push(request);
    const met = faults.find(
      ({ method, path, left }) =>
        left > 0 && (method === '*' || method === request.method) && path.test(request.path),
    );
    if (met) met.left -= 1;
    const reply = !met || met.fault.applied ? answer(request, state) : undefined;
    if (met?.fault.hang) return;
    if (met?.fault.drop) incoming.socket.destroy();
    else send(response, met ? { ...met.fault, status: met.fault.status ?? 500 } : reply!);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    state,
    requests,
    fail: (method, path, fault) => {
      faults.push({ method, path, fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    sent: (method, path) => requests.filter((one) => one.method === method && path.test(one.path)),
    addComment: (issue, body, login = state.viewer) => addComment(state, issue, body, login),
    addRun: (run) => addRun(state, run),
    addArtifact: (runId, name, bytes) =>
      addArtifact(state, { name, runId, backendRunId: backendRunId(runId), bytes }),
    close: () => close(server),
  };
}

function answer(request: Recorded, state: State): Reply {
  try {
    return (
      rest(request, state) ?? artifacts(request, state) ?? { status: 404, body: { message: 'Not Found' } }
    );
  } catch (error) {
    return { status: 400, body: { message: `Problems parsing JSON: ${error}` } };
  }
}

function addRun(state: State, given: Partial<Run> = {}): Run {
  const id = given.id ?? state.nextId++;
  const run: Run = {
    id,
    name: 'performance',
    workflow_id: 7,
    path: '.github/workflows/performance.yml',
    event: 'push',
    status: 'completed',
    conclusion: 'success',
    head_branch: 'main',
    head_sha: 'b'.repeat(40),
    run_attempt: 1,
    created_at: new Date().toISOString(),
    html_url: `https://github.com/${state.repository}/actions/runs/${id}`,
    ...given,
  };
  state.runs.push(run);
  return run;
}

async function record(incoming: IncomingMessage): Promise<Recorded> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const path = incoming.url ?? '/';
  return {
    method: incoming.method ?? 'GET',
    path,
    url: new URL(path, `http://${incoming.headers.host}`),
    headers: incoming.headers,
    body: bytes.toString(),
    bytes,
  };
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  const raw = typeof body === 'string' || Buffer.isBuffer(body);
  const type = raw || body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...type, ...headers });
  response.end(raw || body === undefined ? body : JSON.stringify(body));
}

function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}
