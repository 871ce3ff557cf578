/** Exit codes of the command line, fixed by the contract. */
export const EXIT = { ok: 0, fail: 1, usage: 2, invalid: 3, interrupted: 130 } as const;

/**
 * An error whose message is the sentence that the user reads; no stack is shown for it.
 * `exitCode` is what the process ends with.
 */
export class TailgateError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.exitCode = exitCode;
  }
}

/** A wrong option, scenario or baseline: the user has to change something that he wrote. Exit code 2. */
export class UsageError extends TailgateError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT.usage, options);
  }
}

/** The app under test cannot be reached or does not come up. Exit code 3. */
export class TargetError extends TailgateError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT.invalid, options);
  }
}

/**
 * The sentence in any thrown value, with the cause appended when the message alone says little.
 * @param error anything that was thrown
 */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AggregateError && error.errors.length > 0)
    return [...new Set(error.errors.map(messageOf))].join('; ');
  const code = (error as NodeJS.ErrnoException).code;
  // One line: some messages of the runtime quote what they could not read.
  const text = (error.message || code || error.name).replace(/\s+/g, ' ').slice(0, 500);
  if (error.cause instanceof Error && !text.includes(error.cause.message))
    return `${text}: ${messageOf(error.cause)}`;
  return text;
}
