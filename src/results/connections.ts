import { type PackedTimes, TimeHistogram } from './histogram.ts';

/** What is known of the connections of one side, as plain data that can be sent to another thread. */
export interface ExportedConnections {
  opened: number;
  lookup: PackedTimes;
  tcp: PackedTimes;
  tls: PackedTimes;
}

/** How many connections were opened, and how long each phase of it took. */
export class ConnectionTimes {
  /** Connections that were asked for, also those that failed. */
  opened = 0;
  /** DNS; empty when the target is an address. */
  readonly lookup = new TimeHistogram();
  /** TCP, from the end of the lookup. */
  readonly tcp = new TimeHistogram();
  /** TLS, from the end of TCP; empty without TLS. */
  readonly tls = new TimeHistogram();

  export(): ExportedConnections {
    const { opened, lookup, tcp, tls } = this;
    return { opened, lookup: lookup.pack(), tcp: tcp.pack(), tls: tls.pack() };
  }

  import({ opened, lookup, tcp, tls }: ExportedConnections): void {
    this.opened += opened;
    this.lookup.addPacked(lookup);
    this.tcp.addPacked(tcp);
    this.tls.addPacked(tls);
  }
}
