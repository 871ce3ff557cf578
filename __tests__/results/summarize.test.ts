import { describe, expect, test } from '@jest/globals';
import { Recorder } from '../../src/results/recorder.ts';
import { histogramOf, summarize } from '../../src/results/summarize.ts';
import type { EndpointSpec } from '../../src/scenario/scenario.ts';

const ENDPOINTS: EndpointSpec[] = [
  { name: 'GET /a', kind: 'request', budgets: [] },
  { name: 'GET /b', kind: 'request', budgets: [] },
  { name: 'checkout', kind: 'group', budgets: [] },
  { name: 'GET /never', kind: 'request', budgets: [] },
];

/** Two blocks of half a second: /a succeeds and fails, /b fails only, the group takes longer than both. */
function recorded(): Recorder {
  const recorder = new Recorder(ENDPOINTS.length);
  for (const index of [0, 1]) {
    const block = recorder.block(index, index, index * 1000);
    block.durationMs = 500;
    for (let i = 1; i <= 10; i++) {
      recorder.success(block, 0, 10 * i + index);
      recorder.exchange(0, { sentAt: 0, headAt: 8 * i, endedAt: 9 * i, bytes: 100 });
    }
    recorder.failure(block, 0, 'status', 'HTTP 500');
    recorder.failure(block, 1, 'timeout', 'no answer');
    recorder.success(block, 2, 500);
  }
  recorder.failure(recorder.blocks[1]!, 1, 'connection', 'refused');
  return recorder;
}

const { total, endpoints } = summarize(recorded(), ENDPOINTS);
const [a, b, group, never] = endpoints;

describe('endpoints', () => {
  test('are all there, in order', () => {
    expect(endpoints.map(({ name, kind, count }) => [name, kind, count])).toEqual([
      ['GET /a', 'request', 22],
      ['GET /b', 'request', 3],
      ['checkout', 'group', 2],
      ['GET /never', 'request', 0],
    ]);
  });

  test('one with successes and failures', () => {
    expect(a).toMatchObject({
      errors: { status: 2, check: 0, timeout: 0, connection: 0, body: 0 },
      reasons: [{ kind: 'status', message: 'HTTP 500', count: 2 }],
      errorRate: 2 / 22,
      throughput: 20,
      bytes: 2000,
      latency: { min: 10, max: 101, mean: 55.5 },
      service: { min: 9, max: 90 },
      comparisons: [],
    });
  });

  test('one of which nothing succeeded', () => {
    expect(b).toMatchObject({ errorRate: 1, throughput: 0, latency: null, service: null });
    expect(
      b!.iterations.map(({ count, histogram, min, max, sum }) => [count, histogram, min, max, sum]),
    ).toEqual([
      [1, null, null, null, 0],
      [2, null, null, null, 0],
    ]);
  });

  test('a group has no service time', () => {
    expect(group).toMatchObject({ latency: { p50: 500 }, service: null });
  });

  test('one that was never reached', () => {
    expect(never).toMatchObject({ count: 0, errorRate: 0, throughput: 0, latency: null, reasons: [] });
  });
});

describe('iterations', () => {
  test('say when they were and what was in them', () => {
    expect(a!.iterations).toEqual([
      expect.objectContaining({
        iteration: 0,
        block: 0,
        startMs: 0,
        durationMs: 500,
        count: 11,
        min: 10,
        max: 100,
        sum: 550,
      }),
      expect.objectContaining({
        iteration: 1,
        block: 1,
        startMs: 1000,
        count: 11,
        min: 11,
        max: 101,
        sum: 560,
      }),
    ]);
  });

  test('have the histogram from which all can be computed again', () => {
    const [first, second] = a!.iterations.map((iteration) => histogramOf(iteration)!);
    first!.add(second!);
    expect(first!.latency()).toEqual(a!.latency);
    expect(histogramOf(b!.iterations[0]!)).toBeNull();
  });
});

describe('the total', () => {
  test('is of all requests, groups not among them', () => {
    expect(total).toMatchObject({
      name: 'all requests',
      kind: 'total',
      count: 25,
      errors: { status: 2, check: 0, timeout: 2, connection: 1, body: 0 },
      errorRate: 5 / 25,
      throughput: 20,
      latency: { max: 101 },
    });
    expect(total.latency).toEqual(a!.latency);
  });

  test('has the most frequent reasons first, five at the most', () => {
    expect(total.reasons.map(({ message, count }) => [message, count])).toEqual([
      ['HTTP 500', 2],
      ['no answer', 2],
      ['refused', 1],
    ]);
    const recorder = new Recorder(1);
    const block = recorder.block(0, 0, 0);
    for (let i = 0; i < 8; i++)
      for (let n = 0; n <= i; n++) recorder.failure(block, 0, 'check', `reason ${i}`);
    const { reasons } = summarize(recorder, ENDPOINTS.slice(0, 1)).total;
    expect(reasons.map(({ count }) => count)).toEqual([8, 7, 6, 5, 4]);
  });
});

test('nothing recorded at all', () => {
  const nothing = summarize(new Recorder(1), ENDPOINTS.slice(0, 1));
  expect(nothing.total).toMatchObject({
    count: 0,
    errorRate: 0,
    throughput: 0,
    latency: null,
    iterations: [],
  });
});
