import type { buildConnector, Client as UndiciClient } from 'undici';
import Client from 'undici/lib/dispatcher/client.js';
import type { Transport } from './transport.ts';

/** A client with one connection and one request at a time, that leaves deadlines to its caller. */
export function newClient(transport: Transport, connect: buildConnector.connector): UndiciClient {
  return new Client(transport.origin, {
    pipelining: 1,
    allowH2: transport.httpVersion === 2,
    connect,
    // The deadline of a request is ours: the timers of undici tick twice a second only.
    headersTimeout: 0,
    bodyTimeout: 0,
    // Longer than any sensible think time; the server's own keep-alive hint still shortens it.
    keepAliveTimeout: 60_000,
    // Nothing is sent that the scenario does not ask for.
    h2Options: { pingInterval: 0 },
  });
}
