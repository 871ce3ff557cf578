import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../errors.ts';
import type { ActionContext } from './context.ts';

export type ArtifactRequest = {
  name: string;
  files: string[];
  /** The directory that the paths inside of the artifact are relative to. */
  rootDirectory: string;
  /** Nothing or 0 leaves it to the repository. */
  retentionDays?: number | undefined;
  context: ActionContext;
  /** The client retries with seconds between; beyond this the run goes on without the artifact. */
  timeoutMs?: number | undefined;
};

export type Artifact = { id: number; url: string; digest: string | undefined };
export type ArtifactOutcome = { artifact?: Artifact; warning?: string };

const TIMEOUT_MS = 120_000;

/**
 * Uploads the raw results as an artifact of the run. It never throws: the files stay where they are.
 * @param request what to upload, and under which name
 */
export async function uploadResults(request: ArtifactRequest): Promise<ArtifactOutcome> {
  const { context, timeoutMs = TIMEOUT_MS } = request;
  if (context.isGhes)
    return {
      warning: `GitHub Enterprise Server cannot store artifacts of this kind; the raw results are in ${request.rootDirectory} on the runner.`,
    };
  const name = artifactName(request.name);
  const { readable, unreadable } = await split(request.files);
  if (readable.length === 0) return { warning: notStored(name, 'none of the files can be read') };
  const given = new AbortController();
  try {
    const late = sleep(timeoutMs, undefined, { signal: given.signal }).then(() => {
      throw new Error(`the upload was not finished after ${Math.round(timeoutMs / 1000)} s`);
    });
    const { id, digest } = await Promise.race([upload(name, readable, request), late]);
    const { owner, repo } = context.repository;
    const url = `${context.serverUrl}/${owner}/${repo}/actions/runs/${context.runId}/artifacts/${id}`;
    const missing = unreadable.length > 0 ? { warning: notInside(name, unreadable) } : {};
    return { artifact: { id, url, digest }, ...missing };
  } catch (error) {
    return { warning: refusal(name, messageOf(error)) };
  } finally {
    given.abort();
  }
}

/**
 * A name that GitHub accepts, as near as possible to the one that was asked for.
 * @param name the `artifact-name` input
 */
export function artifactName(name: string): string {
  const allowed = name.replace(/["<>:|*?\r\n\\/]+/g, '-').trim();
  return allowed === '' ? 'tailgate' : allowed;
}

async function upload(name: string, files: string[], { rootDirectory, retentionDays }: ArtifactRequest) {
  // Loaded here, since it takes longer to load than everything else together.
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const options = retentionDays ? { retentionDays } : {};
  const { id, digest } = await new DefaultArtifactClient().uploadArtifact(
    name,
    files,
    rootDirectory,
    options,
  );
  if (id === undefined) throw new Error('GitHub did not say under which id');
  return { id, digest };
}

/** The archiver throws from an event when it cannot read a file, which nobody could catch. */
async function split(files: string[]): Promise<{ readable: string[]; unreadable: string[] }> {
  const checked = await Promise.all(
    files.map((file) =>
      access(file, constants.R_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return {
    readable: files.filter((_, index) => checked[index]),
    unreadable: files.filter((_, index) => !checked[index]),
  };
}

function refusal(name: string, message: string): string {
  if (/\(409\)|already exists/i.test(message))
    return `The raw results were not stored: this run has an artifact "${name}" already. In a matrix, give each job its own name with the input \`artifact-name\`.`;
  return notStored(name, message);
}

function notStored(name: string, why: string): string {
  return `The raw results were not stored as the artifact "${name}": ${why.replace(/\s+/g, ' ').trim()}`;
}

function notInside(name: string, files: string[]): string {
  return `The artifact "${name}" lacks what could not be read: ${files.join(', ')}`;
}
