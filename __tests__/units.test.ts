import { describe, expect, test } from '@jest/globals';
import {
  parseCount,
  parseDuration,
  parsePercentage,
  parseRate,
  parseSize,
  writeDuration,
  writeSize,
} from '../src/units.ts';

describe('durations', () => {
  test.each([
    ['500ms', 500],
    ['90s', 90_000],
    ['2m', 120_000],
    ['1h', 3_600_000],
    ['1.5s', 1500],
    ['0.5ms', 0.5],
    ['0s', 0],
    [' 60s ', 60_000],
  ])('%s', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  test.each([
    ['60', '"60" has no unit: write 60s for seconds or 60ms for milliseconds'],
    [' 1.5 ', '" 1.5 " has no unit: write 1.5s for seconds or 1.5ms for milliseconds'],
    ['60 s', '"60 s" is not a duration: write for instance 500ms, 90s or 2m'],
    ['60S', '"60S" is not a duration: write for instance 500ms, 90s or 2m'],
    ['-1s', '"-1s" is not a duration: write for instance 500ms, 90s or 2m'],
    ['1e3s', '"1e3s" is not a duration: write for instance 500ms, 90s or 2m'],
    ['.5s', '".5s" is not a duration: write for instance 500ms, 90s or 2m'],
    ['1m30s', '"1m30s" is not a duration: write for instance 500ms, 90s or 2m'],
    ['s', '"s" is not a duration: write for instance 500ms, 90s or 2m'],
    ['', '"" is not a duration: write for instance 500ms, 90s or 2m'],
  ])('%j is none', (text, message) => {
    expect(() => parseDuration(text)).toThrow(new RangeError(message));
  });

  test.each([
    [500, '500ms'],
    [1000, '1s'],
    [1500, '1.5s'],
    [90_000, '90s'],
    [60_000, '1m'],
    [120_000, '2m'],
    [61_500, '61.5s'],
    [0, '0ms'],
  ])('%d ms is written %s, and read back', (ms, text) => {
    expect(writeDuration(ms)).toBe(text);
    expect(parseDuration(text)).toBe(ms);
  });
});

describe('rates', () => {
  test.each([
    ['50/s', 50],
    ['600/m', 10],
    ['36/h', 0.01],
    ['0.5/s', 0.5],
    [' 50/s ', 50],
  ])('%s', (text, perSecond) => {
    expect(parseRate(text)).toBeCloseTo(perSecond, 12);
  });

  test.each([
    ['50', '"50" has no unit: write 50/s for arrivals per second'],
    ['50/ms', '"50/ms" is not a rate: write for instance 50/s or 600/m'],
    ['50 / s', '"50 / s" is not a rate: write for instance 50/s or 600/m'],
    ['50rps', '"50rps" is not a rate: write for instance 50/s or 600/m'],
    ['-1/s', '"-1/s" is not a rate: write for instance 50/s or 600/m'],
    ['', '"" is not a rate: write for instance 50/s or 600/m'],
  ])('%j is none', (text, message) => {
    expect(() => parseRate(text)).toThrow(new RangeError(message));
  });
});

describe('percentages', () => {
  test.each([
    ['10%', 0.1],
    ['0.10', 0.1],
    ['0.5%', 0.005],
    ['100%', 1],
    ['250%', 2.5],
    ['0', 0],
    ['1', 1],
    [' 10% ', 0.1],
  ])('%s', (text, fraction) => {
    expect(parsePercentage(text)).toBe(fraction);
  });

  test.each([
    ['10', '"10" would be 1000%: write 10% if that many percent are meant'],
    ['1.1', '"1.1" would be 110%: write 1.1% if that many percent are meant'],
    ['10 %', '"10 %" is not a percentage: write for instance 10% or 0.10'],
    ['-5%', '"-5%" is not a percentage: write for instance 10% or 0.10'],
    ['ten', '"ten" is not a percentage: write for instance 10% or 0.10'],
    ['%', '"%" is not a percentage: write for instance 10% or 0.10'],
    ['', '"" is not a percentage: write for instance 10% or 0.10'],
  ])('%j is none', (text, message) => {
    expect(() => parsePercentage(text)).toThrow(new RangeError(message));
  });
});

describe('sizes', () => {
  test.each([
    ['1B', 1],
    ['64KB', 65_536],
    ['64kb', 65_536],
    ['10MB', 10_485_760],
    ['1GB', 1_073_741_824],
    ['1.5KB', 1536],
    ['0.3B', 0],
  ])('%s', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });

  test.each(['64', '64K', '64 KB', '64TB', '-1B', ''])('%j is none', (text) => {
    expect(() => parseSize(text)).toThrow(
      new RangeError(`"${text}" is not a size: write for instance 64KB or 10MB`),
    );
  });
});

describe('counts', () => {
  test.each([
    ['0', 0, 0],
    ['1', 1, 1],
    ['100000', 1, 100_000],
    [' 7 ', 0, 7],
    ['007', 1, 7],
  ])('%j, at least %i', (text, minimum, count) => {
    expect(parseCount(text, minimum)).toBe(count);
  });

  test.each([
    ['0', '0 is too few: it must be at least 1'],
    ['1.5', '"1.5" is not a whole number'],
    ['-1', '"-1" is not a whole number'],
    ['1e3', '"1e3" is not a whole number'],
    ['0x10', '"0x10" is not a whole number'],
    ['ten', '"ten" is not a whole number'],
    ['', '"" is not a whole number'],
    ['99999999999999999999', '"99999999999999999999" is not a whole number'],
  ])('%j is none', (text, message) => {
    expect(() => parseCount(text, 1)).toThrow(new RangeError(message));
  });
});

test.each([
  [100, '0.1 KB'],
  [1536, '1.5 KB'],
  [64 * 1024 ** 2, '64 MB'],
])('%i bytes are written as %s', (bytes, text) => {
  expect(writeSize(bytes)).toBe(text);
});
