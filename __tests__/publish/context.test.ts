import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readContext } from '../../src/publish/github/context.ts';
import { pullRequestEvent } from '../support/runner.ts';

const directory = mkdtempSync(join(tmpdir(), 'tailgate-context-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const ENV = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_RUN_ID: '4711',
  GITHUB_JOB: 'performance',
  GITHUB_WORKFLOW: 'CI',
};

function eventFile(content: unknown): string {
  const file = join(directory, 'event.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function context(env: NodeJS.ProcessEnv = {}, event?: unknown) {
  const GITHUB_EVENT_PATH = event === undefined ? undefined : eventFile(event);
  return readContext({ ...ENV, GITHUB_EVENT_PATH, ...env });
}

describe('readContext', () => {
  test('is null outside of GitHub Actions', () => {
    expect(readContext({})).toBeNull();
    expect(readContext({ ...ENV, GITHUB_ACTIONS: undefined })).toBeNull();
    expect(readContext({ ...ENV, GITHUB_REPOSITORY: '' })).toBeNull();
  });

  test('reads the run, with the defaults of github.com', () => {
    expect(context()).toEqual({
      repository: { owner: 'acme', repo: 'shop' },
      eventName: 'push',
      pullRequest: null,
      sha: 'a'.repeat(40),
      headSha: 'a'.repeat(40),
      runId: 4711,
      runAttempt: 1,
      runUrl: 'https://github.com/acme/shop/actions/runs/4711',
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      isGhes: false,
      job: 'performance',
      workflow: 'CI',
    });
  });

  test('links to the attempt of a re-run', () => {
    expect(context({ GITHUB_RUN_ATTEMPT: '3' })?.runUrl).toMatch(/\/runs\/4711\/attempts\/3$/);
  });

  test.each(['pull_request', 'pull_request_target'])('reads the pull request of %s', (name) => {
    const { payload } = pullRequestEvent({ number: 7 });
    const read = context({ GITHUB_EVENT_NAME: name }, payload);
    expect(read?.pullRequest).toEqual({
      number: 7,
      headSha: 'c'.repeat(40),
      baseSha: 'b'.repeat(40),
      fromFork: false,
    });
    expect(read?.headSha).toBe('c'.repeat(40));
    expect(read?.sha).toBe('a'.repeat(40));
  });

  test('sees a fork, also one that was deleted', () => {
    const env = { GITHUB_EVENT_NAME: 'pull_request' };
    const event = pullRequestEvent({ fork: true }).payload as { pull_request: { head: { repo: unknown } } };
    expect(context(env, event)?.pullRequest?.fromFork).toBe(true);
    event.pull_request.head.repo = null;
    expect(context(env, event)?.pullRequest?.fromFork).toBe(true);
  });

  test.each([
    ['no JSON', '{"pull_request": {"num'],
    ['null', 'null'],
    ['no pull request', {}],
    ['a pull request without a head', { pull_request: { number: 7 } }],
    ['a number that is none', { pull_request: { number: '7; rm', head: { sha: 'c' } } }],
  ])('a broken event file leaves no pull request: %s', (_, event) => {
    expect(context({ GITHUB_EVENT_NAME: 'pull_request' }, event)?.pullRequest).toBeNull();
  });

  test('a missing event file leaves no pull request', () => {
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: join(directory, 'none.json') };
    expect(context(env)?.pullRequest).toBeNull();
  });

  test('workflow_run has no pull request, but the commit that the other run was of', () => {
    const event = {
      workflow_run: { head_sha: 'd'.repeat(40) },
      pull_request: { number: 1, head: { sha: 'x' } },
    };
    const read = context({ GITHUB_EVENT_NAME: 'workflow_run' }, event);
    expect(read?.pullRequest).toBeNull();
    expect(read?.headSha).toBe('d'.repeat(40));
  });

  test.each([
    ['https://github.com', false],
    ['https://github.com/', false],
    ['https://acme.ghe.com', false],
    ['http://github.localhost:8080', false],
    ['https://github.acme.com', true],
    ['https://github.com.acme.com', true],
    ['not a url', true],
  ])('%s is Enterprise Server: %s', (GITHUB_SERVER_URL, isGhes) => {
    expect(context({ GITHUB_SERVER_URL })?.isGhes).toBe(isGhes);
  });
});
