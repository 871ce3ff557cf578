import { type PackedTimes, TimeHistogram } from './histogram.ts';
import { ERROR_KINDS, type ErrorCounts, type ErrorKind } from './schema.ts';

/** Different reasons of failure that are kept for one endpoint, and the length of each. */
const MAX_REASONS = 20;
const MAX_REASON_LENGTH = 300;

/** Times of one block, whose memory is freed when the block is over. */
export class BlockTimes {
  private live: TimeHistogram | null = null;
  private packed: PackedTimes[] = [];

  /** @param us µs */
  record(us: number): void {
    this.live ??= new TimeHistogram();
    this.live.record(us);
  }

  get count(): number {
    return this.packed.reduce((sum, part) => sum + part.count, this.live?.count ?? 0);
  }

  /** Frees the memory of the histogram; what is still recorded opens another. */
  pack(): void {
    if (this.live) this.packed.push(this.live.pack());
    this.live = null;
  }

  /** All of them in one histogram. */
  whole(): TimeHistogram {
    const all = new TimeHistogram();
    for (const part of this.packed) all.addPacked(part);
    if (this.live) all.add(this.live);
    return all;
  }

  export(): PackedTimes[] {
    this.pack();
    return this.packed;
  }

  import(parts: PackedTimes[]): void {
    this.packed.push(...parts);
  }
}

/** What one endpoint did in one block. */
export class EndpointBlock {
  /** Response times of successes. */
  readonly times = new BlockTimes();
  readonly errors: ErrorCounts = noErrors();
  failures = 0;

  /** Requests that ended here, failed ones included. */
  get count(): number {
    return this.failures + this.times.count;
  }

  export(): ExportedEndpoint {
    return { errors: this.errors, failures: this.failures, times: this.times.export() };
  }

  import({ errors, failures, times }: ExportedEndpoint): void {
    for (const kind of ERROR_KINDS) this.errors[kind] += errors[kind];
    this.failures += failures;
    this.times.import(times);
  }
}

interface ExportedEndpoint {
  errors: ErrorCounts;
  failures: number;
  times: PackedTimes[];
}

interface Reason {
  kind: ErrorKind;
  message: string;
  count: number;
}

/** The first failure of an endpoint. */
interface FirstFailure {
  /** ms since the run began. */
  atMs: number;
  kind: ErrorKind;
  message: string;
}

interface ExportedBlock {
  iteration: number;
  block: number;
  startMs: number;
  offered: number;
  dropped: number;
  cpuWaitMs: number | null;
  lateness: PackedTimes[];
  endpoints: (ExportedEndpoint | undefined)[];
}

/** From the number of an endpoint there to its number here: those that are met at run time have none of their own. */
export type Numbers = (index: number) => number;

/** All that a recorder holds but for what its conductor knows, as plain data that can be sent to another thread. */
export interface ExportedRecorder {
  blocks: ExportedBlock[];
  totals: (
    | {
        service: PackedTimes;
        firstByte: PackedTimes;
        reasons: Reason[];
        firstFailure: FirstFailure | null;
        bytes: number;
      }
    | undefined
  )[];
}

/** A part of the measured time of one side: an iteration, or a share of it when two sides take turns. */
export class BlockRecorder {
  readonly iteration: number;
  readonly block: number;
  /** ms since the run began. */
  readonly startMs: number;
  /** The same moment by the clock of this thread. */
  private readonly begun = performance.now();
  /** ms for which the side was loaded in this block. */
  durationMs = 0;
  /** Arrivals of the open model that were due in it, and those that were given up for want of a free user. */
  offered = 0;
  dropped = 0;
  /** How late arrivals were begun. */
  readonly lateness = new BlockTimes();
  /** ms for which the thread with the longest wait was ready and got no CPU; null when unknown. */
  cpuWaitMs: number | null = null;
  /** Time of all CPUs together, and what the hypervisor took of it, in jiffies; null when unknown. */
  machine: { total: number; steal: number } | null = null;
  readonly endpoints: (EndpointBlock | undefined)[];

  constructor(iteration: number, block: number, startMs: number, endpoints: number) {
    this.iteration = iteration;
    this.block = block;
    this.startMs = startMs;
    this.endpoints = new Array(endpoints);
  }

  endpoint(index: number): EndpointBlock {
    this.endpoints[index] ??= new EndpointBlock();
    return this.endpoints[index];
  }

  /** @returns ms since the run began */
  now(): number {
    return this.startMs + performance.now() - this.begun;
  }

  pack(): void {
    this.lateness.pack();
    for (const endpoint of this.endpoints) endpoint?.times.pack();
  }

  export(): ExportedBlock {
    const { iteration, block, startMs, offered, dropped, cpuWaitMs, lateness } = this;
    return {
      ...{ iteration, block, startMs, offered, dropped, cpuWaitMs },
      lateness: lateness.export(),
      endpoints: Array.from(this.endpoints, (endpoint) => endpoint?.export()),
    };
  }

  /** @param numbers what the endpoints of the other are here */
  import({ offered, dropped, cpuWaitMs, lateness, endpoints }: ExportedBlock, numbers: Numbers): void {
    this.offered += offered;
    this.dropped += dropped;
    if (cpuWaitMs !== null) this.cpuWaitMs = Math.max(this.cpuWaitMs ?? 0, cpuWaitMs);
    this.lateness.import(lateness);
    for (const [index, endpoint] of endpoints.entries())
      if (endpoint) this.endpoint(numbers(index)).import(endpoint);
  }
}

/** What is kept of an endpoint over all blocks. */
export class EndpointTotals {
  /** From the write of the request to the last byte, and to the head of the response. */
  readonly service = new TimeHistogram();
  readonly firstByte = new TimeHistogram();
  readonly reasons = new Map<string, Reason>();
  firstFailure: FirstFailure | null = null;
  bytes = 0;

  fail(kind: ErrorKind, message: string, count = 1): void {
    const key = `${kind} ${message}`;
    const known = this.reasons.get(key);
    if (known) known.count += count;
    else if (this.reasons.size < MAX_REASONS) this.reasons.set(key, { kind, message, count });
  }

  /** Keeps the earlier of this one and the one that is known. */
  failedFirst(other: FirstFailure | null): void {
    if (other && other.atMs < (this.firstFailure?.atMs ?? Infinity)) this.firstFailure = other;
  }
}

/**
 * Keeps what the users of one side measured. Only requests that began within a block count; they do even when
 * they end after it.
 */
export class Recorder {
  readonly blocks: BlockRecorder[] = [];
  /** By endpoint; of those that are met at run time there is nothing before they are. */
  readonly totals: (EndpointTotals | undefined)[];
  private readonly endpointCount: number;
  private readonly mask: (text: string) => string;

  /** @param mask takes what is secret out of a reason, before it is cut */
  constructor(endpointCount: number, mask: (text: string) => string = (text) => text) {
    this.endpointCount = endpointCount;
    this.mask = mask;
    this.totals = Array.from({ length: endpointCount }, () => new EndpointTotals());
  }

  /** The block of that number; a new one when it is not the last, which is packed then. */
  block(iteration: number, block: number, startMs: number): BlockRecorder {
    const last = this.blocks.at(-1);
    if (last?.block === block) return last;
    last?.pack();
    const next = new BlockRecorder(iteration, block, startMs, this.endpointCount);
    this.blocks.push(next);
    return next;
  }

  /** @param responseMs from the moment it was due to the last byte */
  success(block: BlockRecorder, endpoint: number, responseMs: number): void {
    block.endpoint(endpoint).times.record(responseMs * 1000);
  }

  /** What else is known of a successful request: stamps in ms, and the bytes of the body. */
  exchange(
    endpoint: number,
    stamps: { sentAt: number; headAt: number; endedAt: number; bytes: number },
  ): void {
    const totals = this.total(endpoint);
    totals.service.record((stamps.endedAt - stamps.sentAt) * 1000);
    totals.firstByte.record((stamps.headAt - stamps.sentAt) * 1000);
    totals.bytes += stamps.bytes;
  }

  /** Failed requests have counts of their own and are never mixed into the times. */
  failure(block: BlockRecorder, endpoint: number, kind: ErrorKind, message: string): void {
    const entry = block.endpoint(endpoint);
    entry.failures++;
    entry.errors[kind]++;
    const totals = this.total(endpoint);
    const text = this.mask(message).slice(0, MAX_REASON_LENGTH);
    totals.fail(kind, text);
    totals.firstFailure ??= { atMs: block.now(), kind, message: text };
  }

  export(): ExportedRecorder {
    return {
      blocks: this.blocks.map((block) => block.export()),
      totals: Array.from(
        this.totals,
        (totals) =>
          totals && {
            service: totals.service.pack(),
            firstByte: totals.firstByte.pack(),
            reasons: [...totals.reasons.values()],
            firstFailure: totals.firstFailure,
            bytes: totals.bytes,
          },
      ),
    };
  }

  private total(endpoint: number): EndpointTotals {
    this.totals[endpoint] ??= new EndpointTotals();
    return this.totals[endpoint];
  }

  /**
   * Adds what another recorder of the same scenario holds: the sum is exact, whatever was recorded where.
   * @param numbers what the endpoints of the other are here
   */
  import({ blocks, totals }: ExportedRecorder, numbers: Numbers = (index) => index): void {
    for (const exported of blocks) {
      const { iteration, block, startMs } = exported;
      const own = this.blocks.find((known) => known.block === block);
      (own ?? this.block(iteration, block, startMs)).import(exported, numbers);
    }
    for (const [index, other] of totals.entries()) {
      if (!other) continue;
      const own = this.total(numbers(index));
      own.service.addPacked(other.service);
      own.firstByte.addPacked(other.firstByte);
      own.bytes += other.bytes;
      own.failedFirst(other.firstFailure);
      for (const { kind, message, count } of other.reasons) own.fail(kind, message, count);
    }
  }
}

export function noErrors(): ErrorCounts {
  return Object.fromEntries(ERROR_KINDS.map((kind) => [kind, 0])) as ErrorCounts;
}
