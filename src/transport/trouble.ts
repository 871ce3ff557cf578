import { ProxyError } from './tunnel.ts';

/** Why a connection was of no use, in words that say what to change. */
export interface Trouble {
  reason: string;
  /** Whether trying again will not help. */
  final: boolean;
}

/** @returns null when the error says enough by itself */
export function troubleOf(error: unknown): Trouble | null {
  if (error instanceof ProxyError) return { reason: error.message, final: error.final };
  const { code: given, message } = error as NodeJS.ErrnoException;
  // The code of an abort is a number.
  const code = String(given ?? '');
  // Alerts (RFC 8446, section 6.2) are what the server has against us, and not what we have against its certificate.
  if (code.endsWith('_ALERT_CERTIFICATE_REQUIRED') || code.endsWith('_ALERT_HANDSHAKE_FAILURE'))
    return {
      reason: `the server refused the TLS connection, as it does without the client certificate that it wants (tls.cert, tls.key): ${code}`,
      final: true,
    };
  if (/_ALERT_.*(CERTIFICATE|UNKNOWN_CA)/.test(code))
    return { reason: `the server does not accept the client certificate (tls.cert): ${code}`, final: true };
  if (code.endsWith('_ALERT_NO_APPLICATION_PROTOCOL'))
    return { reason: 'the server speaks none of the HTTP versions asked for (httpVersion)', final: true };
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/.test(code))
    return {
      // Node's advice is about its own options.
      reason: `its TLS certificate is not trusted: ${message.replace(/; if the root CA .*/, '')} (${code})`,
      final: true,
    };
  if (code === 'ERR_HTTP2_ERROR')
    return {
      reason: `what answers does not speak HTTP/2 (${message}): leave httpVersion out if it speaks HTTP/1.1`,
      final: false,
    };
  return null;
}
