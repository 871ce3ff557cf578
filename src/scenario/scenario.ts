import type { ConnectionOptions } from '../transport/transport.ts';
import type { BodySpec } from './body.ts';
import type { Budget } from './budget.ts';
import type { Capture } from './capture.ts';
import type { ResponseChecks } from './check.ts';
import type { Expression } from './expression.ts';
import type { Pause } from './pause.ts';
import type { Redirects } from './redirects.ts';
import type { Method } from './step-schema.ts';
import type { Template } from './template.ts';

/** A scenario ready to be run: names resolved to numbers, control flow to a list of operations. */
export interface Scenario {
  name: string;
  /** SHA-256 of what the file says, shortened to 16 hex digits: runs of one hash do the same things. */
  hash: string;
  settings: ScenarioSettings;
  connection: ConnectionOptions;
  /** Everything that is reported; requests and groups refer to it by index. */
  endpoints: EndpointSpec[];
  budgets: Budget[];
  onStart: Operation[];
  tasks: { weight: number; operations: Operation[] }[];
  pause: Pause | null;
  /** ms until the last byte, for requests that say nothing else. */
  timeoutMs: number;
  maxBodyBytes: number;
  /** Whether users keep the cookies that responses set. */
  cookies: boolean;
  /** Whether requests ask for compressed responses. */
  compression: boolean;
  /** Values of `env` and `variables`, the same for all users. */
  constants: Record<string, unknown>;
  /** Values that no output may show. */
  secrets: string[];
}

/** What the file says of the run; options of the command line win over it. */
export interface ScenarioSettings {
  target?: string;
  users?: number;
  workers?: number;
  /** Arrivals per second: the open model. */
  rate?: number;
  arrivals?: 'even' | 'poisson';
  stages?: { over: number; to?: number | undefined }[];
  rampUpMs?: number;
  durationMs?: number;
  warmupMs?: number;
  iterations?: number;
  seed?: number;
  tolerance?: number;
  waitFor?: string;
  waitTimeoutMs?: number;
}

export interface EndpointSpec {
  name: string;
  kind: 'request' | 'group';
  budgets: Budget[];
}

/** What a virtual user does, one after the other. Jumps go forward to an index of the same list. */
export type Operation =
  | { kind: 'request'; request: RequestSpec }
  | { kind: 'pause'; pause: Pause }
  | { kind: 'setHeaders'; headers: HeaderSpec[] }
  | { kind: 'jumpUnless'; condition: Expression; to: number }
  | { kind: 'groupStart'; endpoint: number }
  | { kind: 'groupEnd'; endpoint: number };

export interface HeaderSpec {
  name: string;
  value: Template;
}

export interface RequestSpec {
  /** Index among the requests of the scenario. */
  id: number;
  endpoint: number;
  method: Method;
  path: Template;
  /** Query parameters, names already encoded. */
  query: { name: string; value: Template }[];
  headers: HeaderSpec[];
  body: BodySpec | null;
  timeoutMs: number;
  /** Whether a status is accepted, by status code. */
  accepts: Uint8Array;
  /** The accepted statuses as written, for messages. */
  acceptsText: string;
  redirects: Redirects;
  checks: ResponseChecks;
  captures: Capture[];
}
