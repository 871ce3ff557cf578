import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** What people work on. */
export class Projects {
  #list: StatementSync;
  #count: StatementSync;

  constructor(db: DatabaseSync) {
    this.#list = db.prepare(
      `SELECT id, name, status, progress, updated_at FROM projects WHERE user_id = ?
       ORDER BY updated_at DESC LIMIT ? OFFSET ?`,
    );
    this.#count = db.prepare('SELECT count(*) AS total FROM projects WHERE user_id = ?');
  }

  /** One page of somebody's projects, the one that changed last first. */
  list(userId: number, limit: number, offset: number) {
    const rows = this.#list.all(userId, limit, offset);
    const { total } = this.#count.get(userId) as { total: number };
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
