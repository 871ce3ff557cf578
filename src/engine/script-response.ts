import type { Response } from '../api/user.ts';
import { decodeContent } from './content-encoding.ts';
import type { Exchange } from './exchange.ts';

/**
 * What functions see of a response. The exchange is used again by the next request, so all that they may ask for is
 * taken out of it now; the body is decoded when they do.
 * @param exchange null when nothing was sent
 * @param failed why the request failed, null when it did not
 */
export function responseOf(exchange: Exchange | null, failed: string | null): Response {
  const { status = 0, headers = {}, body = [], maxBodyBytes = 0 } = exchange ?? {};
  const header = (name: string): string | null => {
    const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
    return value === undefined ? null : [value].flat().join(', ');
  };
  let decoded: string | undefined;
  const text = (): string => {
    decoded ??= decodeContent(Buffer.concat(body), header('content-encoding') ?? '', maxBodyBytes).toString(
      'utf8',
    );
    return decoded;
  };
  return {
    status,
    headers,
    failed,
    ms: exchange ? exchange.endedAt - exchange.dueAt : 0,
    text,
    json: () => JSON.parse(text()),
    header: (name) => header(name.toLowerCase()),
  };
}
