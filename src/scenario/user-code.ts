import { registerHooks } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as api from '../api/index.ts';
import { messageOf } from '../errors.ts';
import { findSyntaxError } from './syntax-place.ts';

/**
 * Code of the user in this thread: how it gets at 'tailgate', which may not be installed beside it, which files it
 * consists of, and what it throws where nobody is listening.
 */

const API_URL = 'tailgate:api';
const API = Symbol.for('tailgate api of this thread');
const API_SOURCE = [
  `const api = globalThis[Symbol.for(${JSON.stringify(API.description)})];`,
  ...Object.keys(api).map((name) => `export const ${name} = api.${name};`),
].join('\n');

/** Files of the user's own that were loaded, by their URLs; packages that he uses are not among them. */
const files = new Map<string, string>();
let stray: string | null = null;
let isReady = false;

/** Makes this thread ready to import modules; done once. */
export function welcomeUserCode(): void {
  if (isReady) return;
  isReady = true;
  Object.defineProperty(globalThis, API, { value: api });
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'tailgate') return { url: API_URL, format: 'module', shortCircuit: true };
      return next(specifier, context);
    },
    load(url, context, next) {
      if (url === API_URL) return { format: 'module', source: API_SOURCE, shortCircuit: true };
      if (!url.startsWith('file:') || url.includes('/node_modules/')) return next(url, context);
      const path = fileURLToPath(url);
      files.set(url, path);
      // Where no package.json says what such a file is: a scenario is written in ES modules.
      const format = context.format ?? (/\.m?ts$/i.test(path) ? 'module-typescript' : undefined);
      return next(url, { ...context, format });
    },
  });
  // One handler for both: a rejection that nobody handles ends up here, too.
  process.on('uncaughtException', (error: unknown) => {
    const place = placeOf(error);
    if (place === null && error instanceof Error && !isWrapped(error)) throw error;
    stray ??= `${place === null ? '' : `${place}: `}${messageOf(error)} (thrown where nobody awaits it)`;
  });
}

/** What code of the user threw where nobody was listening; null when nothing. */
export function strayError(): string | null {
  return stray;
}

/** Paths of the user's own files that were loaded so far. */
export function userFiles(): string[] {
  return [...new Set(files.values())].sort();
}

/** @returns where in the user's files it was thrown, as in `perf/shop.ts:12`; null when in none of them */
export function placeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !error.stack) return null;
  const known = new Set([...files.entries()].flat());
  for (const line of error.stack.split('\n')) {
    // A frame ends with line and column; the first line of a syntax error with the line.
    const [, url, number] = /(?:^|[\s(])((?:file:|\/|[A-Z]:\\).*?):(\d+)(?::\d+)?\)?$/.exec(line) ?? [];
    if (url !== undefined && known.has(url)) return `${shown(url)}:${number}`;
  }
  return null;
}

/** @returns where in the user's files something went wrong that ended an import; null when it cannot be told */
export function placeOfImport(error: unknown): string | null {
  const place = placeOf(error);
  if (place !== null || !(error instanceof SyntaxError)) return place;
  const found = findSyntaxError(userFiles());
  return found && `${shown(found.file)}:${found.line}`;
}

/** What was thrown is no Error, and Node has made one of it. */
function isWrapped(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_UNHANDLED_REJECTION';
}

function shown(url: string): string {
  const path = url.startsWith('file:') ? fileURLToPath(url) : url;
  const short = relative('.', path);
  return short.startsWith('..') ? path : short;
}

/** @returns a URL under which Node reads the file anew when its content is another */
export function moduleUrl(file: string, digest: string): string {
  return `${pathToFileURL(file).href}?${digest}`;
}
