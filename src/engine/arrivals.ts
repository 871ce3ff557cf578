import type { BlockRecorder } from '../results/recorder.ts';
import type { Pacer } from './pacer.ts';
import { Random } from './random.ts';
import type { Share, Side } from './side.ts';
import type { Sleeper } from './timer-queue.ts';
import type { VirtualUser } from './virtual-user.ts';

/** Streams of random numbers below this belong to users. */
const FIRST_ARRIVAL_STREAM = 1_000_000;

/** An arrival that has no user yet. */
interface Arrival {
  number: number;
  /** Time of the side's clock at which it is due. */
  due: number;
  /** What was recorded when it was due. */
  block: BlockRecorder | null;
  /** What it draws its choices from. */
  random: Random;
}

/** Those who do one journey: users that are free, or arrivals that wait for one. */
interface Queue {
  free: VirtualUser[];
  waiting: Arrival[];
  /** Whether arrivals are being given to users: a task that need not wait releases its user meanwhile. */
  isServed: boolean;
}

/**
 * The open model: arrivals begin tasks when they are due, whatever the responses do. Each takes a user that is free;
 * when none is, it waits, and its response time counts from when it was due. One that has waited for longer than a
 * request may take is dropped and counted: such a load was not delivered.
 */
export class Arrivals implements Sleeper {
  private readonly side: Side;
  private readonly pacer: Pacer;
  private readonly nextNumber: () => number;
  private readonly queues: Queue[];
  private readonly dropAfterMs: number;
  private readonly share: Share;
  private next: Arrival;
  private count = 0;

  /**
   * @param nextNumber the number of the next arrival, which the pacer turns into a time
   * @param dropAfterMs how long an arrival waits for a user
   * @param share which of the arrivals begin here
   */
  constructor(side: Side, pacer: Pacer, nextNumber: () => number, dropAfterMs: number, share: Share) {
    this.side = side;
    this.pacer = pacer;
    this.nextNumber = nextNumber;
    this.dropAfterMs = dropAfterMs;
    this.share = share;
    this.queues = side.populations.map(() => ({ free: [], waiting: [], isServed: false }));
    this.next = this.draw();
    if (Number.isFinite(this.next.due)) side.timers.schedule(this.next.due, this);
  }

  /** Gives users to all arrivals that are due, and sleeps until the next. */
  wake(): void {
    const now = this.side.clock.now();
    while (this.next.due <= now) {
      const { block } = this.side;
      if (block) {
        block.offered++;
        block.lateness.record((now - this.next.due) * 1000);
      }
      this.next.block = block;
      this.queues[this.side.pickPopulation(this.next.random)]!.waiting.push(this.next);
      this.next = this.draw();
    }
    for (const queue of this.queues) this.serve(queue);
    if (Number.isFinite(this.next.due)) this.side.timers.schedule(this.next.due, this);
  }

  /** A user has finished its task, or has just got a session. */
  release(user: VirtualUser): void {
    const queue = this.queues[this.side.populations.indexOf(user.population)]!;
    queue.free.push(user);
    if (queue.waiting.length > 0) this.serve(queue);
  }

  /** No arrival is due any more; those that were still get a user. */
  close(): void {
    this.next.due = Number.POSITIVE_INFINITY;
  }

  /** Whether arrivals that were due have no user yet. */
  get isBehind(): boolean {
    return this.queues.some(({ waiting }) => waiting.length > 0);
  }

  /** Drops those that have waited for too long, also when no user becomes free any more. */
  dropLate(): void {
    for (const queue of this.queues) this.serve(queue);
  }

  /** Counts those that have no user now as dropped. */
  giveUp(): void {
    for (const { waiting } of this.queues) {
      for (const { block } of waiting) if (block) block.dropped++;
      waiting.length = 0;
    }
  }

  private serve(queue: Queue): void {
    // Or thousands of such tasks would be calls within calls.
    if (queue.isServed) return;
    queue.isServed = true;
    const { free, waiting } = queue;
    const now = this.side.clock.now();
    while (waiting.length > 0 && this.side.clock.running) {
      const { number, due, block, random } = waiting[0]!;
      const lateMs = now - due;
      if (lateMs > this.dropAfterMs) {
        waiting.shift();
        if (block) block.dropped++;
        continue;
      }
      const user = free.shift();
      if (!user) break;
      waiting.shift();
      user.begin({ operations: user.population.pickTask(random), number, random, due: { lateMs, block } });
    }
    queue.isServed = false;
  }

  private draw(): Arrival {
    for (; this.count % this.share.of !== this.share.index; this.count++) this.nextNumber();
    const number = this.count++;
    // What an arrival does follows from its number alone, so that both sides of a comparison do the same.
    const random = new Random(this.side.seed, FIRST_ARRIVAL_STREAM + number);
    return { number, due: this.pacer.dueMs(this.nextNumber()), block: null, random };
  }
}
