import { describe, expect, test } from '@jest/globals';
import type { Results } from '../../src/results/schema.ts';
import { healthWarnings, undelivered } from '../../src/verdict/validity.ts';
import { results } from '../report/sample.ts';

const healthy = results();
const sick = (health: Partial<Results['health']>): Results => ({
  ...healthy,
  health: { ...healthy.health, ...health },
});

describe('a load that was not delivered', () => {
  test('is none of a healthy run, nor of one that knows nothing', () => {
    expect(undelivered(healthy)).toEqual([]);
    expect(undelivered(sick({ cpuWait: null, steal: null }))).toEqual([]);
  });

  test('is one whose generator waited for a CPU', () => {
    expect(undelivered(sick({ cpuWait: 0.45 }))).toEqual([
      'the load generator waited for a CPU for 45% of the time, longer than it had one: use fewer users, a lower rate, or a bigger runner',
    ]);
  });

  test('is none whose generator waited, but for less than it worked or for a small part of the time', () => {
    expect(undelivered(sick({ cpuWait: 0.3, cpu: 0.5 }))).toEqual([]);
    expect(undelivered(sick({ cpuWait: 0.15, cpu: 0.09 }))).toEqual([]);
  });

  test('is none that was held up by one burst of the machine', () => {
    const { load } = healthy;
    const of = (durationMs: number): Results => ({
      ...sick({ cpuWait: 0.45 }),
      load: { ...load, durationMs, iterations: 1 },
    });
    expect(undelivered(of(2000))).toEqual([]);
    expect(undelivered(of(3000))).toHaveLength(1);
  });

  test('looks at the share of each worker', () => {
    const of = (workers: number): Results => {
      const { load, health } = healthy;
      return { ...healthy, load: { ...load, workers }, health: { ...health, cpuWait: 0.3, cpu: 0.5 } };
    };
    expect(undelivered(of(1))).toEqual([]);
    expect(undelivered(of(2))).toHaveLength(1);
  });

  test('is one whose arrivals began late', () => {
    expect(undelivered(sick({ latenessP99Ms: 12.34 }))[0]).toContain('up to 12.3 ms late (p99)');
    expect(undelivered(sick({ latenessP99Ms: 9.9 }))).toEqual([]);
  });

  test('is one whose arrivals were dropped, of either side', () => {
    const arrivals = { offered: 1000, dropped: 11 };
    const sentence =
      '11 of 1000 arrivals found none of 20 users free and were dropped: use more users, or a rate that the app can serve';
    expect(undelivered({ ...healthy, arrivals })).toEqual([sentence]);
    expect(undelivered({ ...healthy, arrivals: { offered: 1000, dropped: 10 } })).toEqual([]);
    const { target, total, endpoints, connections } = healthy;
    const sides = { base: { target, total, endpoints, connections, arrivals } };
    expect(undelivered({ ...healthy, sides })).toEqual([sentence]);
  });
});

describe('a reader is warned', () => {
  test('of a generator that had nothing but work, in the closed model only', () => {
    const busy = sick({ eventLoopUtilization: 0.97 });
    expect(healthWarnings(busy)[0]).toContain('busy 97% of the time');
    expect(healthWarnings({ ...busy, load: { ...busy.load, model: 'open' } })).toEqual([]);
  });

  test('of the option that gives the generator another core, where there is one', () => {
    const on = (cpuCores: number): Results => {
      const { environment, load, health } = healthy;
      return {
        ...healthy,
        environment: { ...environment, cpuCores },
        load: { ...load, workers: 2 },
        health: { ...health, eventLoopUtilization: 0.97, latenessP99Ms: 30 },
      };
    };
    for (const sentences of [healthWarnings, undelivered]) {
      expect(sentences(on(4))[0]).toContain(', "workers: 3", or ');
      expect(sentences(on(3))[0]).not.toContain('workers');
    }
  });

  test('of waiting, of stolen time, and of arrivals that were dropped', () => {
    expect(healthWarnings(sick({ cpuWait: 0.1, steal: 0.2 }))).toEqual([
      'the load generator waited for a CPU for 10% of the time',
      '20% of CPU time was taken by other machines on the same host',
    ]);
    expect(healthWarnings({ ...healthy, arrivals: { offered: 500, dropped: 1 } })).toEqual([
      '1 of 500 arrivals found no free user in time',
    ]);
    expect(healthWarnings(healthy)).toEqual([]);
  });
});
