import type { App } from '../app.ts';
import { numberParam } from '../body.ts';
import { HttpError } from '../errors.ts';
import { SEARCH_SORTS, type SearchSort } from '../queries/search.ts';
import type { Handler, Router } from '../router.ts';

/** The words of a query: in lower case, each once, and no more than anybody types. */
export function searchWords(text: string): string[] {
  const words =
    text
      .slice(0, 200)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, 5);
}

/** Product search, and the catalog of review apps, which is the same one. */
export function addSearchRoutes(router: Router, { database }: App): void {
  const search: Handler = async ({ query }) => {
    const words = searchWords(query.get('q') ?? '');
    if (words.length === 0) throw new HttpError(400, 'q must have a word to search for');
    const sort = query.get('sort') || 'relevance';
    if (!Object.hasOwn(SEARCH_SORTS, sort)) {
      throw new HttpError(400, `sort must be one of ${Object.keys(SEARCH_SORTS).join(', ')}`);
    }
    const limit = numberParam(query, 'limit', 10, 50);
    const page = numberParam(query, 'page', 1, 1000);
    const params = { words, sort: sort as SearchSort, limit, offset: (page - 1) * limit };
    const { results, total } = await database.run('search', 'find', params);
    return { status: 200, body: { query: words.join(' '), sort, results, total, page, limit } };
  };
  router.add('GET', '/api/v1/search', search);
  router.add('GET', '/api/catalog/search', search);
  router.add('GET', '/api/catalog/products/:id', async ({ params }) => {
    return { status: 200, body: await database.run('products', 'find', params.id!) };
  });
}
