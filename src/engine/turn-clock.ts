/**
 * Time of one side, in ms: it runs while the side has its turn and stands still while the other side has it.
 * What a user waits for (think time, ramp-up) is measured in it, so a pause of one second is one second of load,
 * however finely the turns are cut.
 */
export class TurnClock {
  private elapsed = 0;
  private since: number | null = null;

  get running(): boolean {
    return this.since !== null;
  }

  now(): number {
    return this.since === null ? this.elapsed : this.elapsed + performance.now() - this.since;
  }

  resume(): void {
    this.since ??= performance.now();
  }

  suspend(): void {
    this.elapsed = this.now();
    this.since = null;
  }

  /** Begins at 0 again; only while it stands still. */
  reset(): void {
    this.elapsed = 0;
  }
}
