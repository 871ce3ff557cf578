import { describe, expect, test } from '@jest/globals';
import { parseBudget } from '../../src/scenario/budget.ts';
import { problems, read, TASKS } from './reading.ts';

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

  test('each request has those that are of each, unless it has its own for that metric', () => {
    const text = `
budgets:
  - error-rate < 1%
  - each: error-rate < 3%
  - each: { warn: p95 < 1s }
  - each: { block: p95 < 5s }
onStart: [{ POST: /login }]
tasks:
  - { GET: /, budgets: p95 < 2s }
  - { name: both, budgets: p99 < 9s, steps: [{ GET: /a }, { GET: / }] }
`;
    const { endpoints, budgets } = read(text);
    expect(budgets.map(({ source }) => source)).toEqual(['error-rate < 1%']);
    expect(
      endpoints.map(({ name, budgets }) => [
        name,
        budgets.map(({ source, action }) => `${source} ${action}`),
      ]),
    ).toEqual([
      ['POST /login', ['error-rate < 3% block', 'p95 < 1s warn', 'p95 < 5s block']],
      ['GET /', ['p95 < 2s block', 'error-rate < 3% block']],
      ['both', ['p99 < 9s block']],
      ['GET /a', ['error-rate < 3% block', 'p95 < 1s warn', 'p95 < 5s block']],
    ]);
  });

  test('of each alone', () => {
    const { endpoints, budgets } = read(`budgets: { each: p95 < 1s }\n${TASKS}`);
    expect(budgets).toEqual([]);
    expect(endpoints[0]!.budgets).toMatchObject([{ metric: 'p95', limit: 1000, action: 'block' }]);
  });

  test.each([
    ['{ each: p95 > 1s }', '1:10: budgets: "p95 > 1s": p95 needs "<", since more is worse'],
    ['[p95 < 1s, { each: { warn: p96 < 1s } }]', '1:21: budgets: unknown metric "p96": did you mean "p90"?'],
    ['{ each: { each: p95 < 1s } }', '1:10: budgets: expected a budget or a list of them'],
    ['{ each: 3 }', '1:10: budgets: expected a budget or a list of them'],
    ['{ each: p95 < 1s, warn: p99 < 1s }', '1:10: budgets: expected a budget or a list of them'],
  ])('%s is a mistake', (text, message) => {
    expect(problems(`budgets: ${text}\n${TASKS}`)).toEqual([expect.stringContaining(message)]);
  });

  test('of each is no word of an endpoint', () => {
    const text = 'tasks: [{ GET: /, budgets: { each: p95 < 1s } }]\n';
    expect(problems(text)).toEqual([expect.stringContaining('budgets: expected a budget or a list of them')]);
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
