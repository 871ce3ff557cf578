import { describe, expect, test } from '@jest/globals';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { count, expectSound } from './rendered.ts';
import { endpoint, NO_ERRORS, results, SLOWER } from './sample.ts';

describe('text from outside', () => {
  const evil = '`@team | <img src=x onerror=1> [a](javascript:1)\n# h </details> #12 https://evil.example';

  test('cannot break the report, mention anyone or link anywhere', () => {
    const one = endpoint(evil, {
      errorRate: 0.5,
      errors: { ...NO_ERRORS, status: 3 },
      reasons: [{ kind: 'status', message: evil, count: 3 }],
      comparisons: [
        { ...SLOWER, note: evil },
        { ...SLOWER, metric: 'p99', verdict: 'pass', note: evil },
      ],
    });
    const run = results({
      verdict: 'fail',
      notes: [evil],
      reasons: [evil],
      endpoints: [one],
      scenario: { name: evil, hash: evil },
    });
    run.total = {
      ...run.total,
      firstFailure: { atMs: 5, endpoint: evil, kind: 'status', message: evil },
    };
    run.environment = { ...run.environment, cpuModel: evil, os: evil, image: evil, ci: evil };
    const text = renderMarkdown(
      run,
      { name: evil, commit: evil, runUrl: `javascript:${evil}` },
      { maxBytes: 65_000 },
    );
    expectSound(text);
    expect(text).toContain('First failure 5.00 ms into the measurement');
    expect(text).not.toMatch(/@\w|<img|\]\(javascript|https:\/\/evil/);
    const rows = text.split('\n').filter((line) => line.startsWith('| <code>'));
    expect(new Set(rows.map((line) => count(line, '|')))).toEqual(new Set([6, 8, 9]));
  });
});
