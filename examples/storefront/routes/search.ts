import type { App } from '../app.ts';
import { numberParam } from '../body.ts';
import { PRODUCT_COLUMNS, PRODUCT_JOINS, type ProductRow, presentProduct } from '../catalog.ts';
import { HttpError } from '../errors.ts';
import type { Router } from '../router.ts';

const SORTS = {
  relevance: 'h.score DESC, p.id',
  price: 'p.price, p.id',
  popularity: 'p.popularity DESC, p.id',
};

/** The words of a query: in lower case, each once, and no more than anybody types. */
export function searchWords(text: string): string[] {
  const words =
    text
      .slice(0, 200)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, 5);
}

/** Product search. Without the index of the terms, which `dropped-index` drops, each query reads them all. */
export function addSearchRoutes(router: Router, { db }: App): void {
  // The most common search is one word by relevance: the index has its products in just that order.
  const oneWord = db.prepare(
    `SELECT ${PRODUCT_COLUMNS}, h.weight AS score
     FROM (SELECT product_id, weight FROM search_terms WHERE term = ? ORDER BY weight DESC, product_id LIMIT ? OFFSET ?) h
     CROSS JOIN products p ON p.id = h.product_id ${PRODUCT_JOINS} ORDER BY h.weight DESC, p.id`,
  );
  const countOneWord = db.prepare('SELECT product_count AS total FROM search_vocabulary WHERE term = ?');
  const allWords = `
    WITH h AS MATERIALIZED (
      SELECT product_id, sum(weight) AS score FROM search_terms
      WHERE term IN (SELECT value FROM json_each(:words)) GROUP BY product_id HAVING count(*) = :count
    )`;
  const several = new Map(
    Object.entries(SORTS).map(([sort, order]) => [
      sort,
      db.prepare(
        `${allWords} SELECT ${PRODUCT_COLUMNS}, h.score, (SELECT count(*) FROM h) AS total
         FROM h CROSS JOIN products p ON p.id = h.product_id ${PRODUCT_JOINS}
         ORDER BY ${order} LIMIT :limit OFFSET :offset`,
      ),
    ]),
  );

  router.add('GET', '/api/v1/search', ({ query }) => {
    const words = searchWords(query.get('q') ?? '');
    if (words.length === 0) throw new HttpError(400, 'q must have a word to search for');
    const sort = query.get('sort') || 'relevance';
    const statement = several.get(sort);
    if (statement === undefined)
      throw new HttpError(400, `sort must be one of ${Object.keys(SORTS).join(', ')}`);
    const limit = numberParam(query, 'limit', 10, 50);
    const page = numberParam(query, 'page', 1, 1000);
    const offset = (page - 1) * limit;

    let rows: (ProductRow & { score: number; total?: number })[];
    let total: number;
    if (words.length === 1 && sort === 'relevance') {
      rows = oneWord.all(words[0]!, limit, offset) as unknown as typeof rows;
      total = (countOneWord.get(words[0]!) as { total: number } | undefined)?.total ?? 0;
    } else {
      rows = statement.all({
        words: JSON.stringify(words),
        count: words.length,
        limit,
        offset,
      }) as unknown as typeof rows;
      total = rows[0]?.total ?? 0;
    }
    const results = rows.map((row) => ({ ...presentProduct(row), score: row.score }));
    return { status: 200, body: { query: words.join(' '), sort, results, total, page, limit } };
  });
}
