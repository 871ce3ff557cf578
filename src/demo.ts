import { join } from 'node:path';
import { parseInputs } from './inputs.ts';
import { packageRoot } from './package-root.ts';
import { type Outcome, run, type World } from './pipeline.ts';

/**
 * Starts the storefront twice, as base and as head, and holds head against base. Head gets `STOREFRONT_REGRESSION`
 * when it is set, so that a real regression can be seen being caught.
 * @param out directory for the results
 * @throws UsageError, TargetError
 */
export async function demo(out: string, world: World): Promise<Outcome> {
  const root = packageRoot();
  const regression = world.env.STOREFRONT_REGRESSION ?? '';
  const head = regression ? `has the regression ${regression}` : 'is the same as base';
  world.console.info(`starting the storefront twice; head ${head}`);
  const given: Record<string, string> = { out, 'wait-for': '/health' };
  const inputs = parseInputs(join(root, 'scenarios', 'demo.yml'), (name) => given[name]);
  const storefront = join(root, 'dist', 'storefront', 'index.js');
  return run(inputs, world, {
    command: [process.execPath, '--disable-warning=ExperimentalWarning', storefront],
    env: { head: { STOREFRONT_REGRESSION: regression }, base: { STOREFRONT_REGRESSION: '' } },
    compareRef: null,
    ofRepository: false,
  });
}
