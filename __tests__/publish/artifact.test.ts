import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type ArtifactOutcome, artifactName } from '../../src/publish/github/artifact.ts';
import { type GitHub, start, unzip } from '../support/github.ts';
import type { ActionOptions } from '../support/runner.ts';
import { drive } from './driven.ts';

const TWIRP = /ArtifactService/;
const rootDirectory = mkdtempSync(join(tmpdir(), 'tailgate-artifact-'));
const files = [join(rootDirectory, 'results.json'), join(rootDirectory, 'raw', 'iterations.bin')];
const bytes = Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 251));

beforeAll(() => {
  mkdirSync(join(rootDirectory, 'raw'));
  writeFileSync(files[0]!, '{"schemaVersion":1}');
  writeFileSync(files[1]!, bytes);
});
afterAll(() => rmSync(rootDirectory, { recursive: true, force: true }));

let github: GitHub;
beforeEach(async () => {
  github = await start();
});
afterEach(() => github.close());

function upload(request: Record<string, unknown> = {}, options: Partial<ActionOptions> = {}) {
  const given = { name: 'tailgate-checkout', files, rootDirectory, ...request };
  return drive<ArtifactOutcome>({ part: 'artifact', request: given }, { github, ...options });
}

describe('artifactName', () => {
  test.each([
    ['tailgate', 'tailgate'],
    ['checkout: p95/p99', 'checkout- p95-p99'],
    ['a"<>:|*?\r\n\\/b', 'a-b'],
    [' \n ', '-'],
    ['', 'tailgate'],
  ])('%j becomes %j', (name, expected) => {
    expect(artifactName(name)).toBe(expected);
  });
});

describe('uploadResults', () => {
  test('stores the files, and says where', async () => {
    const { answer, exitCode } = await upload({ name: 'tailgate: checkout', retentionDays: 5 });
    expect(exitCode).toBe(0);
    const [stored] = github.state.artifacts;
    expect(stored).toMatchObject({ name: 'tailgate- checkout', runId: 4711, finalized: true });
    expect(answer).toEqual({
      artifact: {
        id: stored!.id,
        url: `http://github.localhost:${github.port}/acme/shop/actions/runs/4711/artifacts/${stored!.id}`,
        digest: stored!.digest!.replace('sha256:', ''),
      },
    });
    const read = unzip(stored!.bytes!);
    expect(Object.keys(read).sort()).toEqual(['raw/iterations.bin', 'results.json']);
    expect(read['results.json']!.toString()).toBe('{"schemaVersion":1}');
    expect(read['raw/iterations.bin']!.equals(bytes)).toBe(true);
    expect(stored!.expiresAt).not.toBeNull();
  });

  test('leaves out what cannot be read, and says so', async () => {
    const { answer } = await upload({ files: [...files, join(rootDirectory, 'gone.json')] });
    expect(answer.warning).toMatch(/"tailgate-checkout" lacks .*gone\.json/);
    expect(Object.keys(unzip(github.state.artifacts[0]!.bytes!))).toHaveLength(2);
  });

  test('a name that this run has already names the input', async () => {
    await upload();
    const { answer, exitCode } = await upload();
    expect(exitCode).toBe(0);
    expect(answer.artifact).toBeUndefined();
    expect(answer.warning).toMatch(/"tailgate-checkout" already.*matrix.*`artifact-name`/);
  });

  test('a refusal is a warning', async () => {
    github.fail('POST', /CreateArtifact/, {
      status: 403,
      body: { code: 'permission_denied', msg: 'not allowed' },
    });
    const { answer, exitCode } = await upload();
    expect(exitCode).toBe(0);
    expect(answer).toEqual({ warning: expect.stringMatching(/not stored.*\(403\).*not allowed/) });
  });

  test('a refusal of the blob store is a warning', async () => {
    github.fail('PUT', /store/, { status: 403, headers: { 'x-ms-error-code': 'AuthorizationFailure' } });
    expect((await upload()).answer.warning).toMatch(/not stored/);
  });

  test('a service that hangs is left when the time is up', async () => {
    github.fail('POST', TWIRP, { hang: true });
    const { answer } = await upload(
      { timeoutMs: 100 },
      { signalAfter: { output: /driver: /, signal: 'SIGKILL' } },
    );
    expect(answer.warning).toMatch(/not finished after/);
  });

  test('without the token of the runtime', async () => {
    const { answer } = await upload({}, { env: { ACTIONS_RUNTIME_TOKEN: undefined } });
    expect(answer.warning).toMatch(/ACTIONS_RUNTIME_TOKEN/);
  });

  test('nothing to upload', async () => {
    expect((await upload({ files: [] })).answer.warning).toMatch(/none of the files/);
    expect(github.requests).toHaveLength(0);
  });

  test('on GitHub Enterprise Server the files stay on the runner', async () => {
    const { answer } = await upload({}, { env: { GITHUB_SERVER_URL: 'https://github.acme.com' } });
    expect(answer.warning).toMatch(/Enterprise Server/);
    expect(answer.warning).toContain(rootDirectory);
    expect(github.requests).toHaveLength(0);
  });
});
