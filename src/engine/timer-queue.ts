import type { TurnClock } from './turn-clock.ts';

/** Something that wants to be woken. */
export interface Sleeper {
  /** @param lateMs how much later than asked for */
  wake(lateMs: number): void;
}

/** How late a timer of the runtime may be: it rounds up to whole ms, and begins at the last tick of the loop. */
const TIMER_ERROR_MS = 2;

interface Entry {
  due: number;
  sleeper: Sleeper;
}

/**
 * Wakes sleepers at times of a turn clock. One timer of the runtime serves all of them, so thousands of users
 * cost no more than a heap, and all of them stand still when the clock does.
 */
export class TimerQueue {
  private readonly clock: TurnClock;
  private readonly precise: boolean;
  private readonly heap: Entry[] = [];
  private timer: NodeJS.Timeout | null = null;
  private immediate: NodeJS.Immediate | null = null;
  private timerDue = Number.POSITIVE_INFINITY;

  /**
   * @param precise whether the last two ms before a time are watched closely: timers of the runtime tick in whole
   * ms. It costs CPU, and is for arrivals that must not be late.
   */
  constructor(clock: TurnClock, precise: boolean) {
    this.clock = clock;
    this.precise = precise;
  }

  /** @param due time of the clock, in ms */
  schedule(due: number, sleeper: Sleeper): void {
    this.push({ due, sleeper });
    if (due < this.timerDue) this.arm();
  }

  /** Starts to wake again; call after the clock was resumed. */
  resume(): void {
    this.arm();
  }

  /** Wakes nobody until resumed; call after the clock was suspended. */
  suspend(): void {
    this.disarm();
  }

  /** Forgets all that sleep. */
  clear(): void {
    this.disarm();
    this.heap.length = 0;
  }

  private arm(): void {
    const next = this.heap[0];
    if (!next || !this.clock.running) return;
    this.disarm();
    this.timerDue = next.due;
    const ms = next.due - this.clock.now();
    if (!this.precise) this.timer = setTimeout(this.fire, Math.max(0, ms));
    else if (ms > TIMER_ERROR_MS) this.timer = setTimeout(this.fire, ms - TIMER_ERROR_MS);
    else this.immediate = setImmediate(this.fire);
  }

  private disarm(): void {
    if (this.timer) clearTimeout(this.timer);
    if (this.immediate) clearImmediate(this.immediate);
    this.timer = null;
    this.immediate = null;
    this.timerDue = Number.POSITIVE_INFINITY;
  }

  private readonly fire = (): void => {
    this.disarm();
    const now = this.clock.now();
    while (this.heap.length > 0 && this.heap[0]!.due <= now) {
      const { due, sleeper } = this.pop();
      sleeper.wake(now - due);
    }
    this.arm();
  };

  private push(entry: Entry): void {
    const heap = this.heap;
    let index = heap.length;
    heap.push(entry);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (heap[parent]!.due <= entry.due) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = entry;
  }

  private pop(): Entry {
    const heap = this.heap;
    const top = heap[0]!;
    const last = heap.pop()!;
    const length = heap.length;
    if (length === 0) return top;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= length) break;
      if (child + 1 < length && heap[child + 1]!.due < heap[child]!.due) child++;
      if (heap[child]!.due >= last.due) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = last;
    return top;
  }
}
