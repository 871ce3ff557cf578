import { ValueError } from './scope.ts';

/** Points in time, as the functions of expressions take and write them: ms since 1970, UTC. */

const FORMS = ['iso', 'date', 's', 'ms'];
const SHIFT_MS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** The last moment that a Date can hold. */
const LATEST_MS = 8.64e15;

/**
 * @param value a date or a time as ISO 8601 has it, such as 2026-01-31 or 2026-01-31T12:00:00Z
 * @param source the expression, for messages
 * @throws ValueError
 */
export function momentOf(value: unknown, source: string): number {
  const text = String(value);
  const ms = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) throw new ValueError(`${source}: "${text}" is not a date such as 2026-01-31`);
  return ms;
}

/**
 * @param value such as `-30d` or `+90s`
 * @param source the expression, for messages
 * @returns ms
 * @throws ValueError
 */
export function shiftOf(value: unknown, source: string): number {
  const [, sign, amount, unit] = /^([+-])(\d+)([smhd])$/.exec(String(value)) ?? [];
  if (unit === undefined)
    throw new ValueError(`${source}: "${value}" is no distance in time: write for instance '-30d' or '+90s'`);
  return Number(`${sign}${amount}`) * SHIFT_MS[unit]!;
}

/**
 * @param form `iso` (2026-01-31T12:00:00.000Z), `date` (2026-01-31), `s` or `ms` (since 1970, numbers)
 * @param source the expression, for messages
 * @throws ValueError
 */
export function writeMoment(ms: number, form: unknown, source: string): string | number {
  if (Math.abs(ms) > LATEST_MS) throw new ValueError(`${source} is too far away in time`);
  switch (form ?? 'iso') {
    case 'iso':
      return new Date(ms).toISOString();
    case 'date':
      return new Date(ms).toISOString().slice(0, 10);
    case 's':
      return Math.floor(ms / 1000);
    case 'ms':
      return Math.floor(ms);
    default:
      throw new ValueError(`${source}: "${form}" is no form of a time: known are ${FORMS.join(', ')}`);
  }
}
