/** Shorter values would mask half of every text, and protect nobody. */
const MIN_LENGTH = 4;
const MASK = '***';

/** Values that no output may show. */
export class Secrets {
  /** As they were given: plain data, of which another thread can make the same. */
  readonly given: string[] = [];
  private values: string[] = [];

  /** @param values as `add` takes them */
  constructor(values: string[]) {
    this.add(values);
  }

  /**
   * @param values those that are at least four characters long are masked, also as they stand in URLs, forms and JSON,
   * and in the base64 of a longer text
   */
  add(values: string[]): void {
    this.given.push(...values);
    const long = values.filter((value) => value.length >= MIN_LENGTH);
    const forms = long
      .flatMap((value) => [value, ...insideBase64(value)])
      .flatMap((value) => [
        value,
        // What was captured may have lone surrogates, which no URL can.
        encodeURIComponent(value.toWellFormed()),
        new URLSearchParams({ '': value }).toString().slice(1),
        ...quoted(value),
      ]);
    // The longest first, so that one which contains another is masked whole.
    this.values = [...new Set([...this.values, ...forms])].sort((a, b) => b.length - a.length);
  }

  mask(text: string): string {
    return this.values.reduce((masked, value) => masked.replaceAll(value, MASK), text);
  }
}

/** As it stands in JSON, and in JSON that is a text of JSON. */
function quoted(value: string): string[] {
  const once = JSON.stringify(value).slice(1, -1);
  const twice = JSON.stringify(once).slice(1, -1);
  return [once, twice, JSON.stringify(twice).slice(1, -1)];
}

/**
 * How the base64 of any text has this value in it, as that of "user:password" has a password: it depends on where in a
 * group of three bytes it begins. Letters that say something of its neighbours as well are left out.
 */
function insideBase64(value: string): string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2].flatMap((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]);
    const from = Math.ceil((8 * offset) / 6);
    const to = Math.floor((8 * shifted.length) / 6);
    return (['base64', 'base64url'] as const).map((coding) => shifted.toString(coding).slice(from, to));
  });
}
