import { createHmac } from 'node:crypto';

/** Claims as a signed JSON Web Token (HS256). */
export function signJwt(claims: Record<string, unknown>, key: Buffer): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${content}.${createHmac('sha256', key).update(content).digest('base64url')}`;
}
