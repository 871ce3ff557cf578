import type { Metric } from '../results/schema.ts';

/** What stands where there is no value. */
export const NONE = '–';

const LOCALE = 'en-US';

type Value = number | null | undefined;

function isNumber(value: Value): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** About three significant digits; `extra` adds decimals. The bounds lie where rounding would add a digit. */
function threeDigits(value: number, extra = 0): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  const decimals = size < 0.0995 ? 3 : size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
  return value.toLocaleString(LOCALE, {
    minimumFractionDigits: decimals + extra,
    maximumFractionDigits: decimals + extra,
    signDisplay: 'negative',
  });
}

/** Milliseconds as `0.84 ms`, `8.42 ms`, `84.2 ms`, `116 ms`, `1.28 s`. */
export function formatMs(ms: Value, extra = 0): string {
  if (!isNumber(ms)) return NONE;
  return Math.abs(ms) < 999.5 ? `${threeDigits(ms, extra)} ms` : `${threeDigits(ms / 1000, extra)} s`;
}

/**
 * A fraction as a percentage: 0.425 is `42.5%`.
 * `signed` puts a plus before an increase; `rough` leaves two significant digits, for estimates.
 */
export function formatPercent(
  fraction: Value,
  options: { signed?: boolean; rough?: boolean; extra?: number } = {},
): string {
  if (!isNumber(fraction)) return NONE;
  const percent = fraction * 100;
  const size = Math.abs(percent);
  const fine = size < 0.0995 ? 4 : size < 0.995 ? 2 : size < 999.95 ? 1 : 0;
  const decimals = options.rough ? (size < 9.95 ? 1 : 0) : fine;
  const digits = percent.toLocaleString(LOCALE, {
    maximumFractionDigits: decimals + (options.extra ?? 0),
    signDisplay: options.signed ? 'exceptZero' : 'negative',
  });
  return `${digits}%`;
}

/** A difference of two rates (0.01) as percentage points: `1 percentage point`. */
export function formatPoints(fraction: Value): string {
  if (!isNumber(fraction)) return NONE;
  const digits = formatPercent(fraction).slice(0, -1);
  return `${digits} percentage ${digits === '1' ? 'point' : 'points'}`;
}

/** Events per second as `84.2/s`. */
export function formatRate(perSecond: Value, extra = 0): string {
  return isNumber(perSecond) ? `${threeDigits(perSecond, extra)}/s` : NONE;
}

/** A whole number with thousands separators. */
export function formatCount(n: Value): string {
  return isNumber(n)
    ? n.toLocaleString(LOCALE, { maximumFractionDigits: 0, signDisplay: 'negative' })
    : NONE;
}

/** A number of things: `1 request`, `2,000 requests`. */
export function plural(n: number, noun: string): string {
  return `${formatCount(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** A length of time as a person would write it in a scenario: `500ms`, `15s`, `1m 30s`, `2h`. */
export function formatDuration(ms: Value): string {
  if (!isNumber(ms) || ms < 0) return NONE;
  if (ms < 1000) return `${Math.round(ms)}ms`;
  if (ms < 60_000) return `${Number((ms / 1000).toFixed(1))}s`;
  const seconds = Math.round(ms / 1000);
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ];
  return parts
    .filter(([size]) => size !== 0)
    .map((part) => part.join(''))
    .join(' ');
}

/** A value of a metric in its unit: ms, a fraction as a percentage, or requests per second. */
export function formatValue(metric: Metric, value: Value, extra = 0): string {
  if (metric === 'error-rate') return formatPercent(value, { extra });
  if (metric === 'throughput') return formatRate(value, extra);
  return formatMs(value, extra);
}

/**
 * Two values that are read beside each other, such as a breach and its limit. They get more decimals until
 * they look different, unless they are the same: "400 ms, budget 400 ms" would look like a mistake.
 */
export function formatApart(metric: Metric, one: Value, other: Value): [string, string] {
  for (let extra = 0; ; extra++) {
    const pair: [string, string] = [formatValue(metric, one, extra), formatValue(metric, other, extra)];
    if (pair[0] !== pair[1] || one === other || extra === 3) return pair;
  }
}

/** From one value to another, with the unit once where it is shared: `84.0 → 116 ms`. */
export function formatStep(metric: Metric, from: Value, to: Value): string {
  const [before, after] = [formatValue(metric, from), formatValue(metric, to)];
  const unit = / m?s$/.exec(after)?.[0] ?? '';
  const shared = unit !== '' && before.endsWith(unit) ? before.slice(0, -unit.length) : before;
  return `${shared} → ${after}`;
}
