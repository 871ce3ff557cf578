import { isIP } from 'node:net';
import * as z from 'zod';
import { basicAuthSchema } from './basic-auth.ts';
import { runBudgets } from './budget-schema.ts';
import { feederSchema } from './feeder.ts';
import { redirectsSchema } from './redirects.ts';
import { renewalSchema } from './renewal.ts';
import {
  duration,
  identifier,
  name,
  percentage,
  positive,
  rate,
  record,
  size,
  template,
  text,
  words,
} from './schema-parts.ts';
import { headers, pause, step, task } from './step-schema.ts';

/**
 * The words of a scenario file: the parser's own definition, of which `schema/scenario.schema.json` is generated.
 * Everything that is text in the file leaves here parsed: durations as ms, texts as templates.
 */

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

/** How much load there is; a profile may say it anew. */
const loadShape = {
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
    .describe('How arrivals lie within the rate: even, or poisson as independent people come; default even'),
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
  timeout: duration.optional().describe('Time until the last byte of a response; default 30s'),
  pause: pause.optional().describe('Think time after each task; default none'),
  budgets: runBudgets.optional(),
};

const stepList = z.array(step, { error: 'expected a list of steps' });

/** What users do. */
const journeyShape = {
  cookies: z
    .boolean({ error: 'expected true or false' })
    .optional()
    .describe('false: cookies that responses set are not sent back; default true'),
  redirects: redirectsSchema.optional(),
  headers: headers.optional().describe('Headers of every request'),
  basicAuth: basicAuthSchema.optional(),
  env: record(
    identifier,
    z.union([z.string(), z.number(), z.boolean(), z.null()], {
      error: 'expected a text, or nothing when it must be set',
    }),
    'expected variables with their defaults, as in "BASE_URL: http://127.0.0.1:3000"',
  )
    .optional()
    .describe('Environment variables that the scenario reads, with their defaults; nothing: it must be set'),
  variables: record(identifier, z.unknown(), 'expected variables, as in "terms: [laptop, phone]"')
    .optional()
    .describe('Constants: texts, numbers, lists, …, used as ${name}'),
  data: record(identifier, feederSchema, 'expected data, as in "accounts: { file: accounts.csv }"')
    .optional()
    .describe('Rows of files, one for each task, used as ${name.column}'),
  setup: stepList
    .optional()
    .describe('Done once before the load, on each side; what it captures, all users have'),
  teardown: stepList.optional().describe('Done once after the load, with what "setup" captured'),
  onStart: stepList.optional().describe('What each user does first'),
  onStop: stepList.optional().describe('What each user does when the load is over'),
  renew: renewalSchema.optional(),
  tasks: z
    .array(task, { error: 'expected a list of tasks' })
    .min(1, { error: 'needs at least one task' })
    .optional()
    .describe('What users do again and again, picked by weight'),
};

const profile = words(loadShape, 'expected what the profile changes, as in "{ users: 2, duration: 10s }"');

const mixItem = words(
  {
    scenario: text.min(1, { error: 'expected the path of a scenario' }).describe('File of the scenario'),
    weight: z
      .number({ error: 'expected a number' })
      .positive({ error: 'must be above 0' })
      .default(1)
      .describe('Share of the users, or of the arrivals, relative to the others'),
  },
  'expected a scenario and its weight, as in "{ scenario: shop.yml, weight: 3 }"',
);

export const scenarioSchema = words(
  {
    name: name.optional().describe('Name of the report; default: the name of the file'),
    description: text.optional(),
    target: template.optional().describe('URL of the app, as in http://127.0.0.1:3000'),
    ...loadShape,
    waitFor: text.optional().describe('URL or path that must answer before the load starts'),
    waitTimeout: duration.optional().describe('How long to wait for it; default 60s'),
    httpVersion: z
      .literal([1.1, 2], { error: 'expected 1.1 or 2' })
      .optional()
      .describe('1.1, or 2: agreed on in TLS, and without TLS spoken at once; default 1.1'),
    tls: tls.optional(),
    maxBodySize: size.optional().describe('A longer response body is a failed request; default 64MB'),
    compression: z
      .boolean({ error: 'expected true or false' })
      .optional()
      .describe('false: requests do not ask for compressed responses; default true: gzip, deflate, br'),
    ...journeyShape,
    mix: z
      .array(mixItem, { error: 'expected a list of scenarios' })
      .min(1, { error: 'needs at least one scenario' })
      .optional()
      .describe('Scenarios whose users run beside each other, instead of tasks'),
    profiles: record(identifier, profile, 'expected profiles, as in "smoke: { users: 2 }"')
      .optional()
      .describe('Other sizes of the same scenario, by name: --profile NAME'),
  },
  'expected a scenario: a mapping with "tasks"',
).superRefine((value, context) => {
  const report = (message: string, ...path: string[]): void =>
    context.addIssue({ code: 'custom', message, path });
  if (!value.mix && !value.tasks) report('needs "tasks", or a "mix" of scenarios');
  if (!value.mix) return;
  // What the target needs is said here, and what users do in their own scenario.
  for (const word of Object.keys(journeyShape) as (keyof typeof journeyShape)[])
    if (value[word] !== undefined && word !== 'env' && word !== 'variables')
      report(`"${word}" belongs into the scenarios of the mix`, word);
  if (value.pause) report('"pause" belongs into the scenarios of the mix', 'pause');
  for (const [name, { pause }] of Object.entries(value.profiles ?? {}))
    if (pause) report('"pause" belongs into the scenarios of the mix', 'profiles', name, 'pause');
});
export type ScenarioSource = z.output<typeof scenarioSchema>;
// Editors cannot run the refinement.
z.globalRegistry.add(scenarioSchema, { anyOf: [{ required: ['tasks'] }, { required: ['mix'] }] });
