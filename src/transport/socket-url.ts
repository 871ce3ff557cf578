/**
 * URLs of Unix sockets: the path of the socket, percent-encoded, stands where the host does, as in
 * http+unix://%2Frun%2Fapp.sock/base/path.
 */

const SCHEME = 'http+unix:';
/** What the address of a socket has room for on Linux, without the zero at its end (unix(7)). */
const LONGEST_PATH = 107;

export function isSocketUrl(url: URL): boolean {
  return url.protocol === SCHEME;
}

/**
 * @returns the path of the socket
 * @throws RangeError that says what to write instead
 */
export function socketOf(url: URL): string {
  const path = decode(url.hostname);
  if (path === null || !path.startsWith('/') || url.port !== '')
    throw new RangeError(
      'a Unix socket is written as its whole path with %2F for each "/", as in http+unix://%2Frun%2Fapp.sock/',
    );
  if (Buffer.byteLength(path) > LONGEST_PATH)
    throw new RangeError(`the path of a Unix socket has at most ${LONGEST_PATH} bytes`);
  return path;
}

function decode(host: string): string | null {
  try {
    const path = decodeURIComponent(host);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}
