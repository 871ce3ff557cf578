import { type PackedTimes, TimeHistogram } from './histogram.ts';

export type Protocol = 'HTTP/1.1' | 'HTTP/2';

/** What is known of the connections of one side, as plain data that can be sent to another thread. */
export interface ExportedConnections {
  opened: number;
  protocol: Protocol | null;
  proxy: string | null;
  lookup: PackedTimes;
  tcp: PackedTimes;
  tls: PackedTimes;
}

/** How many connections were opened, what they speak, and how long each phase of opening them took. */
export class ConnectionRecord {
  /** Connections that were asked for, also those that failed. */
  opened = 0;
  /** What the last connection speaks; null before there is one. */
  protocol: Protocol | null = null;
  /** Origin of the proxy, without credentials; null without one. */
  proxy: string | null = null;
  /** DNS; empty when the target is an address. */
  readonly lookup = new TimeHistogram();
  /** TCP, from the end of the lookup. */
  readonly tcp = new TimeHistogram();
  /** TLS, from the end of TCP, or from when the tunnel was there; empty without TLS. */
  readonly tls = new TimeHistogram();

  export(): ExportedConnections {
    const { opened, protocol, proxy, lookup, tcp, tls } = this;
    return { opened, protocol, proxy, lookup: lookup.pack(), tcp: tcp.pack(), tls: tls.pack() };
  }

  import({ opened, protocol, proxy, lookup, tcp, tls }: ExportedConnections): void {
    this.opened += opened;
    this.protocol = protocol ?? this.protocol;
    this.proxy = proxy;
    this.lookup.addPacked(lookup);
    this.tcp.addPacked(tcp);
    this.tls.addPacked(tls);
  }
}
