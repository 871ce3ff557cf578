import { expect, test } from '@jest/globals';
import { isSecretName } from '../src/secret-name.ts';

test.each([
  ...[
    'LOGIN_PASSWORD',
    'DB_PWD',
    'ADMIN_PW',
    'LOGIN_PIN',
    'OTP',
    'otp_code',
    'accessToken',
    'X-Api-Key',
    'JWT',
  ],
  ...['$.refresh_token', 'SESSION_ID', 'csrf', 'sid', 'Authorization', 'authorizationCode', 'cvv', 'BEARER'],
])('%s says that its value is secret', (name) => {
  expect(isSecretName(name)).toBe(true);
});

test.each([
  ...[
    'BASE_URL',
    'email',
    'author',
    'authors',
    'keyword',
    'KEYBOARD',
    'passenger',
    'compass',
    'spin',
    'shopping',
  ],
  ...['design', 'signal', 'inside', 'powder', 'quantity', 'id'],
])('%s does not', (name) => {
  expect(isSecretName(name)).toBe(false);
});
