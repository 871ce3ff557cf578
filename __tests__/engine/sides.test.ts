import { afterEach, describe, expect, test } from '@jest/globals';
import {
  type PlanOptions,
  planMeasurement,
  plannedMs,
  planWarmup,
  turnLength,
  type Window,
} from '../../src/engine/plan.ts';
import { summarize } from '../../src/results/summarize.ts';
import { closeServers, recordingServer, type Seen } from '../support/servers.ts';
import { load } from './load.ts';

afterEach(closeServers);

const PLAN: PlanOptions = {
  sides: ['base', 'head'],
  warmupMs: 1000,
  durationMs: 4000,
  iterations: 2,
  seed: 2,
  turnMs: 250,
  blockMs: 1000,
};

const planRun = (options: PlanOptions): Window[] => [...planWarmup(options), ...planMeasurement(options)];
const order = (windows: Window[]): string =>
  windows.map(({ side }) => (side === 'base' ? 'A' : 'B')).join('');
const ofBlock = (windows: Window[], number: number) =>
  windows.filter((window) => window.block?.block === number);
const timeOf = (windows: Window[], side: string): number =>
  plannedMs(windows.filter((window) => window.side === side));

describe('the plan of a run', () => {
  test('with one side is the warm-up and one window for each iteration', () => {
    const windows = planRun({ ...PLAN, sides: ['head'], iterations: 3 });
    expect(windows.map(({ durationMs, iteration, block }) => [durationMs, iteration, block])).toEqual([
      [1000, 0, null],
      [4000, 1, { iteration: 0, block: 0 }],
      [4000, 2, { iteration: 1, block: 1 }],
      [4000, 3, { iteration: 2, block: 2 }],
    ]);
  });

  test('has no window for a warm-up of no length', () => {
    for (const sides of [['head'], ['base', 'head']] as PlanOptions['sides'][])
      expect(planRun({ ...PLAN, sides, warmupMs: 0 }).every(({ block }) => block !== null)).toBe(true);
  });

  test('with two sides alternates in ABBA order; the seed says who begins', () => {
    expect(order(planRun(PLAN))).toMatch(/^(ABBA)+$/);
    expect(order(planRun({ ...PLAN, seed: 3 }))).toMatch(/^(BAAB)+$/);
  });

  test('gives both sides the same time in the warm-up and in every block', () => {
    const windows = planRun({ ...PLAN, durationMs: 3300, blockMs: 700, turnMs: 260 });
    const warmup = windows.filter(({ block }) => block === null);
    expect(timeOf(warmup, 'base')).toBeCloseTo(1000);
    expect(timeOf(warmup, 'head')).toBeCloseTo(1000);
    const blocks = [...new Set(windows.flatMap(({ block }) => (block ? [block.block] : [])))];
    expect(blocks).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const block of blocks)
      expect(timeOf(ofBlock(windows, block), 'base')).toBeCloseTo(timeOf(ofBlock(windows, block), 'head'));
    expect(plannedMs(windows)).toBeCloseTo(2 * (1000 + 2 * 3300));
  });

  test('never puts one block into two iterations', () => {
    const windows = planRun(PLAN);
    for (const { block, iteration } of windows)
      if (block) expect(block).toEqual({ iteration: iteration - 1, block: block.block });
    expect(ofBlock(windows, 3).every(({ iteration }) => iteration === 1)).toBe(true);
    expect(ofBlock(windows, 4).every(({ iteration }) => iteration === 2)).toBe(true);
  });

  test('has one block and one turn of each side when there is time for no more', () => {
    const windows = planRun({ ...PLAN, warmupMs: 0, durationMs: 100, iterations: 1 });
    expect(windows.map(({ side, durationMs }) => [side, durationMs])).toEqual([
      ['base', 100],
      ['head', 100],
    ]);
  });
});

describe('the length of turns', () => {
  test('follows how long the last responses of each turn took, within limits', () => {
    expect(turnLength([], 250, 2000)).toBe(250);
    expect(turnLength([5, 10, 8], 250, 2000)).toBe(250);
    expect(turnLength([300, 310, 290, 305], 250, 2000)).toBe(4 * 305);
    expect(turnLength([3000, 3000], 250, 2000)).toBe(2000);
  });

  test('is not led by one slow response', () => {
    expect(turnLength([...Array(19).fill(10), 3000], 250, 2000)).toBe(250);
  });
});

describe('two sides', () => {
  test('are never loaded at the same time, and each finishes what it began', async () => {
    const [base, head] = [
      await recordingServer(() => ({ delayMs: 20 })),
      await recordingServer(() => ({ delayMs: 35 })),
    ];
    const { measurement } = await load('tasks: [{ GET: / }]', head.url, {
      base: base.url,
      users: 3,
      warmupMs: 250,
      durationMs: 500,
    });
    expect(turnsOf(base.seen, head.seen)).toBeGreaterThanOrEqual(4);
    for (const one of base.seen)
      for (const other of head.seen)
        expect(one.answeredAt <= other.arrivedAt || other.answeredAt <= one.arrivedAt).toBe(true);
    // Nothing was given up for the sake of the other side.
    expect([...base.seen, ...head.seen].every(({ answeredAt }) => answeredAt > 0)).toBe(true);
    expect(base.mostInFlight).toBe(3);
    expect(base.connections).toBe(3);
    for (const recorder of [measurement.recorders.base!, measurement.recorders.head])
      expect(recorder.blocks.flatMap(({ endpoints }) => endpoints.map((e) => e!.failures))).toEqual([0]);
  });

  test('have the same blocks, by number, with the time that each was loaded', async () => {
    const [base, head] = [await recordingServer(), await recordingServer()];
    const { measurement } = await load('pause: 5ms\ntasks: [{ GET: / }]', head.url, {
      base: base.url,
      users: 2,
      durationMs: 500,
      iterations: 2,
    });
    const blocks = (side: 'base' | 'head') =>
      measurement.recorders[side]!.blocks.map(({ iteration, block }) => [iteration, block]);
    expect(blocks('head')).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(blocks('base')).toEqual(blocks('head'));
    for (const side of ['base', 'head'] as const) {
      const { blocks } = measurement.recorders[side]!;
      // Two turns of 250 ms each; a turn is never cut short.
      for (const { durationMs } of blocks) expect(durationMs).toBeGreaterThanOrEqual(495);
      const recorded = blocks.reduce((sum, block) => sum + block.endpoints[0]!.count, 0);
      expect(recorded).toBe((side === 'base' ? base : head).seen.length);
    }
  });

  test('stand still while the other has its turn: a pause is time of the own side', async () => {
    const [base, head] = [await recordingServer(), await recordingServer()];
    await load('pause: 400ms\ntasks: [{ GET: / }]', head.url, { base: base.url, durationMs: 750 });
    // 750 ms of each side are room for two requests, though the whole run took twice as long.
    expect(base.seen.length).toBeLessThanOrEqual(2);
    expect(head.seen.length).toBeLessThanOrEqual(2);
    expect(base.seen.length).toBeGreaterThan(0);
  });
});

/** How often the load went from one side to the other, plus one. */
function turnsOf(base: Seen[], head: Seen[]): number {
  const all = [
    ...base.map((seen) => ({ ...seen, side: 'base' })),
    ...head.map((seen) => ({ ...seen, side: 'head' })),
  ];
  all.sort((a, b) => a.arrivedAt - b.arrivedAt);
  return all.filter(({ side }, index) => side !== all[index - 1]?.side).length;
}

test('each side has a first failure of its own', async () => {
  const [base, head] = [await recordingServer(() => ({ status: 503 })), await recordingServer()];
  const { measurement, total } = await load('pause: 5ms\ntasks: [{ GET: / }]', head.url, {
    base: base.url,
    durationMs: 1000,
  });
  expect(total.firstFailure).toBeUndefined();
  const endpoints = [{ name: 'GET /', kind: 'request' as const, budgets: [] }];
  const { firstFailure } = summarize(measurement.recorders.base!, endpoints).total;
  expect(firstFailure).toMatchObject({ endpoint: 'GET /', kind: 'status' });
  expect(firstFailure!.message).toBe('status 503, expected 2xx or 3xx');
  expect(firstFailure!.atMs).toBeGreaterThan(0);
});
