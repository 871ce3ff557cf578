import type { EndpointResult, Results } from '../results/schema.ts';
import type { Voice } from './findings.ts';
import { formatMs } from './format.ts';

/**
 * When the first request failed and why, of each side on which one did:
 * `first failure 12.4 s into the measurement: POST /x status 500, expected 2xx`.
 */
export function firstFailures({ total, sides }: Results, voice: Voice): string[] {
  const phrase = (side: string, { firstFailure }: EndpointResult): string[] => {
    if (!firstFailure) return [];
    const { atMs, endpoint, message } = firstFailure;
    return [
      `first failure${side} ${formatMs(atMs)} into the measurement: ${voice.name(endpoint)} ${voice.text(message)}`,
    ];
  };
  return sides ? [...phrase(' of head', total), ...phrase(' of base', sides.base.total)] : phrase('', total);
}
