import { brotliCompressSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { removeWorkspaces, Workspace } from '../support/cli.ts';
import {
  closeServers,
  rawServer,
  recordingServer,
  refusedUrl,
  resettingServer,
  silentServer,
} from '../support/servers.ts';

afterEach(closeServers);
afterAll(removeWorkspaces);

const once = (work: Workspace, target: URL, args: string[] = [], env = {}) =>
  work.tailgate(['run', 'shop.yml', '--once', '--target', String(target), ...args], { env });

/** The parts of the output, by their headings in the order in which they came. */
const headings = (stdout: string): string[] => stdout.match(/^[a-zA-Z].*$/gm) ?? [];

describe('run --once', () => {
  test('does everything once, in the order of the file, and shows it', async () => {
    const server = await recordingServer(({ url }) =>
      url === '/login'
        ? { status: 201, headers: { 'X-Via': 'proxy-1' }, body: { id: 17, tags: ['a', 'b'] } }
        : { body: 'fine' },
    );
    const work = new Workspace({
      'shop.yml': `
pause: 10m
setup: [{ POST: /tenants }]
onStart: [{ POST: /login, json: { user: ada }, capture: { id: $.id, tags: $.tags } }]
renew: { after: 240s, steps: [{ POST: /refresh }] }
tasks:
  - { GET: "/users/\${id}", query: { tag: "\${pick(tags)}" }, check: { contains: fine, maxSize: 1KB } }
  - name: rarely
    weight: 0
    repeat: 2
    steps: [{ GET: /rare }, { pause: 5m }]
onStop: [{ POST: /logout }]
teardown: [{ DELETE: /tenants }]
`,
    });
    const { exitCode, stdout, stderr } = await once(work, server.url);
    expect([exitCode, stderr]).toEqual([0, '']);
    // The first is the wait for the target.
    expect(
      server.seen.slice(1).map(({ method, url }) => `${method} ${url.replace(/tag=.$/, 'tag=')}`),
    ).toEqual([
      ...['POST /tenants', 'POST /login', 'POST /refresh', 'GET /users/17?tag='],
      ...['GET /rare', 'GET /rare', 'POST /logout', 'DELETE /tenants'],
    ]);
    expect(headings(stdout)).toEqual([
      ...['setup', 'onStart', 'renew', 'task 1 of 2: GET /users/:id (weight 1)'],
      ...['task 2 of 2: rarely (weight 0)', 'onStop', 'teardown', 'What they are reported under:'],
    ]);
    expect(stdout).toMatch(
      new RegExp(
        [
          '  POST /login',
          `  > POST ${server.url.origin}/login`,
          '  > user-agent: tailgate/[\\d.]+',
          '  > accept: \\*/\\*',
          '  > accept-encoding: gzip, deflate, br',
          '  > content-type: application/json',
          '  >',
          '  > {',
          '  >   "user": "ada"',
          '  > }',
          '  < 201 Created after [\\d.]+ m?s, 26 bytes',
          '(  < .*\n)*?  < x-via: proxy-1',
          '(  < .*\n)*?  <',
          '  < {',
          '  <   "id": 17,',
          '  <   "tags": \\[',
          '  <     "a",',
          '  <     "b"',
          '  <   \\]',
          '  < }',
          '  ✓ status 2xx or 3xx',
          '  captured id = 17 from \\$.id',
          '  captured tags = \\["a","b"\\] from \\$.tags',
        ].join('\n'),
      ),
    );
    expect(stdout).toContain('✓ has at most 1024 bytes\n  ✓ contains "fine"\n');
    expect(stdout).toContain('under load the session is renewed after 4m');
    expect(stdout.match(/a pause of 5m, which is left out here/g)).toHaveLength(2);
    expect(stdout).toMatch(/\n8 requests, none failed\n.*\n {2}✓ POST \/tenants {2,}1 request\n/);
    expect(stdout).toMatch(/ {4}rarely +a group of steps\n/);
    // Neither colours nor files.
    expect(stdout).not.toContain('\u001b');
    expect(work.has('tailgate-out')).toBe(false);
  });

  test('takes its choices from the seed, whatever the load and the comparison would be', async () => {
    const server = await recordingServer();
    const work = new Workspace({ 'shop.yml': 'tasks: [{ GET: "/${randomInt(1, 1000000)}", name: item }]\n' });
    await once(work, server.url, [
      '--seed',
      '3',
      '--users',
      '5',
      '--duration',
      '10m',
      '--compare-ref',
      'main',
    ]);
    const [, { url }] = server.seen as [unknown, { url: string }];
    await once(work, server.url, ['--seed', '3', '--workers', '2']);
    await once(work, server.url, ['--seed', '4']);
    const [again, other] = [server.seen[3]!.url, server.seen[5]!.url];
    expect(again).toBe(url);
    expect(other).not.toBe(url);
  });

  test('says what a condition leaves out, what is never called, and what is never captured', async () => {
    const server = await recordingServer(() => ({ body: { ids: [] } }));
    const work = new Workspace({
      'shop.yml': `
tasks:
  - steps:
      - { GET: /ids, capture: { ids: "$.ids[*]" } }
      - { when: ids, name: one, GET: "/ids/\${pick(ids)}", capture: { price: $.price } }
      - { unless: ids, GET: /none }
`,
    });
    const { exitCode, stdout } = await once(work, server.url);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('skipped (when ids): one\n');
    expect(stdout).toMatch(/✓ GET \/none +1 request/);
    expect(stdout).toMatch(/– one +not called/);
    expect(stdout).toContain('Never captured: price\n');
  });

  test('shows each check with its reason, and goes on with the next task', async () => {
    const server = await recordingServer(() => ({ body: { state: 'open' } }));
    const work = new Workspace({
      'shop.yml': `
variables: { cart: {} }
tasks:
  - steps:
      - GET: /one
        check: { status: 404, contains: state, headers: { X-Cache: true }, json: { $.state: paid, $.total: [1] } }
      - GET: /never
  - { GET: /two, capture: { total: $.total } }
  - { GET: "/\${cart.total}", name: three }
  - { GET: /four }
`,
    });
    const { exitCode, stdout } = await once(work, server.url);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      [
        '  ✗ status 200, expected 404',
        '  ✗ there is no header x-cache',
        '  ✓ contains "state"',
        '  ✗ $.state is "open", expected "paid"',
        '  ✗ $.total found nothing in the body, expected [1]',
        '',
      ].join('\n'),
    );
    expect(stdout).toContain('  ✗ capture "total": $.total found nothing in the body\n');
    expect(stdout).toContain('  ✗ three: not sent: ${cart.total} has no value\n');
    expect(stdout).toMatch(/\n3 requests, 3 failed\n/);
    expect(stdout).toMatch(/✗ GET \/one +1 request, 1 failed\n/);
    expect(server.seen.map(({ url }) => url)).toEqual(['/', '/one', '/two', '/four']);
  });

  test('asks again until a response is as it should be, with the pauses between', async () => {
    const server = await recordingServer((_, index) => ({ body: { state: index < 3 ? 'busy' : 'done' } }));
    const work = new Workspace({
      'shop.yml': 'tasks: [{ GET: /job, until: { json: { $.state: done } }, every: 100ms, atMost: 5s }]\n',
    });
    const { exitCode, stdout } = await once(work, server.url);
    expect(exitCode).toBe(0);
    expect(
      stdout.match(/✗ \$\.state is "busy", expected "done"\n {2}… not yet as "until" wants it/g),
    ).toHaveLength(2);
    expect(stdout.match(/✓ until \$\.state is "done"/g)).toHaveLength(1);
    expect(stdout).toContain('3 requests, none failed');
    expect(server.seen[3]!.arrivedAt - server.seen[2]!.answeredAt).toBeGreaterThan(90);
  });

  test('ends where setup fails; where onStart fails, tasks are left out', async () => {
    const server = await recordingServer(({ url }) => ({ status: url === '/no' ? 403 : 200 }));
    const work = new Workspace({
      'shop.yml': 'setup: [{ GET: /no }]\ntasks: [{ GET: /task }]\nteardown: [{ GET: /down }]\n',
    });
    expect((await once(work, server.url)).stdout).toContain(
      'nothing else was done, since a run ends where setup',
    );
    expect(server.seen.map(({ url }) => url)).toEqual(['/', '/no']);

    work.write('shop.yml', 'onStart: [{ GET: /no }]\ntasks: [{ GET: /task }]\nteardown: [{ GET: /down }]\n');
    const { exitCode, stdout } = await once(work, server.url);
    expect(stdout).toContain('its tasks were not done, since a user without onStart has no session');
    expect(server.seen.slice(3).map(({ url }) => url)).toEqual(['/no', '/down']);
    expect(exitCode).toBe(1);
  });

  test('does each scenario of a mix, in the profile that is asked for', async () => {
    const server = await recordingServer();
    const work = new Workspace({
      'shop.yml': `
mix: [{ scenario: buy.yml, weight: 50 }, { scenario: read.yml, weight: 1 }]
users: 1
profiles: { main: { users: 60 } }
`,
      'buy.yml': 'tasks: [{ GET: /buy }]\n',
      'read.yml': 'tasks: [{ GET: /read }]\n',
    });
    const { exitCode, stdout } = await once(work, server.url, ['--profile', 'main']);
    expect(exitCode).toBe(0);
    expect(headings(stdout).slice(0, 2)).toEqual([
      'buy: task 1 of 1: GET /buy (weight 1)',
      'read: task 1 of 1: GET /read (weight 1)',
    ]);
  });

  test('starts the app itself, and leaves nothing behind', async () => {
    const work = new Workspace({
      'app.mjs': `import { createServer } from 'node:http';
createServer((_, response) => response.end(process.env.GREETING)).listen(process.env.PORT, '127.0.0.1');`,
      'shop.yml': 'tasks: [{ GET: /, check: { contains: hello } }]\n',
    });
    const start = [...['--start', `"${process.execPath}" app.mjs`], ...['--head-env', 'GREETING=hello']];
    const { exitCode, stdout, stderr } = await work.tailgate(['run', 'shop.yml', '--once', ...start]);
    expect(stdout).toContain('✓ contains "hello"');
    expect(stderr).toMatch(/head: starting on port \d+\n(.*\n)*head: answers after/);
    expect(exitCode).toBe(0);
    expect(work.has('tailgate-out')).toBe(false);
  });

  test('ends in order when it is interrupted: what is under way, then the session', async () => {
    const server = await recordingServer(({ url }) => ({ delayMs: url === '/slow' ? 700 : 0 }));
    const work = new Workspace({
      'shop.yml':
        'tasks: [{ GET: /slow }, { GET: /next }]\nonStop: [{ GET: /stop }]\nteardown: [{ GET: /down }]\n',
    });
    const { exitCode, stdout } = await work.tailgate(
      ['run', 'shop.yml', '--once', '--target', String(server.url)],
      { interrupt: { at: () => server.seen.length === 2 } },
    );
    expect(exitCode).toBe(130);
    expect(stdout).toContain('interrupted before all was done');
    expect(server.seen.map(({ url }) => url)).toEqual(['/', '/slow', '/stop', '/down']);
  });

  test('does not wait for long when it is interrupted', async () => {
    const server = await recordingServer();
    const work = new Workspace({
      'shop.yml': `
tasks: [{ GET: /job, until: { contains: never }, every: 60s, atMost: 10m }, { GET: /next }]
onStop: [{ GET: /stop }]
`,
    });
    const { exitCode, stdout } = await work.tailgate(
      ['run', 'shop.yml', '--once', '--target', String(server.url)],
      { interrupt: { at: /asked again/ } },
    );
    expect(exitCode).toBe(130);
    expect(stdout).toContain('interrupted before all was done');
    expect(server.seen.map(({ url }) => url)).toEqual(['/', '/job']);
  });
});

describe('bodies', () => {
  test('are shortened by characters and by lines, unless they are wanted whole', async () => {
    const server = await recordingServer(({ url }) => ({
      body:
        url === '/long'
          ? `${'x'.repeat(5000)}END`
          : Array.from({ length: 100 }, (_, i) => `line ${i}`).join('\n'),
    }));
    const work = new Workspace({ 'shop.yml': 'tasks: [{ GET: /long }, { GET: /lines }]\n' });
    const { stdout } = await once(work, server.url);
    expect(stdout).toMatch(/\n {2}< x{2048}\n {2}< … 2,955 more characters: --full shows them\n/);
    expect(stdout).toMatch(/\n {2}< line 39\n {2}< … 420 more characters/);
    const { stdout: whole } = await once(work, server.url, ['--full']);
    expect(whole).toContain(`${'x'.repeat(5000)}END\n`);
    expect(whole).toContain('  < line 99\n');
    expect(whole).not.toContain('--full');
  });

  test('that are no text are told by their size', async () => {
    const image = Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), Buffer.alloc(1226)]);
    const server = await rawServer((socket) => {
      socket.on('data', () => {
        socket.write(`HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: ${image.length}\r\n\r\n`);
        socket.write(image);
      });
    });
    const work = new Workspace({
      'shop.yml': `
tasks:
  - POST: /
    multipart: { file: { path: image.bin, type: image/png } }
`,
    });
    work.write('image.bin', '\u0000\u0001');
    const { exitCode, stdout } = await once(work, server.url);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('  <\n  < <1,234 bytes image/png>\n');
    expect(stdout).toMatch(/ {2}>\n {2}> <\d+ bytes multipart\/form-data>\n/);
  });

  test('that are compressed are shown decoded; of those that cannot be, the size and how', async () => {
    const packed = brotliCompressSync('brotli, say. '.repeat(100));
    const server = await rawServer((socket) => {
      socket.on('data', (chunk) => {
        const body = chunk.includes('/broken') ? Buffer.from('not at all') : packed;
        const head = `HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n`;
        socket.write(Buffer.concat([Buffer.from(head), body]));
      });
    });
    const work = new Workspace({ 'shop.yml': 'tasks: [{ GET: /packed }, { GET: /broken }]\n' });
    const { stdout } = await once(work, server.url);
    expect(stdout).toContain('  < brotli, say. brotli, say. ');
    expect(stdout).toMatch(new RegExp(`200 OK after .*, ${packed.length} bytes\n`));
    expect(stdout).toContain('  < <10 bytes br>\n');
  });

  test('nested as deeply as they come are shown as they are', async () => {
    const server = await recordingServer(() => ({ body: '['.repeat(100_000) + ']'.repeat(100_000) }));
    const work = new Workspace({ 'shop.yml': 'tasks: [{ GET: /, capture: { all: $ } }]\n' });
    const { exitCode, stdout } = await once(work, server.url);
    expect(stdout).toMatch(/\n {2}< \[{2048}\n/);
    expect(stdout).toContain('captured all = (nested too deeply to be shown)');
    expect(exitCode).toBe(0);
  });
});

describe('a hostile response', () => {
  test('cannot steer the terminal, nor give commands to a runner', async () => {
    const evil =
      '\u001b[2J\u001b]0;title\u0007\u009b31mred\u202e\u0008\r::error::gone\n::add-mask::x\n ##[error]y';
    const server = await recordingServer(() => ({
      headers: { 'X-Evil': 'a\u009b31mb' },
      body: { text: evil, '\u001b[1mname': 1 },
    }));
    const text = await rawServer((socket) => {
      socket.on('data', () =>
        socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${Buffer.byteLength(evil)}\r\n\r\n${evil}`),
      );
    });
    const work = new Workspace({
      'shop.yml': 'tasks: [{ GET: /, capture: { value: $.text }, check: { json: { $.text: x } } }]\n',
    });
    const json = await once(work, server.url);
    work.write('shop.yml', 'tasks: [{ GET: /, capture: { value: /(.*31m.*)/ } }]\n');
    const plain = await once(work, text.url);
    for (const { stdout } of [json, plain]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      expect(stdout).not.toMatch(/^\s*::/m);
      expect(stdout).not.toMatch(/##\[/);
    }
    expect(plain.stdout).toMatch(/\n {2}< # #\[error\]y|\n {2}< {2}# #\[error\]y/);
    expect([json.exitCode, plain.exitCode]).toEqual([1, 0]);
  });

  test('does not bring out what comes from a field that is one, whatever the variable is called', async () => {
    const server = await recordingServer(() => ({ body: { refresh_token: 'r-5150-aaaa', name: 'Ada' } }));
    const work = new Workspace({
      'shop.yml': 'tasks: [{ GET: /, capture: { again: $.refresh_token, who: $.name } }]\n',
    });
    const { stdout } = await once(work, server.url);
    expect(stdout).toContain('captured again = "***"');
    expect(stdout).toContain('captured who = "Ada"');
    expect(stdout).not.toContain('5150');
  });

  test('does not bring out secrets, however it sends them back', async () => {
    const password = 'p&ss "w/rd-7f3a9c21';
    const server = await recordingServer(({ url, headers }) => {
      if (url === '/login')
        return {
          headers: { 'Set-Cookie': ['sid=cookie-4711; Path=/; HttpOnly', 'seen=1'] },
          body: { t: 'issued-90210', refreshToken: 'refresh-5150', tokenType: 'Bearer', note: '\u200b' },
        };
      const split = `${password.slice(0, 5)}\u200b${password.slice(5)}`;
      return { body: `${password} ${split} ${headers.authorization} ${headers['x-api-key']} captured-31337` };
    });
    const work = new Workspace({
      'shop.yml': `
env: { SHOP_PASSWORD: }
onStart:
  - POST: /login
    form: { user: ada, password: "\${SHOP_PASSWORD}", pin: "\${SHOP_PASSWORD}" }
    capture: { t: $.t, sid: cookie:sid }
  - setHeaders: { Authorization: "Bearer \${t}", X-Api-Key: key-2718 }
tasks:
  - GET: /echo
    query: { p: "\${SHOP_PASSWORD}" }
    capture: { apiToken: "/(captured-[0-9]+)/" }
  - { when: apiToken, GET: "/\${apiToken}/\${sid}", name: tokens, check: { contains: "no \${apiToken}" } }
`,
    });
    const { exitCode, stdout, stderr } = await once(work, server.url, ['--full'], {
      SHOP_PASSWORD: password,
    });
    expect([exitCode, stderr]).toEqual([1, '']);
    // They were really sent.
    expect(server.seen[1]!.body).toContain('7f3a9c21');
    expect(server.seen[2]!.headers).toMatchObject({
      authorization: 'Bearer issued-90210',
      'x-api-key': 'key-2718',
    });
    expect(server.seen[3]!.url).toBe('/captured-31337/cookie-4711');
    for (const secret of ['7f3a9c21', 'cookie-4711', 'refresh-5150', 'captured-31337', '5150'])
      expect(stdout).not.toContain(secret);
    // From where it is known to be one.
    const [, afterLogin] = stdout.split('task 1 of 2') as [string, string];
    expect(afterLogin).not.toContain('issued-90210');
    expect(stdout).toContain('  > authorization: Bearer ***\n');
    expect(stdout).toContain('  > x-api-key: ***\n');
    expect(stdout).toContain('  > cookie: sid=***; seen=***\n');
    expect(stdout).toContain('  < set-cookie: sid=***; Path=/; HttpOnly\n');
    expect(stdout).toContain('  > user=ada&password=***&pin=***\n');
    expect(stdout).toContain('"tokenType": "Bearer"');
    expect(stdout).toContain('captured apiToken = "***"');
    expect(stdout).toContain('the body does not contain "no ***"');
  });
});

describe('a target', () => {
  test('that is down ends it with 3, after the time to wait', async () => {
    const work = new Workspace({ 'shop.yml': 'tasks: [{ GET: / }]\n' });
    const { exitCode, stdout, stderr } = await once(work, await refusedUrl(), ['--wait-timeout', '300ms']);
    expect(stderr).toMatch(/\ntailgate: http.* did not answer within 300ms .*ECONNREFUSED/);
    expect([exitCode, stdout]).toEqual([3, '']);
  });

  test('that breaks the connection, or does not answer, is a failed request', async () => {
    const work = new Workspace({ 'shop.yml': 'timeout: 300ms\ntasks: [{ GET: / }]\n' });
    const ready = await recordingServer();
    const wait = ['--wait-for', `${ready.url.origin}/ready`];
    const reset = await once(work, (await resettingServer()).url, wait);
    expect(reset.stdout).toMatch(/ {2}> accept-encoding: .*\n {2}✗ .*(closed|reset|ECONNRESET)/i);
    expect(reset.exitCode).toBe(1);
    const silent = await once(work, (await silentServer()).url, wait);
    expect(silent.stdout).toContain('✗ no complete response within 0.3 s');
    expect(silent.exitCode).toBe(1);
  });

  test('must be allowed', async () => {
    const work = new Workspace({ 'shop.yml': 'tasks: [{ GET: / }]\n' });
    const { exitCode, stderr } = await once(work, new URL('http://example.com'));
    expect(stderr).toContain('give --allow-hosts example.com');
    expect(exitCode).toBe(2);
  });

  test('is not asked anything when the command line is wrong', async () => {
    const server = await recordingServer();
    const work = new Workspace({ 'shop.yml': 'tasks: [{ GET: / }]\n' });
    const { exitCode, stderr } = await work.tailgate([
      ...['run', 'shop.yml', '--full', '--target', String(server.url)],
    ]);
    expect(stderr).toBe('tailgate: full: it is for --once, which shows bodies\n');
    expect(exitCode).toBe(2);
    expect((await once(work, server.url, ['--users', 'many'])).exitCode).toBe(2);
    expect(server.seen).toEqual([]);
  });
});
