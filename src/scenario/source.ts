import { type Document, isMap, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';
import { UsageError } from '../errors.ts';
import { type Path, Problems } from './problems.ts';

interface Problem {
  line: number;
  column: number;
  message: string;
}

/** Keys whose items are steps. */
const STEP_LISTS = ['tasks', 'steps', 'setup', 'teardown', 'onStart', 'onStop'];

/** A YAML file that knows at which line and column each of its values stands. */
export class YamlSource extends Problems {
  private readonly document: Document;
  private readonly lines = new LineCounter();
  private readonly problems: Problem[] = [];

  /**
   * @param file name to show in messages
   * @param text its content; 1 MB at most
   * @throws UsageError for syntax errors, each with its place
   */
  constructor(file: string, text: string) {
    super(file);
    if (text.length > 1_000_000)
      throw new UsageError(`${file} is larger than 1 MB: a scenario is a text that people write`);
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false, uniqueKeys: true });
    // The first only: what follows a syntax error is mostly its echo.
    for (const error of this.document.errors.slice(0, 1)) {
      const { line, col } = this.lines.linePos(error.pos[0]);
      this.problems.push({ line, column: col, message: `not valid YAML: ${error.message}` });
    }
    this.throwProblems();
    this.checkAliases();
    this.throwProblems();
  }

  /** An alias needs its anchor before it, and must not stand inside of what it names: that has no end. */
  private checkAliases(): void {
    const anchors = new Map<string, Node>();
    visit(this.document, {
      Value: (_key, node) => {
        if (node.anchor) anchors.set(node.anchor, node);
      },
      Alias: (_key, alias, parents) => {
        const named = anchors.get(alias.source);
        if (named && !parents.includes(named)) return;
        const { line, col } = this.lines.linePos(alias.range![0]);
        const message = named ? 'stands inside of what it names' : 'has no anchor before it';
        this.problems.push({ line, column: col, message: `the alias *${alias.source} ${message}` });
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
    const offset = this.offset(path, key);
    const { line, col } = this.lines.linePos(offset);
    this.problems.push({ line, column: col, message });
  }

  protected override told(): string[] {
    this.problems.sort((a, b) => a.line - b.line || a.column - b.column);
    return this.problems.map(({ line, column, message }) => `${this.file}:${line}:${column}: ${message}`);
  }

  protected override wording(message: string, path: Path): string {
    const [parent, last] = [path.at(-2), path.at(-1)];
    // A step is named by its place; anything else by its key.
    const key = typeof last === 'number' ? (STEP_LISTS.includes(String(parent)) ? undefined : parent) : last;
    return key === undefined ? message : `${key}: ${message}`;
  }

  /** Position of the value, or of the nearest thing above it that exists. */
  private offset(path: Path, key?: string): number {
    let node = this.document.contents as Node | null;
    let offset = node?.range?.[0] ?? 0;
    for (const part of path) {
      const pair = findPair(node, part);
      const next = pair
        ? (pair.value as Node | null)
        : isSeq(node)
          ? (node.items[Number(part)] as Node | undefined)
          : undefined;
      offset = next?.range?.[0] ?? (pair?.key as Node | undefined)?.range?.[0] ?? offset;
      if (!next) return offset;
      node = next;
    }
    if (key === undefined) return offset;
    return (findPair(node, key)?.key as Node | undefined)?.range?.[0] ?? offset;
  }
}

function findPair(node: Node | null, key: string | number): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => String((pair.key as { value?: unknown } | null)?.value) === String(key));
}
