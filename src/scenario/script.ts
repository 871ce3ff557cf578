import type { User } from '../api/user.ts';
import type { ScriptRequests } from './script-request.ts';

/** A function of a module, ready to be run by users. */
export interface Script {
  run: (user: User) => unknown;
  /** What it is called in the report: its name, or its place, as in `tasks[1]`. */
  name: string;
  /** Reads the requests that it asks for. */
  requests: ScriptRequests;
}
