import * as z from 'zod';
import { ownBasicAuthSchema } from './basic-auth.ts';
import { budgets } from './budget-schema.ts';
import { captureSchema } from './capture.ts';
import { checkSchema } from './check.ts';
import { parseExpression } from './expression.ts';
import { multipartSchema } from './multipart.ts';
import { parsePause } from './pause.ts';
import { redirectsSchema } from './redirects.ts';
import {
  duration,
  headerName,
  missingUnit,
  name,
  oneOrMore,
  parsed,
  parsedItems,
  record,
  scalar,
  template,
  text,
  words,
} from './schema-parts.ts';
import type { Script } from './script.ts';
import { parseJsonTemplate, parseTemplate, type Template } from './template.ts';
import { parseTimes } from './times.ts';

/** The words of a step and of a task. */

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
export type Method = (typeof METHODS)[number];

/**
 * Headers about the connection and the framing of the body, which undici sets itself and refuses from others; HTTP/2
 * has none of them (RFC 9113, section 8.2.2).
 */
const CONNECTION_HEADERS = [
  'connection',
  'content-length',
  'expect',
  'http2-settings',
  'keep-alive',
  'proxy-connection',
  'te',
  'transfer-encoding',
  'upgrade',
];

export const headers = record(
  headerName.refine((header) => !CONNECTION_HEADERS.includes(header.toLowerCase()), {
    error: ({ input }) => `"${input}" is not yours to set: the engine keeps the connection`,
  }),
  scalar,
  'expected headers, as in "Accept: application/json"',
).describe('Header names with their values');

/** @throws RangeError with a sentence about what is wrong */
export function parsePath(source: string): Template {
  const path = parseTemplate(source);
  const start = path.parts[0];
  const literals = path.parts.filter((part) => typeof part === 'string');
  if (
    typeof start !== 'string' ||
    !/^\/(?!\/)/.test(start) ||
    literals.some((part) => /[\s#\p{Cc}]/u.test(part))
  )
    throw new RangeError(
      `"${source}" is not a path: it must begin with one "/" and have no blanks and no "#"`,
    );
  return path;
}

const pathTemplate = text.transform(parsed(parsePath));

export const pause = z
  .string({ error: ({ input }) => missingUnit(input, parsePause) ?? 'expected a pause such as 2s or 1s..3s' })
  .transform(parsed(parsePause))
  .describe('Think time: 2s, 1s..3s for an even spread, or exponential(2s) for one with this mean');

export const requestShape = {
  query: record(
    z.string(),
    oneOrMore(
      z.union([z.string(), z.number(), z.boolean()]),
      'expected a text, a number, true/false, or a list of them',
    ).transform(parsedItems((value: string | number | boolean) => parseTemplate(String(value)))),
    'expected parameters, as in "page: 1"',
  )
    .optional()
    .describe('Query parameters; of a list one for each item'),
  headers: headers.optional(),
  basicAuth: ownBasicAuthSchema.optional(),
  json: z
    .unknown()
    .transform((value, context) =>
      parseJsonTemplate(value, (path, { message }) => context.addIssue({ code: 'custom', path, message })),
    )
    .optional()
    .describe('Body, sent as JSON; "${x}" alone keeps the type of x'),
  body: template.optional().describe('Body, sent as it is'),
  form: record(z.string(), scalar, 'expected fields, as in "grant_type: password"')
    .optional()
    .describe('Body, sent as a form (application/x-www-form-urlencoded)'),
  multipart: multipartSchema.optional(),
  timeout: duration.optional().describe('Time until the last byte; default: that of the scenario'),
  redirects: redirectsSchema.optional(),
  check: checkSchema.optional(),
  capture: captureSchema.optional(),
  until: checkSchema
    .optional()
    .describe('Asked again until the response is like this; `every` and `atMost` say how often and how long'),
  every: duration.optional().describe('Time between the requests of "until"; default 1s'),
  atMost: duration.optional().describe('Time after which "until" gives up, as a failed request; default 30s'),
  budgets: budgets.optional(),
};

const methodShape = Object.fromEntries(
  METHODS.map((method) => [method, pathTemplate.optional().describe(`A ${method} request to this path`)]),
) as Record<Method, z.ZodOptional<typeof pathTemplate>>;

const plainShape = {
  name: name.optional().describe('Name under which it is reported; requests with one name are one endpoint'),
  when: text
    .transform(parsed(parseExpression))
    .optional()
    .describe('Skipped unless this variable or expression has a value that is not false, 0 or empty'),
  unless: text
    .transform(parsed(parseExpression))
    .optional()
    .describe('Skipped when this variable or expression has a value that is not false, 0 or empty'),
  repeat: z
    .union([z.number(), z.string()], { error: 'expected a number of times, as in 3, 1..5 or "${count}"' })
    .transform(parsed(parseTimes))
    .optional()
    .describe('How many times in a row: 3, 1..5 for a random number, or "${count}"'),
  ...methodShape,
  ...requestShape,
  pause: pause.optional(),
  setHeaders: headers.optional().describe('Headers that this user sends with every request from here on'),
  run: z
    .custom<Script['run']>((value) => typeof value === 'function', {
      error: 'expected a function, which only a scenario module (.ts, .js, .mjs) can have',
    })
    // For editors of YAML, where no value is right.
    .meta({ not: {} })
    .optional()
    .describe('A function; only in modules'),
};

/** A step as it leaves the parser: exactly one of the methods, `pause`, `setHeaders`, `steps` or `run` is there. */
export type Step = z.output<z.ZodObject<typeof plainShape>> & { steps?: Step[] | undefined };

export const steps: z.ZodType<Step[]> = z
  .lazy(() =>
    z.array(step, { error: 'expected a list of steps' }).min(1, { error: 'needs at least one step' }),
  )
  .describe('Steps that belong together; with a name, their total time is reported');
const stepShape = { ...plainShape, steps: steps.optional() };

const KINDS = [...METHODS, 'pause', 'setHeaders', 'steps', 'run'] as const;

const BODIES = ['json', 'body', 'form', 'multipart'] as const;

/** A step does exactly one thing, and only requests take the words of requests. */
function oneKind(value: Record<string, unknown>, context: z.core.$RefinementCtx): void {
  const kinds = KINDS.filter((kind) => value[kind] !== undefined);
  if (kinds.length !== 1) {
    const message =
      kinds.length === 0
        ? `does nothing: write one of ${KINDS.slice(0, -1).join(', ')}`
        : `does ${kinds.length} things (${kinds.join(', ')}): write a step for each`;
    context.addIssue({ code: 'custom', message, ...(kinds.length === 0 && { params: { oneOf: KINDS } }) });
    return;
  }
  const bodies = BODIES.filter((word) => value[word] !== undefined);
  if (bodies.length > 1)
    context.addIssue({
      code: 'custom',
      path: [bodies[1]!],
      message: `a request has either ${bodies.slice(0, 2).join(' or ')}`,
    });
  for (const word of ['every', 'atMost'])
    if (value[word] !== undefined && value.until === undefined)
      context.addIssue({
        code: 'custom',
        path: [word],
        message: `"${word}" belongs to "until": say until what the request is made again`,
      });
  const kind = kinds[0]!;
  if ((METHODS as readonly string[]).includes(kind)) return;
  for (const word of Object.keys(requestShape))
    if (value[word] !== undefined && !(word === 'budgets' && (kind === 'steps' || kind === 'run')))
      context.addIssue({
        code: 'custom',
        path: [word],
        message: `"${word}" belongs to a request, not to "${kind}"`,
      });
}

export const step = words(stepShape, 'expected a step, as in "GET: /path"').superRefine(oneKind);

export const task = words(
  {
    weight: z
      .number({ error: 'expected a number' })
      .min(0, { error: 'a weight cannot be negative' })
      .default(1)
      .describe('How often the task is picked, relative to the others'),
    ...stepShape,
  },
  'expected a task, as in "GET: /path"',
).superRefine(oneKind);
