import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { renderTerminal } from '../../src/report/terminal.ts';
import type { Results } from '../../src/results/schema.ts';
import { baselineRun, sideBySide } from './runs.ts';
import { comparison, endpoint, results, silent } from './sample.ts';

function render(run: Results): string {
  return renderTerminal(run, { color: false });
}

function lastLine(run: Results): string {
  return render(run).trimEnd().split('\n').at(-1)!;
}

test('a run with one side', () => {
  const text = render(baselineRun());
  expect(text).toMatch(/^endpoint +requests +p50 +p95 +p99 +errors +req\/s +verdict$/m);
  expect(text).toMatch(/^POST \/api\/orders +12,000 +42\.0 ms +84\.0 ms +126 ms +2\.1% +66\.7 +fail$/m);
  expect(text).toMatch(
    /^FAIL {2}GET \/api\/search +p95 +285\.0ms > 220\.0ms +\(baseline 200ms, \+42\.5%\)$/m,
  );
  expect(text).toMatch(/^SKIP {2}GET \/api\/export +p95 +not called +\(baseline 200ms\)$/m);
  expect(text).toMatch(/^PASS {2}1 comparison$/m);
  expect(text).toMatch(/^ {2}240 × HTTP 503, expected 201$/m);
  expect(text).toMatch(
    /^note: the iterations of 1 comparison that passed differ by more than the tolerance \(up to 14%\)/m,
  );
  expect(lastLine(baselineRun())).toBe(
    'FAIL  checkout has 2.1% errors at POST /api/orders (budget 1%), and 1 more endpoint',
  );
});

test('the first failure, after what failed', () => {
  const run = baselineRun();
  run.total.firstFailure = {
    atMs: 12_400,
    endpoint: 'POST /api/orders',
    kind: 'status',
    message: 'HTTP 503, expected 201',
  };
  expect(render(run)).toContain(
    'first failure 12.4 s into the measurement: POST /api/orders HTTP 503, expected 201\n',
  );
});

test('a run with two sides fits a terminal', () => {
  const text = render(sideBySide());
  expect(text).toMatch(/^endpoint .* errors {2}verdict$/m);
  expect(text).toMatch(/^GET \/search .* 0% {2}fail$/m);
  expect(text).toMatch(/^GET \/search +42\.0 → 51\.0 ms \(\+21%\) +84\.0 → 116 ms \(\+38%\) .* fail$/m);
  expect(text).toMatch(/^all requests /m);
  const table = text.split('\n\n')[1]!.split('\n');
  expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(120);
  expect(lastLine(sideBySide())).toBe('FAIL  checkout is 38% slower at p95 of GET /search');
});

test('the worst lines come first, and the total last in the table', () => {
  const text = render(sideBySide());
  expect(text.indexOf('FAIL  ')).toBeLessThan(text.indexOf('INCONCLUSIVE  '));
  expect(text.split('\n\n')[1]!.split('\n').at(-1)).toMatch(/^all requests/);
});

test('all prints the passes too', () => {
  const text = renderTerminal(sideBySide(), { color: false, all: true });
  expect(text).toMatch(/^PASS +POST \/login +p95/m);
  expect(text).not.toMatch(/^PASS {2}\d+ comparison/m);
});

test('a group is marked, a long name shortened in its middle', () => {
  const long = `GET /${'very-long/'.repeat(9)}end`;
  const run = results({ mode: 'budgets', endpoints: [endpoint(long), endpoint('buy', { kind: 'group' })] });
  expect(render(run)).toMatch(/^GET \/very-long\S*…\S*end +12,000/m);
  expect(render(run)).toMatch(/^buy \(group\) +12,000/m);
});

test('the reason is told where no comparison explains the verdict', () => {
  const run = results({ verdict: 'invalid', reasons: ['The engine was 40 ms late.'] });
  expect(lastLine(run)).toBe('INVALID  invalid run of checkout: The engine was 40 ms late.');
  expect(lastLine(results())).toBe('PASS  checkout was measured, with nothing to compare it with');
});

describe('colour', () => {
  test('is there only when asked for', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for
    const colored = /\u001b\[/;
    expect(render(sideBySide())).not.toMatch(colored);
    expect(renderTerminal(sideBySide(), { color: true })).toMatch(colored);
  });

  test('does not change the text', () => {
    expect(stripVTControlCharacters(renderTerminal(sideBySide(), { color: true }))).toBe(
      render(sideBySide()),
    );
  });
});

test('control characters from outside do not reach the terminal', () => {
  const evil = 'a\u001b[2J\u0007\r\n::error::b';
  const run = results({
    verdict: 'fail',
    notes: [evil],
    reasons: [evil],
    scenario: { name: evil, hash: '1' },
    endpoints: [
      endpoint(evil, {
        errors: { status: 1, check: 0, timeout: 0, connection: 0, body: 0 },
        reasons: [{ kind: 'status', message: evil, count: 1 }],
        comparisons: [comparison({ note: evil, verdict: 'warn' })],
      }),
    ],
  });
  const text = render(run);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(text).not.toMatch(/^::/m);
});

test('an empty run has no empty values in words', () => {
  for (const run of [results(), results({ mode: 'baseline', endpoints: [silent('GET /a')] })]) {
    expect(render(run)).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(render(run)).toContain('nothing measured');
  }
});
