import { describe, expect, test } from '@jest/globals';
import type { Comparison, EndpointResult, Results } from '../../src/results/schema.ts';
import { compareStored } from '../../src/verdict/stored.ts';
import { results } from '../report/sample.ts';
import { block, constant, endpointOf } from './blocks.ts';

const POLICY = { tolerance: 0.1, failOn: ['p95', 'error-rate', 'throughput'] as const };

/** Results with these endpoints, and their sum. */
function stored(endpoints: EndpointResult[], parts: Partial<Results> = {}): Results {
  const total = { ...endpointOf('all requests', endpoints[0]?.iterations ?? []), kind: 'total' as const };
  return results({ endpoints, total, ...parts });
}

function compare(head: Results, base: Results, policy = {}) {
  const copy = structuredClone(head);
  const notes = compareStored(copy, base, { ...POLICY, failOn: [...POLICY.failOn], ...policy });
  const of = (name: string): Comparison[] => copy.endpoints.find((one) => one.name === name)!.comparisons;
  return { notes, of, total: copy.total.comparisons };
}

const verdicts = (comparisons: Comparison[]) => comparisons.map(({ metric, verdict }) => [metric, verdict]);
const base = stored([constant('GET /', [100, 102, 101])]);

describe('comparable runs', () => {
  test.each([
    [[100, 101, 102], 'pass', 'pass'],
    [[111, 111, 111], 'pass', 'pass'],
    [[120, 121, 122], 'warn', 'fail'],
    [[50, 51, 52], 'pass', 'pass'],
  ])('%j against 101: p50 %s, p95 %s', (times, p50, p95) => {
    const { notes, of } = compare(stored([constant('GET /', times)]), base);
    expect(notes).toEqual([]);
    expect(verdicts(of('GET /'))).toEqual([
      ['p50', p50],
      ['p95', p95],
      ['p99', p50],
      ['error-rate', 'pass'],
    ]);
  });

  test('with all that is known of it', () => {
    const { of } = compare(stored([constant('GET /', [120, 121, 122])]), base);
    expect(of('GET /')[1]).toEqual({
      metric: 'p95',
      against: 'results',
      action: 'block',
      verdict: 'fail',
      base: 101,
      head: 121,
      change: expect.closeTo(20 / 101, 10),
      limit: expect.closeTo(111.1, 10),
      tolerance: 0.1,
      spread: expect.closeTo(2 / 121, 10),
      samples: 3,
      low: null,
      high: null,
      minimumDetectable: null,
      note: null,
    });
  });

  test('an error rate has no tolerance', () => {
    const failing = (failures: number) =>
      stored([endpointOf('GET /', [block(0, Array(1000 - failures).fill(10), { failures })])]);
    const rate = (now: number, before: number) => compare(failing(now), failing(before)).of('GET /')[3];
    expect(rate(20, 20)).toMatchObject({ verdict: 'pass', tolerance: 0 });
    expect(rate(21, 20)).toMatchObject({ verdict: 'fail', change: expect.closeTo(0.001, 10) });
    expect(rate(0, 20)).toMatchObject({ verdict: 'pass' });
  });

  test('throughput of the whole run gates when asked to', () => {
    const slower = stored([constant('GET /', [100, 100, 100], 80)]);
    expect(compare(slower, base).total).toEqual([
      expect.objectContaining({
        metric: 'throughput',
        verdict: 'fail',
        action: 'block',
        base: 100,
        head: 80,
      }),
    ]);
    expect(compare(base, base).total).toEqual([expect.objectContaining({ verdict: 'pass' })]);
  });
});

describe('runs that are not comparable give no verdict', () => {
  const environment = base.environment;
  const load = base.load;

  test.each([
    [
      'scenario',
      { scenario: { name: 'cart', hash: 'abc' } },
      'the scenario differs (checkout 9f2c1a7e5b / cart abc)',
    ],
    [
      'machine',
      { environment: { ...environment, cpuModel: 'Other', cpuCores: 2 } },
      'measured on different machines (cpuModel AMD EPYC 7763 / Other, cpuCores 4 / 2)',
    ],
    ['users', { load: { ...load, users: 5 } }, 'users differs (20 / 5)'],
    ['model', { load: { ...load, model: 'open' as const } }, 'model differs (closed / open)'],
  ])('%s', (_what, parts, note) => {
    const { notes, of, total } = compare(stored([constant('GET /', [500, 500, 500])], parts), base);
    expect(notes).toEqual([`not comparable: ${note}`]);
    expect(verdicts([...of('GET /'), ...total])).toEqual([
      ['p50', 'skip'],
      ['p95', 'inconclusive'],
      ['p99', 'skip'],
      ['error-rate', 'inconclusive'],
      ['throughput', 'inconclusive'],
    ]);
    expect(of('GET /')[1]).toMatchObject({ note: 'not comparable', base: 101, head: 500 });
  });

  test('another seed or length does not matter', () => {
    const other = stored([constant('GET /', [100, 100, 100])], {
      load: { ...load, seed: 9, durationMs: 1000 },
    });
    expect(compare(other, base).notes).toEqual([]);
  });
});

describe('endpoints of one run only', () => {
  test('one that the other lacks is new', () => {
    const head = stored([...base.endpoints, constant('GET /new', [10])]);
    const { notes, of } = compare(head, base);
    expect(notes).toEqual([]);
    expect(of('GET /new')).toEqual([
      expect.objectContaining({ verdict: 'new', action: 'warn', head: 10, note: 'not in the other results' }),
    ]);
  });

  test.each([
    ['lacks', stored([constant('GET /', [101])])],
    ['never reached', stored([constant('GET /', [101]), endpointOf('GET /old', [])])],
  ])('one that head %s is told of', (_what, head) => {
    const two = stored([constant('GET /', [101]), constant('GET /old', [10])]);
    expect(compare(head, two).notes).toEqual(['GET /old is in the other results, but not in these']);
  });

  test('one of which nothing succeeded is skipped', () => {
    const broken = stored([endpointOf('GET /', [block(0, [], { failures: 5 })])]);
    const { of } = compare(broken, base);
    expect(verdicts(of('GET /'))).toEqual([
      ['p50', 'skip'],
      ['p95', 'skip'],
      ['p99', 'skip'],
      ['error-rate', 'fail'],
    ]);
    expect(of('GET /')[0]!.note).toBe('no request succeeded');
  });
});
