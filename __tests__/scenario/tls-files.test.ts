import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { parseScenario } from '../../src/scenario/load.ts';
import { selfSigned } from '../support/certificate.ts';
import { TASKS } from './reading.ts';

const root = mkdtempSync(join(tmpdir(), 'tailgate-files-'));
const folder = join(root, 'repo');
const pair = selfSigned();
const locked = selfSigned({ passphrase: 'open-sesame' });
mkdirSync(join(folder, 'certs'), { recursive: true });
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
write('certs/ca.pem', `An authority\n${pair.cert}`);
write('cert.pem', pair.cert);
write('key.pem', pair.key);
write('other.pem', selfSigned().key);
write('locked-cert.pem', locked.cert);
write('locked.pem', locked.key);
write('text.pem', 'nothing of the kind\n');
write('broken.pem', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
write('large.pem', 'x'.repeat(1024 ** 2 + 1));
write('..pem', pair.cert);
writeFileSync(join(root, 'outside.pem'), pair.cert);
symlinkSync(join(root, 'outside.pem'), join(folder, 'link.pem'));
symlinkSync(root, join(folder, 'up'));
symlinkSync(join(folder, 'cert.pem'), join(folder, 'certs', 'inside.pem'));
symlinkSync(folder, join(root, 'checkout'));

afterAll(() => rmSync(root, { recursive: true }));

const read = (tls: string, env: Record<string, string> = {}, file = join(folder, 'shop.yml')) =>
  parseScenario(file, `env: { WORD: "" }\ntls: ${tls}\n${TASKS}`, env);

test('the files are read, from the folder of the scenario', () => {
  const { connection } = read('{ ca: certs/ca.pem, cert: ./cert.pem, key: key.pem, serverName: app.test }');
  expect(connection).toEqual({
    httpVersion: 1.1,
    tls: {
      ca: `An authority\n${pair.cert}`,
      cert: pair.cert,
      key: pair.key,
      passphrase: null,
      serverName: 'app.test',
      insecure: false,
    },
  });
  // It goes to other threads.
  expect(structuredClone(connection)).toEqual(connection);
});

test('links within the folder are followed, and the folder may itself be one', () => {
  expect(read('{ ca: certs/inside.pem }').connection.tls.ca).toBe(pair.cert);
  expect(read('{ ca: cert.pem }', {}, join(root, 'checkout', 'shop.yml')).connection.tls.ca).toBe(pair.cert);
  expect(read('{ ca: ..pem }').connection.tls.ca).toBe(pair.cert);
});

test('a passphrase opens the key, and is a secret whatever its variable is called', () => {
  const tls = '{ cert: locked-cert.pem, key: locked.pem, passphrase: "${WORD}" }';
  const scenario = read(tls, { WORD: 'open-sesame' });
  expect(scenario.connection.tls.passphrase).toBe('open-sesame');
  expect(scenario.secrets).toContain('open-sesame');
});

test.each([
  ['{ ca: nowhere.pem }', '12: ca: there is no file nowhere.pem'],
  ['{ ca: cert.pem/x }', '12: ca: there is no file cert.pem/x'],
  ['{ ca: certs }', '12: ca: certs is not a file'],
  [
    '{ ca: text.pem }',
    '12: ca: text.pem has no certificate in PEM form in it ("-----BEGIN CERTIFICATE-----")',
  ],
  ['{ ca: broken.pem }', '12: ca: broken.pem has a certificate in it that cannot be read: '],
  ['{ ca: large.pem }', '12: ca: large.pem is larger than 1 MB'],
  ['{ ca: ../outside.pem }', '12: ca: ../outside.pem must lie in the folder of the scenario'],
  ['{ ca: certs/../../outside.pem }', 'must lie in the folder of the scenario'],
  ['{ ca: /etc/hostname }', '12: ca: /etc/hostname must lie in the folder of the scenario'],
  ['{ ca: link.pem }', '12: ca: link.pem leads out of the folder of the scenario'],
  ['{ ca: up/outside.pem }', '12: ca: up/outside.pem leads out of the folder of the scenario'],
  ['{ cert: cert.pem }', '14: cert: a client certificate needs its key: write "key" beside it'],
  ['{ key: key.pem }', '13: key: a key needs the certificate that it is for: write "cert" beside it'],
  ['{ cert: cert.pem, key: other.pem }', '29: key: other.pem is not the key of the certificate in cert.pem'],
  ['{ cert: cert.pem, key: cert.pem }', '29: key: cert.pem has no private key in PEM form in it'],
  [
    '{ cert: locked-cert.pem, key: locked.pem }',
    'key: locked.pem is encrypted: write its "passphrase" beside it',
  ],
  ['{ cert: locked-cert.pem, key: locked.pem, passphrase: nope }', 'passphrase: it does not open locked.pem'],
  ['{ passphrase: nope }', '20: passphrase: there is no "key" to open'],
  [
    '{ passphrase: "${NOPE}" }',
    '20: unknown variable "NOPE": the passphrase can only use "env" and "variables"',
  ],
  ['{ serverName: 127.0.0.1 }', '20: serverName: "127.0.0.1" is not the name of a host'],
  ['{ insecure: yes please }', '18: insecure: expected true or false'],
  ['{ certificate: a }', '8: unknown key "certificate": '],
  ['yes', 'tls: expected TLS options, as in "ca: certs/ca.pem"'],
])('%s is told of with its place', (tls, message) => {
  expect(() => read(tls)).toThrow(message);
  expect(() => read(tls)).toThrow(/shop\.yml:2:\d+: /);
});

test.each(['3', '"2"', '1.0', 'h2'])('httpVersion cannot be %s', (version) => {
  const text = `httpVersion: ${version}\n${TASKS}`;
  expect(() => parseScenario('shop.yml', text, {})).toThrow('shop.yml:1:14: httpVersion: expected 1.1 or 2');
});

test.each(['Connection', 'Proxy-Connection', 'TE', 'HTTP2-Settings', 'Upgrade'])(
  'a header that HTTP/2 does not have is refused (%s)',
  (header) => {
    const text = `httpVersion: 2\ntasks: [{ GET: /, headers: { ${header}: a } }]`;
    expect(() => parseScenario('shop.yml', text, {})).toThrow(
      `"${header}" is not yours to set: the engine keeps the connection`,
    );
  },
);
