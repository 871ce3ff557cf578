import { describe, expect, test } from '@jest/globals';
import { Recorder } from '../../src/results/recorder.ts';

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
    const { response } = block.endpoint(0);
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
    expect(endpoint.response.count).toBe(1);
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
