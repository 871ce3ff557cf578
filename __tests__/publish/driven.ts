import { type ActionOptions, type ActionResult, runAction } from '../support/runner.ts';

/** Runs the driver as a step, and reads what its part returned. */
export async function drive<T = Record<string, unknown>>(
  call: Record<string, unknown>,
  options: ActionOptions,
): Promise<ActionResult & { answer: T }> {
  const env = { ...options.env, DRIVER_CALL: JSON.stringify(call) };
  const result = await runAction({ ...options, env, entry: '__tests__/publish/driver.ts' });
  const answer = /^driver: (.*)$/m.exec(result.stdout)?.[1];
  if (answer === undefined) throw new Error(`The driver did not answer:\n${result.stdout}\n${result.stderr}`);
  return { ...result, answer: JSON.parse(answer) };
}
