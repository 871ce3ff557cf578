import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { loadScenario } from '../../src/scenario/load.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';
import { parseTemplate } from '../../src/scenario/template.ts';

/** The pages for people who come from other tools: what they show is what was run, and is right. */

const root = join(import.meta.dirname, '..', '..');
const page = (name: string): string => readFileSync(join(root, 'docs', `${name}.md`), 'utf8');

describe.each(['from-locust', 'from-k6', 'from-artillery'])('%s', (name) => {
  const folder = join(root, 'examples', name);

  test('has a scenario that loads', async () => {
    const scenario = await loadScenario(join(folder, 'scenario.yml'), {});
    expect(scenario.endpoints.length).toBeGreaterThan(3);
  });

  test('shows the files of the example as they are', () => {
    const blocks = [...page(name).matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, text]) => text);
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(blocks.toSorted()).toEqual(files.toSorted());
  });
});

describe.each(['from-locust', 'from-k6', 'from-artillery', 'capabilities'])('the tables of %s', (name) => {
  const pieces = inLastColumns(page(name));

  test('have words of scenarios', () => {
    expect(pieces.filter(isWord).length).toBeGreaterThan(20);
  });

  test.each(pieces.filter(isWord))('%s is one', (piece) => {
    const errors = placesOf(parse(`{ ${piece} }`)).map((place) => scenarioSchema.safeParse(place).error);
    expect(errors.includes(undefined) ? null : errors[0]!.issues).toBeNull();
  });

  test.each(pieces.filter((piece) => piece.startsWith('${')))('%s can be read', (piece) => {
    expect(() => parseTemplate(piece)).not.toThrow();
  });
});

/** What stands in code in the last column of tables. */
function inLastColumns(text: string): string[] {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  const cells = rows.map((row) => row.slice(0, row.lastIndexOf('|')).split(' | ').at(-1)!);
  return [...new Set(cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!)))];
}

function isWord(piece: string): boolean {
  return /^[A-Za-z]+: /.test(piece);
}

/** Scenarios that have the words where they may stand: in the file, a step, a request, or a group of steps. */
function placesOf(words: object): object[] {
  const get = { GET: '/' };
  const file = 'mix' in words ? words : { tasks: [get], ...words };
  return [
    file,
    ...[words, { ...get, ...words }, { steps: [get], ...words }].map((task) => ({ tasks: [task] })),
  ];
}
