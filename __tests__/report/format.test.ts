import { describe, expect, test } from '@jest/globals';
import {
  decimalsToTell,
  formatCount,
  formatDuration,
  formatMs,
  formatPercent,
  formatPoints,
  formatRate,
  formatStep,
  formatValue,
  pad,
  plural,
} from '../../src/report/format.ts';

describe('times', () => {
  test.each([
    [0, '0 ms'],
    [-0, '0 ms'],
    [0.004, '0.004 ms'],
    [0.84, '0.84 ms'],
    [8.42, '8.42 ms'],
    [9.996, '10.0 ms'],
    [84.2, '84.2 ms'],
    [99.96, '100 ms'],
    [116, '116 ms'],
    [999.4, '999 ms'],
    [999.6, '1.00 s'],
    [1280, '1.28 s'],
    [12_800, '12.8 s'],
    [128_000, '128 s'],
    [1_280_000, '1,280 s'],
    [null, '–'],
    [Number.NaN, '–'],
    [Infinity, '–'],
  ])('%p ms is %s', (ms, text) => {
    expect(formatMs(ms)).toBe(text);
  });

  test.each([
    [0, '0ms'],
    [500, '500ms'],
    [1500, '1.5s'],
    [15_000, '15s'],
    [60_000, '1m'],
    [90_000, '1m 30s'],
    [7_200_000, '2h'],
    [3_661_000, '1h 1m 1s'],
    [null, '–'],
    [-1, '–'],
  ])('a length of %p ms is %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});

describe('percentages', () => {
  test.each([
    [0.425, {}, '42.5%'],
    [0.425, { signed: true }, '+42.5%'],
    [0.425, { signed: true, rough: true }, '+43%'],
    [-0.05, { signed: true }, '-5%'],
    [-0.00000001, { signed: true }, '0%'],
    [0, { signed: true }, '0%'],
    [0.021, {}, '2.1%'],
    [0.0003, {}, '0.03%'],
    [0.000002, {}, '0.0002%'],
    [23.4, {}, '2,340%'],
    [null, {}, '–'],
    [Number.NaN, { signed: true }, '–'],
  ])('%p with %p is %s', (fraction, options, text) => {
    expect(formatPercent(fraction, options)).toBe(text);
  });

  test('points of an error rate', () => {
    expect(formatPoints(0.01)).toBe('1 percentage point');
    expect(formatPoints(0.021)).toBe('2.1 percentage points');
    expect(formatPoints(null)).toBe('–');
  });
});

test('counts and rates', () => {
  expect(formatCount(12_345)).toBe('12,345');
  expect(formatCount(null)).toBe('–');
  expect(plural(1, 'request')).toBe('1 request');
  expect(plural(2000, 'request')).toBe('2,000 requests');
  expect(formatRate(84.22)).toBe('84.2/s');
  expect(formatRate(1204.4)).toBe('1,204/s');
  expect(formatRate(0)).toBe('0/s');
});

test('a value has the unit of its metric', () => {
  expect(formatValue('p95', 84)).toBe('84.0 ms');
  expect(formatValue('error-rate', 0.021)).toBe('2.1%');
  expect(formatValue('throughput', 100)).toBe('100/s');
  expect(formatValue('p95', null)).toBe('–');
});

test('a step has its unit once where it is shared', () => {
  expect(formatStep('p95', 84, 116)).toBe('84.0 → 116 ms');
  expect(formatStep('p95', 950, 1200)).toBe('950 ms → 1.20 s');
  expect(formatStep('p95', 1100, 1200)).toBe('1.10 → 1.20 s');
  expect(formatStep('p95', null, 116)).toBe('– → 116 ms');
  expect(formatStep('p95', 116, null)).toBe('116 ms → –');
  expect(formatStep('error-rate', 0.001, 0.021)).toBe('0.1% → 2.1%');
});

test('values beside each other get the decimals that tell them apart', () => {
  expect(decimalsToTell('p95', 400.3, 400)).toBe(1);
  expect(decimalsToTell('p95', 512, 400)).toBe(0);
  expect(decimalsToTell('p95', 400, 400)).toBe(0);
  expect(decimalsToTell('p95', 400.000001, 400)).toBe(3);
});

test('padding goes by characters', () => {
  expect(pad('ä', 3, 'left')).toBe('ä  ');
  expect(pad('12', 4, 'right')).toBe('  12');
  expect(pad('12345', 4, 'right')).toBe('12345');
});
