/** What the stand-in of GitHub knows. Tests read it, and may put things into it. */
export type Comment = {
  id: number;
  issue: number;
  body: string;
  user: { login: string; type: 'Bot' | 'User' };
  html_url: string;
  created_at: string;
};

export type Pull = {
  number: number;
  state: 'open' | 'closed';
  head: { sha: string; ref: string; repo: { full_name: string } | null };
  base: { sha: string; ref: string; repo: { full_name: string } };
  /** Its commits before the head. */
  commits?: string[];
};

export type Run = {
  id: number;
  name: string;
  workflow_id: number;
  path: string;
  event: string;
  status: string;
  conclusion: string | null;
  head_branch: string;
  head_sha: string;
  run_attempt: number;
  created_at: string;
  html_url: string;
};

export type StoredArtifact = {
  id: number;
  runId: number;
  backendRunId: string;
  backendJobId: string;
  name: string;
  /** What was uploaded, in one piece; null until then. */
  bytes: Buffer | null;
  blocks: Map<string, Buffer>;
  contentType: string;
  digest: string | null;
  finalized: boolean;
  expired: boolean;
  createdAt: string;
  expiresAt: string | null;
};

export type State = {
  /** `owner/repo` that answers; any other is a 404. */
  repository: string;
  /** Who the token belongs to: what GraphQL says, and the author of new comments. */
  viewer: string;
  comments: Comment[];
  pulls: Pull[];
  runs: Run[];
  artifacts: StoredArtifact[];
  nextId: number;
};

/** One request as it arrived. */
export type Recorded = {
  method: string;
  /** Path and query. */
  path: string;
  url: URL;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  bytes: Buffer;
};

/** What is answered; a string or bytes go out as they are, anything else as JSON. */
export type Reply = { status: number; body?: unknown; headers?: Record<string, string> };

/** @returns the state of an empty repository */
export function emptyState(): State {
  return {
    repository: 'acme/shop',
    viewer: 'github-actions[bot]',
    comments: [],
    pulls: [],
    runs: [],
    artifacts: [],
    nextId: 1001,
  };
}

/** The run as the artifact service names it; the number of the run can be read back from it. */
export function backendRunId(runId: number): string {
  return `00000000-0000-4000-8000-${String(runId).padStart(12, '0')}`;
}

/** @returns the number of the run of such a name */
export function runIdOf(backendId: string): number {
  return Number(backendId.split('-').at(-1));
}
