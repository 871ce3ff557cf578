import { UsageError } from '../errors.ts';
import type { Inputs, Variables } from '../inputs.ts';
import { passwordOf } from '../scenario/constants.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { isSecretName } from '../secret-name.ts';
import { parseTarget } from './address.ts';
import { freePort } from './app.ts';

/** A build and the start of it take minutes where an app that is up takes seconds. */
const START_TIMEOUT_MS = 10 * 60_000;

/** Which builds are to be started, and how. */
export interface Launch {
  /** A program and its arguments. */
  command: [string, ...string[]];
  /** Variables of each side's own; without base, head runs alone. */
  env: { head: Variables; base?: Variables };
  /** What base is checked out from; null: both run where we are. */
  compareRef: string | null;
  /** Whether the code is that of the repository around us, whose commit then names it. */
  ofRepository: boolean;
}

/**
 * @returns what the inputs ask to be started; null when the targets are up already
 * @throws UsageError when they do not fit together
 */
export function launchOf(inputs: Inputs): Launch | null {
  const { start, compareRef, target, baselineTarget, baseEnv, headEnv } = inputs;
  const hasBaseEnv = Object.keys(baseEnv).length > 0;
  if (start === null) {
    if (compareRef !== null)
      throw new UsageError(
        'compare-ref needs to know how the app is built and started: add start, as in start: npm ci && npm start',
      );
    if (hasBaseEnv || Object.keys(headEnv).length > 0)
      throw new UsageError(
        'base-env and head-env are for apps that Tailgate starts: add start, as in start: npm ci && npm start',
      );
    return null;
  }
  if (target !== null)
    throw new UsageError('start and target exclude each other: start runs the app on a port of its own');
  if (compareRef !== null && baselineTarget !== null)
    throw new UsageError('compare-ref and baseline-target exclude each other: there is one base build');
  if (hasBaseEnv && compareRef === null)
    throw new UsageError('base-env is for the base build: add compare-ref, which says what that is');
  return {
    // Each line of the command has to work, as in a step of a workflow.
    command: ['sh', '-e', '-c', start],
    env: { head: headEnv, ...(compareRef !== null && { base: baseEnv }) },
    compareRef,
    ofRepository: true,
  };
}

/**
 * The inputs with the addresses at which the builds will be. A path in the scenario's target stays.
 * @throws UsageError when something in them cannot be kept
 */
export async function withAddresses(inputs: Inputs, scenario: Scenario, launch: Launch): Promise<Inputs> {
  const { target, waitFor, waitTimeoutMs } = scenario.settings;
  const asked = inputs.waitFor ?? waitFor ?? '/';
  if (!asked.startsWith('/'))
    throw new UsageError(
      `wait-for: "${asked}" is not a path: with start, each side is asked at its own port, for instance for /health`,
    );
  const path = target === undefined ? '/' : parseTarget('target', target).pathname;
  const head = await freePort();
  const at = (port: number): string => `http://127.0.0.1:${port}${path}`;
  return {
    ...inputs,
    target: at(head),
    baselineTarget: launch.env.base ? at(await freePort(head)) : inputs.baselineTarget,
    waitTimeoutMs: inputs.waitTimeoutMs ?? waitTimeoutMs ?? START_TIMEOUT_MS,
  };
}

/** The values of a launch that no output may show, by the names of their variables. */
export function launchSecrets({ env }: Launch): string[] {
  return Object.entries({ ...env.base })
    .concat(Object.entries(env.head))
    .flatMap(([name, value]) => (isSecretName(name) ? value : passwordOf(value)));
}
