import type { Variables } from '../inputs.ts';
import { GIT_LOCATION } from './git.ts';

/**
 * What an app that we start has no use for: our inputs with the token among them, what lets a step talk to GitHub,
 * and the files by which it would change the steps after it.
 */
const NOT_FOR_APPS = [
  /^INPUT_/,
  /^ACTIONS_(RUNTIME|RESULTS|CACHE|ID_TOKEN)_/,
  /^(GITHUB|GH)_TOKEN$/,
  /^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/,
  GIT_LOCATION,
];

/**
 * The environment in which one side is built and started.
 * @param env of Tailgate; what could be misused is left out
 * @param own variables of this side, which win, and of which none is left out
 */
export function sideEnvironment(env: NodeJS.ProcessEnv, own: Variables): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !NOT_FOR_APPS.some((pattern) => pattern.test(name)));
  return { ...Object.fromEntries(kept), ...own };
}
