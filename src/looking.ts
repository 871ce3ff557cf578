import type { Measured } from './engine/records.ts';
import type { RunOptions } from './engine/run.ts';
import type { Recorder } from './results/recorder.ts';
import type { EndpointResult } from './results/schema.ts';
import { summarize } from './results/summarize.ts';
import type { Settings } from './settings.ts';
import { type Policy, pairedPolicyOf } from './verdict/judge.ts';
import { judgeAtLook, type LookPlan, lookOnce, planLooks, type Sides } from './verdict/looks.ts';

/** How the conductor of a run with two sides learns whether it may stop before its end. */
export function looksOf(settings: Settings, policy: Policy): NonNullable<RunOptions['looks']> {
  const paired = pairedPolicyOf(policy, settings.load.arrivals ? 'open' : 'closed');
  return {
    plan: (planned) => planOfLooks(settings, planned).planned,
    isDecided: (soFar, { done, planned }) =>
      judgeAtLook(sidesOf(soFar), planOfLooks(settings, planned), done, paired).decided,
  };
}

/**
 * When a run is looked at; one that has stages goes through all of them.
 * @param blocks of the whole run
 */
export function planOfLooks({ load }: Settings, blocks: number): LookPlan {
  const steady = load.arrivals === null || load.arrivals.stages.every(({ from, to }) => from === to);
  return steady ? planLooks(blocks) : lookOnce(blocks);
}

function sidesOf({ recorders, endpoints }: Measured): Sides {
  const all = (recorder: Recorder): EndpointResult[] => {
    const { endpoints: each, total } = summarize(recorder, endpoints);
    return [...each, total];
  };
  return { head: all(recorders.head), base: all(recorders.base!) };
}
