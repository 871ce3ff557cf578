import type { RegressionName } from '../../examples/storefront/regressions.ts';
import {
  createStorefront,
  type Storefront,
  type StorefrontOptions,
} from '../../examples/storefront/server.ts';

export const LOGIN = { email: 'demo@example.com', password: 'demo-password', rememberMe: true };

/** A storefront that listens, and how to talk to it. */
export interface Shop extends Storefront {
  origin: string;
  regressions: readonly RegressionName[];
  get: (path: string, token?: string) => Promise<Answer>;
  post: (path: string, body: unknown, token?: string) => Promise<Answer>;
  /** Any other request; what is not JSON is answered as its text. */
  call: (path: string, init: RequestInit, token?: string) => Promise<Answer>;
  login: () => Promise<string>;
}

export interface Answer {
  status: number;
  size: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the answers of a whole API, each checked where it is used
  body: any;
}

const opened: Storefront[] = [];

/** Closes all that are open. */
export async function closeAll(): Promise<void> {
  for (const storefront of opened.splice(0)) await storefront.close();
}

/** Opens a storefront with regressions. */
export function open(...regressions: RegressionName[]): Promise<Shop> {
  return openWith({}, regressions);
}

/** Opens a storefront with other options, too. */
export async function openWith(
  options: StorefrontOptions,
  regressions: RegressionName[] = [],
): Promise<Shop> {
  const storefront = createStorefront({ ...options, regressions });
  const { port } = await storefront.listen(0);
  const origin = `http://127.0.0.1:${port}`;
  const call: Shop['call'] = async (path, init, token) => {
    const headers = { ...init.headers, ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(origin + path, { ...init, headers });
    const text = await response.text();
    const json = response.headers.get('content-type')?.startsWith('application/json');
    const body = json ? JSON.parse(text) : text;
    return { status: response.status, size: text.length, headers: response.headers, body };
  };
  const post: Shop['post'] = (path, body, token) =>
    call(
      path,
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
      token,
    );
  opened.push(storefront);
  return {
    ...storefront,
    origin,
    regressions,
    get: (path, token) => call(path, {}, token),
    post,
    call,
    login: async () => (await post('/api/v1/auth/login', LOGIN)).body.accessToken,
  };
}
