import type { DatabaseSync } from 'node:sqlite';
import type { RegressionName } from '../regressions.ts';
import { Accounts } from './accounts.ts';
import { Articles } from './articles.ts';
import { Carts } from './carts.ts';
import { Dashboard } from './dashboard.ts';
import { Orders } from './orders.ts';
import { Products } from './products.ts';
import { Search } from './search.ts';

/** All that a database worker can be asked for: one object per noun, and its methods are the queries. */
export function createQueries(db: DatabaseSync, regressions: ReadonlySet<RegressionName>) {
  const products = new Products(db, regressions);
  const carts = new Carts(db, products);
  return {
    accounts: new Accounts(db),
    articles: new Articles(db, regressions),
    carts,
    dashboard: new Dashboard(db),
    orders: new Orders(db, carts),
    products,
    search: new Search(db),
  };
}

/** The nouns, and the queries of each. */
export type Queries = ReturnType<typeof createQueries>;
