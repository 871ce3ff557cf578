import type { Results } from '../results/schema.ts';

/**
 * Results that were to be compared with a base which never came up: what head's own limits say counts when they are
 * broken, and otherwise nobody can tell whether it got slower.
 * @param judged results with a verdict on head alone
 * @param failure why there is no base, in a sentence
 */
export function withoutBase(judged: Results, failure: string): Results {
  const results = { ...judged, notes: [failure, ...judged.notes] };
  if (judged.verdict === 'fail' || judged.verdict === 'invalid') return results;
  const reason = 'base did not come up, so head was held against its own limits alone';
  return { ...results, verdict: 'inconclusive', reasons: [reason] };
}
