import { UsageError } from './errors.ts';
import { nearest } from './nearest.ts';
import { METRICS, type Metric } from './results/schema.ts';
import { parseCount, parseDuration, parsePercentage, parseRate } from './units.ts';

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
