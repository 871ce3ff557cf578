import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TargetError } from '../../src/errors.ts';
import { App, freePort } from '../../src/targets/app.ts';
import { waitUntilAnswering } from '../../src/targets/wait.ts';
import { transportTo } from '../../src/transport/transport.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tailgate-app-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(script: string, env: NodeJS.ProcessEnv = {}, command = process.execPath): App {
  const logFile = join(folder, 'app.log');
  const mask = (text: string) => text.replaceAll('hunter22', '***');
  return new App({ name: 'the app', command, arguments: ['-e', script], env, logFile, mask });
}

const log = (): string => readFileSync(join(folder, 'app.log'), 'utf8');
const answering = (port: number, timeoutMs = 20_000): Promise<void> =>
  waitUntilAnswering(transportTo(new URL(`http://127.0.0.1:${port}/`)), {
    timeoutMs,
    signal: new AbortController().signal,
    onWaiting: () => {},
  });
/** Waits until nobody listens on the port any more: a killed process takes a moment to go. */
async function gone(port: number): Promise<boolean> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const refused = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(false));
      socket.once('error', ({ message }) => resolve(message.includes('ECONNREFUSED')));
    });
    socket.destroy();
    if (refused) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const SERVE = 'require("http").createServer((_, r) => r.end("ok")).listen(process.env.PORT, "127.0.0.1");';

describe('an app that we start', () => {
  test('ends with us, even when we are killed', async () => {
    const port = await freePort();
    // A Tailgate of its own, which starts the app and is then killed by a signal that nobody can handle.
    const killed = `
      const { App } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/targets/app.ts'))});
      const script = ${JSON.stringify(SERVE)};
      new App({ name: 'app', command: process.execPath, arguments: ['-e', script], env: { PORT: '${port}' }, logFile: ${JSON.stringify(join(folder, 'app.log'))} });
      setInterval(() => {}, 1000);
    `;
    const tailgate = spawn(process.execPath, ['--input-type=module', '-e', killed], { stdio: 'ignore' });
    await answering(port);
    tailgate.kill('SIGKILL');
    expect(await gone(port)).toBe(true);
  });

  test('gets its environment and nothing else, writes its log, and is gone after it was stopped', async () => {
    const port = await freePort();
    const app = start(`${SERVE} console.log(JSON.stringify(Object.keys(process.env)));`, {
      PORT: String(port),
    });
    await app.during(answering(port));
    await app.stop();
    expect(JSON.parse(log())).toEqual(['PORT']);
    await expect(answering(port, 100)).rejects.toThrow(/ECONNREFUSED/);
    // Once more does no harm.
    await app.stop();
  });

  test('takes along what it has started itself', async () => {
    const port = await freePort();
    const child = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(SERVE)}], { stdio: "inherit" });`;
    const app = start(`${child} setInterval(() => {}, 1000);`, { PORT: String(port) });
    await app.during(answering(port));
    await app.stop();
    await expect(gone(port)).resolves.toBe(true);
  });

  test('that ends too early ends the work, with the end of its log', async () => {
    const app = start(
      'for (let i = 1; i <= 30; i++) console.log("line", i); throw new Error("no database");',
    );
    const work = app.during(new Promise(() => {}));
    await expect(work).rejects.toThrow(TargetError);
    await expect(work).rejects.toThrow(
      /^the app ended with status 1 before it answered\. The end of its log:\n/,
    );
    await expect(work).rejects.toThrow(/Error: no database/);
    await expect(work).rejects.not.toThrow(/line 1\n/);
    await app.stop();
  });

  test('that cannot be started says why', async () => {
    const app = start('', {}, join(folder, 'no-such-command'));
    await expect(app.during(new Promise(() => {}))).rejects.toThrow(
      /^the app could not be started: .*ENOENT/,
    );
    await app.stop();
  });

  test('that goes on in the background is told to stay, and is stopped all the same', async () => {
    const port = await freePort();
    const app = new App({
      name: 'the app',
      command: 'sh',
      arguments: ['-c', `${process.execPath} -e '${SERVE}' & echo gone`],
      env: { PORT: String(port) },
      logFile: join(folder, 'app.log'),
    });
    await expect(app.during(new Promise(() => {}))).rejects.toThrow(
      /^the app ended with status 0 before it answered: the command has to stay in the foreground .*log:\n {2}gone/,
    );
    await app.stop();
    await expect(gone(port)).resolves.toBe(true);
  });

  test('that ignores SIGTERM is killed, with all that it has started', async () => {
    const port = await freePort();
    const deaf = 'process.on("SIGTERM", () => {});';
    const child = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(deaf + SERVE)}], { stdio: "inherit" });`;
    const app = start(`${deaf} ${child} setInterval(() => {}, 1000);`, { PORT: String(port) });
    await app.during(answering(port));
    await app.stop();
    await expect(gone(port)).resolves.toBe(true);
  });

  test('behind a shell that ends at once has its time to stop in order', async () => {
    const port = await freePort();
    const orderly =
      'process.on("SIGTERM", () => setTimeout(() => { console.log("in order"); process.exit(); }, 200));';
    const app = new App({
      name: 'the app',
      command: 'sh',
      arguments: ['-c', `${process.execPath} -e '${orderly}${SERVE}'; true`],
      env: { PORT: String(port) },
      logFile: join(folder, 'app.log'),
    });
    await app.during(answering(port));
    await app.stop();
    expect(log()).toBe('in order\n');
  });

  test('that ends later says so when it is asked, and not when we have stopped it', async () => {
    const port = await freePort();
    const app = start(`${SERVE} process.stdin; setTimeout(() => process.exit(7), 300);`, {
      PORT: String(port),
    });
    expect(app.failure()).toBeNull();
    await app.during(answering(port));
    while (app.failure() === null) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(app.failure()).toBe('the app ended with status 7 in the middle of the run. Its log is empty');
    await app.stop();
    expect(app.failure()).toBeNull();
  });

  test('shows no secret of its log, nor a command to the runner, and leaves none in the file', async () => {
    const app = start(
      'console.log("user:hunter22"); console.log("::error::x"); console.log("\\u001b[31mred"); process.exit(2);',
    );
    await expect(app.during(new Promise(() => {}))).rejects.toThrow(
      /The end of its log:\n {2}user:\*\*\*\n {2}: :error::x\n {2}red$/,
    );
    await app.stop();
    expect(log()).toContain('user:***\n');
  });

  test('that writes a lot leaves the beginning and the end of its log', async () => {
    const app = start(
      'const line = "x".repeat(1023) + "\\n"; process.stdout.write("first\\n" + line.repeat(15 * 1024) + "last\\n");',
    );
    await expect(app.during(new Promise(() => {}))).rejects.toThrow(/\n {2}last$/);
    await app.stop();
    expect(log().length).toBeLessThan(10 * 1024 ** 2 + 100);
    expect(log()).toMatch(/^first\n.*\n… \d+ bytes left out …\nx.*\nlast\n$/s);
  });

  test('that is still running does not disturb the work', async () => {
    const app = start('setInterval(() => {}, 1000);');
    expect(await app.during(Promise.resolve('done'))).toBe('done');
    await expect(app.during(Promise.reject(new Error('of the work')))).rejects.toThrow('of the work');
    await app.stop();
  });
});

test('a free port can be listened on', async () => {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await new Promise((resolve) => server.close(resolve));
});
