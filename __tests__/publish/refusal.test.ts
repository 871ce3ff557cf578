import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type GitHub, start } from '../support/github.ts';
import { COMMENTS, comment, contextOf, HEAD, MARKER, ONE } from './commenting.ts';

let github: GitHub;
beforeEach(async () => {
  github = await start();
});
afterEach(() => github.close());

const fork = () =>
  contextOf(github, { pullRequest: { number: 42, headSha: HEAD, baseSha: 'b'.repeat(40), fromFork: true } });

describe('what GitHub refuses becomes a warning', () => {
  const denied = { status: 403, body: { message: 'Resource not accessible by integration' } };

  test('403 names the permission, and forks', async () => {
    github.fail('POST', COMMENTS, denied);
    const { status, warning } = await comment(github);
    expect(status).toBe('refused');
    expect(warning).toMatch(/"checkout".*403.*Resource not accessible.*`pull-requests: write`.*fork.*read/);
    expect(warning).toMatch(/job summary/);
    expect(github.sent('POST', COMMENTS)).toHaveLength(1);
  });

  test('403 in a fork says that this is one', async () => {
    github.fail('POST', COMMENTS, denied);
    const { warning } = await comment(github, { context: fork() });
    expect(warning).toMatch(/`pull-requests: write`, but this is a fork/);
  });

  test('404 names the permission as well', async () => {
    github.fail('GET', COMMENTS, { status: 404, body: { message: 'Not Found' } });
    expect((await comment(github)).warning).toMatch(/404.*`pull-requests: write`/);
  });

  test('404 for every write is not repeated for ever', async () => {
    github.addComment(42, `${MARKER}\nold`);
    github.fail('*', /issues\/(comments\/|42\/comments$)/, { status: 404, body: { message: 'Not Found' } });
    expect((await comment(github)).status).toBe('refused');
    expect(github.sent('PATCH', ONE)).toHaveLength(1);
  });

  test.each([
    ['401', { status: 401, body: { message: 'Bad credentials' } }, /401 \(Bad credentials\).*`github-token`/],
    [
      'a locked conversation',
      { status: 403, body: { message: 'Unable to create comment because issue is locked.' } },
      /conversation is locked/,
    ],
    [
      '422',
      { status: 422, body: { message: 'Validation Failed', errors: [{ message: 'body is too long' }] } },
      /422 \(Validation Failed: body is too long\)/,
    ],
    ['429', { status: 429, body: { message: 'Too many requests' } }, /429.*rate limit/],
    [
      'the secondary rate limit',
      {
        status: 403,
        headers: { 'retry-after': '60' },
        body: { message: 'You have exceeded a secondary rate limit' },
      },
      /403.*rate limit/,
    ],
  ])('%s, without a retry', async (_, fault, words) => {
    github.fail('POST', COMMENTS, fault);
    const { status, warning } = await comment(github);
    expect(status).toBe('refused');
    expect(warning).toMatch(words);
    expect(warning).not.toMatch(/\n/);
    expect(github.sent('POST', COMMENTS)).toHaveLength(1);
  });

  test('5xx is tried twice more, then warned of', async () => {
    github.fail('POST', COMMENTS, { status: 503, body: '<html>\nunavailable</html>' });
    expect(await comment(github)).toMatchObject({ status: 'refused', warning: expect.stringMatching(/503/) });
    expect(github.sent('POST', COMMENTS)).toHaveLength(3);
  });

  test('5xx that passes is not noticed', async () => {
    github.fail('GET', COMMENTS, { status: 502, times: 2 });
    expect((await comment(github)).status).toBe('created');
  });

  test('a request that hangs', async () => {
    github.fail('GET', COMMENTS, { hang: true });
    const { status, warning } = await comment(github, { limits: { requestMs: 50, retries: 1, retryMs: 1 } });
    expect(status).toBe('refused');
    expect(warning).toMatch(/did not answer in time/);
    expect(github.sent('GET', COMMENTS)).toHaveLength(2);
  });

  test('a GitHub that hangs altogether is left when the time is up', async () => {
    github.fail('*', /./, { hang: true });
    const { warning } = await comment(github, {
      limits: { requestMs: 60_000, retries: 5, retryMs: 1, totalMs: 100 },
    });
    expect(warning).toMatch(/did not answer in time/);
  });

  test('a broken connection', async () => {
    github.fail('*', /./, { drop: true });
    expect((await comment(github)).warning).toMatch(/could not be reached/);
  });

  test('a network that is down', async () => {
    await github.close();
    expect((await comment(github)).warning).toMatch(/could not be reached/);
  });

  test('the page of a proxy', async () => {
    const headers = { 'content-type': 'text/html' };
    github.fail('GET', COMMENTS, { status: 200, headers, body: '<html>Sign in</html>' });
    expect((await comment(github)).warning).toMatch(/not readable/);
    expect(github.sent('POST', COMMENTS)).toHaveLength(0);
  });

  test('no token', async () => {
    expect((await comment(github, { token: '' })).warning).toMatch(/no token in `github-token`/);
    expect(github.requests).toHaveLength(0);
  });
});
