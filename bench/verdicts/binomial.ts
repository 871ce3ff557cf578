/** A count of runs as `0.12% (0.03–0.31%)`: the share and its 95% interval (Clopper & Pearson, Biometrika 1934). */
export function share(hits: number, runs: number): string {
  // Two digits of what is the smaller of a share and the rest: 0.31%, 7.2%, 99.6%.
  const percent = (fraction: number): string =>
    Number(fraction < 0.9 ? (100 * fraction).toPrecision(2) : (100 * fraction).toFixed(1)).toString();
  const [low, high] = clopperPearson(hits, runs);
  return `${percent(hits / runs)}% (${percent(low)}–${percent(high)}%)`;
}

function clopperPearson(hits: number, runs: number): [number, number] {
  const solve = (isTooLow: (p: number) => boolean): number => {
    let [low, high] = [0, 1];
    for (let step = 0; step < 50; step++) {
      const middle = (low + high) / 2;
      if (isTooLow(middle)) low = middle;
      else high = middle;
    }
    return low;
  };
  return [
    hits === 0 ? 0 : solve((p) => 1 - atMost(hits - 1, runs, p) < 0.025),
    hits === runs ? 1 : solve((p) => atMost(hits, runs, p) > 0.025),
  ];
}

/** P(X ≤ k) of the binomial distribution. */
function atMost(k: number, n: number, p: number): number {
  let log = n * Math.log1p(-p);
  let sum = Math.exp(log);
  for (let i = 1; i <= k; i++) {
    log += Math.log((n - i + 1) / i) + Math.log(p / (1 - p));
    sum += Math.exp(log);
  }
  return sum;
}
