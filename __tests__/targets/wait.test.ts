import { afterEach, describe, expect, test } from '@jest/globals';
import { TargetError } from '../../src/errors.ts';
import { waitUntilAnswering } from '../../src/targets/wait.ts';
import { transportTo } from '../../src/transport/transport.ts';
import {
  closeServers,
  endlessServer,
  recordingServer,
  refusedUrl,
  resettingServer,
  silentServer,
  sshServer,
  tlsServer,
} from '../support/servers.ts';

afterEach(closeServers);

/** @returns what was told while waiting */
async function wait(url: URL, timeoutMs = 600, signal = new AbortController().signal): Promise<string[]> {
  const told: string[] = [];
  await waitUntilAnswering(transportTo(url), { timeoutMs, signal, onWaiting: (reason) => told.push(reason) });
  return told;
}

describe('waiting for the target', () => {
  test('ends at its first answer, whichever it is below 500', async () => {
    for (const status of [200, 302, 401, 404]) {
      const server = await recordingServer(() => ({ status }));
      expect(await wait(new URL('/ready?x=1', server.url))).toEqual([]);
      expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /ready?x=1']);
    }
  });

  test('does not take the body of the answer, however long', async () => {
    const server = await endlessServer();
    expect(await wait(server.url)).toEqual([]);
    expect(server.sent()).toBeLessThan(64 * 1024 ** 2);
  });

  test('goes on while the app answers with 5xx, and says so once', async () => {
    const server = await recordingServer((_, index) => ({ status: index < 3 ? 503 : 200 }));
    expect(await wait(server.url, 20_000)).toEqual(['status 503']);
    expect(server.seen).toHaveLength(4);
  });

  test('says what came of the last whole try, not of one that the end cut short', async () => {
    const server = await recordingServer((_, index) =>
      index === 0 ? { status: 503 } : new Promise(() => {}),
    );
    await expect(wait(server.url, 1000)).rejects.toThrow(/within 1s \(2 tries\): status 503$/);
  });

  test('goes on while nobody listens', async () => {
    const url = await refusedUrl();
    const told: string[] = [];
    const waiting = waitUntilAnswering(transportTo(url), {
      timeoutMs: 400,
      signal: new AbortController().signal,
      onWaiting: (reason) => told.push(reason),
    });
    await expect(waiting).rejects.toThrow(TargetError);
    await expect(waiting).rejects.toThrow(
      /^http:\/\/127\.0\.0\.1:\d+\/ did not answer within 400ms \(\d (try|tries)\): .*ECONNREFUSED/,
    );
    expect(told).toHaveLength(1);
  });

  test('says what answers, when it is no HTTP server', async () => {
    const server = await sshServer();
    await expect(wait(server.url)).rejects.toThrow(
      /did not answer within 600ms .*: what answers there does not speak HTTP \(/,
    );
    // It was asked more than once: an app may still be starting behind something else.
    expect(server.connections).toBeGreaterThan(1);
  });

  test('says when connections are reset, or nothing comes', async () => {
    await expect(wait((await resettingServer()).url)).rejects.toThrow(/ECONNRESET|other side closed/);
    await expect(wait((await silentServer()).url)).rejects.toThrow(/no answer within \d+ms/);
  });

  test('ends at once when the certificate will never be trusted', async () => {
    const { url, connections } = await tlsServer();
    expect(connections).toBe(0);
    await expect(wait(url, 60_000)).rejects.toThrow(
      /cannot be used: its TLS certificate is not trusted: .*self.signed certificate.* \(\w+\)$/,
    );
  });

  test('asks whether it is http, when TLS cannot be spoken', async () => {
    const server = await recordingServer();
    await expect(wait(new URL(server.url.href.replace('http:', 'https:')))).rejects.toThrow(
      /TLS failed, is it http instead of https\?/,
    );
  });

  test('ends in the middle of a try, too, when the run is interrupted', async () => {
    const stop = new AbortController();
    const server = await silentServer();
    const waiting = wait(server.url, 60_000, stop.signal);
    while (server.connections === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    // A try that had come to its own end would have been told of.
    expect(await waiting).toEqual([]);
  });

  test('ends without a word when the run is interrupted', async () => {
    const stop = new AbortController();
    const waiting = waitUntilAnswering(transportTo(await refusedUrl()), {
      timeoutMs: 60_000,
      signal: stop.signal,
      onWaiting: () => stop.abort(),
    });
    await expect(waiting).resolves.toBeUndefined();
  });
});
