import type { Socket } from 'node:net';
import { buildConnector } from 'undici';
import { ConnectionTimes } from '../results/connections.ts';
import type { TimeHistogram } from '../results/histogram.ts';

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Opens the connections of one side, and keeps how long each phase of it took. One for all users, so that TLS
 * sessions are reused.
 */
export class Connector {
  readonly times = new ConnectionTimes();
  private readonly open = buildConnector({ allowH2: false, timeout: CONNECT_TIMEOUT_MS });

  /** What undici calls for a connection. */
  readonly connect: buildConnector.connector = (options, callback) => {
    this.times.opened++;
    // The types do not say so, but the socket is returned before it is connected.
    const socket = this.open(options, callback) as unknown as Socket;
    let last = performance.now();
    const phase = (histogram: TimeHistogram) => (): void => {
      const now = performance.now();
      histogram.record((now - last) * 1000);
      last = now;
    };
    socket.once('lookup', phase(this.times.lookup));
    socket.once('connect', phase(this.times.tcp));
    if (options.protocol === 'https:') socket.once('secureConnect', phase(this.times.tls));
  };
}
