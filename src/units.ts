/**
 * The forms in which people write quantities: durations `500ms`, `90s`, `2m`; rates `50/s`, `600/m`;
 * percentages `10%` or `0.10`; sizes `64KB`. Each parser returns a number in one unit, or throws a `RangeError`
 * whose message says what to write instead.
 */

const DURATION_MS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const SIZE_BYTES: Record<string, number> = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

/** @returns milliseconds */
export function parseDuration(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim());
  if (match) return Number(match[1]) * DURATION_MS[match[2]!]!;
  if (/^\d+(\.\d+)?$/.test(text.trim()))
    throw new RangeError(
      `"${text}" has no unit: write ${text.trim()}s for seconds or ${text.trim()}ms for milliseconds`,
    );
  throw new RangeError(`"${text}" is not a duration: write for instance 500ms, 90s or 2m`);
}

/** @returns arrivals per second */
export function parseRate(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\/(s|m|h)$/.exec(text.trim());
  if (!match) {
    if (/^\d+(\.\d+)?$/.test(text.trim()))
      throw new RangeError(`"${text}" has no unit: write ${text.trim()}/s for arrivals per second`);
    throw new RangeError(`"${text}" is not a rate: write for instance 50/s or 600/m`);
  }
  return (Number(match[1]) * 1000) / DURATION_MS[match[2]!]!;
}

/** @returns a fraction: both `10%` and `0.10` are 0.1 */
export function parsePercentage(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(text.trim());
  if (!match) throw new RangeError(`"${text}" is not a percentage: write for instance 10% or 0.10`);
  const value = match[2] ? Number(match[1]) / 100 : Number(match[1]);
  if (!match[2] && value > 1)
    throw new RangeError(
      `"${text}" would be ${Number((value * 100).toPrecision(12))}%: write ${text.trim()}% if that many percent are meant`,
    );
  return value;
}

/** @returns bytes */
export function parseSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(B|KB|MB|GB)$/i.exec(text.trim());
  if (!match) throw new RangeError(`"${text}" is not a size: write for instance 64KB or 10MB`);
  return Math.floor(Number(match[1]) * SIZE_BYTES[match[2]!.toUpperCase()]!);
}

/** @returns a whole number of at least `minimum` */
export function parseCount(text: string, minimum: number): number {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value)) throw new RangeError(`"${text}" is not a whole number`);
  if (value < minimum) throw new RangeError(`${value} is too few: it must be at least ${minimum}`);
  return value;
}

/** A duration as people write it, from milliseconds: 500 → `500ms`, 90000 → `90s`, 120000 → `2m`. */
export function writeDuration(ms: number): string {
  if (ms >= 60_000 && ms % 60_000 === 0) return `${ms / 60_000}m`;
  return ms >= 1000 ? `${Number((ms / 1000).toFixed(3))}s` : `${ms}ms`;
}

/** A size as people write it, from bytes: 1536 → `1.5 KB`. */
export function writeSize(bytes: number): string {
  const kb = bytes / 1024;
  return kb < 1024 ? `${Number(kb.toFixed(1))} KB` : `${Number((kb / 1024).toFixed(1))} MB`;
}
