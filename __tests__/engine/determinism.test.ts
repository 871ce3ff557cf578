import { afterEach, describe, expect, test } from '@jest/globals';
import { closeServers, recordingServer, type Seen } from '../support/servers.ts';
import { load } from './load.ts';

afterEach(closeServers);

/** Each user draws a number of its own first, which then tells it from the others. */
const CHOICES = `
  variables: { words: [red, green, blue, black] }
  pause: 1ms..3ms
  onStart:
    - setHeaders: { X-User: "\${randomInt(1, 1000000000)}" }
    - GET: /start
  tasks:
    - { weight: 3, GET: "/search/\${pick(words)}", query: { page: "\${randomInt(1, 1000)}" } }
    - { weight: 1, POST: /buy, json: { id: "\${uuid()}" } }
    - { weight: 1, steps: [{ GET: /a }, { GET: "/b/\${randomInt(1, 9)}" }] }
  `;

type Sequences = Map<string, string[]>;

/** What each user asked for, in its order. */
function byUser(seen: Seen[]): Sequences {
  const users: Sequences = new Map();
  for (const { method, url, body, headers } of seen) {
    const user = String(headers['x-user']);
    users.set(user, [...(users.get(user) ?? []), `${method} ${url} ${body}`]);
  }
  return users;
}

async function sequencesOf(seed: number): Promise<Sequences> {
  const server = await recordingServer();
  await load(CHOICES, server.url, { users: 4, seed, durationMs: 400 });
  return byUser(server.seen);
}

/** Expects the same users with the same requests, as far as both got. */
function expectAlike(one: Sequences, other: Sequences): void {
  expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
  for (const [user, requests] of one) {
    const common = Math.min(requests.length, other.get(user)!.length);
    expect(common).toBeGreaterThan(10);
    expect(requests.slice(0, common)).toEqual(other.get(user)!.slice(0, common));
  }
}

describe('the seed', () => {
  test('makes the same users do the same things in every run', async () => {
    const [one, other] = [await sequencesOf(7), await sequencesOf(7)];
    expect(one.size).toBe(4);
    expectAlike(one, other);
    // Users do not do what others do.
    expect(new Set([...one.values()].map((requests) => requests.slice(0, 10).join('\n'))).size).toBe(4);
  });

  test('makes them do other things when it is another', async () => {
    const [one, other] = [await sequencesOf(7), await sequencesOf(8)];
    expect([...one.keys()].filter((user) => other.has(user))).toEqual([]);
    const starts = (sequences: Sequences) =>
      [...sequences.values()].map((requests) => requests.slice(0, 10).join('\n'));
    expect(starts(one).filter((start) => starts(other).includes(start))).toEqual([]);
  });

  test('makes both sides do the same things', async () => {
    const [base, head] = [await recordingServer(), await recordingServer()];
    await load(CHOICES, head.url, { base: base.url, users: 4, durationMs: 500 });
    const [one, other] = [byUser(base.seen), byUser(head.seen)];
    expect(one.size).toBe(4);
    expectAlike(one, other);
  });
});
