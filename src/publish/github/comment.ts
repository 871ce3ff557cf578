import { type Client, createClient, LIMITS, type Limits, retrying } from './client.ts';
import type { ActionContext } from './context.ts';
import { isTransient, refusalOf, statusOf } from './refusal.ts';
import { cutLines } from './text.ts';

export type CommentMode = 'auto' | 'always' | 'never';

export type CommentRequest = {
  token: string;
  context: ActionContext;
  /** The name of the report, for what the user reads. */
  name: string;
  /** The hidden line at the start of the body by which the comment is found again. */
  marker: string;
  body: string;
  mode: CommentMode;
  limits?: Partial<Limits>;
};

export type CommentOutcome = {
  status: 'created' | 'updated' | 'unchanged' | 'skipped' | 'refused';
  url?: string;
  warning?: string;
};

/** GitHub counts characters; bytes are never fewer. */
export const COMMENT_BYTES = 65_536;

const REST = '\n\n_The rest did not fit into the comment; it is in the job summary._\n';
const DEFAULT_LOGIN = 'github-actions[bot]';

/**
 * Creates the one comment of this report in the pull request, or edits it in place.
 * It never throws: whatever GitHub refuses becomes a warning, and the answer of the gate stands.
 * @param request what to write, and where
 */
export async function publishComment(request: CommentRequest): Promise<CommentOutcome> {
  const { token, context, name, mode } = request;
  if (mode === 'never' || (mode === 'auto' && context.pullRequest === null)) return { status: 'skipped' };
  const refused = (why: string): CommentOutcome => ({
    status: 'refused',
    warning: `The comment of "${name}" was not written. ${why} The same report is in the job summary.`,
  });
  if (token === '') return refused('There is no token in `github-token`.');
  const limits = { ...LIMITS, ...request.limits };
  try {
    const client = createClient(token, context.apiUrl, limits);
    const login = await whoAmI(client);
    // The procedure is repeated as a whole: a POST whose answer was lost may have made the comment.
    return await retrying(() => write(client, login, request), isTransient, limits);
  } catch (error) {
    return refused(refusalOf(error, context));
  }
}

async function write(client: Client, login: string, request: CommentRequest): Promise<CommentOutcome> {
  const { context } = request;
  const number = context.pullRequest?.number ?? (await openPullRequest(client, context));
  if (number === null) return { status: 'skipped' };

  const body = bodyOf(request);
  const found = await findComment(client, context, number, request.marker, login);
  if (found !== null) {
    if (sameText(found.body ?? '', body)) return { status: 'unchanged', url: found.html_url };
    const url = await edit(client, context, found.id, body);
    if (url !== null) return { status: 'updated', url };
  }
  const { data } = await client.rest.issues.createComment({
    ...context.repository,
    issue_number: number,
    body,
  });
  return { status: 'created', url: data.html_url };
}

/**
 * The marker alone can be copied by anyone who comments, and a token that may write may edit that comment too;
 * so the author has to be the owner of the token. GraphQL tells who that is even for the token of a job, which
 * REST's `GET /user` refuses. If it does not answer, it is taken to be the token of a job.
 */
async function whoAmI(client: Client): Promise<string> {
  try {
    const { viewer } = await client.graphql<{ viewer: { login: string } }>('{ viewer { login } }');
    return viewer.login || DEFAULT_LOGIN;
  } catch {
    return DEFAULT_LOGIN;
  }
}

async function findComment(
  client: Client,
  { repository }: ActionContext,
  number: number,
  marker: string,
  login: string,
) {
  const pages = client.paginate.iterator(client.rest.issues.listComments, {
    ...repository,
    issue_number: number,
    per_page: 100,
  });
  for await (const { data } of pages) {
    const found = data.find(({ body, user }) => user?.login === login && body?.startsWith(marker));
    if (found) return found;
  }
  return null;
}

/** Null when someone deleted the comment between finding and editing it. */
async function edit(client: Client, { repository }: ActionContext, id: number, body: string) {
  try {
    const { data } = await client.rest.issues.updateComment({ ...repository, comment_id: id, body });
    return data.html_url;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** Only a pull request that still has this commit at its head: for any other the numbers would be of old code. */
async function openPullRequest(
  client: Client,
  { repository, headSha }: ActionContext,
): Promise<number | null> {
  if (headSha === '') return null;
  const { data } = await client.rest.repos.listPullRequestsAssociatedWithCommit({
    ...repository,
    commit_sha: headSha,
    per_page: 100,
  });
  return data.find(({ state, head }) => state === 'open' && head.sha === headSha)?.number ?? null;
}

function bodyOf({ body, marker }: CommentRequest): string {
  const marked = body.startsWith(marker) ? body : `${marker}\n${body}`;
  return cutLines(marked, COMMENT_BYTES, REST);
}

/** GitHub may hand back other line ends and no trailing space. */
function sameText(a: string, b: string): boolean {
  const normal = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return normal(a) === normal(b);
}
