import { describe, expect, test } from '@jest/globals';
import { evaluateTemplate, isPolluted, type Outcome, readScenario } from '../../bench/fuzz/examine.ts';
import { CORPUS, mutated, mutatedTemplate } from '../../bench/fuzz/mutations.ts';
import { Random } from '../../src/engine/random.ts';

/** A small sample of `npm run bench:fuzz`. No time is asserted here: the machine of a test is busy. */
const SEED = 20;

function sample(count: number, example: (random: Random) => Outcome): Record<Outcome['kind'], number> {
  const counts = { valid: 0, refused: 0, crash: 0 };
  for (let index = 0; index < count; index++) {
    const { kind, message } = example(new Random(SEED, index));
    if (kind === 'crash') throw new Error(`example ${index}: ${message}`);
    counts[kind]++;
  }
  return counts;
}

describe('files that nobody would write', () => {
  test('the one with every word that they are made of is valid', () => {
    expect(readScenario(CORPUS[0]!)).toMatchObject({ kind: 'valid', message: '' });
  });

  test('are read or refused in words, and change nothing else', () => {
    const { valid, refused } = sample(500, (random) => readScenario(mutated(random)));
    expect(Math.min(valid, refused)).toBeGreaterThan(20);
    expect(isPolluted()).toBe(false);
  });

  test('are the same for the same seed', () => {
    expect(mutated(new Random(SEED, 7))).toBe(mutated(new Random(SEED, 7)));
    expect(mutated(new Random(SEED, 7))).not.toBe(mutated(new Random(SEED, 8)));
  });
});

test('expressions have a value or are refused in words, whatever the variables are', () => {
  const { valid, refused } = sample(2000, (random) => evaluateTemplate(mutatedTemplate(random), random));
  expect(Math.min(valid, refused)).toBeGreaterThan(100);
  expect(isPolluted()).toBe(false);
});
