import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Random } from '../../src/engine/random.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';

/** Makes scenario files that nobody would write, out of those that somebody did. */

const SCENARIOS = join(import.meta.dirname, '..', '..', 'scenarios');

/** The files that are mutated: the scenarios that come with Tailgate, and those that use every word. */
export const CORPUS: string[] = [
  join(import.meta.dirname, 'every-word.yml'),
  join(import.meta.dirname, 'every-mix.yml'),
  ...readdirSync(SCENARIOS)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => join(SCENARIOS, file)),
].map((file) => readFileSync(file, 'utf8'));

/** Every key and every fixed value that the schema knows. */
const WORDS = wordsOf(z.toJSONSchema(scenarioSchema, { io: 'input', unrepresentable: 'any' }));

function wordsOf(schema: unknown): string[] {
  if (schema === null || typeof schema !== 'object') return [];
  return [
    ...new Set(
      Object.entries(schema).flatMap(([key, value]) => {
        if (key === 'properties') return [...Object.keys(value), ...wordsOf(Object.values(value))];
        if (key === 'enum' && Array.isArray(value)) return value.map(String);
        return wordsOf(value);
      }),
    ),
  ];
}

const NUMBERS = [
  ...['-1', '0', '-0', '1e309', '-1e309', '1e-400', '.inf', '.nan', '0x1F', '0o17', '1_000', '1.5', '00'],
  ...['2147483648', '9007199254740993', '999999999999999999999999999', `1${'0'.repeat(400)}`, '1:30:00'],
];
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '<<',
  '?',
  '',
  'null',
  '1',
];
const SCALARS = [
  ...[
    'null',
    '~',
    'true',
    '[]',
    '{}',
    '""',
    "''",
    '|',
    '>',
    '!!str 1',
    '!!binary aGk=',
    '!!set {a}',
    '!!omap []',
  ],
  ...[
    '2020-01-01',
    '!<tag:x> a',
    '&a',
    '*a',
    '@',
    '`',
    '%',
    '%YAML 1.1',
    '---',
    '...',
    '# a',
    '- ',
    ': ',
    '? ',
  ],
  ...[
    '500ms',
    '2m',
    '99999999h',
    '0s',
    '1..2',
    '5s..1s',
    '50/s',
    '0/s',
    '10%',
    '101%',
    'p95 < 1s',
    '2xx',
    '9xx',
  ],
  ...[
    '$',
    '$[',
    '$..*',
    '$[?(@.a==1)]',
    '$.a[-1:0:0]',
    'header:',
    'cookie:a b',
    '/(/',
    '/(a*)*b/',
    '/a{1000}/',
  ],
  ...[
    '/((a{9}){9}){9}/',
    '/\\p{Greek}/',
    '/(?i)(?P<n>a)/',
    '//',
    '/../../etc/passwd',
    '../x',
    '/etc/passwd',
    '.',
  ],
];
const EXPRESSIONS = [
  ...[
    '${}',
    '${',
    '$${',
    '${a',
    '${a.b.c}',
    '${a[0]}',
    '${a[-1]}',
    '${a[1.5]}',
    '${a[99999999999]}',
    '${pick()}',
  ],
  ...[
    '${pick(terms)}',
    "${pick('a')}",
    '${randomInt(1, 0)}',
    '${randomInt(1)}',
    '${uuid(1)}',
    '${constructor}',
  ],
  ...[
    '${__proto__}',
    '${__proto__.polluted}',
    '${cart.__proto__.x}',
    '${cart.constructor.name}',
    '${eval(1)}',
  ],
  ...[
    '${pick(pick(pick(terms)))}',
    `\${${'pick('.repeat(50)}`,
    `\${a${'.b'.repeat(500)}}`,
    "${'}'}",
    '${"${a}"}',
  ],
];
const LETTERS = [
  ...[
    '\0',
    '\t',
    '\r',
    '\n',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u202e',
    '\u200b',
    '\ud800',
    '\udfff',
    '😀',
    'é',
    '\x1b',
  ],
  ...[
    '"',
    "'",
    '`',
    ':',
    '-',
    ',',
    '[',
    ']',
    '{',
    '}',
    '#',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '?',
    ' ',
    '\\',
    '$',
  ],
];

type Mutation = (text: string, random: Random) => string;

const pick = <T>(items: readonly T[], random: Random): T => random.pick(items)!;
const position = (text: string, random: Random): number => random.int(0, text.length);
const insert = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at);

/** Changes the lines of the text. */
function onLines(change: (lines: string[], at: number, random: Random) => void): Mutation {
  return (text, random) => {
    const lines = text.split('\n');
    change(lines, random.int(0, lines.length - 1), random);
    return lines.join('\n');
  };
}

/** Puts something in the place of one match of the pattern. */
function onMatch(pattern: RegExp, replacement: (random: Random, found: string) => string): Mutation {
  return (text, random) => {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) return text;
    const { index, 0: found } = pick(matches, random);
    return text.slice(0, index) + replacement(random, found) + text.slice(index + found.length);
  };
}

const KEY = /[\w$-]+(?=:)/g;
const VALUE = /(?<=: )[^\s,{}[\]]+/g;

const SMALL: Mutation[] = [
  (text, random) => {
    const at = position(text, random);
    const code = (text.charCodeAt(at) || 0) ^ (1 << random.int(0, 7));
    return text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
  },
  (text, random) => insert(text, position(text, random), pick(LETTERS, random)),
  (text, random) => {
    const at = position(text, random);
    return text.slice(0, at) + text.slice(at + random.int(1, 20));
  },
  (text, random) => text.slice(0, position(text, random)),
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at) => lines.splice(at, 0, lines[at]!)),
  onLines((lines, at, random) => {
    const other = random.int(0, lines.length - 1);
    [lines[at], lines[other]] = [lines[other]!, lines[at]!];
  }),
  onLines((lines, at, random) => {
    lines[at] = ' '.repeat(random.int(0, 8)) + lines[at]!.trimStart();
  }),
  onLines((lines, at, random) => {
    const from = pick(CORPUS, random).split('\n');
    lines.splice(at, 0, ...from.slice(random.int(0, from.length - 1)).slice(0, random.int(1, 10)));
  }),
  onLines((lines, at, random) => {
    const indent = /^ */.exec(lines[at]!)![0];
    lines.splice(at, 0, `${indent}${pick([...WORDS, ...KEYS], random)}: ${pick(SCALARS, random)}`);
  }),
  onMatch(KEY, (random) => pick(WORDS, random)),
  onMatch(KEY, (random) => pick(KEYS, random)),
  onMatch(VALUE, (random) => pick(WORDS, random)),
  onMatch(VALUE, (random) => pick(SCALARS, random)),
  onMatch(VALUE, (random) => `"${pick(EXPRESSIONS, random)}"`),
  onMatch(/\d+/g, (random) => pick(NUMBERS, random)),
  onMatch(/\$\{[^}]*\}/g, (random) => pick(EXPRESSIONS, random)),
  onMatch(/\$\{[^}]*\}/g, (random, found) =>
    insert(found, random.int(0, found.length), pick(LETTERS, random)),
  ),
];

/** An alias of an alias of an alias: ten to the power of what is given. */
function bomb(levels: number): string {
  const level = (index: number): string =>
    `b${index}: &b${index} [${Array.from({ length: 10 }, () => (index === 0 ? 'x' : `*b${index - 1}`)).join(', ')}]`;
  return `{ ${Array.from({ length: levels }, (_, index) => level(index)).join(', ')} }`;
}

/** What makes a file large or deep. They come seldom, since they take long. */
const LARGE: Mutation[] = [
  onMatch(VALUE, (random) => 'x'.repeat(random.int(1000, 300_000))),
  onMatch(VALUE, (random) => `"${'\\u0041${a} '.repeat(random.int(100, 10_000))}"`),
  onMatch(VALUE, (random) => `${'['.repeat(random.int(10, 5000))}`),
  onMatch(VALUE, (random) => {
    const depth = random.int(10, 120);
    return `${'[{a: '.repeat(depth)}1${'}]'.repeat(depth)}`;
  }),
  onMatch(VALUE, (random) => bomb(random.int(2, 9))),
  onLines((lines, at, random) => {
    const times = random.int(10, 5000);
    lines.splice(at, 0, ...Array.from({ length: times }, () => lines[at]!));
  }),
  onLines((lines, at, random) => {
    const indent = /^ */.exec(lines[at]!)![0];
    const times = random.int(10, 5000);
    lines.splice(at, 0, ...Array.from({ length: times }, (_, index) => `${indent}k${index}: \${k${index}}`));
  }),
  onLines((lines, at, random) => {
    const depth = random.int(10, 400);
    lines.splice(at, 0, ...Array.from({ length: depth }, (_, index) => `${' '.repeat(index)}steps:`));
  }),
  onLines((lines, at, random) => {
    const step = '  - { GET: "/a${b}", check: { json: $.a }, capture: { c: $.a } }';
    lines.splice(at, 0, ...Array.from({ length: random.int(10, 3000) }, () => step));
  }),
  (text, random) =>
    insert(text, position(text, random), pick(LETTERS, random).repeat(random.int(10, 250_000))),
];

/** One in this many files is made large. */
const LARGE_ONE_IN = 50;

/** @returns a file of the corpus with up to five changes, mostly few */
export function mutated(random: Random): string {
  let text = pick(CORPUS, random);
  for (let left = random.int(1, random.int(1, 5)); left > 0; left--) text = pick(SMALL, random)(text, random);
  if (random.int(1, LARGE_ONE_IN) === 1) text = pick(LARGE, random)(text, random);
  return text;
}

const RIGHT = [
  ...[
    '${terms}',
    '${cart.items[0].id}',
    '${pick(terms)}',
    "${pick('a', 'b')}",
    '${randomInt(1, 9)}',
    '${uuid()}',
  ],
  ...[
    '$${terms}',
    '${randomInt(n, 9)}',
    "${ pick( 'a}' , terms[0].b ) }",
    '${a.__proto__.x}',
    '${constructor}',
  ],
];

/** @returns a template with up to three changes */
export function mutatedTemplate(random: Random): string {
  let text = `a${pick(RIGHT, random)}b${pick(random.int(0, 1) === 0 ? RIGHT : EXPRESSIONS, random)}`;
  for (let left = random.int(0, 3); left > 0; left--)
    text = insert(text, position(text, random), pick([...LETTERS, ...RIGHT, ...NUMBERS], random));
  return text;
}
