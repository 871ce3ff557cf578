import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { TimeHistogram } from '../results/histogram.ts';
import type { Results } from '../results/schema.ts';

const SAMPLE_MS = 10;

/**
 * Watches whether the generator itself could keep up: a generator that is late makes an app look slow.
 */
export class HealthMonitor {
  private readonly delay = monitorEventLoopDelay({ resolution: SAMPLE_MS });
  private startedAt: number | null = null;
  private cpuAtStart = process.cpuUsage();
  private utilizationAtStart = performance.eventLoopUtilization();
  private waitAtStart: number | null = null;
  private stealAtStart: CpuTimes | null = null;

  start(): void {
    this.startedAt = performance.now();
    this.cpuAtStart = process.cpuUsage();
    this.utilizationAtStart = performance.eventLoopUtilization();
    this.waitAtStart = readCpuWaitMs();
    this.stealAtStart = readCpuTimes();
    this.delay.enable();
  }

  /**
   * Ends the watch.
   * @param lateness how late arrivals were begun; null in the closed model
   * @returns what belongs into the results
   */
  stop(lateness: TimeHistogram | null): Results['health'] {
    this.delay.disable();
    // Interrupted before the measurement: there is nothing to say of it.
    if (this.startedAt === null) this.start();
    const seconds = (performance.now() - this.startedAt!) / 1000;
    const cpu = process.cpuUsage(this.cpuAtStart);
    const waited = readCpuWaitMs();
    return {
      eventLoopDelayP99Ms: round(Math.max(0, this.delay.percentile(99) / 1e6 - SAMPLE_MS)),
      eventLoopUtilization: round(performance.eventLoopUtilization(this.utilizationAtStart).utilization),
      cpu: round((cpu.user + cpu.system) / 1e6 / Math.max(seconds, 0.001)),
      cpuWait:
        waited === null || this.waitAtStart === null
          ? null
          : round((waited - this.waitAtStart) / 1000 / Math.max(seconds, 0.001)),
      steal: stolen(this.stealAtStart, readCpuTimes()),
      latenessP99Ms: lateness && lateness.percentile(99) / 1000,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  }
}

/**
 * Linux only: how long the main thread has been ready to run without a CPU, from /proc/self/schedstat
 * (Documentation/scheduler/sched-stats).
 */
function readCpuWaitMs(): number | null {
  try {
    const waitedNs = Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]);
    return Number.isFinite(waitedNs) ? waitedNs / 1e6 : null;
  } catch {
    return null;
  }
}

interface CpuTimes {
  total: number;
  steal: number;
}

/** Linux only: jiffies of all CPUs since boot, from /proc/stat. */
function readCpuTimes(): CpuTimes | null {
  try {
    const line = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0]!;
    const [user = 0, nice = 0, system = 0, idle = 0, iowait = 0, irq = 0, softirq = 0, steal = 0] = line
      .trim()
      .split(/\s+/)
      .slice(1)
      .map(Number);
    return { total: user + nice + system + idle + iowait + irq + softirq + steal, steal };
  } catch {
    return null;
  }
}

function stolen(before: CpuTimes | null, after: CpuTimes | null): number | null {
  if (!before || !after || after.total <= before.total) return null;
  return round((after.steal - before.steal) / (after.total - before.total));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
