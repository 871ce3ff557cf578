import type { Comparison } from '../results/schema.ts';
import { comparison } from './comparison.ts';
import { designEffect } from './design-effect.ts';
import { normalQuantile } from './detectable.ts';
import { fisherMidP } from './fisher.ts';
import { type BlockPair, failuresOf } from './pairs.ts';
import { type Rate, scoreInterval } from './score.ts';

/** Error rates that differ by less than this, as a fraction, are no regression. */
export const ERROR_RATE_FLOOR = 0.001;

/** With fewer errors than this in all, approximations of the binomial distribution are off. */
const FEW_ERRORS = 10;

/**
 * Holds the error rate of head against that of base. Counts are divided by their design effect first, also where
 * they are few, since nine timeouts of one stall are no nine errors. Then few of them are tested exactly (Fisher,
 * mid-p), more by the score test of Miettinen and Nurminen.
 * @param blocks in which both sides had requests
 * @param level one-sided level of the test
 * @param gates whether a worse rate fails the run or only warns
 */
export function compareErrorRates(blocks: BlockPair[], level: number, gates: boolean): Comparison {
  const pairs = blocks.map(({ base, head }) => ({
    base: { errors: failuresOf(base), count: base.count },
    head: { errors: failuresOf(head), count: head.count },
  }));
  const [base, head] = [total(pairs.map((pair) => pair.base)), total(pairs.map((pair) => pair.head))];
  const [baseRate, headRate] = [base.errors / base.count, head.errors / head.count];
  const effect = designEffect(pairs);
  const scaled = ({ errors, count }: Rate): Rate => ({ errors: errors / effect, count: count / effect });
  const { worse, better, low, high } = test(scaled(base), scaled(head), level);
  const change = headRate - baseRate;
  const verdict =
    worse && change > ERROR_RATE_FLOOR
      ? gates
        ? 'fail'
        : 'warn'
      : better && change < -ERROR_RATE_FLOOR
        ? 'improved'
        : 'pass';
  return comparison({
    metric: 'error-rate',
    against: 'base',
    action: gates ? 'block' : 'warn',
    verdict,
    base: baseRate,
    head: headRate,
    change,
    low,
    high,
    limit: baseRate + ERROR_RATE_FLOOR,
    level,
    note: head.errors === 0 && base.errors === 0 ? noErrors(Math.min(head.count, base.count)) : null,
  });
}

function test(
  base: Rate,
  head: Rate,
  level: number,
): { worse: boolean; better: boolean; low: number | null; high: number | null } {
  if (base.errors + head.errors >= FEW_ERRORS) {
    const { low, high } = scoreInterval(base, head, normalQuantile(1 - level));
    return { worse: low > 0, better: high < 0, low, high };
  }
  const [fromErrors, fromCount, toErrors, toCount] = [base.errors, base.count, head.errors, head.count].map(
    Math.round,
  ) as [number, number, number, number];
  return {
    worse: fisherMidP(fromErrors, fromCount, toErrors, toCount) <= level,
    better: fisherMidP(toErrors, toCount, fromErrors, fromCount) <= level,
    low: null,
    high: null,
  };
}

function total(rates: Rate[]): Rate {
  return rates.reduce((sum, { errors, count }) => ({
    errors: sum.errors + errors,
    count: sum.count + count,
  }));
}

/** What no error at all proves: with 95% certainty, that fewer than three in so many requests fail. */
function noErrors(count: number): string {
  const percent = Number(((3 / count) * 100).toPrecision(1));
  return `none of ${count} requests a side failed: fewer than ${percent}% do, with 95% certainty`;
}
