import { LineCounter } from 'yaml';
import { UsageError } from '../errors.ts';
import { plainText } from '../report/escape.ts';

/** Longest sentence about a mistake: it quotes what is in the file. */
const LONGEST_SENTENCE = 500;

/** One mistake in a file that a user wrote. Lines and columns count from 1; the end is the first column behind it. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** What is wrong. */
  message: string;
  /** What to do about it; null when the message says what is expected. */
  suggestion: string | null;
  /** The line of the file in which it begins, without blanks at its end; null when it has no line. */
  text: string | null;
}

/** Mistakes in a file, in its order. The message has a line for each: file, line, column, what is wrong. */
export class ScenarioError extends UsageError {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map((problem) => `${placeOf(problem)}: ${sentenceOf(problem)}`).join('\n'));
    this.problems = problems;
  }
}

/** What sentences of the parsers go on with after the colon, when they say what to do. */
const SUGGESTION =
  /: (?=(?:did you mean|write|known are|declare|capture it|put|it must begin|it begins with) )/g;

/** A file, and where its lines begin. */
export interface Lines {
  file: string;
  text: string;
  lines: LineCounter;
}

export function linesOf(file: string, text: string): Lines {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return { file, text, lines };
}

/**
 * @param from offset of what is wrong in the text
 * @param to offset of its end
 * @param sentence of the parser: what is wrong, and maybe what to do
 */
export function problemAt({ file, text, lines }: Lines, from: number, to: number, sentence: string): Problem {
  const { line, col: column } = lines.linePos(from);
  const end = lines.linePos(Math.max(from + 1, to));
  const [start = 0, next = text.length] = lines.lineStarts.slice(line - 1, line + 1);
  return {
    file,
    line,
    column,
    endLine: end.line,
    endColumn: end.col,
    ...divideSentence(plainText(sentence, LONGEST_SENTENCE)),
    text: text.slice(start, next).trimEnd(),
  };
}

/** A problem of a file as a whole, or of one that cannot be read. */
export function problemOf(file: string, sentence: string): Problem {
  return { ...problemAt(linesOf(file, ''), 0, 0, sentence), text: null };
}

/**
 * A problem as an error tells it.
 * @param file that it is about, unless the sentence begins with another, and maybe a line in it
 */
export function problemTold(file: string, sentence: string): Problem {
  const [, own = file, line = '1', rest = sentence] =
    /^(\S+\.(?:m?[jt]s|ya?ml|json))(?::(\d+))?: ([\s\S]*)$/.exec(sentence) ?? [];
  return { ...problemOf(own, rest), line: Number(line), endLine: Number(line) };
}

/** Where it is, as people and editors read it; in a file without lines, the file alone. */
function placeOf({ file, line, column, text }: Problem): string {
  const name = plainText(file, LONGEST_SENTENCE);
  if (text !== null) return `${name}:${line}:${column}`;
  return line === 1 ? name : `${name}:${line}`;
}

/** Divides a sentence of a parser: what is wrong, and what to do about it. */
function divideSentence(sentence: string): Pick<Problem, 'message' | 'suggestion'> {
  const colon = [...sentence.matchAll(SUGGESTION)].at(-1)?.index;
  if (colon === undefined) return { message: sentence, suggestion: null };
  return { message: sentence.slice(0, colon), suggestion: sentence.slice(colon + 2) };
}

/** The whole sentence: what is wrong, and what to do about it. */
export function sentenceOf({ message, suggestion }: Pick<Problem, 'message' | 'suggestion'>): string {
  return suggestion === null ? message : `${message}: ${suggestion}`;
}

/** As much of a long line is shown on each side of what is wrong. */
const BEFORE = 60;
const LONGEST_SHOWN = 120;

/**
 * A problem for people: its place, what is wrong, the line of the file with carets under what it is about, and what
 * to do.
 */
export function renderProblem(problem: Problem): string {
  const { line, column, message, suggestion, text } = problem;
  if (text === null) return `${placeOf(problem)}: ${sentenceOf(problem)}`;
  const from = column - 1 > LONGEST_SHOWN - 20 ? column - 1 - BEFORE : 0;
  const shown = text.slice(from, from + LONGEST_SHOWN);
  const end = problem.endLine === line ? problem.endColumn - 1 : text.length;
  const carets = Math.max(1, Math.min(end - from, shown.length) - (column - 1 - from));
  // Tabs stay tabs, so that the carets stand where they should.
  const indent = shown.slice(0, column - 1 - from).replace(/[^\t]/g, ' ');
  const gutter = ' '.repeat(String(line).length);
  const lines = [
    `${placeOf(problem)}: ${message}`,
    `${gutter} |`,
    `${line} | ${visible(shown)}`,
    `${gutter} | ${indent}${'^'.repeat(carets)}`,
  ];
  if (suggestion !== null) lines.push(`${gutter} = ${suggestion}`);
  return lines.join('\n');
}

/** One character for each: a terminal must not obey what stands in a file. */
function visible(text: string): string {
  return text.replace(/[^\P{C}\t]/gu, '·');
}
