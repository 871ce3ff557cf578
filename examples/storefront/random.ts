/**
 * Pseudo-random numbers that a seed repeats. A name makes a stream of its own, so that drawing more numbers
 * for one table leaves the others as they were.
 */
export class Random {
  #state: number;

  constructor(seed: number, stream: string) {
    let state = seed | 0;
    for (const character of stream) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
    this.#state = state;
  }

  /** A number from 0 up to, and without, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both possible. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** One of the list. */
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** True once in a while: `share` of the calls. */
  chance(share: number): boolean {
    return this.next() < share;
  }
}
