/** Errors among requests. Need not be whole: clustered counts are divided by their design effect. */
export interface Rate {
  errors: number;
  count: number;
}

/**
 * The interval of the difference of two rates, head − base, by inversion of the score test (Miettinen & Nurminen,
 * Statistics in Medicine 1985). Unlike Wald's it keeps its level for rates near zero.
 * @param z quantile of the normal distribution for the one-sided level of each bound
 * @returns bounds from −1 to 1; the test rejects "no difference" at that level when they exclude 0
 */
export function scoreInterval(base: Rate, head: Rate, z: number): { low: number; high: number } {
  const difference = head.errors / head.count - base.errors / base.count;
  // The statistic falls as the difference that is assumed grows: halve until nothing is left to halve.
  const bound = (from: number, to: number, value: number): number => {
    for (let step = 0; step < 60; step++) {
      const middle = (from + to) / 2;
      if (score(base, head, middle) > value) from = middle;
      else to = middle;
    }
    return (from + to) / 2;
  };
  return { low: bound(-1, difference, z), high: bound(difference, 1, -z) };
}

/** How many standard errors the difference lies above the assumed one. */
function score(base: Rate, head: Rate, assumed: number): number {
  const all = head.count + base.count;
  const rate = restrictedRate(base, head, assumed);
  const shifted = Math.min(1, Math.max(0, rate + assumed));
  const variance =
    ((shifted * (1 - shifted)) / head.count + (rate * (1 - rate)) / base.count) * (all / (all - 1));
  const distance = head.errors / head.count - base.errors / base.count - assumed;
  // Certain under the assumption, so that any distance at all refutes it.
  return variance <= 0 ? Math.sign(distance) * Number.POSITIVE_INFINITY || 0 : distance / Math.sqrt(variance);
}

/** The likeliest rate of base when head's is higher by `assumed`: the closed form of Farrington & Manning (1990). */
function restrictedRate(base: Rate, head: Rate, assumed: number): number {
  const all = head.count + base.count;
  const errors = head.errors + base.errors;
  const b = (head.count + 2 * base.count) * assumed - all - errors;
  const c = (base.count * assumed - all - 2 * base.errors) * assumed + errors;
  const d = base.errors * assumed * (1 - assumed);
  const third = b / (3 * all);
  const v = third ** 3 - (b * c) / (6 * all ** 2) + d / (2 * all);
  const u = Math.sign(v || 1) * Math.sqrt(Math.max(0, third ** 2 - c / (3 * all)));
  const cosine = u === 0 ? 0 : Math.min(1, Math.max(-1, v / u ** 3));
  const rate = 2 * u * Math.cos((Math.PI + Math.acos(cosine)) / 3) - third;
  return Math.min(1, Math.max(0, rate));
}
