import type { LoadOptions } from './engine/load.ts';
import type { Progress } from './engine/progress.ts';
import { plainText } from './report/escape.ts';
import { plural } from './report/format.ts';
import type { OutputFiles } from './results/files.ts';
import type { Scenario } from './scenario/scenario.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/** Longest line that is told. */
const MAX_LINE = 1000;

/** Where a run tells what it does. */
export interface Console {
  /** Something that happened, one line. */
  info(line: string): void;
  progress(progress: Progress): void;
}

/** What the run is going to do, in a line. */
export function planLine(scenario: Scenario, { transports, load }: Settings): string {
  const { head, base } = transports;
  const targets = base ? `${head.name} against ${base.name}` : head.name;
  const name = scenario.profile === null ? scenario.name : `${scenario.name} (${scenario.profile})`;
  return `${name}: ${loadLine(load, targets, base !== undefined)}`;
}

/**
 * @param targets what is loaded, in words
 * @param twoSides whether all of it is done twice
 */
export function loadLine(load: LoadOptions, targets: string, twoSides = false): string {
  const users = load.arrivals
    ? `${load.arrivals.rate} arrivals/s, at most ${load.users} users,`
    : plural(load.users, 'user');
  const seconds = (load.warmupMs + load.durationMs * load.iterations) / 1000;
  const sides = twoSides ? ' each side' : '';
  return `${users} at ${targets}, ${load.warmupMs / 1000} s of warm-up and ${load.iterations} × ${load.durationMs / 1000} s${sides}, ${Math.round(seconds * (twoSides ? 2 : 1))} s in all`;
}

/** Whatever is told also goes to the log file, and nothing secret goes anywhere. */
export function logged(console: Console, files: OutputFiles, secrets: Secrets): Console {
  return {
    info(line) {
      // In one line: a runner reads commands at the beginning of one.
      const text = plainText(secrets.mask(line), MAX_LINE);
      files.appendLog(text);
      console.info(text);
    },
    progress(progress) {
      const { phase, iteration, requests, failures, rate } = progress;
      files.appendLog(
        `${phase} ${iteration} requests=${requests} failures=${failures} rate=${Math.round(rate)}/s`,
      );
      console.progress(progress);
    },
  };
}
