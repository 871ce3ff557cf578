import type { ExportedConnections } from '../results/connections.ts';
import { type BlockRecorder, type ExportedRecorder, Recorder } from '../results/recorder.ts';
import type { EndpointSpec, HeaderSpec, RequestSpec, Scenario } from '../scenario/scenario.ts';
import { strayError } from '../scenario/user-code.ts';
import { Secrets } from '../secrets.ts';
import type { Transport } from '../transport/transport.ts';
import { Connector } from './connector.ts';
import { ACCEPTED_ENCODINGS } from './content-encoding.ts';
import { Endpoints } from './endpoints.ts';
import { readCpuWaitMs, type ThreadHealth, ThreadHealthMonitor } from './health.ts';
import { type LoadOptions, pacerOf } from './load.ts';
import type { SideName } from './plan.ts';
import { PreparedRequest } from './prepared-request.ts';
import type { SetupOutcome } from './setup.ts';
import { type Share, Side } from './side.ts';

const CATCH_UP_TICK_MS = 10;

/** The stretch of the run that requests are recorded under. */
export interface BlockStart {
  iteration: number;
  block: number;
  /** ms since the run began. */
  startMs: number;
}

/** Requests that ended and that failed, of both sides, warm-up included. */
export interface RequestCounts {
  ended: number;
  failed: number;
}

/** What one side of a generator recorded. */
export interface SideRecord {
  recorder: ExportedRecorder;
  connections: ExportedConnections;
}

/** What both sides of a generator recorded. */
export interface GeneratorSides {
  /** Those of the scenario, then those that functions of modules have named, by the names that they gave them. */
  endpoints: EndpointSpec[];
  head: SideRecord;
  base?: SideRecord;
}

/** All that a generator measured, as plain data. */
export interface GeneratorRecord extends GeneratorSides {
  health: ThreadHealth;
}

/**
 * What makes load on command: the users of both sides that live in one thread. Windows, and what they are recorded
 * under, are told by whoever conducts the run, so that all generators of a run keep step.
 */
export interface LoadGenerator {
  readonly counts: RequestCounts;
  /**
   * @returns why the run cannot go on; null when it can
   * @throws what broke the generator
   */
  obstacle(): string | null;
  /** Does what comes once before the load of a side, between turns. */
  setUp(side: SideName): Promise<SetupOutcome>;
  /** @param values what setup captured, for each journey: all users have them from now on */
  give(side: SideName, values: SetupOutcome['values']): void;
  /** From here on the measurement counts, and with it the health of the thread. */
  beginMeasurement(): void;
  /** The measurement is over. */
  endMeasurement(): void;
  /** Ends the sessions of all users of a side, after all turns. @returns what failed */
  endSessions(side: SideName): Promise<string[]>;
  /** Does what comes once after the load of a side, by the one who did setup. @returns what failed */
  tearDown(side: SideName): Promise<string[]>;
  /** Gives a side its turn; before another side gets one, `leave` must have ended this one. */
  enter(side: SideName, block: BlockStart | null): void;
  /** Ends the turn of the side. @returns when its last request has ended */
  leave(): Promise<void>;
  /** Open model: no arrival is due any more. @returns when all that were due have found a user */
  catchUp(): Promise<void>;
  /** What was recorded so far. */
  snapshot(): Promise<GeneratorSides>;
  /** Closes all connections; whatever is under way is forgotten. */
  finish(): Promise<GeneratorRecord>;
}

export interface GeneratorOptions {
  scenario: Scenario;
  targets: { head: Transport; base?: Transport };
  load: LoadOptions;
  userAgent: string;
  /** Values that no reason of failure may show. */
  secrets: string[];
  /** Which of the users, and of the arrivals, are those of this generator. */
  share: Share;
}

/** A generator in this thread. */
export class LocalGenerator implements LoadGenerator {
  private readonly sides: { head: Side; base?: Side };
  private readonly endpoints: Endpoints;
  private readonly monitor = new ThreadHealthMonitor();
  private health: ThreadHealth | null = null;
  private active: Side | null = null;
  /** The block that is under way, and how long this thread had waited for a CPU when it began or went on. */
  private counted: { block: BlockRecorder; waitedMs: number | null } | null = null;

  constructor(options: GeneratorOptions) {
    const { head, base } = options.targets;
    this.endpoints = new Endpoints(options.scenario.endpoints);
    const side = (target: Transport) => createSide(options, target, this.endpoints);
    this.sides = { head: side(head), ...(base && { base: side(base) }) };
  }

  get counts(): RequestCounts {
    const sides = Object.values(this.sides);
    return {
      ended: sides.reduce((sum, side) => sum + side.ended, 0),
      failed: sides.reduce((sum, side) => sum + side.failed, 0),
    };
  }

  obstacle(): string | null {
    return strayError() ?? this.active?.unreachable() ?? null;
  }

  setUp(side: SideName): Promise<SetupOutcome> {
    return this.activate(side).setUp();
  }

  give(side: SideName, values: SetupOutcome['values']): void {
    this.sides[side]!.give(values);
  }

  endSessions(side: SideName): Promise<string[]> {
    return this.activate(side).endSessions();
  }

  tearDown(side: SideName): Promise<string[]> {
    return this.activate(side).tearDown();
  }

  private activate(name: SideName): Side {
    this.active = this.sides[name]!;
    return this.active;
  }

  beginMeasurement(): void {
    this.monitor.start();
  }

  endMeasurement(): void {
    this.countWait();
    this.health ??= this.monitor.stop();
  }

  enter(name: SideName, block: BlockStart | null): void {
    this.countWait();
    const side = this.activate(name);
    side.block = block && side.recorder.block(block.iteration, block.block, block.startMs);
    this.counted = side.block && { block: side.block, waitedMs: readCpuWaitMs() };
    side.resume();
  }

  async leave(): Promise<void> {
    await this.active?.suspend();
    this.countWait();
  }

  async catchUp(): Promise<void> {
    const arrivals = this.active?.arrivals;
    arrivals?.close();
    while (arrivals?.isBehind && this.active?.unreachable() === null) {
      await new Promise((resolve) => setTimeout(resolve, CATCH_UP_TICK_MS));
      arrivals.dropLate();
    }
  }

  async snapshot(): Promise<GeneratorSides> {
    const { head, base } = this.sides;
    const records = { head: recordOf(head), ...(base && { base: recordOf(base) }) };
    return { ...records, endpoints: this.endpoints.specs };
  }

  async finish(): Promise<GeneratorRecord> {
    for (const side of Object.values(this.sides)) {
      await side.close();
      side.arrivals?.giveUp();
    }
    this.endMeasurement();
    return { ...(await this.snapshot()), health: this.health! };
  }

  private countWait(): void {
    if (this.counted === null) return;
    const { block, waitedMs } = this.counted;
    this.counted = null;
    const now = readCpuWaitMs();
    if (now !== null && waitedMs !== null) block.cpuWaitMs = (block.cpuWaitMs ?? 0) + now - waitedMs;
  }
}

function recordOf({ recorder, connection }: Side): SideRecord {
  return { recorder: recorder.export(), connections: connection.connector.record.export() };
}

/** A side of whose users a share is here; nothing of it runs yet. */
export function createSide(
  { scenario, load, userAgent, secrets, share }: Omit<GeneratorOptions, 'targets'>,
  target: Transport,
  endpoints: Endpoints,
): Side {
  const hidden = new Secrets(secrets);
  const basePath = target.requestPrefix + target.path.replace(/\/+$/, '');
  const headers = {
    'user-agent': userAgent,
    accept: '*/*',
    ...(scenario.compression && { 'accept-encoding': ACCEPTED_ENCODINGS }),
    ...target.headers,
  };
  const defaults: HeaderSpec[] = Object.entries(headers).map(([name, value]) => ({
    name,
    value: { source: value, parts: [value] },
  }));
  const prepare = (spec: RequestSpec) => new PreparedRequest(spec, basePath, defaults);
  return new Side({
    scenario,
    endpoints,
    requests: scenario.requests.map(prepare),
    prepare,
    connection: {
      name: target.name,
      origin: target.origin,
      connector: new Connector(target),
      maxBodyBytes: scenario.maxBodyBytes,
    },
    recorder: new Recorder(scenario.endpoints.length, (text) => hidden.mask(text)),
    users: load.users,
    rampUpMs: load.rampUpMs,
    seed: load.seed,
    arrivals: load.arrivals && { pacer: pacerOf(load, load.arrivals), spread: load.arrivals.spread },
    share,
  });
}
