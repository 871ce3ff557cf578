import { Random } from '../../src/engine/random.ts';
import { type Decision, decide, type Evidence } from '../../src/verdict/decision.ts';
import type { LookPlan } from '../../src/verdict/looks.ts';
import { estimatePaired } from '../../src/verdict/signed-rank.ts';
import { disturbances, type Noise } from './noise.ts';

const ALPHA = 0.05;
const ENDPOINTS = 8;
/** p95 and p99 of each endpoint; their error rates take a share of alpha too. */
const TESTS = 2 * ENDPOINTS;
const FAMILY = 3 * ENDPOINTS;

export interface Look {
  blocks: number;
  /** Whether a test that takes neighbouring pairs for independent ones would have found a change for the worse. */
  naive: boolean;
  decisions: Decision<Evidence>[];
}

/**
 * One run of 8 endpoints, of which the first is slower by `slower`, judged at every planned look by the code that
 * judges real runs.
 * @returns all looks, and the one at which the run stops
 */
export function runOf(
  seed: number,
  noise: Noise,
  plan: LookPlan,
  options: { slower: number; tolerance: number },
): { looks: Look[]; stop: Look } {
  const random = new Random(seed, 1);
  const all = disturbances(random, noise, TESTS, plan.planned.at(-1)!).map((pairs, test) =>
    // Even tests are p95, odd ones p99.
    pairs.map((value) => value * (test % 2 === 0 ? 1 : 2) + (test < 2 ? Math.log1p(options.slower) : 0)),
  );
  const looks = plan.planned.map((blocks, index) => {
    const alpha = ALPHA * plan.shares[index]!;
    const tests = all.map((pairs) => ({
      differences: pairs.slice(0, blocks),
      tolerance: options.tolerance,
      gates: true,
    }));
    const naive = tests.some(
      ({ differences }) => estimatePaired(differences, alpha).pAbove <= alpha / FAMILY,
    );
    return { blocks, naive, decisions: decide(tests, alpha, FAMILY) };
  });
  const isOpen = ({ verdict }: Decision<Evidence>): boolean =>
    verdict === 'inconclusive' || verdict === 'warn';
  return { looks, stop: looks.find((look) => !look.decisions.some(isOpen)) ?? looks.at(-1)! };
}
