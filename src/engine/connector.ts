import type { Socket } from 'node:net';
import { buildConnector } from 'undici';
import { TimeHistogram } from '../results/histogram.ts';

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Opens the connections of one side, and keeps how long each phase of it took. One for all users, so that TLS
 * sessions are reused.
 */
export class Connector {
  /** Connections that were asked for, also those that failed. */
  opened = 0;
  /** DNS; empty when the target is an address. */
  readonly lookup = new TimeHistogram();
  /** TCP, from the end of the lookup. */
  readonly tcp = new TimeHistogram();
  /** TLS, from the end of TCP; empty without TLS. */
  readonly tls = new TimeHistogram();
  private readonly open = buildConnector({ allowH2: false, timeout: CONNECT_TIMEOUT_MS });

  /** What undici calls for a connection. */
  readonly connect: buildConnector.connector = (options, callback) => {
    this.opened++;
    // The types do not say so, but the socket is returned before it is connected.
    const socket = this.open(options, callback) as unknown as Socket;
    let last = performance.now();
    const phase = (histogram: TimeHistogram) => (): void => {
      const now = performance.now();
      histogram.record((now - last) * 1000);
      last = now;
    };
    socket.once('lookup', phase(this.lookup));
    socket.once('connect', phase(this.tcp));
    if (options.protocol === 'https:') socket.once('secureConnect', phase(this.tls));
  };
}
