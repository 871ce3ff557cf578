import { readFileSync } from 'node:fs';

/** The pull request that started the run. */
export type PullRequest = {
  number: number;
  headSha: string;
  baseSha: string;
  /** The head lives in another repository, so that the token may only read (but for `pull_request_target`). */
  fromFork: boolean;
};

/** What is known of the workflow run that Tailgate is a step of. */
export type ActionContext = {
  repository: { owner: string; repo: string };
  eventName: string;
  pullRequest: PullRequest | null;
  /** The commit that GitHub names for the run; in a pull request that is the merge commit. */
  sha: string;
  /** The commit that was pushed: head of the pull request, of the run that `workflow_run` follows, or `sha`. */
  headSha: string;
  runId: number;
  runAttempt: number;
  runUrl: string;
  serverUrl: string;
  apiUrl: string;
  isGhes: boolean;
  job: string;
  workflow: string;
};

type Json = Record<string, unknown>;

const PULL_REQUEST_EVENTS = ['pull_request', 'pull_request_target'];

/**
 * Reads the workflow run from the environment and the event file; the only place that knows these variables.
 * A missing or broken event file leaves the run without a pull request.
 * @param env the environment of the process
 * @returns null outside of GitHub Actions
 */
export function readContext(env: NodeJS.ProcessEnv): ActionContext | null {
  const [owner, repo] = (env.GITHUB_REPOSITORY ?? '').split('/');
  if (env.GITHUB_ACTIONS !== 'true' || !owner || !repo) return null;

  const serverUrl = withoutSlash(env.GITHUB_SERVER_URL || 'https://github.com');
  const eventName = env.GITHUB_EVENT_NAME ?? '';
  const event = readEvent(env.GITHUB_EVENT_PATH);
  const pullRequest = PULL_REQUEST_EVENTS.includes(eventName) ? pullRequestOf(event) : null;
  const sha = env.GITHUB_SHA ?? '';
  const runId = positive(env.GITHUB_RUN_ID) ?? 0;
  const runAttempt = positive(env.GITHUB_RUN_ATTEMPT) ?? 1;
  const attempt = runAttempt > 1 ? `/attempts/${runAttempt}` : '';
  return {
    repository: { owner, repo },
    eventName,
    pullRequest,
    sha,
    headSha: pullRequest?.headSha ?? text(object(event.workflow_run)?.head_sha) ?? sha,
    runId,
    runAttempt,
    runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}${attempt}`,
    serverUrl,
    apiUrl: withoutSlash(env.GITHUB_API_URL || 'https://api.github.com'),
    isGhes: isGhes(serverUrl),
    job: env.GITHUB_JOB ?? '',
    workflow: env.GITHUB_WORKFLOW ?? '',
  };
}

function pullRequestOf(event: Json): PullRequest | null {
  const pull = object(event.pull_request);
  const head = object(pull?.head);
  const base = object(pull?.base);
  const number = positive(pull?.number ?? event.number);
  const headSha = text(head?.sha);
  if (!number || !headSha) return null;
  // The head has no repository once the fork was deleted, so "not the same" is what counts, not "a fork".
  const fromFork = text(object(head?.repo)?.full_name) !== text(object(base?.repo)?.full_name);
  return { number, headSha, baseSha: text(base?.sha) ?? '', fromFork };
}

function readEvent(path: string | undefined): Json {
  try {
    return object(JSON.parse(readFileSync(path ?? '', 'utf8'))) ?? {};
  } catch {
    return {};
  }
}

/** The artifact client draws the line in the same way, and refuses beyond it. */
function isGhes(serverUrl: string): boolean {
  if (!URL.canParse(serverUrl)) return true;
  const host = new URL(serverUrl).hostname.toLowerCase();
  return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

function object(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null ? (value as Json) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function positive(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
