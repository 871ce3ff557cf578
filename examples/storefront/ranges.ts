import { asFields } from './body.ts';
import { HttpError } from './errors.ts';

/** A span of time, in seconds since 1970; `to` is the first second after it. */
export interface Range {
  from: number;
  to: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
/** The seeded orders and usage go back so far. */
const MOST_DAYS = 366;

/**
 * A span as clients say it: "7d", "24h", "last_30_days", "today", "current_month", "last_month", or an object with
 * its two ends: {from, to}, {start, end}, {startDate, endDate}.
 */
export function rangeOf(value: unknown, now: number, what: string): Range {
  if (typeof value === 'string') return namedRange(value, now, what);
  const fields = asFields(value, what);
  const end = (...names: string[]) => names.map((name) => fields[name]).find((found) => found !== undefined);
  return rangeBetween(
    end('from', 'start', 'startDate', 'start_date'),
    end('to', 'end', 'endDate', 'end_date'),
    what,
  );
}

/** The span between two days or times; a day as the end is part of it. */
export function rangeBetween(from: unknown, to: unknown, what: string): Range {
  const range = { from: secondsOf(from, `${what} from`, 0), to: secondsOf(to, `${what} to`, DAY) };
  if (range.from >= range.to) throw new HttpError(400, `${what} ends before it starts`);
  return range;
}

function namedRange(name: string, now: number, what: string): Range {
  const [, count, unit] = /^(?:last_)?(\d{1,4})_?(h|d|hours?|days?)$/.exec(name) ?? [];
  if (count !== undefined) {
    const seconds = Number(count) * (unit!.startsWith('h') ? HOUR : DAY);
    if (seconds > 0 && seconds <= MOST_DAYS * DAY) return { from: now - seconds, to: now + 1 };
  }
  const date = new Date(now * 1000);
  const month = (ahead: number) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + ahead) / 1000;
  if (name === 'today') return { from: now - (now % DAY), to: now + 1 };
  if (name === 'current_month') return { from: month(0), to: now + 1 };
  if (name === 'last_month') return { from: month(-1), to: month(0) };
  throw new HttpError(
    400,
    `${what} must be such as 24h, 7d, last_30_days, today, current_month or last_month`,
  );
}

function secondsOf(value: unknown, what: string, day: number): number {
  const text = typeof value === 'string' ? value : '';
  const time = /^\d{4}-\d\d-\d\d/.test(text) && text.length <= 40 ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new HttpError(400, `${what} must be a date such as 2026-01-31`);
  return Math.floor(time / 1000) + (text.length === 10 ? day : 0);
}
