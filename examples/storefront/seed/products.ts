import type { DatabaseSync } from 'node:sqlite';
import { Random } from '../random.ts';
import { USER_COUNT } from './users.ts';
import { BRANDS, CATEGORIES, COLOURS, LAST_NAMES, QUALITIES, WAREHOUSES } from './words.ts';

export const PRODUCT_COUNT = 20_000;
const SELLER_COUNT = 200;

/** The SKU of a product: SKU-00001 is number 1. */
export function skuOf(id: number): string {
  return `SKU-${String(id).padStart(5, '0')}`;
}

/** Categories, sellers and products, with stock, reviews and the words they are found by. */
export function seedProducts(db: DatabaseSync, seed: number): void {
  const random = new Random(seed, 'products');
  seedSurroundings(db, random);
  const insert = db.prepare(
    `INSERT INTO products (id, sku, name, price, category_id, seller_id, popularity, description)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addTerm = db.prepare('INSERT INTO search_terms (term, product_id, weight) VALUES (?, ?, ?)');

  for (let id = 1; id <= PRODUCT_COUNT; id += 1) {
    const at = categoryAt(random.next());
    const { name: category, nouns, price: range } = CATEGORIES[at]!;
    const brand = random.pick(BRANDS);
    const quality = random.pick(QUALITIES);
    const colour = random.pick(COLOURS);
    const noun = random.pick<string>(nouns);
    const model = random.int(10, 99);
    // Many cheap products and few dear ones, many obscure ones and few that everybody buys.
    const price = Math.round(range[0] + (range[1] - range[0]) * random.next() ** 3);
    const popularity = Math.round(100_000 * random.next() ** 4);
    const name = `${brand} ${model} ${capital(quality)} ${capital(noun)}, ${colour}`;
    const description =
      `The ${brand} ${model} is a ${quality} ${noun} in ${colour}, made to last and easy to repair. ` +
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

function seedSurroundings(db: DatabaseSync, random: Random): void {
  const addCategory = db.prepare('INSERT INTO categories (id, name) VALUES (?, ?)');
  for (const [at, { name }] of CATEGORIES.entries()) addCategory.run(at + 1, name);
  const addWarehouse = db.prepare('INSERT INTO warehouses (id, name) VALUES (?, ?)');
  for (const [at, name] of WAREHOUSES.entries()) addWarehouse.run(at + 1, name);
  const addSeller = db.prepare('INSERT INTO sellers (id, name, country) VALUES (?, ?, ?)');
  for (let id = 1; id <= SELLER_COUNT; id += 1) {
    const name = `${random.pick(LAST_NAMES)} & ${random.pick(LAST_NAMES)}`;
    addSeller.run(id, name, random.pick(['DE', 'FR', 'NL', 'PL', 'SE']));
  }
}

function seedStockAndReviews(db: DatabaseSync, random: Random): void {
  const addStock = db.prepare(
    'INSERT INTO stock_levels (product_id, warehouse_id, quantity) VALUES (?, ?, ?)',
  );
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

function categoryAt(draw: number): number {
  let sum = 0;
  const at = CATEGORIES.findIndex(({ share }) => {
    sum += share;
    return draw < sum;
  });
  // The shares add up to 1 but for rounding; what that leaves over goes to the first.
  return Math.max(at, 0);
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
