import type { Crew } from './crew.ts';
import type { Window } from './plan.ts';

const PROGRESS_MS = 1000;

export interface Progress {
  phase: 'warm-up' | 'measuring';
  iteration: number;
  iterations: number;
  elapsedMs: number;
  remainingMs: number;
  /** Requests that ended per second since the last report. */
  rate: number;
  requests: number;
  failures: number;
}

/** Tells every second where the run stands. */
export class ProgressReporter {
  private readonly iterations: number;
  private readonly tell: (progress: Progress) => void;
  private readonly crew: Crew;
  private readonly totalMs: number;
  private readonly began = performance.now();
  private readonly timer: NodeJS.Timeout;
  private window: Window | null = null;
  /** What the windows before this one were planned to take. */
  private doneMs = 0;
  private lastEnded = 0;
  private lastAt = performance.now();

  /**
   * @param iterations of the whole run
   * @param totalMs how long the run is planned to take
   * @param tell where the run stands
   */
  constructor(iterations: number, totalMs: number, crew: Crew, tell: (progress: Progress) => void) {
    this.iterations = iterations;
    this.tell = tell;
    this.crew = crew;
    this.totalMs = totalMs;
    this.timer = setInterval(() => this.report(), PROGRESS_MS);
  }

  enter(window: Window): void {
    const first = this.window === null;
    this.doneMs += this.window?.durationMs ?? 0;
    this.window = window;
    if (first) this.report();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** What is planned still, stretched by as much as what is done took longer than planned. */
  private remainingMs(elapsedMs: number): number {
    const behind =
      this.doneMs > 0 ? Math.max(1, elapsedMs / (this.doneMs + (this.window?.durationMs ?? 0))) : 1;
    return Math.max(0, this.totalMs - elapsedMs / behind) * behind;
  }

  private report(): void {
    const now = performance.now();
    const { ended: requests, failed: failures } = this.crew.counts;
    const elapsedMs = now - this.began;
    this.tell({
      phase: this.window?.block ? 'measuring' : 'warm-up',
      iteration: this.window?.iteration ?? 0,
      iterations: this.iterations,
      elapsedMs,
      remainingMs: this.remainingMs(elapsedMs),
      rate: ((requests - this.lastEnded) * 1000) / Math.max(1, now - this.lastAt),
      requests,
      failures,
    });
    this.lastEnded = requests;
    this.lastAt = now;
  }
}
