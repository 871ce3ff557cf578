/**
 * Rebuilds `dist` and `schema` and compares them with what is committed: a workflow runs them as they stand.
 * `git status` and not `git diff`, which misses new files. Run by `npm run check-dist`.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
const changed = execFileSync('git', ['status', '--porcelain', 'dist', 'schema'], {
  cwd: root,
  encoding: 'utf8',
});
if (changed !== '') {
  console.error(
    `dist or schema is not what the sources build; run "npm run build" and commit it:\n${changed}`,
  );
  process.exitCode = 1;
} else {
  console.log('dist and schema are what the sources build');
}
