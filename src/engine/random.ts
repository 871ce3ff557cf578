/**
 * A seeded stream of random numbers: sfc32 (Chris Doty-Humphrey, PractRand), 128 bits of state.
 * Every virtual user has a stream of its own, so that what one does never depends on when another ran, and the
 * same user on both sides of a comparison makes the same choices.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /**
   * @param seed of the run
   * @param stream number of the stream within the run; streams of one seed are independent
   */
  constructor(seed: number, stream: number) {
    this.a = seed | 0;
    this.b = stream | 0;
    this.c = Math.floor(seed / 2 ** 32) | 0;
    // The author's advice for seeding: 12 rounds mix the seed into all of the state.
    for (let i = 0; i < 12; i++) this.uint32();
  }

  /** @returns the next 32 random bits, as a signed integer */
  private uint32(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + sum) | 0;
    return sum;
  }

  /** @returns a number in [0, 1) */
  next(): number {
    return (this.uint32() >>> 0) / 2 ** 32;
  }

  /** @returns a whole number from `min` to `max`, both included */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** @returns one of the items, each as likely; undefined of an empty list */
  pick<T>(items: readonly T[]): T | undefined {
    return items[Math.floor(this.next() * items.length)];
  }
}
