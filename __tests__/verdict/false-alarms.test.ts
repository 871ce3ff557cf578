import { expect, test } from '@jest/globals';
import { comparePaired } from '../../src/verdict/paired.ts';
import { drawn } from './blocks.ts';

const RUNS = 200;
const TRAFFIC = { blocks: 6, requests: 1000, ms: 1000, noise: 0.3, blockNoise: 0.05 };

test('without any tolerance, identical builds on a noisy machine fail no more often than alpha says', () => {
  const measure = (seed: number) => drawn('GET /', { ...TRAFFIC, seed });
  const failed = Array.from({ length: RUNS }, (_, run) => {
    const head = measure(10_000 + 2 * run);
    comparePaired([head], [measure(10_001 + 2 * run)], {
      tolerance: 0,
      alpha: 0.05,
      failOn: ['p50', 'p95', 'error-rate'],
    });
    return head.comparisons.some(({ verdict }) => verdict === 'fail');
  }).filter(Boolean);
  // Of 200 runs at 5%, 10 are expected; more than 20 have a probability of 0.1%. None at all would mean that
  // nothing was tested.
  expect(failed.length).toBeLessThanOrEqual(20);
  expect(failed.length).toBeGreaterThan(0);
});
