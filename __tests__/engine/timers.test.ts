import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { Random } from '../../src/engine/random.ts';
import { TimerQueue } from '../../src/engine/timer-queue.ts';
import { TurnClock } from '../../src/engine/turn-clock.ts';

function started(): { clock: TurnClock; timers: TimerQueue } {
  const clock = new TurnClock();
  const timers = new TimerQueue(clock, false);
  clock.resume();
  return { clock, timers };
}

describe('the turn clock', () => {
  test('begins at 0 and stands still until it is resumed', async () => {
    const clock = new TurnClock();
    await sleep(20);
    expect(clock.now()).toBe(0);
    expect(clock.running).toBe(false);
  });

  test('runs while resumed and stands still while suspended', async () => {
    const clock = new TurnClock();
    clock.resume();
    await sleep(30);
    clock.resume();
    clock.suspend();
    const stopped = clock.now();
    expect(stopped).toBeGreaterThanOrEqual(28);
    await sleep(50);
    expect(clock.now()).toBe(stopped);
    clock.suspend();
    expect(clock.now()).toBe(stopped);
    const began = performance.now();
    clock.resume();
    await sleep(20);
    const now = clock.now();
    expect(now).toBeGreaterThanOrEqual(stopped + 18);
    // Its time is no more than what really went by since it was resumed.
    expect(now - stopped).toBeLessThanOrEqual(performance.now() - began);
  });
});

describe('the timer queue', () => {
  test('wakes in the order of the due times, never too early', async () => {
    const { clock, timers } = started();
    const random = new Random(5, 0);
    const dues = Array.from({ length: 300 }, () => random.int(1, 120));
    const woken: number[] = [];
    await new Promise<void>((resolve) => {
      for (const due of dues)
        timers.schedule(due, {
          wake(lateMs) {
            expect(clock.now()).toBeGreaterThanOrEqual(due);
            expect(lateMs).toBeGreaterThanOrEqual(0);
            if (woken.push(due) === dues.length) resolve();
          },
        });
    });
    expect(woken).toEqual(dues.toSorted((a, b) => a - b));
  });

  test('wakes what is scheduled while it wakes', async () => {
    const { clock, timers } = started();
    const woken: string[] = [];
    await new Promise<void>((resolve) => {
      const last = { wake: () => resolve() };
      const second = {
        wake() {
          woken.push('second');
          timers.schedule(clock.now() + 5, last);
        },
      };
      const first = {
        wake() {
          woken.push('first');
          timers.schedule(clock.now() + 10, second);
        },
      };
      timers.schedule(500_000, { wake: () => woken.push('never') });
      timers.schedule(20, first);
    });
    timers.suspend();
    expect(woken).toEqual(['first', 'second']);
  });

  test('wakes nobody while it is suspended, and then as much later', async () => {
    const { clock, timers } = started();
    let wokenAt = -1;
    const woken = new Promise<void>((resolve) => {
      timers.schedule(60, {
        wake() {
          wokenAt = clock.now();
          resolve();
        },
      });
    });
    clock.suspend();
    timers.suspend();
    // Scheduling while suspended does not start it either.
    let other = false;
    timers.schedule(1, {
      wake() {
        other = true;
      },
    });
    await sleep(150);
    expect([wokenAt, other]).toEqual([-1, false]);
    clock.resume();
    timers.resume();
    await woken;
    expect(other).toBe(true);
    expect(wokenAt).toBeGreaterThanOrEqual(60);
  });
});
