import { describe, expect, test } from '@jest/globals';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { count, expectSound, render } from './rendered.ts';
import { baselineRun, sideBySide } from './runs.ts';
import { comparison, endpoint, latency, results, SLOWER } from './sample.ts';

describe('size', () => {
  const names = Array.from({ length: 2000 }, (_, index) => `GET /resource/${index}/größe`);
  const passing = results({
    verdict: 'fail',
    endpoints: names.map((name, index) =>
      endpoint(name, { comparisons: [index === 1000 ? SLOWER : comparison()] }),
    ),
  });
  const failing = results({
    verdict: 'fail',
    endpoints: names.map((name) => endpoint(name, { latency: latency(50), comparisons: [SLOWER] })),
  });

  test('passing rows go first', () => {
    const text = render(passing);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_000);
    expect(text).toContain('Endpoints that did not pass, of 2,000');
    expect(text).toContain('`GET /resource/1000/größe`');
    expect(text).not.toContain('`GET /resource/999/größe`');
    expect(text).toContain('How it was measured');
    expectSound(text);
  });

  test('then the end, with a link to the whole and the footer', () => {
    const text = render(failing);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(64_000);
    expect(text).toContain('Cut to fit. The whole is in the [summary of the run](https://github.com/o/r');
    expect(text.trimEnd().endsWith('</sub>')).toBe(true);
    expectSound(text);
    expect(renderMarkdown(failing, { name: 'x' }, { maxBytes: 5000 })).toContain(
      'The whole is in the results file.',
    );
  });

  test('every bound is kept, with the tags balanced', () => {
    const run = baselineRun();
    const whole = Buffer.byteLength(render(run));
    for (let maxBytes = 0; maxBytes <= whole + 10; maxBytes += 7) {
      const text = render(run, maxBytes);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
      expect(count(text, '<details>')).toBe(count(text, '</details>'));
    }
  });

  test('a report that fits is whole', () => {
    const text = render(sideBySide());
    expect(render(sideBySide(), Buffer.byteLength(text))).toBe(text);
    expect(render(sideBySide(), Buffer.byteLength(text) - 1)).not.toBe(text);
  });
});
