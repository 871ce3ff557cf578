import type { Measurement } from '../engine/run.ts';
import type { Budget } from '../scenario/budget.ts';
import type { EndpointSpec, Scenario } from '../scenario/scenario.ts';
import type { Settings } from '../settings.ts';
import { ConnectionRecord } from './connections.ts';
import { Recorder } from './recorder.ts';
import type { Results, StoredBudget } from './schema.ts';
import { summarize } from './summarize.ts';

/**
 * Results without a verdict: everything that was measured, and how.
 * @param environment the fingerprint of this machine
 * @param version of Tailgate
 */
export function assembleResults(
  measurement: Measurement,
  { scenario, settings, mode }: { scenario: Scenario; settings: Settings; mode: Results['mode'] },
  environment: Results['environment'],
  version: string,
): Results {
  const head = summarize(measurement.recorders.head, measurement.endpoints);
  const base = measurement.recorders.base && summarize(measurement.recorders.base, measurement.endpoints);
  const { users, workers, durationMs, warmupMs, iterations, seed, arrivals } = settings.load;
  return {
    schemaVersion: 1,
    tool: { name: 'tailgate', version },
    startedAt: measurement.startedAt.toISOString(),
    finishedAt: measurement.finishedAt.toISOString(),
    verdict: 'invalid',
    reasons: [],
    notes: connectionNotes(settings.transports, measurement.connections),
    interrupted: measurement.interrupted,
    mode,
    scenario: { name: scenario.name, hash: scenario.hash, profile: scenario.profile },
    load: {
      model: arrivals ? 'open' : 'closed',
      users,
      workers,
      rate: arrivals?.rate ?? null,
      spread: arrivals?.spread ?? null,
      stages: arrivals?.stages ?? [],
      durationMs,
      warmupMs,
      iterations,
      seed,
    },
    environment,
    health: measurement.health,
    target: settings.target.href,
    arrivals: arrivals && arrivalsOf(measurement.recorders.head),
    connections: connectionsOf(measurement.connections.head),
    ...head,
    budgets: budgetsOf(scenario.budgets, measurement.endpoints),
    sides: base
      ? {
          base: {
            target: settings.baselineTarget!.href,
            arrivals: arrivals && arrivalsOf(measurement.recorders.base!),
            connections: connectionsOf(measurement.connections.base!),
            ...base,
          },
        }
      : null,
  };
}

/**
 * The measurement of a run that could not begin.
 * @param endpoints of the scenario
 * @param why it could not
 */
export function nothingMeasured(endpoints: EndpointSpec[], why: string): Measurement {
  const now = new Date();
  return {
    endpoints,
    recorders: { head: new Recorder(endpoints.length) },
    connections: { head: new ConnectionRecord() },
    health: {
      ...{ eventLoopDelayP99Ms: 0, eventLoopUtilization: 0, cpu: 0, cpuWait: null, steal: null },
      ...{ latenessP99Ms: null, peakRssMb: 0 },
    },
    blocks: { done: 0, planned: 0 },
    startedAt: now,
    finishedAt: now,
    interrupted: false,
    aborted: why,
    troubles: [],
  };
}

/** The limits that the run was held to, so that stored results can be held to them again. */
function budgetsOf(budgets: Budget[], endpoints: EndpointSpec[]): StoredBudget[] {
  const stored = (endpoint: string | null, all: Budget[]): StoredBudget[] =>
    all.map(({ source, action }) => ({ endpoint, source, action }));
  return [...stored(null, budgets), ...endpoints.flatMap((one) => stored(one.name, one.budgets))];
}

function arrivalsOf({ blocks }: Recorder): { offered: number; dropped: number } {
  return {
    offered: blocks.reduce((sum, block) => sum + block.offered, 0),
    dropped: blocks.reduce((sum, block) => sum + block.dropped, 0),
  };
}

function connectionsOf(connections: ConnectionRecord): Results['connections'] {
  const { opened, lookup, tcp, tls, protocol, proxy } = connections;
  return {
    opened,
    lookup: lookup.latency(),
    tcp: tcp.latency(),
    tls: tls.latency(),
    protocol,
    proxy,
  };
}

/** What a reader must know of the connections to tell what the numbers are of. */
function connectionNotes(
  transports: Settings['transports'],
  connections: Measurement['connections'],
): string[] {
  const all = Object.values(transports);
  const notes: string[] = [];
  if (all.some(({ origin, tls }) => origin.startsWith('https:') && tls.insecure))
    notes.push('TLS certificates were not checked: tls.insecure');
  const older = Object.values(connections).some(({ protocol }) => protocol === 'HTTP/1.1');
  if (older && transports.head.httpVersion === 2)
    notes.push('HTTP/2 was asked for, but the server chose HTTP/1.1');
  return notes;
}
