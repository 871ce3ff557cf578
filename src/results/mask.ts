import type { EndpointResult, Results, SideResult } from './schema.ts';

/**
 * Results without secrets: every text that came from outside is masked, and nothing else, so that a secret which
 * happens to be an ordinary word changes no verdict and no number.
 * @param mask takes what is secret out of a text
 */
export function maskResults(results: Results, mask: (text: string) => string): Results {
  const endpoint = (one: EndpointResult): EndpointResult => ({
    ...one,
    name: mask(one.name),
    reasons: one.reasons.map((reason) => ({ ...reason, message: mask(reason.message) })),
    ...(one.firstFailure && {
      firstFailure: {
        ...one.firstFailure,
        endpoint: mask(one.firstFailure.endpoint),
        message: mask(one.firstFailure.message),
      },
    }),
    comparisons: one.comparisons.map((comparison) => ({
      ...comparison,
      note: comparison.note === null ? null : mask(comparison.note),
    })),
  });
  const side = <T extends SideResult>(one: T): T => ({
    ...one,
    target: mask(one.target),
    ...(one.build && { build: { ...one.build, ref: one.build.ref && mask(one.build.ref) } }),
    total: endpoint(one.total),
    endpoints: one.endpoints.map(endpoint),
  });
  return {
    ...side(results),
    reasons: results.reasons.map(mask),
    notes: results.notes.map(mask),
    scenario: { ...results.scenario, name: mask(results.scenario.name) },
    sides: results.sides && { base: side(results.sides.base) },
  };
}
