import type { Results } from '../results/schema.ts';

/** Beyond these the run is invalid: what was measured is the engine, not the app. */
export const CPU_WAIT = 0.2;
const CPU_WAIT_SHARE = 0.5;
/** One burst of the machine is no starvation: in all it must have waited for so long. */
const CPU_WAIT_MS = 1000;
export const LATENESS_MS = 10;
const DROPPED = 0.01;

/** Beyond these a reader should know. */
const SOME_CPU_WAIT = 0.05;
const BUSY = 0.9;
const SOME_DELAY_MS = 20;
export const STOLEN = 0.05;

/**
 * Why nothing may be concluded from the run, since the load was not delivered as asked. Judged without a look at
 * the times, which an overloaded generator makes look like those of a slow app.
 * @returns one sentence each, which says what to change; empty when the load was delivered
 */
export function undelivered(results: Results): string[] {
  const { health, load, arrivals, sides } = results;
  const reasons: string[] = [];
  // Waiting alone is no fault where app and engine share two cores; getting less than half of what it needs is.
  const wait = health.cpuWait ?? 0;
  const measuredMs = load.durationMs * load.iterations * (sides ? 2 : 1);
  const starved = wait > CPU_WAIT && wait > CPU_WAIT_SHARE * (wait + health.cpu / load.workers);
  if (starved && wait * measuredMs > CPU_WAIT_MS)
    reasons.push(
      `the load generator waited for a CPU for ${percent(wait)} of the time, longer than it had one: use fewer users, a lower rate, or a bigger runner`,
    );
  if (health.latenessP99Ms !== null && health.latenessP99Ms > LATENESS_MS)
    reasons.push(
      `the load generator began arrivals up to ${health.latenessP99Ms.toFixed(1)} ms late (p99): use a lower rate${moreWorkers(results)}, or a bigger runner`,
    );
  for (const counts of [arrivals, sides?.base.arrivals])
    if (counts && counts.dropped > DROPPED * counts.offered)
      reasons.push(
        `${counts.dropped} of ${counts.offered} arrivals found none of ${load.users} users free and were dropped: use more users, or a rate that the app can serve`,
      );
  return reasons;
}

/** What a reader should know about the generator, beside a verdict that stands. */
export function healthWarnings(results: Results): string[] {
  const { health, load, arrivals } = results;
  const warnings: string[] = [];
  // In the open model the engine watches the clock when it has nothing else to do.
  if (load.model === 'closed' && health.eventLoopUtilization > BUSY)
    warnings.push(
      `the load generator was busy ${percent(health.eventLoopUtilization)} of the time, so response times include its own: use fewer users${moreWorkers(results)}, or longer pauses`,
    );
  if (health.cpuWait !== null && health.cpuWait > SOME_CPU_WAIT)
    warnings.push(`the load generator waited for a CPU for ${percent(health.cpuWait)} of the time`);
  else if (health.eventLoopDelayP99Ms > SOME_DELAY_MS)
    warnings.push(
      `the load generator was late by ${health.eventLoopDelayP99Ms} ms (p99): the runner has too little CPU for app and load`,
    );
  if (health.steal !== null && health.steal > STOLEN)
    warnings.push(`${percent(health.steal)} of CPU time was taken by other machines on the same host`);
  if (arrivals && arrivals.dropped > 0)
    warnings.push(`${arrivals.dropped} of ${arrivals.offered} arrivals found no free user in time`);
  return warnings;
}

/** Names the option, where there is a core that another thread of the generator could have to itself. */
function moreWorkers({ load, environment }: Results): string {
  return environment.cpuCores > load.workers + 1 ? `, "workers: ${load.workers + 1}"` : '';
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 100)}%`;
}
