import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { type CliResult, removeWorkspaces, Workspace } from '../support/cli.ts';
import { closeServers, recordingServer, refusedUrl } from '../support/servers.ts';

afterEach(closeServers);
afterAll(removeWorkspaces);

/** With characters that look different in URLs and in JSON. */
const PASSWORD = 'p&ss"w/rd-7f3a9c21';

/** Everything that a run left behind. */
function traces(work: Workspace, { stdout, stderr }: CliResult): string {
  return [stdout, stderr, ...Object.values(work.files())].join('\n');
}

function expectNoSecret(text: string): void {
  for (const form of [PASSWORD, encodeURIComponent(PASSWORD), JSON.stringify(PASSWORD).slice(1, -1)])
    expect(text).not.toContain(form);
  // Nor the beginning of it, where a text was cut.
  expect(text).not.toContain('p&ss');
  expect(text).not.toContain('w/rd-7f');
}

describe('a secret of the environment', () => {
  test('appears in no file and no output, also when the app sends it back', async () => {
    const server = await recordingServer(({ body }) => ({
      body: { echo: JSON.parse(body || '{}').password },
    }));
    const work = new Workspace({
      'shop.yml': `
env: { SHOP_PASSWORD: }
tasks:
  - steps:
      - { POST: /login, json: { password: "\${SHOP_PASSWORD}" }, capture: { echo: $.echo } }
      - { POST: "/user/\${echo}", name: user, check: { contains: "<\${echo}>" } }
  - { POST: /own, json: { password: x }, check: { contains: "token \${SHOP_PASSWORD}" } }
  - { GET: /header, headers: { X-Token: "\${SHOP_PASSWORD}" }, check: { status: 418 } }
`,
    });
    const result = await work.run('shop.yml', server.url, [], { env: { SHOP_PASSWORD: PASSWORD } });
    // The app has really got it, and the failures are really told.
    expect(server.seen.some(({ body }) => body === JSON.stringify({ password: PASSWORD }))).toBe(true);
    expect(server.seen.some(({ headers }) => headers['x-token'] === PASSWORD)).toBe(true);
    const reasons = work.results().endpoints.flatMap((endpoint) => endpoint.reasons);
    expect(reasons.map(({ message }) => message)).toContain('the body does not contain "token ***"');
    expect(reasons.map(({ message }) => message)).toContain('the body does not contain "<***>"');
    expect(result.stdout).toContain('does not contain "token ***"');
    expectNoSecret(traces(work, result));
  });

  test.each(['fail', 'tailgate', '2026', 'closed', 'request'])(
    'that is an ordinary word (%s) changes nothing else',
    async (word) => {
      const server = await recordingServer();
      const work = new Workspace({
        'shop.yml': `
env: { SHOP_PASSWORD: }
tasks: [{ GET: "/\${SHOP_PASSWORD}", name: GET item, budgets: p95 < 1ms, check: { status: 200 } }]
budgets: throughput > 1000000/s
`,
      });
      const result = await work.run('shop.yml', server.url, [], { env: { SHOP_PASSWORD: word } });
      expect(result.exitCode).toBe(1);
      // It still is what the schema says.
      expect(work.results().verdict).toBe('fail');
    },
  );

  test('is not shown in part, where a long reason is cut', async () => {
    const server = await recordingServer();
    const work = new Workspace({
      'shop.yml': `
env: { SHOP_PASSWORD: }
tasks: [{ GET: /, check: { contains: "${'x'.repeat(262)} \${SHOP_PASSWORD}" } }]
`,
    });
    const result = await work.run('shop.yml', server.url, [], { env: { SHOP_PASSWORD: PASSWORD } });
    expect(result.exitCode).toBe(3);
    expectNoSecret(traces(work, result));
  });

  test('is not shown in base64, as Authorization headers have it, with a known user or not', async () => {
    const server = await recordingServer(({ headers }) => ({
      headers: { 'x-echo': headers.authorization ?? 'none' },
    }));
    const work = new Workspace({
      'shop.yml': `
env: { SHOP_PASSWORD: }
variables: { users: [ann, bob] }
basicAuth: { username: shop, password: "\${SHOP_PASSWORD}" }
tasks:
  - { GET: /known, check: { headers: { X-Echo: none } } }
  - { GET: /any, basicAuth: { username: "\${pick(users)}", password: "\${SHOP_PASSWORD}" }, check: { headers: { X-Echo: none } } }
`,
    });
    const result = await work.run('shop.yml', server.url, [], { env: { SHOP_PASSWORD: PASSWORD } });
    // Waiting for the app is not a request of the scenario.
    const sent = new Set(server.seen.flatMap(({ headers }) => headers.authorization ?? []));
    expect([...sent].map((value) => atob(value.slice(6))).sort()).toEqual(
      ['ann', 'bob', 'shop'].map((user) => `${user}:${PASSWORD}`),
    );
    const messages = work.results().endpoints.flatMap(({ reasons }) => reasons.map(({ message }) => message));
    expect(messages).toContain('header x-echo is "Basic ***", expected "none"');
    const left = traces(work, result);
    for (const value of sent) expect(left).not.toContain(value.slice(16, 24));
  });

  test('is not shown when the target with it cannot be reached', async () => {
    const { origin } = await refusedUrl();
    const work = new Workspace({
      'shop.yml': 'env: { SHOP_KEY: }\ntarget: "${SHOP_KEY}"\ntasks: [{ GET: / }]\n',
    });
    const key = 'k3y-0123456789';
    const result = await work.tailgate(['run', 'shop.yml', '--wait-timeout', '300ms'], {
      env: { SHOP_KEY: `${origin}/${key}/` },
    });
    expect(result.stderr).toContain('did not answer within');
    expect(result.exitCode).toBe(3);
    expect(traces(work, result)).not.toContain(key);
  });

  test('is not shown when the target with it is not a usable URL', async () => {
    const work = new Workspace({
      'query.yml': 'env: { SHOP_KEY: }\ntarget: "http://127.0.0.1:9/?key=${SHOP_KEY}"\ntasks: [{ GET: / }]\n',
      'no-url.yml': 'env: { SHOP_KEY: }\ntarget: "${SHOP_KEY}"\ntasks: [{ GET: / }]\n',
    });
    const key = 'k3y-0123456789';
    for (const scenario of ['query.yml', 'no-url.yml']) {
      const result = await work.tailgate(['run', scenario], { env: { SHOP_KEY: key } });
      expect(result.stderr).toMatch(/^tailgate: target: /);
      expect(result.exitCode).toBe(2);
      expect(traces(work, result)).not.toContain(key);
    }
  });
});
