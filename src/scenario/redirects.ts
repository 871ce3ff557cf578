import * as z from 'zod';

/** What browsers call a redirect (Fetch, "redirect status"). */
const STATUSES = [301, 302, 303, 307, 308];
const DEFAULT_MOST = 10;

/** Which answers send a request elsewhere. */
export interface Redirects {
  /** The statuses that are followed; any other is the answer. */
  statuses: readonly number[];
  /** How many are followed in a row. */
  most: number;
}

const error = 'expected true, false, or how many in a row are followed, from 1 to 50';

export const redirectsSchema = z
  .union([z.boolean(), z.int().min(1, { error }).max(50, { error })], { error })
  .describe('Whether redirects are followed, or how many in a row; default true: at most 10');

/**
 * @param limit as the schema left it; undefined: the default
 * @param checked statuses that the scenario itself accepts, null when it says nothing of them
 */
export function redirectsOf(limit: boolean | number | undefined, checked: Uint8Array | null): Redirects {
  // Who checks for a 302 wants to see it.
  const statuses = limit === false ? [] : STATUSES.filter((status) => checked?.[status] !== 1);
  return { statuses, most: typeof limit === 'number' ? limit : DEFAULT_MOST };
}
