import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../src/inputs.ts';
import { parseScenario } from '../src/scenario/load.ts';
import { resolveSettings } from '../src/settings.ts';
import { Workspace } from './support/workspace.ts';

/** The load that a scenario and options come to. */
function loadOf(head: string, options: Record<string, string> = {}) {
  const scenario = parseScenario('test.yml', `target: http://127.0.0.1:1\n${head}\ntasks: [{ GET: / }]`, {});
  return resolveSettings(
    parseInputs('test.yml', (name) => options[name]),
    scenario,
    {},
  ).load;
}

describe('the closed model', () => {
  test('is what there is without a rate', () => {
    expect(loadOf('')).toEqual({
      users: 10,
      workers: 1,
      rampUpMs: 7500,
      warmupMs: 15_000,
      durationMs: 60_000,
      iterations: 3,
      seed: 1,
      arrivals: null,
    });
  });

  test('has the options win over the scenario', () => {
    const head = 'users: 5\nduration: 30s\nwarmup: 4s\niterations: 2\nseed: 9\nrampUp: 1s';
    expect(loadOf(head)).toMatchObject({
      users: 5,
      durationMs: 30_000,
      warmupMs: 4000,
      seed: 9,
      rampUpMs: 1000,
    });
    expect(loadOf(head, { users: '7', seed: '0', warmup: '2s' })).toMatchObject({
      users: 7,
      seed: 0,
      warmupMs: 2000,
    });
  });

  test('refuses a ramp-up that would reach into the measured time', () => {
    expect(() => loadOf('warmup: 2s\nrampUp: 3s')).toThrow(
      'a ramp-up of 3s does not fit into a warm-up of 2s',
    );
  });
});

describe('the open model', () => {
  test('has a rate, and users for two seconds of it', () => {
    expect(loadOf('rate: 50/s\nduration: 10s')).toMatchObject({
      users: 100,
      arrivals: { rate: 50, spread: 'even', stages: [{ durationMs: 10_000, from: 50, to: 50 }] },
    });
    expect(loadOf('rate: 5/s').users).toBe(20);
    expect(loadOf('rate: 5000/s').users).toBe(1000);
    expect(loadOf('rate: 50/s\nusers: 7').users).toBe(7);
    expect(loadOf('', { rate: '600/m' }).arrivals).toMatchObject({ rate: 10 });
  });

  test('has stages that begin where the one before ended, and last as long as an iteration', () => {
    const head =
      'rate: 10/s\narrivals: poisson\nstages: [{ over: 5s, to: 40/s }, { over: 2s }, { over: 1s, to: 0/s }]';
    expect(loadOf(head)).toMatchObject({
      users: 80,
      durationMs: 8000,
      arrivals: {
        spread: 'poisson',
        stages: [
          { durationMs: 5000, from: 10, to: 40 },
          { durationMs: 2000, from: 40, to: 40 },
          { durationMs: 1000, from: 40, to: 0 },
        ],
      },
    });
    expect(() => loadOf(head, { duration: '9s' })).toThrow(
      'duration: the scenario has stages of 8s in all, which an iteration lasts; leave the option out',
    );
  });

  test('needs a rate to begin with', () => {
    expect(() => loadOf('stages: [{ over: 5s }]')).toThrow(
      '"stages" needs a rate to begin with: write for instance "rate: 50/s"',
    );
    expect(() => loadOf('arrivals: poisson')).toThrow('"arrivals" needs a rate to begin with');
  });
});

describe('transports', () => {
  const settingsOf = (head: string, options: Record<string, string>, env = {}) =>
    resolveSettings(
      parseInputs('test.yml', (name) => options[name]),
      parseScenario('test.yml', `${head}\ntasks: [{ GET: / }]`, {}),
      env,
    );
  const env = { http_proxy: 'http://ann:secret@one.example:3128' };
  const target = 'http+unix://%2Frun%2Fapp.sock/base/';

  test('are the same for the target and what is waited for', () => {
    const head = 'httpVersion: 2\ntls: { serverName: app.test }';
    const { transports, waitFor } = settingsOf(head, { target: 'https://app.test/', 'wait-for': '/up' });
    expect(transports.head).toMatchObject({
      name: 'https://app.test',
      httpVersion: 2,
      tls: { serverName: 'app.test' },
    });
    expect(waitFor).toEqual([{ ...transports.head, url: 'https://app.test/up', path: '/up' }]);
  });

  test('differ between the sides as their targets do', () => {
    const options = { target, 'baseline-target': 'http://app.test:8080', 'wait-for': '/up' };
    const { transports, waitFor } = settingsOf('', options, env);
    expect(transports.head).toMatchObject({ socketPath: '/run/app.sock', path: '/base/', proxy: null });
    expect(transports.base).toMatchObject({
      socketPath: null,
      requestPrefix: 'http://app.test:8080',
      proxy: { origin: 'http://one.example:3128' },
    });
    expect(waitFor.map(({ url }) => url)).toEqual([
      'http://app.test:8080/up',
      'http+unix://%2Frun%2Fapp.sock/up',
    ]);
  });

  test('are plain data, which goes to other threads', () => {
    const { transports } = settingsOf('', { target: 'http://app.test' }, env);
    expect(structuredClone(transports)).toEqual(transports);
  });

  test('take what is waited for from a Unix socket, too', () => {
    const { waitFor } = settingsOf('', { target: 'http://localhost', 'wait-for': target });
    expect(waitFor[0]!.socketPath).toBe('/run/app.sock');
  });
});

describe('users of a mix and of data', () => {
  const FILES = {
    'shop.yml': 'tasks: [{ GET: / }]',
    'rare.yml': 'data: { a: { file: a.csv, order: unique } }\ntasks: [{ GET: / }]',
    'a.csv': 'id\n1\n2\n',
  };
  const settings = (options: Record<string, string>) => {
    const files = new Workspace(FILES);
    try {
      const mix =
        'target: http://127.0.0.1:1\nmix: [{ scenario: shop.yml, weight: 3 }, { scenario: rare.yml }]';
      const scenario = parseScenario(files.file('mix.yml'), mix, {});
      return resolveSettings(
        parseInputs('mix.yml', (name) => options[name]),
        scenario,
        {},
      ).load;
    } finally {
      files.remove();
    }
  };

  test('are enough', () => {
    expect(settings({ users: '8' }).users).toBe(8);
    expect(settings({ users: '8', workers: '2' }).workers).toBe(2);
  });

  test.each([
    [{ users: '2' }, '2 users are too few: each scenario of the mix needs one, and "rare" has 0'],
    [{ users: '6', workers: '2' }, 'each scenario of the mix needs one in each worker, and "rare" has 1'],
    [{ users: '12' }, 'data "a" has 2 rows for 3 users that need one each: add rows, or say "order: random"'],
  ])('%j are too few', (options, message) => {
    expect(() => settings(options)).toThrow(message);
  });
});
