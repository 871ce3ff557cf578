import { UsageError } from './errors.ts';
import { nearest } from './nearest.ts';
import { METRICS, type Metric } from './results/schema.ts';
import { parseCount, parseDuration, parsePercentage, parseRate } from './units.ts';

/**
 * Everything that can be set from outside, under the one name that it has as an action input and as an option of
 * the command line. `action.yml` and `--help` say the same as this table.
 */
export interface InputDefinition {
  name: string;
  description: string;
  /** What stands for the value in the help, as in `<duration>`. */
  value: string;
  /** The default, in words where it depends on something. */
  fallback: string;
  /** Only GitHub has a use for it. */
  actionOnly?: true;
  /** Its value is a list of lines; an option of the command line may be given once for each. */
  lines?: true;
}

export const INPUTS: InputDefinition[] = [
  {
    name: 'target',
    value: 'url',
    description: 'URL of the app under test (head)',
    fallback: "the scenario's",
  },
  {
    name: 'profile',
    value: 'name',
    description: 'Which size of the scenario to run, of those under its "profiles"',
    fallback: 'none: the scenario as it stands',
  },
  {
    name: 'users',
    value: 'count',
    description: 'Virtual users, each waiting for its response; with a rate, the most at once',
    fallback: "the scenario's, or 10; with a rate, two seconds of arrivals (20 to 1,000)",
  },
  {
    name: 'rate',
    value: 'rate',
    description: 'Arrivals that begin a task, such as 50/s, whatever the responses do (open model)',
    fallback: "the scenario's, or none: the closed model",
  },
  {
    name: 'workers',
    value: 'count',
    description: 'Threads that make the load; more than one only helps where there are cores to spare',
    fallback: "the scenario's, or 1",
  },
  {
    name: 'ramp-up',
    value: 'duration',
    description: 'Time over which users start, inside the warm-up',
    fallback: "the scenario's, or half the warm-up, at most 10s",
  },
  {
    name: 'duration',
    value: 'duration',
    description: 'Length of one iteration, such as 60s or 2m',
    fallback: "the scenario's, or 60s",
  },
  {
    name: 'warmup',
    value: 'duration',
    description: 'Traffic before the clock starts, never recorded',
    fallback: "the scenario's, or 15s",
  },
  {
    name: 'iterations',
    value: 'count',
    description: 'Repetitions of the measurement',
    fallback: "the scenario's, or 3",
  },
  {
    name: 'baseline',
    value: 'file',
    description: 'Baseline file (version 2) to hold the run against',
    fallback: 'none',
  },
  {
    name: 'baseline-target',
    value: 'url',
    description: 'URL of the base build; both builds are then loaded in turns (side by side)',
    fallback: 'none',
  },
  {
    name: 'start',
    value: 'command',
    description: 'Shell command that builds the app and starts it on $PORT, instead of a target that is up',
    fallback: 'none',
  },
  {
    name: 'compare-ref',
    value: 'ref',
    description: 'Git ref of the base build, which start then starts beside head (side by side)',
    fallback: 'none',
  },
  {
    name: 'base-env',
    value: 'NAME=value',
    description: 'Environment of the base build alone, such as its own database, a variable a line',
    fallback: 'none',
    lines: true,
  },
  {
    name: 'head-env',
    value: 'NAME=value',
    description: 'Environment of the head build alone, a variable a line',
    fallback: 'none',
    lines: true,
  },
  {
    name: 'wait-for',
    value: 'url',
    description: 'URL, or path of the target, that must answer before the load starts',
    fallback: "the scenario's, or the target",
  },
  {
    name: 'wait-timeout',
    value: 'duration',
    description: 'How long to wait for it; with start, from the beginning of its build',
    fallback: "the scenario's, or 60s; with start 10m",
  },
  {
    name: 'tolerance',
    value: 'percent',
    description: 'How much worse is still acceptable, such as 10% or 0.10',
    fallback: "the scenario's or the baseline file's, or 10%; side by side 5%",
  },
  {
    name: 'alpha',
    value: 'percent',
    description: 'Side by side: how likely a run without any change may fail',
    fallback: '5%',
  },
  {
    name: 'fail-on',
    value: 'metrics',
    description: `Metrics that fail the run when base and head are compared, with commas: ${METRICS.join(', ')}`,
    fallback: 'p95,p99,error-rate',
  },
  {
    name: 'on-inconclusive',
    value: 'pass|warn|fail',
    description: 'What to make of a run that cannot tell',
    fallback: 'warn',
  },
  {
    name: 'seed',
    value: 'number',
    description: 'Seed of all random choices: runs with one seed do the same things',
    fallback: "the scenario's, or 1",
  },
  {
    name: 'allow-hosts',
    value: 'hosts',
    description:
      'Hosts that may be loaded beside local and private ones, with commas; *.example.com allows subdomains',
    fallback: 'none',
  },
  {
    name: 'out',
    value: 'dir',
    description: 'Directory for results.json, report.md and the logs',
    fallback: 'tailgate-out',
  },
  {
    name: 'comment',
    value: 'auto|always|never',
    description:
      'Pull request comment: auto on pull request events, always also for pushes to an open one, never',
    fallback: 'auto',
    actionOnly: true,
  },
  {
    name: 'artifact-name',
    value: 'name',
    description: 'Name of the artifact with the results; in a matrix each job needs its own',
    fallback: 'tailgate',
    actionOnly: true,
  },
  {
    name: 'retention-days',
    value: 'days',
    description: 'How long the artifact is kept',
    fallback: "the repository's setting",
    actionOnly: true,
  },
  {
    name: 'github-token',
    value: 'token',
    description: 'Token for the comment; needs pull-requests: write',
    fallback: "the job's token",
    actionOnly: true,
  },
];

const MAX_WORKERS = 64;

/** Environment variables by their names. */
export type Variables = Record<string, string>;

/** The values of all inputs, parsed. null: not given, so that the scenario or the default decides. */
export interface Inputs {
  scenario: string;
  target: string | null;
  users: number | null;
  /** Arrivals per second. */
  rate: number | null;
  /** Threads of the load generator. */
  workers: number | null;
  rampUpMs: number | null;
  durationMs: number | null;
  warmupMs: number | null;
  iterations: number | null;
  profile: string | null;
  baseline: string | null;
  baselineTarget: string | null;
  start: string | null;
  compareRef: string | null;
  baseEnv: Variables;
  headEnv: Variables;
  waitFor: string | null;
  waitTimeoutMs: number | null;
  tolerance: number | null;
  alpha: number;
  failOn: Metric[];
  onInconclusive: 'pass' | 'warn' | 'fail';
  seed: number | null;
  allowHosts: string[];
  out: string;
}

export interface ActionInputs {
  comment: 'auto' | 'always' | 'never';
  artifactName: string;
  retentionDays: number | null;
  githubToken: string;
}

/** Gives the text of an input; undefined or empty when it was not given. */
export type InputSource = (name: string) => string | undefined;

/**
 * @throws UsageError that names the input and what to write instead
 */
export function parseInputs(scenario: string, source: InputSource): Inputs {
  const read = reader(source);
  return {
    scenario,
    target: read('target', String),
    users: read('users', (text) => parseCount(text, 1)),
    rate: read('rate', positiveRate),
    workers: read('workers', parseWorkers),
    rampUpMs: read('ramp-up', parseDuration),
    durationMs: read('duration', positiveDuration),
    warmupMs: read('warmup', parseDuration),
    iterations: read('iterations', (text) => parseCount(text, 1)),
    profile: read('profile', String),
    baseline: read('baseline', String),
    baselineTarget: read('baseline-target', String),
    start: read('start', String),
    compareRef: read('compare-ref', String),
    baseEnv: read('base-env', parseVariables) ?? {},
    headEnv: read('head-env', parseVariables) ?? {},
    waitFor: read('wait-for', String),
    waitTimeoutMs: read('wait-timeout', parseDuration),
    tolerance: read('tolerance', parsePercentage),
    alpha: read('alpha', parseAlpha) ?? 0.05,
    failOn: read('fail-on', parseMetrics) ?? ['p95', 'p99', 'error-rate'],
    onInconclusive: read('on-inconclusive', oneOf(['pass', 'warn', 'fail'])) ?? 'warn',
    seed: read('seed', (text) => parseCount(text, 0)),
    allowHosts: read('allow-hosts', parseList) ?? [],
    out: read('out', String) ?? 'tailgate-out',
  };
}

/**
 * @throws UsageError that names the input and what to write instead
 */
export function parseActionInputs(source: InputSource): ActionInputs {
  const read = reader(source);
  return {
    comment: read('comment', oneOf(['auto', 'always', 'never'])) ?? 'auto',
    artifactName: read('artifact-name', String) ?? 'tailgate',
    retentionDays: read('retention-days', (text) => parseCount(text, 1)),
    githubToken: read('github-token', String) ?? '',
  };
}

function reader(source: InputSource) {
  return <T>(name: string, parse: (text: string) => T): T | null => {
    const text = source(name)?.trim();
    if (text === undefined || text === '') return null;
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new UsageError(`${name}: ${error.message}`, { cause: error });
    }
  };
}

function positiveDuration(text: string): number {
  const ms = parseDuration(text);
  if (ms < 100) throw new RangeError(`${text} is too short to measure anything: at least 100ms`);
  return ms;
}

/** More threads than any runner has cores for are a slip of the finger. */
function parseWorkers(text: string): number {
  const workers = parseCount(text, 1);
  if (workers > MAX_WORKERS) throw new RangeError(`${text} are too many: at most ${MAX_WORKERS}`);
  return workers;
}

function positiveRate(text: string): number {
  const rate = parseRate(text);
  if (rate <= 0) throw new RangeError(`${text} begins nothing: write for instance 50/s`);
  return rate;
}

function parseAlpha(text: string): number {
  const alpha = parsePercentage(text);
  if (alpha <= 0 || alpha > 0.5) throw new RangeError(`${text} must be above 0 and at most 50%`);
  return alpha;
}

function parseList(text: string): string[] {
  return text.split(',').flatMap((part) => part.trim() || []);
}

/** The value of a variable is never repeated in a message: it may be a secret. */
function parseVariables(text: string): Variables {
  const variables: Variables = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const match = /^\s*([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line);
    if (!match) throw new RangeError(`line ${index + 1} is no variable: write for instance DATABASE_URL=…`);
    const [, name, value] = match;
    if (name === 'PORT' || name === 'TAILGATE_SIDE')
      throw new RangeError(`${name} is Tailgate's to choose: each side gets its own`);
    variables[name!] = value!;
  }
  return variables;
}

function parseMetrics(text: string): Metric[] {
  const metrics = parseList(text).map((word) => oneOf(METRICS)(word));
  if (metrics.length === 0) throw new RangeError(`"${text}" names no metric: write ${METRICS.join(', ')}`);
  return metrics;
}

function oneOf<T extends string>(words: readonly T[]): (text: string) => T {
  return (text) => {
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    const guess = nearest(text, words);
    throw new RangeError(
      `"${text}" is not known: ${guess ? `did you mean "${guess}"?` : `write ${words.join(', ')}`}`,
    );
  };
}
