/**
 * Builds `dist` and the JSON Schemas: everything that is committed although it is made from the sources.
 * Run by `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { resultsSchema } from '../src/results/schema.ts';
import { scenarioSchema } from '../src/scenario/schema.ts';

const root = join(import.meta.dirname, '..');
const tool = (name: string): string => join(root, 'node_modules', '.bin', name);
const run = (name: string, ...words: string[]): void => {
  execFileSync(tool(name), words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};

/** Entry of each bundle, by its folder. */
const BUNDLES = {
  dist: 'lib/src/main.js',
  'dist/cli': 'lib/src/cli.js',
  'dist/storefront': 'lib/examples/storefront/main.js',
};

// Everything is made in lib first: sources that do not compile leave what is committed as it was.
rmSync(join(root, 'lib'), { recursive: true, force: true });
// ncc cannot compile TypeScript 7 itself, so tsc goes first (vercel/ncc#1336).
run('tsc', '-p', 'tsconfig.build.json');
for (const [folder, entry] of Object.entries(BUNDLES))
  run('ncc', 'build', entry, '-o', join('lib', folder), '--license', 'licenses.txt');
// What scenario modules import is for editors, too, so it is not bundled: types and code file by file.
run('tsc', '-p', 'tsconfig.api.json');
writeSchemas(join(root, 'lib', 'schema'));
for (const folder of ['dist', 'schema']) {
  rmSync(join(root, folder), { recursive: true, force: true });
  renameSync(join(root, 'lib', folder), join(root, folder));
}
console.log(`built ${Object.keys(BUNDLES).join(', ')}, dist/api and schema`);

function writeSchemas(folder: string): void {
  mkdirSync(folder);
  const write = (name: string, title: string, schema: z.ZodType): void => {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'ref' });
    writeFileSync(join(folder, name), `${JSON.stringify({ title, ...json }, null, 2)}\n`);
  };
  write('results.schema.json', 'results.json of Tailgate', resultsSchema);
  write('scenario.schema.json', 'Scenario file of Tailgate', scenarioSchema);
}
