import { createSecureContext, type SecureContext } from 'node:tls';

/** TLS as the scenario wants it. Plain data: files are read into it once. */
export interface TlsOptions {
  /** PEM of the authorities that are trusted instead of those that Node trusts; null: those. */
  ca: string | null;
  /** PEM of the client's certificate and its key; both or none. */
  cert: string | null;
  key: string | null;
  passphrase: string | null;
  /** Name that is asked for (SNI; RFC 6066, section 3) and that the certificate must be for; null: the host. */
  serverName: string | null;
  /** Whether any certificate will do. */
  insecure: boolean;
}

export const NO_TLS_OPTIONS: TlsOptions = {
  ca: null,
  cert: null,
  key: null,
  passphrase: null,
  serverName: null,
  insecure: false,
};

/** The options as Node takes them. Certificates are parsed here, once for all connections that are made with them. */
export function nodeTlsOptions({ ca, cert, key, passphrase, insecure }: TlsOptions): {
  secureContext: SecureContext;
  rejectUnauthorized: boolean;
} {
  const given = Object.entries({ ca, cert, key, passphrase }).filter(([, value]) => value !== null);
  return {
    secureContext: createSecureContext(Object.fromEntries(given)),
    rejectUnauthorized: !insecure,
  };
}
