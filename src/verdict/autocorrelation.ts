/** Logarithms that lie closer together than half a bucket of a histogram are equal: what is left is rounding. */
const ROUNDING = 0.0005;
/** Fewer pairs cannot show it: the estimate would be noise. */
const FEWEST = 12;
/** Beyond this the run is one long disturbance, and its length says more than any formula. */
const MOST = 0.9;

/**
 * Correlation of each value with the one before it.
 * @param values in the order of time
 * @returns from −1 to 1; null when all are equal or there are fewer than three
 */
export function lagOne(values: readonly number[]): number | null {
  const n = values.length;
  if (n < 3 || Math.max(...values) - Math.min(...values) < ROUNDING) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let all = 0;
  let next = 0;
  for (let i = 0; i < n; i++) {
    all += (values[i]! - mean) ** 2;
    if (i > 0) next += (values[i]! - mean) * (values[i - 1]! - mean);
  }
  return next / all;
}

/**
 * By how much intervals must be wider since neighbouring pairs move together: the test takes pairs for independent
 * witnesses, and a disturbance that outlasts one counts as several. For a first-order process the standard error
 * grows by √((1+φ) / (1−φ)) (Bayley & Hammersley 1946).
 *
 * φ is estimated over all series at once, since what the machine does it does to all endpoints, and one series of 24
 * is too short to see it: half of the series with φ = 0.3 have less than 0.2. Its estimate is too low by (1+4φ)/n
 * (Marriott & Pope 1954), which is put right.
 * Only the series with the most pairs are asked: those of merged pairs have less memory, and are shorter.
 * @param series differences of pairs in the order of time, one series for each endpoint and metric
 * @returns at least 1; 1 when there are too few pairs to say
 */
export function wideningOf(series: readonly (readonly number[])[]): number {
  const n = Math.max(0, ...series.map(({ length }) => length));
  const known = series
    .filter(({ length }) => length === n)
    .map(lagOne)
    .filter((value) => value !== null);
  if (n < FEWEST || known.length === 0) return 1;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const memory = Math.min(MOST, Math.max(0, (n * mean + 1) / (n - 4)));
  return Math.sqrt((1 + memory) / (1 - memory));
}
