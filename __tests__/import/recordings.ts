/** Makes the parts of HAR files, as browsers write them. */

export interface Recorded {
  method?: string;
  url: string;
  headers?: Record<string, string>;
  /** Of the request; its media type is that of the header. */
  body?: string;
  params?: object[];
  status?: number;
  type?: string;
  /** JSON of the response, or its text. */
  answer?: unknown;
  setCookie?: string;
  /** ms from the beginning of the recording, and how long it took. */
  at?: number;
  took?: number;
}

export function har(requests: Recorded[], title = 'Shop'): object {
  return {
    log: {
      version: '1.2',
      creator: { name: 'test', version: '1' },
      pages: [{ id: 'page_1', title, startedDateTime: '2026-01-01T00:00:00.000Z', pageTimings: {} }],
      entries: requests.map((request, index) => entry({ at: index * 100, took: 50, ...request })),
    },
  };
}

function entry(request: Recorded): object {
  const {
    method = 'GET',
    url,
    headers = {},
    body,
    params,
    status = 200,
    answer = '',
    at = 0,
    took = 0,
  } = request;
  const type = Object.entries(headers).find(([name]) => /^content-type$/i.test(name))?.[1] ?? '';
  return {
    startedDateTime: new Date(Date.UTC(2026, 0, 1) + at).toISOString(),
    time: took,
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: -1,
      ...(body !== undefined || params ? { postData: { mimeType: type, text: body, params } } : {}),
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: request.setCookie ? [{ name: 'Set-Cookie', value: request.setCookie }] : [],
      cookies: [],
      content: {
        size: 0,
        mimeType: request.type ?? (typeof answer === 'string' ? 'text/html' : 'application/json'),
        text: typeof answer === 'string' ? answer : JSON.stringify(answer),
      },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: took, receive: 0 },
  };
}
