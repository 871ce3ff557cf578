import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type GitHub, start, unzip, zip } from '../support/github.ts';
import { parseCommands, parseOutputs } from '../support/runner/commands.ts';

let github: GitHub;
beforeEach(async () => {
  github = await start();
});
afterEach(() => github.close());

function get(path: string, repository = 'acme/shop') {
  const headers = { authorization: 'token ghs_x' };
  return fetch(`${github.url}/repos/${repository}${path}`, { headers, redirect: 'manual' });
}

describe('the stand-in of GitHub', () => {
  test('knows one repository, and wants a token', async () => {
    expect((await get('/pulls', 'acme/other')).status).toBe(404);
    expect((await fetch(`${github.url}/repos/acme/shop/pulls`)).status).toBe(401);
  });

  test('lists the runs of a branch, newest first, and their artifacts', async () => {
    const old = github.addRun();
    const run = github.addRun();
    github.addRun({ head_branch: 'other' });
    github.addRun({ conclusion: 'failure' });
    const runs = await (await get('/actions/workflows/7/runs?branch=main&status=success')).json();
    expect(runs).toMatchObject({ total_count: 2, workflow_runs: [{ id: run.id }, { id: old.id }] });

    const files = { 'results.json': '{"ü":1}', 'raw/a.bin': Buffer.from([0, 1, 2]) };
    const { id } = github.addArtifact(run.id, 'tailgate', zip(files));
    github.addArtifact(run.id, 'other', zip({}));
    const listed = await (await get(`/actions/runs/${run.id}/artifacts?name=tailgate`)).json();
    expect(listed).toMatchObject({ total_count: 1, artifacts: [{ id, name: 'tailgate', expired: false }] });

    const redirect = await get(`/actions/artifacts/${id}/zip`);
    expect(redirect.status).toBe(302);
    const content = await (await fetch(redirect.headers.get('location')!)).arrayBuffer();
    const read = unzip(Buffer.from(content));
    expect(read['results.json']!.toString()).toBe('{"ü":1}');
    expect([...read['raw/a.bin']!]).toEqual([0, 1, 2]);
  });

  test('an artifact that has expired is gone', async () => {
    const { id } = Object.assign(github.addArtifact(1, 'tailgate', zip({})), { expired: true });
    expect((await get(`/actions/artifacts/${id}/zip`)).status).toBe(410);
  });
});

describe('the stand-in of the runner', () => {
  test('reads commands with their properties', () => {
    const stdout =
      'log\n::error title=a%3A b%2C c,file=x.yml::100%25%0Amore\n::add-mask::s::x\n text ::error::no\n';
    expect(parseCommands(stdout)).toEqual([
      { name: 'error', properties: { title: 'a: b, c', file: 'x.yml' }, message: '100%\nmore' },
      { name: 'add-mask', properties: {}, message: 's::x' },
    ]);
  });

  test('reads outputs of both forms, and refuses what the runner refuses', () => {
    expect(parseOutputs('a=1\nb<<END\nx=1\n\ny\nEND\nc<<E\n\nE\n')).toEqual({ a: '1', b: 'x=1\n\ny', c: '' });
    expect(() => parseOutputs('b<<END\nx\n')).toThrow(/no end/);
    expect(() => parseOutputs('nonsense\n')).toThrow(/Invalid format/);
  });
});
