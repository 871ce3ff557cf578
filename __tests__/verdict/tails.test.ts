import { describe, expect, test } from '@jest/globals';
import { Random } from '../../src/engine/random.ts';
import type { EndpointResult, Metric } from '../../src/results/schema.ts';
import { comparePaired } from '../../src/verdict/paired.ts';
import { pairBlocks } from '../../src/verdict/pairs.ts';
import { compareTails } from '../../src/verdict/tails.ts';
import { block, endpointOf, normal } from './blocks.ts';

/** 24 blocks of 500 requests around 40 ms, with some in certain blocks that take another half a second. */
function traffic(seed: number, stalled: (block: number) => number = () => 0): EndpointResult {
  const random = new Random(seed, 3);
  return endpointOf(
    'GET /',
    Array.from({ length: 24 }, (_, index) =>
      block(
        index,
        Array.from(
          { length: 500 },
          (_, request) => 40 * Math.exp(0.3 * normal(random)) + (request < stalled(index) ? 500 : 0),
        ),
      ),
    ),
  );
}
const compare = (head: EndpointResult, base: EndpointResult, metric: Metric = 'p999') =>
  compareTails(pairBlocks(head, base, new Set()), metric, Math.log(1.1));

describe('compareTails', () => {
  test('of all requests together', () => {
    const tail = compare(
      traffic(1, () => 2),
      traffic(2),
    );
    expect(tail.base).toBeGreaterThan(80);
    expect(tail.base).toBeLessThan(130);
    expect(tail.head).toBeGreaterThan(500);
    expect(tail.p).toBeLessThan(0.001);
  });

  test('a stall in one block or two proves nothing', () => {
    const tail = compare(
      traffic(1, (index) => (index === 3 || index === 9 ? 20 : 0)),
      traffic(2),
    );
    expect(tail.head / tail.base).toBeGreaterThan(3);
    // Half of the ways to swap two pairs have one on each side, a quarter both on head.
    expect(tail.p).toBeGreaterThan(0.2);
  });

  test('a stall as frequent as the quantile is high is seen when every block has it', () => {
    // 2% of the requests, in 12 blocks only: at p99 either side is beyond it or not.
    const twelve = (endpoint: EndpointResult) => endpointOf('GET /', endpoint.iterations.slice(0, 12));
    const tail = compare(twelve(traffic(1, () => 10)), twelve(traffic(2)), 'p99');
    expect(tail.head).toBeGreaterThan(400);
    expect(tail.p).toBeLessThan(0.001);
  });

  test('is the same every time, and 1 of what does not differ', () => {
    const [head, base] = [traffic(1, (index) => (index % 3 === 0 ? 8 : 0)), traffic(2)];
    expect(compare(head, base)).toEqual(compare(head, base));
    expect(compare(traffic(3), traffic(4)).p).toBe(1);
    expect(compare(base, base)).toMatchObject({ p: 1 });
  });
});

describe('a rare stall', () => {
  const policy = { tolerance: 0.1, alpha: 0.05, failOn: ['p95', 'p99'] as Metric[] };
  const judged = (head: EndpointResult, base: EndpointResult, parts = {}) => {
    const copy = structuredClone(head);
    comparePaired([copy], [structuredClone(base)], { ...policy, ...parts });
    return Object.fromEntries(copy.comparisons.map((one) => [one.metric, one]));
  };

  test('that no pair shows warns', () => {
    // One request in five hundred: beyond p99.9, and far from p99.
    const by = judged(
      traffic(1, () => 1),
      traffic(2),
    );
    expect(by).toMatchObject({
      p95: { verdict: 'pass' },
      p99: { verdict: 'pass' },
      p999: { verdict: 'warn', action: 'warn', samples: 24, low: null, high: null },
    });
    expect(by.p999!.note).toMatch(/^of all requests of the run taken together/);
  });

  test('and a time that should gate and has too few requests for pairs, too', () => {
    // 20 requests a block: 480 in all, of which p95 of pairs needs 1,600 and more; a fifth of head's take longer.
    const few = (seed: number, slow: number) => {
      const random = new Random(seed, 3);
      const times = () =>
        Array.from({ length: 20 }, (_, request) => 40 + 4 * random.next() + (request < slow ? 40 : 0));
      return endpointOf(
        'GET /',
        Array.from({ length: 24 }, (_, index) => block(index, times())),
      );
    };
    const by = judged(few(1, 4), few(2, 0));
    expect(by.p95).toMatchObject({ verdict: 'warn', action: 'block', samples: 24 });
    expect(by.p95!.note).toContain('too few to judge it pair by pair');
    expect(judged(few(3, 0), few(4, 0)).p95).toMatchObject({ verdict: 'skip' });
  });

  test('is not told where the endpoint got slower anyway', () => {
    const slow = traffic(1, () => 100);
    expect(judged(slow, traffic(2)).p999).toBeUndefined();
  });

  test('is none between identical builds, nor without requests enough', () => {
    expect(judged(traffic(3), traffic(4)).p999).toBeUndefined();
    const few = (endpoint: EndpointResult) => endpointOf('GET /', endpoint.iterations.slice(0, 12));
    expect(judged(few(traffic(1, () => 1)), few(traffic(2))).p999).toBeUndefined();
  });
});
