import { DatabaseSync } from 'node:sqlite';

/** The index that makes product search fast; `dropped-index` drops it. */
export const SEARCH_INDEX = 'search_terms_by_term';

/** How long a connection waits for another one to finish writing. */
const BUSY_TIMEOUT_MS = 5000;
/** The whole file fits, so that reading it is reading memory. */
const MAPPED_BYTES = 256 * 1024 * 1024;
const CACHE_KB = 64 * 1024;

/** Amounts are whole cents and times are seconds since 1970, so that sums and comparisons are exact. */
const TABLES = `
  CREATE TABLE users (
    id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL,
    password_hash TEXT NOT NULL, created_at INTEGER NOT NULL
  );
  CREATE TABLE categories (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, product_count INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE sellers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL);
  CREATE TABLE warehouses (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
  CREATE TABLE products (
    id INTEGER PRIMARY KEY, sku TEXT NOT NULL, name TEXT NOT NULL, price INTEGER NOT NULL,
    category_id INTEGER NOT NULL REFERENCES categories (id), seller_id INTEGER NOT NULL REFERENCES sellers (id),
    popularity INTEGER NOT NULL, description TEXT NOT NULL
  );
  CREATE TABLE stock_levels (
    product_id INTEGER NOT NULL REFERENCES products (id), warehouse_id INTEGER NOT NULL REFERENCES warehouses (id),
    quantity INTEGER NOT NULL
  );
  CREATE TABLE reviews (
    id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL REFERENCES products (id),
    user_id INTEGER NOT NULL REFERENCES users (id), rating INTEGER NOT NULL
  );
  CREATE TABLE search_terms (
    term TEXT NOT NULL, product_id INTEGER NOT NULL REFERENCES products (id), weight INTEGER NOT NULL
  );
  CREATE TABLE search_vocabulary (term TEXT PRIMARY KEY, product_count INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE carts (
    id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id), currency TEXT NOT NULL,
    channel TEXT NOT NULL, status TEXT NOT NULL DEFAULT 'open', shipping_address TEXT, payment_intent TEXT,
    session_id INTEGER UNIQUE
  );
  CREATE TABLE cart_lines (
    id INTEGER PRIMARY KEY, cart_id INTEGER NOT NULL REFERENCES carts (id) ON DELETE CASCADE,
    product_id INTEGER NOT NULL REFERENCES products (id), quantity INTEGER NOT NULL,
    UNIQUE (cart_id, product_id)
  );
  CREATE TABLE orders (
    id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id), status TEXT NOT NULL,
    currency TEXT NOT NULL, total INTEGER NOT NULL, payment_method TEXT NOT NULL, shipping_address TEXT NOT NULL,
    placed_at INTEGER NOT NULL, details TEXT
  );
  CREATE TABLE order_lines (
    order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    product_id INTEGER NOT NULL REFERENCES products (id), quantity INTEGER NOT NULL, price INTEGER NOT NULL
  );
  CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
  CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, article_count INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE articles (
    id INTEGER PRIMARY KEY, slug TEXT NOT NULL, title TEXT NOT NULL, author_id INTEGER NOT NULL REFERENCES authors (id),
    published_at INTEGER NOT NULL, views INTEGER NOT NULL, summary TEXT NOT NULL, body TEXT NOT NULL
  );
  CREATE TABLE article_tags (
    article_id INTEGER NOT NULL REFERENCES articles (id), tag_id INTEGER NOT NULL REFERENCES tags (id),
    PRIMARY KEY (article_id, tag_id)
  ) WITHOUT ROWID;
  CREATE TABLE article_terms (
    term TEXT NOT NULL, article_id INTEGER NOT NULL REFERENCES articles (id), weight INTEGER NOT NULL
  );
  CREATE TABLE oauth_clients (
    id TEXT PRIMARY KEY, secret_digest TEXT NOT NULL, grants TEXT NOT NULL, audience TEXT NOT NULL,
    user_id INTEGER NOT NULL REFERENCES users (id)
  ) WITHOUT ROWID;
  CREATE TABLE refresh_tokens (
    id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, client_id TEXT NOT NULL REFERENCES oauth_clients (id),
    user_id INTEGER NOT NULL REFERENCES users (id), expires_at INTEGER NOT NULL
  );
  CREATE TABLE api_keys (digest TEXT PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id)) WITHOUT ROWID;
  CREATE TABLE customers (
    id INTEGER PRIMARY KEY, user_id INTEGER UNIQUE REFERENCES users (id), email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL, country TEXT NOT NULL, region TEXT NOT NULL, channel TEXT NOT NULL, plan TEXT NOT NULL,
    import_id INTEGER
  );
  CREATE TABLE tenants (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, plan TEXT NOT NULL, region TEXT NOT NULL, status TEXT NOT NULL,
    feature_flags TEXT NOT NULL DEFAULT '{}', updated_at INTEGER NOT NULL
  );
  CREATE TABLE teams (
    id INTEGER PRIMARY KEY, tenant_id INTEGER NOT NULL REFERENCES tenants (id), name TEXT NOT NULL
  );
  CREATE TABLE team_usage (
    team_id INTEGER NOT NULL REFERENCES teams (id), day INTEGER NOT NULL, api_calls INTEGER NOT NULL,
    active_users INTEGER NOT NULL, exports INTEGER NOT NULL, PRIMARY KEY (team_id, day)
  ) WITHOUT ROWID;
  CREATE TABLE projects (
    id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id), name TEXT NOT NULL,
    status TEXT NOT NULL, progress INTEGER NOT NULL, updated_at INTEGER NOT NULL
  );
  CREATE TABLE audit_logs (
    id INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor_type TEXT NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES users (id), action TEXT NOT NULL, target TEXT NOT NULL
  );
  CREATE TABLE jobs (
    id INTEGER PRIMARY KEY, noun TEXT NOT NULL, user_id INTEGER NOT NULL REFERENCES users (id), status TEXT NOT NULL,
    input TEXT NOT NULL, summary TEXT NOT NULL DEFAULT '{}', output TEXT, created_at INTEGER NOT NULL,
    finished_at INTEGER
  );
`;

const INDEXES = `
  CREATE UNIQUE INDEX users_by_email ON users (email);
  CREATE UNIQUE INDEX products_by_sku ON products (sku);
  CREATE INDEX products_by_category ON products (category_id);
  CREATE INDEX products_by_popularity ON products (category_id, popularity DESC);
  CREATE INDEX products_by_price ON products (category_id, price);
  CREATE INDEX all_products_by_popularity ON products (popularity DESC);
  CREATE INDEX all_products_by_price ON products (price);
  CREATE INDEX stock_levels_by_product ON stock_levels (product_id, quantity);
  CREATE INDEX reviews_by_product ON reviews (product_id, rating);
  CREATE INDEX ${SEARCH_INDEX} ON search_terms (term, weight DESC, product_id);
  CREATE INDEX orders_by_user ON orders (user_id, placed_at);
  CREATE INDEX orders_by_time ON orders (placed_at);
  CREATE INDEX orders_by_status ON orders (status, placed_at);
  CREATE INDEX order_lines_by_order ON order_lines (order_id);
  CREATE UNIQUE INDEX articles_by_slug ON articles (slug);
  CREATE INDEX articles_by_views ON articles (views DESC);
  CREATE INDEX article_tags_by_tag ON article_tags (tag_id, article_id);
  CREATE INDEX article_terms_by_term ON article_terms (term, weight DESC, article_id);
  CREATE INDEX customers_by_import ON customers (import_id);
  CREATE INDEX projects_by_user ON projects (user_id, updated_at);
  CREATE INDEX audit_logs_by_actor ON audit_logs (actor_type, at);
  CREATE INDEX audit_logs_by_time ON audit_logs (at);
  CREATE INDEX jobs_by_status ON jobs (status, id);
  CREATE INDEX jobs_by_user ON jobs (user_id, noun, id);
`;

/** Creates a database with its tables and without the indexes, to be seeded; `:memory:` makes one without a file. */
export function createDatabase(file: string): DatabaseSync {
  // The seeding inserts parents before children anyway; checking that for 300,000 rows would only take time.
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;');
  db.exec(TABLES);
  return db;
}

/** Creates the indexes. Done after the seeding, which it makes faster. */
export function createIndexes(db: DatabaseSync): void {
  db.exec(INDEXES);
}

/**
 * Gives a seeded database its write-ahead log, which stays with the file. Done once, before anybody else opens it:
 * connections that change over at the same moment find it locked, and do not wait for each other.
 */
export function startLog(db: DatabaseSync): void {
  db.exec('PRAGMA journal_mode = WAL');
}

/**
 * Opens a seeded database. In its write-ahead log a reader never waits for a writer, and one writer waits for the
 * other. Nothing is synchronized with the disk, because the file does not outlive the process.
 */
export function openDatabase(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  db.exec(`
    PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;
    PRAGMA mmap_size = ${MAPPED_BYTES}; PRAGMA cache_size = -${CACHE_KB};
  `);
  return db;
}

/** Runs the work as one transaction, which is the only one that writes. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  // A transaction that read first could not begin to write once another connection has written.
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
