import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { PRODUCT_COLUMNS, PRODUCT_JOINS, type ProductRow, presentProduct } from './products.ts';

/** The orders that results can have. */
export const SEARCH_SORTS = {
  relevance: 'h.score DESC, p.id',
  price: 'p.price, p.id',
  popularity: 'p.popularity DESC, p.id',
} as const;
export type SearchSort = keyof typeof SEARCH_SORTS;

/** What is searched for, in which order, and which page of it. */
export interface SearchParams {
  words: string[];
  sort: SearchSort;
  limit: number;
  offset: number;
}

type Hit = ProductRow & { score: number; total?: number };

/** Product search. Without the index of the terms, which `dropped-index` drops, each query reads them all. */
export class Search {
  #oneWord: StatementSync;
  #countOneWord: StatementSync;
  #several: Record<SearchSort, StatementSync>;

  constructor(db: DatabaseSync) {
    // The most common search is one word by relevance: the index has its products in just that order.
    this.#oneWord = db.prepare(
      `SELECT ${PRODUCT_COLUMNS}, h.weight AS score
       FROM (SELECT product_id, weight FROM search_terms WHERE term = ? ORDER BY weight DESC, product_id LIMIT ? OFFSET ?) h
       CROSS JOIN products p ON p.id = h.product_id ${PRODUCT_JOINS} ORDER BY h.weight DESC, p.id`,
    );
    this.#countOneWord = db.prepare('SELECT product_count AS total FROM search_vocabulary WHERE term = ?');
    const prepare = (order: string) =>
      db.prepare(
        `WITH h AS MATERIALIZED (
           SELECT product_id, sum(weight) AS score FROM search_terms
           WHERE term IN (SELECT value FROM json_each(:words)) GROUP BY product_id HAVING count(*) = :count
         )
         SELECT ${PRODUCT_COLUMNS}, h.score, (SELECT count(*) FROM h) AS total
         FROM h CROSS JOIN products p ON p.id = h.product_id ${PRODUCT_JOINS}
         ORDER BY ${order} LIMIT :limit OFFSET :offset`,
      );
    const statements = Object.entries(SEARCH_SORTS).map(([sort, order]) => [sort, prepare(order)]);
    this.#several = Object.fromEntries(statements) as Record<SearchSort, StatementSync>;
  }

  /** One page of the products that have all the words, and how many have them. */
  find({ words, sort, limit, offset }: SearchParams) {
    const [word] = words;
    if (words.length === 1 && sort === 'relevance') {
      const rows = this.#oneWord.all(word!, limit, offset) as unknown as Hit[];
      const count = this.#countOneWord.get(word!) as { total: number } | undefined;
      return { results: rows.map(presentHit), total: count?.total ?? 0 };
    }
    const parameters = { words: JSON.stringify(words), count: words.length, limit, offset };
    const rows = this.#several[sort].all(parameters) as unknown as Hit[];
    return { results: rows.map(presentHit), total: rows[0]?.total ?? 0 };
  }
}

function presentHit(row: Hit) {
  return { ...presentProduct(row), score: row.score };
}
