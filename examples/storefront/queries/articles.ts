import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { HttpError } from '../errors.ts';
import type { RegressionName } from '../regressions.ts';

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

/** The same answer, from a JOIN against the tags of all articles, which reads them all for each tag: `tags-join`. */
const TAGS_COUNTED = `
  SELECT t.name, count(*) AS articles FROM article_tags mine JOIN tags t ON t.id = mine.tag_id
  JOIN article_tags every ON +every.tag_id = t.id
  WHERE mine.article_id = ? GROUP BY t.id ORDER BY t.name`;

/** Recommendations come from so many articles before and after: of the same time, and few enough to be quick. */
const NEIGHBOURS = 250;

/** The articles of the magazine. */
export class Articles {
  #bySlug: StatementSync;
  #tagsOf: StatementSync;
  #idOf: StatementSync;
  #similar: StatementSync;
  #trending: StatementSync;
  #search: StatementSync;
  #count: StatementSync;
  #pageSize: number;

  /** `tags-join` and `big-payload` show here. */
  constructor(db: DatabaseSync, regressions: ReadonlySet<RegressionName>) {
    this.#bySlug = db.prepare(
      `SELECT ${COLUMNS}, a.body FROM articles a JOIN authors u ON u.id = a.author_id WHERE a.slug = ?`,
    );
    this.#tagsOf = db.prepare(regressions.has('tags-join') ? TAGS_COUNTED : TAGS);
    this.#idOf = db.prepare('SELECT id FROM articles WHERE slug = ?');
    this.#similar = db.prepare(
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
    this.#trending = db.prepare(
      `SELECT ${COLUMNS} FROM articles a JOIN authors u ON u.id = a.author_id ORDER BY a.views DESC LIMIT 10`,
    );
    this.#search = db.prepare(
      `SELECT ${COLUMNS} FROM (
         SELECT article_id, weight FROM article_terms WHERE term = ? ORDER BY weight DESC, article_id LIMIT ? OFFSET ?
       ) h CROSS JOIN articles a ON a.id = h.article_id JOIN authors u ON u.id = a.author_id
       ORDER BY h.weight DESC, a.id`,
    );
    this.#count = db.prepare('SELECT count(*) AS total FROM article_terms WHERE term = ?');
    this.#pageSize = regressions.has('big-payload') ? 40 : 10;
  }

  /** An article with its tags; 404 when there is none. */
  find(slug: string) {
    const article = this.#bySlug.get(slug) as unknown as (ArticleRow & { body: string }) | undefined;
    if (article === undefined) throw new HttpError(404, 'there is no such article');
    return { ...presentArticle(article), tags: this.#tagsOf.all(article.id), body: article.body };
  }

  /** Articles that share tags with one; 404 when there is no such one. */
  recommend(slug: string) {
    const article = this.#idOf.get(slug) as { id: number } | undefined;
    if (article === undefined) throw new HttpError(404, 'there is no such article');
    const rows = this.#similar.all({ id: article.id }) as unknown as (ArticleRow & { tags: number })[];
    return rows.map((row) => ({ ...presentArticle(row), sharedTags: row.tags }));
  }

  /** One page of the articles that a word finds, and how many it finds in all. */
  search(word: string, page: number) {
    const rows = this.#search.all(
      word,
      this.#pageSize,
      (page - 1) * this.#pageSize,
    ) as unknown as ArticleRow[];
    const { total } = this.#count.get(word) as { total: number };
    return { results: rows.map(presentArticle), total };
  }

  /** The articles that are read most. */
  trending() {
    return (this.#trending.all() as unknown as ArticleRow[]).map(presentArticle);
  }
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
