import { buildConnector, Client } from 'undici';
import { messageOf, TargetError } from '../errors.ts';
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
 * Waits until the URL answers with a status below 500.
 * @throws TargetError when it does not in time, or never will (a certificate that is not trusted); says what was
 * tried and what came of it
 */
export async function waitUntilAnswering(url: URL, options: WaitOptions): Promise<void> {
  const deadline = performance.now() + options.timeoutMs;
  let reason = '';
  for (let tries = 1; !options.signal.aborted; tries++) {
    const left = Math.max(1, Math.ceil(deadline - performance.now()));
    const answer = await attempt(url, Math.min(TRY_TIMEOUT_MS, left), options.signal);
    if (answer === null || options.signal.aborted) return;
    if (answer.final) throw new TargetError(`${url.href} cannot be used: ${answer.reason}`);
    // A try that was cut short says less than the one before it.
    if (reason === '' || performance.now() < deadline) reason = answer.reason;
    if (performance.now() + RETRY_MS >= deadline)
      throw new TargetError(
        `${url.href} did not answer within ${writeDuration(options.timeoutMs)} (${tries} ${tries === 1 ? 'try' : 'tries'}): ${reason}`,
      );
    if (tries === 1) options.onWaiting(answer.reason);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

interface Refusal {
  reason: string;
  /** Trying again will not help. */
  final: boolean;
}

async function attempt(url: URL, timeoutMs: number, signal: AbortSignal): Promise<Refusal | null> {
  const client = new Client(url.origin, { connect: buildConnector({ allowH2: false, timeout: timeoutMs }) });
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const { statusCode, body } = await client.request({
      method: 'GET',
      path: url.pathname + url.search,
      signal: AbortSignal.any([timeout, signal]),
    });
    body.on('error', () => {});
    body.destroy();
    return statusCode < 500 ? null : { reason: `status ${statusCode}`, final: false };
  } catch (error) {
    return { reason: describe(error, timeout.aborted, timeoutMs), final: isCertificateError(error) };
  } finally {
    await client.destroy();
  }
}

function describe(error: unknown, timedOut: boolean, timeoutMs: number): string {
  if (timedOut) return `no answer within ${writeDuration(timeoutMs)}`;
  const { name } = error as Error;
  // The code of an abort is a number.
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  if (name === 'HTTPParserError') return `what answers there does not speak HTTP (${messageOf(error)})`;
  if (isCertificateError(error)) return `its TLS certificate is not trusted: ${messageOf(error)} (${code})`;
  if (code === 'EPROTO' || code.startsWith('ERR_SSL'))
    return `TLS failed, is it http instead of https? ${messageOf(error)}`;
  return messageOf(error);
}

function isCertificateError(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/.test(code);
}
