/** Shorter values would mask half of every text, and protect nobody. */
const MIN_LENGTH = 4;
const MASK = '***';

/** Values that no output may show. */
export class Secrets {
  private values: string[] = [];

  /** @param values as `add` takes them */
  constructor(values: string[]) {
    this.add(values);
  }

  /** @param values those that are at least four characters long are masked, also as they stand in URLs, forms and JSON */
  add(values: string[]): void {
    const long = values.filter((value) => value.length >= MIN_LENGTH);
    const forms = long.flatMap((value) => [
      value,
      // What was captured may have lone surrogates, which no URL can.
      encodeURIComponent(value.toWellFormed()),
      new URLSearchParams({ '': value }).toString().slice(1),
      JSON.stringify(value).slice(1, -1),
    ]);
    // The longest first, so that one which contains another is masked whole.
    this.values = [...new Set([...this.values, ...forms])].sort((a, b) => b.length - a.length);
  }

  mask(text: string): string {
    return this.values.reduce((masked, value) => masked.replaceAll(value, MASK), text);
  }
}
