import type { buildConnector, Client } from 'undici';
import { TimeHistogram } from '../results/histogram.ts';
import { newClient } from '../transport/client.ts';
import { openerOf, type PhaseListener } from '../transport/opener.ts';
import type { Transport } from '../transport/transport.ts';

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Opens the connections of one side, and keeps how long each phase of it took. One for all users, so that TLS
 * sessions are reused.
 */
export class Connector {
  /** Connections that were asked for, also those that failed. */
  opened = 0;
  /** What the last connection speaks; null before there is one. */
  protocol: 'HTTP/1.1' | 'HTTP/2' | null = null;
  /** Origin of the proxy, without credentials. */
  readonly proxy: string | null;
  /** DNS; empty when the target is an address. */
  readonly lookup = new TimeHistogram();
  /** TCP, from the end of the lookup. */
  readonly tcp = new TimeHistogram();
  /** TLS, from the end of TCP, or from when the tunnel was there; empty without TLS. */
  readonly tls = new TimeHistogram();
  private readonly transport: Transport;
  private readonly open: buildConnector.connector;

  constructor(transport: Transport) {
    this.transport = transport;
    this.proxy = transport.proxy?.origin ?? null;
    const phases: PhaseListener = {
      lookup: (ms) => this.lookup.record(ms * 1000),
      tcp: (ms) => this.tcp.record(ms * 1000),
      tls: (ms) => this.tls.record(ms * 1000),
    };
    this.open = openerOf(transport, CONNECT_TIMEOUT_MS, phases);
  }

  /** A client whose connections are opened and counted here. */
  newClient(): Client {
    return newClient(this.transport, this.connect);
  }

  private readonly connect: buildConnector.connector = (options, callback) => {
    this.opened++;
    this.open(options, (...[error, socket]: Parameters<buildConnector.Callback>) => {
      if (error) {
        callback(error, null);
        return;
      }
      this.protocol = 'alpnProtocol' in socket && socket.alpnProtocol === 'h2' ? 'HTTP/2' : 'HTTP/1.1';
      callback(null, socket);
    });
  };
}
