import { STATUS_CODES } from 'node:http';
import type { Seen, SeenCapture, SeenCheck, SeenHop } from '../engine/seen.ts';
import { bodyLines } from './body.ts';
import { shorten } from './escape.ts';
import { formatCount, formatMs } from './format.ts';
import { shownHeader } from './header.ts';
import { lineOf, type ShowOptions } from './shown.ts';

/** Of a captured value so many characters are shown. */
const MOST_VALUE = 200;
/** Of a header. */
const MOST_HEADER = 1000;

/**
 * A request and what came of it, for the terminal: what goes out behind `>`, what comes in behind `<`. Nothing of it can
 * steer the terminal, or be a command to a runner.
 */
export function exchangeLines(
  { endpoint, hops, checks, captures, failure, againMs }: Seen & { kind: 'exchange' },
  options: ShowOptions,
): string[] {
  const { paint } = options;
  const told = checks.some(({ problem }) => problem !== null && problem === failure?.message);
  return [
    paint('bold', lineOf(endpoint, options)),
    ...hops.flatMap((hop) => hopLines(hop, options)),
    ...checks.map((check) => checkLine(check, options)),
    ...(failure && !told ? [badLine(failure.message, options)] : []),
    ...captures.map((capture) => captureLine(capture, options)),
    ...(againMs === null
      ? []
      : [paint('yellow', `… not yet as "until" wants it: asked again in ${againMs} ms`)]),
  ];
}

function hopLines({ request, response }: SeenHop, options: ShowOptions): string[] {
  const { paint } = options;
  const [out, back] = [paint('blue', '>'), paint('magenta', '<')];
  const sent: [string, string][] = [];
  for (let i = 0; i < request.headers.length; i += 2)
    sent.push([request.headers[i]!, request.headers[i + 1]!]);
  const lines = [
    lineOf(`${request.method} ${request.url}`, options),
    ...sent.map(([name, value]) => headerLine(name, value, options)),
    ...bodyLines(request.body, sent.find(([name]) => name === 'content-type')?.[1], options),
  ].map((line) => `${out} ${line}`);
  if (response.status === 0) return lines;
  const { status, ms, headers, bytes, body, encoding } = response;
  const received = Object.entries(headers).flatMap(([name, value = '']) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  const reason = STATUS_CODES[status] ?? '';
  return [
    ...lines,
    ...[
      `${paint(status < 400 ? 'green' : 'red', `${status} ${reason}`.trim())} after ${formatMs(ms)}, ${formatCount(bytes)} bytes`,
      ...received.map(([name, value]) => headerLine(name, value, options)),
      ...bodyLines(body, headers['content-type'], {
        ...options,
        encoding,
      }),
    ].map((line) => `${back} ${line}`),
  ];
}

function headerLine(name: string, value: string, options: ShowOptions): string {
  return `${options.paint('dim', `${lineOf(name, options)}:`)} ${shorten(lineOf(shownHeader(name, value), options), MOST_HEADER)}`;
}

function checkLine({ what, problem }: SeenCheck, options: ShowOptions): string {
  if (problem !== null) return badLine(problem, options);
  return `${options.paint('green', '✓')} ${lineOf(what, options)}`;
}

/** Something that is wrong, in a line. */
export function badLine(problem: string, options: ShowOptions): string {
  return options.paint('red', `✗ ${lineOf(problem, options)}`);
}

function captureLine({ variable, source, value }: SeenCapture, options: ShowOptions): string {
  const shown = shorten(lineOf(written(value), options), MOST_VALUE);
  return `captured ${lineOf(variable, options)} = ${shown} ${options.paint('dim', `from ${lineOf(source, options)}`)}`;
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '(nested too deeply to be shown)';
  }
}
