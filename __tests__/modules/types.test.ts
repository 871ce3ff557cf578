import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from '@jest/globals';
import { checkSchema } from '../../src/scenario/check.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';
import { step, task } from '../../src/scenario/step-schema.ts';
import { removeWorkspaces, Workspace } from '../support/cli.ts';

afterAll(removeWorkspaces);

const ROOT = join(import.meta.dirname, '../..');
const CONFIG = {
  compilerOptions: {
    ...{ strict: true, noEmit: true, module: 'nodenext', target: 'es2024', types: [], lib: ['es2024'] },
    ...{ exactOptionalPropertyTypes: true, skipLibCheck: false },
  },
  include: ['*.ts'],
};

/** What an editor says of the module, in a repository that has Tailgate installed: each error, with its line. */
async function errorsOf(module: string): Promise<string[]> {
  const work = new Workspace({ 'shop.ts': module, 'tsconfig.json': CONFIG, 'node_modules/.keep': '' });
  work.write('package.json', { type: 'module' });
  symlinkSync(ROOT, join(work.folder, 'node_modules/tailgate'));
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const told = await promisify(execFile)(process.execPath, [tsc, '-p', '.'], { cwd: work.folder }).catch(
    ({ stdout }: { stdout: string }) => ({ stdout }),
  );
  return told.stdout.split('\n').filter((line) => /error TS/.test(line));
}

/** A module in which the words of a type are compared with those of the schema, both ways. */
function sameWords(type: string, words: string[]): string {
  const union = words.map((word) => JSON.stringify(word)).join(' | ');
  return `
    import type { ${type} } from 'tailgate';
    type Words = ${union};
    type Unknown = Exclude<keyof ${type}, Words>;
    type Missing = Exclude<Words, keyof ${type}>;
    export const unknown: [Unknown] extends [never] ? true : Unknown = true;
    export const missing: [Missing] extends [never] ? true : Missing = true;
  `;
}

describe('the types', () => {
  test('accept the modules that are shipped, and the one in the manual', async () => {
    const example = join(ROOT, 'scenarios/modules/shop-validation.ts');
    expect(await errorsOf(readFileSync(example, 'utf8'))).toEqual([]);
    const manual = readFileSync(join(ROOT, 'docs/modules.md'), 'utf8');
    const [, module] = /```ts\n(.*?)```/s.exec(manual) ?? [];
    expect(module).toContain('export default scenario');
    expect(await errorsOf(module!)).toEqual([]);
    const work = new Workspace({ 'shop.ts': module! });
    expect((await work.tailgate(['validate', 'shop.ts'], { env: { LOGIN_PASSWORD: 'x' } })).exitCode).toBe(0);
  });

  test('refuse what would be refused at the start of a run, and give what functions get its type', async () => {
    const errors = await errorsOf(`import { between, scenario } from 'tailgate';
      export default scenario({
        pause: 5,
        userz: 3,
        tasks: [
          { weight: '1', GET: '/' },
          { run: async (user) => {
            await user.get('/', { check: { status: true } });
            const name: string = (await user.get('/')).status;
            user.random.pick([1, 2]).toUpperCase();
            await user.pause(between('3s', '5'));
            await user.fetch('/');
          } },
        ],
      });`);
    // The misplaced word hides what else is wrong on the same level, as it does in an editor.
    const lines = errors.map((line) => Number(/\((\d+),/.exec(line)?.[1]));
    for (const line of [3, 6, 8, 9, 10, 11, 12]) expect(lines).toContain(line);
    expect(
      await errorsOf(
        "import { scenario } from 'tailgate';\nexport default scenario({ userz: 3, tasks: [] });",
      ),
    ).toEqual([expect.stringContaining('userz')]);
  });

  test('have the words of the schema, all of them and no others', async () => {
    for (const [type, schema] of Object.entries({
      Scenario: scenarioSchema,
      Step: step,
      Task: task,
      Check: checkSchema,
    }))
      expect(await errorsOf(sameWords(type, Object.keys(schema.shape)))).toEqual([]);
    // The comparison itself can fail.
    expect(await errorsOf(sameWords('Check', ['status', 'colour']))).toHaveLength(2);
  });
});
