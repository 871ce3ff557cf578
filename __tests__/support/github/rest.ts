import type { Comment, Recorded, Reply, Run, State, StoredArtifact } from './state.ts';

type Handler = (match: RegExpExecArray, request: Recorded, state: State) => Reply;

const ROUTES: [method: string, path: RegExp, handler: Handler][] = [
  ['GET', /^\/issues\/(\d+)\/comments$/, listComments],
  ['POST', /^\/issues\/(\d+)\/comments$/, createComment],
  ['GET', /^\/issues\/comments\/(\d+)$/, (match, _, state) => withComment(state, match, ok)],
  ['PATCH', /^\/issues\/comments\/(\d+)$/, updateComment],
  ['GET', /^\/commits\/([0-9a-f]+)\/pulls$/, pullsOfCommit],
  ['GET', /^\/pulls$/, (_, request, state) => page(request, state.pulls)],
  ['GET', /^\/pulls\/(\d+)$/, (match, _, state) => ok(state.pulls.find((one) => one.number === +match[1]!))],
  ['GET', /^\/actions\/(?:workflows\/[^/]+\/)?runs$/, listRuns],
  [
    'GET',
    /^\/actions\/runs\/(\d+)$/,
    (match, _, state) => ok(state.runs.find((one) => one.id === +match[1]!)),
  ],
  ['GET', /^\/actions\/(?:runs\/(\d+)\/)?artifacts$/, listArtifacts],
  ['GET', /^\/actions\/artifacts\/(\d+)\/zip$/, zipOfArtifact],
];

/** Answers `/repos/{owner}/{repo}/…` and `/graphql`. */
export function rest(request: Recorded, state: State): Reply | undefined {
  const { pathname } = request.url;
  const graphql = pathname === '/graphql';
  if (!graphql && !pathname.startsWith('/repos/')) return undefined;
  if (!request.headers.authorization) return message(401, 'Requires authentication');
  if (graphql) return ok({ data: { viewer: { login: state.viewer } } });

  const prefix = `/repos/${state.repository}`;
  if (!pathname.startsWith(`${prefix}/`)) return message(404, 'Not Found');
  for (const [method, path, handler] of ROUTES) {
    const match = path.exec(pathname.slice(prefix.length));
    if (match && method === request.method) return handler(match, request, state);
  }
  return message(404, 'Not Found');
}

/** Adds a comment as GitHub would. */
export function addComment(state: State, issue: number, body: string, login: string): Comment {
  const id = state.nextId++;
  const comment: Comment = {
    id,
    issue,
    body,
    user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
    html_url: `https://github.com/${state.repository}/pull/${issue}#issuecomment-${id}`,
    created_at: new Date().toISOString(),
  };
  state.comments.push(comment);
  return comment;
}

function listComments([, issue]: RegExpExecArray, request: Recorded, state: State): Reply {
  return page(
    request,
    state.comments.filter((comment) => comment.issue === Number(issue)),
  );
}

function createComment([, issue]: RegExpExecArray, request: Recorded, state: State): Reply {
  const { body } = JSON.parse(request.body);
  return tooLong(body) ?? { status: 201, body: addComment(state, Number(issue), body, state.viewer) };
}

function updateComment(match: RegExpExecArray, request: Recorded, state: State): Reply {
  return withComment(state, match, (comment) => {
    const { body } = JSON.parse(request.body);
    const refusal = tooLong(body);
    if (refusal) return refusal;
    comment.body = body;
    return ok(comment);
  });
}

function tooLong(body: unknown): Reply | undefined {
  if (typeof body === 'string' && body !== '' && body.length <= 65_536) return undefined;
  const error = { resource: 'IssueComment', code: 'custom', field: 'body' };
  const errors = [{ ...error, message: 'body is too long (maximum is 65536 characters)' }];
  return { status: 422, body: { message: 'Validation Failed', errors } };
}

function withComment(state: State, [, id]: RegExpExecArray, use: (comment: Comment) => Reply): Reply {
  const comment = state.comments.find((one) => one.id === Number(id));
  return comment ? use(comment) : message(404, 'Not Found');
}

function pullsOfCommit([, sha]: RegExpExecArray, request: Recorded, state: State): Reply {
  return page(
    request,
    state.pulls.filter(({ head, commits }) => head.sha === sha || commits?.includes(sha!)),
  );
}

function listRuns(_: RegExpExecArray, request: Recorded, state: State): Reply {
  const asked = (name: string) => request.url.searchParams.get(name);
  const fits = (run: Run) =>
    [null, run.head_branch].includes(asked('branch')) &&
    [null, run.event].includes(asked('event')) &&
    [null, run.head_sha].includes(asked('head_sha')) &&
    [null, run.status, run.conclusion].includes(asked('status'));
  const newestFirst = state.runs.filter(fits).sort((a, b) => b.id - a.id);
  return page(request, newestFirst, 'workflow_runs');
}

function listArtifacts([, runId]: RegExpExecArray, request: Recorded, state: State): Reply {
  const name = request.url.searchParams.get('name');
  const fits = (one: StoredArtifact) =>
    one.finalized && (!runId || one.runId === Number(runId)) && [null, one.name].includes(name);
  const found = state.artifacts.filter(fits).sort((a, b) => b.id - a.id);
  const shown = found.map((one) => ({
    id: one.id,
    name: one.name,
    size_in_bytes: one.bytes?.length ?? 0,
    archive_download_url: `${request.url.origin}/repos/${state.repository}/actions/artifacts/${one.id}/zip`,
    expired: one.expired,
    created_at: one.createdAt,
    digest: one.digest,
    workflow_run: { id: one.runId },
  }));
  return page(request, shown, 'artifacts');
}

function zipOfArtifact([, id]: RegExpExecArray, request: Recorded, state: State): Reply {
  const artifact = state.artifacts.find((one) => one.id === Number(id) && one.finalized);
  if (!artifact) return message(404, 'Not Found');
  if (artifact.expired) return message(410, 'Artifact has expired');
  const location = `${request.url.origin}/store/artifacts/${id}?sig=download`;
  return { status: 302, headers: { location } };
}

function page(request: Recorded, all: unknown[], key?: string): Reply {
  const asked = request.url.searchParams;
  const size = Math.min(Number(asked.get('per_page') ?? 30), 100);
  const number = Number(asked.get('page') ?? 1);
  const last = Math.max(Math.ceil(all.length / size), 1);
  const link = (to: number, rel: string) => {
    const url = new URL(request.url);
    url.searchParams.set('page', String(to));
    return `<${url}>; rel="${rel}"`;
  };
  const links = number < last ? `${link(number + 1, 'next')}, ${link(last, 'last')}` : '';
  const items = all.slice((number - 1) * size, number * size);
  const body = key ? { total_count: all.length, [key]: items } : items;
  return { status: 200, body, headers: links === '' ? {} : { link: links } };
}

function ok(body: unknown): Reply {
  return body === undefined ? message(404, 'Not Found') : { status: 200, body };
}

function message(status: number, text: string): Reply {
  return { status, body: { message: text, documentation_url: 'https://docs.github.com/rest' } };
}
