import type { Method } from '../scenario/step-schema.ts';

/** A scenario that is about to be written: its words, and what a newcomer should read beside them. */
export interface Draft {
  name: string;
  /** Lines at the top of the file. */
  about: string[];
  /** URL of the app, the default of BASE_URL. */
  target: string;
  /** Environment variables that must be set, each with a word on what it is. */
  secrets: Map<string, string>;
  tasks: DraftStep[];
  /** Think time after each task. */
  pause: string | null;
  /** What was left out, and what to look at: sentences for the user. */
  notes: string[];
}

/** A step or task in the words of scenario files, all texts being templates; with a comment above it. */
export interface DraftStep {
  comment: string | null;
  words: StepWords;
}

export type StepWords = Partial<Record<Method, string>> & {
  name?: string;
  weight?: number;
  query?: Record<string, string | number>;
  headers?: Record<string, string>;
  json?: unknown;
  body?: string;
  form?: Record<string, string | number>;
  multipart?: Record<string, string | Upload>;
  check?: { status?: number | string | (number | string)[]; json?: string[] };
  capture?: Record<string, string>;
  pause?: string;
  steps?: DraftStep[];
};

export interface Upload {
  content: string;
  filename: string;
  type?: string;
}

/** A text without line breaks and other control characters, cut to what a name may have. */
export function plainText(text: string, longest = 200): string {
  const line = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .toWellFormed();
  return line.length > longest ? `${line.slice(0, longest - 1).toWellFormed()}…` : line;
}

/** `1 request`, `2 requests` */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
