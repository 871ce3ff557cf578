import { UsageError } from '../errors.ts';
import { TOKEN } from '../scenario/schema-parts.ts';
import { METHODS, type Method } from '../scenario/step-schema.ts';
import { isSecretName } from '../secret-name.ts';
import { parseTarget } from '../targets/address.ts';
import { counted, type Draft, type DraftStep, plainText } from './draft.ts';
import { describedBody } from './openapi-body.ts';
import { type Api, readApi } from './openapi-document.ts';
import { type Parameter, type ParameterValues, parameterValues } from './openapi-parameters.ts';
import { checkOf } from './openapi-response.ts';
import { isObject } from './openapi-sample.ts';
import { addSecurity } from './openapi-security.ts';
import { bodyWords, findSecrets, saysType } from './recorded-body.ts';
import { pathWords } from './request-path.ts';
import { literal, Variables } from './variables.ts';

const LOCAL = 'http://127.0.0.1:3000';

/** One operation of the description. */
interface Operation {
  method: Method;
  path: string;
  words: Record<string, unknown>;
  parameters: Parameter[];
}

/**
 * A scenario with a task for each operation that reads; values are those of the description.
 * @param file its name for messages, and the folder of what it refers to
 * @param value what the file holds
 * @param target URL of the app; null: the first server of the description
 * @param all takes operations that write, too
 * @throws UsageError
 */
export async function draftOfOpenApi(
  file: string,
  value: object,
  target: URL | null,
  all: boolean,
): Promise<Draft> {
  const api = await readApi(file, value);
  const operations = operationsOf(api);
  const taken = operations.filter(({ method }) => all || method === 'GET');
  const variables = new Variables();
  const drafts = taken.map((operation) => draftOf(operation, api, variables));
  const tasks = drafts.filter((task) => task !== null);
  const writing = operations.length - taken.length;
  if (tasks.length === 0)
    throw new UsageError(
      writing > 0
        ? `${file} has no GET operations that could be requested: --all takes those that write, too`
        : `${file} has no operations that could be requested`,
    );
  const unsaid = drafts.length - tasks.length;
  const { url, note } = target ? { url: target.href, note: null } : serverOf(file, api);
  return {
    name: plainText(api.info.title, 100) || 'api',
    about: [
      'Made by "tailgate import" from an OpenAPI description. "tailgate validate" checks it; docs/scenarios.md has all words.',
      'Worth doing: put in values that exist, weights as your users have them, and set budgets.',
    ],
    target: url.replace(/\/$/, ''),
    secrets: variables.secrets,
    pause: '1s..3s',
    tasks,
    notes: [
      `took ${tasks.length} of ${counted(operations.length, 'operation')}`,
      ...(writing > 0
        ? [`left out ${counted(writing, 'operation')} with another method than GET: --all takes these, too`]
        : []),
      ...(unsaid > 0 ? [`left out ${counted(unsaid, 'operation')} for want of a value for the path`] : []),
      ...(note ? [note] : []),
    ],
  };
}

function operationsOf(api: Api): Operation[] {
  return Object.entries(api.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {}).flatMap(([key, words]): Operation[] => {
      const method = METHODS.find((known) => known.toLowerCase() === key);
      if (!method || !isObject(words)) return [];
      const parameters = [
        ...listOf((item as { parameters?: unknown }).parameters),
        ...listOf(words.parameters),
      ];
      return [{ method, path, words, parameters }];
    }),
  );
}

/** @returns null when its path cannot be filled in */
function draftOf(
  { method, path, words, parameters }: Operation,
  api: Api,
  variables: Variables,
): DraftStep | null {
  const values = parameterValues(path, parameters);
  if (values === null || !URL.canParse(values.pathname, LOCAL) || !/^\/(?!\/)/.test(values.pathname))
    return null;
  const about = `${method} ${path}`;
  addSecurity(words.security ?? api.security, schemesOf(api), values, variables);
  const described = method === 'GET' || method === 'HEAD' ? null : describedBody(words.requestBody);
  for (const pairs of [values.query, values.headers, values.cookies])
    variables.addSecretsOf(
      pairs.filter(isPlain).map(([name, value]) => ({ [name]: value })),
      `of ${about}`,
    );
  if (described) findSecrets(described.body, `of ${about}`, variables);

  const query = values.query.map((pair) =>
    pair.map((text) => encodeURIComponent(text.toWellFormed())).join('='),
  );
  const { pathname } = new URL(values.pathname, LOCAL);
  const request = pathWords(pathname, query.join('&'), variables);
  const name = `${method} ${path.replace(/\{([^{}]*)\}/g, ':$1')}`;
  const headers = headersOf(values, variables);
  if (described && !saysType(described.body, described.type) && described.body.kind !== 'multipart')
    headers['Content-Type'] = literal(described.type);
  const check = checkOf(words.responses);
  return {
    comment: commentOf(words, values),
    words: {
      weight: method === 'GET' ? 3 : 1,
      [method]: request.path,
      ...(request.path === name.slice(method.length + 1) ? {} : { name: plainText(name) }),
      ...(request.query ? { query: request.query } : {}),
      ...(Object.keys(headers).length > 0 ? { headers } : {}),
      ...(described ? bodyWords(described.body, variables) : {}),
      ...(check ? { check } : {}),
    },
  };
}

function headersOf({ headers, cookies }: ParameterValues, variables: Variables): Record<string, string> {
  const cookie = cookies.map(
    ([name, value]) => `${literal(name)}=${variables.template(value, { secret: isSecretName(name) })}`,
  );
  return Object.fromEntries([
    ...headers
      .filter(([name]) => TOKEN.test(name))
      .map(([name, value]) => [name, variables.template(value, { secret: isSecretName(name) })]),
    ...(cookie.length > 0 ? [['Cookie', cookie.join('; ')]] : []),
  ]);
}

function commentOf(
  { summary, operationId }: Record<string, unknown>,
  { guessed }: ParameterValues,
): string | null {
  const said = plainText(String(summary ?? operationId ?? ''), 100);
  const hint =
    guessed.length > 0
      ? `the description has no example for ${guessed.map((name) => `:${name}`).join(', ')}: put in what exists`
      : '';
  return [said, hint].filter((text) => text !== '').join('; ') || null;
}

/** The first server, its variables filled in. */
function serverOf(file: string, api: Api): { url: string; note: string | null } {
  const server = api.servers?.[0];
  const filled = (server?.url ?? '/').replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    String(server?.variables?.[name]?.default ?? whole),
  );
  const url = URL.parse(filled, LOCAL);
  if (!url) throw new UsageError(`${file}: the server "${plainText(filled)}" is not a URL: give --target`);
  const relative = !URL.canParse(filled);
  return {
    url: parseTarget(`${file}: servers`, url.href).href,
    note: relative ? `the description names no host: BASE_URL is ${LOCAL} unless it is set` : null,
  };
}

function schemesOf(api: Api): Record<string, unknown> {
  return (api.components?.securitySchemes ?? {}) as Record<string, unknown>;
}

/** Those of a security scheme are known already. */
function isPlain([, value]: [string, string]): boolean {
  return !value.includes('\u0000');
}

function listOf(value: unknown): Parameter[] {
  return Array.isArray(value) ? value : [];
}
