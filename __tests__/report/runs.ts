import type { Results } from '../../src/results/schema.ts';
import {
  ABOVE_BASELINE,
  comparison,
  endpoint,
  latency,
  NO_CONNECTIONS,
  NO_ERRORS,
  results,
  SLOWER,
  silent,
  TOO_MANY_ERRORS,
} from './sample.ts';

/** A realistic side-by-side run in which search got slower and one thing cannot be told. */
export function sideBySide(): Results {
  const names = ['GET /', 'GET /articles/:id', 'POST /login'];
  const fine = names.map((name, index) =>
    endpoint(name, {
      latency: latency(12 + index * 9),
      comparisons: [
        comparison({ metric: 'p95', base: 24 + index * 18, head: 24.4 + index * 18 }),
        comparison({
          metric: 'p99',
          base: 36 + index * 27,
          head: 36.6 + index * 27,
          minimumDetectable: 0.09,
        }),
      ],
    }),
  );
  const head = endpoint('GET /search', {
    latency: latency(51, { p95: 116, p99: 171 }),
    comparisons: [
      { ...SLOWER, metric: 'p99', base: 122, head: 171, change: 0.4, low: 0.22, high: 0.61, limit: 128 },
      SLOWER,
    ],
  });
  const report = endpoint('GET /reports/monthly', {
    count: 240,
    latency: latency(310),
    comparisons: [
      comparison({
        base: 588,
        head: 620,
        change: 0.054,
        low: -0.04,
        high: 0.19,
        limit: 617,
        verdict: 'inconclusive',
        minimumDetectable: 0.22,
        note: 'p95: 240 requests, 400 needed',
      }),
    ],
  });
  const endpoints = [...fine, head, report];
  return results({
    verdict: 'fail',
    endpoints,
    sides: {
      base: {
        arrivals: null,
        connections: NO_CONNECTIONS,
        target: 'http://127.0.0.1:3001',
        total: endpoint('total', { kind: 'total', count: 48_112 }),
        endpoints: [
          ...fine.map((one) => ({ ...one, comparisons: [] })),
          endpoint('GET /search', { latency: latency(42, { p95: 84, p99: 122 }) }),
          endpoint('GET /reports/monthly', { count: 238, latency: latency(294) }),
        ],
      },
    },
  });
}

/** A realistic run against a baseline file, with a breach, errors, and endpoints on one side only. */
export function baselineRun(): Results {
  return results({
    verdict: 'fail',
    mode: 'baseline',
    endpoints: [
      endpoint('GET /api/search', {
        latency: latency(120, { p95: 285 }),
        comparisons: [
          ABOVE_BASELINE,
          {
            ...ABOVE_BASELINE,
            metric: 'p50',
            base: 80,
            head: 120,
            change: 0.5,
            limit: 88,
            action: 'warn',
            verdict: 'warn',
          },
        ],
      }),
      endpoint('POST /api/orders', {
        errorRate: 0.021,
        errors: { ...NO_ERRORS, status: 240, timeout: 12 },
        reasons: [
          { kind: 'status', message: 'HTTP 503, expected 201', count: 240 },
          { kind: 'timeout', message: 'no answer within 10s', count: 12 },
        ],
        comparisons: [
          TOO_MANY_ERRORS,
          {
            ...ABOVE_BASELINE,
            base: 90,
            head: 84,
            change: -0.0667,
            limit: 99,
            spread: 0.14,
            verdict: 'pass',
            note: 'The iterations lie further apart (14%) than the tolerance (10%).',
          },
        ],
      }),
      silent('GET /api/export', {
        comparisons: [
          { ...ABOVE_BASELINE, head: null, change: null, limit: 220, spread: null, verdict: 'skip' },
        ],
      }),
      endpoint('GET /api/tags', {
        comparisons: [
          { ...ABOVE_BASELINE, base: null, change: null, limit: null, tolerance: null, verdict: 'new' },
        ],
      }),
    ],
  });
}
