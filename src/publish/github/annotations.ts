import * as core from '@actions/core';

/** One line beside the code: what got worse, in a sentence. */
export type Annotation = { level: 'error' | 'warning'; title: string; message: string };

/** The runner shows ten of a type and drops the others without a word. */
export const ANNOTATIONS_PER_TYPE = 10;
const MAX_MESSAGE = 4096;
const MAX_TITLE = 255;

export type AnnotateOptions = {
  /** The file they stand at, relative to the repository. */
  file?: string | undefined;
  /** How many of each type may still be shown in this step. */
  room?: Partial<Record<Annotation['level'], number>>;
};

/**
 * Writes the annotations; when there are too many, the last one of a type says how many more.
 * @param annotations worst first
 * @param options the file, and what room is left
 */
export function annotate(annotations: Annotation[], options: AnnotateOptions = {}): void {
  for (const level of ['error', 'warning'] as const) {
    const all = annotations.filter((annotation) => annotation.level === level);
    const say = level === 'error' ? core.error : core.warning;
    const room = Math.min(options.room?.[level] ?? ANNOTATIONS_PER_TYPE, ANNOTATIONS_PER_TYPE);
    for (const { title, message } of withinRoom(all, Math.max(room, 1), level)) {
      const properties = { title: cut(title, MAX_TITLE), ...(options.file ? { file: options.file } : {}) };
      say(cut(message, MAX_MESSAGE), properties);
    }
  }
}

function withinRoom(all: Annotation[], room: number, level: Annotation['level']): Annotation[] {
  if (all.length <= room) return all;
  const more = all.length - (room - 1);
  const what = `${more} more ${level}${more === 1 ? '' : 's'}`;
  return [
    ...all.slice(0, room - 1),
    { level, title: what, message: `${what}; the job summary lists every one.` },
  ];
}

function cut(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max - 1).toWellFormed()}…` : text;
}
