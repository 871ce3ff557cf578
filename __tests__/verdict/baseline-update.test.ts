import { describe, expect, test } from '@jest/globals';
import { type BaselineFile, compareBaseline, updateBaseline } from '../../src/verdict/baseline.ts';
import { results } from '../report/sample.ts';
import { block, constant, endpointOf } from './blocks.ts';

const run = results({
  endpoints: [
    constant('GET /a', [123.456, 123.456]),
    endpointOf('GET /b', [block(0, Array(97).fill(20), { failures: 3 })]),
    endpointOf('GET /silent', []),
    endpointOf('GET /broken', [block(0, [], { failures: 3 })]),
  ],
});

test('without an old file: what the run measured, with the defaults', () => {
  expect(updateBaseline(null, run)).toEqual({
    version: 2,
    environment: { cpu_cores: 4, memory_mb: 16_384 },
    thresholds: {
      'GET /a': { p50_ms: 123.5, p95_ms: 123.5, p99_ms: 123.5, error_rate: 0 },
      'GET /b': { p50_ms: 20, p95_ms: 20, p99_ms: 20, error_rate: 0.03 },
    },
    regression_tolerance: 0.1,
    block_on_regression: true,
  });
});

describe('of an old file', () => {
  const old: BaselineFile = {
    version: 2,
    $comment: 'kept by hand',
    environment: { cpu_cores: 2, memory_mb: 4096, container_image: 'shop:ci' },
    thresholds: {
      '/a': { p95_ms: 1, p90_ms: 1, throughput_rps: 1, p95_action: 'warn', p95_tolerance: 0.3, owner: 'me' },
      'GET /gone': { p95_ms: 7 },
      '/silent': { p95_ms: 8 },
      '/broken': { p95_ms: 9 },
    },
    regression_tolerance: 0.25,
    block_on_regression: false,
  };
  const updated = updateBaseline(old, run);

  test('figures are new; actions, tolerances and foreign keys stay', () => {
    expect(updated.thresholds['/a']).toEqual({
      p50_ms: 123.5,
      p90_ms: 123.5,
      p95_ms: 123.5,
      p99_ms: 123.5,
      throughput_rps: 100,
      error_rate: 0,
      p95_action: 'warn',
      p95_tolerance: 0.3,
      owner: 'me',
    });
  });

  test('what the run did not measure stays', () => {
    expect(updated.thresholds).toMatchObject({
      'GET /gone': { p95_ms: 7 },
      '/silent': { p95_ms: 8 },
      '/broken': { p95_ms: 9 },
    });
    expect(Object.keys(updated.thresholds)).toEqual(['/a', 'GET /gone', '/silent', '/broken', 'GET /b']);
  });

  test('so do the other words of the file; the machine is the new one', () => {
    expect(updated).toMatchObject({
      $comment: 'kept by hand',
      environment: { cpu_cores: 4, memory_mb: 16_384, container_image: 'shop:ci' },
      regression_tolerance: 0.25,
      block_on_regression: false,
    });
  });

  test('and the old one is left alone', () => {
    expect(old.thresholds['/a']).toMatchObject({ p95_ms: 1 });
    expect(old.environment).toMatchObject({ cpu_cores: 2 });
  });
});

test.each([
  [0.123456, 0.123],
  [9.877, 9.877],
  [1234.5, 1235],
])('%d ms is written with four digits at most', (ms, written) => {
  const { thresholds } = updateBaseline(null, results({ endpoints: [constant('GET /', [ms])] }));
  expect(thresholds['GET /']!.p95_ms).toBe(written);
});

test('a run passes the baseline that it made', () => {
  const endpoints = [constant('GET /a', [123.456, 130, 125]), constant('GET /b', [0.4])];
  compareBaseline(endpoints, updateBaseline(null, results({ endpoints })));
  const verdicts = endpoints.flatMap(({ comparisons }) => comparisons.map(({ verdict }) => verdict));
  expect(verdicts).toEqual(Array(8).fill('pass'));
});
