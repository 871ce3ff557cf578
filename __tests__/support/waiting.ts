import { parseScenario } from '../../src/scenario/load.ts';
import { waitUntilAnswering } from '../../src/targets/wait.ts';
import { transportTo } from '../../src/transport/transport.ts';

/**
 * Waits for a target as a run does, though not for long.
 * @param head words of the scenario about connections
 * @param env where proxies are looked up
 * @throws TargetError
 */
export async function waitFor(
  url: URL,
  head = '',
  env: Record<string, string> = {},
  file = 'test.yml',
): Promise<void> {
  const { connection } = parseScenario(file, `${head}\ntasks: [{ GET: / }]`, env);
  await waitUntilAnswering(transportTo(url, connection, env), {
    timeoutMs: 600,
    signal: new AbortController().signal,
    onWaiting: () => {},
  });
}
