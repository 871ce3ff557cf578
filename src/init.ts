import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { UsageError } from './errors.ts';
import { plainText } from './import/draft.ts';
import { schemaLine } from './import/draft-text.ts';
import { writeNewFile } from './new-file.ts';
import { parseTarget } from './targets/address.ts';

/** The options of `tailgate init`, as they were given. */
export interface InitOptions {
  dir: string;
  target?: string;
  start?: string;
  force?: boolean;
}

interface Project {
  name: string;
  target: string;
  /** Command that starts the app, null when nobody knows it. */
  start: string | null;
}

const SCENARIO = 'perf/scenario.yml';
const BASELINE = 'perf/baseline.json';
const WORKFLOW = '.github/workflows/performance.yml';

/** Scripts of package.json that start an app as it is in production, the best first. */
const START_SCRIPTS = ['start', 'serve', 'preview'];
/** Lock file, how what it locks is installed, and how a script is run. */
const PACKAGE_MANAGERS: [string, string, string][] = [
  ['pnpm-lock.yaml', 'corepack enable && pnpm install --frozen-lockfile', 'pnpm run'],
  ['yarn.lock', 'corepack enable && yarn install --immutable', 'yarn run'],
  ['package-lock.json', 'npm ci', 'npm run'],
  ['package.json', 'npm install', 'npm run'],
];

/**
 * Writes a first scenario, a baseline file and a workflow: all of them or none.
 * @returns lines that say what was written and what to do next
 * @throws UsageError when one of the files is there already, without `force`
 */
export function initProject({ dir, target, start, force = false }: InitOptions): string[] {
  const scripts = readPackage(dir);
  const project: Project = {
    name: plainText(scripts.name ?? '', 100) || plainText(basename(resolve(dir)), 100) || 'app',
    target:
      target === undefined ? 'http://127.0.0.1:3000' : parseTarget('target', target).href.replace(/\/$/, ''),
    start: start?.trim() || guessStart(dir, scripts.scripts),
  };
  const files = {
    [SCENARIO]: scenarioText(dir, project),
    [BASELINE]: baselineText(),
    [WORKFLOW]: workflowText(project),
  };
  const there = Object.keys(files).filter((file) => existsSync(join(dir, file)));
  if (there.length > 0 && !force)
    throw new UsageError(
      `${there.map((file) => join(dir, file)).join(', ')} ${there.length === 1 ? 'is' : 'are'} there already: give --force to replace`,
    );
  for (const [file, text] of Object.entries(files)) writeNewFile(join(dir, file), text, force);
  return [...Object.keys(files).map((file) => `wrote ${join(dir, file)}`), '', ...nextSteps(dir, project)];
}

function nextSteps(dir: string, { start }: Project): string[] {
  return [
    'Next:',
    `  1. Say what your users do in ${join(dir, SCENARIO)}; "tailgate validate" tells every mistake.`,
    '     From a recording or a description of the API: tailgate import FILE --out FILE.',
    start === null
      ? `  2. Say in ${join(dir, WORKFLOW)} how the app is built and started on $PORT: nothing here told.`
      : `  2. Look at "start" in ${join(dir, WORKFLOW)}: the app has to listen on $PORT.`,
    '  3. Put the owner of the repository of Tailgate there in place of OWNER.',
    `  4. Try it, with the app running: tailgate run ${join(dir, SCENARIO)} --duration 10s`,
    `     and, for limits without a base build: tailgate baseline update --baseline ${join(dir, BASELINE)}`,
  ];
}

/** What package.json says, as far as it can be read: it is only a help. */
function readPackage(dir: string): { name?: string; scripts: Record<string, unknown> } {
  try {
    const json: unknown = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
    const { name, scripts } = (json ?? {}) as { name?: unknown; scripts?: unknown };
    return {
      ...(typeof name === 'string' ? { name } : {}),
      scripts: scripts !== null && typeof scripts === 'object' ? { ...scripts } : {},
    };
  } catch {
    return { scripts: {} };
  }
}

function guessStart(dir: string, scripts: Record<string, unknown>): string | null {
  const script = START_SCRIPTS.find((name) => typeof scripts[name] === 'string');
  const manager = PACKAGE_MANAGERS.find(([lock]) => existsSync(join(dir, lock)));
  if (!script || !manager) return null;
  const [, install, run] = manager;
  const build = typeof scripts.build === 'string' ? [`${run} build`] : [];
  return [install, ...build, `${run} ${script}`].join(' && ');
}

function scenarioText(dir: string, { name, target }: Project): string {
  const schema = schemaLine(join(dir, SCENARIO))
    .map((line) => `#${line}`)
    .join('\n');
  return `${schema}
# What your users do. "tailgate validate ${SCENARIO}" checks it; docs/scenarios.md has all words.
name: ${scalar(name)}
target: \${BASE_URL}
users: 10 # each waits for its response
pause: 200ms..600ms # think time after each task

env: # what the scenario reads from the environment, with defaults
  BASE_URL: ${scalar(target)}
  # LOGIN_PASSWORD:                   # without a default: it must be set

# onStart:                            # what each user does first
#   - POST: /api/login
#     json: { email: demo@example.com, password: "\${LOGIN_PASSWORD}" }
#     capture: { token: $.accessToken }
#   - setHeaders: { Authorization: "Bearer \${token}" }

tasks: # picked by weight, again and again
  - weight: 3
    GET: /
    check: { status: 200 }
    budgets: p95 < 1s
  # - weight: 1
  #   GET: /api/products/42
  #   name: GET /api/products/:id      # what it is reported under
  #   check: { json: [$.price] }

budgets: # of the whole run
  - error-rate < 1%
`;
}

/** Without figures: those that nobody measured would fail, or hide, anything. */
function baselineText(): string {
  const baseline = { version: 2, thresholds: {}, regression_tolerance: 0.1, block_on_regression: true };
  return `${JSON.stringify(baseline, null, 2)}\n`;
}

function workflowText({ start }: Project): string {
  const unknown =
    'echo "say in .github/workflows/performance.yml how the app is started on port $PORT"; exit 1';
  return `# Fails the pull request that makes the app slower: base and head are built, started and loaded in turns.
name: performance

on: pull_request

permissions:
  contents: read
  pull-requests: write # for the comment

concurrency:
  group: performance-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  performance:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          fetch-depth: 0 # the base commit has to be there
          persist-credentials: false
      - uses: OWNER/tailgate@v1
        with:
          scenario: ${SCENARIO}
          compare-ref: \${{ github.event.pull_request.base.sha }}
          start: ${scalar(start ?? unknown)} # listens on $PORT
          # wait-for: /health # answers when the app is ready; default: the target
          # baseline: ${BASELINE} # once "tailgate baseline update" has put figures in
`;
}

/** A text as YAML on one line. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, blockQuote: false }).trim();
}
