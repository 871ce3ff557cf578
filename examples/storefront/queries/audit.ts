import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Range } from '../ranges.ts';
import { AUDIT_COUNT } from '../seed/audit.ts';

/** So many entries that came in while running are kept beside the seeded ones. */
const ENTRIES_KEPT = 10_000;

/** Who did what. */
export class Audit {
  #note: StatementSync;
  #forget: StatementSync;
  #list: StatementSync;
  #count: StatementSync;

  constructor(db: DatabaseSync) {
    this.#note = db.prepare(
      'INSERT INTO audit_logs (at, actor_type, actor_id, action, target) VALUES (?, ?, ?, ?, ?)',
    );
    this.#forget = db.prepare(`DELETE FROM audit_logs WHERE id = ? AND id > ${AUDIT_COUNT}`);
    const some = "FROM audit_logs a WHERE (?1 = 'all' OR a.actor_type = ?1) AND a.at >= ?2 AND a.at < ?3";
    this.#count = db.prepare(`SELECT count(*) AS total ${some}`);
    this.#list = db.prepare(
      `SELECT a.id, a.at, a.actor_type, a.action, a.target, (SELECT email FROM users WHERE id = a.actor_id) AS actor
       ${some} ORDER BY a.at DESC, a.id DESC LIMIT ?4 OFFSET ?5`,
    );
  }

  /** Writes an entry for something that happens now. */
  note(actorType: string, actorId: number, action: string, target: string): void {
    const now = Math.floor(Date.now() / 1000);
    const { lastInsertRowid } = this.#note.run(now, actorType, actorId, action, target);
    this.#forget.run(Number(lastInsertRowid) - ENTRIES_KEPT);
  }

  /** One page of the entries of a time, newest first; the actor type "all" means any. */
  list(actorType: string, { from, to }: Range, limit: number, offset: number) {
    const { total } = this.#count.get(actorType, from, to) as { total: number };
    const rows = this.#list.all(actorType, from, to, limit, offset) as ({ at: number } & object)[];
    return { audit_logs: rows.map((row) => ({ ...row, at: new Date(row.at * 1000).toISOString() })), total };
  }
}
