import { afterAll, describe, expect, test } from '@jest/globals';
import { removeWorkspaces, Workspace } from '../support/cli.ts';
import { closeServers, recordingServer, refusedUrl, sshServer, tlsServer } from '../support/servers.ts';

afterAll(closeServers);
afterAll(removeWorkspaces);

const shop = () => new Workspace({ 'shop.yml': 'tasks: [{ GET: /cart }]\n' });

describe('a target that cannot be loaded ends the run with exit code 3', () => {
  test.concurrent('when it refuses connections, after the time to wait, with what was tried', async () => {
    const work = shop();
    const url = await refusedUrl();
    const { exitCode, stdout, stderr } = await work.run('shop.yml', url, ['--wait-timeout', '1s']);
    expect(stderr).toMatch(new RegExp(`\nwaiting for ${url.href}: .*ECONNREFUSED`));
    expect(stderr).toMatch(
      new RegExp(`\ntailgate: ${url.href} did not answer within 1s \\(\\d tr\\w+\\): .*ECONNREFUSED`),
    );
    expect([exitCode, stdout]).toEqual([3, '']);
    // The log tells of it too, and so do results without a measurement.
    expect(work.files()['tailgate.log']).toMatch(/did not answer within 1s/);
    const { verdict, reasons, total } = work.results('tailgate-out/results.json');
    expect([verdict, total.count]).toEqual(['invalid', 0]);
    expect(reasons[0]).toMatch(/did not answer within 1s/);
  });

  test.concurrent('when it answers with 5xx only, or on the path to wait for', async () => {
    const server = await recordingServer(({ url }) => ({ status: url === '/ready' ? 503 : 200 }));
    const { exitCode, stderr } = await shop().run('shop.yml', server.url, [
      ...['--wait-for', '/ready', '--wait-timeout', '300ms'],
    ]);
    expect(stderr).toMatch(/\/ready did not answer within 300ms \(.*\): status 503/);
    expect(exitCode).toBe(3);
    expect(new Set(server.seen.map(({ url }) => url))).toEqual(new Set(['/ready']));
  });

  test.concurrent('when it does not speak HTTP', async () => {
    const { url } = await sshServer();
    const { exitCode, stderr } = await shop().run('shop.yml', url, ['--wait-timeout', '1s']);
    expect(stderr).toMatch(/what answers there does not speak HTTP/);
    expect(exitCode).toBe(3);
  });

  test.concurrent('when its certificate is not trusted, without waiting; a trusted one is loaded', async () => {
    const server = await tlsServer();
    const work = shop();
    work.write('ca.pem', server.cert);
    const refused = await work.run('shop.yml', server.url, ['--wait-timeout', '10m']);
    expect(refused.stderr).toMatch(/cannot be used: its TLS certificate is not trusted: .*self.signed/);
    expect(refused.exitCode).toBe(3);
    expect(server.seen).toEqual([]);

    const env = { NODE_EXTRA_CA_CERTS: `${work.folder}/ca.pem` };
    const trusted = await work.run('shop.yml', server.url, [], { env });
    expect(trusted.stderr).not.toContain('tailgate:');
    expect(trusted.exitCode).toBe(0);
    expect(work.results().total.count).toBeGreaterThan(0);
  });

  test.concurrent('when it is allowed, though it is neither local nor private', async () => {
    // An address that is reserved for documentation: nobody has it.
    const { exitCode, stderr } = await shop().run('shop.yml', 'http://192.0.2.1:9', [
      ...['--allow-hosts', 'example.com, 192.0.2.1', '--wait-timeout', '300ms'],
    ]);
    expect(stderr).toMatch(/http:\/\/192\.0\.2\.1:9\/ did not answer within 300ms/);
    expect(exitCode).toBe(3);
  });
});

describe('settings', () => {
  test.concurrent('of the scenario hold, and those of the command line win over them', async () => {
    const server = await recordingServer();
    const work = new Workspace({
      'shop.yml': `
env: { SHOP_URL: http://127.0.0.1:9 }
target: \${SHOP_URL}
users: 3
warmup: 100ms
duration: 250ms
iterations: 2
seed: 5
waitFor: /ready
tasks: [{ GET: /cart }]
`,
    });
    const env = { SHOP_URL: `${server.url.href}app/` };
    const { exitCode } = await work.tailgate(['run', 'shop.yml', '--iterations', '1', '--out', 'a/b'], {
      env,
    });
    expect(exitCode).toBe(0);
    const { load, target, scenario } = work.results('a/b/results.json');
    expect(load).toEqual({
      ...{ model: 'closed', users: 3, rate: null, durationMs: 250, warmupMs: 100, iterations: 1, seed: 5 },
      ...{ workers: 1, spread: null, stages: [] },
    });
    expect(target).toBe(`${server.url.href}app/`);
    expect(scenario.name).toBe('shop');
    expect(server.seen[0]!.url).toBe('/ready');
    expect(server.seen[1]!.url).toBe('/app/cart');
  });

  test.concurrent('name a folder that cannot be written to', async () => {
    const work = shop();
    const { exitCode, stderr } = await work.run('shop.yml', 'http://127.0.0.1:9', ['--out', 'shop.yml/out']);
    expect(stderr).toMatch(/^tailgate: cannot write to shop\.yml\/out: /);
    expect(exitCode).toBe(2);
  });
});
