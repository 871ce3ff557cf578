import type { buildConnector, Client } from 'undici';
import { ConnectionRecord } from '../results/connections.ts';
import { newClient } from '../transport/client.ts';
import { openerOf } from '../transport/opener.ts';
import type { Transport } from '../transport/transport.ts';

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Opens the connections of one side, and keeps how long each phase of it took. One for all users, so that TLS
 * sessions are reused.
 */
export class Connector {
  readonly record = new ConnectionRecord();
  private readonly transport: Transport;
  private readonly open: buildConnector.connector;

  constructor(transport: Transport) {
    this.transport = transport;
    this.record.proxy = transport.proxy?.origin ?? null;
    const { lookup, tcp, tls } = this.record;
    this.open = openerOf(transport, CONNECT_TIMEOUT_MS, {
      lookup: (ms) => lookup.record(ms * 1000),
      tcp: (ms) => tcp.record(ms * 1000),
      tls: (ms) => tls.record(ms * 1000),
    });
  }

  /** A client whose connections are opened and counted here. */
  newClient(): Client {
    return newClient(this.transport, this.connect);
  }

  private readonly connect: buildConnector.connector = (options, callback) => {
    this.record.opened++;
    this.open(options, (...[error, socket]: Parameters<buildConnector.Callback>) => {
      if (error) {
        callback(error, null);
        return;
      }
      this.record.protocol = 'alpnProtocol' in socket && socket.alpnProtocol === 'h2' ? 'HTTP/2' : 'HTTP/1.1';
      callback(null, socket);
    });
  };
}
