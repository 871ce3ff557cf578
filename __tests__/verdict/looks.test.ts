import { describe, expect, test } from '@jest/globals';
import { planLooks, shareOf } from '../../src/verdict/looks.ts';
import { comparison, endpoint, results } from '../report/sample.ts';
import { block } from './blocks.ts';

describe('planLooks', () => {
  test.each([
    [24, [12, 18, 24], [0.2, 0.3, 0.5]],
    [23, [12, 18, 23], [0.2, 0.3, 0.5]],
    // Half of it would be too early: the next look gets its share.
    [20, [15, 20], [0.5, 0.5]],
    [16, [12, 16], [0.5, 0.5]],
    [14, [14], [1]],
    [12, [12], [1]],
    [5, [5], [1]],
    [1, [1], [1]],
  ])('%i blocks', (blocks, planned, shares) => {
    expect(planLooks(blocks)).toEqual({ planned, shares });
  });

  test.each(Array.from({ length: 48 }, (_, index) => index + 1))(
    '%i blocks: ends with the run, and spends alpha once',
    (blocks) => {
      const { planned, shares } = planLooks(blocks);
      expect(planned.at(-1)).toBe(blocks);
      expect(planned).toEqual([...new Set(planned)].sort((a, b) => a - b));
      expect(shares).toHaveLength(planned.length);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    },
  );
});

describe('shareOf', () => {
  const plan = { planned: [12, 18, 24], shares: [0.2, 0.3, 0.5] };

  test.each([
    [12, 0.2],
    [18, 0.3],
    [24, 0.5],
    // A run that ended between looks for other reasons spends what the next one could have.
    [15, 0.3],
    [30, 0.5],
  ])('a run that stopped after %i blocks: %d', (stoppedAt, share) => {
    expect(shareOf({ ...plan, stoppedAt })).toBe(share);
  });

  test('results without looks were judged once', () => {
    expect(shareOf(undefined)).toBe(1);
  });
});

test('results keep what they were judged by, and older ones have none of it', () => {
  const looks = { planned: [12, 18, 24], shares: [0.2, 0.3, 0.5], stoppedAt: 18 };
  const validity = { cpuWait: 0.1, steal: null, latenessMs: 0.4, offered: 120 };
  const iterations = [{ ...block(0, [10]), validity }];
  const comparisons = [comparison({ level: 0.001, remedy: { change: 0.1, minutes: 3 } })];
  const parts = { looks, endpoints: [endpoint('GET /', { iterations, comparisons })] };
  // They are parsed when they are made.
  expect(results(parts)).toMatchObject(parts);
  expect(results().looks).toBeUndefined();
});
