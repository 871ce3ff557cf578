import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { messageOf } from '../errors.ts';
import type { TlsOptions } from '../transport/tls.ts';
import type { ScenarioFiles } from './files.ts';

/** All authorities that Node trusts come to a quarter of it. */
const LARGEST_FILE_MB = 1;
const CERTIFICATES = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

type Word = 'ca' | 'cert' | 'key' | 'passphrase';

/** Reads the files that a scenario names under `tls`: PEM (RFC 7468). */
export class TlsFiles {
  private readonly files: ScenarioFiles;
  private readonly report: (word: Word, message: string) => void;

  /** @param report told of a mistake: the word that it is about, and what is wrong */
  constructor(files: ScenarioFiles, report: (word: Word, message: string) => void) {
    this.files = files;
    this.report = report;
  }

  /** @returns the content of the file, null when it was reported */
  certificates(word: 'ca' | 'cert', file: string): string | null {
    const pem = this.read(word, file);
    return pem !== null && this.parseCertificates(word, file, pem) ? pem : null;
  }

  /** The client's certificate and key, which belong together. What was reported is null. */
  identity(
    certFile: string | undefined,
    keyFile: string | undefined,
    passphrase: string | null,
  ): Pick<TlsOptions, 'cert' | 'key' | 'passphrase'> {
    if (certFile !== undefined && keyFile === undefined)
      this.report('cert', 'a client certificate needs its key: write "key" beside it');
    if (keyFile !== undefined && certFile === undefined)
      this.report('key', 'a key needs the certificate that it is for: write "cert" beside it');
    if (passphrase !== null && keyFile === undefined) this.report('passphrase', 'there is no "key" to open');
    const cert = certFile === undefined ? null : this.read('cert', certFile);
    const key = keyFile === undefined ? null : this.read('key', keyFile);
    const certificate = cert === null ? null : this.parseCertificates('cert', certFile!, cert);
    const privateKey = key === null ? null : this.parseKey(keyFile!, key, passphrase);
    if (certificate && privateKey && !certificate.checkPrivateKey(privateKey))
      this.report('key', `${keyFile} is not the key of the certificate in ${certFile}`);
    return { cert, key, passphrase };
  }

  private read(word: Word, file: string): string | null {
    const refuse = (message: string): void => this.report(word, message);
    return this.files.read(file, LARGEST_FILE_MB, refuse)?.toString('utf8') ?? null;
  }

  /** @returns the first certificate of the file */
  private parseCertificates(word: 'ca' | 'cert', file: string, pem: string): X509Certificate | null {
    try {
      const certificates = [...pem.matchAll(CERTIFICATES)].map(([text]) => new X509Certificate(text));
      if (certificates[0]) return certificates[0];
      this.report(word, `${file} has no certificate in PEM form in it ("-----BEGIN CERTIFICATE-----")`);
    } catch (error) {
      this.report(word, `${file} has a certificate in it that cannot be read: ${messageOf(error)}`);
    }
    return null;
  }

  private parseKey(file: string, pem: string, passphrase: string | null): KeyObject | null {
    const encrypted = /-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/.test(pem);
    if (encrypted && passphrase === null) {
      this.report('key', `${file} is encrypted: write its "passphrase" beside it`);
      return null;
    }
    try {
      return createPrivateKey({ key: pem, ...(passphrase !== null && { passphrase }) });
    } catch {
      // What OpenSSL says of it helps nobody: "unsupported" is anything that is no key.
      if (encrypted) this.report('passphrase', `it does not open ${file}`);
      else this.report('key', `${file} has no private key in PEM form in it ("-----BEGIN PRIVATE KEY-----")`);
      return null;
    }
  }
}
