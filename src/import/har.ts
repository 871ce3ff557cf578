import { UsageError } from '../errors.ts';
import { TOKEN } from '../scenario/schema-parts.ts';
import { isSecretName } from '../secret-name.ts';
import { writeDuration } from '../units.ts';
import { counted, type Draft, type DraftStep, plainText } from './draft.ts';
import { type HarEntry, harSchema } from './har-schema.ts';
import { bodyWords, findSecrets, type RecordedBody, readBody, saysType } from './recorded-body.ts';
import { type Exchange, pickRequests, type Recording } from './recording.ts';
import { endpointName, pathWords } from './request-path.ts';
import { type CapturedValue, findCaptures } from './response-values.ts';
import { isSecretValue } from './secret-variable.ts';
import { Variables } from './variables.ts';

/** Headers that browsers, proxies and tracers set themselves; the engine keeps connection and cookies. */
const OWN_HEADERS =
  /^(:.*|sec-.*|proxy-.*|x-forwarded-.*|x-b3-.*|cf-.*|if-.*|accept-(encoding|language|charset)|alt-used|baggage|cache-control|connection|content-length|cookie2?|dnt|expect|forwarded|host|http2-settings|keep-alive|origin|pragma|priority|referer|sentry-trace|te|trailer|traceparent|tracestate|transfer-encoding|upgrade|upgrade-insecure-requests|user-agent|via|x-client-data)$/i;

const MIN_PAUSE_MS = 500;
const MAX_PAUSE_MS = 10_000;

/**
 * A scenario that does what was recorded: one task with the requests to one host, in order.
 * @param file its name for messages
 * @param value what the HAR file holds
 * @param target origin whose requests are taken; null: the one with most
 * @param all keeps static files and the like
 * @throws UsageError
 */
export async function draftOfHar(
  file: string,
  value: unknown,
  target: URL | null,
  all: boolean,
): Promise<Draft> {
  const parsed = harSchema.safeParse(value);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    throw new UsageError(`${file} is not a HAR file: ${path.join('.') || 'it'}: ${message}`);
  }
  const { log } = parsed.data;
  const recording = pickRequests(file, log.entries, target, all);
  const { exchanges, origin } = recording;
  const bodies = await Promise.all(exchanges.map(bodyOf));
  const variables = new Variables();
  const captures = findCaptures(exchanges, bodies, variables);
  // In order, so that what a response gave is known from the next request on, and is no secret of the environment.
  exchanges.forEach((exchange, index) => {
    addSecrets(exchange, bodies[index]!, variables);
    variables.addCaptured(captures[index]!);
  });
  variables.forgetCaptured();
  const steps = exchanges.flatMap((exchange, index) => {
    const step = stepOf(exchange, bodies[index]!, captures[index]!, variables);
    variables.addCaptured(captures[index]!);
    return [...pauseBefore(exchanges, index), step];
  });
  const title = plainText(log.pages?.find(({ title }) => title)?.title ?? '', 80);
  return {
    name: new URL(origin).hostname.slice(0, 100),
    about: [
      'Made by "tailgate import" from a recording. "tailgate validate" checks it; docs/scenarios.md has all words.',
      'Worth doing: pick from lists where the recording always has the same value, and set budgets.',
      ...(title ? [`Recorded: ${variables.template(withoutQuery(title))}`] : []),
    ],
    target: origin,
    // The paths in what is said about them can have secrets in them.
    secrets: new Map([...variables.secrets].map(([name, about]) => [name, variables.template(about)])),
    pause: '1s..3s',
    tasks: [{ comment: 'its total time is reported, too', words: { name: 'visit', steps } }],
    notes: notesOf(recording, captures),
  };
}

async function bodyOf({ method, entry }: Exchange): Promise<RecordedBody | null> {
  if (method === 'GET' || method === 'HEAD') return null;
  return readBody(entry.request.postData, contentTypeOf(entry));
}

function contentTypeOf({ request }: HarEntry): string {
  const header = request.headers.find(({ name }) => name.toLowerCase() === 'content-type');
  return header?.value || request.postData?.mimeType || '';
}

/** Makes known what is secret in a request and does not come from a response before it. */
function addSecrets({ method, url, entry }: Exchange, body: RecordedBody | null, variables: Variables): void {
  const about = `of ${method} ${plainText(endpointName(method, url.pathname, variables)?.split(' ')[1] ?? url.pathname, 100)}`;
  for (const { name, value } of headersOf(entry)) {
    const [scheme = '', credentials] = value.split(/ +(.*)/s);
    if (/^(proxy-)?authorization$/i.test(name)) {
      const secret = credentials || value;
      const variable = { bearer: 'ACCESS_TOKEN', basic: 'BASIC_CREDENTIALS' }[scheme.toLowerCase()];
      if (!variables.isCaptured(secret))
        variables.addSecret(variable ?? 'AUTHORIZATION', secret, `header ${name}, ${about}`);
    } else variables.addSecretsOf({ [name]: value }, `header, ${about}`);
  }
  const query = [...url.searchParams].map(([name, value]) => ({ [name]: value }));
  variables.addSecretsOf(query, `parameter, ${about}`);
  for (const segment of url.pathname.split('/'))
    if (isSecretValue(segment) && !variables.isCaptured(segment))
      variables.addSecret('token', segment, `path, ${about}`);
  if (body) findSecrets(body, `body, ${about}`, variables);
}

function stepOf(
  { method, url, entry }: Exchange,
  body: RecordedBody | null,
  captures: CapturedValue[],
  variables: Variables,
): DraftStep {
  const { path, query } = pathWords(url.pathname, url.search.slice(1), variables);
  const name = endpointName(method, url.pathname, variables);
  const type = contentTypeOf(entry);
  const headers = headersOf(entry)
    .filter(({ name }) => !(body && /^content-type$/i.test(name) && saysType(body, type)))
    .map(({ name, value }) => [name, variables.template(value, { secret: isSecretName(name) })]);
  const files = body?.kind === 'multipart' && body.parts.some(({ file }) => file !== null);
  return {
    comment: files
      ? 'content of files as far as it was recorded; "path: file" instead of content and filename sends one'
      : null,
    words: {
      [method]: path,
      ...(name ? { name: plainText(name) } : {}),
      ...(query ? { query } : {}),
      ...(headers.length > 0 ? { headers: Object.fromEntries(headers) } : {}),
      ...(body ? bodyWords(body, variables) : {}),
      // Without what the browser had in its cache, the whole is sent.
      check: { status: entry.response.status === 304 ? 200 : entry.response.status },
      ...(captures.length > 0
        ? { capture: Object.fromEntries(captures.map(({ variable, path }) => [variable, path])) }
        : {}),
    },
  };
}

/** Headers that the app of the browser chose, each once. */
function headersOf({ request }: HarEntry): { name: string; value: string }[] {
  const own = request.headers.filter(
    ({ name, value }) =>
      TOKEN.test(name) &&
      !OWN_HEADERS.test(name) &&
      !(/^accept$/i.test(name) && value === '*/*') &&
      !(/^content-(type|encoding)$/i.test(name) && !request.postData) &&
      !/[^\t\u0020-\u007e\u00a0-\u00ff]/.test(value),
  );
  const each = new Map(own.map(({ name, value }) => [name.toLowerCase(), { name: readable(name), value }]));
  return [...each.values()];
}

/** HTTP/2 has small letters only. */
function readable(name: string): string {
  return name === name.toLowerCase()
    ? name.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase())
    : name;
}

/** The time in which nothing was under way is the user's. */
function pauseBefore(exchanges: Exchange[], index: number): DraftStep[] {
  if (index === 0) return [];
  const ended = exchanges.slice(0, index).reduce((latest, { endedAt }) => Math.max(latest, endedAt), 0);
  const gap = exchanges[index]!.startedAt - ended;
  if (gap <= MIN_PAUSE_MS) return [];
  const ms = Math.min(MAX_PAUSE_MS, Math.round(gap / 100) * 100);
  return [{ comment: null, words: { pause: writeDuration(ms) } }];
}

function notesOf({ exchanges, leftOut, origin }: Recording, captures: CapturedValue[][]): string[] {
  const set = new Set(
    exchanges.flatMap(({ entry }) =>
      entry.response.headers
        .filter(({ name }) => name.toLowerCase() === 'set-cookie')
        .flatMap(({ value }) => value.split('\n').map((cookie) => cookie.split('=')[0]!.trim())),
    ),
  );
  const brought = new Set(
    exchanges.flatMap(({ entry }) =>
      entry.request.headers
        .filter(({ name }) => name.toLowerCase() === 'cookie')
        .flatMap(({ value }) => value.split(';').map((cookie) => cookie.split('=')[0]!.trim()))
        .filter((name) => !set.has(name)),
    ),
  );
  const captured = captures.flat().length;
  return [
    `took ${counted(exchanges.length, 'request')} to ${origin}`,
    ...(captured > 0 ? [`captures ${counted(captured, 'value')} of responses for later requests`] : []),
    ...[...leftOut].map(([reason, count]) => `left out ${counted(count, 'request')} ${reason}`),
    ...(brought.size > 0
      ? [
          `does not send ${counted(brought.size, 'cookie')} from before the recording: record from the login on if the app needs them`,
        ]
      : []),
  ];
}

/** Browsers call a page by its URL. */
function withoutQuery(title: string): string {
  return title.split(/[?#]/)[0]!;
}
