import { describe, expect, test } from '@jest/globals';
import { drawPause, parsePause } from '../../src/scenario/pause.ts';
import { operations, read, TASKS } from './reading.ts';

describe('pauses', () => {
  test.each([
    ['2s', 2000, 2000],
    ['1s..3s', 1000, 3000],
    ['500ms .. 1m', 500, 60_000],
    ['0s', 0, 0],
    ['1s..1s', 1000, 1000],
  ])('%s', (text, min, max) => {
    expect(parsePause(text)).toEqual({ min, max });
  });

  test.each([
    ['3s..1s', '"3s..1s": the shorter time comes first, as in 1s..3s'],
    ['1s..2s..3s', '"1s..2s..3s" is not a pause: write for instance 2s, 1s..3s or exponential(2s)'],
    ['1..3', '"1" has no unit: write 1s for seconds or 1ms for milliseconds'],
    ['long', '"long" is not a duration: write for instance 500ms, 90s or 2m'],
  ])('%s is none', (text, message) => {
    expect(() => parsePause(text)).toThrow(new RangeError(message));
  });

  test.each([
    [0, 1000],
    [0.5, 2000],
    [0.75, 2500],
  ])('the random number %d draws %d ms of 1s..3s', (random, ms) => {
    expect(drawPause({ min: 1000, max: 3000 }, random)).toBe(ms);
  });
});

describe('in a scenario', () => {
  test('after each task, or none', () => {
    expect(read(`pause: 1s..2s\n${TASKS}`).journeys[0]!.pause).toEqual({ min: 1000, max: 2000 });
    expect(read(TASKS).journeys[0]!.pause).toBeNull();
  });

  test('as a step', () => {
    expect(operations('      - pause: 5ms\n')).toEqual([{ kind: 'pause', pause: { min: 5, max: 5 } }]);
  });
});
