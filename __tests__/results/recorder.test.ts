import { describe, expect, test } from '@jest/globals';
import { Random } from '../../src/engine/random.ts';
import { Recorder } from '../../src/results/recorder.ts';
import type { EndpointResult } from '../../src/results/schema.ts';
import { summarize } from '../../src/results/summarize.ts';
import type { EndpointSpec } from '../../src/scenario/scenario.ts';

describe('blocks', () => {
  test('one number is one block', () => {
    const recorder = new Recorder(1);
    const first = recorder.block(0, 0, 100);
    expect(recorder.block(0, 0, 999)).toBe(first);
    const second = recorder.block(0, 1, 200);
    expect(second).not.toBe(first);
    expect(recorder.blocks.map(({ iteration, block, startMs }) => [iteration, block, startMs])).toEqual([
      [0, 0, 100],
      [0, 1, 200],
    ]);
  });

  test('endpoints that were not reached have nothing', () => {
    const recorder = new Recorder(3);
    const block = recorder.block(0, 0, 0);
    recorder.success(block, 1, 5);
    expect(block.endpoints.map((endpoint) => endpoint?.count)).toEqual([undefined, 1, undefined]);
  });
});

describe('requests', () => {
  test('times are recorded in µs, response and service apart', () => {
    const recorder = new Recorder(1);
    const block = recorder.block(0, 0, 0);
    recorder.success(block, 0, 12.3456);
    recorder.exchange(0, { sentAt: 1000, headAt: 1008, endedAt: 1010, bytes: 150 });
    recorder.success(block, 0, 20);
    const response = block.endpoint(0).times.whole();
    expect([response.count, response.min, response.max]).toEqual([2, 12_346, 20_000]);
    const { service, firstByte, bytes } = recorder.totals[0]!;
    expect([service.count, service.min, firstByte.min, bytes]).toEqual([1, 10_000, 8_000, 150]);
  });

  test('failures have counts of their own, and no times', () => {
    const recorder = new Recorder(1);
    const block = recorder.block(0, 0, 0);
    recorder.success(block, 0, 5);
    recorder.failure(block, 0, 'timeout', 'no answer');
    recorder.failure(block, 0, 'status', '500');
    recorder.failure(block, 0, 'status', '500');
    const endpoint = block.endpoint(0);
    expect(endpoint.count).toBe(4);
    expect(endpoint.times.whole().count).toBe(1);
    expect(endpoint.errors).toEqual({ status: 2, check: 0, timeout: 1, connection: 0, body: 0 });
  });
});

describe('reasons', () => {
  test('are counted by kind and message', () => {
    const recorder = new Recorder(1);
    const block = recorder.block(0, 0, 0);
    for (const [kind, message] of [
      ['status', 'x'],
      ['check', 'x'],
      ['status', 'x'],
      ['status', 'y'],
    ] as const)
      recorder.failure(block, 0, kind, message);
    expect([...recorder.totals[0]!.reasons.values()]).toEqual([
      { kind: 'status', message: 'x', count: 2 },
      { kind: 'check', message: 'x', count: 1 },
      { kind: 'status', message: 'y', count: 1 },
    ]);
  });

  test('are cut, and not kept without end', () => {
    const recorder = new Recorder(1);
    const block = recorder.block(0, 0, 0);
    for (let i = 0; i < 100; i++) recorder.failure(block, 0, 'body', `${i} ${'x'.repeat(1000)}`);
    const reasons = [...recorder.totals[0]!.reasons.values()];
    expect(reasons).toHaveLength(20);
    expect(reasons.every(({ message }) => message.length === 300)).toBe(true);
    expect(block.endpoint(0).errors.body).toBe(100);
  });
});

describe('the first failure', () => {
  const ENDPOINTS: EndpointSpec[] = ['a', 'b'].map((name) => ({ name, kind: 'request', budgets: [] }));
  const first = (recorder: Recorder) => {
    const { total, endpoints } = summarize(recorder, ENDPOINTS);
    return [total, ...endpoints].map(({ firstFailure }) => firstFailure);
  };

  test('is kept of each endpoint and of all, in ms since the first block began', () => {
    const recorder = new Recorder(2);
    const before = performance.now();
    recorder.block(0, 0, 5000);
    const block = recorder.block(1, 1, 8000);
    recorder.failure(block, 1, 'status', `status 500 ${'x'.repeat(1000)}`);
    recorder.failure(block, 0, 'timeout', 'no answer');
    recorder.failure(block, 1, 'check', 'later');
    const tookMs = performance.now() - before;
    const [total, a, b] = first(recorder);
    expect(a).toMatchObject({ endpoint: 'a', kind: 'timeout', message: 'no answer' });
    expect(b).toMatchObject({ endpoint: 'b', kind: 'status', message: expect.stringMatching(/^status 500/) });
    expect(b!.message).toHaveLength(300);
    expect(total).toEqual(b);
    for (const { atMs } of [a!, b!]) {
      expect(atMs).toBeGreaterThanOrEqual(3000);
      expect(atMs).toBeLessThan(3000 + tookMs + 1);
    }
  });

  test('of several threads is the earliest, whichever is told first', () => {
    const [early, late] = [1000, 900_000].map((startMs, index) => {
      const recorder = new Recorder(2);
      recorder.failure(recorder.block(index, index, startMs), 0, 'status', `at ${startMs}`);
      return structuredClone(recorder.export());
    });
    for (const order of [
      [early!, late!],
      [late!, early!],
    ]) {
      const whole = new Recorder(2);
      whole.block(0, 0, 0);
      whole.block(1, 1, 1);
      for (const part of order) whole.import(part);
      expect(first(whole)[0]!.message).toBe('at 1000');
    }
  });

  test('is absent where nothing failed', () => {
    const recorder = new Recorder(2);
    recorder.success(recorder.block(0, 0, 0), 0, 1);
    expect(first(recorder)).toEqual([undefined, undefined, undefined]);
  });
});

describe('blocks that are over', () => {
  test('are packed, and still take what ends in them late', () => {
    const recorder = new Recorder(1);
    const first = recorder.block(0, 0, 0);
    recorder.success(first, 0, 1);
    recorder.block(1, 1, 100);
    recorder.success(first, 0, 3);
    recorder.failure(first, 0, 'timeout', 'late');
    const times = first.endpoint(0).times.whole();
    expect([first.endpoint(0).count, times.count, times.min, times.max]).toEqual([3, 2, 1000, 3000]);
  });
});

describe('recorders of several threads', () => {
  const ENDPOINTS: EndpointSpec[] = [
    { name: 'a', kind: 'request', budgets: [] },
    { name: 'b', kind: 'request', budgets: [] },
  ];
  const random = new Random(3, 0);
  const requests = Array.from({ length: 4000 }, (_, index) => ({
    block: Math.floor(index / 1000),
    endpoint: random.int(0, 1),
    ms: 0.05 - 8 * Math.log(1 - random.next()),
    failed: random.next() < 0.02,
  }));

  /** What is reported when the requests are spread over so many recorders, and these are put together. */
  function spreadOver(workers: number) {
    const whole = new Recorder(2);
    const block = (number: number) => whole.block(number >> 1, number, number * 500);
    for (let number = 0; number < 4; number++) block(number).durationMs = 500;
    for (let worker = 0; worker < workers; worker++) {
      const recorder = new Recorder(2);
      for (const [index, { block, endpoint, ms, failed }] of requests.entries()) {
        if (index % workers !== worker) continue;
        const recorded = recorder.block(block >> 1, block, block * 500);
        recorded.offered++;
        if (failed) recorder.failure(recorded, endpoint, 'status', 'status 500');
        else {
          recorder.success(recorded, endpoint, ms);
          recorder.exchange(endpoint, { sentAt: 0, headAt: ms / 2, endedAt: ms, bytes: 10 });
        }
      }
      whole.import(structuredClone(recorder.export()));
    }
    const { total, endpoints } = summarize(whole, ENDPOINTS);
    // When a failure was depends on the clock.
    const timeless = ({ firstFailure: _first, ...rest }: EndpointResult) => rest;
    return { total: timeless(total), endpoints: endpoints.map(timeless) };
  }

  test.each([2, 3, 7])('of %d, the sum is what one would have', (workers) => {
    expect(spreadOver(workers)).toEqual(spreadOver(1));
  });

  test('percentiles are those of the sorted list of all samples, to three digits', () => {
    const sorted = requests.flatMap(({ ms, failed }) => (failed ? [] : [ms])).sort((x, y) => x - y);
    const { total } = spreadOver(3);
    for (const [name, percentile] of Object.entries({ p50: 50, p90: 90, p95: 95, p99: 99, p999: 99.9 })) {
      const exact = sorted[Math.ceil((percentile / 100) * sorted.length - 1e-6) - 1]!;
      const found = total.latency![name as 'p50'];
      expect(Math.abs(found - exact)).toBeLessThanOrEqual(Math.max(0.001, exact * 0.001));
    }
    expect(total.iterations.map(({ count }) => count)).toEqual([1000, 1000, 1000, 1000]);
  });
});
