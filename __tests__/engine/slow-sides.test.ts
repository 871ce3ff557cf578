import { afterEach, expect, test } from '@jest/globals';
import { summarize } from '../../src/results/summarize.ts';
import { parseScenario } from '../../src/scenario/load.ts';
import { closeServers, recordingServer, silentServer } from '../support/servers.ts';
import { load } from './load.ts';

/** Responses that take longer than a turn of 250 ms. */

afterEach(closeServers);

const SCENARIO = 'tasks: [{ name: both, steps: [{ GET: /a }, { GET: /b }] }]';

test('a group that spans turns takes the time of its requests, and a slow side delivers less', async () => {
  const [base, head] = [
    await recordingServer(() => ({ delayMs: 150 })),
    await recordingServer(() => ({ delayMs: 300 })),
  ];
  const { measurement } = await load(SCENARIO, head.url, { base: base.url, users: 2, durationMs: 2000 });
  const { endpoints } = parseScenario('test.yml', SCENARIO, {});
  const of = (side: 'base' | 'head') => summarize(measurement.recorders[side]!, endpoints);
  const group = (side: 'base' | 'head') => of(side).endpoints.find(({ name }) => name === 'both')!;

  expect(group('base').latency!.min).toBeGreaterThanOrEqual(2 * 149);
  expect(group('head').latency!.min).toBeGreaterThanOrEqual(2 * 299);
  // Two users, each waiting for its response: no side can deliver more than this.
  expect(of('base').total.throughput).toBeLessThanOrEqual(2 / 0.149);
  expect(of('head').total.throughput).toBeLessThanOrEqual(2 / 0.299);
});

test('a target that answers nothing is given up, however long its turns wait', async () => {
  const [base, head] = [await recordingServer(), await silentServer()];
  const { measurement } = await load('timeout: 1s\ntasks: [{ GET: / }]', head.url, {
    base: base.url,
    durationMs: 20_000,
  });
  expect(measurement.aborted).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+ has answered none of the last \d+ requests: no complete response within 1 s$/,
  );
});
