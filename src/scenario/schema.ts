import { isIP } from 'node:net';
import * as z from 'zod';
import { type Budget, parseBudget } from './budget.ts';
import { captureSchema } from './capture.ts';
import { checkSchema } from './check.ts';
import { parseExpression } from './expression.ts';
import { multipartSchema } from './multipart.ts';
import { parsePause } from './pause.ts';
import {
  duration,
  headerName,
  identifier,
  missingUnit,
  name,
  oneOrMore,
  parsed,
  parsedItems,
  percentage,
  positive,
  rate,
  scalar,
  size,
  template,
  text,
  words,
} from './schema-parts.ts';
import { parseJsonTemplate, parseTemplate, type Template } from './template.ts';

/**
 * The words of a scenario file: the parser's own definition, of which `schema/scenario.schema.json` is generated.
 * Everything that is text in the file leaves here parsed: durations as ms, texts as templates.
 */

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

const headers = z
  .record(
    headerName.refine((header) => !CONNECTION_HEADERS.includes(header.toLowerCase()), {
      error: ({ input }) => `"${input}" is not yours to set: the engine keeps the connection`,
    }),
    scalar,
    { error: 'expected headers, as in "Accept: application/json"' },
  )
  .describe('Header names with their values');

function parsePath(source: string): Template {
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

const pause = z
  .string({ error: ({ input }) => missingUnit(input, parsePause) ?? 'expected a pause such as 2s or 1s..3s' })
  .transform(parsed(parsePause))
  .describe('Think time: 2s, or 1s..3s for an even spread');

const budgets = oneOrMore(
  z.union([z.string(), z.strictObject({ warn: z.string() }), z.strictObject({ block: z.string() })]),
  'expected a budget or a list of them, as in "p95 < 400ms" or "warn: p50 < 80ms"',
)
  .transform(
    parsedItems((budget: string | { warn: string } | { block: string }): Budget => {
      if (typeof budget === 'string') return parseBudget(budget, 'block');
      return 'warn' in budget ? parseBudget(budget.warn, 'warn') : parseBudget(budget.block, 'block');
    }),
  )
  .describe('Limits such as "p95 < 400ms"; {warn: …} only warns');

const requestShape = {
  query: z.record(z.string(), scalar).optional().describe('Query parameters'),
  headers: headers.optional(),
  json: z
    .unknown()
    .transform(parsed((value) => parseJsonTemplate(value)))
    .optional()
    .describe('Body, sent as JSON; "${x}" alone keeps the type of x'),
  body: template.optional().describe('Body, sent as it is'),
  form: z
    .record(z.string(), scalar, { error: 'expected fields, as in "grant_type: password"' })
    .optional()
    .describe('Body, sent as a form (application/x-www-form-urlencoded)'),
  multipart: multipartSchema.optional(),
  timeout: duration.optional().describe('Time until the last byte; default: that of the scenario'),
  check: checkSchema.optional(),
  capture: captureSchema.optional(),
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
  ...methodShape,
  ...requestShape,
  pause: pause.optional(),
  setHeaders: headers.optional().describe('Headers that this user sends with every request from here on'),
};

/** A step as it leaves the parser: exactly one of the methods, `pause`, `setHeaders` or `steps` is there. */
export type Step = z.output<z.ZodObject<typeof plainShape>> & { steps?: Step[] | undefined };

const steps: z.ZodType<Step[]> = z
  .lazy(() =>
    z.array(step, { error: 'expected a list of steps' }).min(1, { error: 'needs at least one step' }),
  )
  .describe('Steps that belong together; with a name, their total time is reported');
const stepShape = { ...plainShape, steps: steps.optional() };

const KINDS = [...METHODS, 'pause', 'setHeaders', 'steps'] as const;

const BODIES = ['json', 'body', 'form', 'multipart'] as const;

/** A step does exactly one thing, and only requests take the words of requests. */
function oneKind(value: Record<string, unknown>, context: z.core.$RefinementCtx): void {
  const kinds = KINDS.filter((kind) => value[kind] !== undefined);
  if (kinds.length !== 1) {
    const message =
      kinds.length === 0
        ? `does nothing: write one of ${KINDS.join(', ')}`
        : `does ${kinds.length} things (${kinds.join(', ')}): write a step for each`;
    context.addIssue({ code: 'custom', message });
    return;
  }
  const bodies = BODIES.filter((word) => value[word] !== undefined);
  if (bodies.length > 1)
    context.addIssue({
      code: 'custom',
      path: [bodies[1]!],
      message: `a request has either ${bodies.slice(0, 2).join(' or ')}`,
    });
  const kind = kinds[0]!;
  if ((METHODS as readonly string[]).includes(kind)) return;
  for (const word of Object.keys(requestShape))
    if (value[word] !== undefined && !(word === 'budgets' && kind === 'steps'))
      context.addIssue({
        code: 'custom',
        path: [word],
        message: `"${word}" belongs to a request, not to "${kind}"`,
      });
}

const step = words(stepShape, 'expected a step, as in "GET: /path"').superRefine(oneKind);

const task = words(
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

const file = text.min(1, { error: 'expected the path of a file' });

const tls = words(
  {
    ca: file
      .optional()
      .describe('File with the certificates (PEM) of the authorities to trust, and no others'),
    cert: file.optional().describe('File with the certificate (PEM) that clients show'),
    key: file.optional().describe('File with the key (PEM) of that certificate'),
    passphrase: template.optional().describe('Of the key, as in "${KEY_PASSPHRASE}"'),
    serverName: text
      .refine((host) => isIP(host) === 0 && /^[\w-]+(\.[\w-]+)*$/.test(host), {
        error: ({ input }) => `"${input}" is not the name of a host, as in app.example.com`,
      })
      .optional()
      .describe('Name to ask the server for (SNI), which its certificate must be for; default: the host'),
    insecure: z
      .boolean({ error: 'expected true or false' })
      .optional()
      .describe('true: any certificate will do; the report says so'),
  },
  'expected TLS options, as in "ca: certs/ca.pem"',
).describe('How TLS is spoken; files lie in the folder of the scenario or below');

export const scenarioSchema = words(
  {
    name: name.optional().describe('Name of the report; default: the name of the file'),
    description: text.optional(),
    target: template.optional().describe('URL of the app, as in http://127.0.0.1:3000'),
    users: positive('users').optional().describe('Virtual users; default 10'),
    workers: positive('workers')
      .max(64, { error: 'at most 64 workers' })
      .optional()
      .describe('Threads that make the load; default 1'),
    rate: rate
      .optional()
      .describe('Arrivals that begin a task, such as 50/s, whatever the responses do (open model)'),
    arrivals: z
      .enum(['even', 'poisson'], { error: 'expected "even" or "poisson"' })
      .optional()
      .describe(
        'How arrivals lie within the rate: even, or poisson as independent people come; default even',
      ),
    stages: z
      .array(
        words(
          {
            over: duration.describe('Length of the stage'),
            to: rate.optional().describe('The rate at its end; without it the rate stays'),
          },
          'expected a stage, as in "{ over: 30s, to: 100/s }"',
        ),
        { error: 'expected a list of stages' },
      )
      .min(1, { error: 'needs at least one stage' })
      .optional()
      .describe('How the rate goes on within an iteration, which is as long as its stages'),
    rampUp: duration
      .optional()
      .describe('Time over which users start, inside the warm-up; default half of it, at most 10s'),
    duration: duration
      .refine((ms) => ms >= 100, { error: 'is too short to measure anything: at least 100ms' })
      .optional()
      .describe('Length of one iteration; default 60s'),
    warmup: duration.optional().describe('Traffic before the clock starts, never recorded; default 15s'),
    iterations: positive('iterations').optional().describe('Repetitions of the measurement; default 3'),
    seed: z
      .int({ error: 'expected a whole number' })
      .min(0, { error: 'a seed cannot be negative' })
      .optional()
      .describe('Seed of all random choices'),
    tolerance: percentage.optional().describe('How much worse is still acceptable'),
    waitFor: text.optional().describe('URL or path that must answer before the load starts'),
    waitTimeout: duration.optional().describe('How long to wait for it; default 60s'),
    httpVersion: z
      .literal([1.1, 2], { error: 'expected 1.1 or 2' })
      .optional()
      .describe('1.1, or 2: agreed on in TLS, and without TLS spoken at once; default 1.1'),
    tls: tls.optional(),
    timeout: duration.optional().describe('Time until the last byte of a response; default 30s'),
    maxBodySize: size.optional().describe('A longer response body is a failed request; default 64MB'),
    cookies: z
      .boolean({ error: 'expected true or false' })
      .optional()
      .describe('false: cookies that responses set are not sent back; default true'),
    pause: pause.optional().describe('Think time after each task; default none'),
    headers: headers.optional().describe('Headers of every request'),
    env: z
      .record(
        identifier,
        z.union([z.string(), z.number(), z.boolean(), z.null()], {
          error: 'expected a text, or nothing when it must be set',
        }),
        { error: 'expected variables with their defaults, as in "BASE_URL: http://127.0.0.1:3000"' },
      )
      .optional()
      .describe(
        'Environment variables that the scenario reads, with their defaults; nothing: it must be set',
      ),
    variables: z
      .record(identifier, z.unknown(), { error: 'expected variables, as in "terms: [laptop, phone]"' })
      .optional()
      .describe('Constants: texts, numbers, lists, …, used as ${name}'),
    onStart: z
      .array(step, { error: 'expected a list of steps' })
      .optional()
      .describe('What each user does first'),
    tasks: z
      .array(task, { error: 'expected a list of tasks' })
      .min(1, { error: 'needs at least one task' })
      .describe('What users do again and again, picked by weight'),
    budgets: budgets.optional().describe('Limits of the whole run'),
  },
  'expected a scenario: a mapping with "tasks"',
);
export type ScenarioSource = z.output<typeof scenarioSchema>;
