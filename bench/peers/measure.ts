import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contender, Job } from './contenders.ts';

/** One run of one contender. */
export interface Round {
  requests: number;
  perSecond: number;
  /** CPU time of the whole process with all of its children, user and system, by request: µs. */
  cpuUs: number;
  /** Most memory that its main process ever had: MB. */
  peakRssMb: number;
}

/**
 * Runs a contender pinned to a core.
 * @param cores what it may run on, as for taskset: `1` or `0,1`
 */
export async function measure(contender: Contender, job: Omit<Job, 'folder'>, cores: string): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'tailgate-round-'));
  try {
    const times = join(folder, 'times');
    const command = contender.command({ ...job, folder });
    // The shell's `times` tells what its children used, also of those that are gone.
    const memory = join(folder, 'memory');
    const script = `/usr/bin/time -o ${memory} -f %M taskset -c ${cores} "$@" > ${folder}/stdout 2> ${folder}/stderr; times > ${times}`;
    const child = spawn('sh', ['-c', script, 'sh', ...command], { stdio: 'ignore' });
    await once(child, 'exit');
    const output = readFileSync(join(folder, 'stdout'), 'utf8');
    const requests = contender.requests(output, { ...job, folder });
    const cpuSeconds = childSeconds(readFileSync(times, 'utf8'));
    return {
      requests,
      perSecond: requests / job.seconds,
      cpuUs: (cpuSeconds * 1e6) / requests,
      peakRssMb: Number(readFileSync(memory, 'utf8').trim().split('\n').at(-1)) / 1024,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** User and system time of the children: the second line of POSIX `times`, as in `0m1.2s 0m0.3s`. */
function childSeconds(times: string): number {
  const line = times.trim().split('\n')[1] ?? '';
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
