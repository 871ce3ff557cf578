/**
 * Turns the first SIGINT, SIGTERM or SIGHUP (the terminal is gone) into an abort, so that a run can end in order; the second one ends at once.
 * @param say is told what happens, and how to hurry
 * @returns what is aborted, and how to take the handlers away again
 */
export function abortOnSignal(say: (line: string) => void): { signal: AbortSignal; dispose: () => void } {
  const controller = new AbortController();
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(130);
    say('interrupted: finishing what is under way; once more to stop at once');
    controller.abort();
  };
  for (const name of names) process.on(name, onSignal);
  return {
    signal: controller.signal,
    dispose: () => {
      for (const name of names) process.off(name, onSignal);
    },
  };
}
