import type { Operation, RequestSpec } from '../scenario/scenario.ts';

/** Where a user is in a list of operations, and in its repetitions. */
export class Position {
  private operations: Operation[] = [];
  /** Of the operation that comes next. */
  private index = 0;
  /** How many times the repetitions that are under way are still to be done, the innermost last. */
  private readonly repetitions: number[] = [];

  /** Begins another list. */
  load(operations: Operation[]): void {
    this.operations = operations;
    this.index = 0;
    this.repetitions.length = 0;
  }

  /** @returns the operation that is done now, null when all are done */
  next(): Operation | null {
    return this.index < this.operations.length ? this.operations[this.index++]! : null;
  }

  /** The operation that was done last comes again. */
  back(): void {
    // Another list may have been begun, of which none was done.
    if (this.index > 0) this.index--;
  }

  /** No operation of the list comes any more. */
  leave(): void {
    this.index = this.operations.length;
    this.repetitions.length = 0;
  }

  /** @returns what a jump leaves out */
  until(to: number): Operation[] {
    return this.operations.slice(this.index, to);
  }

  jump(to: number): void {
    this.index = to;
  }

  /** Begins a repetition. @param past where it goes on when there is nothing to do */
  repeat(times: number, past: number): void {
    if (times === 0) this.index = past;
    else this.repetitions.push(times);
  }

  /** Ends a pass of the innermost repetition. @returns whether it goes back to its first operation */
  again(first: number): boolean {
    const left = this.repetitions.pop()! - 1;
    if (left === 0) return false;
    this.repetitions.push(left);
    this.index = first;
    return true;
  }

  /** The next request of the list, or else the one before; null when it has none. */
  nearestRequest(): RequestSpec | null {
    const isRequest = (operation: Operation) => operation.kind === 'request';
    const operation =
      this.operations.slice(this.index).find(isRequest) ??
      this.operations.slice(0, this.index).findLast(isRequest);
    return operation?.kind === 'request' ? operation.request : null;
  }
}
