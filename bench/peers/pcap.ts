/**
 * How long each response took, by the stamps of the kernel on the packets: from the last packet of a request to the
 * last packet of its response, on connections that have one request at a time.
 * @param capture a pcap file of Ethernet frames with IPv4 and TCP, stamps in ns (pcap-savefile(5))
 * @param port of the server
 * @returns ms, in the order in which the responses ended
 */
export function responseTimes(capture: Buffer, port: number): number[] {
  if (capture.readUInt32LE(0) !== 0xa1b23c4d)
    throw new Error('not a little-endian pcap file with stamps in ns');
  const times: number[] = [];
  /** By the client's port: when its request was on the wire, and the last packet of the response so far. */
  const open = new Map<number, { sent: number; answered: number | null }>();
  const end = (client: number): void => {
    const exchange = open.get(client);
    if (exchange?.answered) times.push(exchange.answered - exchange.sent);
    open.delete(client);
  };
  for (let offset = 24; offset + 16 <= capture.length; ) {
    const ms = capture.readUInt32LE(offset) * 1000 + capture.readUInt32LE(offset + 4) / 1e6;
    const packet = offset + 16;
    offset = packet + capture.readUInt32LE(offset + 8);
    // Ethernet has 14 bytes; the low half of the first byte of IP is its length in words.
    const ip = packet + 14;
    const tcp = ip + (capture[ip]! & 15) * 4;
    const length = capture.readUInt16BE(ip + 2) - (tcp - ip) - (capture[tcp + 12]! >> 4) * 4;
    if (length <= 0) continue;
    const [from, to] = [capture.readUInt16BE(tcp), capture.readUInt16BE(tcp + 2)];
    if (to === port) {
      end(from);
      open.set(from, { sent: ms, answered: null });
    } else {
      const exchange = open.get(to);
      if (exchange) exchange.answered = ms;
    }
  }
  for (const client of [...open.keys()]) end(client);
  return times;
}
