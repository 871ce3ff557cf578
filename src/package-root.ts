import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds `action.yml`, `dist` and `scenarios`, whether the code runs from `src` or from a bundle.
 * @throws Error when the package is incomplete
 */
export function packageRoot(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'action.yml'))) return folder;
  throw new Error('the package of tailgate is incomplete: action.yml is missing');
}
