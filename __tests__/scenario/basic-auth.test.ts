import { describe, expect, test } from '@jest/globals';
import { render } from '../../src/scenario/template.ts';
import { problems, read, request, TASKS } from './reading.ts';
import { scopeOf } from './scope.ts';

const AUTH = 'basicAuth: { username: ann, password: p1 }';
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

/** The Authorization header of the request, null when it has none. */
function authorization(own: string, head = '', variables: Record<string, unknown> = {}): string | null {
  const header = request(`GET: /${own}`, head).headers.find(({ name }) => name === 'authorization');
  return header ? render(header.value, scopeOf(variables), String) : null;
}

describe('basicAuth becomes a header', () => {
  test.each([
    ['of the scenario', AUTH, '', basic('ann:p1')],
    ['of the request', '', `, ${AUTH}`, basic('ann:p1')],
    [
      'of the request, before that of the scenario',
      AUTH,
      ', basicAuth: { username: bob, password: p2 }',
      basic('bob:p2'),
    ],
    ['and none with false', AUTH, ', basicAuth: false', null],
    ['and none without', '', '', null],
    ['with a colon in the password', '', ', basicAuth: { username: a, password: "b:c" }', basic('a:b:c')],
    [
      'with other letters, in UTF-8',
      '',
      ', basicAuth: { username: josé, password: "пароль" }',
      basic('josé:пароль'),
    ],
    ['with numbers, and with nothing', '', ', basicAuth: { username: 7, password: "" }', basic('7:')],
  ])('%s', (_what, head, own, value) => {
    expect(authorization(own, head)).toBe(value);
  });

  test.each([
    ['of the request', AUTH, `, ${AUTH}, headers: { Authorization: own }`, 'own'],
    ['of the scenario beside it', `${AUTH}\nheaders: { authorization: own }`, '', 'own'],
    [
      'but not one of the scenario before basicAuth of the request',
      'headers: { Authorization: own }',
      `, ${AUTH}`,
      basic('ann:p1'),
    ],
    [
      'of the scenario, also with false',
      `${AUTH}\nheaders: { Authorization: own }`,
      ', basicAuth: false',
      'own',
    ],
  ])('unless there is an Authorization header %s', (_where, head, own, value) => {
    expect(authorization(own, head)).toBe(value);
  });

  test('with values of the user, and those of the file at once', () => {
    const head = 'env: { NAME: shop, LOGIN_PASSWORD: p1 }\nonStart: [{ GET: /, capture: { id: $.id } }]';
    const auth = (username: string) =>
      `, basicAuth: { username: "${username}", password: "\${LOGIN_PASSWORD}" }`;
    expect(authorization(auth('${NAME}-admin'), head)).toBe(basic('shop-admin:p1'));
    const variables = { id: 7, LOGIN_PASSWORD: 'p1' };
    expect(authorization(auth('user-${id}'), head, variables)).toBe(basic('user-7:p1'));
    expect(() => authorization(auth('user-${id}'), head, { ...variables, id: 'a:b' })).toThrow(
      'basicAuth: a username cannot have a colon in it',
    );
    expect(() => authorization(auth('user-${id}'), head, {})).toThrow('basicAuth: a value is missing');
  });

  test('with a captured value that has the name of a constant', () => {
    const head = 'variables: { name: first }\nonStart: [{ GET: /, capture: { name: $.id } }]';
    const own = ', basicAuth: { username: "${name}", password: p }';
    expect(authorization(own, head, { name: 'second' })).toBe(basic('second:p'));
  });
});

describe('secrets', () => {
  const secretsOf = (text: string, environment = {}) => read(`${text}\n${TASKS}`, environment).secrets;

  test('user name and password in base64 are one', () => {
    const own = ', basicAuth: { username: bob, password: p2 }';
    expect(read(`${AUTH}\ntasks: [{ GET: /${own} }]`).secrets).toEqual(
      ['ann:p1', 'bob:p2'].map((text) => Buffer.from(text).toString('base64')),
    );
  });

  test('a password of the environment is one, whatever it is called', () => {
    const head = 'env: { ADMIN: ann, LOGIN: }\nbasicAuth: { username: "${ADMIN}", password: "${LOGIN}" }';
    const secrets = secretsOf(head, { LOGIN: 'hunter2', ADMIN: 'root' });
    expect(secrets).toEqual([Buffer.from('root:hunter2').toString('base64'), 'hunter2']);
  });
});

describe('what is wrong', () => {
  test.each([
    ['{ username: "a:b", password: p }', '1:12: basicAuth: a username cannot have a colon in it'],
    [
      '{ username: "${list}", password: p }',
      '1:12: basicAuth: a value is a list or an object, not a text or a number',
    ],
    ['{ username: "${nme}", password: p }', '1:24: unknown variable "nme": did you mean "name"?'],
    ['{ username: a, password: "${nme}" }', '1:37: unknown variable "nme": did you mean "name"?'],
    ['{ username: a }', '1:12: password: expected a text, a number or true/false'],
    ['{ username: a, password: p, realm: x }', '1:40: unknown key "realm": known are username, password'],
    ['ann', '1:12: basicAuth: expected "username" and "password"'],
    ['false', '1:12: basicAuth: expected "username" and "password"'],
  ])('%s', (value, problem) => {
    expect(problems(`basicAuth: ${value}\nvariables: { name: x, list: [a] }\n${TASKS}`)).toEqual([problem]);
  });

  test.each([
    ['true', '1:30: basicAuth: expected "username" and "password", or false'],
    ['{ username: "a:b", password: p }', '1:30: basicAuth: a username cannot have a colon in it'],
    ['{ username: "${", password: p }', '1:30: basicAuth: username: "${" has no closing "}"'],
    ['{ username: a }', '1:30: basicAuth: password: expected a text, a number or true/false'],
    ['{ user: a, username: a, password: p }', '1:32: unknown key "user": known are username, password'],
    ['null', '1:30: basicAuth: expected "username" and "password"'],
  ])('of a request: %s', (value, problem) => {
    const found = problems(`tasks: [{ GET: /, basicAuth: ${value} }]\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });
});
