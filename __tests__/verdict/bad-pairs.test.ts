import { describe, expect, test } from '@jest/globals';
import type { EndpointResult, IterationResult, Metric, Results } from '../../src/results/schema.ts';
import { findBadPairs } from '../../src/verdict/bad-pairs.ts';
import { judge } from '../../src/verdict/judge.ts';
import { comparePaired } from '../../src/verdict/paired.ts';
import { NO_CONNECTIONS, results } from '../report/sample.ts';
import { block, endpointOf } from './blocks.ts';

type Validity = NonNullable<IterationResult['validity']>;
const FINE: Validity = { cpuWait: 0.05, steal: 0, latenessMs: 1, offered: 200 };

/** All requests of a side, with what is known of its blocks. */
function total(blocks: number, validity: (block: number) => Partial<Validity>, ms = 60): EndpointResult {
  const iterations = Array.from({ length: blocks }, (_, index) => ({
    ...block(index, Array(400).fill(ms)),
    validity: { ...FINE, ...validity(index) },
  }));
  return endpointOf('all requests', iterations, 'total');
}
const fine = total(12, () => ({}));
const at5 = (validity: Partial<Validity>) => total(12, (index) => (index === 5 ? validity : {}));

describe('a pair is bad', () => {
  test.each<[string, Partial<Validity>]>([
    ['when the engine waited for a CPU as never before', { cpuWait: 0.5 }],
    ['when other machines took the CPU', { steal: 0.3 }],
    ['when arrivals were late', { latenessMs: 40 }],
    ['when one side was offered more', { offered: 260 }],
  ])('%s', (_what, validity) => {
    expect([...findBadPairs(at5(validity), fine).blocks]).toEqual([5]);
    expect([...findBadPairs(fine, at5(validity)).blocks]).toEqual([5]);
    expect(findBadPairs(fine, at5(validity)).tooMany).toBeNull();
  });

  test.each<[string, EndpointResult]>([
    ['in a quiet run', fine],
    ['when an arrival or two fell into the next block', at5({ offered: 204 })],
    ['when its side makes the engine wait all the time', total(12, () => ({ cpuWait: 0.4 }))],
    ['when nothing is known', at5({ cpuWait: null, steal: null, latenessMs: null, offered: null })],
    ['in results of an earlier version', endpointOf('all requests', [block(0, [1])], 'total')],
  ])('but not %s', (_what, head) => {
    expect(findBadPairs(head, fine)).toEqual({ blocks: new Set(), tooMany: null });
  });

  test('too many of them are told', () => {
    const stalled = total(12, (index) => (index % 2 === 0 ? { latenessMs: 30 } : {}));
    expect(findBadPairs(stalled, fine).tooMany).toMatch(
      /^environment: 6 of 12 pairs of blocks had to be dropped/,
    );
  });
});

describe('bad pairs', () => {
  const endpoint = (ms: (index: number) => number) =>
    endpointOf(
      'GET /',
      Array.from({ length: 12 }, (_, index) => block(index, Array(400).fill(ms(index)))),
    );
  const policy = { tolerance: 0.05, alpha: 0.05, failOn: ['p95'] as Metric[] };

  test('are dropped whole', () => {
    const head = endpoint((index) => (index === 5 ? 600 : 60));
    comparePaired([head, at5({ latenessMs: 40 })], [endpoint(() => 60), fine], policy);
    expect(head.comparisons.find(({ metric }) => metric === 'p95')).toMatchObject({ samples: 11, change: 0 });
  });

  test('that are too many leave the run inconclusive, whatever the rest shows', () => {
    const stalled = total(12, (index) => (index % 2 === 0 ? { latenessMs: 30 } : {}), 120);
    const run: Results = results({ verdict: 'invalid', endpoints: [endpoint(() => 120)], total: stalled });
    const base = { target: 'http://b', arrivals: null, connections: NO_CONNECTIONS };
    const sides = { base: { ...base, total: fine, endpoints: [endpoint(() => 60)] } };
    const judged = judge(
      { ...run, sides },
      {
        budgets: { run: [], endpoints: [] },
        baseline: null,
        stored: null,
        tolerance: null,
        alpha: 0.05,
        failOn: ['p95'],
      },
      [],
    );
    expect(judged.verdict).toBe('inconclusive');
    expect(judged.total.comparisons[1]).toMatchObject({
      verdict: 'inconclusive',
      note: expect.stringMatching(/^environment: 6 of 12/),
    });
    expect(judged.endpoints[0]!.comparisons[0]).toMatchObject({ metric: 'p50', verdict: 'skip' });
  });
});

test('throughput is not compared in the open model, where both sides are offered the same', () => {
  const [head, base] = [total(12, () => ({})), total(12, () => ({}))];
  comparePaired([head], [base], { tolerance: 0.05, alpha: 0.05, failOn: ['throughput'], model: 'open' });
  expect(head.comparisons).toEqual([]);
});
