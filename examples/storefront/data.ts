import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, SEARCH_INDEX, startLog } from './database.ts';
import { HASH_COST } from './passwords.ts';
import type { RegressionName } from './regressions.ts';
import { seedDatabase } from './seed.ts';

/** The database file of one running storefront, in a temporary folder that goes when the process goes. */
export class ShopData {
  readonly folder: string;
  readonly file: string;

  /** Seeds a new file. `dropped-index` and `slow-hash` are regressions of the data itself. */
  constructor(seed: number, regressions: ReadonlySet<RegressionName>) {
    this.folder = mkdtempSync(join(tmpdir(), 'storefront-'));
    this.file = join(this.folder, 'shop.db');
    process.on('exit', this.#remove);
    const db = createDatabase(this.file);
    try {
      seedDatabase(db, { seed, hashCost: regressions.has('slow-hash') ? HASH_COST * 4 : HASH_COST });
      if (regressions.has('dropped-index')) db.exec(`DROP INDEX ${SEARCH_INDEX}`);
      startLog(db);
    } finally {
      db.close();
    }
  }

  /** Removes the file and all that belongs to it; nobody may have it open any more. */
  remove(): void {
    process.off('exit', this.#remove);
    this.#remove();
  }

  #remove = (): void => rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
}
