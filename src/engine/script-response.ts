import type { Response } from '../api/user.ts';
import type { Exchange } from './exchange.ts';

/**
 * What functions see of a response. The exchange is used again by the next request, so all that they may ask for is
 * taken out of it now; the body is decoded when they do.
 * @param exchange null when nothing was sent
 * @param failed why the request failed, null when it did not
 */
export function responseOf(exchange: Exchange | null, failed: string | null): Response {
  const { status = 0, headers = {}, body = [] } = exchange ?? {};
  let decoded: string | undefined;
  const text = (): string => {
    decoded ??= Buffer.concat(body).toString('utf8');
    return decoded;
  };
  return {
    status,
    headers,
    failed,
    ms: exchange ? exchange.endedAt - exchange.dueAt : 0,
    text,
    json: () => JSON.parse(text()),
    header(name) {
      const value = Object.hasOwn(headers, name.toLowerCase()) ? headers[name.toLowerCase()] : undefined;
      return value === undefined ? null : [value].flat().join(', ');
    },
  };
}
