import { UsageError } from '../errors.ts';
import { METHODS, type Method } from '../scenario/step-schema.ts';
import type { HarEntry } from './har-schema.ts';

/** A request of the recording that belongs into the scenario, with its response. */
export interface Exchange {
  method: Method;
  url: URL;
  entry: HarEntry;
  /** ms since 1970. */
  startedAt: number;
  endedAt: number;
}

export interface Recording {
  origin: string;
  exchanges: Exchange[];
  /** How many requests were left out, by the reason. */
  leftOut: Map<string, number>;
}

const STATIC_TYPE =
  /^(image|font|audio|video)\/|^text\/css|javascript|^application\/(font|x-font|wasm|manifest)/i;
const STATIC_PATH =
  /\.(avif|bmp|css|eot|gif|ico|jpe?g|js|map|mjs|mp3|mp4|otf|png|svg|ttf|wasm|webm|webmanifest|webp|woff2?)$/i;
const STATIC_RESOURCE = [
  'image',
  'font',
  'stylesheet',
  'script',
  'media',
  'manifest',
  'ping',
  'beacon',
  'csp-violation-report',
];
const ANALYTICS =
  /(^|\.)(google-analytics|googletagmanager|doubleclick|segment|mixpanel|amplitude|hotjar|fullstory|newrelic|nr-data|sentry|datadoghq|clarity|posthog|plausible|matomo|intercom|facebook|bugsnag|logrocket)\.(com|net|io|ms)$/i;

/**
 * Picks the requests of one host, in the order in which they were sent.
 * @param target the origin to take; null: the one with most requests to an API
 * @param all keeps static files and the like
 * @throws UsageError when nothing is left
 */
export function pickRequests(file: string, entries: HarEntry[], target: URL | null, all: boolean): Recording {
  const leftOut = new Map<string, number>();
  const leave = (reason: string): [] => {
    leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    return [];
  };
  const kept = entries.flatMap((entry): Exchange[] => {
    const reason = reasonAgainst(entry, all);
    if (reason) return leave(reason);
    const startedAt = Date.parse(entry.startedDateTime);
    if (Number.isNaN(startedAt)) return leave('without a date');
    const url = new URL(entry.request.url);
    const method = entry.request.method.toUpperCase() as Method;
    return [{ method, url, entry, startedAt, endedAt: startedAt + Math.max(0, entry.time ?? 0) }];
  });
  const origins = countOrigins(kept);
  const origin = target?.origin ?? origins[0];
  const exchanges = kept
    .filter(({ url }) => url.origin === origin || leave('to other hosts').length > 0)
    .sort((a, b) => a.startedAt - b.startedAt);
  if (exchanges.length === 0 || origin === undefined) {
    const found = origins.length > 0 ? `: it has requests to ${origins.slice(0, 5).join(', ')}` : '';
    const what = target ? `no requests to ${target.origin}` : 'no requests that a scenario could be made of';
    throw new UsageError(`${file} has ${what}${found}${all ? '' : '; --all keeps static files, too'}`);
  }
  return { origin, exchanges, leftOut };
}

/** Why a request does not belong into a scenario, null when it does. */
function reasonAgainst({ request, response, _resourceType }: HarEntry, all: boolean): string | null {
  const url = URL.parse(request.url);
  const method = request.method.toUpperCase();
  if (!url || !['http:', 'https:'].includes(url.protocol) || _resourceType === 'websocket')
    return 'that are not HTTP';
  if (response.status < 200 || response.status > 599) return 'without a response';
  if (response.status >= 500) return 'that failed with a 5xx';
  if (!(METHODS as readonly string[]).includes(method)) return `with the method ${method.slice(0, 20)}`;
  if (url.pathname.startsWith('//')) return 'with a path that begins with //';
  if (all) return null;
  if (method === 'OPTIONS') return 'that browsers send ahead of others (OPTIONS)';
  if (
    STATIC_RESOURCE.includes(_resourceType ?? '') ||
    STATIC_TYPE.test(response.content?.mimeType ?? '') ||
    STATIC_PATH.test(url.pathname)
  )
    return 'for static files (--all keeps them)';
  return ANALYTICS.test(url.hostname) ? 'for analytics (--all keeps them)' : null;
}

/** Origins, the one with most requests first; an answer in JSON counts more than a page. */
function countOrigins(exchanges: Exchange[]): string[] {
  const counts = new Map<string, number>();
  for (const { url, entry } of exchanges) {
    const weight = /json/i.test(entry.response.content?.mimeType ?? '') ? 1000 : 1;
    counts.set(url.origin, (counts.get(url.origin) ?? 0) + weight);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([origin]) => origin);
}
