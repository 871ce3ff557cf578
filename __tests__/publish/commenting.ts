import { type CommentRequest, publishComment } from '../../src/publish/github/comment.ts';
import type { ActionContext } from '../../src/publish/github/context.ts';
import type { GitHub } from '../support/github.ts';

export const MARKER = '<!-- tailgate:checkout -->';
export const BODY = `${MARKER}\n## No regression\n`;
export const HEAD = 'c'.repeat(40);
/** Paths of the comments of the pull request, and of one comment. */
export const COMMENTS = /\/issues\/42\/comments/;
export const ONE = /\/issues\/comments\//;

/** The run of pull request 42. */
export function contextOf(github: GitHub, change: Partial<ActionContext> = {}): ActionContext {
  return {
    repository: { owner: 'acme', repo: 'shop' },
    eventName: 'pull_request',
    pullRequest: { number: 42, headSha: HEAD, baseSha: 'b'.repeat(40), fromFork: false },
    sha: 'a'.repeat(40),
    headSha: HEAD,
    runId: 4711,
    runAttempt: 1,
    runUrl: 'https://github.com/acme/shop/actions/runs/4711',
    serverUrl: 'https://github.com',
    apiUrl: github.url,
    isGhes: false,
    job: 'performance',
    workflow: 'CI',
    ...change,
  };
}

/** Publishes the comment, with short pauses between retries. */
export function comment(github: GitHub, change: Partial<CommentRequest> = {}) {
  const limits = { requestMs: 5_000, retries: 2, retryMs: 1 };
  const fixed = { token: 'ghs_x', name: 'checkout', marker: MARKER, body: BODY, mode: 'auto' } as const;
  return publishComment({ ...fixed, context: contextOf(github), limits, ...change });
}
