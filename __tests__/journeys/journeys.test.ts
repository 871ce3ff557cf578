import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { firstFinding, isAsExpected, JOURNEYS } from '../../bench/journeys/journeys.ts';
import { BREAKS } from '../../examples/storefront/breaks.ts';
import { summarize } from '../../src/results/summarize.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { readBaseline } from '../../src/verdict/baseline.ts';
import { load } from '../engine/load.ts';
import { type Storefront, startStorefront } from '../support/storefront.ts';

const USERS = 40;

const fileOf = (name: string): string =>
  fileURLToPath(new URL(`../../scenarios/${name}.yml`, import.meta.url));

/** What the tasks of each journey weigh, and the think time after each, in ms. */
const TASKS: Record<string, { weights: number[]; pause: object | null }> = {
  'ci-smoke': { weights: [2, 3], pause: { min: 1000, max: 2000 } },
  'shop-validation': { weights: [3, 2, 1], pause: { min: 1000, max: 3000 } },
  'role-based-admin': { weights: [3, 2, 1], pause: { min: 1000, max: 2000 } },
  'nightly-reporting': { weights: [2, 1, 1], pause: { min: 2000, max: 5000 } },
  'staging-smoke': { weights: [3, 2, 1], pause: { min: 1000, max: 3000 } },
  'checkout-with-cart': { weights: [4, 3, 1], pause: { min: 2000, max: 5000 } },
  'token-refresh': { weights: [5, 2], pause: { min: 1000, max: 2000 } },
  'upload-and-import': { weights: [2, 1], pause: { min: 3000, max: 6000 } },
  'e-commerce': { weights: [3, 5, 2], pause: { min: 1000, max: 3000 } },
  'authenticated-api': { weights: [4, 3, 2], pause: { min: 1000, max: 2000 } },
  checkout: { weights: [1], pause: { min: 2000, max: 5000 } },
  'upload-and-report': { weights: [2, 1], pause: { min: 3000, max: 6000 } },
  application: { weights: [3, 2, 1], pause: { min: 1000, max: 3000 } },
  'client-credentials': { weights: [4, 2, 1], pause: { min: 500, max: 2000 } },
  'review-app': { weights: [3, 2, 1], pause: { min: 1000, max: 4000 } },
  // Two to one, and the one in two ways.
  'admin-reports': { weights: [4, 1, 1], pause: { min: 2000, max: 5000 } },
  'content-platform': { weights: [5, 3, 2, 1], pause: { min: 500, max: 1500 } },
};

test('there are seventeen, with the weights and pauses that they are to have', async () => {
  expect(Object.keys(JOURNEYS)).toEqual(Object.keys(TASKS));
  for (const [name, expected] of Object.entries(TASKS)) {
    const { journeys } = await loadScenario(fileOf(name), {});
    const [{ tasks, pause }] = journeys as [(typeof journeys)[0]];
    expect({ name, weights: tasks.map(({ weight }) => weight), pause }).toEqual({ name, ...expected });
  }
});

test.each(['ci-smoke', 'shop-validation', 'checkout'])('%s has three sizes', async (name) => {
  const sizes = await Promise.all(
    ['smoke', 'main', 'release'].map((profile) => loadScenario(fileOf(name), {}, profile)),
  );
  const users = sizes.map(({ settings }) => settings.users!);
  expect(users).toEqual([...users].sort((a, b) => a - b));
  expect(new Set(sizes.map(({ hash }) => hash)).size).toBe(3);
});

test('the baseline of content-platform has its figures', () => {
  const { thresholds } = readBaseline(fileOf('content-platform').replace('.yml', '.baseline.json'));
  const figures = Object.entries(thresholds).map(
    ([name, { p50_ms, p95_ms, p99_ms, error_rate, p50_action, p95_action, p99_action }]) =>
      [name, p50_ms, p95_ms, p99_ms, error_rate, p50_action, p95_action, p99_action].join(' '),
  );
  // Without an action it blocks.
  expect(figures).toEqual([
    '/api/articles/:slug 45 120 180 0.001 warn  ',
    '/api/search 80 200 350 0.005 warn  ',
    '/api/articles/:slug/recommendations 60 150 250 0.002 warn  ',
    '/api/trending 30 80 120 0.001 warn  ',
  ]);
});

/**
 * Many users at once, each with its first task: as much as one user does in minutes.
 * @returns all endpoints of the scenario
 */
async function run(name: string, { url }: Storefront, durationMs: number, env: Record<string, string> = {}) {
  const file = fileOf(name);
  const options = { users: USERS, durationMs, env, file };
  const { measurement } = await load(readFileSync(file, 'utf8'), new URL(url), options);
  const { endpoints } = await loadScenario(file, env);
  return summarize(measurement.recorders.head, endpoints).endpoints;
}

/** As long as the two seconds that a user waits for its report. */
const LENGTHS: Record<string, number> = { 'admin-reports': 3500 };
/** The token is refreshed before each task. */
const ENVIRONMENTS: Record<string, Record<string, string>> = { 'token-refresh': { TOKEN_AGE: '0s' } };

describe('against the storefront', () => {
  let storefront: Storefront;
  beforeAll(async () => {
    storefront = await startStorefront();
  });
  afterAll(() => storefront.stop());

  test.each([...Object.keys(JOURNEYS), 'accounts'])(
    '%s reaches each of its endpoints without an error',
    async (name) => {
      const endpoints = await run(name, storefront, LENGTHS[name] ?? 700, ENVIRONMENTS[name]);
      expect(firstFinding(endpoints)).toBeNull();
      expect(endpoints.filter(({ count }) => count === 0).map(({ name }) => name)).toEqual([]);
    },
  );

  test('a mix has users of each of its journeys', async () => {
    const endpoints = await run('mix', storefront, 700);
    expect(firstFinding(endpoints)).toBeNull();
    const reached = endpoints.filter(({ count }) => count > 0).map(({ name }) => name);
    for (const name of ['GET /api/articles/:slug', 'GET /api/v1/search', '/carts', 'GET /api/v2/orders'])
      expect(reached).toContain(name);
  });
});

test('a token that is about to expire is renewed before each task', async () => {
  const storefront = await startStorefront('', { STOREFRONT_TOKEN_SECONDS: '20' });
  try {
    const endpoints = await run('role-based-admin', storefront, 700);
    expect(firstFinding(endpoints)).toBeNull();
    const { count } = endpoints.find(({ name }) => name === 'POST /oauth/token')!;
    expect(count).toBeGreaterThanOrEqual(2 * USERS);
  } finally {
    await storefront.stop();
  }
});

describe('against a broken storefront', () => {
  let storefronts: Storefront[];
  beforeAll(async () => {
    storefronts = await Promise.all(BREAKS.map((name) => startStorefront('', { STOREFRONT_BREAK: name })));
  });
  afterAll(() => Promise.all(storefronts.map((storefront) => storefront.stop())));

  test.each(Object.keys(JOURNEYS))('%s tells what fails, and why', async (journey) => {
    const found = await Promise.all(
      storefronts.map(async (storefront) => firstFinding(await run(journey, storefront, 500))),
    );
    for (const [index, name] of BREAKS.entries())
      if (!isAsExpected(journey, name, found[index]!))
        throw new Error(`with ${name} it found ${JSON.stringify(found[index])}`);
  });
});
