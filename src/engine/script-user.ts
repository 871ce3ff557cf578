import type { Response, User, UserRandom, Variables } from '../api/user.ts';
import type { Method, Pause, Scalar, ScriptedRequest } from '../api/words.ts';
import { FUNCTIONS } from '../scenario/functions.ts';
import { drawPause, parsePause } from '../scenario/pause.ts';
import type { Groups } from './groups.ts';
import { failureOf, type ScriptRun } from './script-run.ts';
import type { Session } from './session.ts';
import type { Side } from './side.ts';

/** The user as a function has it in its hands: everything that waits goes through the queue of its run. */
export class ScriptUser implements User {
  readonly variables: Variables;
  readonly random: UserRandom;
  private readonly run: ScriptRun;
  private readonly side: Side;
  private readonly session: Session;
  private readonly groups: Groups;

  constructor(run: ScriptRun, side: Side, session: Session, groups: Groups) {
    this.run = run;
    this.side = side;
    this.session = session;
    this.groups = groups;
    this.variables = {
      get: <V>(name: string) => session.get(name) as V,
      set: (name, value) => session.set(name, value),
      has: (name) => session.get(name) !== undefined,
    };
    this.random = randomOf(session);
  }

  get(path: string, words?: ScriptedRequest): Promise<Response> {
    return this.request('GET', path, words);
  }

  head(path: string, words?: ScriptedRequest): Promise<Response> {
    return this.request('HEAD', path, words);
  }

  post(path: string, words?: ScriptedRequest): Promise<Response> {
    return this.request('POST', path, words);
  }

  put(path: string, words?: ScriptedRequest): Promise<Response> {
    return this.request('PUT', path, words);
  }

  patch(path: string, words?: ScriptedRequest): Promise<Response> {
    return this.request('PATCH', path, words);
  }

  delete(path: string, words?: ScriptedRequest): Promise<Response> {
    return this.request('DELETE', path, words);
  }

  options(path: string, words?: ScriptedRequest): Promise<Response> {
    return this.request('OPTIONS', path, words);
  }

  /** @throws TypeError at once when the words are wrong: also when nobody waits for the response */
  request(method: Method, path: string, words: ScriptedRequest = {}): Promise<Response> {
    const { name, budgets, spec } = this.run.script.requests.read(method, path, words);
    const endpoint = this.side.endpoints.number({ name, kind: 'request', budgets });
    const request = this.side.prepare({ ...spec, endpoint });
    return handled(
      new Promise<Response>((resolve, reject) => {
        this.run.ask({ kind: 'request', request, name, words, resolve, reject, begun: false, settle: null });
      }),
    );
  }

  pause(time: Pause): Promise<void> {
    const ms = drawPause(parsePause(time), this.session.random.next());
    return new Promise((resolve) => {
      this.run.ask({ kind: 'pause', ms, resolve, begun: false, settle: null });
    });
  }

  async group<V>(name: string, work: () => Promise<V>): Promise<V> {
    const group = this.groups.begin(this.side.endpoints.number({ name, kind: 'group', budgets: [] }));
    try {
      const value = await work();
      this.groups.end(group, null);
      return value;
    } catch (error) {
      this.groups.end(group, failureOf(error).kind);
      throw error;
    }
  }

  setHeaders(headers: Record<string, Scalar>): void {
    this.session.setHeaders(this.run.script.requests.headers(headers));
  }

  sequence(name = ''): number {
    return this.session.sequence(name);
  }
}

/** Whoever does not wait for a request does not hear that it failed; the report does. */
function handled<V>(promise: Promise<V>): Promise<V> {
  promise.catch(() => {});
  return promise;
}

function randomOf(session: Session): UserRandom {
  return {
    next: () => session.random.next(),
    int(min, max) {
      return FUNCTIONS.randomInt.call([min, max], session, `random.int(${min}, ${max})`);
    },
    pick<V>(items: readonly V[]): V {
      return FUNCTIONS.pick.call([items], session, 'random.pick') as V;
    },
    text: (length) => FUNCTIONS.randomText.call([length], session, `random.text(${length})`),
    uuid: () => FUNCTIONS.uuid.call([], session),
  };
}
