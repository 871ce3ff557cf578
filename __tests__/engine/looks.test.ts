import { afterEach, expect, test } from '@jest/globals';
import { blockCount, blockLength } from '../../src/engine/plan.ts';
import { summarize } from '../../src/results/summarize.ts';
import { parseScenario } from '../../src/scenario/load.ts';
import { closeServers, recordingServer } from '../support/servers.ts';
import { load } from './load.ts';

afterEach(closeServers);

const TEXT = 'tasks: [{ GET: / }]';
const { endpoints } = parseScenario('test.yml', TEXT, {});
const slowly = () => recordingServer(() => ({ delayMs: 20 }));

test.each([
  [60_000, 3, 7500, 24],
  [10_000, 3, 1250, 24],
  [3000, 2, 1000, 6],
  [500, 2, 1000, 2],
])('%d ms, %d times, are blocks of %d ms, %d of them', (durationMs, iterations, ms, count) => {
  expect(blockLength({ durationMs, iterations })).toBe(ms);
  expect(blockCount({ durationMs, iterations, blockMs: ms })).toBe(count);
});

test.each([1, 2])(
  'a run of %d workers stops at the look that decides it, and at no other',
  async (workers) => {
    const [base, head] = [await slowly(), await slowly()];
    const looked: { blocks: number; counts: number[]; answered: boolean }[] = [];
    const { measurement } = await load(TEXT, head.url, {
      base: base.url,
      users: 2,
      workers,
      durationMs: 4000,
      looks: {
        plan(blocks) {
          expect(blocks).toBe(4);
          return [1, 3];
        },
        isDecided({ recorders }, { done: blocks }) {
          const counts = [recorders.base!, recorders.head].map(
            (recorder) => summarize(recorder, endpoints).total.count,
          );
          const all = [...base.seen, ...head.seen];
          looked.push({ blocks, counts, answered: all.every(({ answeredAt }) => answeredAt > 0) });
          return blocks === 3;
        },
      },
    });
    expect(looked.map(({ blocks }) => blocks)).toEqual([1, 3]);
    // All that was asked for by then had been answered, and was counted.
    expect(looked.map(({ answered }) => answered)).toEqual([true, true]);
    expect(measurement.blocks).toEqual({ done: 3, planned: 4 });
    const { recorders } = measurement;
    for (const recorder of [recorders.base!, recorders.head]) {
      expect(recorder.blocks.map(({ block }) => block)).toEqual([0, 1, 2]);
      for (const { durationMs } of recorder.blocks) expect(durationMs).toBeGreaterThanOrEqual(995);
    }
    const last = looked.at(-1)!.counts;
    expect(last).toEqual([base.seen.length, head.seen.length]);
    expect([recorders.base!, recorders.head].map((one) => summarize(one, endpoints).total.count)).toEqual(
      last,
    );
  },
);

test('blocks say how well their load was delivered', async () => {
  const [base, head] = [await recordingServer(), await recordingServer()];
  const stages = [{ durationMs: 1000, from: 100, to: 100 }];
  const { measurement } = await load(TEXT, head.url, {
    base: base.url,
    users: 4,
    durationMs: 1000,
    iterations: 2,
    arrivals: { rate: 100, spread: 'even', stages },
  });
  for (const side of ['base', 'head'] as const) {
    const { iterations } = summarize(measurement.recorders[side]!, endpoints).total;
    expect(iterations).toHaveLength(2);
    for (const { validity } of iterations) {
      expect(validity).toEqual({
        cpuWait: expect.any(Number),
        steal: expect.any(Number),
        latenessMs: expect.any(Number),
        offered: expect.any(Number),
      });
      expect(validity!.offered).toBeGreaterThan(90);
      expect(validity!.offered).toBeLessThan(110);
      expect(validity!.cpuWait).toBeLessThanOrEqual(1);
    }
  }
});
