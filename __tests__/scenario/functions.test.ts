import { describe, expect, test } from '@jest/globals';
import { Random } from '../../src/engine/random.ts';
import { evaluate, parseExpression } from '../../src/scenario/expression.ts';
import { drawPause } from '../../src/scenario/pause.ts';
import type { Scope } from '../../src/scenario/scope.ts';
import { scopeOf } from './scope.ts';

const value = (source: string, scope: Scope = scopeOf()): unknown => evaluate(parseExpression(source), scope);
const seeded = (seed: number): Scope => ({ ...scopeOf(), random: new Random(seed, 0) });

describe('times', () => {
  test('now, in each form', () => {
    const before = Date.now();
    expect(Date.parse(value('now()') as string)).toBeGreaterThanOrEqual(before);
    expect(value("now('iso')")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(value("now('date')")).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(Math.abs((value("now('s')") as number) - before / 1000)).toBeLessThan(5);
    expect(value("now('ms')")).toBeGreaterThanOrEqual(before);
  });

  test.each([
    ['-30d', -30 * 86_400_000],
    ['+2h', 7_200_000],
    ['-5m', -300_000],
    ['+90s', 90_000],
  ])('now, shifted by %s', (shift, ms) => {
    const [now, shifted] = [value("now('ms')"), value(`now('ms', '${shift}')`)] as [number, number];
    expect(Math.abs(shifted - now - ms)).toBeLessThan(1000);
  });

  test('random ones lie between, and come from the seed', () => {
    const source = "randomTime('2026-01-01', '2026-01-03T12:00:00Z')";
    const times = Array.from({ length: 50 }, (_, seed) => value(source, seeded(seed)) as string);
    expect(times).toEqual(Array.from({ length: 50 }, (_, seed) => value(source, seeded(seed))));
    expect(times.every((time) => time >= '2026-01-01' && time <= '2026-01-03T12:00:00.000Z')).toBe(true);
    expect(new Set(times.map((time) => time.slice(0, 10)))).toEqual(
      new Set(['2026-01-01', '2026-01-02', '2026-01-03']),
    );
    expect(value("randomTime('2026-01-01', '2026-01-01', 'date')")).toBe('2026-01-01');
  });

  test.each([
    ["now('week')", 'now(\'week\'): "week" is no form of a time: known are iso, date, s, ms'],
    ["now('date', '30d')", "\"30d\" is no distance in time: write for instance '-30d' or '+90s'"],
    ["now('date', '+999999999999d')", 'is too far away in time'],
    ["randomTime('yesterday', '2026-01-01')", '"yesterday" is not a date such as 2026-01-31'],
    ["randomTime('2026-13-01', '2026-01-01')", '"2026-13-01" is not a date'],
    ["randomTime('2026-02-01', '2026-01-01')", 'the earlier time comes first'],
    ['randomText(0)', 'randomText(0): needs a whole number from 1 to 10000'],
    ["randomText('x')", 'needs a whole number from 1 to 10000'],
  ])('%s', (source, message) => {
    expect(() => value(source)).toThrow(message);
  });
});

test('random texts have letters and digits, from the seed', () => {
  const text = value('randomText(200)', seeded(1));
  expect(text).toMatch(/^[a-z0-9]{200}$/);
  expect(text).toBe(value('randomText(200)', seeded(1)));
  expect(text).not.toBe(value('randomText(200)', seeded(2)));
  expect(new Set(text as string).size).toBeGreaterThan(25);
});

test('exponential pauses have the mean and the spread of their distribution', () => {
  const random = new Random(3, 0);
  const drawn = Array.from({ length: 20_000 }, () => drawPause({ mean: 100 }, random.next()));
  const mean = drawn.reduce((sum, ms) => sum + ms, 0) / drawn.length;
  expect(mean).toBeGreaterThan(97);
  expect(mean).toBeLessThan(103);
  // e^-2 of them are longer than twice the mean.
  expect(drawn.filter((ms) => ms > 200).length / drawn.length).toBeCloseTo(Math.exp(-2), 2);
  expect(drawPause({ mean: 100 }, 0)).toBeCloseTo(0);
});
