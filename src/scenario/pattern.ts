import { RE2JS } from 're2js';

/** A pattern sees no more of a text than this, so that even a large body is searched in bounded time. */
const LONGEST_SEARCHED = 1_000_000;
const LONGEST_PATTERN = 1000;
const SLASHED = /^\/(.+)\/([a-z]*)$/s;
const FLAGS: Record<string, number> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
};

/**
 * A regular expression of a scenario in the syntax of RE2: without look-around and back-references, and matched in
 * time that grows with the text and not with its powers, so that no pattern and no response can stall the load.
 */
export class Pattern {
  readonly source: string;
  private readonly expression: RE2JS;

  /**
   * @param source as it is written: the bare expression, or between slashes with flags (i, m, s) after them
   * @throws SyntaxError with a sentence about what is wrong
   */
  constructor(source: string) {
    const [, inner = source, flags = ''] = SLASHED.exec(source) ?? [];
    this.source = isSlashed(source) ? source : `/${source}/`;
    if (inner.length > LONGEST_PATTERN)
      throw new SyntaxError(`the pattern is longer than ${LONGEST_PATTERN} characters`);
    if (inner.includes('${')) throw new SyntaxError(`"${source}": a pattern is fixed, it can have no \${…}`);
    const unknown = [...flags].find((flag) => !Object.hasOwn(FLAGS, flag));
    if (unknown) throw new SyntaxError(`"${source}": unknown flag "${unknown}": known are i, m and s`);
    try {
      this.expression = RE2JS.compile(
        inner,
        [...flags].reduce((sum, flag) => sum | FLAGS[flag]!, 0),
      );
    } catch (error) {
      throw new SyntaxError(
        `"${source}" is not a pattern (RE2 syntax: no look-around, no \\1): ${(error as Error).message}`,
        { cause: error },
      );
    }
  }

  /** How many groups it captures. */
  get groups(): number {
    return this.expression.groupCount();
  }

  /** Whether the beginning of the text, up to a million characters, has a match in it. */
  matches(text: string): boolean {
    return this.expression.matcher(text.slice(0, LONGEST_SEARCHED)).find();
  }

  /** @returns the first group of the first match, null when there is none */
  firstGroup(text: string): string | null {
    const matcher = this.expression.matcher(text.slice(0, LONGEST_SEARCHED));
    return matcher.find() ? matcher.group(1) : null;
  }
}

/** Whether the text is written as a pattern: `/…/`, with flags or without. */
export function isSlashed(text: string): boolean {
  return SLASHED.test(text);
}
