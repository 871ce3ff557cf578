import type { Dispatcher } from 'undici';
import type { Expression } from '../scenario/expression.ts';
import type { Operation, RequestSpec, Scenario } from '../scenario/scenario.ts';
import { decodeContent, EncodingError } from './content-encoding.ts';
import type { Endpoints } from './endpoints.ts';
import { verify } from './examine.ts';
import type { Exchange, Failure } from './exchange.ts';
import type { Rehearsed, Seen, SeenCheck, SeenHop, SeenResponse } from './seen.ts';
import type { Session } from './session.ts';
import { singleChecks } from './single-checks.ts';
import type { Witness } from './witness.ts';

interface Arrival {
  spec: RequestSpec;
  session: Session;
  hops: SeenHop[];
  checks: SeenCheck[];
}

/** Tells all that it sees of the users of a rehearsal, and counts it. */
export class Onlooker implements Witness {
  /** Requests that failed, and what failed before a request was made. */
  failures = 0;
  private readonly scenario: Scenario;
  private readonly origin: string;
  private readonly tell: (seen: Seen) => void;
  private readonly endpoints: Endpoints;
  private readonly counts: ({ count: number; failed: number } | undefined)[] = [];
  private readonly captured = new Set<string>();
  /** What has come and is not yet judged; several users may end their sessions at once. */
  private readonly arrivals = new Map<Exchange, Arrival>();

  /**
   * @param endpoints functions of modules add theirs
   * @param origin of the target
   */
  constructor(scenario: Scenario, endpoints: Endpoints, origin: string, tell: (seen: Seen) => void) {
    this.scenario = scenario;
    this.endpoints = endpoints;
    this.origin = origin;
    this.tell = tell;
  }

  failed(reason: string): void {
    this.failures++;
    this.tell({ kind: 'failure', reason });
  }

  arrived(spec: RequestSpec, sent: Dispatcher.DispatchOptions, exchange: Exchange, session: Session): void {
    const hops = this.arrivals.get(exchange)?.hops ?? [];
    hops.push({
      request: {
        method: sent.method,
        // Through a proxy the path is a whole URL already.
        url: sent.path.startsWith('/') ? this.origin + sent.path : sent.path,
        headers: sent.headers as string[],
        body: (sent.body as Buffer | null) ?? Buffer.alloc(0),
      },
      response: {
        status: exchange.status,
        ms: exchange.endedAt - exchange.dueAt,
        headers: exchange.status === 0 ? {} : exchange.headers,
        bytes: exchange.body.reduce((sum, chunk) => sum + chunk.length, 0),
        ...contentOf(exchange),
      },
    });
    const checks = exchange.failure ? [] : checksOf(spec, exchange, session);
    this.arrivals.set(exchange, { spec, session, hops, checks });
  }

  judged(exchange: Exchange, failure: Failure | null, again: boolean): void {
    const { spec, session, hops, checks } = this.arrivals.get(exchange)!;
    this.arrivals.delete(exchange);
    this.counts[spec.endpoint] ??= { count: 0, failed: 0 };
    const count = this.counts[spec.endpoint]!;
    count.count++;
    if (failure) {
      count.failed++;
      this.failures++;
    }
    const kept = failure || again ? [] : spec.captures;
    for (const { variable } of kept) this.captured.add(variable);
    this.tell({
      kind: 'exchange',
      endpoint: this.endpointName(spec),
      hops,
      checks,
      captures: kept.map(({ variable, source, from }) => ({
        ...{ variable, source, from: from.kind },
        value: session.captured.get(variable),
      })),
      failure,
      againMs: again ? spec.poll!.everyMs : null,
    });
  }

  skipped({ condition, when }: Operation & { kind: 'jump' }, operations: Operation[]): void {
    const word = when ? 'unless' : 'when';
    this.tell({
      kind: 'skipped',
      condition: `${word} ${sourceOf(condition)}`,
      endpoints: [...new Set(requestsIn(operations).map((request) => this.endpointName(request)))],
    });
  }

  paused(ms: number): void {
    this.tell({ kind: 'paused', ms });
  }

  summary(): Omit<Rehearsed, 'interrupted'> {
    const captures = this.scenario.requests.flatMap((request) => request.captures);
    return {
      requests: this.counts.reduce((sum, counted) => sum + (counted?.count ?? 0), 0),
      failures: this.failures,
      endpoints: this.endpoints.all.map(({ name, kind }, index) => ({
        ...{ name, kind, count: 0, failed: 0 },
        ...this.counts[index],
      })),
      missing: [...new Set(captures.map(({ variable }) => variable))].filter(
        (variable) => !this.captured.has(variable),
      ),
    };
  }

  private endpointName({ endpoint }: RequestSpec): string {
    return this.endpoints.all[endpoint]!.name;
  }
}

/** Everything that the scenario wants of a response, also what a run does not look at any more after a failure. */
function checksOf(
  { accepts, acceptsText, checks, poll }: RequestSpec,
  exchange: Exchange,
  session: Session,
): SeenCheck[] {
  const { status } = exchange;
  const statusCheck = (accepted: Uint8Array, text: string, prefix = ''): SeenCheck => ({
    what: `${prefix}status ${text}`,
    problem: accepted[status] === 1 ? null : `status ${status}, expected ${text}`,
  });
  const each = (wanted: typeof checks, prefix = ''): SeenCheck[] =>
    singleChecks(wanted).map((single) => ({
      what: prefix + single.what,
      problem: verify(single.checks, exchange, session),
    }));
  return [
    statusCheck(accepts, acceptsText),
    ...each(checks),
    ...(poll ? [statusCheck(poll.accepts, poll.acceptsText, 'until '), ...each(poll.checks, 'until ')] : []),
  ];
}

function requestsIn(operations: Operation[]): RequestSpec[] {
  return operations.flatMap((operation) => (operation.kind === 'request' ? [operation.request] : []));
}

function sourceOf(expression: Expression): string {
  return expression.kind === 'literal' ? JSON.stringify(expression.value) : expression.source;
}

/** The body as people read it. */
function contentOf({
  body,
  headers,
  status,
  maxBodyBytes,
}: Exchange): Pick<SeenResponse, 'body' | 'encoding'> {
  const bytes = Buffer.concat(body);
  const encoding = status === 0 ? '' : [headers['content-encoding'] ?? []].flat().join(', ');
  if (encoding === '' || encoding === 'identity') return { body: bytes };
  try {
    return { body: decodeContent(bytes, encoding, maxBodyBytes) };
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    return { body: bytes, encoding };
  }
}
