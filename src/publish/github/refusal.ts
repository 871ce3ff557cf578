import { messageOf } from '../../errors.ts';
import type { ActionContext } from './context.ts';

type Response = { headers?: Record<string, string | number | undefined>; data?: unknown };

/**
 * Whether another try may succeed: the server's own trouble, a timeout or a broken connection, but no refusal.
 * @param error what a request to GitHub threw
 */
export function isTransient(error: unknown): boolean {
  const status = statusOf(error);
  return status === null || status >= 500;
}

/**
 * The HTTP status that GitHub answered with, or null when there was no answer
 * (for which Octokit makes up a 500).
 * @param error what a request to GitHub threw
 */
export function statusOf(error: unknown): number | null {
  const { status, response } = (error ?? {}) as { status?: unknown; response?: unknown };
  return typeof status === 'number' && response !== undefined ? status : null;
}

/**
 * Why GitHub did not do what was asked, as a sentence for the person who owns the workflow.
 * @param error what a request to GitHub threw
 * @param context the run
 */
export function refusalOf(error: unknown, context: ActionContext): string {
  const status = statusOf(error);
  if (status === null) return isTimeout(error) ? 'GitHub did not answer in time.' : unreachable(error);
  const said = saidOf(error);
  const reason = `GitHub answered ${status}${said === '' ? '' : ` (${said})`}`;
  if (isRateLimit(error, status, said)) return `${reason}: the rate limit of the token is used up.`;
  if (status === 401) return `${reason}: the token in \`github-token\` is not valid.`;
  if (status === 403 && /lock/i.test(said)) return `${reason}: the conversation is locked.`;
  if (status === 403 || status === 404) return `${reason}: ${missingPermission(context)}`;
  if (status >= 500) return `${reason}; it may work on the next run.`;
  return `${reason}.`;
}

function missingPermission({ pullRequest, eventName }: ActionContext): string {
  const fork = 'a pull request from a fork always gets a token that can only read';
  return pullRequest?.fromFork && eventName === 'pull_request'
    ? `it needs the permission \`pull-requests: write\`, but this is a fork, and ${fork}.`
    : `the job lacks the permission \`pull-requests: write\` (${fork}).`;
}

function isRateLimit(error: unknown, status: number, said: string): boolean {
  if (status === 429) return true;
  const headers = (error as { response: Response }).response.headers ?? {};
  const used = String(headers['x-ratelimit-remaining']) === '0' || headers['retry-after'] !== undefined;
  return status === 403 && (used || /rate limit/i.test(said));
}

/** The message in the body of the answer, short and on one line; Octokit's own adds links and raw JSON. */
function saidOf(error: unknown): string {
  const data = (error as { response: Response }).response.data as
    | { message?: unknown; errors?: unknown }
    | undefined;
  const errors = Array.isArray(data?.errors) ? data.errors : [];
  const details = errors.map((one) => (typeof one === 'string' ? one : one?.message));
  const parts = [data?.message, ...details].filter((part) => typeof part === 'string' && part !== '');
  const said = parts.join(': ').replace(/\s+/g, ' ').trim();
  return said.length > 200 ? `${said.slice(0, 199)}…` : said;
}

function isTimeout(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, cause } = error as { name?: unknown; cause?: unknown };
  return name === 'TimeoutError' || name === 'AbortError' || isTimeout(cause);
}

function unreachable(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return `GitHub could not be reached (${messageOf(cause).replace(/\s+/g, ' ')}).`;
}
