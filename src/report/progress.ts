import type { Progress } from '../engine/progress.ts';
import { formatCount, formatDuration } from './format.ts';

/** One line that says where a run stands: phase, iteration, requests per second, errors, time left. */
export function progressLine(progress: Progress): string {
  const phase =
    progress.phase === 'warm-up' ? 'warm-up' : `iteration ${progress.iteration}/${progress.iterations}`;
  const errors = progress.failures === 0 ? 'no errors' : `${formatCount(progress.failures)} errors`;
  const left = formatDuration(Math.round(progress.remainingMs / 1000) * 1000);
  return `${phase} · ${formatCount(Math.round(progress.rate))} requests/s · ${errors} · ${left} left`;
}
