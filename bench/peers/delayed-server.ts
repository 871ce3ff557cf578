/**
 * A server that answers after a known time: `/?ms=5` after 5 ms. With STALL_EVERY and STALL_FOR (ms) it answers
 * nothing for a while, again and again, and then everything at once. Prints its port.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const every = Number(process.env.STALL_EVERY ?? 0);
const length = Number(process.env.STALL_FOR ?? 0);
const began = performance.now();
const BODY = '{"id":12345,"name":"A product of seventy bytes exactly","price":19.99}';

/** ms until the stall ends that is on now; 0 when none is. A period begins with its working part. */
function stalledMs(): number {
  if (every === 0) return 0;
  const within = (performance.now() - began) % every;
  return within >= every - length ? every - within : 0;
}

const server = createServer((request, response) => {
  const ms = Number(/[?&]ms=([\d.]+)/.exec(request.url ?? '')?.[1] ?? 0);
  const wait = ms + stalledMs();
  if (wait > 0) setTimeout(answer, wait, response);
  else answer(response);
});

function answer(response: ServerResponse): void {
  response.setHeader('content-type', 'application/json');
  response.end(BODY);
}

server.keepAliveTimeout = 300_000;
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
