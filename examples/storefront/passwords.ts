import {
  createHash,
  randomBytes,
  type ScryptOptions,
  scrypt,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto';

/**
 * The scrypt cost of a login. Small, because this is a target for load tests and not a vault: about 1 ms of
 * the thread pool, so that login still is the dearest endpoint without drowning the others.
 */
export const HASH_COST = 512;

const KEY_LENGTH = 32;

function options(cost: number): ScryptOptions {
  return { N: cost, r: 8, p: 1 };
}

/** Hashes a password with a salt of its own; the cost is kept in the text. Blocks: for the seeding only. */
export function hashPassword(password: string, cost: number = HASH_COST, salt = randomBytes(16)): string {
  const key = scryptSync(password, salt, KEY_LENGTH, options(cost));
  return `scrypt$${cost}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

/** Whether the password is the one that was hashed; works off the event loop. */
export function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [, cost, salt, key] = hash.split('$');
  const expected = Buffer.from(key!, 'base64url');
  return new Promise((resolve, reject) => {
    scrypt(password, Buffer.from(salt!, 'base64url'), KEY_LENGTH, options(Number(cost)), (error, actual) => {
      if (error) reject(error);
      else resolve(timingSafeEqual(actual, expected));
    });
  });
}

/** What is kept of a key or a token: they are long and random, so a quick hash is as good as a slow one. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
