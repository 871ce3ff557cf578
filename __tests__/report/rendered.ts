import { expect } from '@jest/globals';
import { type ReportContext, renderMarkdown } from '../../src/report/markdown.ts';
import type { Results } from '../../src/results/schema.ts';

const CONTEXT: ReportContext = {
  name: 'checkout',
  runUrl: 'https://github.com/o/r/actions/runs/1',
  artifactUrl: 'https://github.com/o/r/actions/runs/1/artifacts/2',
  commit: '0123456789abcdef0123456789abcdef01234567',
  baseCommit: 'fedcba9876543210fedcba9876543210fedcba98',
  summaryUrl: 'https://github.com/o/r/actions/runs/1#summary',
};

/** The report of a run in the size of a comment. */
export function render(run: Results, maxBytes = 65_000): string {
  return renderMarkdown(run, CONTEXT, { maxBytes });
}

/** How often a part occurs. */
export function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Checks what every report has to keep, whatever is in it. */
export function expectSound(text: string): void {
  expect(count(text, '<details>')).toBe(count(text, '</details>'));
  expect(count(text, '<summary>')).toBe(count(text, '</summary>'));
  expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
  expect(text).not.toMatch(/<\/summary>\n[^\n]/);
  expect(text).not.toMatch(/[^\n]\n<\/details>/);
  expect(text).not.toMatch(/\n{3}/);
}
