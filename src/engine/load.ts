import { type ArrivalSpread, type Pacer, type RateStage, stagedPacer } from './pacer.ts';

/** The load that a run is asked to make. */
export interface LoadOptions {
  users: number;
  /** Threads that the users are spread over. */
  workers: number;
  rampUpMs: number;
  warmupMs: number;
  durationMs: number;
  iterations: number;
  seed: number;
  /** The open model; null is the closed one. */
  arrivals: {
    /** Arrivals per second when an iteration begins; the warm-up goes up to it. */
    rate: number;
    spread: ArrivalSpread;
    /** How the rate goes on within an iteration. */
    stages: RateStage[];
  } | null;
}

/** Arrivals of the whole run: up to the rate, at it until the warm-up ends, then the stages once for each iteration. */
export function pacerOf(
  { rampUpMs, warmupMs, iterations }: LoadOptions,
  { rate, stages }: NonNullable<LoadOptions['arrivals']>,
): Pacer {
  return stagedPacer([
    { durationMs: rampUpMs, from: 0, to: rate },
    { durationMs: warmupMs - rampUpMs, from: rate, to: rate },
    ...Array.from({ length: iterations }, () => stages).flat(),
  ]);
}
