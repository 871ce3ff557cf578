import { type Recorded, type Reply, runIdOf, type State, type StoredArtifact } from './state.ts';

type Fields = Record<string, unknown>;

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';
const STORE = /^\/store\/artifacts\/(\d+)$/;

/** Answers the artifact service and the store of blobs behind it. */
export function artifacts(request: Recorded, state: State): Reply | undefined {
  const { pathname, origin } = request.url;
  const id = STORE.exec(pathname)?.[1];
  if (id)
    return blob(
      request,
      state.artifacts.find((one) => one.id === Number(id)),
    );
  if (!pathname.startsWith(SERVICE)) return undefined;
  if (!request.headers.authorization?.includes('Bearer ')) return failure(401, 'unauthenticated', 'no token');
  const fields = JSON.parse(request.body) as Fields;
  switch (pathname.slice(SERVICE.length)) {
    case 'CreateArtifact':
      return create(fields, state, origin);
    case 'FinalizeArtifact':
      return finalize(fields, state);
    case 'ListArtifacts':
      return list(fields, state);
    case 'GetSignedArtifactURL':
      return withArtifact(fields, state, ({ id }) => ({
        signed_url: `${origin}/store/artifacts/${id}?sig=get`,
      }));
    case 'DeleteArtifact':
      return withArtifact(fields, state, (artifact) => {
        state.artifacts = state.artifacts.filter((one) => one !== artifact);
        return { ok: true, artifact_id: String(artifact.id) };
      });
    default:
      return failure(404, 'bad_route', 'no such method');
  }
}

/** Adds an artifact, uploaded and finalized when bytes are given. */
export function addArtifact(
  state: State,
  given: Pick<StoredArtifact, 'name' | 'runId' | 'backendRunId'> & Partial<StoredArtifact>,
): StoredArtifact {
  const artifact: StoredArtifact = {
    id: state.nextId++,
    backendJobId: '',
    bytes: null,
    blocks: new Map(),
    contentType: 'application/zip',
    digest: null,
    finalized: given.bytes !== undefined,
    expired: false,
    createdAt: new Date().toISOString(),
    expiresAt: null,
    ...given,
  };
  state.artifacts.push(artifact);
  return artifact;
}

function create(fields: Fields, state: State, origin: string): Reply {
  const name = String(fields.name);
  const run = String(fields.workflow_run_backend_id);
  if (state.artifacts.some((one) => one.name === name && one.backendRunId === run))
    return failure(409, 'already_exists', 'an artifact with this name already exists on the workflow run');
  const { id } = addArtifact(state, {
    name,
    runId: runIdOf(run),
    backendRunId: run,
    backendJobId: String(fields.workflow_job_run_backend_id),
    expiresAt: (fields.expires_at as string | undefined) ?? null,
  });
  return { status: 200, body: { ok: true, signed_upload_url: `${origin}/store/artifacts/${id}?sig=put` } };
}

function finalize(fields: Fields, state: State): Reply {
  return withArtifact(fields, state, (artifact) => {
    if (artifact.bytes === null || artifact.bytes.length !== Number(fields.size)) return { ok: false };
    artifact.finalized = true;
    artifact.digest = (fields.hash as string | undefined) ?? null;
    return { ok: true, artifact_id: String(artifact.id) };
  });
}

function list(fields: Fields, state: State): Reply {
  const fits = (one: StoredArtifact) =>
    one.finalized &&
    one.backendRunId === fields.workflow_run_backend_id &&
    (fields.name_filter === undefined || one.name === fields.name_filter) &&
    (fields.id_filter === undefined || String(one.id) === String(fields.id_filter));
  const shown = state.artifacts.filter(fits).map((one) => ({
    workflow_run_backend_id: one.backendRunId,
    workflow_job_run_backend_id: one.backendJobId,
    database_id: String(one.id),
    name: one.name,
    size: String(one.bytes?.length ?? 0),
    created_at: one.createdAt,
    digest: one.digest,
  }));
  return { status: 200, body: { artifacts: shown } };
}

function withArtifact(fields: Fields, state: State, use: (artifact: StoredArtifact) => Fields): Reply {
  const found = state.artifacts.find(
    (one) => one.name === fields.name && one.backendRunId === fields.workflow_run_backend_id,
  );
  return found ? { status: 200, body: use(found) } : failure(404, 'not_found', 'artifact not found');
}

function blob(request: Recorded, artifact: StoredArtifact | undefined): Reply {
  if (!artifact) return { status: 404, headers: { 'x-ms-error-code': 'BlobNotFound' } };
  if (request.method === 'GET')
    return {
      status: artifact.bytes ? 200 : 404,
      body: artifact.bytes ?? '',
      headers: { 'content-type': artifact.contentType },
    };
  const asked = request.url.searchParams;
  if (asked.get('comp') === 'block') {
    artifact.blocks.set(asked.get('blockid')!, request.bytes);
  } else {
    // The list tells the order; blocks arrive in any.
    const order = [...request.body.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)];
    const blocks = order.map(([, id]) => artifact.blocks.get(id!) ?? Buffer.alloc(0));
    artifact.bytes = asked.get('comp') === 'blocklist' ? Buffer.concat(blocks) : request.bytes;
    const type = request.headers['x-ms-blob-content-type'];
    artifact.contentType = typeof type === 'string' ? type : 'application/octet-stream';
  }
  return {
    status: 201,
    headers: {
      etag: '"0x8D"',
      'last-modified': new Date().toUTCString(),
      'x-ms-request-id': `request-${artifact.id}`,
      'x-ms-request-server-encrypted': 'true',
    },
  };
}

function failure(status: number, code: string, msg: string): Reply {
  return { status, body: { code, msg } };
}
