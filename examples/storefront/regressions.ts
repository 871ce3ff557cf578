import { named, namesIn } from './names.ts';

/** What a regression slows down or breaks; the code that does so asks `App.regressions`. */
export interface Regression {
  name: string;
  /** The only endpoints whose answers change. */
  endpoints: readonly string[];
  description: string;
}

/** Every regression the app knows, by the names that `STOREFRONT_REGRESSION` takes. */
export const REGRESSIONS = [
  {
    name: 'dropped-index',
    endpoints: ['GET /api/v1/search', 'GET /api/catalog/search'],
    description: 'The index of the search terms is dropped, so each product search scans the whole table.',
  },
  {
    name: 'n-plus-one',
    endpoints: ['GET /api/v1/products'],
    description:
      'The product list loads all that belongs to each item with queries of its own, hundreds a page.',
  },
  {
    name: 'tags-join',
    endpoints: ['GET /api/articles/:slug'],
    description:
      'The numbers beside the tags of an article come from an extra JOIN against all article tags, aggregated per request.',
  },
  {
    name: 'slow-hash',
    endpoints: [
      'POST /api/v1/auth/login',
      'POST /api/auth/session',
      'POST /api/admin/login',
      'POST /oauth/token',
      'POST /login',
    ],
    description: 'Passwords are hashed with four times the scrypt cost.',
  },
  {
    name: 'uncached-dashboard',
    endpoints: ['GET /api/v1/dashboard/summary'],
    description: 'The summary is aggregated from the orders for each request, past its cache.',
  },
  {
    name: 'big-payload',
    endpoints: ['GET /api/search'],
    description: 'Article search answers 40 results a page where it answered 10: four times the size.',
  },
  {
    name: 'stall-2pct',
    endpoints: ['GET /api/v1/products/:id'],
    description: '2% of the product pages wait 150 ms for a row lock that nobody gives back.',
  },
  {
    name: 'fault-1pct',
    endpoints: ['GET /api/v1/products/:id'],
    description: '1% of the product pages answer 500, because the price service did not answer.',
  },
] as const satisfies readonly Regression[];

/** The name of a regression. */
export type RegressionName = (typeof REGRESSIONS)[number]['name'];

/**
 * The names as a checked list, each once.
 *
 * @throws when a name is unknown; the message lists the known ones.
 */
export function checkRegressions(names: readonly string[]): RegressionName[] {
  return named(
    names,
    REGRESSIONS.map(({ name }) => name),
    'regression',
  );
}

/** Reads the value of `STOREFRONT_REGRESSION`. */
export function parseRegressions(text: string | undefined): RegressionName[] {
  return checkRegressions(namesIn(text));
}
