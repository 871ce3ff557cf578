import * as core from '@actions/core';
import { messageOf } from '../../errors.ts';
import { cutLines } from './text.ts';

/** GitHub drops the summary of a step that is larger. */
export const SUMMARY_BYTES = 1024 * 1024;

const REST = '\n\n_The rest did not fit into the job summary; it is in the raw results._\n';

/**
 * Appends to the job summary.
 * @param markdown the report
 * @returns a warning when there is no summary to write to
 */
export async function appendSummary(markdown: string): Promise<string | undefined> {
  try {
    const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`;
    await core.summary.addRaw(cutLines(text, SUMMARY_BYTES, REST)).write();
    return undefined;
  } catch (error) {
    return `The job summary was not written: ${messageOf(error)}`;
  } finally {
    core.summary.emptyBuffer();
  }
}
