import type { DatabaseSync } from 'node:sqlite';
import type { CartStore } from './carts.ts';
import type { Catalog } from './catalog.ts';
import type { OrderStore } from './orders.ts';
import type { RegressionName } from './regressions.ts';
import type { Sessions } from './sessions.ts';

/** What the routes work with: one of each per running storefront. */
export interface App {
  db: DatabaseSync;
  sessions: Sessions;
  catalog: Catalog;
  carts: CartStore;
  orders: OrderStore;
  regressions: ReadonlySet<RegressionName>;
  /** The number everything random of this storefront is drawn from. */
  seed: number;
}
