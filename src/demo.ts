import { join } from 'node:path';
import { parseInputs } from './inputs.ts';
import { packageRoot } from './package-root.ts';
import { type Outcome, run, type World } from './pipeline.ts';
import { OutputFiles } from './results/files.ts';
import { App, freePort } from './targets/app.ts';
import { waitUntilAnswering } from './targets/wait.ts';
import { transportTo } from './transport/transport.ts';

const START_MS = 30_000;

/**
 * Starts the storefront twice, as base and as head, and holds head against base. Head gets `STOREFRONT_REGRESSION`
 * when it is set, so that a real regression can be seen being caught.
 * @param out directory for the results
 * @throws UsageError, TargetError
 */
export async function demo(out: string, world: World): Promise<Outcome> {
  const root = packageRoot();
  const { directory } = new OutputFiles(out);
  const regression = world.env.STOREFRONT_REGRESSION ?? '';
  const head = regression ? `has the regression ${regression}` : 'is the same as base';
  world.console.info(`starting the storefront twice; head ${head}`);

  const apps: App[] = [];
  const start = async (side: 'base' | 'head', regressions: string): Promise<string> => {
    const port = await freePort();
    const app = new App({
      name: `the storefront (${side})`,
      command: process.execPath,
      arguments: ['--disable-warning=ExperimentalWarning', join(root, 'dist', 'storefront', 'index.js')],
      env: { ...world.env, PORT: String(port), STOREFRONT_REGRESSION: regressions },
      logFile: join(directory, `${side}.log`),
    });
    apps.push(app);
    const url = `http://127.0.0.1:${port}`;
    const wait = { timeoutMs: START_MS, signal: world.signal, onWaiting: () => {} };
    await app.during(waitUntilAnswering(transportTo(new URL('/health', url)), wait));
    return url;
  };
  try {
    const given: Record<string, string> = {
      'baseline-target': await start('base', ''),
      target: await start('head', regression),
      'wait-for': '/health',
      out,
    };
    const inputs = parseInputs(join(root, 'scenarios', 'demo.yml'), (name) => given[name]);
    return await run(inputs, world);
  } finally {
    await Promise.all(apps.map((app) => app.stop()));
  }
}
