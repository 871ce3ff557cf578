import type { Breaks } from './breaks.ts';
import type { DatabasePool } from './pool.ts';
import type { RegressionName } from './regressions.ts';
import type { JobRunner } from './runner.ts';
import type { Sessions } from './sessions.ts';

/** What the routes work with: one of each per running storefront. */
export interface App {
  database: DatabasePool;
  sessions: Sessions;
  regressions: ReadonlySet<RegressionName>;
  breaks: Breaks;
  /** The number everything random of this storefront is drawn from. */
  seed: number;
  /** Does what was put in line. */
  jobs: JobRunner;
}
