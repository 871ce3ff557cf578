import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { backendRunId } from '../github/state.ts';
import type { GitHub } from '../github.ts';

/** What a workflow run is started by; `payload` is the content of the event file, a string goes in as it is. */
export type Event = { name: string; payload: unknown; sha?: string; ref?: string };

export type StepOptions = {
  github: GitHub;
  inputs?: Record<string, string>;
  event?: Event;
  /** Wins over everything else; undefined takes a variable away. */
  env?: Record<string, string | undefined>;
  runId?: number;
};

/** The files that the runner makes for a step. */
export const STEP_FILES = ['OUTPUT', 'STEP_SUMMARY', 'ENV', 'STATE', 'PATH'] as const;

export const TOKEN = 'ghs_standInForTheTokenOfAJob';
const SHA = 'a'.repeat(40);
const JOB_ID = '11111111-2222-4333-8444-555555555555';

/** @returns the event of a pull request of the same repository, or from a fork */
export function pullRequestEvent(
  options: { number?: number; headSha?: string; fork?: boolean; name?: string } = {},
): Event {
  const { number = 42, headSha = 'c'.repeat(40), fork = false, name = 'pull_request' } = options;
  const repo = { full_name: 'acme/shop' };
  const head = { sha: headSha, ref: 'faster', repo: fork ? { full_name: 'someone/shop' } : repo };
  const base = { sha: 'b'.repeat(40), ref: 'main', repo };
  const payload = { action: 'synchronize', number, pull_request: { number, head, base } };
  return { name, payload, sha: SHA, ref: `refs/pull/${number}/merge` };
}

/** @returns the event of a push to main */
export function pushEvent(sha = SHA): Event {
  return { name: 'push', payload: { ref: 'refs/heads/main', after: sha }, sha, ref: 'refs/heads/main' };
}

/**
 * The environment in which the runner starts a step, with its files in `temp`.
 * Nothing of the world outside gets in but the PATH.
 */
export function stepEnvironment(options: StepOptions, root: string, temp: string, workspace: string) {
  const { github, event = pullRequestEvent(), runId = 4711 } = options;
  const repository = github.state.repository;
  const eventPath = join(temp, 'event.json');
  writeFileSync(eventPath, typeof event.payload === 'string' ? event.payload : JSON.stringify(event.payload));
  const runnerTemp = join(temp, 'runner');
  mkdirSync(runnerTemp);

  const env: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    HOME: temp,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__tailgate',
    GITHUB_ACTION_PATH: root,
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: github.url,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_JOB: 'performance',
    GITHUB_REF: event.ref ?? 'refs/heads/main',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0],
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_NUMBER: '17',
    GITHUB_SERVER_URL: `http://github.localhost:${github.port}`,
    GITHUB_SHA: event.sha ?? SHA,
    GITHUB_WORKFLOW: 'performance',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: runnerTemp,
    RUNNER_TOOL_CACHE: join(temp, 'tools'),
    ACTIONS_RESULTS_URL: `${github.url}/`,
    ACTIONS_RUNTIME_TOKEN: runtimeToken(runId),
    NO_PROXY: '127.0.0.1',
  };
  for (const name of STEP_FILES) {
    const file = join(temp, name.toLowerCase());
    writeFileSync(file, '');
    env[`GITHUB_${name}`] = file;
  }
  for (const [name, value] of Object.entries({ ...defaultInputs(root), ...options.inputs }))
    env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  return withoutUndefined({ ...env, ...options.env });
}

/** The runner fills in what action.yml says; the only expression it is known to hold is the token. */
function defaultInputs(root: string): Record<string, string> {
  const file = join(root, 'action.yml');
  if (!existsSync(file)) return {};
  const action = parse(readFileSync(file, 'utf8')) as {
    inputs?: Record<string, { default?: unknown } | null>;
  };
  return Object.fromEntries(
    Object.entries(action.inputs ?? {}).map(([name, input]) => {
      const value = String(input?.default ?? '');
      return [name, value.replace(/\$\{\{\s*github\.token\s*\}\}/, TOKEN).replace(/\$\{\{.*?\}\}/g, '')];
    }),
  );
}

/** The artifact client reads from it which run and job it is, and never checks a signature. */
function runtimeToken(runId: number): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const scp = `Actions.ExampleScope Actions.Results:${backendRunId(runId)}:${JOB_ID}`;
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ scp })}.`;
}

function withoutUndefined(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
