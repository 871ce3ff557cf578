import type { DatabaseSync } from 'node:sqlite';
import { createIndexes, transaction } from './database.ts';
import { seedArticles } from './seed/articles.ts';
import { seedAudit } from './seed/audit.ts';
import { seedClients } from './seed/clients.ts';
import { seedCustomers } from './seed/customers.ts';
import { seedOrders } from './seed/orders.ts';
import { seedProducts } from './seed/products.ts';
import { seedProjects } from './seed/projects.ts';
import { seedTenants } from './seed/tenants.ts';
import { seedUsers } from './seed/users.ts';

export interface SeedOptions {
  seed: number;
  /** The scrypt cost of the passwords. */
  hashCost: number;
  /** When the orders end, in seconds since 1970: now, so that the dashboard has something to show for today. */
  now?: number;
}

/**
 * Fills an empty database: 20,000 products, 5,000 articles, 602 users and 10,000 orders, with all that belongs
 * to them. The same seed gives the same rows; only the salt of the passwords and the hour the orders end with
 * are of the day.
 */
export function seedDatabase(db: DatabaseSync, options: SeedOptions): void {
  const { seed, hashCost, now = Math.floor(Date.now() / 1000) } = options;
  transaction(db, () => {
    seedUsers(db, seed, hashCost);
    seedProducts(db, seed);
    seedOrders(db, seed, now);
    seedArticles(db, seed);
    seedClients(db, now);
    seedCustomers(db, seed);
    seedTenants(db, seed, now);
    seedProjects(db, seed, now);
    seedAudit(db, seed, now);
  });
  createIndexes(db);
  db.exec(`
    UPDATE categories SET product_count = (SELECT count(*) FROM products WHERE category_id = categories.id);
    UPDATE tags SET article_count = (SELECT count(*) FROM article_tags WHERE tag_id = tags.id);
    INSERT INTO search_vocabulary SELECT term, count(*) FROM search_terms GROUP BY term;
    ANALYZE;
  `);
}
