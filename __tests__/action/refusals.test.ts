import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type GitHub, start } from '../support/github.ts';
import { runAction } from '../support/runner.ts';
import { Workspace } from '../support/workspace.ts';

/** What the action says when it cannot do its job. */

let github: GitHub;
let workspace: Workspace;

beforeEach(async () => {
  github = await start();
  workspace = new Workspace({ 'good.yml': 'tasks:\n  - GET: /\n', 'bad.yml': 'tasks:\n  - GTE: /\n' });
});
afterEach(async () => {
  await github.close();
  workspace.remove();
});

async function refusal(inputs: Record<string, string>, env: Record<string, string | undefined> = {}) {
  const { exitCode, annotations, summary, outputs } = await runAction({
    github,
    cwd: workspace.path,
    inputs,
    env,
  });
  const message = annotations.find(({ name }) => name === 'error')?.message;
  // What cannot be measured is told everywhere, like what was.
  expect(outputs.verdict).toBe(exitCode === 3 ? 'invalid' : undefined);
  if (exitCode === 3) {
    expect(summary).toContain('Tailgate: invalid run of');
    expect(github.state.artifacts).toHaveLength(1);
  }
  return { exitCode, message };
}

describe('the action refuses', () => {
  test('a missing scenario input', async () => {
    expect(await refusal({})).toEqual({
      exitCode: 2,
      message: 'scenario: name the scenario file, as in "scenario: perf/checkout.yml"',
    });
  });

  test('a mistake in the scenario, with its place', async () => {
    const { exitCode, message } = await refusal({ scenario: 'bad.yml', target: 'http://127.0.0.1:9' });
    expect(exitCode).toBe(2);
    expect(message).toContain('bad.yml:2:5: unknown key "GTE": did you mean "GET"?');
  });

  test('a wrong input, by its name', async () => {
    expect(await refusal({ scenario: 'good.yml', duration: '60' })).toEqual({
      exitCode: 2,
      message: 'duration: "60" has no unit: write 60s for seconds or 60ms for milliseconds',
    });
  });

  test('a target that does not answer, after waiting for it', async () => {
    const { exitCode, message } = await refusal({
      scenario: 'good.yml',
      target: 'http://127.0.0.1:9',
      'wait-timeout': '1s',
    });
    expect(exitCode).toBe(3);
    expect(message).toMatch(
      /^http:\/\/127\.0\.0\.1:9\/ did not answer within 1s \(\d+ tries\): .*ECONNREFUSED/,
    );
  });

  test('a name that would be read as a command of the runner', async () => {
    writeFileSync(workspace.file('evil.yml'), 'name: "x\\n::error::pwned"\ntasks:\n  - GET: /\n');
    const { exitCode, message } = await refusal({ scenario: 'evil.yml', target: 'http://127.0.0.1:9' });
    expect(exitCode).toBe(2);
    expect(message).toContain('evil.yml:1:7: name: has a line break or another control character in it');
  });

  test('nothing outside of Actions, but says that it can show nothing there', async () => {
    const { createServer } = await import('node:http');
    const app = createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1');
    await new Promise((resolve) => app.once('listening', resolve));
    const { port } = app.address() as { port: number };
    const { exitCode, annotations } = await runAction({
      github,
      cwd: workspace.path,
      inputs: {
        scenario: 'good.yml',
        target: `http://127.0.0.1:${port}`,
        duration: '300ms',
        warmup: '100ms',
        iterations: '1',
      },
      env: { GITHUB_ACTIONS: undefined, GITHUB_OUTPUT: undefined, GITHUB_STEP_SUMMARY: undefined },
    });
    app.close();
    expect(exitCode).toBe(0);
    expect(annotations.map(({ message }) => message)).toEqual([
      'this does not run in GitHub Actions, so there is nowhere to show the results but in the files',
    ]);
    expect(github.requests).toEqual([]);
  });

  test('to lose what was measured when the job is cancelled', async () => {
    const { createServer } = await import('node:http');
    const app = createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1');
    await new Promise((resolve) => app.once('listening', resolve));
    const { port } = app.address() as { port: number };
    const { exitCode, outputs } = await runAction({
      github,
      cwd: workspace.path,
      inputs: { scenario: 'good.yml', target: `http://127.0.0.1:${port}`, duration: '60s', warmup: '100ms' },
      signalAfter: { signal: 'SIGINT', output: /iteration 1\/3/ },
    });
    app.close();
    expect(exitCode).toBe(130);
    expect(outputs.verdict).toBe('invalid');
    const results = JSON.parse(workspace.read('tailgate-out/results.json'));
    expect(results.interrupted).toBe(true);
    expect(results.total.count).toBeGreaterThan(0);
    expect(github.sent('POST', /\/comments/)).toEqual([]);
  });
});
