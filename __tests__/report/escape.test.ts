import { describe, expect, test } from '@jest/globals';
import {
  escapeMarkdown,
  inlineCode,
  link,
  plainLines,
  plainName,
  plainText,
  shorten,
} from '../../src/report/escape.ts';

const EVIL = '`@team | <img src=x onerror=1> [a](javascript:1)\n# h ';

/** What a browser shows of the escaped text, to find references that an entity does not hide. */
function shown(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

describe('escapeMarkdown', () => {
  test('leaves nothing that starts markup', () => {
    const text = escapeMarkdown(EVIL);
    expect(text).not.toMatch(/[`|<>*_[\]\\~\n\r]/);
    expect(text.replace(/&#\d+;/g, '')).not.toMatch(/[&#]/);
  });

  test('shows the same characters as came in, but for the invisible break', () => {
    expect(shown(escapeMarkdown(EVIL)).replaceAll('\u200b', '')).toBe(
      '`@team | <img src=x onerror=1> [a](javascript:1) # h',
    );
  });

  test.each([
    ['@team', /@\w/],
    ['me@example.org', /@\w/],
    ['owner/repo#12', /#\d/],
    ['#123', /#\d/],
    ['GH-12 gh-12', /gh-\d/i],
    ['see https://evil.example/x and FTP://x', /:\/\//],
    ['www.evil.example WWW.x', /www\./i],
  ])('%s is no reference, even in the rendered text', (text, reference) => {
    expect(text).toMatch(reference);
    expect(shown(escapeMarkdown(text))).not.toMatch(reference);
  });

  test.each(['&lt;b&gt;', '$\\alpha$', '~~x~~', '**x** __y__', '-->', '<!-- x', '</details>', '![i](x)'])(
    '%s stays text',
    (text) => {
      const escaped = escapeMarkdown(text).replace(/&#\d+;/g, '');
      expect(escaped).not.toMatch(/[&<>*_~$\\[\]`]/);
      expect(shown(escapeMarkdown(text))).toBe(text);
    },
  );

  test('starts no list or rule', () => {
    expect(escapeMarkdown('- a')).toBe('&#45; a');
    expect(escapeMarkdown('+ a')).toBe('&#43; a');
    expect(escapeMarkdown('12. a')).toBe('12&#46; a');
    expect(escapeMarkdown('3) a')).toBe('3&#41; a');
    expect(escapeMarkdown('12.5 ms')).toBe('12.5 ms');
    expect(escapeMarkdown('---')).toBe('&#45;--');
    expect(escapeMarkdown('-5% of it')).toBe('-5% of it');
  });

  test('drops control, escape and direction characters, and lone surrogates', () => {
    expect(escapeMarkdown('a\u0000b\u001b[31mc\u202ed\u2066e\u200bf\u0085g')).toBe('abcdefg');
    expect(escapeMarkdown('a\ud800b')).toBe('a\ufffdb');
  });

  test('is bounded', () => {
    expect([...shown(escapeMarkdown('x'.repeat(10_000)))].length).toBe(300);
    expect([...escapeMarkdown('😀'.repeat(50), 10)].length).toBe(10);
  });
});

describe('inlineCode', () => {
  test('is plain code where it can be', () => {
    expect(inlineCode('GET /products/:id')).toBe('`GET /products/:id`');
    expect(inlineCode('a*b_c<d>')).toBe('`a*b_c<d>`');
  });

  test('is an element where a backtick or a pipe would end the code or the cell', () => {
    expect(inlineCode('a|b`c')).toBe('<code>a&#124;b&#96;c</code>');
    expect(inlineCode(EVIL)).not.toMatch(/[`|\n]|<img|@\w/);
  });

  test('mentions nobody', () => {
    expect(inlineCode('GET /@team')).toBe('`GET /@\u200bteam`');
  });

  test('a name without a visible character is still there', () => {
    expect(inlineCode(' \u001b \n')).toBe('`(no name)`');
  });
});

describe('plainLines', () => {
  test('keeps lines and their indentation, and nothing that steers a terminal', () => {
    expect(plainLines('{\r\n\t"a": \u001b[31m1\u001b[0m \n}\rb\u2028c\u009b1md')).toEqual([
      ...['{', '  "a": 1', '}', 'b', 'cd'],
    ]);
  });

  test('begins no line with a command to a runner', () => {
    for (const line of plainLines('::error::x\n  ::add-mask::y\n\u001b[1m::debug::z\nw ##[group]v'))
      expect(line).not.toMatch(/^\s*::|##\[/);
  });
});

describe('plainText', () => {
  test('is one line without escapes', () => {
    expect(plainText('a\u001b[31mred\u001b[0m\r\nb\u0007')).toBe('ared b');
    expect(plainText('\u001b]8;;http://x\u0007link\u001b]8;;\u0007')).toBe('link');
  });

  test('is no command to a runner', () => {
    expect(plainText('::error::x')).not.toMatch(/^::/);
    expect(plainText('a ##[error]x')).not.toContain('##[');
    expect(plainText('##vso[task.complete]')).not.toContain('##vso[');
    expect(plainText('###[x]')).not.toContain('##[');
  });
});

test('a long text is shortened in the middle', () => {
  expect(shorten('GET /api/products/search', 11)).toBe('GET /…earch');
  expect(shorten('short', 11)).toBe('short');
  expect([...plainName('x'.repeat(500))].length).toBe(120);
});

describe('link', () => {
  test('leads to the web only', () => {
    expect(link('run', 'https://github.com/o/r/actions/runs/1')).toBe(
      '[run](https://github.com/o/r/actions/runs/1)',
    );
    expect(link('run', 'javascript:alert(1)')).toBe('run');
    expect(link('run', 'nonsense')).toBe('run');
  });

  test('cannot be left early', () => {
    const text = link('run', 'https://x.example/a) [b](http://c "t"|`@me');
    expect(text).toMatch(/^\[run\]\([^()\s|`@[\]]+\)$/);
  });
});
