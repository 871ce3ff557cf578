import request from 'undici/lib/api/api-request.js';
import { messageOf, TargetError } from '../errors.ts';
import { newClient } from '../transport/client.ts';
import { openerOf } from '../transport/opener.ts';
import type { Transport } from '../transport/transport.ts';
import { type Trouble, troubleOf } from '../transport/trouble.ts';
import { writeDuration } from '../units.ts';

const RETRY_MS = 250;
const TRY_TIMEOUT_MS = 5000;

export interface WaitOptions {
  timeoutMs: number;
  signal: AbortSignal;
  /** Told once, when the first try failed. */
  onWaiting: (reason: string) => void;
}

/**
 * Waits until the target answers with a status below 500, connecting as the engine will.
 * @param target what to wait for, path and all
 * @throws TargetError when it does not in time, or never will (a certificate that is not trusted); says what was
 * tried and what came of it
 */
export async function waitUntilAnswering(target: Transport, options: WaitOptions): Promise<void> {
  const deadline = performance.now() + options.timeoutMs;
  let reason = '';
  for (let tries = 1; !options.signal.aborted; tries++) {
    const left = Math.max(1, Math.ceil(deadline - performance.now()));
    const answer = await attempt(target, Math.min(TRY_TIMEOUT_MS, left), options.signal);
    if (answer === null || options.signal.aborted) return;
    if (answer.final) throw new TargetError(`${target.url} cannot be used: ${answer.reason}`);
    // A try that was cut short says less than the one before it.
    if (reason === '' || performance.now() < deadline) reason = answer.reason;
    if (performance.now() + RETRY_MS >= deadline)
      throw new TargetError(
        `${target.url} did not answer within ${writeDuration(options.timeoutMs)} (${tries} ${tries === 1 ? 'try' : 'tries'}): ${reason}`,
      );
    if (tries === 1) options.onWaiting(answer.reason);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function attempt(target: Transport, timeoutMs: number, signal: AbortSignal): Promise<Trouble | null> {
  const client = newClient(target, openerOf(target, timeoutMs, null));
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const { statusCode, body } = await request.call(client, {
      method: 'GET',
      path: target.requestPrefix + target.path,
      headers: target.headers,
      signal: AbortSignal.any([timeout, signal]),
    });
    body.on('error', () => {});
    body.destroy();
    return refusalOf(statusCode, target);
  } catch (error) {
    if (timeout.aborted) return { reason: `no answer within ${writeDuration(timeoutMs)}`, final: false };
    return troubleOf(error) ?? { reason: describe(error), final: false };
  } finally {
    await client.destroy();
  }
}

function refusalOf(status: number, { proxy }: Transport): Trouble | null {
  // Only a proxy answers so (RFC 9110, section 15.5.8), and it will go on to.
  if (status === 407 && proxy)
    return {
      reason: `the proxy ${proxy.origin} wants a user and a password that it takes: status 407`,
      final: true,
    };
  return status < 500 ? null : { reason: `status ${status}`, final: false };
}

function describe(error: unknown): string {
  const { name } = error as Error;
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  if (name === 'HTTPParserError') return `what answers there does not speak HTTP (${messageOf(error)})`;
  if (code === 'EPROTO' || code.startsWith('ERR_SSL'))
    return `TLS failed, is it http instead of https? ${messageOf(error)}`;
  return messageOf(error);
}
