import { describe, expect, test } from '@jest/globals';
import { Random } from '../../src/engine/random.ts';
import { countPairs, mergePairs, pairBlocks } from '../../src/verdict/pairs.ts';
import { block, endpointOf } from './blocks.ts';

/** An endpoint with so many requests in each block. */
function endpointWith(counts: number[]) {
  return endpointOf(
    'GET /',
    counts.map((count, index) => block(index, Array<number>(count).fill(10))),
  );
}
const blocksOf = (counts: number[]) => pairBlocks(endpointWith(counts), endpointWith(counts), new Set());

describe('blocks are merged into as many pairs as were promised', () => {
  test.each([
    ['alike', Array<number>(24).fill(18)],
    ['one of them huge', [5000, 10, 10, 10, 10, 10]],
    ['the last one huge', [10, 10, 10, 10, 10, 5000]],
    ['some empty', [20, 0, 20, 0, 20, 20]],
  ])('%s', (_what, counts) => {
    const blocks = blocksOf(counts);
    const promised = countPairs(blocks, 'p50');
    expect(promised).toBeGreaterThan(0);
    expect(mergePairs(blocks, promised)).toHaveLength(promised);
  });

  test('however many requests each has', () => {
    const random = new Random(5, 0);
    for (let run = 0; run < 300; run++) {
      const blocks = blocksOf(Array.from({ length: random.int(1, 24) }, () => random.int(0, 60)));
      const promised = countPairs(blocks, 'p50');
      expect(mergePairs(blocks, promised)).toHaveLength(promised);
    }
  });
});
