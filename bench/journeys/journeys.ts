import type { BreakName } from '../../examples/storefront/breaks.ts';
import type { EndpointResult } from '../../src/results/schema.ts';

/** Where something fails first, in the order of the scenario, and why. */
export interface Finding {
  endpoint: string;
  reason: string;
}

const LOGIN = 'POST /api/v1/auth/login';
const UNAUTHORIZED = 'status 401, expected 2xx or 3xx';

/** What a journey has to find of a break that is there for every request; null: it asks for nothing that is broken. */
type Findings = Record<Exclude<BreakName, 'status-500'>, Finding | null>;

function findings(wrongToken: Finding | null, endpoint: string, reason: string): Findings {
  return { 'wrong-token': wrongToken, 'missing-field': { endpoint, reason } };
}

const refused = (endpoint: string, reason = UNAUTHORIZED): Finding => ({ endpoint, reason });
const notCaptured = (variable: string, path: string): string =>
  `capture "${variable}": ${path} found nothing in the body`;

/** The seventeen journeys, by the names of their files in `scenarios/`. */
export const JOURNEYS: Record<string, Findings> = {
  'ci-smoke': findings(
    refused('GET /api/v1/dashboard/summary'),
    LOGIN,
    notCaptured('token', '$.accessToken'),
  ),
  'shop-validation': findings(
    refused('POST /api/v1/cart/items', 'status 401, expected 200 or 201'),
    LOGIN,
    notCaptured('token', '$.accessToken'),
  ),
  'role-based-admin': findings(
    refused('GET /api/v2/admin/accounts'),
    'POST /oauth/token',
    notCaptured('accessToken', '$.access_token'),
  ),
  'nightly-reporting': findings(
    refused('POST /api/v1/reports/generate', 'status 401, expected 202'),
    'POST /api/v1/reports/generate',
    '$.jobId found nothing in the body',
  ),
  'staging-smoke': findings(refused('GET /api/v1/users/me'), LOGIN, notCaptured('token', '$.access_token')),
  'checkout-with-cart': findings(
    refused('POST /api/v1/carts', 'status 401, expected 201'),
    LOGIN,
    notCaptured('token', '$.accessToken'),
  ),
  'token-refresh': findings(
    refused('GET /api/v2/dashboard/summary'),
    'POST /oauth/token',
    notCaptured('accessToken', '$.access_token'),
  ),
  'upload-and-import': findings(
    refused('POST /api/v1/imports/customers', 'status 401, expected 200 or 202'),
    'POST /api/v1/imports/customers',
    notCaptured('jobId', '$.jobId'),
  ),
  'e-commerce': findings(null, 'GET /api/v1/products', 'the body does not contain "items"'),
  'authenticated-api': findings(
    refused('GET /api/v1/account/profile'),
    LOGIN,
    notCaptured('token', '$.accessToken'),
  ),
  checkout: findings(
    refused('/carts', 'status 401, expected 201'),
    LOGIN,
    notCaptured('token', '$.accessToken'),
  ),
  'upload-and-report': findings(
    refused('POST /api/v1/imports/customers', 'status 401, expected 200 or 202'),
    LOGIN,
    notCaptured('token', '$.accessToken'),
  ),
  application: findings(
    refused('GET /dashboard', 'status 401, expected 200'),
    LOGIN,
    notCaptured('token', '$.token'),
  ),
  'client-credentials': findings(
    refused('GET /api/v2/orders'),
    'POST /oauth/token',
    notCaptured('token', '$.access_token'),
  ),
  'review-app': findings(
    refused('POST /api/carts/:id/items'),
    'POST /api/auth/session',
    notCaptured('token', '$.access_token'),
  ),
  'admin-reports': findings(
    refused('GET /api/admin/audit-logs'),
    'POST /api/admin/login',
    notCaptured('jwt', '$.jwt'),
  ),
  'content-platform': findings(null, 'GET /api/articles/:slug', '$.title found nothing in the body'),
};

/** What was not as it should be at the first endpoint, in the order of the scenario, that failed; null without any. */
export function firstFinding(endpoints: EndpointResult[]): Finding | null {
  const failing = endpoints.find(({ kind, reasons }) => kind === 'request' && reasons.length > 0);
  return failing ? { endpoint: failing.name, reason: failing.reasons[0]!.message } : null;
}

/**
 * Whether a journey has found what is broken.
 * @param found by a run of it, long enough to do each task
 */
export function isAsExpected(journey: string, broken: BreakName, found: Finding | null): boolean {
  // What fails first is drawn, and what it expected differs.
  if (broken === 'status-500') return found?.reason.startsWith('status 500, expected ') === true;
  const expected = JOURNEYS[journey]![broken];
  return expected?.endpoint === found?.endpoint && expected?.reason === found?.reason;
}
