import type { ConnectionOptions } from '../transport/transport.ts';
import type { ScenarioFiles } from './files.ts';
import type { Path } from './problems.ts';
import type { ScenarioSource } from './schema.ts';
import { TlsFiles } from './tls-files.ts';

/**
 * How the scenario wants its target connected to; the files that it names are read here.
 * @param scenarioFiles where they lie
 * @param passphrase of the key, expressions filled in
 * @param report told of each mistake and its place
 */
export function connectionOf(
  { httpVersion = 1.1, tls = {} }: ScenarioSource,
  scenarioFiles: ScenarioFiles,
  passphrase: string | null,
  report: (path: Path, message: string) => void,
): ConnectionOptions {
  const files = new TlsFiles(scenarioFiles, (word, message) => report(['tls', word], `${word}: ${message}`));
  const { ca, cert, key } = tls;
  return {
    httpVersion,
    tls: {
      ca: ca === undefined ? null : files.certificates('ca', ca),
      ...files.identity(cert, key, passphrase),
      serverName: tls.serverName ?? null,
      insecure: tls.insecure ?? false,
    },
  };
}
