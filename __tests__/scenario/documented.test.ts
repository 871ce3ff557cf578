import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { scenarioSchema } from '../../src/scenario/schema.ts';

const text = readFileSync(new URL('../../docs/scenarios.md', import.meta.url), 'utf8');
const examples = [...text.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, yaml]) => yaml!);
const WORDS = Object.keys(scenarioSchema.shape);

/** An example as a whole scenario: it is one, or steps, or words of a request. */
function completed(yaml: string): unknown {
  const value = parse(yaml);
  if (Array.isArray(value)) return { tasks: value };
  if (!Object.keys(value).every((word) => WORDS.includes(word))) return { tasks: [{ POST: '/', ...value }] };
  return 'tasks' in value || 'mix' in value ? value : { tasks: [{ GET: '/' }], ...value };
}

test.each(examples.map((yaml) => [yaml.split('\n', 1)[0]!, yaml]))(
  'the parser takes the documented example that begins with "%s"',
  (_name, yaml) => {
    const { error } = scenarioSchema.safeParse(completed(yaml));
    expect(error?.issues ?? []).toEqual([]);
  },
);

test('every word of a scenario is documented', () => {
  const steps = ['when', 'unless', 'repeat', 'until', 'every', 'atMost', 'capture', 'default', 'exponential'];
  for (const word of [...WORDS, ...steps]) expect(text).toMatch(new RegExp(`\`[^\`\n]*\\b${word}\\b`));
});
