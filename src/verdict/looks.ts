import type { EndpointResult, Looks } from '../results/schema.ts';
import { type Judged, judgePaired, type PairedPolicy } from './paired.ts';

/** When a run is judged, and what each time may cost; decided before it begins. */
export type LookPlan = Omit<Looks, 'stoppedAt'>;

/** Shares of the run after which it is judged, and how much of alpha may be spent by then. */
const SPENT = [
  { at: 0.5, spent: 0.2 },
  { at: 0.75, spent: 0.5 },
  { at: 1, spent: 1 },
];

/** With fewer pairs than this, a share of alpha divided by a dozen tests decides nothing. */
const FEWEST_BLOCKS = 12;

/**
 * Plans when a run of so many blocks is judged: at 12, 18 and 24 of 24 with .2, .3 and .5 of alpha. By three quarters
 * most runs are decided; the last quarter is the one extension of those that are not. The time that was asked for is
 * never exceeded. A look that would come too early is left out, and the next one gets its share.
 *
 * That is an alpha-spending function (Lan & DeMets, Biometrika 1983) of the power family (Kim & DeMets 1987), alpha ·
 * t^2.3, between Pocock (1977) and O'Brien & Fleming (1979). The shares are added up as if the looks were
 * independent (Bonferroni), which needs nothing of their joint distribution and so holds for pairs of any kind.
 * @param blocks of the whole run, each of which gives a pair
 */
export function planLooks(blocks: number): LookPlan {
  const planned: number[] = [];
  const shares: number[] = [];
  let before = 0;
  for (const { at, spent } of SPENT) {
    const look = at === 1 ? blocks : Math.ceil(blocks * at);
    if (at < 1 && look < FEWEST_BLOCKS) continue;
    planned.push(look);
    shares.push(Number((spent - before).toFixed(12)));
    before = spent;
  }
  return { planned, shares };
}

/** One look, at the end, for a run that must not end before. */
export function lookOnce(blocks: number): LookPlan {
  return { planned: [blocks], shares: [1] };
}

/**
 * The share of alpha by which results are judged: that of the look at which the run stopped. Results without looks
 * were judged once, with all of it.
 */
export function shareOf(looks: Looks | undefined): number {
  if (!looks) return 1;
  const { planned, shares, stoppedAt } = looks;
  return shares[planned.findIndex((look) => look >= stoppedAt)] ?? shares.at(-1)!;
}

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
