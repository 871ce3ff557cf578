import { renewalDueMs } from '../scenario/renewal.ts';
import type { Operation, Scenario } from '../scenario/scenario.ts';
import { ValueError } from '../scenario/scope.ts';
import { writeDuration } from '../units.ts';
import { Onlooker } from './onlooker.ts';
import type { Rehearsed, Seen } from './seen.ts';
import type { Side } from './side.ts';
import type { VirtualUser } from './virtual-user.ts';

/** How often it is looked whether a user threw what it should not have. */
const LOOK_MS = 50;
/** What is under way at an interrupt, and what ends the sessions after it, gets this long. */
const GRACE_MS = 2000;

export interface RehearsalOptions {
  scenario: Scenario;
  side: Side;
  /** How many users there would be under load: the first of each journey rehearses. */
  users: number;
  /** Ends it early; sessions are still ended, and teardown done. */
  signal: AbortSignal;
  tell: (seen: Seen) => void;
}

/**
 * Does everything in a scenario once: setup, then for each journey onStart, the steps of its renewal, its tasks in the
 * order of the file, and onStop, then teardown. Pauses are left out.
 * @returns what came of it; the side is closed then
 */
export async function rehearse(options: RehearsalOptions): Promise<Rehearsed> {
  const { scenario, side, signal, tell } = options;
  const onlooker = new Onlooker(scenario, side.endpoints, side.connection.origin, tell);
  side.witness = onlooker;
  const over = new AbortController();
  try {
    const play = new Rehearsal(options, onlooker).play();
    await Promise.race([play, defectOf(side, over.signal), graceAfter(signal)]);
  } finally {
    over.abort();
    await side.close();
  }
  return { ...onlooker.summary(), interrupted: signal.aborted };
}

class Rehearsal {
  private readonly options: RehearsalOptions;
  private readonly onlooker: Onlooker;

  constructor(options: RehearsalOptions, onlooker: Onlooker) {
    this.options = options;
    this.onlooker = onlooker;
  }

  async play(): Promise<void> {
    const { side, scenario, users, tell } = this.options;
    if (scenario.journeys.some(({ setup }) => setup.length > 0)) tell({ kind: 'part', title: 'setup' });
    const { values, failure } = await side.setUp();
    if (failure !== null) {
      tell({ kind: 'remark', text: 'nothing else was done, since a run ends where setup fails' });
      return;
    }
    side.give(values);
    for (const user of side.firstUsers(users)) await this.playJourney(user);
    if (scenario.journeys.every(({ teardown }) => teardown.length === 0)) return;
    tell({ kind: 'part', title: 'teardown' });
    await side.tearDown();
  }

  private async playJourney(user: VirtualUser): Promise<void> {
    const { tell, signal } = this.options;
    const { onStart, tasks, onStop } = user.population.journey;
    if (signal.aborted) return;
    if (!(await this.perform(user, 'onStart', onStart))) {
      tell({ kind: 'remark', text: 'its tasks were not done, since a user without onStart has no session' });
      return;
    }
    await this.renew(user);
    for (const [index, { weight, operations }] of tasks.entries()) {
      if (signal.aborted) break;
      if (index > 0) user.session.beginTask();
      const title = `task ${index + 1} of ${tasks.length}: ${this.nameOf(operations)}(weight ${weight})`;
      await this.perform(user, title, operations);
    }
    await this.perform(user, 'onStop', onStop);
  }

  /** Does what renews the session, unless that is what has just begun it, and says when it would be done. */
  private async renew(user: VirtualUser): Promise<void> {
    const { renewal, onStart } = user.population.journey;
    if (renewal === null) return;
    try {
      const ms = Math.max(0, Math.round(renewalDueMs(renewal, user.session)));
      this.options.tell({
        kind: 'remark',
        text: `under load the session is renewed after ${writeDuration(ms)}`,
      });
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      this.onlooker.failed(error.message);
    }
    if (renewal.operations !== onStart) await this.perform(user, 'renew', renewal.operations);
  }

  /** @returns whether nothing failed */
  private async perform(user: VirtualUser, title: string, operations: Operation[]): Promise<boolean> {
    if (operations.length === 0) return true;
    const { scenario, side, tell } = this.options;
    const { name } = user.population.journey;
    tell({ kind: 'part', title: scenario.journeys.length > 1 ? `${name}: ${title}` : title });
    return (await side.aside(() => user.perform(operations))) === null;
  }

  /** What a task does first: its group, or a request. */
  private nameOf(operations: Operation[]): string {
    const { endpoints } = this.options.scenario;
    for (const operation of operations) {
      if (operation.kind === 'groupStart') return `${endpoints[operation.endpoint]!.name} `;
      if (operation.kind === 'request') return `${endpoints[operation.request.endpoint]!.name} `;
    }
    return '';
  }
}

/** @throws what a user threw that it should not have: one that fell silent would be waited for in vain */
function defectOf(side: Side, over: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const looking = setInterval(() => {
      try {
        side.unreachable();
      } catch (defect) {
        reject(defect);
      }
    }, LOOK_MS);
    over.addEventListener('abort', () => clearInterval(looking), { once: true });
  });
}

function graceAfter(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wait = (): void => void setTimeout(resolve, GRACE_MS).unref();
    if (signal.aborted) wait();
    else signal.addEventListener('abort', wait, { once: true });
  });
}
