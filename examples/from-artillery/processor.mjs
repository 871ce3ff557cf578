import { randomUUID } from 'node:crypto';

export async function addRequestId(request) {
  request.headers = { ...request.headers, 'x-request-id': randomUUID() };
}
