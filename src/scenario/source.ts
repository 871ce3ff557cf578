import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import { messageOf, UsageError } from '../errors.ts';
import { checkSize, MAX_DEPTH } from './limits.ts';
import { type Problem, problemAt } from './problem.ts';
import { type Path, Problems, STEP_LISTS } from './problems.ts';

/** What JSON has; as in `!!str 5`, which is a text. */
const TAGS = ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`);

/** Nobody reads more; the others are told when these are mended. */
const MOST_PROBLEMS = 1000;

/** Words whose values are texts, also where they look like numbers. */
const TEXT_WORDS = ['headers', 'setHeaders', 'query', 'form', 'multipart', 'env'];

/** A YAML file that knows at which line and column each of its values stands. */
export class YamlSource extends Problems {
  readonly text: string;
  readonly lines = new LineCounter();
  private readonly document: Document;
  /** The pairs of each mapping by their keys. */
  private readonly pairs = new WeakMap<Node, Map<string, Pair>>();
  /** Those of one place and sentence are one. */
  private readonly problems = new Map<string, Problem>();

  /**
   * @param file name to show in messages
   * @param text its content, within the limits of limits.ts
   * @throws UsageError for syntax errors, each with its place
   */
  constructor(file: string, text: string) {
    super(file);
    this.text = text;
    checkSize(file, text);
    this.document = this.parse();
    // The first only: what follows a syntax error is mostly its echo.
    for (const error of this.document.errors.slice(0, 1))
      this.add(error.pos, `not valid YAML: ${error.message}`);
    this.throwProblems();
    // A key that is there twice is no reason not to look at the rest.
    if (!this.checkNodes()) this.throwProblems();
    this.keepDigits();
  }

  private parse(): Document {
    const { stackTraceLimit } = Error;
    // Each mistake becomes an error, and their stacks, which nobody sees, take most of the time.
    Error.stackTraceLimit = 0;
    try {
      return parseDocument(this.text, {
        lineCounter: this.lines,
        prettyErrors: false,
        uniqueKeys: false,
        // Whatever version the file says it is of: values are those of JSON, never dates, sets or bytes.
        schema: 'core',
        resolveKnownTags: false,
      });
    } catch (error) {
      throw new UsageError(`${this.file} cannot be read as YAML: ${messageOf(error)}`, { cause: error });
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  }

  /**
   * What YAML itself allows, and no scenario may have: a key twice, an alias without an anchor before it or inside of
   * what it names, which has no end, and lists within lists without end.
   * @returns whether its content can be had
   */
  private checkNodes(): boolean {
    let readable = true;
    const refuse = (node: Node, message: string): void => {
      this.add(node.range!, message);
      readable = false;
    };
    const anchors = new Map<string, Node>();
    visit(this.document, {
      Value: (_key, node, parents) => {
        if (node.anchor) anchors.set(node.anchor, node);
        if (node.tag && !TAGS.includes(node.tag))
          refuse(node, `${node.tag} is a tag that has no meaning here: write a value that JSON has, too`);
        if (isMap(node)) {
          const strange = node.items.find(({ key }) => !isScalar(key));
          if (strange) refuse((strange.key as Node | null) ?? node, 'is no key: a key is a text');
          this.checkKeys(node.items);
        }
        // Of a nested mapping these are the document, and a mapping and a pair for each level.
        if (parents.length <= 2 * MAX_DEPTH) return undefined;
        refuse(node, `is nested deeper than ${MAX_DEPTH} levels`);
        return visit.BREAK;
      },
      Alias: (_key, alias, parents) => {
        const named = anchors.get(alias.source);
        if (named && !parents.includes(named)) return;
        const message = named ? 'stands inside of what it names' : 'has no anchor before it';
        refuse(alias, `the alias *${alias.source} ${message}`);
      },
    });
    return readable;
  }

  private checkKeys(pairs: Pair[]): void {
    const lines = new Map<string, number>();
    for (const { key } of pairs) {
      if (!isScalar(key) || !key.range) continue;
      const { range } = key;
      const text = keyText(key);
      const first = lines.get(text);
      if (first !== undefined)
        this.add(range, `the key "${text}" stands here twice: the first is in line ${first}`);
      else lines.set(text, this.lines.linePos(range[0]).line);
    }
  }

  /**
   * Numbers where a text is wanted stay as they are written: `1.10` is no `1.1` in a header, and `007` no `7` in a form.
   */
  private keepDigits(): void {
    visit(this.document, {
      Scalar: (_key, node, parents) => {
        if (typeof node.value !== 'number' || node.source === undefined) return;
        if (node.source === String(node.value)) return;
        const words = parents.flatMap((parent) => (isPair(parent) ? [keyText(parent.key)] : []));
        if (words.slice(-2).some((word) => TEXT_WORDS.includes(word))) node.value = node.source;
      },
    });
  }

  /** @returns the content as plain values; aliases are limited, so that they cannot explode */
  value(): unknown {
    try {
      return this.document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      throw new UsageError(`${this.file}: ${(error as Error).message}`, { cause: error });
    }
  }

  override report(path: Path, message: string, key?: string): void {
    this.add(this.extent(path, key), message);
  }

  override get noted(): Problem[] {
    return [...this.problems.values()].sort((a, b) => a.line - b.line || a.column - b.column);
  }

  /** Of the nearest thing above it, when it is not there. */
  override placeOf(path: Path): string {
    return `line ${this.lines.linePos(this.extent(path)[0]).line}`;
  }

  protected override wording(message: string, path: Path): string {
    const [parent, last] = [path.at(-2), path.at(-1)];
    // A step is named by its place; anything else by its key.
    const key = typeof last === 'number' ? (STEP_LISTS.includes(String(parent)) ? undefined : parent) : last;
    return key === undefined ? message : `${key}: ${message}`;
  }

  private add([from, to]: readonly [number, number, ...unknown[]], sentence: string): void {
    const key = `${from} ${sentence}`;
    if (this.problems.size < MOST_PROBLEMS && !this.problems.has(key))
      this.problems.set(key, problemAt(this, from, to, sentence));
  }

  private findPair(node: Node | null, key: string | number): Pair | undefined {
    if (!isMap(node)) return undefined;
    const pairs = this.pairs.get(node) ?? new Map(node.items.map((pair) => [keyText(pair.key), pair]));
    this.pairs.set(node, pairs);
    return pairs.get(String(key));
  }

  /** Where the value begins and ends; when it is not there, the beginning of the nearest thing above it that is. */
  private extent(path: Path, key?: string): [number, number] {
    let node = this.document.contents as Node | null;
    let extent: [number, number] = rangeOf(node) ?? [0, 0];
    for (const part of path) {
      const pair = this.findPair(node, part);
      const next = pair
        ? (pair.value as Node | null)
        : isSeq(node)
          ? (node.items[Number(part)] as Node | undefined)
          : undefined;
      // A value that is left out has no letters: its key stands for it.
      const found = rangeOf(next, 1) ?? rangeOf(pair?.key) ?? rangeOf(next);
      if (!found) return [extent[0], extent[0]];
      extent = found;
      if (!next) return extent;
      node = next;
    }
    return key === undefined ? extent : (rangeOf(this.findPair(node, key)?.key) ?? extent);
  }
}

/** Of the value itself, without the comments behind it; undefined when it is shorter than `least`. */
function rangeOf(node: unknown, least = 0): [number, number] | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range && range[1] - range[0] >= least ? [range[0], range[1]] : undefined;
}

function keyText(key: unknown): string {
  return String((key as { value?: unknown } | null)?.value);
}
