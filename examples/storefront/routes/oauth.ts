import type { App } from '../app.ts';
import type { Fields } from '../body.ts';
import { HttpError } from '../errors.ts';
import { digestOf } from '../passwords.ts';
import type { Client } from '../queries/credentials.ts';
import type { Router } from '../router.ts';
import { HOUR, MONTH, randomToken, type User } from '../sessions.ts';
import { authenticate } from './auth.ts';

/** Why there is no token, as RFC 6749 says it; but what is wrong is always 401, as with any other login. */
class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** What a grant gives: for whom, and with which refresh token. */
interface Grant {
  user: User;
  refreshToken?: string;
}

/** Tokens for programs. A refresh gives no new refresh token: the old one goes on until it expires. */
export function addOauthRoutes(router: Router, app: App): void {
  router.add('POST', '/oauth/token', async ({ body, headers }) => {
    const noStore = { 'cache-control': 'no-store' };
    try {
      const fields = { ...body, ...basicCredentials(headers.authorization) };
      const { user, refreshToken } = await grant(app, fields);
      const { session, expiresIn } = app.sessions.open(user, HOUR);
      const answer = { access_token: session.token, token_type: 'Bearer', expires_in: expiresIn };
      const refresh = refreshToken === undefined ? {} : { refresh_token: refreshToken };
      return { status: 200, headers: noStore, body: { ...answer, ...refresh } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const answer = { error: error.code, error_description: error.message };
      return { status: error.status, headers: noStore, body: answer };
    }
  });
}

async function grant(app: App, fields: Fields): Promise<Grant> {
  const id = required(fields, 'client_id');
  const client = await app.database.run(
    'credentials',
    'client',
    id,
    digestOf(required(fields, 'client_secret')),
  );
  if (client === undefined) throw new Refusal(401, 'invalid_client', 'client_id or client_secret is wrong');
  const type = required(fields, 'grant_type');
  if (!['password', 'refresh_token', 'client_credentials'].includes(type)) {
    throw new Refusal(400, 'unsupported_grant_type', `there is no grant_type ${type.slice(0, 50)}`);
  }
  if (!client.grants.includes(type)) {
    throw new Refusal(400, 'unauthorized_client', `this client may use ${client.grants.join(', ')} only`);
  }
  if (type === 'password') return byPassword(app, client, fields);
  if (type === 'refresh_token') return byRefreshToken(app, client, fields);
  const { audience = client.audience } = fields;
  if (audience !== client.audience)
    throw new Refusal(400, 'invalid_target', `the audience is ${client.audience}`);
  return { user: client.user };
}

async function byPassword(app: App, client: Client, fields: Fields): Promise<Grant> {
  const name = required(fields, 'username');
  const password = required(fields, 'password');
  const user = await authenticate(app, name, password).catch((error: unknown) => {
    if (!(error instanceof HttpError)) throw error;
    throw new Refusal(401, 'invalid_grant', 'username or password is wrong');
  });
  const refreshToken = randomToken();
  const until = Math.floor(Date.now() / 1000) + MONTH;
  await app.database.run(
    'credentials',
    'keepRefreshToken',
    digestOf(refreshToken),
    client.id,
    user.id,
    until,
  );
  return { user, refreshToken };
}

async function byRefreshToken(app: App, client: Client, fields: Fields): Promise<Grant> {
  const digest = digestOf(required(fields, 'refresh_token'));
  const now = Math.floor(Date.now() / 1000);
  const user = await app.database.run('credentials', 'ofRefreshToken', digest, client.id, now);
  if (user === undefined)
    throw new Refusal(401, 'invalid_grant', 'the refresh_token is wrong or has expired');
  return { user };
}

function required(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') {
    throw new Refusal(400, 'invalid_request', `${name} must be a text`);
  }
  return value;
}

/** The client in an `Authorization: Basic` header, which may stand for the two fields. */
function basicCredentials(authorization: string | undefined): Fields {
  const encoded = /^Basic +(\S+) *$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return {};
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? {} : { client_id: text.slice(0, colon), client_secret: text.slice(colon + 1) };
}
