import type { Rehearsed, Seen } from '../engine/seen.ts';
import { plainName } from './escape.ts';
import { badLine, exchangeLines } from './exchange.ts';
import { formatCount, formatDuration, pad, plural } from './format.ts';
import { lineOf, type ShowOptions } from './shown.ts';

/** What a rehearsal has just seen, for the terminal. */
export function renderSeen(seen: Seen, options: ShowOptions): string {
  const { paint } = options;
  switch (seen.kind) {
    case 'part':
      return `\n${paint(['bold', 'underline'], lineOf(seen.title, options))}\n`;
    case 'exchange':
      return block(exchangeLines(seen, options));
    case 'skipped': {
      const what = seen.endpoints.length > 0 ? `: ${seen.endpoints.join(', ')}` : '';
      return block([paint('yellow', lineOf(`skipped (${seen.condition})${what}`, options))]);
    }
    case 'paused':
      return block([paint('dim', `a pause of ${formatDuration(seen.ms)}, which is left out here`)]);
    case 'remark':
      return block([paint('yellow', lineOf(seen.text, options))]);
    case 'failure':
      return block([badLine(seen.reason, options)]);
  }
}

/** What came of a rehearsal, for its end. */
export function renderRehearsed(
  { requests, failures, endpoints, missing, interrupted }: Rehearsed,
  options: ShowOptions,
): string {
  const { paint, mask } = options;
  const name = (text: string): string => plainName(mask(text));
  const width = Math.max(0, ...endpoints.map((endpoint) => name(endpoint.name).length));
  const rows = endpoints.map((endpoint) => {
    const { kind, count, failed } = endpoint;
    const mark = failed > 0 ? paint('red', '✗') : count > 0 ? paint('green', '✓') : paint('yellow', '–');
    const times = `${plural(count, 'request')}${failed > 0 ? `, ${formatCount(failed)} failed` : ''}`;
    const said = kind === 'group' ? 'a group of steps' : count === 0 ? 'not called' : times;
    return `  ${kind === 'group' ? ' ' : mark} ${pad(name(endpoint.name), width, 'left')}  ${said}`;
  });
  const heading = `${plural(requests, 'request')}, ${failures === 0 ? 'none failed' : `${formatCount(failures)} failed`}`;
  return [
    '',
    paint(['bold', failures === 0 ? 'green' : 'red'], heading),
    ...(interrupted ? [paint('yellow', 'interrupted before all was done')] : []),
    'What they are reported under:',
    ...rows,
    ...(missing.length > 0 ? [paint('yellow', `Never captured: ${missing.map(name).join(', ')}`)] : []),
    '',
  ].join('\n');
}

function block(lines: string[]): string {
  return `\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n`;
}
