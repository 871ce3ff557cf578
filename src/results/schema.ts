import * as z from 'zod';

/**
 * The shape of `results.json`, schemaVersion 1. It is the one definition: the TypeScript types, the check of
 * stored results when they are read, and `schema/results.schema.json` all come from here.
 * Times are milliseconds, rates fractions (0.01 = 1%), throughput requests per second unless a name says more.
 */

export const METRICS = [
  'mean',
  'p50',
  'p90',
  'p95',
  'p99',
  'p999',
  'max',
  'error-rate',
  'throughput',
] as const;
export const ERROR_KINDS = ['status', 'check', 'timeout', 'connection', 'body'] as const;
export const VERDICTS = ['pass', 'warn', 'inconclusive', 'fail', 'invalid'] as const;

const count = z.int().nonnegative();
const number = z.number();
const text = z.string().max(4096);

const latency = z
  .strictObject({
    min: number,
    mean: number,
    p50: number,
    p90: number,
    p95: number,
    p99: number,
    p999: number,
    max: number,
  })
  .describe('Milliseconds, of successful requests only');

const errors = z
  .strictObject({ status: count, check: count, timeout: count, connection: count, body: count })
  .describe('Failed requests by kind');

const comparison = z.strictObject({
  metric: z.enum(METRICS),
  against: z.enum(['budget', 'baseline', 'base', 'history', 'results']),
  base: number.nullable().describe('What head is held against: ms, a fraction, or requests/s by metric'),
  head: number.nullable(),
  change: number
    .nullable()
    .describe('head / base − 1; for error-rate head − base. null when it cannot be said'),
  low: number.nullable().describe('Lower end of the interval of change'),
  high: number.nullable().describe('Upper end of the interval of change'),
  limit: number.nullable().describe('The value of head beyond which the comparison does not pass'),
  tolerance: number.nullable().describe('Relative worsening that is accepted'),
  spread: number.nullable().describe('(highest − lowest) / median over the iterations of head'),
  action: z.enum(['block', 'warn']).describe('What a breach does to the run'),
  verdict: z.enum([...VERDICTS, 'improved', 'skip', 'new']),
  minimumDetectable: number
    .nullable()
    .describe('Smallest relative change that this run would have found with 80% power'),
  samples: count.nullable().describe('Iterations, or pairs of blocks, that the comparison rests on'),
  note: text.nullable(),
  level: number
    .optional()
    .describe('One-sided level of the interval: the share of alpha that this comparison got at this look'),
  widening: number
    .optional()
    .describe(
      'By how much the interval is wider, since neighbouring pairs moved together; one for the whole run',
    ),
  remedy: z
    .strictObject({ change: number, minutes: number })
    .optional()
    .describe('Minutes that the run would have to be longer to find this relative change with 80% power'),
});

const validity = z
  .strictObject({
    cpuWait: number.nullable().describe('Share of the block in which the engine was ready and got no CPU'),
    steal: number.nullable().describe('Share of CPU time taken by the hypervisor'),
    latenessMs: number
      .nullable()
      .describe('99th percentile of how late arrivals were begun; null in the closed model'),
    offered: count.nullable().describe('Arrivals that were due in the block; null in the closed model'),
  })
  .describe('How well the load of the block was delivered; of the total of a side, where it is known');

const iteration = z.strictObject({
  iteration: count.describe('Number of the iteration, from 0'),
  block: count.describe('Number of the block within the run, from 0; pairs blocks of two sides'),
  startMs: number.describe('Start, in ms since the run began'),
  durationMs: number,
  count,
  errors,
  min: number.nullable(),
  max: number.nullable(),
  sum: number.describe('Sum of the response times, ms'),
  histogram: z
    .string()
    .max(1_000_000)
    .nullable()
    .describe('Response times in µs: HdrHistogram V2, compressed, base64. null when nothing succeeded'),
  validity: validity.optional(),
});

const firstFailure = z
  .strictObject({
    atMs: number.describe('ms since the measured time of this side began'),
    endpoint: text.describe('Whose request it was; of a group, its own name'),
    kind: z.enum(ERROR_KINDS),
    message: text,
  })
  .describe('The request that failed first in the measured time; absent when none did');

const endpoint = z.strictObject({
  name: text,
  kind: z
    .enum(['request', 'group', 'total'])
    .describe('group: the time of a task or group of steps without its pauses'),
  count: count.describe('Requests, or runs of the group, in the measured time, failed ones included'),
  errors,
  reasons: z
    .array(z.strictObject({ kind: z.enum(ERROR_KINDS), message: text, count }))
    .describe('Most frequent reasons of failure'),
  firstFailure: firstFailure.optional(),
  errorRate: number,
  throughput: number.describe('Successful requests per second of measured time'),
  bytes: number.describe('Bytes of response bodies'),
  latency: latency.nullable().describe('Response time; null when no request succeeded'),
  service: latency.nullable().describe('Service time: from the write of the request to the last byte'),
  firstByte: latency.nullable().describe('From the write of the request to the head of the response'),
  iterations: z.array(iteration),
  comparisons: z.array(comparison),
});

const arrivals = z
  .strictObject({
    offered: count.describe('Arrivals that were due in the measured time'),
    dropped: count.describe('Those that were given up, since no user was free in time'),
  })
  .nullable()
  .describe('The open model; null in the closed one');

const connections = z
  .strictObject({
    opened: count.describe('Connections that were opened, in the warm-up too; all other requests reused one'),
    lookup: latency.nullable().describe('DNS; null when the target is an address'),
    tcp: latency.nullable(),
    tls: latency.nullable().describe('null without TLS'),
    protocol: z
      .enum(['HTTP/1.1', 'HTTP/2'])
      .nullish()
      .describe('What connections speak; null when there was none'),
    proxy: text.nullish().describe('Proxy that they went through, without credentials; null: directly'),
  })
  .describe('The connections of all users, and how long each phase of opening one took');

const looks = z
  .strictObject({
    planned: z.array(count).min(1).describe('Numbers of blocks after which the run was to be judged'),
    shares: z.array(number).min(1).describe('Share of alpha that each of these looks may spend'),
    stoppedAt: count.describe('Number of blocks after which it was decided, or over'),
  })
  .describe('When the run was judged; without it, once at its end');

const build = z
  .strictObject({
    ref: text.nullable().describe('As compare-ref named it; null for head, which is what is checked out'),
    commit: text,
    modified: z.boolean().describe('There were changes that are not in the commit'),
  })
  .optional()
  .describe('Where the code of an app comes from that Tailgate has started; absent when that is not known');

const side = z.strictObject({
  target: text,
  build,
  arrivals,
  connections,
  total: endpoint,
  endpoints: z.array(endpoint),
});

export const resultsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('tailgate'), version: text }),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  verdict: z.enum(VERDICTS),
  reasons: z
    .array(text)
    .describe(
      'Why the run is invalid, or inconclusive as a whole, a sentence each; comparisons say what made any other verdict',
    ),
  notes: z.array(text).describe('What a reader should know beside the verdict'),
  interrupted: z.boolean(),
  mode: z.enum(['budgets', 'baseline', 'side-by-side', 'results']),
  scenario: z.strictObject({
    name: text,
    hash: text,
    profile: text.nullable().optional().describe('Which of its sizes was run, when it has several'),
  }),
  load: z.strictObject({
    model: z.enum(['closed', 'open']),
    users: count.nullable(),
    workers: count.default(1).describe('Threads that the users were spread over'),
    rate: number
      .nullable()
      .describe('Arrivals per second when an iteration begins; null in the closed model'),
    spread: z.enum(['even', 'poisson']).nullable().describe('How arrivals lie within the rate'),
    stages: z
      .array(z.strictObject({ durationMs: number, from: number, to: number }))
      .describe('How the rate goes on within an iteration; empty in the closed model'),
    durationMs: number,
    warmupMs: number,
    iterations: count,
    seed: count,
  }),
  environment: z.strictObject({
    node: text,
    undici: text,
    os: text,
    arch: text,
    cpuModel: text,
    cpuCores: count,
    memoryMb: count,
    ci: text.nullable(),
    image: text.nullable(),
  }),
  health: z.strictObject({
    eventLoopDelayP99Ms: number.describe('99th percentile of how late timers of the engine were'),
    eventLoopUtilization: number.describe('Share of the measured time that the engine was busy'),
    cpu: number.describe('CPU time of the engine per second of the run'),
    cpuWait: number
      .nullable()
      .describe(
        'Share of the measured time in which the engine was ready to run and got no CPU; null when unknown',
      ),
    steal: number.nullable().describe('Share of CPU time taken by the hypervisor; null when unknown'),
    peakRssMb: number,
    latenessP99Ms: number
      .nullable()
      .describe('Open model: 99th percentile of how late the engine was to begin an arrival that was due'),
  }),
  target: text,
  build,
  arrivals,
  connections,
  total: endpoint,
  endpoints: z.array(endpoint),
  sides: z.strictObject({ base: side }).nullable(),
  looks: looks.optional(),
});

export type Metric = (typeof METRICS)[number];
export type ErrorKind = (typeof ERROR_KINDS)[number];
export type Verdict = (typeof VERDICTS)[number];
export type Latency = z.infer<typeof latency>;
export type ErrorCounts = z.infer<typeof errors>;
export type Comparison = z.infer<typeof comparison>;
export type IterationResult = z.infer<typeof iteration>;
export type FirstFailure = z.infer<typeof firstFailure>;
export type EndpointResult = z.infer<typeof endpoint>;
export type Looks = z.infer<typeof looks>;
export type Build = NonNullable<z.infer<typeof build>>;
export type SideResult = z.infer<typeof side>;
export type Results = z.infer<typeof resultsSchema>;
