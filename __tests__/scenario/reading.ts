import { UsageError } from '../../src/errors.ts';
import { parseScenario } from '../../src/scenario/load.ts';
import type { Operation, RequestSpec, Scenario } from '../../src/scenario/scenario.ts';

type Environment = Record<string, string | undefined>;

/** The smallest tasks that are right, for tests of something else. */
export const TASKS = 'tasks:\n  - GET: /\n';

export function read(text: string, environment: Environment = {}): Scenario {
  return parseScenario('shop.yml', text, environment);
}

/** What is wrong with the text: each line of the error without the file's name, as in `1:8: …`. */
export function problems(text: string, environment: Environment = {}): string[] {
  try {
    read(text, environment);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message.split('\n').map((line) => line.replace(/^shop\.yml: ?/, ''));
  }
  return [];
}

/** The operations of a task that consists of these steps, indented by six blanks. */
export function operations(steps: string): Operation[] {
  return read(`tasks:\n  - steps:\n${steps}`).journeys[0]!.tasks[0]!.operations;
}

/** The only request of a task that is written in flow style, as in `GET: /, json: 1`. */
export function request(task: string, head = ''): RequestSpec {
  const [operation] = read(`${head}\ntasks:\n  - { ${task} }\n`).journeys[0]!.tasks[0]!.operations;
  if (operation?.kind !== 'request') throw new Error('the task is not a request');
  return operation.request;
}
