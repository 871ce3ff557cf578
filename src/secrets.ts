/** Shorter values would mask half of every text, and protect nobody. */
const MIN_LENGTH = 4;
const MASK = '***';

/** Values that no output may show. */
export class Secrets {
  /** As they were given: plain data, of which another thread can make the same. */
  readonly given: string[];
  private readonly values: string[];

  /** @param values those that are at least four characters long are masked, also as they stand in URLs and JSON */
  constructor(values: string[]) {
    this.given = values;
    const long = values.filter((value) => value.length >= MIN_LENGTH);
    const forms = long.flatMap((value) => [
      value,
      encodeURIComponent(value),
      JSON.stringify(value).slice(1, -1),
    ]);
    // The longest first, so that one which contains another is masked whole.
    this.values = [...new Set(forms)].sort((a, b) => b.length - a.length);
  }

  mask(text: string): string {
    return this.values.reduce((masked, value) => masked.replaceAll(value, MASK), text);
  }
}
