import type { ConnectionOptions } from '../transport/transport.ts';
import type { BodySpec } from './body.ts';
import type { Budget } from './budget.ts';
import type { Capture } from './capture.ts';
import type { ResponseChecks } from './check.ts';
import type { Expression } from './expression.ts';
import type { Feeder } from './feeder.ts';
import type { Pause } from './pause.ts';
import type { Redirects } from './redirects.ts';
import type { Renewal } from './renewal.ts';
import type { Script } from './script.ts';
import type { Method } from './step-schema.ts';
import type { Template } from './template.ts';
import type { Times } from './times.ts';

/** A scenario ready to be run: names resolved to numbers, control flow to lists of operations. */
export interface Scenario {
  name: string;
  /** SHA-256 of what the file says, shortened to 16 hex digits: runs of one hash do the same things. */
  hash: string;
  /** The size of it that was asked for, when it has several. */
  profile: string | null;
  settings: ScenarioSettings;
  connection: ConnectionOptions;
  /** Everything that is reported; requests and groups refer to it by index. */
  endpoints: EndpointSpec[];
  /** All requests, by their ids. */
  requests: RequestSpec[];
  budgets: Budget[];
  /** Limits of every request endpoint that says nothing else of their metrics; those above have them already. */
  eachBudgets: Budget[];
  /** What users do: one journey, or several that are mixed by weight. */
  journeys: Journey[];
  /** ms until the last byte, for requests that say nothing else. */
  timeoutMs: number;
  maxBodyBytes: number;
  /** Whether requests ask for compressed responses. */
  compression: boolean;
  /** Values that no output may show. */
  secrets: string[];
}

/** What one kind of user does. */
export interface Journey {
  name: string;
  /** Share of the users, relative to the other journeys. */
  weight: number;
  /** Values of `env` and `variables`, the same for all users. */
  constants: Record<string, unknown>;
  /** Rows of data, by the name under which they are used. */
  feeders: ReadonlyMap<string, Feeder>;
  /** Once for each side, before the load and after it. */
  setup: Operation[];
  teardown: Operation[];
  /** Of each user, before its tasks and after them. */
  onStart: Operation[];
  onStop: Operation[];
  renewal: Renewal | null;
  tasks: Task[];
  pause: Pause | null;
  /** Whether users keep the cookies that responses set. */
  cookies: boolean;
}

export interface Task {
  weight: number;
  operations: Operation[];
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
  /** Whether only failures of code are counted under it: no limit of requests means them. */
  ofCode?: boolean;
  budgets: Budget[];
}

/** What a virtual user does, one after the other. `to` is an index of the same list; only repetitions go back. */
export type Operation =
  | { kind: 'request'; request: RequestSpec }
  | { kind: 'pause'; pause: Pause }
  | { kind: 'run'; script: Script }
  | { kind: 'setHeaders'; headers: HeaderSpec[] }
  | { kind: 'jump'; condition: Expression; when: boolean; to: number }
  | { kind: 'repeatStart'; times: Times; to: number }
  | { kind: 'repeatEnd'; to: number }
  | { kind: 'groupStart'; endpoint: number }
  | { kind: 'groupEnd'; endpoint: number };

export interface HeaderSpec {
  name: string;
  value: Template;
}

export interface RequestSpec {
  /** Index among the requests of the scenario; NO_ID of those that functions ask for. */
  id: number;
  endpoint: number;
  method: Method;
  path: Template;
  /** Query parameters, names already encoded. */
  query: { name: string; value: Template }[];
  headers: HeaderSpec[];
  /** Names of those that the request itself says: they win over what `setHeaders` has set. */
  ownHeaders: ReadonlySet<string>;
  body: BodySpec | null;
  timeoutMs: number;
  /** Whether a status is accepted, by status code. */
  accepts: Uint8Array;
  /** The accepted statuses as written, for messages. */
  acceptsText: string;
  redirects: Redirects;
  checks: ResponseChecks;
  captures: Capture[];
  poll: Poll | null;
}

/** A request that is made again until its response is as it should be. */
export interface Poll {
  accepts: Uint8Array;
  acceptsText: string;
  checks: ResponseChecks;
  everyMs: number;
  /** ms after which it is a failure that it never was. */
  atMostMs: number;
}
