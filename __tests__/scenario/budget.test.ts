import { describe, expect, test } from '@jest/globals';
import { parseBudget } from '../../src/scenario/budget.ts';
import { read, TASKS } from './reading.ts';

describe('limits', () => {
  test.each([
    ['mean < 1s', 'mean', 1000],
    ['p50 < 80ms', 'p50', 80],
    ['p90<0.5s', 'p90', 500],
    [' p95 <= 400ms ', 'p95', 400],
    ['p99 < 1m', 'p99', 60_000],
    ['p999 < 2s', 'p999', 2000],
    ['max < 10s', 'max', 10_000],
    ['error-rate < 1%', 'error-rate', 0.01],
    ['error-rate < 0.005', 'error-rate', 0.005],
    ['throughput > 50/s', 'throughput', 50],
    ['throughput >= 600/m', 'throughput', 10],
  ] as const)('%s', (text, metric, limit) => {
    expect(parseBudget(text, 'warn')).toEqual({ metric, limit, action: 'warn', source: text.trim() });
  });
});

describe('mistakes', () => {
  const form = 'is not a budget: write for instance "p95 < 400ms" or "error-rate < 1%"';

  test.each([
    ['p95', `"p95" ${form}`],
    ['p95 = 4ms', `"p95 = 4ms" ${form}`],
    ['p95 < 4 ms', `"p95 < 4 ms" ${form}`],
    ['', `"" ${form}`],
    ['p59 < 4ms', 'unknown metric "p59": did you mean "p50"?'],
    ['latency < 4ms', 'unknown metric "latency": known are mean, p50, p90, p95, p99, p999, max, error-rate,'],
    ['P95 < 4ms', 'unknown metric "P95": did you mean "p95"?'],
    ['p95 > 4ms', '"p95 > 4ms": p95 needs "<", since more is worse'],
    ['error-rate >= 1%', '"error-rate >= 1%": error-rate needs "<", since more is worse'],
    ['throughput < 5/s', '"throughput < 5/s": throughput needs ">", since less is worse'],
    ['p95 < 400', '"400" has no unit: write 400s for seconds or 400ms for milliseconds'],
    ['p95 < 1%', '"1%" is not a duration: write for instance 500ms, 90s or 2m'],
    ['error-rate < 5', '"5" would be 500%: write 5% if that many percent are meant'],
    ['throughput > 50', '"50" has no unit: write 50/s for arrivals per second'],
  ])('%s', (text, message) => {
    expect(() => parseBudget(text, 'block')).toThrow(RangeError);
    expect(() => parseBudget(text, 'block')).toThrow(message);
  });
});

describe('in a scenario', () => {
  test.each([
    ['p95 < 400ms', [['p95', 'block']]],
    ['{ warn: p50 < 80ms }', [['p50', 'warn']]],
    ['{ block: p50 < 80ms }', [['p50', 'block']]],
    [
      '[p95 < 1s, { warn: p99 < 2s }, error-rate < 1%]',
      [
        ['p95', 'block'],
        ['p99', 'warn'],
        ['error-rate', 'block'],
      ],
    ],
  ])('%s', (text, expected) => {
    const { budgets } = read(`budgets: ${text}\n${TASKS}`);
    expect(budgets.map(({ metric, action }) => [metric, action])).toEqual(expected);
  });

  test('those of one endpoint come together', () => {
    const text =
      'tasks:\n  - { GET: /, budgets: p95 < 1s }\n  - { GET: /, budgets: p99 < 2s }\n  - { GET: /b }\n';
    const { endpoints, budgets } = read(text);
    expect(endpoints.map(({ name, budgets }) => [name, budgets.map(({ source }) => source)])).toEqual([
      ['GET /', ['p95 < 1s', 'p99 < 2s']],
      ['GET /b', []],
    ]);
    expect(budgets).toEqual([]);
  });
});
