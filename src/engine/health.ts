import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { TimeHistogram } from '../results/histogram.ts';
import type { Results } from '../results/schema.ts';

const SAMPLE_MS = 10;

/** How one thread of the generator fared in the measured time. */
export interface ThreadHealth {
  eventLoopDelayP99Ms: number;
  /** Share of the time that it was busy. */
  eventLoopUtilization: number;
  /** Share of the time in which it was ready to run and got no CPU; null when unknown. */
  cpuWait: number | null;
}

/** Watches whether a thread of the generator can keep up: a generator that is late makes an app look slow. */
export class ThreadHealthMonitor {
  private readonly delay = monitorEventLoopDelay({ resolution: SAMPLE_MS });
  private startedAt = performance.now();
  private utilizationAtStart = performance.eventLoopUtilization();
  private waitAtStart = readCpuWaitMs();

  start(): void {
    this.startedAt = performance.now();
    this.utilizationAtStart = performance.eventLoopUtilization();
    this.waitAtStart = readCpuWaitMs();
    this.delay.enable();
  }

  stop(): ThreadHealth {
    this.delay.disable();
    const ms = Math.max(1, performance.now() - this.startedAt);
    const waited = readCpuWaitMs();
    // Interrupted before the measurement: nothing was sampled, and there is nothing to say of it.
    const delayMs = this.delay.count === 0 ? 0 : this.delay.percentile(99) / 1e6 - SAMPLE_MS;
    return {
      eventLoopDelayP99Ms: round(Math.max(0, delayMs)),
      eventLoopUtilization: round(performance.eventLoopUtilization(this.utilizationAtStart).utilization),
      cpuWait: waited === null || this.waitAtStart === null ? null : round((waited - this.waitAtStart) / ms),
    };
  }
}

/** Watches what the whole process uses, and what the machine lets it have. */
export class ProcessHealthMonitor {
  private startedAt = performance.now();
  private cpuAtStart = process.cpuUsage();
  private timesAtStart = readCpuTimes();
  private used: Pick<Results['health'], 'cpu' | 'steal'> | null = null;

  start(): void {
    this.startedAt = performance.now();
    this.cpuAtStart = process.cpuUsage();
    this.timesAtStart = readCpuTimes();
  }

  /** Ends the watch. */
  stop(): void {
    const seconds = Math.max(0.001, (performance.now() - this.startedAt) / 1000);
    const cpu = process.cpuUsage(this.cpuAtStart);
    const machine = cpuTimesSince(this.timesAtStart);
    this.used = {
      cpu: round((cpu.user + cpu.system) / 1e6 / seconds),
      steal: machine && machine.total > 0 ? round(machine.steal / machine.total) : null,
    };
  }

  /**
   * @param threads of the generator, at least one: the worst of them counts
   * @param lateness how late arrivals were begun; empty in the closed model
   * @returns what belongs into the results
   */
  summary(threads: ThreadHealth[], lateness: TimeHistogram): Results['health'] {
    const worst = (of: (thread: ThreadHealth) => number): number => Math.max(...threads.map(of));
    return {
      eventLoopDelayP99Ms: worst((thread) => thread.eventLoopDelayP99Ms),
      eventLoopUtilization: worst((thread) => thread.eventLoopUtilization),
      ...this.used!,
      cpuWait: threads.some(({ cpuWait }) => cpuWait === null) ? null : worst(({ cpuWait }) => cpuWait!),
      latenessP99Ms: lateness.count === 0 ? null : lateness.percentile(99) / 1000,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  }
}

/**
 * Linux only: how long this thread has been ready to run without a CPU, from /proc/thread-self/schedstat
 * (Documentation/scheduler/sched-stats).
 */
export function readCpuWaitMs(): number | null {
  try {
    const waitedNs = Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[1]);
    return Number.isFinite(waitedNs) ? waitedNs / 1e6 : null;
  } catch {
    return null;
  }
}

export interface CpuTimes {
  total: number;
  steal: number;
}

/** Linux only: jiffies of all CPUs since boot, from /proc/stat. */
export function readCpuTimes(): CpuTimes | null {
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

/** @param before what was read then; null when it could not be */
export function cpuTimesSince(before: CpuTimes | null): CpuTimes | null {
  const now = readCpuTimes();
  return before && now && { total: now.total - before.total, steal: now.steal - before.steal };
}

export function sumOfCpuTimes(one: CpuTimes | null, other: CpuTimes | null): CpuTimes | null {
  if (!one || !other) return one ?? other;
  return { total: one.total + other.total, steal: one.steal + other.steal };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
