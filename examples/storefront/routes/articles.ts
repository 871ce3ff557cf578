import type { App } from '../app.ts';
import { numberParam } from '../body.ts';
import { HttpError } from '../errors.ts';
import type { Router } from '../router.ts';
import { searchWords } from './search.ts';

interface ArticleRow {
  id: number;
  slug: string;
  title: string;
  author: string;
  published_at: number;
  views: number;
  summary: string;
}

const COLUMNS = 'a.id, a.slug, a.title, u.name AS author, a.published_at, a.views, a.summary';

/** The tags of an article, with the number of articles of each, which the tags themselves keep. */
const TAGS = `
  SELECT t.name, t.article_count AS articles FROM article_tags mine JOIN tags t ON t.id = mine.tag_id
  WHERE mine.article_id = ? ORDER BY t.name`;

/** The same answer, from a JOIN against the tags of all published articles, counted per request: `tags-join`. */
const TAGS_COUNTED = `
  SELECT t.name, counted.articles FROM article_tags mine JOIN tags t ON t.id = mine.tag_id
  JOIN (
    SELECT every.tag_id, count(*) AS articles FROM article_tags every JOIN articles a ON a.id = every.article_id
    WHERE a.published_at <= unixepoch() GROUP BY every.tag_id
  ) counted ON counted.tag_id = t.id
  WHERE mine.article_id = ? ORDER BY t.name`;

/** Recommendations come from so many articles before and after: of the same time, and few enough to be quick. */
const NEIGHBOURS = 250;

/** The magazine: articles, their neighbours, the search among them, and what is read most. */
export function addArticleRoutes(router: Router, { db, regressions }: App): void {
  const bySlug = db.prepare(
    `SELECT ${COLUMNS}, a.body FROM articles a JOIN authors u ON u.id = a.author_id WHERE a.slug = ?`,
  );
  const tagsOf = db.prepare(regressions.has('tags-join') ? TAGS_COUNTED : TAGS);
  const idOf = db.prepare('SELECT id FROM articles WHERE slug = ?');
  const similar = db.prepare(
    `WITH shared AS MATERIALIZED (
       SELECT other.article_id, count(*) AS tags
       FROM article_tags mine JOIN article_tags other ON other.tag_id = mine.tag_id
       WHERE mine.article_id = :id AND other.article_id <> :id
         AND other.article_id BETWEEN :id - ${NEIGHBOURS} AND :id + ${NEIGHBOURS}
       GROUP BY other.article_id ORDER BY tags DESC, other.article_id LIMIT 6
     )
     SELECT ${COLUMNS}, shared.tags FROM shared CROSS JOIN articles a ON a.id = shared.article_id
     JOIN authors u ON u.id = a.author_id ORDER BY shared.tags DESC, a.views DESC`,
  );
  const trending = db.prepare(
    `SELECT ${COLUMNS} FROM articles a JOIN authors u ON u.id = a.author_id ORDER BY a.views DESC LIMIT 10`,
  );
  const search = db.prepare(
    `SELECT ${COLUMNS} FROM (
       SELECT article_id, weight FROM article_terms WHERE term = ? ORDER BY weight DESC, article_id LIMIT ? OFFSET ?
     ) h CROSS JOIN articles a ON a.id = h.article_id JOIN authors u ON u.id = a.author_id
     ORDER BY h.weight DESC, a.id`,
  );
  const count = db.prepare('SELECT count(*) AS total FROM article_terms WHERE term = ?');
  const pageSize = regressions.has('big-payload') ? 40 : 10;

  router.add('GET', '/api/articles/:slug', ({ params }) => {
    const article = bySlug.get(params.slug!.slice(0, 100)) as unknown as
      | (ArticleRow & { body: string })
      | undefined;
    if (article === undefined) throw new HttpError(404, 'there is no such article');
    const tags = tagsOf.all(article.id);
    return { status: 200, body: { ...presentArticle(article), tags, body: article.body } };
  });

  router.add('GET', '/api/articles/:slug/recommendations', ({ params }) => {
    const article = idOf.get(params.slug!.slice(0, 100)) as { id: number } | undefined;
    if (article === undefined) throw new HttpError(404, 'there is no such article');
    const rows = similar.all({ id: article.id }) as unknown as (ArticleRow & { tags: number })[];
    const recommendations = rows.map((row) => ({ ...presentArticle(row), sharedTags: row.tags }));
    return { status: 200, body: { slug: params.slug, recommendations } };
  });

  router.add('GET', '/api/search', ({ query }) => {
    // One word, the first: the magazine's search is a box with suggestions, not a query language.
    const word = searchWords(query.get('q') ?? '')[0];
    if (word === undefined) throw new HttpError(400, 'q must have a word to search for');
    const page = numberParam(query, 'page', 1, 1000);
    const rows = search.all(word, pageSize, (page - 1) * pageSize) as unknown as ArticleRow[];
    const { total } = count.get(word) as { total: number };
    return { status: 200, body: { query: word, results: rows.map(presentArticle), total, page } };
  });

  router.add('GET', '/api/trending', () => {
    const rows = trending.all() as unknown as ArticleRow[];
    return { status: 200, body: { articles: rows.map(presentArticle) } };
  });
}

function presentArticle(row: ArticleRow) {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    author: row.author,
    publishedAt: new Date(row.published_at * 1000).toISOString(),
    views: row.views,
    summary: row.summary,
  };
}
