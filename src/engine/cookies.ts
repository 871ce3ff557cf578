import { CookieJar } from 'tough-cookie';
import type { Exchange } from './exchange.ts';

/** The cookies of one session, kept and sent as a browser does (RFC 6265bis), of one target. */
export class Cookies {
  private readonly jar = new CookieJar();
  private readonly origin: string;

  /** @param origin of the target */
  constructor(origin: string) {
    this.origin = origin;
  }

  /**
   * Keeps what the response sets; what a browser would not take is left out.
   * @param path that was requested
   */
  keep(path: string, { headers }: Exchange): void {
    for (const cookie of [headers['set-cookie'] ?? []].flat())
      this.jar.setCookieSync(cookie, this.url(path), { ignoreError: true });
  }

  /**
   * @param path to be requested
   * @param headers of the request, names and values in turn
   * @returns the headers with those cookies that belong to the path; a `cookie` header of the scenario wins
   */
  addTo(headers: string[], path: string): string[] {
    for (let i = 0; i < headers.length; i += 2) if (headers[i] === 'cookie') return headers;
    const cookies = this.jar.getCookieStringSync(this.url(path));
    return cookies === '' ? headers : [...headers, 'cookie', cookies];
  }

  /** Through a proxy the path is a whole URL already. */
  private url(path: string): string {
    return path.startsWith('/') ? this.origin + path : path;
  }
}
