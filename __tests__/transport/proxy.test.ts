import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/errors.ts';
import { isExcluded } from '../../src/transport/no-proxy.ts';
import { proxyFor, proxySecrets } from '../../src/transport/proxy.ts';

const HTTP = 'http://one.example:3128';
const of = (url: string, env: Record<string, string>) => proxyFor(new URL(url), env)?.origin ?? null;

describe('the proxy of a URL', () => {
  test('follows from its scheme', () => {
    const env = { HTTP_PROXY: HTTP, HTTPS_PROXY: 'https://two.example' };
    expect(of('http://app.test/', env)).toBe(HTTP);
    expect(of('https://app.test/', env)).toBe('https://two.example');
    expect(of('https://app.test/', { HTTP_PROXY: HTTP })).toBeNull();
    expect(of('http://app.test/', {})).toBeNull();
  });

  test('is named in small letters or capitals, small ones first; an empty one is none', () => {
    expect(of('http://app.test/', { http_proxy: HTTP, HTTP_PROXY: 'http://two.example' })).toBe(HTTP);
    expect(of('http://app.test/', { http_proxy: '', HTTP_PROXY: HTTP })).toBe(HTTP);
    expect(of('http://app.test/', { http_proxy: ' ' })).toBeNull();
    expect(of('http://app.test/', { http_proxy: HTTP, no_proxy: 'app.test' })).toBeNull();
    expect(of('http://app.test/', { http_proxy: HTTP, NO_PROXY: 'app.test' })).toBeNull();
  });

  test('is an http one without a scheme', () => {
    expect(of('https://app.test/', { https_proxy: 'one.example:3128' })).toBe(HTTP);
  });

  test.each(['localhost', 'LOCALHOST', 'localhost.', '127.0.0.1', '127.8.9.1', '[::1]', '0x7f.1'])(
    'is none for this machine (%s)',
    (host) => {
      expect(of(`http://${host}:80/`, { http_proxy: HTTP })).toBeNull();
    },
  );

  test('has its credentials in a header and not in what is shown', () => {
    const proxy = proxyFor(new URL('http://app.test/'), { http_proxy: 'http://ann:p%40ss@one.example:3128' });
    expect(proxy).toEqual({ origin: HTTP, authorization: `Basic ${btoa('ann:p@ss')}` });
    // What is no percent-encoding stands for itself.
    const odd = proxyFor(new URL('http://app.test/'), { http_proxy: 'http://ann:100%@one.example' });
    expect(odd!.authorization).toBe(`Basic ${btoa('ann:100%')}`);
  });

  test.each(['socks5://ann:hunter22@one.example', 'http://ann:hunter22@', 'http://ann:hunter22@one:99999'])(
    'cannot be %s, and the message does not repeat it',
    (value) => {
      const find = () => of('http://app.test/', { http_proxy: value });
      expect(find).toThrow(UsageError);
      expect(find).toThrow(/^HTTP_PROXY: what it is set to is not a proxy that can be used/);
      expect(find).not.toThrow(/hunter22/);
    },
  );
});

test('what must not be shown of a proxy is its password in every form', () => {
  expect(proxySecrets({ http_proxy: 'http://ann:p%40ss@one.example' })).toEqual([
    'p%40ss',
    'p@ss',
    btoa('ann:p@ss'),
  ]);
  expect(proxySecrets({ HTTPS_PROXY: 'https://token-123@one.example' })).toContain('token-123');
  expect(proxySecrets({ http_proxy: 'socks5://ann:hunter22@one' })).toEqual(['socks5://ann:hunter22@one']);
  expect(proxySecrets({ http_proxy: HTTP, https_proxy: '' })).toEqual([]);
});

describe('NO_PROXY', () => {
  test.each([
    ['app.example.com', 'app.example.com'],
    ['APP.example.com', 'App.Example.COM'],
    ['app.example.com', 'example.com'],
    ['example.com', 'example.com'],
    ['app.example.com', '.example.com'],
    ['app.example.com', '*.example.com'],
    ['app.example.com.', 'example.com'],
    ['app.example.com', 'example.com.'],
    ['app.example.com', 'x.com, example.com'],
    ['app.example.com', 'x.com example.com'],
    ['anything', '*'],
    ['anything', 'x.com,*'],
    ['app.test', 'app.test:8080'],
    ['10.1.2.3', '10.1.2.3'],
    ['10.1.2.3', '10.1.2.3:8080'],
    ['10.1.2.3', '10.0.0.0/8'],
    ['2001:db8::1', '2001:db8::1'],
    ['2001:db8::1', '2001:0db8:0::1'],
    ['2001:db8::1', '[2001:db8::1]'],
    ['2001:db8::1', '[2001:db8::1]:8080'],
    ['2001:db8::1', '2001:db8::/32'],
  ])('takes %s out by "%s"', (host, list) => {
    expect(isExcluded(host, 8080, list)).toBe(true);
  });

  test.each([
    ['app.example.com', ''],
    ['app.example.com', ', ,'],
    ['evilexample.com', 'example.com'],
    ['example.com.evil.com', 'example.com'],
    ['example.com', '.example.com'],
    ['example.com', '*.example.com'],
    ['app.test', 'app.test:80'],
    ['10.1.2.3', '10.1.2.4'],
    ['10.1.2.3', '11.0.0.0/8'],
    ['10.1.2.3', '10.0.0.0/99'],
    ['10.1.2.3', '0.1.2.3'],
    ['app.test', '10.0.0.0/8'],
    ['app.test', '/8'],
    ['app.test', '['],
    ['2001:db8::1', '2001:db9::/32'],
    ['2001:db8::1', '[2001:db8::1]:80'],
  ])('leaves %s in by "%s"', (host, list) => {
    expect(isExcluded(host, 8080, list)).toBe(false);
  });
});
