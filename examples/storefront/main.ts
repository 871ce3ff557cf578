/**
 * Starts the storefront: `npm run storefront`.
 *
 * - `PORT`: 3000 without it; 0 takes any free port
 * - `HOST`: 127.0.0.1 without it
 * - `STOREFRONT_REGRESSION`: names from `regressions.ts`, separated by commas
 * - `STOREFRONT_BREAK`: names from `breaks.ts`, separated by commas
 * - `STOREFRONT_TOKEN_SECONDS`: the longest that a token holds
 */
import { isMainThread } from 'node:worker_threads';
import { namesIn } from './names.ts';
import { parseRegressions } from './regressions.ts';
import { createStorefront, type Storefront } from './server.ts';

function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new Error(`PORT must be a number from 0 to 65535, and is "${text}".`);
  }
  return port;
}

function tokenSecondsFrom(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw new Error(`STOREFRONT_TOKEN_SECONDS must be a whole number from 1, and is "${text}".`);
  }
  return Number(text);
}

/** What went wrong, in one sentence that says what to do about it. */
function sentence(error: unknown, host: string): string {
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is already in use: stop what listens there, or set PORT to another one.`;
  }
  if (code === 'EACCES')
    return `Port ${port} on ${host} may not be used by this user: set PORT to another one.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST "${host}" is no address of this machine.`;
  return message;
}

async function main(): Promise<void> {
  let storefront: Storefront | undefined;
  let stopping = false;
  const stop = async () => {
    // A second signal is somebody who does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    await storefront?.close();
    process.exit(0);
  };
  // From the start, because the data that is made next has to be removed again.
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  const host = process.env.HOST || '127.0.0.1';
  try {
    const port = portFrom(process.env.PORT);
    const regressions = parseRegressions(process.env.STOREFRONT_REGRESSION);
    const tokenSeconds = tokenSecondsFrom(process.env.STOREFRONT_TOKEN_SECONDS);
    const breaks = namesIn(process.env.STOREFRONT_BREAK);
    storefront = createStorefront({ regressions, breaks, tokenSeconds });
    const address = await storefront.listen(port, host);

    const shownHost = host.includes(':') ? `[${host}]` : host;
    const active = [...regressions, ...breaks].join(', ') || 'none';
    console.log(`storefront listening on http://${shownHost}:${address.port} (regressions: ${active})`);
  } catch (error) {
    // Whoever stops it while it starts has ended the start, too.
    if (stopping) return;
    console.error(`storefront: ${sentence(error, host)}`);
    process.exit(1);
  }
}

// A bundle is one file, and its database workers run that file as well.
if (isMainThread) await main();
