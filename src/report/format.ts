import type { Metric } from '../results/schema.ts';

/** What stands where there is no value. */
export const NONE = '–';

type Sign = 'negative' | 'exceptZero';

/** Making a formatter takes far longer than using it, and a report of many endpoints has thousands of numbers. */
const formatters = new Map<string, Intl.NumberFormat>();

/** Digits with thousands separators, between `least` and `most` decimals, and never a minus before zero. */
function digits(value: number, least: number, most: number, sign: Sign = 'negative'): string {
  const key = `${least} ${most} ${sign}`;
  const known = formatters.get(key);
  const formatter =
    known ??
    new Intl.NumberFormat('en-US', {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      signDisplay: sign,
    });
  if (known === undefined) formatters.set(key, formatter);
  return formatter.format(value);
}

type Value = number | null | undefined;

function isNumber(value: Value): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** About three significant digits; `extra` adds decimals. The bounds lie where rounding would add a digit. */
function threeDigits(value: number, extra = 0): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  const decimals = size < 0.0995 ? 3 : size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
  return digits(value, decimals + extra, decimals + extra);
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
  const most = decimals + (options.extra ?? 0);
  return `${digits(percent, 0, most, options.signed ? 'exceptZero' : 'negative')}%`;
}

/** How many times as much, of a relative change: 9.13 is `10.1×`, 1 is `2×`. */
export function formatFactor(change: Value): string {
  if (!isNumber(change)) return NONE;
  const factor = 1 + change;
  return `${digits(factor, 0, factor < 99.95 ? 1 : 0)}×`;
}

/** A difference of two rates (0.01) as percentage points: `1 percentage point`. */
export function formatPoints(fraction: Value): string {
  if (!isNumber(fraction)) return NONE;
  const points = formatPercent(fraction).slice(0, -1);
  return `${points} percentage ${points === '1' ? 'point' : 'points'}`;
}

/** Events per second as `84.2/s`. */
export function formatRate(perSecond: Value, extra = 0): string {
  return isNumber(perSecond) ? `${threeDigits(perSecond, extra)}/s` : NONE;
}

/** A whole number with thousands separators. */
export function formatCount(n: Value): string {
  return isNumber(n) ? digits(n, 0, 0) : NONE;
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
 * How many more decimals two values need beside each other to look different, when they are: "400 ms, budget 400 ms"
 * would look like a mistake.
 */
export function decimalsToTell(metric: Metric, one: Value, other: Value): number {
  const extras = [0, 1, 2];
  const alike = (extra: number) => formatValue(metric, one, extra) === formatValue(metric, other, extra);
  return one === other ? 0 : (extras.find((extra) => !alike(extra)) ?? 3);
}

/** From one value to another, with the unit once where it is shared: `84.0 → 116 ms`. */
export function formatStep(metric: Metric, from: Value, to: Value, extra = 0): string {
  const [before, after] = [formatValue(metric, from, extra), formatValue(metric, to, extra)];
  const unit = /( m?s|\/s)$/.exec(after)?.[0] ?? '';
  const shared = unit !== '' && before.endsWith(unit) ? before.slice(0, -unit.length) : before;
  return `${shared} → ${after}`;
}

/** Fills a text up to `width` characters; numbers stand at the right. */
export function pad(text: string, width: number, side: 'left' | 'right'): string {
  const fill = ' '.repeat(Math.max(0, width - [...text].length));
  return side === 'left' ? text + fill : fill + text;
}
