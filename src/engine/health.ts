import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { Results } from '../results/schema.ts';

const SAMPLE_MS = 10;
const BUSY = 0.9;
const LATE_MS = 20;
const STOLEN = 0.05;

/**
 * Watches whether the generator itself could keep up: a generator that is late makes an app look slow.
 */
export class HealthMonitor {
  private readonly delay = monitorEventLoopDelay({ resolution: SAMPLE_MS });
  private startedAt: number | null = null;
  private cpuAtStart = process.cpuUsage();
  private utilizationAtStart = performance.eventLoopUtilization();
  private stealAtStart: CpuTimes | null = null;

  start(): void {
    this.startedAt = performance.now();
    this.cpuAtStart = process.cpuUsage();
    this.utilizationAtStart = performance.eventLoopUtilization();
    this.stealAtStart = readCpuTimes();
    this.delay.enable();
  }

  /** Ends the watch. @returns what belongs into the results */
  stop(): Results['health'] {
    this.delay.disable();
    // Interrupted before the measurement: there is nothing to say of it.
    if (this.startedAt === null) this.start();
    const seconds = (performance.now() - this.startedAt!) / 1000;
    const cpu = process.cpuUsage(this.cpuAtStart);
    const health = {
      eventLoopDelayP99Ms: round(Math.max(0, this.delay.percentile(99) / 1e6 - SAMPLE_MS)),
      eventLoopUtilization: round(performance.eventLoopUtilization(this.utilizationAtStart).utilization),
      cpu: round((cpu.user + cpu.system) / 1e6 / Math.max(seconds, 0.001)),
      steal: stolen(this.stealAtStart, readCpuTimes()),
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
    return { ...health, warnings: warningsOf(health) };
  }
}

function warningsOf(health: Omit<Results['health'], 'warnings'>): string[] {
  const warnings: string[] = [];
  if (health.eventLoopUtilization > BUSY)
    warnings.push(
      `the load generator was busy ${Math.round(health.eventLoopUtilization * 100)}% of the time, so response times include its own: use fewer users or longer pauses`,
    );
  if (health.eventLoopDelayP99Ms > LATE_MS)
    warnings.push(
      `the load generator was late by ${health.eventLoopDelayP99Ms} ms (p99): the runner has too little CPU for app and load`,
    );
  if (health.steal !== null && health.steal > STOLEN)
    warnings.push(
      `${Math.round(health.steal * 100)}% of CPU time was taken by other machines on the same host`,
    );
  return warnings;
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
