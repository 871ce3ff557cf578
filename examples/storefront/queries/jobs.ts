import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { HttpError } from '../errors.ts';

/** What can be asked for now and is done later. */
export type JobNoun = 'import' | 'report';

/** What comes of a job: numbers about it, and what there is to fetch. */
export interface Product {
  summary: Record<string, unknown>;
  output?: string;
}

/** How a job is done; throws HttpError when what it was given is no good. */
export type Work = (input: Record<string, unknown>, id: number, userId: number) => Product;

interface JobRow {
  id: number;
  noun: JobNoun;
  user_id: number;
  status: string;
  input: string;
  summary: string;
  output: string | null;
  created_at: number;
  finished_at: number | null;
}

/** So many jobs are kept; the oldest make room. */
const JOBS_KEPT = 2000;
/** So many may wait: what waits is kept whole, and an import may be as large as a body. */
const MOST_WAITING = 500;

/** The jobs that wait, are being done and are done. One at a time is done, by whichever worker is asked to. */
export class Jobs {
  #work: Record<JobNoun, Work>;
  #waiting: StatementSync;
  #insert: StatementSync;
  #forget: StatementSync;
  #claim: StatementSync;
  #finish: StatementSync;
  #abandon: StatementSync;
  #find: StatementSync;
  #list: StatementSync;
  #count: StatementSync;

  constructor(db: DatabaseSync, work: Record<JobNoun, Work>) {
    this.#work = work;
    this.#waiting = db.prepare("SELECT count(*) AS waiting FROM jobs WHERE status = 'queued'");
    this.#insert = db.prepare(
      "INSERT INTO jobs (noun, user_id, status, input, created_at) VALUES (?, ?, 'queued', ?, ?) RETURNING *",
    );
    this.#forget = db.prepare('DELETE FROM jobs WHERE id = ?');
    this.#claim = db.prepare(
      `UPDATE jobs SET status = 'running'
       WHERE id = (SELECT id FROM jobs WHERE status = 'queued' ORDER BY id LIMIT 1) RETURNING *`,
    );
    this.#finish = db.prepare(
      "UPDATE jobs SET status = ?, summary = ?, output = ?, input = '', finished_at = ? WHERE id = ?",
    );
    this.#abandon = db.prepare(
      `UPDATE jobs SET status = 'failed', summary = '{"error":"the work broke off"}', input = '', finished_at = ?
       WHERE status = 'running'`,
    );
    this.#find = db.prepare('SELECT * FROM jobs WHERE id = ? AND noun = ? AND user_id = ?');
    const some = "FROM jobs WHERE user_id = ?1 AND noun = ?2 AND (?3 = 'all' OR status = ?3)";
    this.#list = db.prepare(`SELECT * ${some} ORDER BY id DESC LIMIT ?4 OFFSET ?5`);
    this.#count = db.prepare(`SELECT count(*) AS total ${some}`);
  }

  /** Puts a job in line; 503 when the line is too long. */
  create(noun: JobNoun, userId: number, input: Record<string, unknown>) {
    const { waiting } = this.#waiting.get() as { waiting: number };
    if (waiting >= MOST_WAITING) throw new HttpError(503, 'too many jobs wait already: come back later');
    const row = this.#insert.get(noun, userId, JSON.stringify(input), now()) as unknown as JobRow;
    this.#forget.run(row.id - JOBS_KEPT);
    return present(row);
  }

  /** Does the job that waits longest; says whether there was one. */
  next(): boolean {
    const row = this.#claim.get() as unknown as JobRow | undefined;
    if (row === undefined) return false;
    try {
      const { summary, output = null } = this.#work[row.noun](JSON.parse(row.input), row.id, row.user_id);
      this.#finish.run('done', JSON.stringify(summary), output, now(), row.id);
    } catch (error) {
      if (!(error instanceof HttpError)) console.error(error);
      const reason = error instanceof HttpError ? error.message : 'something went wrong here';
      this.#finish.run('failed', JSON.stringify({ error: reason }), null, now(), row.id);
    }
    return true;
  }

  /** Gives up on what a worker that ended was at. */
  abandon(): void {
    this.#abandon.run(now());
  }

  /** A job, when it is the user's own. */
  find(noun: JobNoun, reference: string, userId: number) {
    return present(this.#get(noun, reference, userId));
  }

  /** One page of the user's jobs, newest first; the status "all" means any. */
  list(noun: JobNoun, userId: number, status: string, limit: number, offset: number) {
    const { total } = this.#count.get(userId, noun, status) as { total: number };
    const rows = this.#list.all(userId, noun, status, limit, offset) as unknown as JobRow[];
    return { jobs: rows.map(present), total };
  }

  /** What a job made; 409 as long as it has not. */
  output(noun: JobNoun, reference: string, userId: number) {
    const row = this.#get(noun, reference, userId);
    if (row.output === null) throw new HttpError(409, `there is nothing to fetch: the job is ${row.status}`);
    return { summary: JSON.parse(row.summary) as Record<string, unknown>, output: row.output };
  }

  #get(noun: JobNoun, reference: string, userId: number): JobRow {
    const number = /^[a-z]+-(\d{1,15})$/.exec(reference)?.[1];
    const row = number === undefined ? undefined : this.#find.get(Number(number), noun, userId);
    if (row === undefined) throw new HttpError(404, `there is no such ${noun}`);
    return row as unknown as JobRow;
  }
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}

function present(row: JobRow) {
  const time = (seconds: number | null) => (seconds === null ? null : new Date(seconds * 1000).toISOString());
  return {
    id: `${row.noun}-${row.id}`,
    status: row.status,
    summary: JSON.parse(row.summary) as Record<string, unknown>,
    createdAt: time(row.created_at),
    finishedAt: time(row.finished_at),
  };
}
