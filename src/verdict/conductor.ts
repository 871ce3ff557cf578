import type { EndpointResult } from '../results/schema.ts';
import type { LookPlan } from './looks.ts';
import { type Judged, judgePaired, type PairedPolicy } from './paired.ts';

/** What both sides have measured so far: all endpoints and groups, and the total. */
export interface Sides {
  head: EndpointResult[];
  base: EndpointResult[];
}

/**
 * Judges a run of two sides at one of its planned looks.
 * @param blocks how many of each side are over; a number of `plan.planned`
 * @returns decided: no comparison that gates would gain from more blocks. Whatever was decided at an earlier look is
 * judged again by all that there is now, so that verdict, estimate and interval are of the same blocks; a run without
 * a change fails at the look at which it stops with a probability below the sum of all shares either way.
 */
export function judgeAtLook(
  { head, base }: Sides,
  plan: LookPlan,
  blocks: number,
  policy: Omit<PairedPolicy, 'share'>,
): { decided: boolean; judged: Judged[] } {
  const look = plan.planned.indexOf(blocks);
  if (look < 0) throw new RangeError(`no look is planned after ${blocks} blocks`);
  const judged = judgePaired(
    head,
    base,
    { ...policy, share: plan.shares[look]! },
    { growth: plan.planned.at(-1)! / blocks, share: plan.shares.at(-1)! },
  );
  const isTime = ({ comparison: { action, metric, verdict } }: Judged): boolean =>
    action === 'block' && metric !== 'error-rate' && verdict !== 'skip';
  // Errors alone never end a run early: that there were none yet proves little.
  return { decided: judged.some(isTime) && judged.every(({ open }) => !open), judged };
}

/**
 * Says after each block of a run of two sides whether it goes on.
 * @returns to be called after each pair of blocks with how many are over; it asks for the results, which cost
 * something to make, at planned looks only. `stop` also after the last block
 */
export function conductor(
  plan: LookPlan,
  policy: Omit<PairedPolicy, 'share'>,
): (blocksDone: number, sides: () => Sides) => 'continue' | 'stop' {
  return (blocksDone, sides) => {
    if (blocksDone >= plan.planned.at(-1)!) return 'stop';
    if (!plan.planned.includes(blocksDone)) return 'continue';
    return judgeAtLook(sides(), plan, blocksDone, policy).decided ? 'stop' : 'continue';
  };
}
