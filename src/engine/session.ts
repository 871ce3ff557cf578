import type { HeaderSpec } from '../scenario/scenario.ts';
import type { Scope } from '../scenario/scope.ts';
import { NO_ID } from '../scenario/script-request.ts';
import { Cookies } from './cookies.ts';
import type { Exchange } from './exchange.ts';
import type { Population } from './population.ts';
import { headerValue, type PreparedRequest } from './prepared-request.ts';
import type { Random } from './random.ts';

/** What one user has and knows: its variables, headers, cookies and rows of data. */
export class Session implements Scope {
  random: Random;
  private readonly population: Population;
  private readonly rank: number;
  private readonly origin: string;
  private readonly variables = new Map<string, unknown>();
  private readonly ownHeaders = new Map<string, string>();
  /** Headers of each request with those of the session, where they stay the same. */
  private headerCache: (string[] | undefined)[] = [];
  /** null while no response has set any. */
  private cookies: Cookies | null = null;
  /** Rows of data that the task under way has taken, by name. */
  private readonly rows = new Map<string, unknown>();
  private task: number;
  /** How often each sequence was asked for. */
  private readonly counts = new Map<string, number>();

  /**
   * @param rank number of the user among those of its population, from 0
   * @param origin that its cookies belong to
   */
  constructor(population: Population, rank: number, origin: string, random: Random) {
    this.population = population;
    this.rank = rank;
    this.origin = origin;
    this.random = random;
    this.task = rank;
  }

  get(name: string): unknown {
    if (this.variables.has(name)) return this.variables.get(name);
    const feeder = this.population.journey.feeders.get(name);
    if (feeder === undefined) return this.population.value(name);
    if (!this.rows.has(name))
      this.rows.set(name, this.population.row(feeder, this.rank, this.task, this.random));
    return this.rows.get(name);
  }

  set(variable: string, value: unknown): void {
    this.variables.set(variable, value);
  }

  /** What was captured so far. */
  get captured(): ReadonlyMap<string, unknown> {
    return this.variables;
  }

  sequence(name: string): number {
    const count = this.counts.get(name) ?? 0;
    this.counts.set(name, count + 1);
    // One place for each user, and one for `setup`.
    return this.rank + 1 + count * (this.population.size + 1);
  }

  /**
   * Begins a task: rows of data are taken anew.
   * @param number of the task among those of all users; the next of this user unless told
   */
  beginTask(number: number = this.task + this.population.size): void {
    this.task = number;
    this.rows.clear();
  }

  /** @throws ValueError when a value is missing or could break out of its header */
  setHeaders(headers: HeaderSpec[]): void {
    // All or none: what is cached holds for all of them.
    const values = headers.map(({ name, value }) => [name, headerValue(name, value, this)] as const);
    for (const [name, value] of values) this.ownHeaders.set(name, value);
    this.headerCache = [];
  }

  /**
   * What is sent with a request, but for cookies.
   * @throws ValueError when a value is missing or could break out of its header
   */
  headersFor(request: PreparedRequest): string[] {
    if (!request.hasFixedHeaders || request.spec.id === NO_ID) return request.headers(this, this.ownHeaders);
    this.headerCache[request.spec.id] ??= request.headers(this, this.ownHeaders);
    return this.headerCache[request.spec.id]!;
  }

  /** The headers with the cookies that belong to the path. */
  withCookies(headers: string[], path: string): string[] {
    return this.cookies?.addTo(headers, path) ?? headers;
  }

  /** Keeps the cookies that the response to a request for this path sets. */
  keepCookies(path: string, exchange: Exchange): void {
    if (!this.population.journey.cookies || exchange.status === 0 || !('set-cookie' in exchange.headers))
      return;
    this.cookies ??= new Cookies(this.origin);
    this.cookies.keep(path, exchange);
  }

  /** Forgets what the user has learnt, as when it begins anew. */
  reset(): void {
    this.variables.clear();
    this.ownHeaders.clear();
    this.headerCache = [];
    this.cookies = null;
    // Another account may be able to log in.
    this.rows.clear();
  }
}
