import { setTimeout as sleep } from 'node:timers/promises';
import { getOctokit } from '@actions/github';

export type Client = ReturnType<typeof getOctokit>;

/** How long GitHub may keep the run waiting; the answer of the gate is known already. */
export type Limits = {
  /** Of one request. */
  requestMs: number;
  /** How often what failed for a passing reason is tried again. */
  retries: number;
  /** The pause before the first retry, doubled before the next. */
  retryMs: number;
  /** Of everything that one client does. */
  totalMs: number;
};

export const LIMITS: Limits = { requestMs: 10_000, retries: 2, retryMs: 500, totalMs: 45_000 };

/**
 * A client of the GitHub API in which no request can hang.
 * @param token the `github-token` input
 * @param apiUrl where the API of this GitHub answers
 * @param limits bounds of time
 */
export function createClient(token: string, apiUrl: string, limits: Limits): Client {
  const client = getOctokit(token, { baseUrl: apiUrl });
  const total = AbortSignal.timeout(limits.totalMs);
  // Not as option of getOctokit: `request` there replaces the default that holds the fetch through the proxy.
  client.hook.wrap('request', async (request, options) => {
    const signal = AbortSignal.any([total, AbortSignal.timeout(limits.requestMs)]);
    // The hooks below see this very object, whatever `request` is called with; what it holds is shared.
    options.request = { ...options.request, signal };
    const response = await request(options);
    // Octokit turns a body that breaks off, or a proxy's page, into text, and pagination that into "no comments".
    if (typeof response.data !== 'object') throw new Error('the answer of GitHub was not readable');
    return response;
  });
  return client;
}

/**
 * Runs work again, at most `limits.retries` times, while it fails for a reason that may pass.
 * @param work what to do; it has to be safe to repeat
 * @param isTransient tells whether another try makes sense
 * @param limits bounds of time
 */
export async function retrying<T>(
  work: () => Promise<T>,
  isTransient: (error: unknown) => boolean,
  limits: Limits,
): Promise<T> {
  const until = performance.now() + limits.totalMs;
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries >= limits.retries || performance.now() >= until || !isTransient(error)) throw error;
      await sleep(limits.retryMs * 2 ** tries);
    }
  }
}
