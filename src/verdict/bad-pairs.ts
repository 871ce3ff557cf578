import type { EndpointResult, IterationResult } from '../results/schema.ts';
import { median } from './measures.ts';
import { pairBlocks } from './pairs.ts';
import { CPU_WAIT, LATENESS_MS, STOLEN } from './validity.ts';

/** Shares of CPU are out of the ordinary when they are so many times what is usual for that side. */
const UNUSUAL = 2;
/** Arrivals by which the sides may differ: a turn ends a ms sooner or later. */
const ARRIVALS = { share: 0.05, count: 5 };
/** With more of the pairs dropped than this, what is left is a choice and not a run. */
const MOST_DROPPED = 1 / 3;

/** Which pairs must not be used. */
export interface BadPairs {
  /** Numbers of their blocks. */
  blocks: Set<number>;
  /** A sentence when there are so many that nothing may be concluded from the rest; else null. */
  tooMany: string | null;
}

/**
 * Finds the pairs in which the sides were not loaded alike, or the machine held up the load generator. They are
 * dropped whole, and judged without a look at any time: choosing by what was measured would bias it. What an app
 * does to its side all the time is no reason, so a block is held against what is usual for its side.
 * @param head the total of all requests; its blocks say how well their load was delivered, where that is known
 * @param base the same of the other side
 */
export function findBadPairs(head: EndpointResult, base: EndpointResult): BadPairs {
  const pairs = pairBlocks(head, base, new Set());
  const [isHeadHeldUp, isBaseHeldUp] = [holdups(head.iterations), holdups(base.iterations)];
  const bad = pairs.filter(
    (pair) => isHeadHeldUp(pair.head) || isBaseHeldUp(pair.base) || loadDiffers(pair.head, pair.base),
  );
  return {
    blocks: new Set(bad.map((pair) => pair.head.block)),
    tooMany:
      bad.length > MOST_DROPPED * pairs.length
        ? `environment: ${bad.length} of ${pairs.length} pairs of blocks had to be dropped, since the machine held up the load generator or the sides were not loaded alike`
        : null,
  };
}

function holdups(blocks: IterationResult[]): (block: IterationResult) => boolean {
  const usual = (share: 'cpuWait' | 'steal'): number => {
    const known = blocks.flatMap(({ validity }) => validity?.[share] ?? []).sort((a, b) => a - b);
    return known.length === 0 ? 0 : median(known);
  };
  const wait = Math.max(CPU_WAIT, UNUSUAL * usual('cpuWait'));
  const stolen = Math.max(STOLEN, UNUSUAL * usual('steal'));
  return ({ validity }) =>
    (validity?.cpuWait ?? 0) > wait ||
    (validity?.steal ?? 0) > stolen ||
    (validity?.latenessMs ?? 0) > LATENESS_MS;
}

function loadDiffers(head: IterationResult, base: IterationResult): boolean {
  const [one, other] = [head.validity?.offered ?? null, base.validity?.offered ?? null];
  if (one === null || other === null) return false;
  return Math.abs(one - other) > Math.max(ARRIVALS.count, ARRIVALS.share * Math.max(one, other));
}
