/**
 * How likely at least so many of all errors fall on head when both sides have the same error rate.
 * Fisher's exact test, one-sided, with mid-p (Lancaster 1961), which is less conservative and keeps its level.
 * @param baseErrors errors among `baseCount` requests of base
 * @param headErrors errors among `headCount` requests of head
 * @returns the mid-p value, from 0 to 1
 */
export function fisherMidP(
  baseErrors: number,
  baseCount: number,
  headErrors: number,
  headCount: number,
): number {
  const errors = baseErrors + headErrors;
  const all = baseCount + headCount;
  if (errors === 0 || headCount === 0 || baseCount === 0) return 1;
  // Hypergeometric: of `all` requests `errors` are drawn; how many of them are head's.
  const total = logChoose(all, errors);
  let p = 0;
  for (let k = headErrors; k <= Math.min(errors, headCount); k++) {
    if (errors - k > baseCount) continue;
    const probability = Math.exp(logChoose(headCount, k) + logChoose(baseCount, errors - k) - total);
    p += k === headErrors ? probability / 2 : probability;
  }
  return Math.min(1, p);
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** ln n!, by Stirling's series from 20 on (error below 1e-12). */
function logFactorial(n: number): number {
  if (n < 20) {
    let sum = 0;
    for (let i = 2; i <= n; i++) sum += Math.log(i);
    return sum;
  }
  const x = n + 1;
  return (
    (x - 0.5) * Math.log(x) -
    x +
    0.5 * Math.log(2 * Math.PI) +
    1 / (12 * x) -
    1 / (360 * x ** 3) +
    1 / (1260 * x ** 5)
  );
}
