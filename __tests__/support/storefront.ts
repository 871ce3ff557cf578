import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = join(import.meta.dirname, '../../examples/storefront/main.ts');

export interface Storefront {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the example app as a process of its own on a free port, as a workflow would.
 * @param env other variables that it reads
 */
export async function startStorefront(
  regression = '',
  env: Record<string, string> = {},
): Promise<Storefront> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', STOREFRONT_REGRESSION: regression, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const url = /http:\/\/\S+/.exec(line)?.[0];
  if (!url) throw new Error(`the storefront said: ${line}`);
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
