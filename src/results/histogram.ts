import {
  type BuildRequest,
  build,
  decodeFromCompressedBase64,
  encodeIntoCompressedBase64,
  type JsHistogram,
} from 'hdr-histogram-js';

/** Longest time that a histogram tells apart, in µs; what takes longer is recorded as this. */
const HIGHEST_US = 3_600_000_000;

/** Percentile of each latency figure of the results. */
const PERCENTILES = { p50: 50, p90: 90, p95: 95, p99: 99, p999: 99.9 } as const;

/** A histogram without its empty buckets: some KB instead of 94, and plain data that can be sent to another thread. */
export interface PackedTimes {
  count: number;
  /** µs; exact. */
  min: number;
  max: number;
  sum: number;
  /** Of each bucket that is not empty: its number, and what it counted. */
  buckets: Uint32Array;
  counts: Uint32Array;
}

/**
 * Times in µs with three significant digits (HdrHistogram, Gil Tene), and beside the buckets the exact count,
 * smallest, largest and sum, which the encoding of the library does not keep.
 */
export class TimeHistogram {
  count = 0;
  min = Number.POSITIVE_INFINITY;
  max = 0;
  sum = 0;
  private readonly buckets: JsHistogram;

  constructor(buckets: JsHistogram = newBuckets()) {
    this.buckets = buckets;
  }

  /** @param us µs; anything that is not a number of at least 0 is an error of ours and would corrupt the rest */
  record(us: number): void {
    if (!(us >= 0)) throw new RangeError(`${us} µs cannot be recorded`);
    const value = us > HIGHEST_US ? HIGHEST_US : Math.round(us);
    this.buckets.recordValue(value);
    this.count++;
    this.sum += value;
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
  }

  add(other: TimeHistogram): void {
    if (other.count === 0) return;
    this.buckets.add(other.buckets);
    this.addExact(other);
  }

  /** Adds what `pack` gave; the same as adding the histogram itself. */
  addPacked(packed: PackedTimes): void {
    for (let i = 0; i < packed.buckets.length; i++)
      this.buckets.recordValueWithCount(this.buckets.valueFromIndex(packed.buckets[i]!), packed.counts[i]!);
    this.addExact(packed);
  }

  private addExact({ count, min, max, sum }: Pick<PackedTimes, 'count' | 'min' | 'max' | 'sum'>): void {
    this.count += count;
    this.sum += sum;
    this.min = Math.min(this.min, min);
    this.max = Math.max(this.max, max);
  }

  /** Nothing is lost: `addPacked` gives the same histogram again. */
  pack(): PackedTimes {
    const { count, min, max, sum } = this;
    const buckets: number[] = [];
    if (count > 0) {
      const last = this.buckets.countsArrayIndex(max);
      for (let index = this.buckets.countsArrayIndex(min); index <= last; index++)
        if (this.buckets.getCountAtIndex(index) > 0) buckets.push(index);
    }
    return {
      count,
      min,
      max,
      sum,
      buckets: Uint32Array.from(buckets),
      counts: Uint32Array.from(buckets, (index) => this.buckets.getCountAtIndex(index)),
    };
  }

  /**
   * @param percentile from 0 to 100
   * @returns µs, never outside of what was recorded; NaN of an empty histogram
   */
  percentile(percentile: number): number {
    if (this.count === 0) return Number.NaN;
    return Math.min(this.max, Math.max(this.min, this.buckets.getValueAtPercentile(percentile)));
  }

  /**
   * The quantile between the bounds of its bucket, as if the times in it lay evenly. `percentile` jumps by up to 0.1%
   * from bucket to bucket, which makes ties of pairs that differ.
   * @param percentile from 0 to 100
   * @returns µs, never outside of what was recorded; NaN of an empty histogram
   */
  interpolated(percentile: number): number {
    if (this.count === 0) return Number.NaN;
    const rank = (percentile / 100) * this.count;
    let below = 0;
    for (const { from, to, count } of this.cells()) {
      if (below + count >= rank)
        return Math.min(this.max, Math.max(this.min, from + ((to - from) * (rank - below)) / count));
      below += count;
    }
    return this.max;
  }

  /** The buckets that are not empty, in ascending order; their bounds in µs, before a time was rounded to whole ones. */
  *cells(): Generator<{ from: number; to: number; count: number }> {
    if (this.count === 0) return;
    const buckets = this.buckets;
    const last = buckets.countsArrayIndex(this.max);
    for (let index = buckets.countsArrayIndex(this.min); index <= last; index++) {
      const count = buckets.getCountAtIndex(index);
      if (count === 0) continue;
      const from = buckets.valueFromIndex(index) - 0.5;
      yield { from, to: from + buckets.sizeOfEquivalentValueRange(from + 0.5), count };
    }
  }

  get mean(): number {
    return this.sum / this.count;
  }

  /** The figures of the results, in ms; null of an empty histogram. */
  latency() {
    if (this.count === 0) return null;
    const ms = (us: number): number => Math.round(us) / 1000;
    const percentile = (name: keyof typeof PERCENTILES): number => ms(this.percentile(PERCENTILES[name]));
    return {
      min: ms(this.min),
      mean: ms(this.mean),
      p50: percentile('p50'),
      p90: percentile('p90'),
      p95: percentile('p95'),
      p99: percentile('p99'),
      p999: percentile('p999'),
      max: ms(this.max),
    };
  }

  /** @returns HdrHistogram V2, compressed, base64; null of an empty histogram */
  encode(): string | null {
    return this.count === 0 ? null : encodeIntoCompressedBase64(this.buckets);
  }

  /**
   * @param encoded what `encode` returned
   * @param exact the figures that stand beside it, in µs
   */
  static decode(encoded: string, exact: { min: number; max: number; sum: number }): TimeHistogram {
    const histogram = new TimeHistogram(
      decodeFromCompressedBase64(encoded, 32, false, HIGHEST_US) as JsHistogram,
    );
    histogram.count = histogram.buckets.totalCount;
    histogram.min = exact.min;
    histogram.max = exact.max;
    histogram.sum = exact.sum;
    return histogram;
  }
}

function newBuckets(): JsHistogram {
  // 32-bit counts: smaller ones wrap around without a word. One range for all, so that all can be added.
  const options = { bitBucketSize: 32, numberOfSignificantValueDigits: 3, highestTrackableValue: HIGHEST_US };
  return build(options as BuildRequest) as JsHistogram;
}
