import { afterAll, describe, expect, test } from '@jest/globals';
import { removeWorkspaces } from '../support/cli.ts';
import { DEAF_SERVER, NOTHING, RepositoryWorkspace, SERVER } from '../support/repository.ts';

afterAll(removeWorkspaces);

/** Writes itself down and then takes for ever. */
const BUILD =
  'require("node:fs").appendFileSync(process.env.PIDS, process.pid + "\\n"); setInterval(() => {}, 1000);';

function repository(server = SERVER): RepositoryWorkspace {
  const work = new RepositoryWorkspace({
    'shop.yml': 'tasks: [{ GET: /cart }]\n',
    'server.js': server,
    'build.js': BUILD,
  });
  work.commit({ 'other.txt': 'x' });
  return work;
}

const LONG = ['--compare-ref', 'HEAD~1', '--duration', '10m'];
const ONLY_BASE = 'if [ $TAILGATE_SIDE = base ]; then node build.js; fi; node server.js';

describe('a signal leaves no process and no worktree', () => {
  test.concurrent.each([
    ['while head is built', 'node build.js && node server.js', 1],
    ['while base is built', ONLY_BASE, 2],
    ['while base is waited for', ONLY_BASE.replace('node build.js', 'echo up; PORT=0 node server.js'), 2],
  ])('%s', async (_, command, processes) => {
    const work = repository();
    const { exitCode } = await work.start(command, LONG, {
      interrupt: { at: () => work.started() >= processes },
    });
    expect(exitCode).toBe(130);
    expect(work.results()).toMatchObject({ interrupted: true, verdict: 'invalid' });
    expect(work.started()).toBe(processes);
    expect(work.leftovers()).toEqual(NOTHING);
  });

  test.concurrent('while git makes the worktree', async () => {
    const work = repository();
    work.commit({ '.gitattributes': '*.big filter=slow\n', 'data.big': 'x' });
    work.commit({ 'more.txt': 'x' });
    // As large files come from elsewhere.
    work.git('config', 'filter.slow.smudge', 'echo $$ >> "$PIDS"; sleep 600');
    const { exitCode } = await work.start('node server.js', LONG, {
      interrupt: { at: () => work.started() >= 2 },
    });
    expect(exitCode).toBe(130);
    expect(work.leftovers()).toEqual(NOTHING);
  });

  test.concurrent.each(['SIGINT', 'SIGTERM'] as const)('while the load runs: %s', async (signal) => {
    const work = repository();
    const { exitCode } = await work.start('node server.js', LONG, {
      interrupt: { at: /iteration 1\/2/, signal },
    });
    expect(exitCode).toBe(130);
    expect(work.results().total.count).toBeGreaterThan(0);
    expect(work.leftovers()).toEqual(NOTHING);
  });

  test.concurrent('also of apps that do not listen to it', async () => {
    const work = repository(DEAF_SERVER);
    const { exitCode } = await work.start('node server.js', LONG, { interrupt: { at: /iteration 1\/2/ } });
    expect(exitCode).toBe(130);
    expect(work.leftovers()).toEqual(NOTHING);
  });

  test.concurrent('that comes twice, at once', async () => {
    const work = repository(DEAF_SERVER);
    const { exitCode } = await work.start('node server.js', LONG, {
      interrupt: { at: /iteration 1\/2/, againAfterMs: 100 },
    });
    expect(exitCode).toBe(130);
    await work.allGone();
    expect(work.leftovers()).toEqual(NOTHING);
  });
});
