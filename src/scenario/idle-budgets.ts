import { endpointsOf } from './endpoint-names.ts';
import type { Path } from './problems.ts';
import type { ScenarioSource } from './schema.ts';
import type { Step } from './step-schema.ts';

/**
 * Budgets of endpoints that only tasks with a weight of 0 have: nothing would ever be held against them.
 * @param source the file as the schema left it
 */
export function checkBudgets(source: ScenarioSource, report: (path: Path, message: string) => void): void {
  const called = new Set<string>();
  const tasks = source.tasks ?? [];
  for (const task of tasks)
    if (task.weight > 0)
      eachStep(task, [], (step) => {
        for (const name of endpointsOf(step)) called.add(name);
      });
  // That no task has a weight is a mistake of its own.
  if (called.size === 0) return;
  tasks.forEach((task, index) => {
    if (task.weight > 0) return;
    eachStep(task, ['tasks', index], (step, path) => {
      const [name] = endpointsOf(step);
      if (step.budgets && name !== undefined && !called.has(name))
        report(
          [...path, 'budgets'],
          `nobody calls "${name}", since the weight of its task is 0: write a weight, or leave its budgets out`,
        );
    });
  });
}

function eachStep(step: Step, path: Path, visit: (step: Step, path: Path) => void): void {
  visit(step, path);
  step.steps?.forEach((inner, index) => {
    eachStep(inner, [...path, 'steps', index], visit);
  });
}
