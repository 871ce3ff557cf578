import type { DatabaseSync } from 'node:sqlite';
import { digestOf } from '../passwords.ts';
import { ADMIN, SERVICE } from './users.ts';

/** What programs are known by; the README lists it, for scenarios to be written with. */
export const DEMO_API_KEY = 'demo-api-key';
export const ADMIN_REFRESH_TOKEN = 'demo-refresh-token';
export const AUDIENCE = 'storefront-api';
export const CLIENTS = [
  { id: 'storefront-web', secret: 'storefront-web-secret', grants: 'password refresh_token' },
  { id: 'storefront-admin', secret: 'storefront-admin-secret', grants: 'refresh_token' },
  { id: 'storefront-service', secret: 'storefront-service-secret', grants: 'client_credentials' },
] as const;

const YEAR = 365 * 86_400;

/** The OAuth clients, the refresh token of the administrator, and the API key. Only digests are stored. */
export function seedClients(db: DatabaseSync, now: number): void {
  const addClient = db.prepare(
    'INSERT INTO oauth_clients (id, secret_digest, grants, audience, user_id) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { id, secret, grants } of CLIENTS) {
    addClient.run(id, digestOf(secret), grants, AUDIENCE, SERVICE.id);
  }
  db.prepare(
    'INSERT INTO refresh_tokens (id, digest, client_id, user_id, expires_at) VALUES (1, ?, ?, ?, ?)',
  ).run(digestOf(ADMIN_REFRESH_TOKEN), 'storefront-admin', ADMIN.id, now + YEAR);
  db.prepare('INSERT INTO api_keys (digest, user_id) VALUES (?, ?)').run(digestOf(DEMO_API_KEY), SERVICE.id);
}
