import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/errors.ts';
import { assertAllowed, parseTarget } from '../../src/targets/address.ts';

describe('a target', () => {
  test('is an http or https URL', () => {
    expect(parseTarget('target', 'http://127.0.0.1:3000').href).toBe('http://127.0.0.1:3000/');
    expect(parseTarget('target', 'https://shop.test/base/').pathname).toBe('/base/');
  });

  test.each([
    '127.0.0.1:3000',
    'localhost',
    'ftp://localhost/',
    'file:///etc/passwd',
    'http://',
    'javascript:1',
  ])('%s is none, and the message says what to write', (text) => {
    expect(() => parseTarget('target', text)).toThrow(UsageError);
    expect(() => parseTarget('target', text)).toThrow(/^target: ".*" is not a URL: write for instance http:/);
  });

  test('is a Unix socket, its path in place of the host', () => {
    const { href } = parseTarget('target', 'http+unix://%2Frun%2Fapp.sock/base');
    expect(href).toBe('http+unix://%2Frun%2Fapp.sock/base');
  });

  test.each([
    'http+unix:///run/app.sock',
    'http+unix://run/app.sock',
    'http+unix://app.sock/',
    'http+unix://%2Frun%2Fapp.sock:80/',
    'http+unix://%2Frun%00/',
    'http+unix://%2Frun%zz/',
    'http+unix:/run/app.sock',
  ])('%s is no Unix socket, and the message says what to write', (text) => {
    expect(() => parseTarget('wait-for', text)).toThrow(UsageError);
    expect(() => parseTarget('wait-for', text)).toThrow(
      /^wait-for: a Unix socket is written as .* http\+unix:\/\/%2Frun%2Fapp\.sock\/$/,
    );
  });

  test('cannot be a Unix socket whose path is longer than its address has room for', () => {
    const socket = (length: number) => `http+unix://%2F${'x'.repeat(length - 1)}/`;
    expect(() => parseTarget('target', socket(107))).not.toThrow();
    expect(() => parseTarget('target', socket(108))).toThrow('target: the path of a Unix socket has at most');
    expect(() => parseTarget('target', 'http+unix://ann:hunter22@%2Frun%2Fapp.sock/')).toThrow(/password/);
  });

  test('must not have a password in it, and the message does not repeat it', () => {
    const parse = () => parseTarget('baseline-target', 'http://demo:hunter22@localhost/');
    expect(parse).toThrow(/^baseline-target: a URL with a password in it ends up in logs/);
    expect(parse).not.toThrow(/hunter22/);
  });

  test.each(['http://localhost/?a=1', 'http://localhost/#top'])('%s has what belongs to requests', (text) => {
    expect(() => parseTarget('target', text)).toThrow(/must not have a query or a fragment/);
  });
});

describe('hosts that may be loaded', () => {
  test.each([
    'http://127.0.0.1',
    'http://127.8.9.10',
    'http://localhost',
    'http://app.localhost',
    'http://app:3000',
    'http://10.1.2.3',
    'http://172.16.0.1',
    'http://172.31.255.255',
    'http://192.168.1.1',
    'http://[::1]:80',
    'http://[::ffff:127.0.0.1]',
    'http://[fd00::1]',
    'http://[fe80::1]',
    'http://shop.test',
    'http://shop.internal',
    'http://0x7f.1',
    'http+unix://%2Frun%2Fapp.sock/',
  ])('%s is local or private', (url) => {
    expect(() => assertAllowed(new URL(url), [])).not.toThrow();
  });

  test.each([
    'http://example.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'http://8.8.8.8',
    'http://172.32.0.1',
    'http://192.169.0.1',
    'http://11.0.0.1',
    'http://134744072',
    'http://[2001:db8::1]',
    'http://[::ffff:8.8.8.8]',
    'http://test.example.com',
    'http://internal.example',
  ])('%s is neither', (url) => {
    expect(() => assertAllowed(new URL(url), [])).toThrow(UsageError);
    expect(() => assertAllowed(new URL(url), [])).toThrow(/--allow-hosts /);
  });

  test('are those that are named, and with *. all below', () => {
    const allowed = (host: string, ...hosts: string[]) => {
      try {
        assertAllowed(new URL(`http://${host}`), hosts);
        return true;
      } catch {
        return false;
      }
    };
    expect(allowed('staging.example.com', 'staging.example.com')).toBe(true);
    expect(allowed('STAGING.example.com', 'Staging.Example.COM')).toBe(true);
    expect(allowed('example.com', 'staging.example.com')).toBe(false);
    expect(allowed('a.example.com', 'example.com')).toBe(false);
    expect(allowed('a.b.example.com', 'x.com', '*.example.com')).toBe(true);
    expect(allowed('example.com', '*.example.com')).toBe(false);
    expect(allowed('evilexample.com', '*.example.com')).toBe(false);
    expect(allowed('example.com.evil.com', '*.example.com')).toBe(false);
    expect(allowed('8.8.8.8', '8.8.8.8')).toBe(true);
    expect(allowed('[2001:db8::1]', '2001:db8::1')).toBe(true);
    expect(allowed('[2001:db8::1]', '[2001:DB8::1]')).toBe(true);
    expect(allowed('[2001:db8::2]', '[2001:db8::1]')).toBe(false);
    expect(allowed('8.8.8.8', '*')).toBe(false);
  });
});
