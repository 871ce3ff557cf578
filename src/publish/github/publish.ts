import * as core from '@actions/core';
import { messageOf } from '../../errors.ts';
import type { Results } from '../../results/schema.ts';
import { ANNOTATIONS_PER_TYPE, type Annotation, annotate } from './annotations.ts';
import { type ArtifactOutcome, uploadResults } from './artifact.ts';
import { COMMENT_BYTES, type CommentMode, type CommentOutcome, publishComment } from './comment.ts';
import type { ActionContext } from './context.ts';
import { setOutputs } from './outputs.ts';
import { appendSummary, SUMMARY_BYTES } from './summary.ts';

export type Publication = {
  context: ActionContext;
  token: string;
  /** The name of the report. */
  name: string;
  /** The hidden line that the comment is found by. */
  marker: string;
  results: Results;
  resultsPath: string;
  reportPath: string;
  artifact: { name: string; files: string[]; rootDirectory: string; retentionDays?: number | undefined };
  /** Renders the report within a number of bytes, with a link to the raw data when there is one. */
  render: (artifactUrl: string | undefined, maxBytes: number) => string;
  comment: CommentMode;
  annotations: Annotation[];
  /** The scenario, relative to the repository: where the annotations stand. */
  scenarioFile?: string | undefined;
};

export type Published = {
  warnings: string[];
  artifactUrl: string | undefined;
  comment: CommentOutcome;
};

/**
 * Shows the results in GitHub: artifact, job summary, comment, annotations, outputs.
 * Whatever cannot be shown becomes a warning in the log; it never throws and never changes the verdict.
 * @param publication what to show
 */
export async function publish(publication: Publication): Promise<Published> {
  const { context, token, name, marker, results, render } = publication;
  const warnings: string[] = [];
  const warn = (warning: string | undefined): void => {
    if (warning === undefined) return;
    warnings.push(warning);
    core.warning(warning);
  };
  const step = async <T>(what: string, otherwise: T, work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      warn(`${what}: ${messageOf(error)}`);
      return otherwise;
    }
  };

  // First, because the report links to it.
  const { artifact, warning } = await step<ArtifactOutcome>('The raw results were not stored', {}, () =>
    // Folded in the log, since the client tells everything it does.
    core.group('Store the raw results', () => uploadResults({ ...publication.artifact, context })),
  );
  warn(warning);
  const artifactUrl = artifact?.url;

  await step('The job summary was not written', undefined, async () =>
    warn(await appendSummary(render(artifactUrl, SUMMARY_BYTES))),
  );

  const refused: CommentOutcome = { status: 'refused' };
  const comment = await step('The comment was not written', refused, () => {
    const body = render(artifactUrl, COMMENT_BYTES - Buffer.byteLength(`${marker}\n`));
    return publishComment({ token, context, name, marker, body, mode: publication.comment });
  });
  warn(comment.warning);

  await step('The annotations were not written', undefined, () =>
    annotate(publication.annotations, {
      file: publication.scenarioFile,
      // The warnings above took places of this step already; one error is left for the sentence that fails it.
      room: { error: ANNOTATIONS_PER_TYPE - 1, warning: ANNOTATIONS_PER_TYPE - warnings.length },
    }),
  );

  await step('The outputs were not set', undefined, () =>
    setOutputs({
      results,
      resultsPath: publication.resultsPath,
      reportPath: publication.reportPath,
      artifactUrl,
    }),
  );
  return { warnings, artifactUrl, comment };
}
