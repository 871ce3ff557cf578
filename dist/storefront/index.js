import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 299:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(919);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(160);
/* harmony import */ var _regressions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(966);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(317);
/**
 * Starts the storefront: `npm run storefront`.
 *
 * - `PORT`: 3000 without it; 0 takes any free port
 * - `HOST`: 127.0.0.1 without it
 * - `STOREFRONT_REGRESSION`: names from `regressions.ts`, separated by commas
 * - `STOREFRONT_BREAK`: names from `breaks.ts`, separated by commas
 * - `STOREFRONT_TOKEN_SECONDS`: the longest that a token holds
 */




function portFrom(text) {
    if (text === undefined || text === '')
        return 3000;
    const port = Number(text);
    if (!/^\d+$/.test(text) || port > 65_535) {
        throw new Error(`PORT must be a number from 0 to 65535, and is "${text}".`);
    }
    return port;
}
function tokenSecondsFrom(text) {
    if (text === undefined || text === '')
        return undefined;
    if (!/^[1-9]\d{0,6}$/.test(text)) {
        throw new Error(`STOREFRONT_TOKEN_SECONDS must be a whole number from 1, and is "${text}".`);
    }
    return Number(text);
}
/** What went wrong, in one sentence that says what to do about it. */
function sentence(error, host) {
    const { code, message, port } = error;
    if (code === 'EADDRINUSE') {
        return `Port ${port} on ${host} is already in use: stop what listens there, or set PORT to another one.`;
    }
    if (code === 'EACCES')
        return `Port ${port} on ${host} may not be used by this user: set PORT to another one.`;
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
        return `HOST "${host}" is no address of this machine.`;
    return message;
}
async function main() {
    let storefront;
    let stopping = false;
    const stop = async () => {
        // A second signal is somebody who does not want to wait.
        if (stopping)
            process.exit(1);
        stopping = true;
        await storefront?.close();
        process.exit(0);
    };
    // From the start, because the data that is made next has to be removed again.
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    const host = process.env.HOST || '127.0.0.1';
    try {
        const port = portFrom(process.env.PORT);
        const regressions = (0,_regressions_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRegressions */ .CD)(process.env.STOREFRONT_REGRESSION);
        const tokenSeconds = tokenSecondsFrom(process.env.STOREFRONT_TOKEN_SECONDS);
        const breaks = (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .w)(process.env.STOREFRONT_BREAK);
        storefront = (0,_server_js__WEBPACK_IMPORTED_MODULE_2__/* .createStorefront */ .r)({ regressions, breaks, tokenSeconds });
        const address = await storefront.listen(port, host);
        const shownHost = host.includes(':') ? `[${host}]` : host;
        const active = [...regressions, ...breaks].join(', ') || 'none';
        console.log(`storefront listening on http://${shownHost}:${address.port} (regressions: ${active})`);
    }
    catch (error) {
        // Whoever stops it while it starts has ended the start, too.
        if (stopping)
            return;
        console.error(`storefront: ${sentence(error, host)}`);
        process.exit(1);
    }
}
// A bundle is one file, and its database workers run that file as well.
if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.isMainThread)
    await main();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ named),
/* harmony export */   w: () => (/* binding */ namesIn)
/* harmony export */ });
/** Names that switch something, as an environment variable has them: separated by commas, none when it is not set. */
function namesIn(text) {
    const names = (text ?? '').split(',').map((name) => name.trim());
    return names.filter((name) => name !== '');
}
/**
 * The names as a checked list, each once.
 *
 * @param what they are names of
 * @throws when a name is unknown; the message lists the known ones.
 */
function named(names, known, what) {
    for (const name of names) {
        if (!known.includes(name)) {
            throw new Error(`There is no ${what} "${name}". The known ones are: ${known.join(', ')}.`);
        }
    }
    return [...new Set(names)];
}


/***/ }),

/***/ 966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ parseRegressions),
/* harmony export */   vO: () => (/* binding */ checkRegressions)
/* harmony export */ });
/* unused harmony export REGRESSIONS */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(160);

/** Every regression the app knows, by the names that `STOREFRONT_REGRESSION` takes. */
const REGRESSIONS = [
    {
        name: 'dropped-index',
        endpoints: ['GET /api/v1/search', 'GET /api/catalog/search'],
        description: 'The index of the search terms is dropped, so each product search scans the whole table.',
    },
    {
        name: 'n-plus-one',
        endpoints: ['GET /api/v1/products'],
        description: 'The product list loads all that belongs to each item with queries of its own, hundreds a page.',
    },
    {
        name: 'tags-join',
        endpoints: ['GET /api/articles/:slug'],
        description: 'The numbers beside the tags of an article come from an extra JOIN against all article tags, aggregated per request.',
    },
    {
        name: 'slow-hash',
        endpoints: [
            'POST /api/v1/auth/login',
            'POST /api/auth/session',
            'POST /api/admin/login',
            'POST /oauth/token',
            'POST /login',
        ],
        description: 'Passwords are hashed with four times the scrypt cost.',
    },
    {
        name: 'uncached-dashboard',
        endpoints: ['GET /api/v1/dashboard/summary'],
        description: 'The summary is aggregated from the orders for each request, past its cache.',
    },
    {
        name: 'big-payload',
        endpoints: ['GET /api/search'],
        description: 'Article search answers 40 results a page where it answered 10: four times the size.',
    },
    {
        name: 'stall-2pct',
        endpoints: ['GET /api/v1/products/:id'],
        description: '2% of the product pages wait 150 ms for a row lock that nobody gives back.',
    },
    {
        name: 'fault-1pct',
        endpoints: ['GET /api/v1/products/:id'],
        description: '1% of the product pages answer 500, because the price service did not answer.',
    },
];
/**
 * The names as a checked list, each once.
 *
 * @throws when a name is unknown; the message lists the known ones.
 */
function checkRegressions(names) {
    return (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .K)(names, REGRESSIONS.map(({ name }) => name), 'regression');
}
/** Reads the value of `STOREFRONT_REGRESSION`. */
function parseRegressions(text) {
    return checkRegressions((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .namesIn */ .w)(text));
}


/***/ }),

/***/ 317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ createStorefront)
});

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: ./lib/examples/storefront/errors.js
/** An answer other than success, thrown from anywhere below a route. */
class HttpError extends Error {
    status;
    headers;
    constructor(status, message, headers = {}) {
        super(message);
        this.status = status;
        this.headers = headers;
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/body.js

/** The largest request body that is read. */
const BODY_LIMIT = 1024 * 1024;
/** How much of a body that is too large is still received, so that the client gets to read its 413. */
const DRAIN_LIMIT = 8 * BODY_LIMIT;
/** Receives the body of a request; 413 when it is larger than `BODY_LIMIT`. */
async function readBody(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > DRAIN_LIMIT)
            break;
        if (size <= BODY_LIMIT)
            chunks.push(chunk);
        else
            chunks.length = 0;
    }
    if (size > BODY_LIMIT)
        throw new HttpError(413, `the body is larger than ${BODY_LIMIT} bytes`);
    return Buffer.concat(chunks);
}
/** Parses a body by its content type: a JSON object, a form, or one with files; no body is no fields. */
function parseBody(body, contentType) {
    if (body.length === 0)
        return {};
    const type = (contentType ?? 'application/json').split(';')[0].trim().toLowerCase();
    if (type === 'application/x-www-form-urlencoded') {
        return Object.fromEntries(new URLSearchParams(body.toString('utf8')));
    }
    if (type === 'multipart/form-data')
        return parseMultipart(body, contentType);
    if (type !== 'application/json' && !type.endsWith('+json')) {
        throw new HttpError(415, `the content type ${type} is not understood: send JSON or a form`);
    }
    let value;
    try {
        value = JSON.parse(body.toString('utf8'));
    }
    catch {
        throw new HttpError(400, 'the body is not valid JSON');
    }
    return asFields(value, 'the body');
}
/** A file that came with a form. */
class Upload {
    name;
    type;
    text;
    constructor(name, type, text) {
        this.name = name;
        this.type = type;
        this.text = text;
    }
}
/** The parser is the one behind `fetch`; the body is in memory already, and so no larger than `BODY_LIMIT`. */
async function parseMultipart(body, contentType) {
    let form;
    try {
        form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
    }
    catch {
        throw new HttpError(400, 'the body is not a valid multipart form');
    }
    const fields = {};
    for (const [name, value] of form) {
        if (name === '__proto__')
            continue;
        fields[name] = typeof value === 'string' ? value : new Upload(value.name, value.type, await value.text());
    }
    return fields;
}
/** The value as an object with fields; 400 when it is anything else. */
function asFields(value, what) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new HttpError(400, `${what} must be a JSON object`);
    }
    return value;
}
/** A field that must be a text with something in it. */
function textField(fields, name) {
    const value = fields[name];
    if (typeof value !== 'string' || value === '')
        throw new HttpError(400, `${name} must be a text`);
    return value;
}
/** A whole number from a parameter of the address, within limits; 400 when it is no number. */
function numberParam(query, name, standard, most) {
    const text = query.get(name);
    if (text === null || text === '')
        return standard;
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1)
        throw new HttpError(400, `${name} must be a whole number from 1`);
    return Math.min(value, most);
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
// EXTERNAL MODULE: ./lib/examples/storefront/names.js
var storefront_names = __nccwpck_require__(160);
;// CONCATENATED MODULE: ./lib/examples/storefront/random.js
/**
 * Pseudo-random numbers that a seed repeats. A name makes a stream of its own, so that drawing more numbers
 * for one table leaves the others as they were.
 */
class Random {
    #state;
    constructor(seed, stream) {
        let state = seed | 0;
        for (const character of stream)
            state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
        this.#state = state;
    }
    /** A number from 0 up to, and without, 1 (mulberry32). */
    next() {
        this.#state = (this.#state + 0x6d2b79f5) | 0;
        let bits = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
        bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
        return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
    }
    /** A whole number from `low` to `high`, both possible. */
    int(low, high) {
        return low + Math.floor(this.next() * (high - low + 1));
    }
    /** One of the list. */
    pick(list) {
        return list[Math.floor(this.next() * list.length)];
    }
    /** True once in a while: `share` of the calls. */
    chance(share) {
        return this.next() < share;
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/breaks.js




/** What can be broken about the whole shop, by the names that `STOREFRONT_BREAK` takes. */
const BREAKS = ['wrong-token', 'missing-field', 'status-500'];
/** What clients keep of an answer or look for in it; with `missing-field` it is not there. */
const MISSING_FIELDS = new Set([
    ...['accessToken', 'access_token', 'token', 'jwt'],
    ...['jobId', 'report_id', 'items', 'widgets', 'customers', 'title'],
]);
/** The share of requests that are answered 500 with `status-500`. */
const FAULT_SHARE = 0.2;
/** Faults that show at many endpoints, as when a release does not go with its clients or its configuration. */
class Breaks {
    #names;
    #faults;
    /** The key of somebody else, who issues tokens that nobody here knows. */
    #foreignKey = (0,external_node_crypto_namespaceObject.randomBytes)(32);
    /**
     * @param seed from which it is drawn what fails
     * @throws when a name is unknown; the message lists the known ones.
     */
    constructor(names, seed) {
        this.#names = new Set((0,storefront_names/* named */.K)(names, BREAKS, 'break'));
        this.#faults = new Random(seed, 'breaks');
    }
    /** Before a request is answered; 500 for some with `status-500`. */
    request() {
        if (this.#names.has('status-500') && this.#faults.chance(FAULT_SHARE)) {
            throw new HttpError(500, 'the service did not answer');
        }
    }
    /** The body of an answer as it goes out. */
    body(body) {
        if (!this.#names.has('missing-field') || typeof body !== 'object' || body === null)
            return body;
        return Object.fromEntries(Object.entries(body).filter(([name]) => !MISSING_FIELDS.has(name)));
    }
    /** A token or API key as it is issued or understood: with `wrong-token` signed with another key than that of this shop. */
    token(token) {
        if (!this.#names.has('wrong-token'))
            return token;
        const content = token.includes('.') ? token.slice(0, token.lastIndexOf('.')) : token;
        return `${content}.${(0,external_node_crypto_namespaceObject.createHmac)('sha256', this.#foreignKey).update(content).digest('base64url')}`;
    }
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:sqlite"
const external_node_sqlite_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");
;// CONCATENATED MODULE: ./lib/examples/storefront/database.js

/** The index that makes product search fast; `dropped-index` drops it. */
const SEARCH_INDEX = 'search_terms_by_term';
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
function createDatabase(file) {
    // The seeding inserts parents before children anyway; checking that for 300,000 rows would only take time.
    const db = new external_node_sqlite_namespaceObject.DatabaseSync(file, { enableForeignKeyConstraints: false });
    db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;');
    db.exec(TABLES);
    return db;
}
/** Creates the indexes. Done after the seeding, which it makes faster. */
function createIndexes(db) {
    db.exec(INDEXES);
}
/**
 * Gives a seeded database its write-ahead log, which stays with the file. Done once, before anybody else opens it:
 * connections that change over at the same moment find it locked, and do not wait for each other.
 */
function startLog(db) {
    db.exec('PRAGMA journal_mode = WAL');
}
/**
 * Opens a seeded database. In its write-ahead log a reader never waits for a writer, and one writer waits for the
 * other. Nothing is synchronized with the disk, because the file does not outlive the process.
 */
function openDatabase(file) {
    const db = new external_node_sqlite_namespaceObject.DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
    db.exec(`
    PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;
    PRAGMA mmap_size = ${MAPPED_BYTES}; PRAGMA cache_size = -${CACHE_KB};
  `);
    return db;
}
/** Runs the work as one transaction, which is the only one that writes. */
function transaction(db, work) {
    // A transaction that read first could not begin to write once another connection has written.
    db.exec('BEGIN IMMEDIATE');
    try {
        const result = work();
        db.exec('COMMIT');
        return result;
    }
    catch (error) {
        db.exec('ROLLBACK');
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/passwords.js

/**
 * The scrypt cost of a login. Small, because this is a target for load tests and not a vault: about 1 ms of
 * the thread pool, so that login still is the dearest endpoint without drowning the others.
 */
const HASH_COST = 512;
const KEY_LENGTH = 32;
function options(cost) {
    return { N: cost, r: 8, p: 1 };
}
/** Hashes a password with a salt of its own; the cost is kept in the text. Blocks: for the seeding only. */
function hashPassword(password, cost = HASH_COST, salt = (0,external_node_crypto_namespaceObject.randomBytes)(16)) {
    const key = (0,external_node_crypto_namespaceObject.scryptSync)(password, salt, KEY_LENGTH, options(cost));
    return `scrypt$${cost}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}
/** Whether the password is the one that was hashed; works off the event loop. */
function verifyPassword(password, hash) {
    const [, cost, salt, key] = hash.split('$');
    const expected = Buffer.from(key, 'base64url');
    return new Promise((resolve, reject) => {
        (0,external_node_crypto_namespaceObject.scrypt)(password, Buffer.from(salt, 'base64url'), KEY_LENGTH, options(Number(cost)), (error, actual) => {
            if (error)
                reject(error);
            else
                resolve((0,external_node_crypto_namespaceObject.timingSafeEqual)(actual, expected));
        });
    });
}
/** What is kept of a key or a token: they are long and random, so a quick hash is as good as a slow one. */
function digestOf(secret) {
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(secret).digest('base64url');
}

;// CONCATENATED MODULE: ./lib/examples/storefront/seed/words.js
/** The words the data is made of. Their order matters: it is part of what a seed repeats. */
/** Categories with the share of the products they hold, and what is sold in them. */
const CATEGORIES = [
    {
        name: 'electronics',
        share: 0.3,
        nouns: [
            'laptop',
            'headphones',
            'monitor',
            'keyboard',
            'mouse',
            'webcam',
            'speaker',
            'tablet',
            'router',
            'charger',
        ],
        price: [1500, 220_000],
    },
    {
        name: 'home',
        share: 0.1,
        nouns: ['lamp', 'sofa', 'shelf', 'rug', 'mirror', 'curtain'],
        price: [1900, 90_000],
    },
    {
        name: 'kitchen',
        share: 0.1,
        nouns: ['kettle', 'pan', 'knife', 'blender', 'teapot', 'grinder'],
        price: [900, 30_000],
    },
    {
        name: 'books',
        share: 0.1,
        nouns: ['novel', 'atlas', 'cookbook', 'biography', 'notebook'],
        price: [700, 6000],
    },
    { name: 'toys', share: 0.08, nouns: ['puzzle', 'train', 'kite', 'robot', 'blocks'], price: [500, 12_000] },
    {
        name: 'sports',
        share: 0.08,
        nouns: ['racket', 'tent', 'helmet', 'backpack', 'skates'],
        price: [1200, 40_000],
    },
    {
        name: 'garden',
        share: 0.08,
        nouns: ['spade', 'hose', 'planter', 'bench', 'mower'],
        price: [800, 60_000],
    },
    {
        name: 'fashion',
        share: 0.08,
        nouns: ['jacket', 'scarf', 'sneakers', 'shirt', 'belt'],
        price: [1500, 25_000],
    },
    {
        name: 'office',
        share: 0.05,
        nouns: ['desk', 'chair', 'stapler', 'organizer', 'whiteboard'],
        price: [400, 70_000],
    },
    { name: 'beauty', share: 0.03, nouns: ['soap', 'shampoo', 'brush', 'perfume'], price: [300, 9000] },
];
const BRANDS = [
    'Aurora',
    'Borealis',
    'Cinder',
    'Dovetail',
    'Everly',
    'Fjord',
    'Granite',
    'Harbor',
    'Iris',
    'Juniper',
    'Kestrel',
    'Lumen',
    'Meridian',
    'Nimbus',
    'Onyx',
    'Pioneer',
    'Quartz',
    'Rowan',
    'Sable',
    'Tundra',
    'Umber',
    'Vesper',
    'Willow',
    'Zephyr',
];
const QUALITIES = [
    'compact',
    'classic',
    'slim',
    'rugged',
    'silent',
    'wireless',
    'foldable',
    'modular',
    'premium',
    'everyday',
    'studio',
    'travel',
];
const COLOURS = ['black', 'white', 'silver', 'graphite', 'navy', 'forest', 'sand', 'coral'];
const WAREHOUSES = ['North', 'Centre', 'South'];
const FIRST_NAMES = [
    'Ada',
    'Bela',
    'Chidi',
    'Dana',
    'Emil',
    'Farah',
    'Goran',
    'Hana',
    'Ivo',
    'Jun',
    'Kaia',
    'Liam',
    'Mira',
    'Noor',
    'Otis',
    'Priya',
    'Quinn',
    'Rosa',
    'Sven',
    'Tara',
];
const LAST_NAMES = [
    'Abe',
    'Brandt',
    'Castro',
    'Duval',
    'Eriksen',
    'Fischer',
    'Garcia',
    'Haddad',
    'Ito',
    'Jensen',
    'Kowalski',
    'Lopez',
    'Meyer',
    'Novak',
    'Okafor',
    'Petrov',
    'Rossi',
    'Silva',
    'Tanaka',
    'Weber',
];
const TAGS = [
    'performance',
    'testing',
    'databases',
    'caching',
    'networks',
    'security',
    'design',
    'frontend',
    'backend',
    'mobile',
    'cloud',
    'containers',
    'monitoring',
    'logging',
    'queues',
    'search',
    'indexing',
    'typescript',
    'javascript',
    'sql',
    'apis',
    'releases',
    'incidents',
    'teams',
    'hiring',
    'careers',
    'history',
    'hardware',
    'energy',
    'tutorials',
];
const TITLE_FORMS = [
    'What we learned about {} this year',
    'A short guide to {}',
    'Why {} still matters',
    'Five mistakes in {} and how to avoid them',
    'The quiet cost of {}',
    'Getting started with {}',
    'How a small team does {}',
    'Rethinking {} from the ground up',
];
const SENTENCES = [
    'It began with a graph that went up when nobody had touched anything.',
    'The first measurement was wrong, and so was the second.',
    'Nobody had looked at that part of the system since it was written.',
    'A change of three lines made the slowest page twice as fast.',
    'We kept the old path for a month and compared every answer.',
    'The numbers were clear, and yet it took a week to believe them.',
    'What helped most was to write down what we expected before we looked.',
    'Most of the time went into waiting, not into work.',
    'The cache hid the problem until the day it was empty.',
    'An index that nobody uses is paid for with every write.',
    'Reviewers cannot see a slow query in a diff.',
    'We now run the same small test before every merge.',
    'The tail told the story that the average had left out.',
    'Two services blamed each other, and both were right.',
    'In the end the simplest design was the one that stayed.',
    'Readers wrote to us with better ideas than ours.',
    'There is more to say, and another article will say it.',
    'The team agreed on a budget and has kept to it since.',
];

;// CONCATENATED MODULE: ./lib/examples/storefront/seed/articles.js


const ARTICLE_COUNT = 5000;
const AUTHOR_COUNT = 40;
const FIRST_DAY = Date.UTC(2021, 0, 1) / 1000;
/** Articles `article-1` to `article-5000`, oldest first, with authors, tags and the words they are found by. */
function seedArticles(db, seed) {
    const random = new Random(seed, 'articles');
    const addAuthor = db.prepare('INSERT INTO authors (id, name) VALUES (?, ?)');
    for (let id = 1; id <= AUTHOR_COUNT; id += 1) {
        addAuthor.run(id, `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`);
    }
    const addTag = db.prepare('INSERT INTO tags (id, name) VALUES (?, ?)');
    for (const [at, name] of TAGS.entries())
        addTag.run(at + 1, name);
    const addArticle = db.prepare(`INSERT INTO articles (id, slug, title, author_id, published_at, views, summary, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
    const tagArticle = db.prepare('INSERT INTO article_tags (article_id, tag_id) VALUES (?, ?)');
    const addTerm = db.prepare('INSERT INTO article_terms (term, article_id, weight) VALUES (?, ?, ?)');
    for (let id = 1; id <= ARTICLE_COUNT; id += 1) {
        const tags = drawTags(random);
        const topic = TAGS[tags[0]];
        const title = random.pick(TITLE_FORMS).replace('{}', topic);
        const sentences = Array.from({ length: random.int(14, 22) }, () => random.pick(SENTENCES));
        const views = Math.round(80_000 * random.next() ** 4);
        const published = FIRST_DAY + id * 8 * 3600;
        const summary = `On ${topic}: ${sentences[0]} ${sentences[1]}`;
        const author = random.int(1, AUTHOR_COUNT);
        addArticle.run(id, `article-${id}`, title, author, published, views, summary, sentences.join(' '));
        const fame = Math.round(views / 1000);
        for (const [place, tag] of tags.entries()) {
            tagArticle.run(id, tag + 1);
            addTerm.run(TAGS[tag], id, (place === 0 ? 500 : 200) + fame);
        }
    }
}
/** Three to six different tags, by their place in the list; the first is what the article is about. */
function drawTags(random) {
    const tags = new Set();
    for (const wanted = random.int(3, 6); tags.size < wanted;)
        tags.add(random.int(0, TAGS.length - 1));
    return [...tags];
}

;// CONCATENATED MODULE: ./lib/examples/storefront/seed/users.js



/** The account that scenarios log in with; every other one has the same password. */
const DEMO_EMAIL = 'demo@example.com';
const DEMO_PASSWORD = 'demo-password';
const USER_COUNT = 600;
/** Who works here: they have accounts and the same password, and do not shop. */
const ADMIN = { id: USER_COUNT + 1, email: 'admin@example.com', name: 'Ada Admin', role: 'admin' };
const SERVICE = { id: USER_COUNT + 2, email: 'service@example.com', name: 'Service', role: 'service' };
const users_FIRST_DAY = Date.UTC(2023, 0, 1) / 1000;
/** The demo account is number 1; `user1@example.com` and so on follow. */
function seedUsers(db, seed, hashCost) {
    const random = new Random(seed, 'users');
    const insert = db.prepare('INSERT INTO users (id, email, name, role, password_hash, created_at) VALUES (?, ?, ?, ?, ?, ?)');
    // One hash for all: they share the password, and 600 hashes would take longer than everything else.
    const hash = hashPassword(DEMO_PASSWORD, hashCost);
    insert.run(1, DEMO_EMAIL, 'Demo Shopper', 'customer', hash, users_FIRST_DAY);
    for (let id = 2; id <= USER_COUNT; id += 1) {
        const name = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
        const created = users_FIRST_DAY + random.int(0, 600) * 86_400;
        insert.run(id, `user${id - 1}@example.com`, name, 'customer', hash, created);
    }
    for (const { id, email, name, role } of [ADMIN, SERVICE]) {
        insert.run(id, email, name, role, hash, users_FIRST_DAY);
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/seed/audit.js


const AUDIT_COUNT = 5000;
const DAYS = 60;
/** What each kind of actor does. */
const ACTIONS = {
    user: ['login', 'order.placed', 'profile.changed', 'password.changed'],
    admin: ['login', 'account.settings-changed', 'report.requested'],
    service: ['import.requested', 'report.requested', 'order.drafted'],
};
const ACTOR_TYPES = Object.keys(ACTIONS);
/** Who did what in the last days, the last entry just before `now`. */
function seedAudit(db, seed, now) {
    const random = new Random(seed, 'audit');
    const insert = db.prepare('INSERT INTO audit_logs (id, at, actor_type, actor_id, action, target) VALUES (?, ?, ?, ?, ?, ?)');
    const apart = (DAYS * 86_400) / AUDIT_COUNT;
    for (let id = 1; id <= AUDIT_COUNT; id += 1) {
        const type = random.pick(['user', 'user', 'user', 'admin', 'service']);
        const actor = { user: random.int(1, USER_COUNT), admin: ADMIN.id, service: SERVICE.id }[type];
        const at = Math.floor(now - (AUDIT_COUNT - id + random.next()) * apart);
        insert.run(id, at, type, actor, random.pick(ACTIONS[type]), `item-${random.int(1, 9999)}`);
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/seed/clients.js


/** What programs are known by; the README lists it, for scenarios to be written with. */
const DEMO_API_KEY = 'demo-api-key';
const ADMIN_REFRESH_TOKEN = 'demo-refresh-token';
const AUDIENCE = 'storefront-api';
const CLIENTS = [
    { id: 'storefront-web', secret: 'storefront-web-secret', grants: 'password refresh_token' },
    { id: 'storefront-admin', secret: 'storefront-admin-secret', grants: 'refresh_token' },
    { id: 'storefront-service', secret: 'storefront-service-secret', grants: 'client_credentials' },
];
const YEAR = 365 * 86_400;
/** The OAuth clients, the refresh token of the administrator, and the API key. Only digests are stored. */
function seedClients(db, now) {
    const addClient = db.prepare('INSERT INTO oauth_clients (id, secret_digest, grants, audience, user_id) VALUES (?, ?, ?, ?, ?)');
    for (const { id, secret, grants } of CLIENTS) {
        addClient.run(id, digestOf(secret), grants, AUDIENCE, SERVICE.id);
    }
    db.prepare('INSERT INTO refresh_tokens (id, digest, client_id, user_id, expires_at) VALUES (1, ?, ?, ?, ?)').run(digestOf(ADMIN_REFRESH_TOKEN), 'storefront-admin', ADMIN.id, now + YEAR);
    db.prepare('INSERT INTO api_keys (digest, user_id) VALUES (?, ?)').run(digestOf(DEMO_API_KEY), SERVICE.id);
}

;// CONCATENATED MODULE: ./lib/examples/storefront/seed/customers.js


/** Where customers are, and in which countries of it. */
const REGIONS = {
    europe: ['DE', 'FR', 'NL', 'PL', 'SE'],
    'north-america': ['US', 'CA'],
    'latin-america': ['BR', 'MX'],
    'asia-pacific': ['JP', 'AU', 'IN'],
};
const CHANNELS = ['web', 'mobile', 'store', 'partner'];
const PLANS = ['free', 'starter', 'pro', 'enterprise'];
/** Everybody with an account who shops is a customer, of the same number. */
function seedCustomers(db, seed) {
    const random = new Random(seed, 'customers');
    const insert = db.prepare(`INSERT INTO customers (id, user_id, email, name, country, region, channel, plan)
     SELECT id, id, email, name, ?, ?, ?, ? FROM users WHERE id = ?`);
    const regions = Object.keys(REGIONS);
    for (let id = 1; id <= USER_COUNT; id += 1) {
        const region = random.pick(regions);
        const country = random.pick(REGIONS[region]);
        insert.run(country, region, random.pick(CHANNELS), random.pick(PLANS), id);
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/seed/products.js



const PRODUCT_COUNT = 20_000;
const SELLER_COUNT = 200;
/** The SKU of a product: SKU-00001 is number 1. */
function skuOf(id) {
    return `SKU-${String(id).padStart(5, '0')}`;
}
/** Categories, sellers and products, with stock, reviews and the words they are found by. */
function seedProducts(db, seed) {
    const random = new Random(seed, 'products');
    seedSurroundings(db, random);
    const insert = db.prepare(`INSERT INTO products (id, sku, name, price, category_id, seller_id, popularity, description)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
    const addTerm = db.prepare('INSERT INTO search_terms (term, product_id, weight) VALUES (?, ?, ?)');
    for (let id = 1; id <= PRODUCT_COUNT; id += 1) {
        const at = categoryAt(random.next());
        const { name: category, nouns, price: range } = CATEGORIES[at];
        const brand = random.pick(BRANDS);
        const quality = random.pick(QUALITIES);
        const colour = random.pick(COLOURS);
        const noun = random.pick(nouns);
        const model = random.int(10, 99);
        // Many cheap products and few dear ones, many obscure ones and few that everybody buys.
        const price = Math.round(range[0] + (range[1] - range[0]) * random.next() ** 3);
        const popularity = Math.round(100_000 * random.next() ** 4);
        const name = `${brand} ${model} ${capital(quality)} ${capital(noun)}, ${colour}`;
        const description = `The ${brand} ${model} is a ${quality} ${noun} in ${colour}, made to last and easy to repair. ` +
            `It comes with two years of warranty and free returns within 30 days.`;
        insert.run(id, skuOf(id), name, price, at + 1, random.int(1, SELLER_COUNT), popularity, description);
        const fame = Math.round(popularity / 1000);
        addTerm.run(noun, id, 500 + fame);
        addTerm.run(brand.toLowerCase(), id, 300 + fame);
        addTerm.run(quality, id, 100 + fame);
        addTerm.run(colour, id, 50 + fame);
        addTerm.run(category, id, 20 + fame);
    }
    seedStockAndReviews(db, random);
}
function seedSurroundings(db, random) {
    const addCategory = db.prepare('INSERT INTO categories (id, name) VALUES (?, ?)');
    for (const [at, { name }] of CATEGORIES.entries())
        addCategory.run(at + 1, name);
    const addWarehouse = db.prepare('INSERT INTO warehouses (id, name) VALUES (?, ?)');
    for (const [at, name] of WAREHOUSES.entries())
        addWarehouse.run(at + 1, name);
    const addSeller = db.prepare('INSERT INTO sellers (id, name, country) VALUES (?, ?, ?)');
    for (let id = 1; id <= SELLER_COUNT; id += 1) {
        const name = `${random.pick(LAST_NAMES)} & ${random.pick(LAST_NAMES)}`;
        addSeller.run(id, name, random.pick(['DE', 'FR', 'NL', 'PL', 'SE']));
    }
}
function seedStockAndReviews(db, random) {
    const addStock = db.prepare('INSERT INTO stock_levels (product_id, warehouse_id, quantity) VALUES (?, ?, ?)');
    const addReview = db.prepare('INSERT INTO reviews (product_id, user_id, rating) VALUES (?, ?, ?)');
    for (let id = 1; id <= PRODUCT_COUNT; id += 1) {
        for (let warehouse = 1; warehouse <= WAREHOUSES.length; warehouse += 1) {
            addStock.run(id, warehouse, random.int(0, 400));
        }
        for (let left = random.int(0, 4); left > 0; left -= 1) {
            addReview.run(id, random.int(1, USER_COUNT), random.pick([1, 2, 3, 4, 4, 5, 5, 5]));
        }
    }
}
function categoryAt(draw) {
    let sum = 0;
    const at = CATEGORIES.findIndex(({ share }) => {
        sum += share;
        return draw < sum;
    });
    // The shares add up to 1 but for rounding; what that leaves over goes to the first.
    return Math.max(at, 0);
}
function capital(word) {
    return word[0].toUpperCase() + word.slice(1);
}

;// CONCATENATED MODULE: ./lib/examples/storefront/seed/orders.js



const ORDER_COUNT = 10_000;
const orders_DAYS = 60;
const STATUSES = ['open', 'paid', 'shipped', 'delivered', 'delivered', 'delivered', 'refunded'];
const ADDRESS = JSON.stringify({ line1: '1 Example Street', city: 'Exampleton', country: 'DE' });
/** Orders of the last days, in the order they were placed, the last one just before `now`. */
function seedOrders(db, seed, now) {
    const random = new Random(seed, 'orders');
    const prices = db.prepare('SELECT price FROM products ORDER BY id').all();
    const addOrder = db.prepare(`INSERT INTO orders (id, user_id, status, currency, total, payment_method, shipping_address, placed_at)
     VALUES (?, ?, ?, 'EUR', ?, ?, ?, ?)`);
    const addLine = db.prepare('INSERT INTO order_lines (order_id, product_id, quantity, price) VALUES (?, ?, ?, ?)');
    const apart = (orders_DAYS * 86_400) / ORDER_COUNT;
    for (let id = 1; id <= ORDER_COUNT; id += 1) {
        let total = 0;
        for (let left = random.int(1, 4); left > 0; left -= 1) {
            const product = random.int(1, PRODUCT_COUNT);
            const quantity = random.int(1, 3);
            const { price } = prices[product - 1];
            addLine.run(id, product, quantity, price);
            total += quantity * price;
        }
        const placed = Math.floor(now - (ORDER_COUNT - id + random.next()) * apart);
        const method = random.pick(['card', 'invoice', 'wallet']);
        addOrder.run(id, random.int(1, USER_COUNT), random.pick(STATUSES), total, method, ADDRESS, placed);
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/seed/projects.js



const projects_STATUSES = ['active', 'active', 'active', 'paused', 'done'];
/** The demo account has more than a page of them. */
const DEMO_PROJECTS = 45;
/** The projects of everybody, a handful each. */
function seedProjects(db, seed, now) {
    const random = new Random(seed, 'projects');
    const insert = db.prepare('INSERT INTO projects (user_id, name, status, progress, updated_at) VALUES (?, ?, ?, ?, ?)');
    for (let user = 1; user <= USER_COUNT; user += 1) {
        for (let left = user === 1 ? DEMO_PROJECTS : random.int(1, 5); left > 0; left -= 1) {
            const kind = random.pick(['Relaunch', 'Campaign', 'Migration', 'Catalogue', 'Pilot']);
            const updated = now - random.int(0, 90 * 86_400);
            insert.run(user, `${kind} ${random.pick(LAST_NAMES)}`, random.pick(projects_STATUSES), random.int(0, 100), updated);
        }
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/seed/tenants.js



const TENANT_COUNT = 120;
/** Team 1 belongs to account 1, team 2 to account 2, and so on. */
const TEAM_COUNT = 60;
const tenants_DAYS = 62;
const DAY = 86_400;
/** The accounts of companies, their teams, and what the teams used on each of the last days. */
function seedTenants(db, seed, now) {
    const random = new Random(seed, 'tenants');
    const addTenant = db.prepare('INSERT INTO tenants (id, name, plan, region, status, updated_at) VALUES (?, ?, ?, ?, ?, ?)');
    for (let id = 1; id <= TENANT_COUNT; id += 1) {
        const name = `${random.pick(LAST_NAMES)} ${random.pick(['Trading', 'Retail', 'Labs', 'Group'])}`;
        const status = random.chance(0.1) ? 'suspended' : 'active';
        addTenant.run(id, name, random.pick(PLANS), random.pick(Object.keys(REGIONS)), status, now);
    }
    const addTeam = db.prepare('INSERT INTO teams (id, tenant_id, name) VALUES (?, ?, ?)');
    const addUsage = db.prepare('INSERT INTO team_usage (team_id, day, api_calls, active_users, exports) VALUES (?, ?, ?, ?, ?)');
    const today = now - (now % DAY);
    for (let id = 1; id <= TEAM_COUNT; id += 1) {
        addTeam.run(id, id, `Team ${random.pick(LAST_NAMES)}`);
        for (let ago = tenants_DAYS - 1; ago >= 0; ago -= 1) {
            addUsage.run(id, today - ago * DAY, random.int(50, 5000), random.int(1, 40), random.int(0, 12));
        }
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/seed.js










/**
 * Fills an empty database: 20,000 products, 5,000 articles, 602 users and 10,000 orders, with all that belongs
 * to them. The same seed gives the same rows; only the salt of the passwords and the hour the orders end with
 * are of the day.
 */
function seedDatabase(db, options) {
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

;// CONCATENATED MODULE: ./lib/examples/storefront/data.js






/** The database file of one running storefront, in a temporary folder that goes when the process goes. */
class ShopData {
    folder;
    file;
    /** Seeds a new file. `dropped-index` and `slow-hash` are regressions of the data itself. */
    constructor(seed, regressions) {
        this.folder = (0,external_node_fs_namespaceObject.mkdtempSync)((0,external_node_path_namespaceObject.join)((0,external_node_os_namespaceObject.tmpdir)(), 'storefront-'));
        this.file = (0,external_node_path_namespaceObject.join)(this.folder, 'shop.db');
        process.on('exit', this.#remove);
        const db = createDatabase(this.file);
        try {
            seedDatabase(db, { seed, hashCost: regressions.has('slow-hash') ? HASH_COST * 4 : HASH_COST });
            if (regressions.has('dropped-index'))
                db.exec(`DROP INDEX ${SEARCH_INDEX}`);
            startLog(db);
        }
        finally {
            db.close();
        }
    }
    /** Removes the file and all that belongs to it; nobody may have it open any more. */
    remove() {
        process.off('exit', this.#remove);
        this.#remove();
    }
    #remove = () => (0,external_node_fs_namespaceObject.rmSync)(this.folder, { recursive: true, force: true, maxRetries: 5 });
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __nccwpck_require__(919);
;// CONCATENATED MODULE: ./lib/examples/storefront/queries/accounts.js
/** The people who can log in. */
class Accounts {
    #byEmail;
    #created;
    #latestOrder;
    #anyHash;
    constructor(db) {
        this.#byEmail = db.prepare('SELECT id, email, name, role, password_hash FROM users WHERE email = ?');
        this.#created = db.prepare('SELECT created_at AS since FROM users WHERE id = ?');
        this.#latestOrder = db.prepare('SELECT max(placed_at) AS placed_at FROM orders WHERE user_id = ?');
        const any = db.prepare('SELECT password_hash FROM users LIMIT 1').get();
        this.#anyHash = any.password_hash;
    }
    /** Who has that address, and the hash their password must fit; nobody comes with the hash of somebody else. */
    credentials(email) {
        const row = this.#byEmail.get(email);
        if (row === undefined)
            return { user: undefined, hash: this.#anyHash };
        const { password_hash, ...user } = row;
        return { user, hash: password_hash };
    }
    /** What somebody sees of their own account. */
    profile(user) {
        const { since } = this.#created.get(user.id);
        const { placed_at } = this.#latestOrder.get(user.id);
        return {
            ...user,
            memberSince: new Date(since * 1000).toISOString(),
            lastOrderAt: placed_at === null ? null : new Date(placed_at * 1000).toISOString(),
            preferences: { language: 'en', currency: 'EUR', newsletter: user.id % 2 === 0 },
        };
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/articles.js

const COLUMNS = 'a.id, a.slug, a.title, u.name AS author, a.published_at, a.views, a.summary';
/** The tags of an article, with the number of articles of each, which the tags themselves keep. */
const articles_TAGS = `
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
class Articles {
    #bySlug;
    #tagsOf;
    #idOf;
    #similar;
    #trending;
    #search;
    #count;
    #pageSize;
    /** `tags-join` and `big-payload` show here. */
    constructor(db, regressions) {
        this.#bySlug = db.prepare(`SELECT ${COLUMNS}, a.body FROM articles a JOIN authors u ON u.id = a.author_id WHERE a.slug = ?`);
        this.#tagsOf = db.prepare(regressions.has('tags-join') ? TAGS_COUNTED : articles_TAGS);
        this.#idOf = db.prepare('SELECT id FROM articles WHERE slug = ?');
        this.#similar = db.prepare(`WITH shared AS MATERIALIZED (
         SELECT other.article_id, count(*) AS tags
         FROM article_tags mine JOIN article_tags other ON other.tag_id = mine.tag_id
         WHERE mine.article_id = :id AND other.article_id <> :id
           AND other.article_id BETWEEN :id - ${NEIGHBOURS} AND :id + ${NEIGHBOURS}
         GROUP BY other.article_id ORDER BY tags DESC, other.article_id LIMIT 6
       )
       SELECT ${COLUMNS}, shared.tags FROM shared CROSS JOIN articles a ON a.id = shared.article_id
       JOIN authors u ON u.id = a.author_id ORDER BY shared.tags DESC, a.views DESC`);
        this.#trending = db.prepare(`SELECT ${COLUMNS} FROM articles a JOIN authors u ON u.id = a.author_id ORDER BY a.views DESC LIMIT 10`);
        this.#search = db.prepare(`SELECT ${COLUMNS} FROM (
         SELECT article_id, weight FROM article_terms WHERE term = ? ORDER BY weight DESC, article_id LIMIT ? OFFSET ?
       ) h CROSS JOIN articles a ON a.id = h.article_id JOIN authors u ON u.id = a.author_id
       ORDER BY h.weight DESC, a.id`);
        this.#count = db.prepare('SELECT count(*) AS total FROM article_terms WHERE term = ?');
        this.#pageSize = regressions.has('big-payload') ? 40 : 10;
    }
    /** An article with its tags; 404 when there is none. */
    find(slug) {
        const article = this.#bySlug.get(slug);
        if (article === undefined)
            throw new HttpError(404, 'there is no such article');
        return { ...presentArticle(article), tags: this.#tagsOf.all(article.id), body: article.body };
    }
    /** Articles that share tags with one; 404 when there is no such one. */
    recommend(slug) {
        const article = this.#idOf.get(slug);
        if (article === undefined)
            throw new HttpError(404, 'there is no such article');
        const rows = this.#similar.all({ id: article.id });
        return rows.map((row) => ({ ...presentArticle(row), sharedTags: row.tags }));
    }
    /** One page of the articles that a word finds, and how many it finds in all. */
    search(word, page) {
        const rows = this.#search.all(word, this.#pageSize, (page - 1) * this.#pageSize);
        const { total } = this.#count.get(word);
        return { results: rows.map(presentArticle), total };
    }
    /** The articles that are read most. */
    trending() {
        return this.#trending.all().map(presentArticle);
    }
}
function presentArticle(row) {
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

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/audit.js

/** So many entries that came in while running are kept beside the seeded ones. */
const ENTRIES_KEPT = 10_000;
/** Who did what. */
class Audit {
    #note;
    #forget;
    #list;
    #count;
    constructor(db) {
        this.#note = db.prepare('INSERT INTO audit_logs (at, actor_type, actor_id, action, target) VALUES (?, ?, ?, ?, ?)');
        this.#forget = db.prepare(`DELETE FROM audit_logs WHERE id = ? AND id > ${AUDIT_COUNT}`);
        const some = "FROM audit_logs a WHERE (?1 = 'all' OR a.actor_type = ?1) AND a.at >= ?2 AND a.at < ?3";
        this.#count = db.prepare(`SELECT count(*) AS total ${some}`);
        this.#list = db.prepare(`SELECT a.id, a.at, a.actor_type, a.action, a.target, (SELECT email FROM users WHERE id = a.actor_id) AS actor
       ${some} ORDER BY a.at DESC, a.id DESC LIMIT ?4 OFFSET ?5`);
    }
    /** Writes an entry for something that happens now. */
    note(actorType, actorId, action, target) {
        const now = Math.floor(Date.now() / 1000);
        const { lastInsertRowid } = this.#note.run(now, actorType, actorId, action, target);
        this.#forget.run(Number(lastInsertRowid) - ENTRIES_KEPT);
    }
    /** One page of the entries of a time, newest first; the actor type "all" means any. */
    list(actorType, { from, to }, limit, offset) {
        const { total } = this.#count.get(actorType, from, to);
        const rows = this.#list.all(actorType, from, to, limit, offset);
        return { audit_logs: rows.map((row) => ({ ...row, at: new Date(row.at * 1000).toISOString() })), total };
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/products.js

/** What every query over products selects, so that list, page and search all show a product alike. */
const PRODUCT_COLUMNS = `
  p.id, p.sku, p.name, p.price, c.name AS category, s.id AS seller_id, s.name AS seller, p.popularity,
  (SELECT sum(quantity) FROM stock_levels WHERE product_id = p.id) AS stock,
  (SELECT avg(rating) FROM reviews WHERE product_id = p.id) AS rating,
  (SELECT count(*) FROM reviews WHERE product_id = p.id) AS review_count`;
/** The tables those columns come from, beside `products p`. */
const PRODUCT_JOINS = 'JOIN categories c ON c.id = p.category_id JOIN sellers s ON s.id = p.seller_id';
/** Cents as the amount that people read. */
function amount(cents) {
    return cents / 100;
}
/** A product as an answer shows it. */
function presentProduct(row) {
    return {
        id: row.id,
        sku: row.sku,
        name: row.name,
        price: amount(row.price),
        currency: 'EUR',
        category: row.category,
        seller: { id: row.seller_id, name: row.seller },
        stock: row.stock,
        rating: row.rating === null ? null : Math.round(row.rating * 10) / 10,
        reviewCount: row.review_count,
        popularity: row.popularity,
    };
}
/** The orders that a product list can have. */
const PRODUCT_SORTS = {
    popularity: 'p.popularity DESC',
    price: 'p.price',
    'price-desc': 'p.price DESC',
    newest: 'p.id DESC',
};
/** The products of the shop, one by one and in lists. */
class Products {
    #byId;
    #bySku;
    #category;
    #inCategory;
    #everywhere;
    #count;
    #load;
    /** `n-plus-one` shows here: a list is still one query, but each of its items is then loaded on its own. */
    constructor(db, regressions) {
        const one = `SELECT ${PRODUCT_COLUMNS}, p.description FROM products p ${PRODUCT_JOINS}`;
        this.#byId = db.prepare(`${one} WHERE p.id = ?`);
        this.#bySku = db.prepare(`${one} WHERE p.sku = ?`);
        this.#category = db.prepare('SELECT id, product_count FROM categories WHERE name = ?');
        this.#count = db.prepare('SELECT count(*) AS count FROM products').get().count;
        this.#load = regressions.has('n-plus-one') ? productLoader(db) : undefined;
        const many = this.#load
            ? 'SELECT p.id FROM products p'
            : `SELECT ${PRODUCT_COLUMNS} FROM products p ${PRODUCT_JOINS}`;
        const bySort = (where) => {
            const prepare = (order) => db.prepare(`${many} ${where} ORDER BY ${order} LIMIT :limit OFFSET :offset`);
            const statements = Object.entries(PRODUCT_SORTS).map(([sort, order]) => [sort, prepare(order)]);
            return Object.fromEntries(statements);
        };
        this.#inCategory = bySort('WHERE p.category_id = :category');
        this.#everywhere = bySort('');
    }
    /** The product of a number or a SKU; 404 when there is none. */
    find(reference) {
        const found = /^\d{1,15}$/.test(reference)
            ? this.#byId.get(Number(reference))
            : this.#bySku.get(reference.slice(0, 100));
        if (found === undefined)
            throw new HttpError(404, 'there is no such product');
        const row = found;
        return { ...presentProduct(row), description: row.description };
    }
    /** One page of a list, and how many products the whole list has; an unknown category has none. */
    list({ category, sort, limit, offset }) {
        const rows = (statement, parameters) => {
            const found = statement.all(parameters);
            return (this.#load ? found.map(({ id }) => this.#load(id)) : found).map(presentProduct);
        };
        if (category === undefined) {
            return { items: rows(this.#everywhere[sort], { limit, offset }), total: this.#count };
        }
        const found = this.#category.get(category);
        if (found === undefined)
            return { items: [], total: 0 };
        return {
            items: rows(this.#inCategory[sort], { category: found.id, limit, offset }),
            total: found.product_count,
        };
    }
}
/**
 * A product with all that belongs to it, each from a query of its own: what an object mapper does when its
 * relations load by themselves. A review brings its author, an author the latest orders, an order its lines.
 */
function productLoader(db) {
    const productOf = db.prepare('SELECT * FROM products WHERE id = ?');
    const categoryOf = db.prepare('SELECT * FROM categories WHERE id = ?');
    const sellerOf = db.prepare('SELECT * FROM sellers WHERE id = ?');
    const levelsOf = db.prepare('SELECT * FROM stock_levels WHERE product_id = ?');
    const reviewsOf = db.prepare('SELECT * FROM reviews WHERE product_id = ?');
    const userOf = db.prepare('SELECT * FROM users WHERE id = ?');
    const ordersOf = db.prepare('SELECT * FROM orders WHERE user_id = ? ORDER BY placed_at DESC LIMIT 5');
    const linesOf = db.prepare('SELECT * FROM order_lines WHERE order_id = ?');
    const loadUser = (id) => ({
        ...userOf.get(id),
        orders: ordersOf.all(id).map((order) => ({ ...order, lines: linesOf.all(order.id) })),
    });
    return (id) => {
        const product = productOf.get(id);
        const category = categoryOf.get(product.category_id);
        const seller = sellerOf.get(product.seller_id);
        const levels = levelsOf.all(id);
        const reviews = reviewsOf.all(id).map((review) => ({
            rating: review.rating,
            author: loadUser(review.user_id),
        }));
        const ratings = reviews.reduce((sum, { rating }) => sum + rating, 0);
        return {
            ...product,
            category: category.name,
            seller: seller.name,
            stock: levels.reduce((sum, { quantity }) => sum + quantity, 0),
            rating: reviews.length === 0 ? null : ratings / reviews.length,
            review_count: reviews.length,
        };
    };
}

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/carts.js




/** So many carts are kept; the oldest make room, so that a long load run does not fill the memory. */
const CARTS_KEPT = 20_000;
/** So many different products fit; the one put in first falls out, so that no cart grows without end. */
const LINES_KEPT = 50;
/** So many of one product fit. */
const MOST_OF_ONE = 99;
/**
 * The carts of everybody. A cart is referred to by its number, as a client sends it, and must be the user's own;
 * what is to be done with it comes as the fields that a client sent, and is looked at once the cart is found.
 */
class Carts {
    #db;
    #products;
    #create;
    #find;
    #ofSession;
    #forget;
    #put;
    #trim;
    #sums;
    #empty;
    #update;
    constructor(db, products) {
        this.#db = db;
        this.#products = products;
        this.#create = db.prepare('INSERT INTO carts (user_id, currency, channel, session_id) VALUES (?, ?, ?, ?)');
        this.#find = db.prepare('SELECT * FROM carts WHERE id = ? AND user_id = ?');
        this.#ofSession = db.prepare('SELECT id FROM carts WHERE session_id = ?');
        this.#forget = db.prepare('DELETE FROM carts WHERE id <= ?');
        this.#put = db.prepare(`INSERT INTO cart_lines (cart_id, product_id, quantity) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET quantity = min(${MOST_OF_ONE}, quantity + excluded.quantity)
       RETURNING quantity`);
        this.#trim = db.prepare(`DELETE FROM cart_lines WHERE cart_id = ?1 AND id NOT IN
       (SELECT id FROM cart_lines WHERE cart_id = ?1 ORDER BY id DESC LIMIT ${LINES_KEPT})`);
        this.#sums = db.prepare(`SELECT count(*) AS lines, coalesce(sum(l.quantity), 0) AS items, coalesce(sum(l.quantity * p.price), 0) AS total
       FROM cart_lines l JOIN products p ON p.id = l.product_id WHERE l.cart_id = ?`);
        this.#empty = db.prepare('DELETE FROM cart_lines WHERE cart_id = ?');
        this.#update = db.prepare('UPDATE carts SET status = ?, shipping_address = ?, payment_intent = ? WHERE id = ?');
    }
    /** A new cart. */
    create(userId, currency, channel) {
        return transaction(this.#db, () => this.#present(this.get(this.#insert(userId, currency, channel), userId)));
    }
    /** Puts something into a cart. */
    addItem(reference, userId, fields) {
        return transaction(this.#db, () => this.#add(this.get(reference, userId), fields));
    }
    /** Puts something into the cart of a login, which the first item makes. */
    addSessionItem(sessionId, userId, fields) {
        return transaction(this.#db, () => {
            const known = this.#ofSession.get(sessionId);
            const id = known?.id ?? this.#insert(userId, 'EUR', 'web', sessionId);
            return this.#add(this.get(id, userId), fields);
        });
    }
    /** Says where the parcel goes; 409 when there is nothing in it. */
    setAddress(reference, userId, fields) {
        return transaction(this.#db, () => {
            const cart = this.get(reference, userId);
            if (this.sums(cart.id).lines === 0)
                throw new HttpError(409, 'the cart is empty');
            const inner = fields.address ?? fields.shippingAddress ?? fields.shipping_address;
            const address = inner === undefined ? fields : asFields(inner, 'the address');
            this.update(cart, { shipping_address: addressOf(address) });
            return this.#present(this.get(cart.id, userId));
        });
    }
    /** Says how it will be paid; 409 when it is not known where the parcel goes. */
    setPaymentIntent(reference, userId, id) {
        return transaction(this.#db, () => {
            const cart = this.get(reference, userId);
            if (cart.shipping_address === null)
                throw new HttpError(409, 'the cart has no shipping address');
            this.update(cart, { payment_intent: id });
            const total = amount(this.sums(cart.id).total);
            return { id, cartId: cart.id, amount: total, currency: cart.currency, status: 'requires_confirmation' };
        });
    }
    /** The cart of that number, when it belongs to the user; 404 when there is no such cart. */
    get(reference, userId) {
        const text = typeof reference === 'number' ? String(reference) : reference;
        const known = typeof text === 'string' && /^\d{1,15}$/.test(text);
        const cart = known ? this.#find.get(Number(text), userId) : undefined;
        if (cart === undefined)
            throw new HttpError(404, 'there is no such cart');
        return cart;
    }
    /** How many lines and items a cart has, and what they cost, in cents. */
    sums(cartId) {
        return this.#sums.get(cartId);
    }
    /** Takes everything out again. */
    empty(cartId) {
        this.#empty.run(cartId);
    }
    /** Changes what is given of a cart; 409 when it has been checked out. */
    update(cart, changes) {
        mustBeOpen(cart);
        const { status, shipping_address, payment_intent } = { ...cart, ...changes };
        this.#update.run(status, shipping_address, payment_intent, cart.id);
    }
    #insert(userId, currency, channel, sessionId = null) {
        const id = Number(this.#create.run(userId, currency, channel, sessionId).lastInsertRowid);
        if (id > CARTS_KEPT)
            this.#forget.run(id - CARTS_KEPT);
        return id;
    }
    #add(cart, fields) {
        // Stock is not taken here but when the parcel is packed: a cart reserves nothing.
        const item = itemOf(fields);
        const product = this.#products.find(item.reference);
        mustBeOpen(cart);
        const { quantity } = this.#put.get(cart.id, product.id, item.quantity);
        if (this.sums(cart.id).lines > LINES_KEPT)
            this.#trim.run(cart.id);
        const { lines, items, total } = this.sums(cart.id);
        return {
            cartId: cart.id,
            item: { productId: product.id, sku: product.sku, name: product.name, quantity },
            lineCount: lines,
            itemCount: items,
            total: amount(total),
            currency: cart.currency,
        };
    }
    #present(cart) {
        const { lines, items, total } = this.sums(cart.id);
        return {
            id: cart.id,
            currency: cart.currency,
            channel: cart.channel,
            status: cart.status,
            lineCount: lines,
            itemCount: items,
            total: amount(total),
            shippingAddress: cart.shipping_address === null ? null : JSON.parse(cart.shipping_address),
            paymentIntentId: cart.payment_intent,
        };
    }
}
function mustBeOpen(cart) {
    if (cart.status !== 'open')
        throw new HttpError(409, 'this cart has been checked out');
}
/** What a client wants to have, and how many of it; 400 when it does not say so. */
function itemOf(fields) {
    const reference = fields.productId ?? fields.product_id ?? fields.sku;
    if (typeof reference !== 'number' && (typeof reference !== 'string' || reference === '')) {
        throw new HttpError(400, 'productId, product_id or sku must say which product');
    }
    const quantity = Number(fields.quantity ?? 1);
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > MOST_OF_ONE) {
        throw new HttpError(400, `quantity must be a whole number from 1 to ${MOST_OF_ONE}`);
    }
    return { reference: String(reference), quantity };
}
/** An address as it is stored; 400 when nothing is in it, or far too much. */
function addressOf(fields) {
    const text = JSON.stringify(fields);
    if (Object.keys(fields).length === 0)
        throw new HttpError(400, 'the address is empty');
    if (text.length > 4096)
        throw new HttpError(400, 'the address is too long');
    return text;
}

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/credentials.js
/** So many refresh tokens are kept beside the seeded one; the oldest make room. */
const REFRESH_TOKENS_KEPT = 20_000;
const SEEDED = 1;
const USER_COLUMNS = 'u.id, u.email, u.name, u.role';
/** What programs prove themselves with. All of it is looked for by its digest. */
class Credentials {
    #client;
    #ofKey;
    #ofRefreshToken;
    #keep;
    #forget;
    constructor(db) {
        this.#client = db.prepare(`SELECT ${USER_COLUMNS}, c.grants, c.audience FROM oauth_clients c JOIN users u ON u.id = c.user_id
       WHERE c.id = ? AND c.secret_digest = ?`);
        this.#ofKey = db.prepare(`SELECT ${USER_COLUMNS} FROM api_keys k JOIN users u ON u.id = k.user_id WHERE k.digest = ?`);
        this.#ofRefreshToken = db.prepare(`SELECT ${USER_COLUMNS} FROM refresh_tokens t JOIN users u ON u.id = t.user_id
       WHERE t.digest = ? AND t.client_id = ? AND t.expires_at > ?`);
        this.#keep = db.prepare('INSERT INTO refresh_tokens (digest, client_id, user_id, expires_at) VALUES (?, ?, ?, ?)');
        this.#forget = db.prepare(`DELETE FROM refresh_tokens WHERE id = ? AND id > ${SEEDED}`);
    }
    /** The client of that name, when the secret is its own. */
    client(id, secretDigest) {
        const row = this.#client.get(id, secretDigest);
        if (row === undefined)
            return undefined;
        const { grants, audience, ...user } = row;
        return { id, grants: grants.split(' '), audience, user };
    }
    /** Who has that API key. */
    ofKey(digest) {
        return this.#ofKey.get(digest);
    }
    /** Whom the client may have a new token for, while the refresh token holds. */
    ofRefreshToken(digest, clientId, now) {
        return this.#ofRefreshToken.get(digest, clientId, now);
    }
    /** Keeps a new refresh token. */
    keepRefreshToken(digest, clientId, userId, expiresAt) {
        const { lastInsertRowid } = this.#keep.run(digest, clientId, userId, expiresAt);
        this.#forget.run(Number(lastInsertRowid) - REFRESH_TOKENS_KEPT);
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/customers.js


/** What customers can be told apart by, beside other names that clients have for it. */
const FIELDS = ['email', 'name', 'country', 'region', 'channel', 'plan'];
const NUMBERS = ['order_count', 'total_spent', 'days_since_last_order'];
const ALIASES = {
    lifetime_value: 'total_spent',
    orders: 'order_count',
    last_order_days: 'days_since_last_order',
    last_purchase_days: 'days_since_last_order',
};
/** What each operator is in SQL; the value, or each of a list, comes in the place of `?`. */
const OPERATORS = {
    eq: '=',
    ne: '<>',
    gt: '>',
    gte: '>=',
    lt: '<',
    lte: '<=',
    '=': '=',
    '==': '=',
    '!=': '<>',
    '>': '>',
    '>=': '>=',
    '<': '<',
    '<=': '<=',
};
const LISTS = ['in', 'not_in', 'between'];
const MOST_CONDITIONS = 10;
const MOST_VALUES = 50;
/** Who buys: those with an account, and those who came in files. */
class Customers {
    #db;
    #list;
    #count;
    constructor(db) {
        this.#db = db;
        const some = 'FROM customers WHERE (?1 IS NULL OR import_id = ?1) AND (?2 IS NULL OR email = ?2)';
        this.#list = db.prepare(`SELECT * ${some} ORDER BY id LIMIT ?3 OFFSET ?4`);
        this.#count = db.prepare(`SELECT count(*) AS total ${some}`);
    }
    /** One page of the customers, of an import or of an address only when one is given. */
    list(importId, email, limit, offset) {
        const { total } = this.#count.get(importId, email);
        const rows = this.#list.all(importId, email, limit, offset);
        const customers = rows.map(({ user_id, import_id, ...row }) => ({
            ...row,
            importId: import_id === null ? null : `import-${import_id}`,
        }));
        return { customers, total };
    }
    /** The customers that meet all conditions, those who spent most first. */
    segment(conditions, limit, now) {
        const where = ['1', ...conditions.map(({ sql }) => sql)].join(' AND ');
        const query = this.#db.prepare(`WITH bought AS MATERIALIZED (
         SELECT user_id, count(*) AS orders, sum(total) AS spent, max(placed_at) AS last
         FROM orders WHERE status <> 'draft' GROUP BY user_id
       ), people AS (
         SELECT c.id, c.email, c.name, c.country, c.region, c.channel, c.plan,
           coalesce(b.orders, 0) AS order_count, coalesce(b.spent, 0) / 100.0 AS total_spent,
           CAST(? - b.last AS INTEGER) / 86400 AS days_since_last_order
         FROM customers c LEFT JOIN bought b ON b.user_id = c.user_id
       )
       SELECT *, count(*) OVER () AS total FROM people WHERE ${where} ORDER BY total_spent DESC, id LIMIT ?`);
        const rows = query.all(now, ...conditions.flatMap(({ values }) => values), limit);
        return { total: Number(rows[0]?.total ?? 0), customers: rows.map(({ total, ...row }) => row) };
    }
}
/** The conditions as a client sends them: [{field, operator, value}, …]. */
function conditionsOf(value) {
    if (!Array.isArray(value) || value.length > MOST_CONDITIONS) {
        throw new HttpError(400, `conditions must be a list of at most ${MOST_CONDITIONS}`);
    }
    return value.map((item, at) => conditionOf(asFields(item, `conditions[${at}]`), `conditions[${at}]`));
}
function conditionOf(fields, what) {
    const asked = textField(fields, 'field').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const field = Object.hasOwn(ALIASES, asked) ? ALIASES[asked] : asked;
    const numeric = NUMBERS.includes(field);
    if (!numeric && !FIELDS.includes(field)) {
        throw new HttpError(400, `${what}.field must be one of ${[...FIELDS, ...NUMBERS].join(', ')}`);
    }
    const operator = textField(fields, 'operator').toLowerCase();
    if (Object.hasOwn(OPERATORS, operator)) {
        return { sql: `${field} ${OPERATORS[operator]} ?`, values: [operand(fields.value, numeric, what)] };
    }
    if (operator === 'contains' && !numeric) {
        return { sql: `instr(lower(${field}), lower(?)) > 0`, values: [operand(fields.value, false, what)] };
    }
    if (!LISTS.includes(operator)) {
        const known = [...Object.keys(OPERATORS), ...LISTS, 'contains'].join(', ');
        throw new HttpError(400, `${what}.operator must be one of ${known}, and contains is for texts`);
    }
    const list = Array.isArray(fields.value) ? fields.value : [];
    if (list.length === 0 || list.length > MOST_VALUES || (operator === 'between' && list.length !== 2)) {
        throw new HttpError(400, `${what}.value must be a list: two for between, else 1 to ${MOST_VALUES}`);
    }
    const values = list.map((each) => operand(each, numeric, what));
    if (operator === 'between')
        return { sql: `${field} BETWEEN ? AND ?`, values };
    const marks = values.map(() => '?').join(', ');
    return { sql: `${field} ${operator === 'in' ? 'IN' : 'NOT IN'} (${marks})`, values };
}
function operand(value, numeric, what) {
    if (numeric ? Number.isFinite(value) : typeof value === 'string' && value.length <= 200) {
        return value;
    }
    throw new HttpError(400, `${what}.value must be a ${numeric ? 'number' : 'text'}`);
}

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/dashboard.js

const dashboard_DAY = 24 * 3600;
/** The numbers of the shop at a glance. */
class Dashboard {
    #totals;
    #activeUsers;
    #byStatus;
    #byCategory;
    constructor(db) {
        this.#totals = db.prepare('SELECT count(*) AS orders, coalesce(sum(total), 0) AS revenue FROM orders WHERE placed_at >= ?');
        this.#activeUsers = db.prepare('SELECT count(DISTINCT user_id) AS users FROM orders WHERE placed_at >= ?');
        this.#byStatus = db.prepare('SELECT status, count(*) AS orders FROM orders WHERE placed_at >= ? GROUP BY status ORDER BY status');
        this.#byCategory = db.prepare(`SELECT c.name AS category, sum(l.quantity) AS units, sum(l.quantity * l.price) AS revenue
       FROM orders o JOIN order_lines l ON l.order_id = o.id
       JOIN products p ON p.id = l.product_id JOIN categories c ON c.id = p.category_id
       WHERE o.placed_at >= ? GROUP BY c.id ORDER BY revenue DESC LIMIT 5`);
    }
    /** Aggregates the orders up to a time, in milliseconds since 1970. Works through a month of them. */
    summarize(nowMs) {
        const now = Math.floor(nowMs / 1000);
        const midnight = now - (now % dashboard_DAY);
        const week = midnight - 6 * dashboard_DAY;
        const month = midnight - 29 * dashboard_DAY;
        const today = this.#totals.get(midnight);
        const monthly = this.#totals.get(month);
        const categories = this.#byCategory.all(week);
        return {
            activeUsers: this.#activeUsers.get(month).users,
            ordersToday: today.orders,
            revenueToday: amount(today.revenue),
            ordersThisMonth: monthly.orders,
            revenue: amount(monthly.revenue),
            averageOrderValue: amount(Math.round(monthly.revenue / Math.max(1, monthly.orders))),
            currency: 'EUR',
            ordersByStatus: this.#byStatus.all(month),
            topCategoriesThisWeek: categories.map((row) => ({ ...row, revenue: amount(row.revenue) })),
            generatedAt: new Date(nowMs).toISOString(),
        };
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/csv.js

/** The rows of a CSV text (RFC 4180): fields in quotes may have commas, line ends, and quotes that are doubled. */
function parseCsv(text) {
    const rows = [];
    let row = [];
    let at = text.startsWith('\uFEFF') ? 1 : 0;
    while (at < text.length) {
        let field = '';
        if (text[at] === '"') {
            let end = at + 1;
            for (;;) {
                end = text.indexOf('"', end);
                if (end < 0)
                    throw new HttpError(400, `the quote in row ${rows.length + 1} is never closed`);
                if (text[end + 1] !== '"')
                    break;
                end += 2;
            }
            field = text.slice(at + 1, end).replaceAll('""', '"');
            at = end + 1;
        }
        const start = at;
        while (at < text.length && !',\r\n'.includes(text[at]))
            at += 1;
        field += text.slice(start, at);
        row.push(field);
        if (text[at] === ',') {
            at += 1;
            // A comma at the very end has an empty field behind it.
            if (at < text.length)
                continue;
            row.push('');
        }
        at += text.startsWith('\r\n', at) ? 2 : 1;
        if (row.length > 1 || row[0] !== '')
            rows.push(row);
        row = [];
    }
    return rows;
}
/** Rows as CSV; what a spreadsheet would take for a formula is kept from being one. */
function formatCsv(rows) {
    const cell = (value) => {
        const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value);
        return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/imports.js






/** A file has at most so many customers, and so many that came from files are kept. */
const MOST_ROWS = 2000;
const IMPORTED_KEPT = 10_000;
/** So many of what is wrong with a file are told. */
const ERRORS_TOLD = 10;
/** Customers from files. Those who have an account are left alone: a file may not rewrite them. */
class Imports {
    #db;
    #audit;
    #known;
    #put;
    #forget;
    constructor(db, audit) {
        this.#db = db;
        this.#audit = audit;
        this.#known = db.prepare('SELECT user_id FROM customers WHERE email = ?');
        // A customer who comes again is written anew, with the highest number, and so is the last to be forgotten.
        this.#put = db.prepare(`INSERT OR REPLACE INTO customers (email, name, country, region, channel, plan, import_id)
       VALUES (?, ?, ?, ?, ?, ?, ?)`);
        this.#forget = db.prepare(`DELETE FROM customers WHERE id > ${USER_COUNT} AND id <= (SELECT max(id) FROM customers) - ${IMPORTED_KEPT}`);
    }
    /** Stores what is in a file, row by row; what is wrong with a row is told and the others are stored. */
    store(input, id, userId) {
        const { format, text, mode, notifyOnCompletion } = input;
        const rows = format === 'json' ? jsonRows(text) : csvRows(text);
        if (rows.length > MOST_ROWS)
            throw new HttpError(400, `a file has at most ${MOST_ROWS} customers`);
        const counts = { rows: rows.length, imported: 0, updated: 0, rejected: 0 };
        const errors = [];
        transaction(this.#db, () => {
            for (const [at, row] of rows.entries()) {
                const problem = this.#storeRow(row, mode === 'insert', id, counts);
                if (problem === undefined)
                    continue;
                counts.rejected += 1;
                if (errors.length < ERRORS_TOLD)
                    errors.push(`row ${at + 1}: ${problem}`);
            }
            this.#forget.run();
            if (notifyOnCompletion)
                this.#audit.note('service', userId, 'import.completed', `import-${id}`);
        });
        return { summary: { ...counts, errors } };
    }
    #storeRow(row, insertOnly, id, counts) {
        const email = (row.email ?? '').toLowerCase();
        if (!/^[^\s@]{1,64}@[^\s@]{1,120}\.[a-z]{2,20}$/.test(email))
            return 'email is not valid';
        const name = row.name || [row.first_name, row.last_name].filter(Boolean).join(' ');
        if (name === '' || name.length > 120)
            return 'name must be a text of at most 120 characters';
        const { country = '', region = 'europe', channel = 'web', plan = 'free' } = row;
        if (!/^([A-Z]{2})?$/.test(country))
            return 'country must be two capital letters';
        if (!Object.hasOwn(REGIONS, region))
            return `region must be one of ${Object.keys(REGIONS).join(', ')}`;
        if (!CHANNELS.includes(channel))
            return `channel must be one of ${CHANNELS.join(', ')}`;
        if (!PLANS.includes(plan))
            return `plan must be one of ${PLANS.join(', ')}`;
        const known = this.#known.get(email);
        if (known !== undefined && known.user_id !== null)
            return `${email} has an account`;
        if (known !== undefined && insertOnly)
            return `${email} is known already`;
        this.#put.run(email, name, country, region, channel, plan, id);
        counts[known === undefined ? 'imported' : 'updated'] += 1;
        return undefined;
    }
}
function csvRows(text) {
    const [header = [], ...rows] = parseCsv(text);
    const names = header.map((name) => name.trim().toLowerCase());
    if (!names.includes('email'))
        throw new HttpError(400, 'the first row must name the columns, with email');
    return rows.map((row) => rowOf(names.map((name, at) => [name, row[at]])));
}
function jsonRows(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new HttpError(400, 'the file is not valid JSON');
    }
    const list = Array.isArray(value) ? value : asFields(value, 'the file').customers;
    if (!Array.isArray(list))
        throw new HttpError(400, 'the file must have a list of customers');
    return list.map((item) => rowOf(Object.entries(asFields(item, 'a customer'))));
}
/** A row by its columns; an empty cell is none. */
function rowOf(cells) {
    const texts = cells.map(([name, value]) => [name, String(value ?? '').trim()]);
    return Object.fromEntries(texts.filter(([, value]) => value !== ''));
}

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/jobs.js

/** So many jobs are kept; the oldest make room. */
const JOBS_KEPT = 2000;
/** So many may wait: what waits is kept whole, and an import may be as large as a body. */
const MOST_WAITING = 500;
/** The jobs that wait, are being done and are done. One at a time is done, by whichever worker is asked to. */
class Jobs {
    #work;
    #waiting;
    #insert;
    #forget;
    #claim;
    #finish;
    #abandon;
    #find;
    #list;
    #count;
    constructor(db, work) {
        this.#work = work;
        this.#waiting = db.prepare("SELECT count(*) AS waiting FROM jobs WHERE status = 'queued'");
        this.#insert = db.prepare("INSERT INTO jobs (noun, user_id, status, input, created_at) VALUES (?, ?, 'queued', ?, ?) RETURNING *");
        this.#forget = db.prepare('DELETE FROM jobs WHERE id = ?');
        this.#claim = db.prepare(`UPDATE jobs SET status = 'running'
       WHERE id = (SELECT id FROM jobs WHERE status = 'queued' ORDER BY id LIMIT 1) RETURNING *`);
        this.#finish = db.prepare("UPDATE jobs SET status = ?, summary = ?, output = ?, input = '', finished_at = ? WHERE id = ?");
        this.#abandon = db.prepare(`UPDATE jobs SET status = 'failed', summary = '{"error":"the work broke off"}', input = '', finished_at = ?
       WHERE status = 'running'`);
        this.#find = db.prepare('SELECT * FROM jobs WHERE id = ? AND noun = ? AND user_id = ?');
        const some = "FROM jobs WHERE user_id = ?1 AND noun = ?2 AND (?3 = 'all' OR status = ?3)";
        this.#list = db.prepare(`SELECT * ${some} ORDER BY id DESC LIMIT ?4 OFFSET ?5`);
        this.#count = db.prepare(`SELECT count(*) AS total ${some}`);
    }
    /** Puts a job in line; 503 when the line is too long. */
    create(noun, userId, input) {
        const { waiting } = this.#waiting.get();
        if (waiting >= MOST_WAITING)
            throw new HttpError(503, 'too many jobs wait already: come back later');
        const row = this.#insert.get(noun, userId, JSON.stringify(input), now());
        this.#forget.run(row.id - JOBS_KEPT);
        return present(row);
    }
    /** Does the job that waits longest; says whether there was one. */
    next() {
        const row = this.#claim.get();
        if (row === undefined)
            return false;
        try {
            const { summary, output = null } = this.#work[row.noun](JSON.parse(row.input), row.id, row.user_id);
            this.#finish.run('done', JSON.stringify(summary), output, now(), row.id);
        }
        catch (error) {
            if (!(error instanceof HttpError))
                console.error(error);
            const reason = error instanceof HttpError ? error.message : 'something went wrong here';
            this.#finish.run('failed', JSON.stringify({ error: reason }), null, now(), row.id);
        }
        return true;
    }
    /** Gives up on what a worker that ended was at. */
    abandon() {
        this.#abandon.run(now());
    }
    /** A job, when it is the user's own. */
    find(noun, reference, userId) {
        return present(this.#get(noun, reference, userId));
    }
    /** One page of the user's jobs, newest first; the status "all" means any. */
    list(noun, userId, status, limit, offset) {
        const { total } = this.#count.get(userId, noun, status);
        const rows = this.#list.all(userId, noun, status, limit, offset);
        return { jobs: rows.map(present), total };
    }
    /** What a job made; 409 as long as it has not. */
    output(noun, reference, userId) {
        const row = this.#get(noun, reference, userId);
        if (row.output === null)
            throw new HttpError(409, `there is nothing to fetch: the job is ${row.status}`);
        return { summary: JSON.parse(row.summary), output: row.output };
    }
    #get(noun, reference, userId) {
        const number = /^[a-z]+-(\d{1,15})$/.exec(reference)?.[1];
        const row = number === undefined ? undefined : this.#find.get(Number(number), noun, userId);
        if (row === undefined)
            throw new HttpError(404, `there is no such ${noun}`);
        return row;
    }
}
function now() {
    return Math.floor(Date.now() / 1000);
}
function present(row) {
    const time = (seconds) => (seconds === null ? null : new Date(seconds * 1000).toISOString());
    return {
        id: `${row.noun}-${row.id}`,
        status: row.status,
        summary: JSON.parse(row.summary),
        createdAt: time(row.created_at),
        finishedAt: time(row.finished_at),
    };
}

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/metrics.js

/** What a dashboard can be put together from. */
const WIDGETS = ['revenue', 'orders', 'aov', 'retention'];
/** How the orders of a time went. */
class Metrics {
    #byDay;
    #byHour;
    #byStatus;
    #total;
    #returned;
    constructor(db) {
        const sums = 'count(*) AS orders, count(DISTINCT user_id) AS customers, coalesce(sum(total), 0) AS revenue';
        const time = "FROM orders WHERE placed_at >= ? AND placed_at < ? AND status <> 'draft'";
        this.#byDay = db.prepare(`SELECT date(placed_at, 'unixepoch') AS at, ${sums} ${time} GROUP BY 1 ORDER BY 1`);
        this.#byHour = db.prepare(`SELECT strftime('%Y-%m-%dT%H:00Z', placed_at, 'unixepoch') AS at, ${sums} ${time} GROUP BY 1 ORDER BY 1`);
        this.#byStatus = db.prepare(`SELECT status, ${sums} ${time} GROUP BY status ORDER BY status`);
        this.#total = db.prepare(`SELECT ${sums} ${time}`);
        this.#returned = db.prepare(`SELECT count(*) AS customers FROM (SELECT user_id ${time} INTERSECT SELECT user_id ${time})`);
    }
    /** The orders of a time: in all, by status, and by day or hour. */
    summarize({ from, to }, bucket) {
        const series = (bucket === 'day' ? this.#byDay : this.#byHour).all(from, to);
        return {
            ...this.#totals({ from, to }),
            statuses: this.#byStatus.all(from, to).map((row) => ({ ...row, revenue: amount(Number(row.revenue)) })),
            series: series.map((row) => ({ ...row, revenue: amount(row.revenue) })),
        };
    }
    /** What each widget shows: a value for the time, and the one for as long before it. */
    widgets(names, { from, to }) {
        const before = { from: from - (to - from), to: from };
        const now = this.#totals({ from, to });
        const then = this.#totals(before);
        const again = this.#returned.get(before.from, before.to, from, to);
        const all = {
            revenue: { value: now.revenue, before: then.revenue },
            orders: { value: now.orders, before: then.orders },
            aov: { value: now.averageOrderValue, before: then.averageOrderValue },
            retention: { value: again.customers / Math.max(1, then.customers), customers: again.customers },
        };
        return names.map((name) => ({ name, ...all[name] }));
    }
    #totals({ from, to }) {
        const { orders, customers, revenue } = this.#total.get(from, to);
        const averageOrderValue = amount(Math.round(revenue / Math.max(1, orders)));
        return { orders, customers, revenue: amount(revenue), averageOrderValue, currency: 'EUR' };
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/orders.js






/** So many orders that came in while running are kept, beside the seeded ones, so that the data stays the same size. */
const ORDERS_KEPT = 5000;
/** So many lines fit into a draft. */
const LINES_MOST = 50;
/** The orders of everybody. */
class Orders {
    #db;
    #carts;
    #products;
    #insert;
    #copyLines;
    #forget;
    #count;
    #list;
    #countAll;
    #listAll;
    #listStatus;
    #draft;
    #addLine;
    #customer;
    constructor(db, carts, products) {
        this.#db = db;
        this.#carts = carts;
        this.#products = products;
        this.#insert = db.prepare(`INSERT INTO orders (user_id, status, currency, total, payment_method, shipping_address, placed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`);
        this.#copyLines = db.prepare(`INSERT INTO order_lines (order_id, product_id, quantity, price)
       SELECT ?, l.product_id, l.quantity, p.price
       FROM cart_lines l JOIN products p ON p.id = l.product_id WHERE l.cart_id = ?`);
        this.#forget = db.prepare('DELETE FROM orders WHERE id = ?');
        const ofUser = "FROM orders WHERE user_id = ?1 AND (?2 = 'all' OR status = ?2)";
        this.#count = db.prepare(`SELECT count(*) AS total ${ofUser}`);
        this.#list = db.prepare(`SELECT * ${ofUser} ORDER BY placed_at DESC LIMIT ?3 OFFSET ?4`);
        this.#countAll = db.prepare("SELECT count(*) AS total FROM orders WHERE (?1 = 'all' OR status = ?1)");
        // Two statements, so that each is read off an index in its order.
        this.#listAll = db.prepare('SELECT * FROM orders ORDER BY placed_at DESC LIMIT ? OFFSET ?');
        this.#listStatus = db.prepare('SELECT * FROM orders WHERE status = ? ORDER BY placed_at DESC LIMIT ? OFFSET ?');
        this.#draft = db.prepare(`INSERT INTO orders (user_id, status, currency, total, payment_method, shipping_address, placed_at, details)
       VALUES (?, 'draft', ?, ?, 'none', '{}', ?, ?)`);
        this.#addLine = db.prepare('INSERT INTO order_lines (order_id, product_id, quantity, price) VALUES (?, ?, ?, ?)');
        this.#customer = db.prepare('SELECT user_id FROM customers WHERE id = ? AND user_id IS NOT NULL');
    }
    /** One page of the orders of a user, newest first; the status "all" means any. */
    list(userId, status, limit, offset) {
        const { total } = this.#count.get(userId, status);
        const rows = this.#list.all(userId, status, limit, offset);
        return { orders: rows.map(presentOrder), total };
    }
    /** One page of the orders of everybody, newest first; the status "all" means any. */
    listAll(status, limit, offset) {
        const { total } = this.#countAll.get(status);
        const rows = status === 'all' ? this.#listAll.all(limit, offset) : this.#listStatus.all(status, limit, offset);
        return { orders: rows.map(presentOrder), total };
    }
    /** An order that somebody prepares for a customer, at the prices of now. */
    draft(fields) {
        const currency = fields.currency ?? 'EUR';
        if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) {
            throw new HttpError(400, 'currency must be three capital letters');
        }
        const { source = 'api', notes = '' } = fields;
        if (typeof source !== 'string' || typeof notes !== 'string' || source.length + notes.length > 2000) {
            throw new HttpError(400, 'source and notes must be texts of at most 2000 characters');
        }
        const lines = this.#draftLines(fields.items);
        const total = lines.reduce((sum, { quantity, cents }) => sum + quantity * cents, 0);
        return transaction(this.#db, () => {
            const customer = /^(?:cust-)?(\d{1,15})$/.exec(String(fields.customer_id ?? ''))?.[1];
            const found = customer === undefined ? undefined : this.#customer.get(Number(customer));
            if (found === undefined)
                throw new HttpError(400, 'customer_id must be the number of a customer');
            const now = Math.floor(Date.now() / 1000);
            const details = JSON.stringify({ source, notes });
            const { lastInsertRowid } = this.#draft.run(found.user_id, currency, total, now, details);
            const id = Number(lastInsertRowid);
            for (const { product, quantity, cents } of lines)
                this.#addLine.run(id, product, quantity, cents);
            this.#trim(id);
            const items = lines.map(({ cents, ...line }) => ({ ...line, price: amount(cents) }));
            return {
                id,
                customer_id: found.user_id,
                status: 'draft',
                currency,
                items,
                total: amount(total),
                source,
                notes,
            };
        });
    }
    #draftLines(items) {
        if (!Array.isArray(items) || items.length === 0 || items.length > LINES_MOST) {
            throw new HttpError(400, `items must be a list of 1 to ${LINES_MOST} lines`);
        }
        return items.map((item, at) => {
            const { reference, quantity } = itemOf(asFields(item, `items[${at}]`));
            const product = this.#products.find(reference);
            return { product: product.id, sku: product.sku, quantity, cents: Math.round(product.price * 100) };
        });
    }
    /** Forgets the order that is one too many. */
    #trim(id) {
        if (id - ORDERS_KEPT > ORDER_COUNT)
            this.#forget.run(id - ORDERS_KEPT);
    }
    /**
     * Orders what is in a cart and empties it; the cart can be filled again. From an empty cart comes a draft: a
     * client may open the order first and let its lines follow.
     */
    place(reference, userId, fields) {
        return transaction(this.#db, () => {
            const cart = this.#carts.get(reference, userId);
            if (cart.status !== 'open')
                throw new HttpError(409, 'this cart has been checked out');
            const method = paymentMethodOf(fields.paymentMethod ?? fields.payment_method ?? 'card');
            const address = asFields(fields.shippingAddress ?? fields.shipping_address, 'shippingAddress');
            return this.#order(cart, method, addressOf(address));
        });
    }
    /** Orders what is in a cart that went through the steps before, and closes it; 409 when one is missing. */
    checkout(reference, userId) {
        return transaction(this.#db, () => {
            const cart = this.#carts.get(reference, userId);
            if (this.#carts.sums(cart.id).lines === 0)
                throw new HttpError(409, 'the cart is empty');
            if (cart.shipping_address === null)
                throw new HttpError(409, 'the cart has no shipping address');
            if (cart.payment_intent === null)
                throw new HttpError(409, 'the cart has no payment intent');
            this.#carts.update(cart, { status: 'checked-out' });
            const order = this.#order(cart, 'payment-intent', cart.shipping_address);
            return { ...order, orderId: order.id };
        });
    }
    #order(cart, paymentMethod, shippingAddress) {
        const { items, total } = this.#carts.sums(cart.id);
        const status = items === 0 ? 'draft' : 'paid';
        const { currency } = cart;
        const now = Math.floor(Date.now() / 1000);
        const { lastInsertRowid } = this.#insert.run(cart.user_id, status, currency, total, paymentMethod, shippingAddress, now);
        const id = Number(lastInsertRowid);
        this.#copyLines.run(id, cart.id);
        this.#trim(id);
        this.#carts.empty(cart.id);
        return { id, cartId: cart.id, status, itemCount: items, total: amount(total), currency, paymentMethod };
    }
}
function presentOrder(row) {
    return {
        id: row.id,
        status: row.status,
        currency: row.currency,
        total: amount(row.total),
        paymentMethod: row.payment_method,
        placedAt: new Date(row.placed_at * 1000).toISOString(),
    };
}
/** "card", or an object that says its kind: {type: "card", …}. */
function paymentMethodOf(value) {
    const name = typeof value === 'string' ? value : asFields(value, 'paymentMethod').type;
    if (typeof name !== 'string' || !/^[\w-]{1,40}$/.test(name))
        throw new HttpError(400, 'paymentMethod is not valid');
    return name;
}

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/projects.js
/** What people work on. */
class Projects {
    #list;
    #count;
    constructor(db) {
        this.#list = db.prepare(`SELECT id, name, status, progress, updated_at FROM projects WHERE user_id = ?
       ORDER BY updated_at DESC LIMIT ? OFFSET ?`);
        this.#count = db.prepare('SELECT count(*) AS total FROM projects WHERE user_id = ?');
    }
    /** One page of somebody's projects, the one that changed last first. */
    list(userId, limit, offset) {
        const rows = this.#list.all(userId, limit, offset);
        const { total } = this.#count.get(userId);
        const projects = rows.map(({ updated_at, ...row }) => ({
            id: Number(row.id),
            name: String(row.name),
            status: String(row.status),
            progress: Number(row.progress),
            updatedAt: new Date(Number(updated_at) * 1000).toISOString(),
        }));
        return { projects, total };
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/ranges.js


const HOUR = 3600;
const ranges_DAY = 24 * HOUR;
/** The seeded orders and usage go back so far. */
const MOST_DAYS = 366;
/**
 * A span as clients say it: "7d", "24h", "last_30_days", "today", "current_month", "last_month", or an object with
 * its two ends: {from, to}, {start, end}, {startDate, endDate}.
 */
function rangeOf(value, now, what) {
    if (typeof value === 'string')
        return namedRange(value, now, what);
    const fields = asFields(value, what);
    const end = (...names) => names.map((name) => fields[name]).find((found) => found !== undefined);
    return rangeBetween(end('from', 'start', 'startDate', 'start_date'), end('to', 'end', 'endDate', 'end_date'), what);
}
/** The span between two days or times; a day as the end is part of it. */
function rangeBetween(from, to, what) {
    const range = { from: secondsOf(from, `${what} from`, 0), to: secondsOf(to, `${what} to`, ranges_DAY) };
    if (range.from >= range.to)
        throw new HttpError(400, `${what} ends before it starts`);
    return range;
}
function namedRange(name, now, what) {
    const [, count, unit] = /^(?:last_)?(\d{1,4})_?(h|d|hours?|days?)$/.exec(name) ?? [];
    if (count !== undefined) {
        const seconds = Number(count) * (unit.startsWith('h') ? HOUR : ranges_DAY);
        if (seconds > 0 && seconds <= MOST_DAYS * ranges_DAY)
            return { from: now - seconds, to: now + 1 };
    }
    const date = new Date(now * 1000);
    const month = (ahead) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + ahead) / 1000;
    if (name === 'today')
        return { from: now - (now % ranges_DAY), to: now + 1 };
    if (name === 'current_month')
        return { from: month(0), to: now + 1 };
    if (name === 'last_month')
        return { from: month(-1), to: month(0) };
    throw new HttpError(400, `${what} must be such as 24h, 7d, last_30_days, today, current_month or last_month`);
}
function secondsOf(value, what, day) {
    const text = typeof value === 'string' ? value : '';
    const time = /^\d{4}-\d\d-\d\d/.test(text) && text.length <= 40 ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(time))
        throw new HttpError(400, `${what} must be a date such as 2026-01-31`);
    return Math.floor(time / 1000) + (text.length === 10 ? day : 0);
}

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/reports.js





/** What each type of report has a row for. */
const TYPES = {
    sales: "date(o.placed_at, 'unixepoch')",
    products: 'k.name',
    customers: 'c.email',
    regions: 'c.region',
    channels: 'c.channel',
    plans: 'c.plan',
};
const FORMATS = ['csv', 'json'];
/** What a report can be narrowed to; `total` is between a `min` and a `max`. */
const FILTERS = {
    region: 'c.region',
    channel: 'c.channel',
    plan: 'c.plan',
    country: 'c.country',
    status: 'o.status',
    total: 'o.total',
};
/** Filters can be put together under these names. */
const GROUPS = ['customer', 'order'];
const reports_MOST_VALUES = 50;
const reports_MOST_ROWS = 200;
/** Sums of the orders of a time, by day, category, customer, region, channel or plan. */
class Reports {
    #db;
    constructor(db) {
        this.#db = db;
    }
    /** Makes a report; the rows with the most revenue when there are too many. */
    make(input) {
        const { type, format, from, to, filters } = input;
        const conditions = filters.map(reports_conditionOf);
        const byLine = type === 'products';
        const rows = this.#db
            .prepare(`SELECT ${TYPES[type]} AS name, count(DISTINCT o.id) AS orders, count(DISTINCT o.user_id) AS customers,
           sum(${byLine ? 'l.quantity * l.price' : 'o.total'}) AS revenue
         FROM orders o JOIN customers c ON c.user_id = o.user_id
         ${byLine ? 'JOIN order_lines l ON l.order_id = o.id JOIN products p ON p.id = l.product_id JOIN categories k ON k.id = p.category_id' : ''}
         WHERE o.placed_at >= ? AND o.placed_at < ? ${conditions.map(({ sql }) => `AND ${sql}`).join(' ')}
         GROUP BY 1 ORDER BY ${type === 'sales' ? '1' : 'revenue DESC, 1'} LIMIT ${reports_MOST_ROWS}`)
            .all(from, to, ...conditions.flatMap(({ values }) => values));
        const shown = rows.map((row) => ({ ...row, revenue: amount(row.revenue) }));
        const header = [type, 'orders', 'customers', 'revenue'];
        const cells = shown.map(({ name, orders, customers, revenue }) => [name, orders, customers, revenue]);
        const output = format === 'csv' ? formatCsv([header, ...cells]) : JSON.stringify({ type, rows: shown });
        return { summary: { type, format, rows: rows.length }, output };
    }
}
/** What a client wants reported, in the words of either API; 400 says what it cannot have. */
function reportOf(fields, now) {
    const type = fields.reportType ?? fields.report_type;
    if (typeof type !== 'string' || !Object.hasOwn(TYPES, type)) {
        throw new HttpError(400, `the report type must be one of ${Object.keys(TYPES).join(', ')}`);
    }
    const format = fields.format ?? 'csv';
    if (typeof format !== 'string' || !FORMATS.includes(format)) {
        throw new HttpError(400, `format must be one of ${FORMATS.join(', ')}`);
    }
    const range = rangeOf(fields.dateRange ?? fields.date_range, now, 'the date range');
    const filters = filtersOf(asFields(fields.filters ?? {}, 'filters'), 'filters');
    return { type: type, format, ...range, filters };
}
function filtersOf(fields, what) {
    return Object.entries(fields).flatMap(([name, value]) => {
        const path = `${what}.${name}`;
        // Once: within a group there is no other.
        if (what === 'filters' && GROUPS.includes(name))
            return filtersOf(asFields(value, path), path);
        if (!Object.hasOwn(FILTERS, name)) {
            throw new HttpError(400, `${path} is unknown; there are ${Object.keys(FILTERS).join(', ')}`);
        }
        if (name === 'total')
            return [{ name, ...limitsOf(asFields(value, path), path) }];
        const values = Array.isArray(value) ? value : [value];
        const texts = values.filter((each) => typeof each === 'string' && each.length <= 100);
        if (texts.length === 0 || texts.length !== values.length || texts.length > reports_MOST_VALUES) {
            throw new HttpError(400, `${path} must be a text or a list of 1 to ${reports_MOST_VALUES} of them`);
        }
        return [{ name, values: texts }];
    });
}
function limitsOf({ min = 0, max = 1_000_000_000 }, what) {
    if (typeof min !== 'number' || typeof max !== 'number') {
        throw new HttpError(400, `${what} must have numbers as min and max`);
    }
    return { min, max };
}
function reports_conditionOf({ name, values, min, max }) {
    const column = FILTERS[name];
    if (values === undefined)
        return { sql: `${column} BETWEEN ? AND ?`, values: [min * 100, max * 100] };
    return { sql: `lower(${column}) IN (${values.map(() => 'lower(?)').join(', ')})`, values };
}

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/search.js

/** The orders that results can have. */
const SEARCH_SORTS = {
    relevance: 'h.score DESC, p.id',
    price: 'p.price, p.id',
    popularity: 'p.popularity DESC, p.id',
};
/** Product search. Without the index of the terms, which `dropped-index` drops, each query reads them all. */
class Search {
    #oneWord;
    #countOneWord;
    #several;
    constructor(db) {
        // The most common search is one word by relevance: the index has its products in just that order.
        this.#oneWord = db.prepare(`SELECT ${PRODUCT_COLUMNS}, h.weight AS score
       FROM (SELECT product_id, weight FROM search_terms WHERE term = ? ORDER BY weight DESC, product_id LIMIT ? OFFSET ?) h
       CROSS JOIN products p ON p.id = h.product_id ${PRODUCT_JOINS} ORDER BY h.weight DESC, p.id`);
        this.#countOneWord = db.prepare('SELECT product_count AS total FROM search_vocabulary WHERE term = ?');
        const prepare = (order) => db.prepare(`WITH h AS MATERIALIZED (
           SELECT product_id, sum(weight) AS score FROM search_terms
           WHERE term IN (SELECT value FROM json_each(:words)) GROUP BY product_id HAVING count(*) = :count
         )
         SELECT ${PRODUCT_COLUMNS}, h.score, (SELECT count(*) FROM h) AS total
         FROM h CROSS JOIN products p ON p.id = h.product_id ${PRODUCT_JOINS}
         ORDER BY ${order} LIMIT :limit OFFSET :offset`);
        const statements = Object.entries(SEARCH_SORTS).map(([sort, order]) => [sort, prepare(order)]);
        this.#several = Object.fromEntries(statements);
    }
    /** One page of the products that have all the words, and how many have them. */
    find({ words, sort, limit, offset }) {
        const [word] = words;
        if (words.length === 1 && sort === 'relevance') {
            const rows = this.#oneWord.all(word, limit, offset);
            const count = this.#countOneWord.get(word);
            return { results: rows.map(presentHit), total: count?.total ?? 0 };
        }
        const parameters = { words: JSON.stringify(words), count: words.length, limit, offset };
        const rows = this.#several[sort].all(parameters);
        return { results: rows.map(presentHit), total: rows[0]?.total ?? 0 };
    }
}
function presentHit(row) {
    return { ...presentProduct(row), score: row.score };
}

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/tenants.js



/** What an account can have switched on. */
const FLAGS = ['betaDashboard', 'advancedExports', 'auditExport', 'singleSignOn'];
/** The accounts of companies, and what their teams use. */
class Tenants {
    #db;
    #audit;
    #list;
    #count;
    #find;
    #setFlags;
    #team;
    #usageByPlan;
    #usageOfTeam;
    constructor(db, audit) {
        this.#db = db;
        this.#audit = audit;
        this.#list = db.prepare('SELECT * FROM tenants ORDER BY id LIMIT ? OFFSET ?');
        this.#count = db.prepare('SELECT count(*) AS total FROM tenants');
        this.#find = db.prepare('SELECT * FROM tenants WHERE id = ?');
        this.#setFlags = db.prepare('UPDATE tenants SET feature_flags = ?, updated_at = ? WHERE id = ?');
        this.#team = db.prepare('SELECT id, tenant_id, name FROM teams WHERE id = ?');
        const sums = 'sum(u.api_calls) AS apiCalls, sum(u.exports) AS exports, max(u.active_users) AS peakUsers';
        this.#usageByPlan = db.prepare(`SELECT t.plan, count(DISTINCT u.team_id) AS teams, ${sums}
       FROM team_usage u JOIN teams m ON m.id = u.team_id JOIN tenants t ON t.id = m.tenant_id
       WHERE u.day >= ? AND u.day < ? GROUP BY t.plan ORDER BY t.plan`);
        this.#usageOfTeam = db.prepare(`SELECT date(u.day, 'unixepoch') AS day, ${sums} FROM team_usage u
       WHERE u.team_id = ? AND u.day >= ? AND u.day < ? GROUP BY u.day ORDER BY u.day`);
    }
    /** One page of the accounts. */
    list(limit, offset) {
        const rows = this.#list.all(limit, offset);
        return { accounts: rows.map(tenants_present), total: this.#count.get().total };
    }
    /** Switches features of an account on or off; those that are not named stay as they are. */
    changeSettings(reference, adminId, fields) {
        const flags = Object.entries(asFields(fields.featureFlags, 'featureFlags'));
        for (const [name, value] of flags) {
            if (!FLAGS.includes(name))
                throw new HttpError(400, `featureFlags has only ${FLAGS.join(', ')}`);
            if (typeof value !== 'boolean')
                throw new HttpError(400, `featureFlags.${name} must be true or false`);
        }
        return transaction(this.#db, () => {
            const known = /^\d{1,15}$/.test(reference) ? this.#find.get(Number(reference)) : undefined;
            if (known === undefined)
                throw new HttpError(404, 'there is no such account');
            const row = known;
            const all = JSON.stringify({ ...JSON.parse(row.feature_flags), ...Object.fromEntries(flags) });
            this.#setFlags.run(all, Math.floor(Date.now() / 1000), row.id);
            this.#audit.note('admin', adminId, 'account.settings-changed', `account-${row.id}`);
            return tenants_present(this.#find.get(row.id));
        });
    }
    /** What all teams used, in total and by the plan of their account. */
    usage({ from, to }) {
        const plans = this.#usageByPlan.all(from, to);
        return { totals: totalsOf(plans), plans };
    }
    /** What one team used, such as "team-7" or "7". */
    usageOfTeam(reference, { from, to }) {
        const number = /^(?:team-)?(\d{1,15})$/.exec(reference)?.[1];
        const team = number === undefined ? undefined : this.#team.get(Number(number));
        if (team === undefined)
            throw new HttpError(404, 'there is no such team');
        const days = this.#usageOfTeam.all(team.id, from, to);
        return { teamId: `team-${team.id}`, team: team.name, totals: totalsOf(days), days };
    }
}
function tenants_present(row) {
    const { id, name, plan, region, status } = row;
    const settings = { featureFlags: JSON.parse(row.feature_flags) };
    return {
        id,
        name,
        plan,
        region,
        status,
        settings,
        updatedAt: new Date(row.updated_at * 1000).toISOString(),
    };
}
function totalsOf(rows) {
    const sum = (name) => rows.reduce((total, row) => total + row[name], 0);
    const peakUsers = rows.reduce((most, row) => Math.max(most, row.peakUsers), 0);
    return { apiCalls: sum('apiCalls'), exports: sum('exports'), peakUsers };
}

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/index.js
















/** All that a database worker can be asked for: one object per noun, and its methods are the queries. */
function createQueries(db, regressions) {
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

;// CONCATENATED MODULE: ./lib/examples/storefront/worker.js
/**
 * A thread with a database connection of its own. This file is both ends of it: imported, it offers `startWorker`;
 * run as a worker, it answers calls. So the thread is found wherever this file is, also when a bundle holds it.
 */




/** Starts a worker. Its first message says that it is ready; each later one is the outcome of the call before. */
function startWorker(setup) {
    return new external_node_worker_threads_.Worker(new URL(import.meta.url), { name: 'storefront database', workerData: setup });
}
function serve(port, { storefrontFile, regressions }) {
    const queries = createQueries(openDatabase(storefrontFile), new Set(regressions));
    port.on('message', (call) => port.postMessage(answer(queries, call)));
    port.postMessage('ready');
}
function answer(queries, [noun, name, parameters]) {
    try {
        const functions = queries[noun];
        return { result: functions[name](...parameters) };
    }
    catch (error) {
        if (error instanceof HttpError)
            return { refusal: { status: error.status, message: error.message } };
        return { fault: error };
    }
}
// Whoever imports this file may be in a worker of somebody else, with other data.
if (external_node_worker_threads_.parentPort !== null && external_node_worker_threads_.workerData?.storefrontFile !== undefined)
    serve(external_node_worker_threads_.parentPort, external_node_worker_threads_.workerData);

;// CONCATENATED MODULE: ./lib/examples/storefront/pool.js


/** As many as an app of this size has connections; a slow query holds up one and leaves the others. */
const WORKERS = 3;
/** Runs queries in database workers: each has one at a time, and what comes when all are busy waits in line. */
class DatabasePool {
    /** Resolves when all workers can be called. */
    ready;
    #setup;
    #workers = new Set();
    #idle = [];
    #running = new Map();
    #waiting = [];
    #closed = false;
    constructor(setup) {
        this.#setup = setup;
        this.ready = Promise.all(Array.from({ length: WORKERS }, () => this.#start())).then(() => { });
        // Whoever starts the shop waits for it; nobody has to.
        this.ready.catch(() => { });
    }
    /**
     * Runs a query, such as `run('products', 'find', 'SKU-00001')`: a method of one of the nouns in `queries/`.
     *
     * @throws HttpError as the query does.
     */
    run(noun, name, ...parameters) {
        return new Promise((resolve, reject) => {
            const task = { call: [noun, name, parameters], resolve: resolve, reject };
            const worker = this.#idle.shift();
            if (worker !== undefined)
                this.#give(worker, task);
            else if (this.#workers.size > 0)
                this.#waiting.push(task);
            else
                reject(new Error('no database worker is left'));
        });
    }
    /** Stops the workers; queries that are not done by then fail. */
    async close() {
        this.#closed = true;
        await Promise.all([...this.#workers].map((worker) => worker.terminate()));
    }
    /** Starts one more worker, and another one in its place should it ever end by itself. */
    #start() {
        const worker = startWorker(this.#setup);
        this.#workers.add(worker);
        return new Promise((resolve, reject) => {
            let ready = false;
            let cause;
            worker.once('message', () => {
                ready = true;
                worker.on('message', (outcome) => this.#finish(worker, outcome));
                this.#next(worker);
                resolve();
            });
            worker.once('error', (error) => {
                cause = error;
            });
            worker.once('exit', () => {
                const message = cause instanceof Error ? `: ${cause.message}` : '';
                const error = new Error(`a database worker ended${message}`, { cause });
                this.#forget(worker, error);
                if (!ready)
                    reject(error);
                // One that did not even start would not start the next time either.
                if (ready && !this.#closed) {
                    console.error(`storefront: ${error.message}; another one takes its place`);
                    this.#start().catch(() => console.error('storefront: a new database worker does not start'));
                }
                if (this.#workers.size === 0)
                    for (const task of this.#waiting.splice(0))
                        task.reject(error);
            });
        });
    }
    #give(worker, task) {
        this.#running.set(worker, task);
        worker.postMessage(task.call);
    }
    #finish(worker, outcome) {
        const task = this.#running.get(worker);
        this.#running.delete(worker);
        this.#next(worker);
        if ('result' in outcome)
            task.resolve(outcome.result);
        else if ('refusal' in outcome)
            task.reject(new HttpError(outcome.refusal.status, outcome.refusal.message));
        else
            task.reject(outcome.fault);
    }
    #next(worker) {
        const task = this.#waiting.shift();
        if (task === undefined)
            this.#idle.push(worker);
        else
            this.#give(worker, task);
    }
    /** Takes out a worker that ended, and fails the query it was at. */
    #forget(worker, error) {
        this.#workers.delete(worker);
        this.#idle = this.#idle.filter((other) => other !== worker);
        this.#running.get(worker)?.reject(error);
        this.#running.delete(worker);
    }
}

// EXTERNAL MODULE: ./lib/examples/storefront/regressions.js
var storefront_regressions = __nccwpck_require__(966);
;// CONCATENATED MODULE: ./lib/examples/storefront/router.js

/** Finds the handler of a request by method and path; `:name` in a pattern stands for any one segment. */
class Router {
    #routes = new Map();
    /** By number of segments: a path can only match a pattern of its own length. */
    #byLength = new Map();
    /** Adds a handler, such as `add('GET', '/api/v1/products/:id', …)`; the first pattern that fits wins. */
    add(method, pattern, handler) {
        let route = this.#routes.get(pattern);
        if (route === undefined) {
            route = { segments: pattern.split('/').slice(1), handlers: new Map() };
            this.#routes.set(pattern, route);
            const same = this.#byLength.get(route.segments.length) ?? [];
            this.#byLength.set(route.segments.length, [...same, route]);
        }
        route.handlers.set(method, handler);
        return this;
    }
    /** The handler of a request: 404 when no pattern fits, 405 when one does, but not for this method. */
    match(method, path) {
        const segments = path.split('/').slice(1);
        const allowed = new Set();
        for (const route of this.#byLength.get(segments.length) ?? []) {
            if (!fits(route.segments, segments))
                continue;
            // HEAD is GET whose body stays at home; the server leaves it out.
            const handler = route.handlers.get(method === 'HEAD' ? 'GET' : method);
            if (handler !== undefined)
                return { handler, params: paramsOf(route.segments, segments) };
            for (const known of route.handlers.keys())
                allowed.add(known);
        }
        if (allowed.size === 0)
            throw new HttpError(404, 'there is nothing at this address');
        if (allowed.has('GET'))
            allowed.add('HEAD');
        const allow = [...allowed].join(', ');
        throw new HttpError(405, `this address answers ${allow} only`, { allow });
    }
}
function fits(pattern, path) {
    return pattern.every((part, at) => (part.startsWith(':') ? path[at] !== '' : part === path[at]));
}
function paramsOf(pattern, path) {
    const params = {};
    for (const [at, part] of pattern.entries()) {
        if (!part.startsWith(':'))
            continue;
        try {
            params[part.slice(1)] = decodeURIComponent(path[at]);
        }
        catch {
            // A lone % or %zz; nothing can have such a name.
            throw new HttpError(400, 'the address is not encoded properly');
        }
    }
    return params;
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/account.js
/** What somebody sees of their own account. */
function addAccountRoutes(router, { database, sessions }) {
    const profile = sessions.required(async (_context, { user }) => {
        return { status: 200, body: await database.run('accounts', 'profile', user) };
    });
    router.add('GET', '/api/v1/users/me', profile);
    router.add('GET', '/api/v1/account/profile', profile);
}

;// CONCATENATED MODULE: ./lib/examples/storefront/jwt.js

/** Claims as a signed JSON Web Token (HS256). */
function signJwt(claims, key) {
    const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
    return `${content}.${(0,external_node_crypto_namespaceObject.createHmac)('sha256', key).update(content).digest('base64url')}`;
}

;// CONCATENATED MODULE: ./lib/examples/storefront/sessions.js


/** For how many seconds a login holds: for long when it is to be remembered. */
const sessions_HOUR = 3600;
const MONTH = 30 * 24 * sessions_HOUR;
/** The logins that are valid now. The oldest are forgotten, so a long load run does not fill the memory. */
class Sessions {
    #byToken = new Map();
    #limit;
    #longest;
    #issue;
    #opened = 0;
    constructor({ seconds = MONTH, count = 20_000, issue = (token) => token } = {}) {
        this.#limit = count;
        this.#longest = seconds;
        this.#issue = issue;
    }
    /**
     * Logs a user in for some time; returns the session and for how many seconds it really holds. The token is a
     * random one, or what is made of the session's end.
     */
    open(user, seconds, tokenUntil = randomToken) {
        const expiresIn = Math.min(seconds, this.#longest);
        const expiresAt = Date.now() + expiresIn * 1000;
        this.#opened += 1;
        const session = {
            id: this.#opened,
            token: tokenUntil(expiresAt),
            user,
            expiresAt,
        };
        this.#byToken.set(session.token, session);
        if (this.#byToken.size > this.#limit) {
            // A Map iterates in the order of insertion: the first key is the oldest login.
            for (const oldest of this.#byToken.keys()) {
                this.#byToken.delete(oldest);
                break;
            }
        }
        return { session: { ...session, token: this.#issue(session.token) }, expiresIn };
    }
    /** The session of an `Authorization` header, when it is a valid one. */
    find(authorization) {
        const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
        return token === undefined ? undefined : this.withToken(token);
    }
    /** The session of a token, as long as it holds. */
    withToken(token) {
        const session = this.#byToken.get(token);
        if (session === undefined)
            return undefined;
        if (session.expiresAt > Date.now())
            return session;
        this.#byToken.delete(session.token);
        return undefined;
    }
    /** Ends a session. */
    end(token) {
        this.#byToken.delete(token);
    }
    /** A handler that only somebody in one of the roles reaches: anybody else who is logged in gets 403. */
    only(roles, handler) {
        return this.required((context, session) => {
            if (!roles.includes(session.user.role)) {
                throw new HttpError(403, `this is for the role ${roles.join(' or ')} only`);
            }
            return handler(context, session);
        });
    }
    /** A handler that only somebody who is logged in reaches; anybody else gets 401. */
    required(handler) {
        return (context) => {
            const session = this.find(context.headers.authorization);
            if (session === undefined) {
                throw new HttpError(401, 'a valid bearer token is needed', { 'www-authenticate': 'Bearer' });
            }
            return handler(context, session);
        };
    }
}
/** A token that nobody can guess. */
function randomToken() {
    return (0,external_node_crypto_namespaceObject.randomBytes)(24).toString('base64url');
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/auth.js




/** Whose email and password those are; 401 when nobody's. `slow-hash` shows here: the hash says how much work it takes. */
async function authenticate({ database }, email, password) {
    const { user, hash } = await database.run('accounts', 'credentials', email.toLowerCase());
    // An unknown address costs the same work, so that the time does not tell who has an account.
    const right = await verifyPassword(password, hash);
    if (user === undefined || !right)
        throw new HttpError(401, 'email or password is wrong');
    return user;
}
/** Login with email and password, for three generations of clients. */
function addAuthRoutes(router, app) {
    const { database, sessions } = app;
    router.add('POST', '/api/v1/auth/login', async ({ body }) => {
        const user = await authenticate(app, textField(body, 'email'), textField(body, 'password'));
        const { session, expiresIn } = sessions.open(user, body.rememberMe === true ? MONTH : sessions_HOUR);
        return {
            status: 200,
            // Clients of three generations are about, and each looks for the token under another name.
            body: {
                accessToken: session.token,
                access_token: session.token,
                token: session.token,
                tokenType: 'Bearer',
                expiresIn,
                user,
            },
        };
    });
    // The session of a review app comes with a cart.
    router.add('POST', '/api/auth/session', async ({ body }) => {
        const email = textField(body, body.email === undefined ? 'username' : 'email');
        const user = await authenticate(app, email, textField(body, 'password'));
        const cart = await database.run('carts', 'create', user.id, 'EUR', 'web');
        const { session, expiresIn } = sessions.open(user, sessions_HOUR);
        const answer = { access_token: session.token, token_type: 'Bearer', expires_in: expiresIn };
        return { status: 200, body: { ...answer, cart_id: cart.id, user } };
    });
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/admin.js








const ADMINS = ['admin'];
/** What only administrators do: accounts with their settings and usage, and the audit log. */
function addAdminRoutes(router, app) {
    addAccounts(router, app);
    addLogin(router, app);
    addAuditLogs(router, app);
}
function addAccounts(router, { database, sessions }) {
    router.add('GET', '/api/v2/admin/accounts', sessions.only(ADMINS, async ({ query }) => {
        const pageSize = numberParam(query, 'pageSize', 25, 100);
        const page = numberParam(query, 'page', 1, 1000);
        const found = await database.run('tenants', 'list', pageSize, (page - 1) * pageSize);
        return { status: 200, body: { ...found, page, pageSize } };
    }));
    router.add('PATCH', '/api/v2/admin/accounts/:id/settings', sessions.only(ADMINS, async ({ params, body }, { user }) => {
        return {
            status: 200,
            body: await database.run('tenants', 'changeSettings', params.id, user.id, body),
        };
    }));
    router.add('GET', '/api/v2/admin/reports/usage', sessions.only(ADMINS, async ({ query }) => {
        const range = query.get('range') || 'last_30_days';
        const span = rangeOf(range, Math.floor(Date.now() / 1000), 'range');
        return { status: 200, body: { range, ...(await database.run('tenants', 'usage', span)) } };
    }));
}
function addLogin(router, app) {
    const key = (0,external_node_crypto_namespaceObject.randomBytes)(32);
    router.add('POST', '/api/admin/login', async ({ body }) => {
        const email = textField(body, body.email === undefined ? 'username' : 'email');
        const user = await authenticate(app, email, textField(body, 'password'));
        if (!ADMINS.includes(user.role))
            throw new HttpError(403, 'this account is not of an administrator');
        const { session, expiresIn } = app.sessions.open(user, sessions_HOUR, (expiresAt) => {
            const claims = { sub: String(user.id), role: user.role, jti: (0,external_node_crypto_namespaceObject.randomUUID)() };
            return signJwt({ ...claims, exp: Math.floor(expiresAt / 1000) }, key);
        });
        await app.database.run('audit', 'note', 'admin', user.id, 'login', `user-${user.id}`);
        return { status: 200, body: { jwt: session.token, expires_in: expiresIn, user } };
    });
}
function addAuditLogs(router, { database, sessions }) {
    router.add('GET', '/api/admin/audit-logs', sessions.only(ADMINS, async ({ query }) => {
        const type = query.get('actor_type') || 'all';
        if (type !== 'all' && !ACTOR_TYPES.includes(type)) {
            throw new HttpError(400, `actor_type must be all or one of ${ACTOR_TYPES.join(', ')}`);
        }
        const span = rangeBetween(query.get('from') || '2000-01-01', query.get('to') || '2999-12-31', 'the time');
        const size = numberParam(query, 'page_size', 100, 500);
        const page = numberParam(query, 'page', 1, 1000);
        const found = await database.run('audit', 'list', type, span, size, (page - 1) * size);
        return { status: 200, body: { ...found, page, page_size: size } };
    }));
}

;// CONCATENATED MODULE: ./lib/examples/storefront/access.js


/** A handler for programs with an API key as well as for people who are logged in; anybody else gets 401. */
function keyOrLogin({ database, sessions, breaks }, handler) {
    return async (context) => {
        const key = context.headers['x-api-key'];
        if (typeof key === 'string') {
            const user = await database.run('credentials', 'ofKey', digestOf(breaks.token(key)));
            if (user === undefined)
                throw new HttpError(401, 'the API key is not known');
            return handler(context, user);
        }
        const session = sessions.find(context.headers.authorization);
        if (session === undefined) {
            const message = 'an API key in X-API-Key or a valid bearer token is needed';
            throw new HttpError(401, message, { 'www-authenticate': 'Bearer' });
        }
        return handler(context, session.user);
    };
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/analytics.js




/** How things go: the orders of a time, and what a team used in it. */
function addAnalyticsRoutes(router, app) {
    const { database, sessions } = app;
    const spanOf = (text, what) => rangeOf(text, Math.floor(Date.now() / 1000), what);
    router.add('GET', '/api/v1/analytics/dashboard', keyOrLogin(app, async ({ query }) => {
        const names = (query.get('widgets') || WIDGETS.join(',')).split(',');
        if (names.length > 20 || !names.every((name) => WIDGETS.includes(name))) {
            throw new HttpError(400, `widgets must be of ${WIDGETS.join(', ')}, separated by commas`);
        }
        const range = query.get('range') || 'last_30_days';
        const widgets = await database.run('metrics', 'widgets', names, spanOf(range, 'range'));
        return { status: 200, body: { range, widgets } };
    }));
    router.add('GET', '/api/v2/dashboard/summary', sessions.required(async ({ query }) => {
        const range = query.get('range') || '7d';
        const summary = await database.run('metrics', 'summarize', spanOf(range, 'range'), 'day');
        return { status: 200, body: { range, ...summary } };
    }));
    router.add('GET', '/api/v2/metrics/orders', sessions.only(['service', 'admin'], async ({ query }) => {
        const window = query.get('window') || '24h';
        const metrics = await database.run('metrics', 'summarize', spanOf(window, 'window'), 'hour');
        return { status: 200, body: { window, ...metrics } };
    }));
    router.add('GET', '/api/v2/reports/usage', sessions.required(async ({ query }) => {
        const team = query.get('teamId');
        if (team === null || team === '')
            throw new HttpError(400, 'teamId must say which team');
        const period = query.get('period') || 'current_month';
        const usage = await database.run('tenants', 'usageOfTeam', team, spanOf(period, 'period'));
        return { status: 200, body: { period, ...usage } };
    }));
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/search.js



/** The words of a query: in lower case, each once, and no more than anybody types. */
function searchWords(text) {
    const words = text
        .slice(0, 200)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return [...new Set(words)].slice(0, 5);
}
/** Product search, and the catalog of review apps, which is the same one. */
function addSearchRoutes(router, { database }) {
    const search = async ({ query }) => {
        const words = searchWords(query.get('q') ?? '');
        if (words.length === 0)
            throw new HttpError(400, 'q must have a word to search for');
        const sort = query.get('sort') || 'relevance';
        if (!Object.hasOwn(SEARCH_SORTS, sort)) {
            throw new HttpError(400, `sort must be one of ${Object.keys(SEARCH_SORTS).join(', ')}`);
        }
        const limit = numberParam(query, 'limit', 10, 50);
        const page = numberParam(query, 'page', 1, 1000);
        const params = { words, sort: sort, limit, offset: (page - 1) * limit };
        const { results, total } = await database.run('search', 'find', params);
        return { status: 200, body: { query: words.join(' '), sort, results, total, page, limit } };
    };
    router.add('GET', '/api/v1/search', search);
    router.add('GET', '/api/catalog/search', search);
    router.add('GET', '/api/catalog/products/:id', async ({ params }) => {
        return { status: 200, body: await database.run('products', 'find', params.id) };
    });
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/articles.js



/** The magazine: articles, their neighbours, the search among them, and what is read most. */
function addArticleRoutes(router, { database }) {
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
        if (word === undefined)
            throw new HttpError(400, 'q must have a word to search for');
        const page = numberParam(query, 'page', 1, 1000);
        const found = await database.run('articles', 'search', word, page);
        return { status: 200, body: { query: word, ...found, page } };
    });
    router.add('GET', '/api/trending', async () => {
        return { status: 200, body: { articles: await database.run('articles', 'trending') } };
    });
}
function slugOf(params) {
    return params.slug.slice(0, 100);
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/carts.js


/** The cart of a login, and carts that go through the steps of a checkout. */
function addCartRoutes(router, { database, sessions }) {
    /** The steps on one cart, which must be the user's own. */
    const step = (path, answer) => router.add('POST', `/api/v1/carts/:id/${path}`, sessions.required(({ params, body }, { user }) => answer(params.id, user, body)));
    router.add('POST', '/api/v1/cart/items', sessions.required(async ({ body }, { id, user }) => {
        return { status: 201, body: await database.run('carts', 'addSessionItem', id, user.id, body) };
    }));
    router.add('POST', '/api/v1/carts', sessions.required(async ({ body }, { user }) => {
        const currency = shortText(body.currency ?? 'EUR', 'currency', /^[A-Z]{3}$/);
        const channel = shortText(body.channel ?? 'web', 'channel', /^[\w-]{1,30}$/);
        return { status: 201, body: await database.run('carts', 'create', user.id, currency, channel) };
    }));
    step('items', async (id, user, body) => {
        return { status: 201, body: await database.run('carts', 'addItem', id, user.id, body) };
    });
    router.add('POST', '/api/carts/:id/items', sessions.required(async ({ params, body }, { user }) => {
        return { status: 201, body: await database.run('carts', 'addItem', params.id, user.id, body) };
    }));
    step('shipping-address', async (id, user, body) => {
        return { status: 200, body: await database.run('carts', 'setAddress', id, user.id, body) };
    });
    step('payment-intents', async (id, user) => {
        const intent = `pi_${(0,external_node_crypto_namespaceObject.randomUUID)()}`;
        return { status: 201, body: await database.run('carts', 'setPaymentIntent', id, user.id, intent) };
    });
    step('checkout', async (id, user) => {
        return { status: 201, body: await database.run('orders', 'checkout', id, user.id) };
    });
}
function shortText(value, name, form) {
    if (typeof value !== 'string' || !form.test(value))
        throw new HttpError(400, `${name} is not valid`);
    return value;
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/customers.js




const MOST_CUSTOMERS = 500;
/** Customers: the list, and those who meet conditions. */
function addCustomerRoutes(router, app) {
    const { database } = app;
    router.add('GET', '/api/v1/customers', keyOrLogin(app, async ({ query }) => {
        const limit = numberParam(query, 'limit', 20, 100);
        const page = numberParam(query, 'page', 1, 10_000);
        const reference = query.get('importId') || null;
        const id = reference === null ? null : Number(/^import-(\d{1,15})$/.exec(reference)?.[1]);
        if (Number.isNaN(id))
            throw new HttpError(400, 'importId must be such as import-1');
        const email = query.get('email')?.toLowerCase() || null;
        const found = await database.run('customers', 'list', id, email, limit, (page - 1) * limit);
        return { status: 200, body: { ...found, page, limit } };
    }));
    router.add('POST', '/api/v1/customers/segments/query', keyOrLogin(app, async ({ body }) => {
        const segmentName = textField(body, 'segmentName').slice(0, 200);
        const limit = body.limit ?? 100;
        if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > MOST_CUSTOMERS) {
            throw new HttpError(400, `limit must be a whole number from 1 to ${MOST_CUSTOMERS}`);
        }
        const now = Math.floor(Date.now() / 1000);
        const found = await database.run('customers', 'segment', conditionsOf(body.conditions), limit, now);
        return { status: 200, body: { segmentName, ...found } };
    }));
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/dashboard.js
/** How long a summary is good for. Long enough that even a small test hardly ever meets the work itself. */
const FRESH_MS = 30_000;
/** The numbers of the shop at a glance. `uncached-dashboard` has them worked out for each request. */
function addDashboardRoutes(router, { database, sessions, regressions }) {
    const summarize = (now) => database.run('dashboard', 'summarize', now);
    const cached = !regressions.has('uncached-dashboard');
    let kept;
    router.add('GET', '/api/v1/dashboard/summary', sessions.required(async () => {
        const now = Date.now();
        if (!cached)
            return { status: 200, body: await summarize(now) };
        // What is kept is the promise: those who ask while it is worked out wait for the same one.
        if (kept === undefined || now - kept.at >= FRESH_MS)
            kept = { at: now, summary: summarize(now) };
        const { summary } = kept;
        try {
            return { status: 200, body: await summary };
        }
        catch (error) {
            if (kept?.summary === summary)
                kept = undefined;
            throw error;
        }
    }));
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/health.js
/** Whether the app is up: for balancers, and for whoever waits for the start. */
function addHealthRoutes(router) {
    const health = () => ({ status: 200, body: { status: 'ok' } });
    router.add('GET', '/health', health);
    router.add('GET', '/api/v1/health', health);
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/imports.js



/** What an import is to be called at each point of its way. */
const imports_STATUSES = {
    queued: 'queued',
    running: 'processing',
    done: 'completed',
    failed: 'failed',
};
/** What becomes of customers who are known: "customers" and "upsert" write them anew, "insert" rejects them. */
const MODES = ['customers', 'upsert', 'insert'];
/** Files with customers, which are stored after they came in. */
function addImportRoutes(router, app) {
    const { database } = app;
    router.add('POST', '/api/v1/imports/customers', keyOrLogin(app, async ({ body }, user) => {
        const { id, ...job } = await database.run('jobs', 'create', 'import', user.id, importOf(body));
        app.jobs.start();
        return { status: 202, body: { jobId: id, ...job, statusUrl: `/api/v1/imports/${id}/status` } };
    }));
    router.add('GET', '/api/v1/imports/:id/status', keyOrLogin(app, async ({ params }, user) => {
        const { id, summary, ...job } = await database.run('jobs', 'find', 'import', params.id, user.id);
        return { status: 200, body: { jobId: id, ...job, status: imports_STATUSES[job.status], ...summary } };
    }));
    router.add('GET', '/api/v1/imports', keyOrLogin(app, async ({ query }, user) => {
        const limit = numberParam(query, 'limit', 10, 100);
        const page = numberParam(query, 'page', 1, 1000);
        const asked = query.get('status') || 'all';
        const [status = asked] = Object.entries(imports_STATUSES).find(([, name]) => name === asked) ?? [];
        if (asked !== 'all' && imports_STATUSES[status] !== asked) {
            throw new HttpError(400, `status must be all or one of ${Object.values(imports_STATUSES).join(', ')}`);
        }
        const offset = (page - 1) * limit;
        const { jobs, total } = await database.run('jobs', 'list', 'import', user.id, status, limit, offset);
        const imports = jobs.map(({ id, ...job }) => ({ jobId: id, ...job, status: imports_STATUSES[job.status] }));
        return { status: 200, body: { imports, total, page, limit } };
    }));
}
/** A file and what is to be done with it; the file's content is looked at when its turn comes. */
function importOf(fields) {
    const file = Object.values(fields).find((value) => value instanceof Upload);
    if (file === undefined)
        throw new HttpError(400, 'a file is needed, in a multipart form');
    if (file.text.trim() === '')
        throw new HttpError(400, 'the file is empty');
    const format = /\.(csv|json)$/i.exec(file.name)?.[1]?.toLowerCase() ?? /(csv|json)/.exec(file.type)?.[1];
    if (format === undefined)
        throw new HttpError(415, 'the file must be CSV or JSON');
    const mode = fields.importType ?? 'customers';
    if (typeof mode !== 'string' || !MODES.includes(mode)) {
        throw new HttpError(400, `importType must be one of ${MODES.join(', ')}`);
    }
    const notify = fields.notifyOnCompletion ?? 'false';
    if (notify !== 'true' && notify !== 'false') {
        throw new HttpError(400, 'notifyOnCompletion must be true or false');
    }
    return { format, mode, text: file.text, notifyOnCompletion: notify === 'true' };
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/oauth.js




/** Why there is no token, as RFC 6749 says it; but what is wrong is always 401, as with any other login. */
class Refusal extends Error {
    status;
    code;
    constructor(status, code, message) {
        super(message);
        this.status = status;
        this.code = code;
    }
}
/** Tokens for programs. A refresh gives no new refresh token: the old one goes on until it expires. */
function addOauthRoutes(router, app) {
    router.add('POST', '/oauth/token', async ({ body, headers }) => {
        const noStore = { 'cache-control': 'no-store' };
        try {
            const fields = { ...body, ...basicCredentials(headers.authorization) };
            const { user, refreshToken } = await grant(app, fields);
            const { session, expiresIn } = app.sessions.open(user, sessions_HOUR);
            const answer = { access_token: session.token, token_type: 'Bearer', expires_in: expiresIn };
            const refresh = refreshToken === undefined ? {} : { refresh_token: refreshToken };
            return { status: 200, headers: noStore, body: { ...answer, ...refresh } };
        }
        catch (error) {
            if (!(error instanceof Refusal))
                throw error;
            const answer = { error: error.code, error_description: error.message };
            return { status: error.status, headers: noStore, body: answer };
        }
    });
}
async function grant(app, fields) {
    const id = required(fields, 'client_id');
    const client = await app.database.run('credentials', 'client', id, digestOf(required(fields, 'client_secret')));
    if (client === undefined)
        throw new Refusal(401, 'invalid_client', 'client_id or client_secret is wrong');
    const type = required(fields, 'grant_type');
    if (!['password', 'refresh_token', 'client_credentials'].includes(type)) {
        throw new Refusal(400, 'unsupported_grant_type', `there is no grant_type ${type.slice(0, 50)}`);
    }
    if (!client.grants.includes(type)) {
        throw new Refusal(400, 'unauthorized_client', `this client may use ${client.grants.join(', ')} only`);
    }
    if (type === 'password')
        return byPassword(app, client, fields);
    if (type === 'refresh_token')
        return byRefreshToken(app, client, fields);
    const { audience = client.audience } = fields;
    if (audience !== client.audience)
        throw new Refusal(400, 'invalid_target', `the audience is ${client.audience}`);
    return { user: client.user };
}
async function byPassword(app, client, fields) {
    const name = required(fields, 'username');
    const password = required(fields, 'password');
    const user = await authenticate(app, name, password).catch((error) => {
        if (!(error instanceof HttpError))
            throw error;
        throw new Refusal(401, 'invalid_grant', 'username or password is wrong');
    });
    const refreshToken = randomToken();
    const until = Math.floor(Date.now() / 1000) + MONTH;
    await app.database.run('credentials', 'keepRefreshToken', digestOf(refreshToken), client.id, user.id, until);
    return { user, refreshToken };
}
async function byRefreshToken(app, client, fields) {
    const digest = digestOf(required(fields, 'refresh_token'));
    const now = Math.floor(Date.now() / 1000);
    const user = await app.database.run('credentials', 'ofRefreshToken', digest, client.id, now);
    if (user === undefined)
        throw new Refusal(401, 'invalid_grant', 'the refresh_token is wrong or has expired');
    return { user };
}
function required(fields, name) {
    const value = fields[name];
    if (typeof value !== 'string' || value === '') {
        throw new Refusal(400, 'invalid_request', `${name} must be a text`);
    }
    return value;
}
/** The client in an `Authorization: Basic` header, which may stand for the two fields. */
function basicCredentials(authorization) {
    const encoded = /^Basic +(\S+) *$/i.exec(authorization ?? '')?.[1];
    if (encoded === undefined)
        return {};
    const text = Buffer.from(encoded, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    return colon < 0 ? {} : { client_id: text.slice(0, colon), client_secret: text.slice(colon + 1) };
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/orders.js


const STAFF = ['service', 'admin'];
const ORDER_STATUSES = ['draft', 'open', 'paid', 'shipped', 'delivered', 'refunded'];
/** Orders: the list of one's own, and a new one from a cart. */
function addOrderRoutes(router, { database, sessions }) {
    router.add('GET', '/api/v1/orders', sessions.required(async ({ query }, { user }) => {
        const limit = numberParam(query, 'limit', 10, 100);
        const page = numberParam(query, 'page', 1, 1000);
        const status = query.get('status') || 'all';
        const found = await database.run('orders', 'list', user.id, status, limit, (page - 1) * limit);
        return { status: 200, body: { ...found, page, limit } };
    }));
    router.add('POST', '/api/v1/orders', sessions.required(async ({ body }, { user }) => {
        const cartId = body.cartId ?? body.cart_id;
        return { status: 201, body: await database.run('orders', 'place', cartId, user.id, body) };
    }));
    // What other programs of the shop do with the orders of everybody.
    router.add('GET', '/api/v2/orders', sessions.only(STAFF, async ({ query }) => {
        const limit = numberParam(query, 'limit', 50, 200);
        const page = numberParam(query, 'page', 1, 1000);
        const status = query.get('status') || 'all';
        if (status !== 'all' && !ORDER_STATUSES.includes(status)) {
            throw new HttpError(400, `status must be all or one of ${ORDER_STATUSES.join(', ')}`);
        }
        const found = await database.run('orders', 'listAll', status, limit, (page - 1) * limit);
        return { status: 200, body: { ...found, page, limit } };
    }));
    router.add('POST', '/api/v2/orders/drafts', sessions.only(STAFF, async ({ body }) => {
        return { status: 201, body: await database.run('orders', 'draft', body) };
    }));
}

;// CONCATENATED MODULE: ./lib/examples/storefront/html.js
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** A text as it can stand in HTML. */
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
/** A page; the content is HTML already. */
function page(status, title, content, cookies = []) {
    const body = `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>` +
        `<body><h1>${escapeHtml(title)}</h1>${content}</body></html>\n`;
    const headers = { 'cache-control': 'no-store', ...(cookies.length > 0 && { 'set-cookie': cookies }) };
    return { status, body, type: 'text/html; charset=utf-8', headers };
}
/** Sends a browser elsewhere, to be fetched with GET. */
function redirect(location, cookies = []) {
    const headers = { location, ...(cookies.length > 0 && { 'set-cookie': cookies }) };
    return { status: 303, body: '', type: 'text/html; charset=utf-8', headers };
}
/** A cookie as it is set: not for scripts, and not for other sites to send. */
function cookie(name, value, seconds) {
    return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;
}
/** The cookie of that name in a `Cookie` header. */
function cookieOf(header, name) {
    for (const pair of (header ?? '').split(';')) {
        const [key, value] = pair.trim().split('=', 2);
        if (key === name)
            return value;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/pages.js





const PROJECTS_SHOWN = 10;
const ORDERS_SHOWN = 5;
/** The shop for browsers: a login with a form, and what somebody sees first after it. */
function addPageRoutes(router, app) {
    const { sessions } = app;
    router.add('GET', '/login', () => loginForm(200));
    router.add('POST', '/login', async ({ body, headers }) => {
        checkCsrf(body.csrf, headers.cookie);
        const email = textField(body, 'email');
        const password = textField(body, 'password');
        try {
            const user = await authenticate(app, email, password);
            const { session, expiresIn } = sessions.open(user, sessions_HOUR);
            return redirect('/dashboard', [cookie('session', session.token, expiresIn)]);
        }
        catch (error) {
            if (!(error instanceof HttpError) || error.status !== 401)
                throw error;
            return loginForm(401, error.message);
        }
    });
    router.add('POST', '/logout', ({ body, headers }) => {
        checkCsrf(body.csrf, headers.cookie);
        sessions.end(cookieOf(headers.cookie, 'session') ?? '');
        return redirect('/login', [cookie('session', '', 0)]);
    });
    router.add('GET', '/dashboard', (context) => dashboard(app, context));
}
/** With a bearer token as an API client sends it, or the cookie of the login; a browser without one may log in. */
async function dashboard({ database, sessions }, { headers }) {
    const bearer = headers.authorization;
    const session = bearer === undefined
        ? sessions.withToken(cookieOf(headers.cookie, 'session') ?? '')
        : sessions.find(bearer);
    if (session === undefined) {
        if (bearer === undefined)
            return redirect('/login');
        throw new HttpError(401, 'a valid bearer token is needed', { 'www-authenticate': 'Bearer' });
    }
    const { user } = session;
    const [work, bought] = await Promise.all([
        database.run('projects', 'list', user.id, PROJECTS_SHOWN, 0),
        database.run('orders', 'list', user.id, 'all', ORDERS_SHOWN, 0),
    ]);
    const projects = work.projects.map(({ name, status, progress }) => `<li>${escapeHtml(name)}: ${escapeHtml(status)}, ${progress}%</li>`);
    const orders = bought.orders.map(({ id, status, total, currency }) => `<tr><td>${id}</td><td>${escapeHtml(status)}</td><td>${total} ${escapeHtml(currency)}</td></tr>`);
    const known = cookieOf(headers.cookie, 'csrf') ?? '';
    const csrf = /^[\w-]{32}$/.test(known) ? known : randomToken();
    return page(200, 'Dashboard', `<p>Welcome, ${escapeHtml(user.name)}</p>` +
        `<h2>Projects (${work.total})</h2><ul>${projects.join('')}</ul>` +
        `<h2>Orders (${bought.total})</h2><table>${orders.join('')}</table>` +
        `<form method="post" action="/logout">${csrfField(csrf)}<button>Log out</button></form>`, [cookie('csrf', csrf, sessions_HOUR)]);
}
function loginForm(status, problem) {
    const csrf = randomToken();
    return page(status, 'Log in', `${problem === undefined ? '' : `<p role="alert">${escapeHtml(problem)}</p>`}` +
        `<form method="post" action="/login">${csrfField(csrf)}` +
        '<input name="email" type="email"><input name="password" type="password"><button>Log in</button></form>', [cookie('csrf', csrf, sessions_HOUR)]);
}
function csrfField(csrf) {
    return `<input type="hidden" name="csrf" value="${csrf}">`;
}
/** Another site can have a form sent here, but cannot know what is in the cookie. */
function checkCsrf(field, cookies) {
    const expected = cookieOf(cookies, 'csrf');
    if (expected === undefined || expected === '' || field !== expected) {
        throw new HttpError(403, 'the form has no valid csrf token: load it again');
    }
}

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./lib/examples/storefront/routes/products.js





/** How long a reader waits for the lock of a row before it reads without it. */
const LOCK_TIMEOUT_MS = 150;
/** The product list and the product page. */
function addProductRoutes(router, app) {
    addList(router, app);
    addPage(router, app);
}
function addList(router, { database }) {
    router.add('GET', '/api/v1/products', async ({ query }) => {
        const limit = numberParam(query, 'limit', 20, 100);
        const page = numberParam(query, 'page', 1, 100_000);
        const sort = query.get('sort') || 'popularity';
        if (!Object.hasOwn(PRODUCT_SORTS, sort)) {
            throw new HttpError(400, `sort must be one of ${Object.keys(PRODUCT_SORTS).join(', ')}`);
        }
        const found = await database.run('products', 'list', {
            category: query.get('category') || undefined,
            sort: sort,
            limit,
            offset: (page - 1) * limit,
        });
        return { status: 200, body: { ...found, page, limit } };
    });
}
/** `stall-2pct` and `fault-1pct` show here. */
function addPage(router, { database, regressions, seed }) {
    // Drawn, and not every fiftieth request: a scenario with a rhythm of its own must not fall in step with it.
    const stalls = regressions.has('stall-2pct') ? new Random(seed, 'stalls') : undefined;
    const faults = regressions.has('fault-1pct') ? new Random(seed, 'faults') : undefined;
    router.add('GET', '/api/v1/products/:id', async ({ params }) => {
        if (faults?.chance(0.01))
            throw new HttpError(500, 'the price service did not answer');
        // The holder of the lock never gives it back, so the reader waits for as long as it is ready to.
        if (stalls?.chance(0.02))
            await (0,promises_namespaceObject.setTimeout)(LOCK_TIMEOUT_MS);
        return { status: 200, body: await database.run('products', 'find', params.id) };
    });
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/projects.js

/** What somebody works on. */
function addProjectRoutes(router, { database, sessions }) {
    router.add('GET', '/api/v1/projects', sessions.required(async ({ query }, { user }) => {
        const size = numberParam(query, 'per_page', 20, 100);
        const page = numberParam(query, 'page', 1, 1000);
        const found = await database.run('projects', 'list', user.id, size, (page - 1) * size);
        return { status: 200, body: { ...found, page, per_page: size } };
    }));
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/reports.js


/** What a report is to be called at each point of its way. */
const reports_STATUSES = {
    queued: 'queued',
    running: 'running',
    done: 'ready',
    failed: 'failed',
};
const reports_TYPES = {
    csv: 'text/csv; charset=utf-8',
    json: 'application/json; charset=utf-8',
};
/** Reports, which are made after they were asked for: with a key or a login, and by administrators. */
function addReportRoutes(router, app) {
    const { database, sessions } = app;
    const create = async (user, body) => {
        const request = reportOf(body, Math.floor(Date.now() / 1000));
        const job = await database.run('jobs', 'create', 'report', user.id, { ...request });
        app.jobs.start();
        return { ...job, status: reports_STATUSES[job.status] };
    };
    const status = async (id, user) => {
        const job = await database.run('jobs', 'find', 'report', id, user.id);
        return { ...job, status: reports_STATUSES[job.status] };
    };
    const download = async (id, user) => {
        const { summary, output } = await database.run('jobs', 'output', 'report', id, user.id);
        const format = String(summary.format);
        const headers = { 'content-disposition': `attachment; filename="${id}.${format}"` };
        return { status: 200, type: reports_TYPES[format], headers, body: output };
    };
    router.add('POST', '/api/v1/reports/generate', keyOrLogin(app, async ({ body }, user) => {
        const { id, ...job } = await create(user, body);
        return { status: 202, body: { jobId: id, ...job, statusUrl: `/api/v1/reports/${id}/status` } };
    }));
    router.add('GET', '/api/v1/reports/:id/status', keyOrLogin(app, async ({ params }, user) => {
        const { id, ...job } = await status(params.id, user);
        return { status: 200, body: { jobId: id, ...job } };
    }));
    router.add('GET', '/api/v1/reports/:id/download', keyOrLogin(app, ({ params }, user) => download(params.id, user)));
    router.add('POST', '/api/admin/reports', sessions.only(['admin'], async ({ body }, { user }) => {
        const { id, ...job } = await create(user, body);
        await database.run('audit', 'note', 'admin', user.id, 'report.requested', id);
        return { status: 202, body: { report_id: id, ...job } };
    }));
    router.add('GET', '/api/admin/reports/:id/status', sessions.only(['admin'], async ({ params }, { user }) => {
        const { id, ...job } = await status(params.id, user);
        return { status: 200, body: { report_id: id, ...job } };
    }));
    router.add('GET', '/api/admin/reports/:id/download', sessions.only(['admin'], ({ params }, { user }) => download(params.id, user)));
}

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/index.js


















/** Every address of the app. A new noun is a new file here, and a line below. */
function createRouter(app) {
    const router = new Router();
    addHealthRoutes(router);
    addAuthRoutes(router, app);
    addAccountRoutes(router, app);
    addDashboardRoutes(router, app);
    addProductRoutes(router, app);
    addSearchRoutes(router, app);
    addCartRoutes(router, app);
    addOrderRoutes(router, app);
    addArticleRoutes(router, app);
    addOauthRoutes(router, app);
    addAdminRoutes(router, app);
    addAnalyticsRoutes(router, app);
    addReportRoutes(router, app);
    addImportRoutes(router, app);
    addCustomerRoutes(router, app);
    addProjectRoutes(router, app);
    addPageRoutes(router, app);
    return router;
}

;// CONCATENATED MODULE: ./lib/examples/storefront/runner.js
/** Has the jobs in line done, one after the other, so that they hold up one database worker at most. */
class JobRunner {
    #database;
    #running = false;
    #again = false;
    constructor(database) {
        this.#database = database;
    }
    /** Says that there is a new job. */
    start() {
        this.#again = true;
        if (!this.#running)
            void this.#run();
    }
    async #run() {
        this.#running = true;
        try {
            while (this.#again) {
                this.#again = false;
                while (await this.#next())
                    ;
            }
        }
        catch {
            // No worker is left: the shop closes.
        }
        this.#running = false;
    }
    /** Does one job; one whose worker ends is given up on, and the next one gets its turn. */
    async #next() {
        try {
            return await this.#database.run('jobs', 'next');
        }
        catch {
            await this.#database.run('jobs', 'abandon');
            return true;
        }
    }
}

;// CONCATENATED MODULE: ./lib/examples/storefront/server.js











/** How long `close` waits for requests under way. */
const CLOSE_WAIT_MS = 500;
/**
 * Creates a storefront with its own data, in a temporary file; nothing is shared with another one.
 *
 * @throws when a regression or a break is unknown.
 */
function createStorefront(options = {}) {
    const regressions = new Set((0,storefront_regressions/* checkRegressions */.vO)(options.regressions ?? []));
    const seed = options.seed ?? 1;
    const breaks = new Breaks(options.breaks ?? [], seed);
    const data = new ShopData(seed, regressions);
    const database = new DatabasePool({ storefrontFile: data.file, regressions: [...regressions] });
    const app = {
        database,
        sessions: new Sessions({ seconds: options.tokenSeconds, issue: (token) => breaks.token(token) }),
        regressions,
        breaks,
        seed,
        jobs: new JobRunner(database),
    };
    const router = createRouter(app);
    const server = (0,external_node_http_namespaceObject.createServer)((request, response) => {
        void server_answer(router, breaks, request, response);
    });
    // Longer than the keep-alive of common clients and balancers, so that they, not this end, drop the line.
    server.keepAliveTimeout = 65_000;
    server.headersTimeout = 70_000;
    return {
        data,
        database,
        listen: async (port, host = '127.0.0.1') => {
            await database.ready;
            server.listen(port, host);
            await (0,external_node_events_namespaceObject.once)(server, 'listening');
            return { port: server.address().port };
        },
        close: async () => {
            const closed = new Promise((resolve) => server.close(resolve));
            const impatience = setTimeout(() => server.closeAllConnections(), CLOSE_WAIT_MS);
            server.closeIdleConnections();
            await closed;
            clearTimeout(impatience);
            await database.close();
            data.remove();
        },
    };
}
async function server_answer(router, breaks, request, response) {
    try {
        breaks.request();
        const reply = await handle(router, request);
        send(request, response, { ...reply, body: breaks.body(reply.body) }, {});
    }
    catch (error) {
        // A request that was cut off, by the client or for its size, has lost its socket, whatever the types say.
        const socket = request.socket;
        if (response.headersSent || socket === null || socket.destroyed) {
            response.destroy();
            return;
        }
        const known = error instanceof HttpError ? error : undefined;
        if (known === undefined)
            console.error(error);
        const body = { error: known?.message ?? 'something went wrong here' };
        send(request, response, { status: known?.status ?? 500, body }, known?.headers ?? {});
    }
}
async function handle(router, request) {
    const method = request.method ?? 'GET';
    const target = request.url ?? '/';
    const question = target.indexOf('?');
    const path = question < 0 ? target : target.slice(0, question);
    const { handler, params } = router.match(method, path);
    const hasBody = method !== 'GET' && method !== 'HEAD';
    return handler({
        params,
        query: new URLSearchParams(question < 0 ? '' : target.slice(question + 1)),
        headers: request.headers,
        body: hasBody ? await parseBody(await readBody(request), request.headers['content-type']) : {},
    });
}
function send(request, response, reply, headers) {
    const body = reply.type === undefined ? JSON.stringify(reply.body) : String(reply.body);
    response.writeHead(reply.status, {
        'content-type': reply.type ?? 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        ...reply.headers,
        ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(299);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
