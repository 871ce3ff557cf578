import type { Progress } from './engine/progress.ts';
import { progressLine } from './report/progress.ts';
import type { Console } from './telling.ts';

/** Plain lines say where a run stands this often. */
const PLAIN_INTERVAL_MS = 10_000;

/** Overwrites one line of the terminal again and again; what happened stands above it. */
export function terminalConsole(stream: NodeJS.WriteStream): Console & { end(): void } {
  const clear = (): void => {
    stream.write('\r\u001b[2K');
  };
  return {
    info(line) {
      clear();
      stream.write(`${line}\n`);
    },
    progress(progress) {
      clear();
      stream.write(progressLine(progress).slice(0, (stream.columns || 80) - 1));
    },
    end: clear,
  };
}

/** One line for each phase and iteration, and every ten seconds in between: for logs. */
export function plainConsole(write: (line: string) => void): Console & { end(): void } {
  let last: Progress | null = null;
  let lastAt = 0;
  return {
    info: write,
    progress(progress) {
      const now = performance.now();
      const same = last?.phase === progress.phase && last.iteration === progress.iteration;
      if (same && now - lastAt < PLAIN_INTERVAL_MS) return;
      last = progress;
      lastAt = now;
      write(progressLine(progress));
    },
    end() {},
  };
}
