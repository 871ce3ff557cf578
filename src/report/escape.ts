import { stripVTControlCharacters } from 'node:util';

/** Longest text from outside that a report shows, in characters. */
const MAX_TEXT = 300;
const MAX_NAME = 120;

/**
 * Breaks a mention, an issue reference or a link. An entity would not do: GitHub looks for those in the rendered
 * text, where the entity is the character again.
 */
const BREAK = '\u200b';

/** Shortens a text to `max` characters by leaving out its middle. */
export function shorten(text: string, max: number): string {
  const characters = [...text];
  if (characters.length <= max) return text;
  const head = Math.ceil((max - 1) / 2);
  const tail = max - 1 - head;
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - tail).join('')}`;
}

/**
 * Text from outside as one harmless line for a terminal or a log: no control, escape or direction characters, no
 * line breaks, nothing that a CI runner reads as a command.
 */
export function plainText(text: string, max: number = MAX_TEXT): string {
  const line = stripVTControlCharacters(text)
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  return withoutCommands(shorten(line, max));
}

/** GitHub (`##[`) and others (`##vso[`, `##teamcity[`) obey these anywhere in a line, and `::` at its start. */
function withoutCommands(line: string): string {
  return line.replace(/#(?=#\w*\[)/g, '# ').replace(/^(\s*):(?=:)/, '$1: ');
}

/** Text from outside as lines that are each as harmless as `plainText`, whole, and indented as they were. */
export function plainLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map((line) => {
    const shown = stripVTControlCharacters(line)
      .toWellFormed()
      .replace(/\t/g, '  ')
      .replace(/[^\S ]/gu, ' ')
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trimEnd();
    return withoutCommands(shown);
  });
}

/** The name of an endpoint or report from outside for a terminal or log. */
export function plainName(name: string): string {
  return plainText(name, MAX_NAME) || '(no name)';
}

function withoutReferences(text: string): string {
  return text
    .replace(/[@#]/g, `$&${BREAK}`)
    .replace(/\bGH-(?=\d)/gi, `$&${BREAK}`)
    .replace(/:\/\//g, `:${BREAK}//`)
    .replace(/\bwww\./gi, `www${BREAK}.`);
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

function withEntities(text: string): string {
  return text
    .replace(/[&|`<>*_[\]\\~#$]/g, entity)
    .replace(/^[-+=](?=[-+=\s]|$)/, entity)
    .replace(/^(\d+)([.)])(?=\s|$)/, (_, digits: string, mark: string) => digits + entity(mark));
}

/**
 * Text from outside as text of GitHub's Markdown, in a table or not: it shows as it is, and starts no markup, HTML,
 * link, mention or reference.
 */
export function escapeMarkdown(text: string, max: number = MAX_TEXT): string {
  return withEntities(withoutReferences(plainText(text, max)));
}

/** A name from outside as inline code of GitHub's Markdown, right in a table too. */
export function inlineCode(name: string): string {
  const text = plainName(name);
  // No escape exists for a backtick in code, and one for a pipe only in tables; in an element, entities serve both.
  return /[`|]/.test(text)
    ? `<code>${withEntities(withoutReferences(text))}</code>`
    : `\`${text.replace(/@/g, `$&${BREAK}`)}\``;
}

/**
 * A remark from outside as an item of a list of GitHub's Markdown. Lines after the first, such as the end of a log, are
 * a block of code: indented as they are, nothing in them is markup or ends it.
 */
export function remarkItem(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  // Code has no entities; where it is not taken for code, a tag must not be one.
  const block = rest
    .map((line) => withoutReferences(plainText(line)).replace(/</g, `<${BREAK}`))
    .filter((line) => line !== '');
  return [
    escapeMarkdown(first),
    ...(block.length > 0 ? ['', ...block.map((line) => `      ${line}`)] : []),
  ].join('\n');
}

/** A Markdown link; only its text, which the caller has escaped, when `url` is not one for the web. */
export function link(text: string, url: string): string {
  if (!URL.canParse(url)) return text;
  const { href, protocol } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return text;
  const safe = href.replace(
    /[()<>[\]|\\`*_~@]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${text}](${safe})`;
}
