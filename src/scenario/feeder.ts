import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { messageOf } from '../errors.ts';
import type { ScenarioFiles } from './files.ts';
import { text, words } from './schema-parts.ts';

/** Larger data than this is no test data, and every thread holds it. */
const LARGEST_FILE_MB = 64;

const ORDERS = ['random', 'sequential', 'unique'] as const;

/** Rows of data that users take, one for each task. */
export interface Feeder {
  name: string;
  /** Of a CSV file objects by its first line; of a JSON file whatever its list holds. */
  rows: unknown[];
  /** A random row for each task, one after the other, or one for each user that no other user has. */
  order: (typeof ORDERS)[number];
}

export const feederSchema = words(
  {
    file: text
      .regex(/\.(csv|json)$/i, { error: ({ input }) => `"${input}" is neither a .csv nor a .json file` })
      .describe('CSV with names in its first line, or JSON: a list; in the folder of the scenario'),
    order: z
      .enum(ORDERS, { error: 'expected random, sequential or unique' })
      .default('random')
      .describe(
        'random: any row for each task; sequential: one after the other, over all users; ' +
          'unique: each user keeps one that no other user has',
      ),
  },
  'expected data, as in "{ file: accounts.csv, order: unique }"',
);

export type FeederSource = z.output<typeof feederSchema>;

/**
 * @param refuse told what is wrong with the file
 * @returns null when it was refused
 */
export function readFeeder(
  name: string,
  { file, order }: FeederSource,
  files: ScenarioFiles,
  refuse: (message: string) => void,
): { feeder: Feeder; content: Buffer } | null {
  const content = files.read(file, LARGEST_FILE_MB, refuse);
  if (content === null) return null;
  try {
    const rows = /\.csv$/i.test(file) ? csvRows(content) : jsonRows(content);
    if (rows.length > 0) return { feeder: { name, rows, order }, content };
    refuse(`${file} has no rows`);
  } catch (error) {
    refuse(`${file} cannot be read: ${messageOf(error)}`);
  }
  return null;
}

/** @throws CsvError with the line that is wrong */
function csvRows(content: Buffer): unknown[] {
  return parse(content, { bom: true, skip_empty_lines: true, columns: columnNames });
}

function columnNames(names: string[]): string[] {
  const wrong = names.find((name, index) => name.trim() === '' || names.indexOf(name) < index);
  if (wrong === undefined) return names.map((name) => name.trim());
  throw new Error(wrong.trim() === '' ? 'a column has no name' : `two columns are named "${wrong}"`);
}

function jsonRows(content: Buffer): unknown[] {
  const rows: unknown = JSON.parse(content.toString('utf8'));
  if (!Array.isArray(rows)) throw new Error('it is no list');
  return rows;
}
