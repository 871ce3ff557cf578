import {
  type Comparison,
  type EndpointResult,
  type ErrorCounts,
  type Latency,
  type Results,
  resultsSchema,
} from '../../src/results/schema.ts';

/** What an endpoint without failures has. */
export const NO_CONNECTIONS = { opened: 0, lookup: null, tcp: null, tls: null };

export const NO_ERRORS: ErrorCounts = { status: 0, check: 0, timeout: 0, connection: 0, body: 0 };

/** Latency whose percentiles are plausible multiples of p50, in ms. */
export function latency(p50: number, parts: Partial<Latency> = {}): Latency {
  return {
    min: p50 / 4,
    mean: p50 * 1.1,
    p50,
    p90: p50 * 1.8,
    p95: p50 * 2,
    p99: p50 * 3,
    p999: p50 * 5,
    max: p50 * 8,
    ...parts,
  };
}

/** A comparison that passes against a base of 84 ms, unless told otherwise. */
export function comparison(parts: Partial<Comparison> = {}): Comparison {
  return {
    metric: 'p95',
    against: 'base',
    base: 84,
    head: 84.5,
    change: 0.006,
    low: -0.012,
    high: 0.021,
    limit: 88.2,
    tolerance: 0.05,
    spread: null,
    action: 'block',
    verdict: 'pass',
    minimumDetectable: 0.04,
    samples: 24,
    note: null,
    ...parts,
  };
}

/** The regression of the examples: 38% slower, side by side. */
export const SLOWER = comparison({
  head: 116,
  change: 0.38,
  low: 0.31,
  high: 0.46,
  verdict: 'fail',
});

/** A breach of a stored baseline: 285 ms where 220 are allowed. */
export const ABOVE_BASELINE = comparison({
  against: 'baseline',
  base: 200,
  head: 285,
  change: 0.425,
  low: null,
  high: null,
  limit: 220,
  tolerance: 0.1,
  spread: 0.062,
  samples: 3,
  minimumDetectable: null,
  verdict: 'fail',
});

/** A budget of 400 ms that 512 ms does not keep. */
export const OVER_BUDGET = comparison({
  against: 'budget',
  base: 400,
  head: 512,
  change: null,
  low: null,
  high: null,
  limit: 400,
  tolerance: null,
  samples: null,
  minimumDetectable: null,
  verdict: 'fail',
});

/** A budget of 1% errors that 2.1% do not keep. */
export const TOO_MANY_ERRORS = comparison({
  ...OVER_BUDGET,
  metric: 'error-rate',
  base: 0.01,
  limit: 0.01,
  head: 0.021,
});

export function endpoint(name: string, parts: Partial<EndpointResult> = {}): EndpointResult {
  return {
    name,
    kind: 'request',
    count: 12_000,
    errors: NO_ERRORS,
    reasons: [],
    errorRate: 0,
    throughput: 66.7,
    bytes: 1_000_000,
    latency: latency(42),
    service: latency(41),
    firstByte: latency(40),
    iterations: [],
    comparisons: [],
    ...parts,
  };
}

/** An endpoint that was never called. */
export function silent(name: string, parts: Partial<EndpointResult> = {}): EndpointResult {
  return endpoint(name, {
    count: 0,
    throughput: 0,
    bytes: 0,
    latency: null,
    service: null,
    firstByte: null,
    ...parts,
  });
}

export function results(parts: Partial<Results> = {}): Results {
  const endpoints = parts.endpoints ?? [];
  const count = endpoints.reduce((sum, one) => sum + one.count, 0);
  return resultsSchema.parse({
    schemaVersion: 1,
    tool: { name: 'tailgate', version: '0.1.0' },
    startedAt: '2026-03-02T10:00:00Z',
    finishedAt: '2026-03-02T10:03:30Z',
    verdict: 'pass',
    reasons: [],
    notes: [],
    interrupted: false,
    mode: 'side-by-side',
    scenario: { name: 'checkout', hash: '9f2c1a7e5b' },
    load: {
      model: 'closed',
      users: 20,
      workers: 1,
      rate: null,
      spread: null,
      stages: [],
      durationMs: 60_000,
      warmupMs: 15_000,
      iterations: 3,
      seed: 42,
    },
    environment: {
      node: '24.21.0',
      undici: '8.12.4',
      os: 'Linux 6.11',
      arch: 'x64',
      cpuModel: 'AMD EPYC 7763',
      cpuCores: 4,
      memoryMb: 16_384,
      ci: 'github',
      image: null,
    },
    health: {
      eventLoopDelayP99Ms: 1.2,
      eventLoopUtilization: 0.23,
      cpu: 0.41,
      cpuWait: 0.004,
      steal: 0.001,
      latenessP99Ms: null,
      peakRssMb: 212.4,
    },
    target: 'http://127.0.0.1:3000',
    arrivals: null,
    connections: NO_CONNECTIONS,
    total: count === 0 ? silent('total', { kind: 'total' }) : endpoint('total', { kind: 'total', count }),
    endpoints,
    sides: null,
    ...parts,
  });
}
