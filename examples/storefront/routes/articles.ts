import type { App } from '../app.ts';
import { numberParam } from '../body.ts';
import { HttpError } from '../errors.ts';
import type { Router } from '../router.ts';
import { searchWords } from './search.ts';

/** The magazine: articles, their neighbours, the search among them, and what is read most. */
export function addArticleRoutes(router: Router, { database }: App): void {
  router.add('GET', '/api/articles/:slug', async ({ params }) => {
    return { status: 200, body: await database.run('articles', 'find', slugOf(params)) };
  });

  router.add('GET', '/api/articles/:slug/recommendations', async ({ params }) => {
    const recommendations = await database.run('articles', 'recommend', slugOf(params));
    return { status: 200, body: { slug: params.slug, recommendations } };
  });

  router.add('GET', '/api/search', async ({ query }) => {
    // One word, the first: the magazine's search is a box with suggestions, not a query language.
    const word = searchWords(query.get('q') ?? '')[0];
    if (word === undefined) throw new HttpError(400, 'q must have a word to search for');
    const page = numberParam(query, 'page', 1, 1000);
    const found = await database.run('articles', 'search', word, page);
    return { status: 200, body: { query: word, ...found, page } };
  });

  router.add('GET', '/api/trending', async () => {
    return { status: 200, body: { articles: await database.run('articles', 'trending') } };
  });
}

function slugOf(params: Record<string, string>): string {
  return params.slug!.slice(0, 100);
}
