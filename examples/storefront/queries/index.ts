import type { DatabaseSync } from 'node:sqlite';
import type { RegressionName } from '../regressions.ts';
import { Accounts } from './accounts.ts';
import { Articles } from './articles.ts';
import { Audit } from './audit.ts';
import { Carts } from './carts.ts';
import { Credentials } from './credentials.ts';
import { Customers } from './customers.ts';
import { Dashboard } from './dashboard.ts';
import { Imports } from './imports.ts';
import { Jobs } from './jobs.ts';
import { Metrics } from './metrics.ts';
import { Orders } from './orders.ts';
import { Products } from './products.ts';
import { Projects } from './projects.ts';
import { Reports } from './reports.ts';
import { Search } from './search.ts';
import { Tenants } from './tenants.ts';

/** All that a database worker can be asked for: one object per noun, and its methods are the queries. */
export function createQueries(db: DatabaseSync, regressions: ReadonlySet<RegressionName>) {
  const products = new Products(db, regressions);
  const carts = new Carts(db, products);
  const audit = new Audit(db);
  const imports = new Imports(db, audit);
  const reports = new Reports(db);
  return {
    accounts: new Accounts(db),
    articles: new Articles(db, regressions),
    audit,
    carts,
    credentials: new Credentials(db),
    customers: new Customers(db),
    dashboard: new Dashboard(db),
    jobs: new Jobs(db, {
      import: (...job) => imports.store(...job),
      report: (input) => reports.make(input),
    }),
    metrics: new Metrics(db),
    orders: new Orders(db, carts, products),
    products,
    projects: new Projects(db),
    search: new Search(db),
    tenants: new Tenants(db, audit),
  };
}

/** The nouns, and the queries of each. */
export type Queries = ReturnType<typeof createQueries>;
