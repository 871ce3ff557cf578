import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { COMMENT_BYTES } from '../../src/publish/github/comment.ts';
import { type GitHub, start } from '../support/github.ts';
import { BODY, COMMENTS, comment, contextOf, HEAD, MARKER, ONE } from './commenting.ts';

let github: GitHub;
beforeEach(async () => {
  github = await start();
});
afterEach(() => github.close());

describe('one comment, edited in place', () => {
  test('is created when there is none', async () => {
    const outcome = await comment(github);
    expect(github.state.comments).toMatchObject([{ issue: 42, body: BODY }]);
    expect(outcome).toEqual({ status: 'created', url: github.state.comments[0]!.html_url });
  });

  test('is edited when it is there', async () => {
    const old = github.addComment(42, `${MARKER}\nold`);
    expect(await comment(github)).toEqual({ status: 'updated', url: old.html_url });
    expect(github.state.comments).toMatchObject([{ id: old.id, body: BODY }]);
  });

  test('is left alone when nothing changed but line ends', async () => {
    const old = github.addComment(42, BODY.trimEnd().replaceAll('\n', '\r\n'));
    expect(await comment(github)).toEqual({ status: 'unchanged', url: old.html_url });
    expect(github.sent('PATCH', ONE)).toHaveLength(0);
    expect(github.sent('POST', COMMENTS)).toHaveLength(0);
  });

  test('gets the marker when the body lacks it, and is found by it', async () => {
    expect((await comment(github, { body: 'first' })).status).toBe('created');
    expect((await comment(github, { body: 'second' })).status).toBe('updated');
    expect(github.state.comments.map(({ body }) => body)).toEqual([`${MARKER}\nsecond`]);
  });

  test('the marker in the comment of another author is not ours', async () => {
    const other = github.addComment(42, `${MARKER}\nmine`, 'mallory');
    expect((await comment(github)).status).toBe('created');
    expect(other.body).toBe(`${MARKER}\nmine`);
  });

  test('neither is one that quotes the marker further down, or the comment of another report', async () => {
    github.addComment(42, `> ${MARKER}`);
    github.addComment(42, '<!-- tailgate:checkout-slow -->\nother');
    expect((await comment(github)).status).toBe('created');
    expect(github.state.comments).toHaveLength(3);
  });

  test('is found beyond the first page, by the login of the token', async () => {
    github.state.viewer = 'tailgate-app[bot]';
    for (let i = 0; i < 149; i++) github.addComment(42, `comment ${i}`, 'octocat');
    const old = github.addComment(42, `${MARKER}\nold`);
    expect(await comment(github)).toEqual({ status: 'updated', url: old.html_url });
    expect(github.sent('GET', COMMENTS).map(({ url }) => url.searchParams.get('per_page'))).toEqual([
      '100',
      '100',
    ]);
  });

  test('is found when GraphQL does not tell who we are', async () => {
    github.fail('POST', /graphql/, { status: 403, body: { message: 'Forbidden' } });
    const old = github.addComment(42, `${MARKER}\nold`);
    expect(await comment(github)).toEqual({ status: 'updated', url: old.html_url });
  });

  test('is created anew when it vanished meanwhile', async () => {
    github.addComment(42, `${MARKER}\nold`);
    github.fail('PATCH', ONE, { status: 404, body: { message: 'Not Found' } });
    expect((await comment(github)).status).toBe('created');
  });

  test('is not made twice when only the answer was lost', async () => {
    github.fail('POST', COMMENTS, { applied: true, status: 502, body: 'bad gateway', times: 1 });
    expect(await comment(github)).toMatchObject({ status: 'unchanged' });
    expect(github.state.comments).toHaveLength(1);
  });

  test('is not made twice when the list breaks off', async () => {
    github.addComment(42, `${MARKER}\nold`);
    const headers = { 'content-type': 'application/json' };
    github.fail('GET', COMMENTS, { status: 200, headers, body: '[{"id": 1', times: 1 });
    expect((await comment(github)).status).toBe('updated');
    expect(github.state.comments).toHaveLength(1);
  });

  test('is cut to the limit of GitHub at the end of a line', async () => {
    const body = `${MARKER}\n${'| a row | ü |\n'.repeat(10_000)}`;
    expect((await comment(github, { body })).status).toBe('created');
    const [written] = github.state.comments;
    expect(Buffer.byteLength(written!.body)).toBeLessThanOrEqual(COMMENT_BYTES);
    expect(written!.body).toMatch(/\| a row \| ü \|\n\n_The rest .*job summary\._\n$/);
  });
});

describe('where it is written', () => {
  const push = () => contextOf(github, { eventName: 'push', pullRequest: null });
  const pull = (number: number, state: 'open' | 'closed', head: string, commits: string[] = []) => {
    const repo = { full_name: 'acme/shop' };
    const base = { sha: 'b'.repeat(40), ref: 'main', repo };
    github.state.pulls.push({ number, state, head: { sha: head, ref: 'x', repo }, base, commits });
  };

  test('never: no request at all', async () => {
    expect(await comment(github, { mode: 'never' })).toEqual({ status: 'skipped' });
    expect(github.requests).toHaveLength(0);
  });

  test('auto outside of a pull request: no request at all', async () => {
    expect(await comment(github, { context: push() })).toEqual({ status: 'skipped' });
    expect(github.requests).toHaveLength(0);
  });

  test('always: the open pull request that has the commit at its head', async () => {
    pull(40, 'closed', HEAD);
    pull(41, 'open', 'd'.repeat(40), [HEAD]);
    pull(43, 'open', HEAD);
    expect((await comment(github, { context: push(), mode: 'always' })).status).toBe('created');
    expect(github.state.comments.map(({ issue }) => issue)).toEqual([43]);
  });

  test('always without a pull request of the commit is skipped', async () => {
    pull(40, 'closed', HEAD);
    expect(await comment(github, { context: push(), mode: 'always' })).toEqual({ status: 'skipped' });
  });
});
