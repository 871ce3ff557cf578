import { describe, expect, test } from '@jest/globals';
import type { Results } from '../../src/results/schema.ts';
import { expectSound, render } from './rendered.ts';
import {
  ABOVE_BASELINE,
  comparison,
  endpoint,
  OVER_BUDGET,
  results,
  SLOWER,
  TOO_MANY_ERRORS,
} from './sample.ts';

function heading(run: Results): string {
  return render(run).split('\n')[2]!;
}

const pass = endpoint('GET /', { comparisons: [comparison()] });

describe('heading', () => {
  const fail = (...endpoints: Results['endpoints']) => results({ verdict: 'fail', endpoints });

  test.each([
    [
      'checkout is 38% slower at p95 of `GET /search`',
      fail(endpoint('GET /search', { comparisons: [SLOWER] })),
    ],
    [
      'checkout takes 10.1× as long at p95 of `GET /search`',
      fail(endpoint('GET /search', { comparisons: [{ ...SLOWER, change: 9.13 }] })),
    ],
    [
      'checkout is 10.1× the baseline at p95 of `GET /search`',
      fail(endpoint('GET /search', { comparisons: [{ ...ABOVE_BASELINE, change: 9.13 }] })),
    ],
    [
      'checkout is 42.5% above the baseline at p95 of `GET /a`, and 1 more endpoint',
      fail(
        endpoint('GET /b', { comparisons: [{ ...ABOVE_BASELINE, change: 0.2 }] }),
        endpoint('GET /a', {
          comparisons: [{ ...ABOVE_BASELINE, metric: 'p99', change: 0.6 }, ABOVE_BASELINE],
        }),
      ),
    ],
    [
      'checkout has a p95 of 512 ms at `GET /a` (budget 400 ms)',
      fail(endpoint('GET /a', { comparisons: [OVER_BUDGET] })),
    ],
    [
      'checkout has 2.1% errors at `POST /b` (budget 1%), and 1 more endpoint',
      fail(
        endpoint('GET /a', { comparisons: [OVER_BUDGET] }),
        endpoint('POST /b', { comparisons: [TOO_MANY_ERRORS] }),
      ),
    ],
    [
      'checkout is 38% slower at p95 of all requests',
      results({ verdict: 'fail', total: endpoint('total', { kind: 'total', comparisons: [SLOWER] }) }),
    ],
    [
      'checkout has a throughput 20% below the baseline at `GET /a`',
      fail(endpoint('GET /a', { comparisons: [{ ...ABOVE_BASELINE, metric: 'throughput', change: -0.2 }] })),
    ],
    ['checkout failed', fail(pass)],
    ['no regression: anything above 4% would have been seen', results({ endpoints: [pass] })],
    [
      'no regression: anything above 4% (1.38 ms where responses are fast) would have been seen',
      results({
        endpoints: [
          pass,
          endpoint('GET /b', {
            comparisons: [comparison({ base: 1.25, tolerance: 0.8, minimumDetectable: 1.1 })],
          }),
        ],
      }),
    ],
    [
      'no regression',
      results({ endpoints: [endpoint('GET /', { comparisons: [comparison({ minimumDetectable: null })] })] }),
    ],
    [
      'no regression: anything above 4% would have been seen; p99 of 2 endpoints not judged, for want of requests',
      results({
        endpoints: ['GET /a', 'GET /b'].map((name) =>
          endpoint(name, {
            comparisons: [
              ...pass.comparisons,
              comparison({ metric: 'p99', verdict: 'skip', minimumDetectable: null }),
            ],
          }),
        ),
      }),
    ],
    [
      'no regression seen, but 1 of 2 comparisons cannot tell',
      results({
        endpoints: [pass, endpoint('GET /b', { comparisons: [comparison({ verdict: 'inconclusive' })] })],
      }),
    ],
    [
      'checkout is within its budgets',
      results({
        mode: 'budgets',
        endpoints: [endpoint('GET /', { comparisons: [{ ...OVER_BUDGET, head: 312, verdict: 'pass' }] })],
      }),
    ],
    [
      'checkout was measured, with nothing to compare it with',
      results({ mode: 'budgets', endpoints: [endpoint('GET /')] }),
    ],
    ['cannot tell whether checkout got slower', results({ verdict: 'inconclusive', endpoints: [pass] })],
    [
      'cannot tell whether checkout got slower: this run could only see changes above 22%',
      results({
        verdict: 'warn',
        endpoints: [
          endpoint('GET /b', {
            comparisons: [comparison({ verdict: 'inconclusive', minimumDetectable: 0.22 })],
          }),
        ],
      }),
    ],
    [
      'warning, checkout is 38% slower at p95 of `GET /search`',
      results({
        verdict: 'warn',
        endpoints: [endpoint('GET /search', { comparisons: [{ ...SLOWER, verdict: 'warn' }] })],
      }),
    ],
    ['checkout passed with a warning', results({ verdict: 'warn', endpoints: [pass] })],
    [
      'checkout is 12% faster at p95 of `GET /search`',
      results({
        verdict: 'pass',
        endpoints: [
          endpoint('GET /search', {
            comparisons: [comparison({ verdict: 'improved', change: -0.12, low: -0.15, high: -0.08 })],
          }),
        ],
      }),
    ],
    ['invalid run of checkout', results({ verdict: 'invalid', endpoints: [pass] })],
    ['interrupted run of checkout', results({ verdict: 'fail', interrupted: true, endpoints: [pass] })],
  ])('%s', (text, run) => {
    expect(heading(run)).toBe(`## Tailgate: ${text}`);
    expectSound(render(run));
  });
});
