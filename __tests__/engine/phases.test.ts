import { afterEach, expect, test } from '@jest/globals';
import { closeServers, recordingServer } from '../support/servers.ts';
import { load } from './load.ts';

afterEach(closeServers);

test('connections are counted and their phases timed; the rest reuses them', async () => {
  const server = await recordingServer(() => ({ delayMs: 5 }));
  const { measurement, total } = await load('tasks: [{ GET: / }]', server.url, { users: 4, durationMs: 500 });
  const { opened, tcp, lookup, tls } = measurement.connections.head;
  expect(opened).toBe(4);
  expect(tcp.count).toBe(4);
  expect(tcp.min).toBeGreaterThan(0);
  // An address needs no lookup, and this is not TLS.
  expect([lookup.count, tls.count]).toEqual([0, 0]);
  expect(total.count).toBeGreaterThan(8);
});

test('a name is looked up', async () => {
  const server = await recordingServer();
  const url = new URL(server.url.href.replace('127.0.0.1', 'localhost'));
  const { measurement } = await load('pause: 10ms\ntasks: [{ GET: / }]', url, { users: 2, durationMs: 200 });
  expect(measurement.connections.head.lookup.count).toBeGreaterThanOrEqual(2);
});

test('the first byte comes before the last', async () => {
  const server = await recordingServer(() => ({ delayMs: 20 }));
  const { of } = await load('tasks: [{ GET: / }]', server.url);
  const { firstByte, service, latency } = of('GET /');
  expect(firstByte!.min).toBeGreaterThanOrEqual(19);
  expect(firstByte!.p50).toBeLessThanOrEqual(service!.p50);
  expect(service!.p50).toBeLessThanOrEqual(latency!.p50);
});
