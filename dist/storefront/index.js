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
/* harmony import */ var _regressions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(966);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(798);
/**
 * Starts the storefront: `npm run storefront`.
 *
 * - `PORT`: 3000 without it; 0 takes any free port
 * - `HOST`: 127.0.0.1 without it
 * - `STOREFRONT_REGRESSION`: names from `regressions.ts`, separated by commas
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
        storefront = (0,_server_js__WEBPACK_IMPORTED_MODULE_2__/* .createStorefront */ .r)({ regressions });
        const address = await storefront.listen(port, host);
        const shownHost = host.includes(':') ? `[${host}]` : host;
        const active = regressions.join(', ') || 'none';
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

/***/ 966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ parseRegressions),
/* harmony export */   vO: () => (/* binding */ checkRegressions)
/* harmony export */ });
/* unused harmony export REGRESSIONS */
/** Every regression the app knows, by the names that `STOREFRONT_REGRESSION` takes. */
const REGRESSIONS = [
    {
        name: 'dropped-index',
        endpoints: ['GET /api/v1/search'],
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
        endpoints: ['POST /api/v1/auth/login'],
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
    const known = REGRESSIONS.map(({ name }) => name);
    for (const name of names) {
        if (!known.includes(name)) {
            throw new Error(`There is no regression "${name}". The known ones are: ${known.join(', ')}.`);
        }
    }
    return [...new Set(names)];
}
/** Reads the value of `STOREFRONT_REGRESSION`: names separated by commas, none when it is not set. */
function parseRegressions(text) {
    const names = (text ?? '').split(',').map((name) => name.trim());
    return checkRegressions(names.filter((name) => name !== ''));
}


/***/ }),

/***/ 798:
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
/** Parses a body by its content type: a JSON object or a form; no body is no fields. */
function parseBody(body, contentType) {
    if (body.length === 0)
        return {};
    const type = (contentType ?? 'application/json').split(';')[0].trim().toLowerCase();
    if (type === 'application/x-www-form-urlencoded') {
        return Object.fromEntries(new URLSearchParams(body.toString('utf8')));
    }
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
    placed_at INTEGER NOT NULL
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
 * Opens a seeded database. In its write-ahead log a reader never waits for a writer, and one writer waits for the
 * other. Nothing is synchronized with the disk, because the file does not outlive the process.
 */
function openDatabase(file) {
    const db = new external_node_sqlite_namespaceObject.DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
    db.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;
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

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
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
const DAYS = 60;
const STATUSES = ['open', 'paid', 'shipped', 'delivered', 'delivered', 'delivered', 'refunded'];
const ADDRESS = JSON.stringify({ line1: '1 Example Street', city: 'Exampleton', country: 'DE' });
/** Orders of the last days, in the order they were placed, the last one just before `now`. */
function seedOrders(db, seed, now) {
    const random = new Random(seed, 'orders');
    const prices = db.prepare('SELECT price FROM products ORDER BY id').all();
    const addOrder = db.prepare(`INSERT INTO orders (id, user_id, status, currency, total, payment_method, shipping_address, placed_at)
     VALUES (?, ?, ?, 'EUR', ?, ?, ?, ?)`);
    const addLine = db.prepare('INSERT INTO order_lines (order_id, product_id, quantity, price) VALUES (?, ?, ?, ?)');
    const apart = (DAYS * 86_400) / ORDER_COUNT;
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

;// CONCATENATED MODULE: ./lib/examples/storefront/seed.js





/**
 * Fills an empty database: 20,000 products, 5,000 articles, 600 users and 10,000 orders, with all that belongs
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

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/dashboard.js

const DAY = 24 * 3600;
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
        const midnight = now - (now % DAY);
        const week = midnight - 6 * DAY;
        const month = midnight - 29 * DAY;
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

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/orders.js






/** So many orders that came in while running are kept, beside the seeded ones, so that the data stays the same size. */
const ORDERS_KEPT = 5000;
/** The orders of everybody. */
class Orders {
    #db;
    #carts;
    #insert;
    #copyLines;
    #forget;
    #count;
    #list;
    constructor(db, carts) {
        this.#db = db;
        this.#carts = carts;
        this.#insert = db.prepare(`INSERT INTO orders (user_id, status, currency, total, payment_method, shipping_address, placed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`);
        this.#copyLines = db.prepare(`INSERT INTO order_lines (order_id, product_id, quantity, price)
       SELECT ?, l.product_id, l.quantity, p.price
       FROM cart_lines l JOIN products p ON p.id = l.product_id WHERE l.cart_id = ?`);
        this.#forget = db.prepare('DELETE FROM orders WHERE id = ?');
        const ofUser = "FROM orders WHERE user_id = ?1 AND (?2 = 'all' OR status = ?2)";
        this.#count = db.prepare(`SELECT count(*) AS total ${ofUser}`);
        this.#list = db.prepare(`SELECT * ${ofUser} ORDER BY placed_at DESC LIMIT ?3 OFFSET ?4`);
    }
    /** One page of the orders of a user, newest first; the status "all" means any. */
    list(userId, status, limit, offset) {
        const { total } = this.#count.get(userId, status);
        const rows = this.#list.all(userId, status, limit, offset);
        return { orders: rows.map(presentOrder), total };
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
        if (id - ORDERS_KEPT > ORDER_COUNT)
            this.#forget.run(id - ORDERS_KEPT);
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

;// CONCATENATED MODULE: ./lib/examples/storefront/queries/index.js







/** All that a database worker can be asked for: one object per noun, and its methods are the queries. */
function createQueries(db, regressions) {
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

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/search.js



/** The words of a query: in lower case, each once, and no more than anybody types. */
function searchWords(text) {
    const words = text
        .slice(0, 200)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return [...new Set(words)].slice(0, 5);
}
/** Product search. */
function addSearchRoutes(router, { database }) {
    router.add('GET', '/api/v1/search', async ({ query }) => {
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

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/auth.js



/** Login with email and password. `slow-hash` shows here: the hash says itself how much work it takes. */
function addAuthRoutes(router, { database, sessions }) {
    router.add('POST', '/api/v1/auth/login', async ({ body }) => {
        const email = textField(body, 'email').toLowerCase();
        const password = textField(body, 'password');
        const { user, hash } = await database.run('accounts', 'credentials', email);
        // An unknown address costs the same work, so that the time does not tell who has an account.
        const right = await verifyPassword(password, hash);
        if (user === undefined || !right)
            throw new HttpError(401, 'email or password is wrong');
        const { session, expiresIn } = sessions.open(user, body.rememberMe === true);
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

;// CONCATENATED MODULE: ./lib/examples/storefront/routes/orders.js

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
    return router;
}

;// CONCATENATED MODULE: ./lib/examples/storefront/sessions.js


const HOUR = 3600;
const MONTH = 30 * 24 * HOUR;
/** The logins that are valid now. The oldest are forgotten, so a long load run does not fill the memory. */
class Sessions {
    #byToken = new Map();
    #limit;
    #opened = 0;
    constructor(limit = 20_000) {
        this.#limit = limit;
    }
    /** Logs a user in; returns the session and for how many seconds it holds. */
    open(user, remember) {
        const expiresIn = remember ? MONTH : HOUR;
        this.#opened += 1;
        const session = {
            id: this.#opened,
            token: (0,external_node_crypto_namespaceObject.randomBytes)(24).toString('base64url'),
            user,
            expiresAt: Date.now() + expiresIn * 1000,
        };
        this.#byToken.set(session.token, session);
        if (this.#byToken.size > this.#limit) {
            // A Map iterates in the order of insertion: the first key is the oldest login.
            for (const oldest of this.#byToken.keys()) {
                this.#byToken.delete(oldest);
                break;
            }
        }
        return { session, expiresIn };
    }
    /** The session of an `Authorization` header, when it is a valid one. */
    find(authorization) {
        const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
        const session = token === undefined ? undefined : this.#byToken.get(token);
        if (session === undefined)
            return undefined;
        if (session.expiresAt > Date.now())
            return session;
        this.#byToken.delete(session.token);
        return undefined;
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

;// CONCATENATED MODULE: ./lib/examples/storefront/server.js









/** How long `close` waits for requests under way. */
const CLOSE_WAIT_MS = 500;
/**
 * Creates a storefront with its own data, in a temporary file; nothing is shared with another one.
 *
 * @throws when a regression is unknown.
 */
function createStorefront(options = {}) {
    const regressions = new Set((0,storefront_regressions/* checkRegressions */.vO)(options.regressions ?? []));
    const seed = options.seed ?? 1;
    const data = new ShopData(seed, regressions);
    const database = new DatabasePool({ storefrontFile: data.file, regressions: [...regressions] });
    const app = { database, sessions: new Sessions(), regressions, seed };
    const router = createRouter(app);
    const server = (0,external_node_http_namespaceObject.createServer)((request, response) => {
        void server_answer(router, request, response);
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
async function server_answer(router, request, response) {
    try {
        const reply = await handle(router, request);
        send(request, response, reply, {});
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
        body: hasBody ? parseBody(await readBody(request), request.headers['content-type']) : {},
    });
}
function send(request, response, reply, headers) {
    const body = JSON.stringify(reply.body);
    response.writeHead(reply.status, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
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
