import type { BlockRecorder } from '../results/recorder.ts';
import type { ErrorKind } from '../results/schema.ts';
import type { Side } from './side.ts';

/** Steps that are reported as a whole, while a user is in them. */
export interface OpenGroup {
  endpoint: number;
  block: BlockRecorder | null;
  /** Response times of its requests so far. */
  totalMs: number;
}

/** The groups that one user is in, the innermost last. */
export class Groups {
  private readonly side: Side;
  private open: OpenGroup[] = [];

  constructor(side: Side) {
    this.side = side;
  }

  get count(): number {
    return this.open.length;
  }

  begin(endpoint: number): OpenGroup {
    const group = { endpoint, block: this.side.block, totalMs: 0 };
    this.open.push(group);
    return group;
  }

  /** @param responseMs of a request that counts for all of them */
  add(responseMs: number): void {
    for (const group of this.open) group.totalMs += responseMs;
  }

  endInnermost(): void {
    this.end(this.open.at(-1)!, null);
  }

  /** @param failed of which kind the failure was that ended it, null when none did */
  end(group: OpenGroup, failed: ErrorKind | null): void {
    const index = this.open.indexOf(group);
    // What a function ends may belong to a task that is over.
    if (index < 0) return;
    this.open.splice(index, 1);
    this.record(group, failed);
  }

  /** All of them have failed with the request that failed. */
  endAll(failed: ErrorKind): void {
    for (const group of this.open) this.record(group, failed);
    this.forget();
  }

  /** Forgets all but the outer ones, as if they had never begun. */
  forget(outer = 0): void {
    if (this.open.length > outer) this.open.length = outer;
  }

  private record({ block, endpoint, totalMs }: OpenGroup, failed: ErrorKind | null): void {
    if (block === null) return;
    if (failed === null) this.side.recorder.success(block, endpoint, totalMs);
    else this.side.recorder.failure(block, endpoint, failed, 'a step of the group failed');
  }
}
