import { afterEach, describe, expect, test } from '@jest/globals';
import { parseScenario } from '../../src/scenario/load.ts';
import { Workspace } from '../support/workspace.ts';
import { operations, problems, read, request, TASKS } from './reading.ts';

let files = new Workspace();
afterEach(() => files.remove());

describe('repeat', () => {
  test('a step between its start and its end', () => {
    expect(
      operations('      - { GET: /a, repeat: 2..4 }\n      - { pause: 1s }\n').map(({ kind }) => kind),
    ).toEqual(['repeatStart', 'request', 'repeatEnd', 'pause']);
    expect(operations('      - { GET: /a, repeat: 2..4 }\n')[0]).toEqual({
      kind: 'repeatStart',
      times: { min: 2, max: 4 },
      to: 3,
    });
  });

  test.each([
    ['3..1', '"3..1": the smaller number comes first, as in 1..3'],
    ['10001', '10001 times are too many: at most 10000'],
    ['-1', '"-1" is not a number of times: write for instance 3, 1..5 or "${count}"'],
    ['1.5', '"1.5" is not a number of times'],
    ['often', '"often" is not a number of times'],
    ['"${a} times"', '"${a} times" is not a number of times'],
    ['[1]', 'expected a number of times, as in 3, 1..5 or "${count}"'],
    ['"${cuont}"', 'unknown variable "cuont": did you mean "count"?'],
  ])('%s is refused', (times, message) => {
    const [problem] = problems(`variables: { count: 2 }\ntasks: [{ GET: /, repeat: ${times} }]`);
    expect(problem).toContain(message);
  });
});

describe('until', () => {
  test('has its times', () => {
    expect(request('GET: /, until: { status: 200 }').poll).toMatchObject({
      acceptsText: '200',
      everyMs: 1000,
      atMostMs: 30_000,
    });
    expect(request('GET: /, until: { contains: x }, every: 2s, atMost: 1m').poll).toMatchObject({
      everyMs: 2000,
      atMostMs: 60_000,
    });
    expect(request('GET: /').poll).toBeNull();
  });

  test.each([
    ['GET: /, every: 1s', 'every: "every" belongs to "until": say until what the request is made again'],
    ['GET: /, atMost: 1s', 'atMost: "atMost" belongs to "until"'],
    ['pause: 1s, until: { status: 200 }', 'until: "until" belongs to a request, not to "pause"'],
    ['GET: /, until: { contains: "${x}" }', 'unknown variable "x"'],
    ['GET: /, until: done', 'until: expected checks'],
  ])('%s', (task, message) => {
    expect(problems(`tasks: [{ ${task} }]`).join()).toContain(message);
  });
});

describe('captures with a default', () => {
  test('keep the type of a variable', () => {
    const [capture] = request(
      'GET: /, capture: { a: { from: "header:X", default: "${b}" } }',
      'variables: { b: 1 }',
    ).captures;
    expect(capture).toMatchObject({
      variable: 'a',
      from: { kind: 'header' },
      fallback: { kind: 'template', template: { source: '${b}' } },
    });
  });

  test.each([
    ['{ from: $.a }', 'a: expected where the value is'],
    ['{ from: $.a, default: "${nothing}" }', 'unknown variable "nothing"'],
    ['{ from: x, default: 1 }', 'a: "x" is not a JSONPath'],
  ])('%s is refused', (capture, message) => {
    expect(problems(`tasks: [{ GET: /, capture: { a: ${capture} } }]`).join()).toContain(message);
  });
});

describe('renew', () => {
  const START = 'onStart: [{ POST: /login, capture: { seconds: $.s } }]\n';

  test('onStart again, unless there are steps', () => {
    const [journey] = read(`${START}renew: { after: 4m }\n${TASKS}`).journeys;
    expect(journey!.renewal).toMatchObject({ earlyMs: 0, after: { source: '4m' } });
    expect(journey!.renewal!.operations).toBe(journey!.onStart);
    const own = read(
      `${START}renew: { after: "\${seconds}", early: 30s, steps: [{ POST: /r, capture: { seconds: $.s } }] }\n${TASKS}`,
    );
    expect(own.journeys[0]!.renewal).toMatchObject({ earlyMs: 30_000, operations: [{ kind: 'request' }] });
  });

  test.each([
    ['renew: { after: soon }', 'after: "soon" is not a duration'],
    ['renew: { after: "${nothing}" }', 'unknown variable "nothing"'],
    ['renew: { early: 1s }', 'after: expected a text'],
    ['renew: { after: 1s, early: 5s }', 'is no shorter than the session lasts'],
    ['renew: 4m', 'renew: expected how the session is renewed, as in "after: 240s"'],
  ])('%s is refused', (words, message) => {
    expect(problems(`${START}${words}\n${TASKS}`).join()).toContain(message);
  });

  test('needs something to do', () => {
    expect(problems(`renew: { after: 1m }\n${TASKS}`).join()).toContain(
      'there is no onStart to be done again',
    );
  });
});

describe('profiles', () => {
  const TEXT = `users: 3\nduration: 1m\nprofiles:\n  smoke: { users: 1, duration: 5s, pause: 1s }\n  release: { rate: 50/s }\n${TASKS}`;
  const settings = (profile: string | null) => {
    const { settings, journeys, hash } = parseScenario('shop.yml', TEXT, {}, profile);
    return { ...settings, pause: journeys[0]!.pause, hash };
  };

  test('replace what the file says', () => {
    expect(settings('smoke')).toMatchObject({ users: 1, durationMs: 5000, pause: { min: 1000, max: 1000 } });
    expect(settings('release')).toMatchObject({ users: 3, rate: 50, durationMs: 60_000, pause: null });
    expect(settings(null)).toMatchObject({ users: 3, durationMs: 60_000, pause: null });
  });

  test('are other loads, and one that is not chosen changes nothing', () => {
    const hashes = ['smoke', 'release', null].map((profile) => settings(profile).hash);
    expect(new Set(hashes).size).toBe(3);
    expect(read(`users: 3\nduration: 1m\n${TASKS}`).hash).toBe(hashes[2]);
  });

  test('that are not there', () => {
    const parse = (text: string, profile: string) => () => parseScenario('shop.yml', text, {}, profile);
    expect(parse(TEXT, 'smok')).toThrow('shop.yml: there is no profile "smok": did you mean "smoke"?');
    expect(parse(TEXT, 'x')).toThrow('there is no profile "x": known are smoke, release');
    expect(parse(TASKS, 'x')).toThrow('there is no profile "x": the scenario has no "profiles"');
    expect(parse(TEXT, 'constructor')).toThrow('there is no profile "constructor"');
  });

  test('with a word that does not change the size', () => {
    expect(problems(`profiles: { smoke: { usres: 1 } }\n${TASKS}`)[0]).toContain(
      'unknown key "usres": did you mean "users"?',
    );
  });
});

describe('a mix', () => {
  const parse = (mix: string, parts: Record<string, string>) => () => {
    files = new Workspace(parts);
    return parseScenario(files.file('mix.yml'), mix, {});
  };
  const shop = { 'shop.yml': 'name: shop\nbudgets: p95 < 1s\ntasks: [{ GET: /a, budgets: p99 < 2s }]' };

  test('has the journeys of its scenarios, and the numbers of their endpoints follow each other', () => {
    const parts = { ...shop, 'b.yml': 'tasks: [{ GET: /b }, { GET: /a }]' };
    const { journeys, endpoints, requests } = parse(
      'mix: [{ scenario: shop.yml, weight: 2 }, { scenario: b.yml }]',
      parts,
    )();
    expect(journeys.map(({ name, weight }) => [name, weight])).toEqual([
      ['shop', 2],
      ['b', 1],
    ]);
    expect(endpoints.map(({ name }) => name)).toEqual(['GET /a', 'GET /b']);
    expect(requests.map(({ id, endpoint }) => [id, endpoint])).toEqual([
      [0, 0],
      [1, 1],
      [2, 0],
    ]);
    expect(endpoints[0]!.budgets).toHaveLength(1);
  });

  test('is another one when a scenario of it changes', () => {
    const mix = 'mix: [{ scenario: shop.yml }]';
    const one = parse(mix, shop)().hash;
    files.remove();
    expect(parse(mix, { 'shop.yml': `${shop['shop.yml']}\n# later\nusers: 3` })().hash).not.toBe(one);
  });

  test.each([
    ['mix: [{ scenario: none.yml }]', {}, 'mix.yml:1:19: there is no file none.yml'],
    ['mix: [{ scenario: ../up.yml }]', {}, '../up.yml must lie in the folder of the scenario'],
    [
      'mix: [{ scenario: mix.yml }]',
      { 'mix.yml': 'mix: [{ scenario: mix.yml }]' },
      'mix.yml is a mix itself',
    ],
    ['mix: [{ scenario: shop.yml, weight: 0 }]', shop, 'weight: must be above 0'],
    ['mix: []', {}, 'mix: needs at least one scenario'],
    [
      'tasks: [{ GET: / }]\nmix: [{ scenario: shop.yml }]',
      shop,
      '"tasks" belongs into the scenarios of the mix',
    ],
    [
      'mix: [{ scenario: shop.yml }]\nprofiles: { a: { pause: 1s } }',
      shop,
      'mix.yml:2:25: pause: "pause" belongs',
    ],
    ['mix: [{ scenario: shop.yml }]\npause: 1s', shop, '"pause" belongs into the scenarios of the mix'],
    ['mix: [{ scenario: bad.yml }]', { 'bad.yml': 'tasks: [{ GTE: / }]' }, 'bad.yml:1:11: unknown key "GTE"'],
  ])('%s', (mix, parts, message) => {
    expect(parse(mix, parts as Record<string, string>)).toThrow(message);
  });
});

describe('data', () => {
  const parse = (content: string, name = 'rows.csv', words = '') => {
    files = new Workspace({ [name]: content });
    const text = `data: { row: { file: ${name}${words} } }\ntasks: [{ GET: "/\${row.id}" }]`;
    return parseScenario(files.file('shop.yml'), text, {});
  };
  const rows = (...given: Parameters<typeof parse>) => parse(...given).journeys[0]!.feeders.get('row')!.rows;

  test('of CSV, with quotes, line breaks and a byte order mark', () => {
    expect(rows('\ufeffid, name\n1,"a ""b"", c"\n\n2,"x\ny"\n')).toEqual([
      { id: '1', name: 'a "b", c' },
      { id: '2', name: 'x\ny' },
    ]);
  });

  test('of JSON, with the types that it has', () => {
    expect(rows('[{ "id": 1 }, "x"]', 'rows.json')).toEqual([{ id: 1 }, 'x']);
  });

  test('is a part of what the scenario is', () => {
    const hash = parse('id\n1\n').hash;
    files.remove();
    expect(parse('id\n2\n').hash).not.toBe(hash);
  });

  test('whose column is a secret is masked', () => {
    expect(parse('id,password\n1,hunter22\n2,hunter33\n').secrets).toEqual(['hunter22', 'hunter33']);
  });

  test.each([
    ['id\n', 'rows.csv', '', 'shop.yml:1:22: rows.csv has no rows'],
    ['id\n1,2\n', 'rows.csv', '', 'rows.csv cannot be read: Invalid Record Length'],
    ['id,id\n1,2\n', 'rows.csv', '', 'rows.csv cannot be read: two columns are named "id"'],
    ['id,\n1,2\n', 'rows.csv', '', 'rows.csv cannot be read: a column has no name'],
    ['{}', 'rows.json', '', 'rows.json cannot be read: it is no list'],
    ['[1,', 'rows.json', '', 'rows.json cannot be read: '],
    ['x', 'rows.txt', '', '"rows.txt" is neither a .csv nor a .json file'],
    ['id\n1\n', 'rows.csv', ', order: shuffled', 'order: expected random, sequential or unique'],
  ])('%j of %s is refused', (content, name, words, message) => {
    expect(() => parse(content, name, words)).toThrow(message);
  });

  test('that hides a variable is refused', () => {
    files = new Workspace({ 'a.csv': 'id\n1\n' });
    const text = `variables: { row: 1 }\ndata: { row: { file: a.csv } }\n${TASKS}`;
    expect(() => parseScenario(files.file('shop.yml'), text, {})).toThrow('"row" is already declared');
  });
});

test('exponential pauses', () => {
  expect(read(`pause: exponential(1.5s)\n${TASKS}`).journeys[0]!.pause).toEqual({ mean: 1500 });
  expect(problems(`pause: exponential(long)\n${TASKS}`).join()).toContain('"long" is not a duration');
});
