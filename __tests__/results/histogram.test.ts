import { describe, expect, test } from '@jest/globals';
import { Random } from '../../src/engine/random.ts';
import { TimeHistogram } from '../../src/results/histogram.ts';

const PERCENTILES = [0, 1, 25, 50, 90, 95, 99, 99.9, 100];

/** Times in µs, drawn in different ways. */
const DISTRIBUTIONS: [string, (random: Random) => number][] = [
  ['even from 0 to 100 ms', (random) => random.next() * 100_000],
  ['exponential around 20 ms', (random) => -20_000 * Math.log(1 - random.next())],
  ['far tails', (random) => 1000 / (1 - random.next()) ** 1.5],
  ['two peaks, 1 ms and 2 s', (random) => (random.next() < 0.97 ? 1000 : 2_000_000) + random.next() * 50],
  ['microseconds', (random) => random.int(1, 40)],
  ['minutes', (random) => 60_000_000 * (1 + random.next())],
];

function drawn(draw: (random: Random) => number, count = 5000, stream = 0): number[] {
  const random = new Random(42, stream);
  return Array.from({ length: count }, () => draw(random));
}

function histogramOf(times: number[]): TimeHistogram {
  const histogram = new TimeHistogram();
  for (const us of times) histogram.record(us);
  return histogram;
}

/** All figures of a histogram. */
const figures = (histogram: TimeHistogram) => ({
  count: histogram.count,
  min: histogram.min,
  max: histogram.max,
  sum: histogram.sum,
  percentiles: PERCENTILES.map((percentile) => histogram.percentile(percentile)),
});

describe.each(DISTRIBUTIONS)('%s', (_name, draw) => {
  const times = drawn(draw);
  const histogram = histogramOf(times);
  const sorted = times.map(Math.round).sort((a, b) => a - b);

  test.each(PERCENTILES)('percentile %d is that of the sorted list, to three digits', (percentile) => {
    const exact = sorted[Math.max(0, Math.ceil((percentile / 100) * sorted.length - 1e-6) - 1)]!;
    const found = histogram.percentile(percentile);
    expect(Math.abs(found - exact)).toBeLessThanOrEqual(Math.max(0.5, exact * 0.001));
  });

  test('count, min, max, sum and mean are exact', () => {
    const sum = sorted.reduce((total, us) => total + us, 0);
    expect(figures(histogram)).toMatchObject({ count: 5000, min: sorted[0], max: sorted.at(-1), sum });
    expect(histogram.mean).toBe(sum / 5000);
  });

  test('parts that are added are the whole', () => {
    const whole = new TimeHistogram();
    for (const part of [times.slice(0, 17), [], times.slice(17, 3000), times.slice(3000)])
      whole.add(histogramOf(part));
    expect(figures(whole)).toEqual(figures(histogram));
  });

  test.each([1, 2, 3, 8])('packed in %d parts, and sent to another thread, it is the same', (parts) => {
    const whole = new TimeHistogram();
    for (let part = 0; part < parts; part++) {
      const packed = histogramOf(times.filter((_, index) => index % parts === part)).pack();
      whole.addPacked(structuredClone(packed));
    }
    expect(figures(whole)).toEqual(figures(histogram));
    expect(whole.encode()).toBe(histogram.encode());
  });

  test('what was encoded is decoded without loss', () => {
    const decoded = TimeHistogram.decode(histogram.encode()!, histogram);
    expect(figures(decoded)).toEqual(figures(histogram));
    decoded.add(histogramOf(times));
    expect(decoded.count).toBe(10_000);
    expect(decoded.percentile(95)).toBe(histogram.percentile(95));
  });
});

describe('record', () => {
  test.each([Number.NaN, -1, -0.001, Number.NEGATIVE_INFINITY])('refuses %d', (us) => {
    const histogram = histogramOf([5]);
    expect(() => histogram.record(us)).toThrow(new RangeError(`${us} µs cannot be recorded`));
    expect(figures(histogram)).toEqual(figures(histogramOf([5])));
  });

  test.each([
    [0, 0],
    [0.4, 0],
    [1.6, 2],
    [3_600_000_000, 3_600_000_000],
    [9e12, 3_600_000_000],
    [Number.POSITIVE_INFINITY, 3_600_000_000],
  ])('%d µs is kept as %d', (us, kept) => {
    expect(figures(histogramOf([us]))).toMatchObject({ count: 1, min: kept, max: kept, sum: kept });
    expect(histogramOf([us]).percentile(50)).toBe(kept);
  });

  test('more than 65,535 of one time do not wrap around', () => {
    const histogram = histogramOf(Array(70_000).fill(1000));
    histogram.record(5000);
    expect(histogram.percentile(50)).toBe(1000);
    expect(TimeHistogram.decode(histogram.encode()!, histogram).count).toBe(70_001);
  });
});

describe('latency', () => {
  test('is in ms, rounded to µs', () => {
    const histogram = histogramOf(Array.from({ length: 1000 }, (_, index) => (index + 1) * 1000));
    expect(histogram.latency()).toEqual({
      min: 1,
      mean: 500.5,
      p50: expect.closeTo(500, 0),
      p90: expect.closeTo(900, 0),
      p95: expect.closeTo(950, 0),
      p99: expect.closeTo(990, -0.5),
      p999: expect.closeTo(999, -0.5),
      max: 1000,
    });
    expect(histogramOf([1, 2]).latency()!.mean).toBe(0.002);
  });

  test('of one time is that time, everywhere', () => {
    expect(new Set(Object.values(histogramOf([123_457]).latency()!))).toEqual(new Set([123.457]));
  });
});

test('an empty one has no figures', () => {
  const empty = new TimeHistogram();
  expect(empty.latency()).toBeNull();
  expect(empty.encode()).toBeNull();
  expect(empty.percentile(50)).toBeNaN();
  const histogram = histogramOf([7]);
  histogram.add(empty);
  histogram.addPacked(empty.pack());
  empty.add(histogram);
  expect(figures(histogram)).toEqual(figures(histogramOf([7])));
  expect(figures(empty)).toEqual(figures(histogramOf([7])));
});

describe('interpolated', () => {
  /** Times of about 100 ms, where a bucket is 64 µs wide. */
  const of = (...us: number[]): TimeHistogram => {
    const histogram = new TimeHistogram();
    for (const time of us) histogram.record(time);
    return histogram;
  };

  test('moves within a bucket where the plain percentile stands still', () => {
    const inBucket = Array.from({ length: 64 }, (_, index) => 102_400 + index);
    const histogram = of(90_000, ...inBucket, 110_000);
    const quantiles = [20, 40, 60, 80].map((percentile) => histogram.interpolated(percentile));
    const exact = [20, 40, 60, 80].map((percentile) => 102_400 - 1.5 + (percentile / 100) * 66);
    for (const [index, value] of quantiles.entries())
      expect(Math.abs(value - exact[index]!)).toBeLessThan(0.01);
    expect(new Set([20, 40, 60, 80].map((percentile) => histogram.percentile(percentile))).size).toBe(1);
  });

  test.each([0, 1, 50, 95, 100])('percentile %d is never outside of what was recorded', (percentile) => {
    expect(of(100_001, 100_001, 100_001).interpolated(percentile)).toBe(100_001);
    const value = of(70, 100_001).interpolated(percentile);
    expect(value).toBeGreaterThanOrEqual(70);
    expect(value).toBeLessThanOrEqual(100_001);
  });

  test('is not a number of nothing', () => {
    expect(new TimeHistogram().interpolated(50)).toBeNaN();
    expect([...new TimeHistogram().cells()]).toEqual([]);
  });

  test('cells are the buckets that are not empty, and hold every time', () => {
    const cells = [...of(0, 1, 1, 102_400, 102_463, 102_464).cells()];
    expect(cells).toEqual([
      { from: -0.5, to: 0.5, count: 1 },
      { from: 0.5, to: 1.5, count: 2 },
      { from: 102_399.5, to: 102_463.5, count: 2 },
      { from: 102_463.5, to: 102_527.5, count: 1 },
    ]);
  });
});
