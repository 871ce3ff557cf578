import { dirname, join, relative, sep } from 'node:path';
import { Document, isMap, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { packageRoot } from '../package-root.ts';
import { type Draft, type DraftStep, plainText } from './draft.ts';

/**
 * The text of a scenario file.
 * @param file where it will stand, for the path of the schema; null when that is not known
 */
export function draftText(draft: Draft, file: string | null): string {
  const document = new Document({
    name: draft.name,
    target: '${BASE_URL}',
    users: 10,
    ...(draft.pause ? { pause: draft.pause } : {}),
    env: {
      BASE_URL: draft.target,
      ...Object.fromEntries([...draft.secrets.keys()].map((name) => [name, null])),
    },
    ...commonHeaders(draft.tasks),
    tasks: draft.tasks.map(wordsOf),
  });
  const root = document.contents as unknown as YAMLMap;
  document.commentBefore = [...schemaLine(file), ...draft.about.map((line) => ` ${plainText(line)}`)].join(
    '\n',
  );
  comment(pairOf(root, 'users'), 'each waits for its response; see also: rate, stages');
  comment(
    pairOf(root, 'env'),
    'what the scenario reads from the environment; without a default it must be set',
  );
  const env = root.get('env') as YAMLMap;
  comment(pairOf(env, 'BASE_URL'), 'another app: BASE_URL=http://127.0.0.1:3000 tailgate run …, or --target');
  for (const [name, about] of draft.secrets) comment(pairOf(env, name), about);
  commentSteps(root.get('tasks') as YAMLSeq, draft.tasks);
  for (const key of ['env', 'headers', 'tasks']) {
    const pair = pairOf(root, key);
    if (pair) (pair.key as Node).spaceBefore = true;
  }
  return document.toString({ lineWidth: 0, nullStr: '', flowCollectionPadding: true });
}

/** Editors find the schema by it: in the package that is installed for the project, or where this one lies. */
export function schemaLine(file: string | null): string[] {
  const schema = join('schema', 'scenario.schema.json');
  const folder = file === null ? '.' : dirname(file);
  const outside = relative('.', packageRoot()).startsWith('..');
  const path = relative(
    folder,
    outside ? join('node_modules', 'tailgate', schema) : join(packageRoot(), schema),
  );
  return [` yaml-language-server: $schema=${path.split(sep).join('/')}`];
}

function wordsOf({ words }: DraftStep): object {
  return words.steps ? { ...words, steps: words.steps.map(wordsOf) } : words;
}

function commentSteps(sequence: YAMLSeq, steps: DraftStep[]): void {
  steps.forEach((step, index) => {
    const node = sequence.items[index] as YAMLMap;
    if (step.comment) node.commentBefore = ` ${plainText(step.comment)}`;
    if (step.words.steps) commentSteps(node.get('steps') as YAMLSeq, step.words.steps);
  });
}

/** Headers that all requests have with the same value stand once; a captured value is not there from the start. */
function commonHeaders(tasks: DraftStep[]): { headers?: Record<string, string> } {
  const requests = tasks.flatMap(requestsOf);
  const captured = requests.flatMap(({ words }) => Object.keys(words.capture ?? {}));
  const [first, ...others] = requests.map(({ words }) => words.headers ?? {});
  if (!first || others.length === 0) return {};
  const common = Object.entries(first).filter(
    ([name, value]) =>
      others.every((headers) => headers[name] === value) &&
      !captured.some((variable) => value.includes(`\${${variable}}`)),
  );
  if (common.length === 0) return {};
  for (const { words } of requests) {
    const own = Object.entries(words.headers!).filter(([name]) => !common.some(([other]) => other === name));
    if (own.length > 0) words.headers = Object.fromEntries(own);
    else delete words.headers;
  }
  return { headers: Object.fromEntries(common) };
}

function requestsOf(step: DraftStep): DraftStep[] {
  if (step.words.steps) return step.words.steps.flatMap(requestsOf);
  return step.words.pause === undefined ? [step] : [];
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return isMap(map) ? map.items.find((pair) => (pair.key as { value?: unknown }).value === key) : undefined;
}

/** Behind a value on its own line, above a mapping. */
function comment(pair: Pair | undefined, text: string): void {
  if (!pair) return;
  if (isMap(pair.value)) (pair.key as Node).commentBefore = ` ${plainText(text)}`;
  else (pair.value as Node).comment = ` ${plainText(text)}`;
}
