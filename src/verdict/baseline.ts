import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { messageOf, UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Comparison, EndpointResult, Metric, Results } from '../results/schema.ts';
import { breach, changeOf, comparison, noSuccess, unreachedEndpoint } from './comparison.ts';
import { overIterations } from './measures.ts';

/** The metrics of a baseline file by their names in it. */
const FIELDS = {
  mean_ms: 'mean',
  p50_ms: 'p50',
  p90_ms: 'p90',
  p95_ms: 'p95',
  p99_ms: 'p99',
  p999_ms: 'p999',
  error_rate: 'error-rate',
  throughput_rps: 'throughput',
} as const satisfies Record<string, Metric>;
type Field = keyof typeof FIELDS;

const stem = (field: Field): string => field.replace(/_(ms|rps)$/, '');
const value = z.number({ error: 'expected a number' }).nonnegative({ error: 'must not be negative' });
const tolerance = value.max(1, { error: ({ input }) => `is ${input}: write a fraction, 0.10 for 10%` });
const action = z.enum(['block', 'warn'], { error: 'expected "block" or "warn"' });

/** All keys that an endpoint may have: `p95_ms`, `p95_action`, `p95_tolerance`, … */
const thresholdShape = Object.fromEntries(
  (Object.keys(FIELDS) as Field[]).flatMap((field) => [
    [field, value.optional()],
    [`${stem(field)}_action`, action.optional()],
    [`${stem(field)}_tolerance`, tolerance.optional()],
  ]),
);

/** Keys that nobody knows are kept, since others may read the file too, but they are told of. */
const baselineSchema = z.looseObject({
  version: z.literal(2, { error: ({ input }) => `is ${JSON.stringify(input)}: only version 2 can be read` }),
  environment: z
    .looseObject({ cpu_cores: z.number().optional(), memory_mb: z.number().optional() })
    .optional(),
  thresholds: z.record(z.string().max(500), z.looseObject(thresholdShape), {
    error: 'expected an object with one entry for each endpoint',
  }),
  regression_tolerance: tolerance.optional(),
  block_on_regression: z.boolean({ error: 'expected true or false' }).optional(),
});

export type BaselineFile = z.infer<typeof baselineSchema>;
type Threshold = Record<string, number | 'block' | 'warn' | undefined>;

/**
 * @param file path of a baseline file, version 2
 * @throws UsageError with one sentence for each mistake
 */
export function readBaseline(file: string): BaselineFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const why =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : messageOf(error);
    throw new UsageError(`cannot read the baseline ${file}: ${why}`, { cause: error });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`the baseline ${file} is not JSON: ${messageOf(error)}`, { cause: error });
  }
  const parsed = baselineSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map(
    (issue) => `${file}: ${issue.path.join('.') || 'the file'} ${issue.message}`,
  );
  throw new UsageError(sentences.join('\n'));
}

/**
 * Sentences about keys that mean nothing to Tailgate, with the nearest that does. At the top, where others keep
 * things of their own, only those that look mistyped.
 */
export function idleParts(baseline: BaselineFile): string[] {
  const words = Object.keys(baselineSchema.shape);
  const mistyped = Object.keys(baseline).flatMap((key) => {
    const guess = words.includes(key) ? undefined : nearest(key, words);
    return guess ? [`baseline: "${key}" is not known and was ignored; did you mean "${guess}"?`] : [];
  });
  const known = Object.keys(thresholdShape);
  const ofEndpoints = Object.entries(baseline.thresholds).flatMap(([endpoint, threshold]) =>
    Object.keys(threshold)
      .filter((key) => !known.includes(key))
      .map((key) => {
        const guess = nearest(key, known);
        return `baseline: "${key}" of ${endpoint} is not known and was ignored${guess ? `; did you mean "${guess}"?` : ''}`;
      }),
  );
  const empty = Object.entries(baseline.thresholds)
    .filter(([, threshold]) => !Object.keys(FIELDS).some((field) => typeof threshold[field] === 'number'))
    .map(([endpoint]) => `baseline: ${endpoint} has no figure, so nothing is compared with it`);
  return [...mistyped, ...ofEndpoints, ...empty];
}

/**
 * Holds each endpoint against its entry: the median over the iterations against the entry with the tolerance on
 * top, error rates without it. Adds its comparisons to the endpoints, and endpoints that the run never reached.
 * @param tolerance of the command line, which wins over the file; undefined: what the file says
 */
export function compareBaseline(
  endpoints: EndpointResult[],
  baseline: BaselineFile,
  tolerance?: number,
): void {
  const matched = new Set<EndpointResult>();
  const keys = Object.keys(baseline.thresholds);
  for (const [key, threshold] of Object.entries(baseline.thresholds) as [string, Threshold][]) {
    const meant = endpoints.filter((endpoint) => entryOf(endpoint.name, keys) === key);
    if (meant.length === 0) meant.push(endpoints[endpoints.push(unreachedEndpoint(key)) - 1]!);
    for (const endpoint of meant) {
      matched.add(endpoint);
      endpoint.comparisons.push(...compareThreshold(endpoint, threshold, baseline, tolerance));
    }
  }
  for (const endpoint of endpoints)
    if (!matched.has(endpoint) && endpoint.kind === 'request' && endpoint.count > 0)
      endpoint.comparisons.push(
        comparison({
          metric: 'p95',
          against: 'baseline',
          action: 'warn',
          verdict: 'new',
          head: overIterations(endpoint, 'p95').value,
          note: 'not in the baseline',
        }),
      );
}

/**
 * The key of the entry that is about an endpoint: one that names it in full, else one that names its path alone and
 * so means it with any method.
 */
function entryOf(name: string, keys: string[]): string | undefined {
  return keys.includes(name) ? name : keys.find((key) => key === name.replace(/^[A-Z]+ (?=\/)/, ''));
}

/** Entries that are about none of the endpoints of these names. */
export function entriesWithout(names: string[], { thresholds }: BaselineFile): string[] {
  const keys = Object.keys(thresholds);
  const meant = new Set(names.map((name) => entryOf(name, keys)));
  return keys.filter((key) => !meant.has(key));
}

function compareThreshold(
  endpoint: EndpointResult,
  threshold: Threshold,
  baseline: BaselineFile,
  tolerance?: number,
): Comparison[] {
  return (Object.entries(FIELDS) as [Field, Metric][]).flatMap(([field, metric]) => {
    const base = threshold[field];
    if (typeof base !== 'number') return [];
    const accepted = toleranceOf(field, threshold, baseline, tolerance);
    const known = {
      metric,
      against: 'baseline' as const,
      action: actionOf(field, threshold, baseline),
      base,
      // 100 × 1.15 is 114.99…9 in floating point, and 115 must pass.
      limit: Number((base * (metric === 'throughput' ? 1 - accepted : 1 + accepted)).toPrecision(12)),
      tolerance: accepted,
    };
    const { value: head, spread, iterations } = overIterations(endpoint, metric);
    if (head === null && endpoint.count > 0)
      return [comparison({ ...known, verdict: breach(known.action), note: noSuccess(endpoint) })];
    if (head === null)
      return [
        comparison({ ...known, verdict: 'skip', note: 'in the baseline, but this run never reached it' }),
      ];
    const kept = metric === 'throughput' ? head >= known.limit : head <= known.limit;
    const note =
      spread !== null && spread > accepted && metric !== 'error-rate'
        ? `its iterations differ by ${Math.round(spread * 100)}%, more than the tolerance of ${Number((accepted * 100).toFixed(1))}%: on this runner the comparison is worth little`
        : null;
    const change = changeOf(metric, base, head);
    return [
      comparison({
        ...known,
        head,
        change,
        spread,
        samples: iterations,
        note,
        verdict: kept ? 'pass' : breach(known.action),
      }),
    ];
  });
}

function toleranceOf(field: Field, threshold: Threshold, baseline: BaselineFile, option?: number): number {
  if (field === 'error_rate') return 0;
  const own = threshold[`${stem(field)}_tolerance`];
  return typeof own === 'number' ? own : (option ?? baseline.regression_tolerance ?? 0.1);
}

/** A metric without an action blocks; but less throughput only warns, since it follows the load. */
function actionOf(field: Field, threshold: Threshold, baseline: BaselineFile): Comparison['action'] {
  if (baseline.block_on_regression === false) return 'warn';
  const own = threshold[`${stem(field)}_action`];
  return own === 'warn' || own === 'block' ? own : field === 'throughput_rps' ? 'warn' : 'block';
}

/**
 * A baseline with the figures of a run; actions, tolerances and endpoints that the run did not reach stay.
 * @param old the file as it was, null when there is none yet
 */
export function updateBaseline(old: BaselineFile | null, results: Results): BaselineFile {
  const thresholds: BaselineFile['thresholds'] = { ...old?.thresholds };
  const keys = Object.keys(thresholds);
  const written = new Set<string>();
  for (const endpoint of results.endpoints) {
    if (endpoint.latency === null) continue;
    const key = entryOf(endpoint.name, keys) ?? endpoint.name;
    const now = figures(endpoint, old?.thresholds[key] as Threshold | undefined);
    // An entry that means several methods has to hold for the slowest of them.
    const before = written.has(key) ? (thresholds[key] as Record<string, number>) : {};
    const highest = Object.entries(now).map(([field, figure]) => [
      field,
      Math.max(figure, before[field] ?? 0),
    ]);
    thresholds[key] = { ...thresholds[key], ...Object.fromEntries(highest) };
    written.add(key);
  }
  return {
    ...old,
    version: 2,
    environment: {
      ...old?.environment,
      cpu_cores: results.environment.cpuCores,
      memory_mb: results.environment.memoryMb,
    },
    thresholds,
    regression_tolerance: old?.regression_tolerance ?? 0.1,
    block_on_regression: old?.block_on_regression ?? true,
  };
}

/** p50, p95, p99 and the error rate, and whatever else the entry had. */
function figures(endpoint: EndpointResult, old: Threshold | undefined): Record<string, number> {
  const wanted: Field[] = ['p50_ms', 'p95_ms', 'p99_ms', 'error_rate'];
  const all = (Object.keys(FIELDS) as Field[]).filter(
    (field) => wanted.includes(field) || old?.[field] !== undefined,
  );
  return Object.fromEntries(
    all.flatMap((field) => {
      const { value } = overIterations(endpoint, FIELDS[field]);
      return value === null ? [] : [[field, Number(value.toPrecision(4))]];
    }),
  );
}
