import { momentOf, shiftOf, writeMoment } from './moment.ts';
import { type Scope, ValueError } from './scope.ts';

/** The functions of expressions. What is random in them comes from the seed. */

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
const LONGEST_TEXT = 10_000;

export interface FunctionDefinition {
  /** Smallest and largest number of arguments. */
  arity: [number, number];
  /** How it is written; null: not in files. */
  usage: string | null;
  call(values: unknown[], scope: Scope, source: string): unknown;
}

export const FUNCTIONS = {
  pick: {
    arity: [1, 100],
    usage: "pick(list) or pick('one', 'two')",
    call(values, scope, source) {
      const list = values.length === 1 ? values[0] : values;
      if (!Array.isArray(list)) throw new ValueError(`${source}: there is no list to pick from`);
      if (list.length === 0) throw new ValueError(`${source}: the list is empty`);
      return scope.random.pick(list);
    },
  },
  randomInt: {
    arity: [2, 2],
    usage: 'randomInt(1, 10)',
    call([min, max], scope, source) {
      if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || (min as number) > (max as number))
        throw new ValueError(`${source}: needs two whole numbers, the smaller first`);
      return scope.random.int(min as number, max as number);
    },
  },
  randomText: {
    arity: [1, 1],
    usage: 'randomText(8)',
    call([length], scope, source) {
      if (!Number.isSafeInteger(length) || (length as number) < 1 || (length as number) > LONGEST_TEXT)
        throw new ValueError(`${source}: needs a whole number from 1 to ${LONGEST_TEXT}`);
      return Array.from({ length: length as number }, () => scope.random.pick(LETTERS)).join('');
    },
  },
  randomTime: {
    arity: [2, 3],
    usage: "randomTime('2026-01-01', '2026-03-31', 'date')",
    call([from, to, form], scope, source) {
      const [first, last] = [from, to].map((time) => momentOf(time, source)) as [number, number];
      if (first > last) throw new ValueError(`${source}: the earlier time comes first`);
      return writeMoment(scope.random.int(first, last), form, source);
    },
  },
  uuid: {
    arity: [0, 0],
    usage: 'uuid()',
    call: (_values, scope) => randomUuid(scope),
  },
  base64: {
    arity: [1, 100],
    usage: "base64(text) or base64('one', two)",
    call: (values, _scope, source) => Buffer.from(joined(values, source)).toString('base64'),
  },
  /** The user name of HTTP's own authentication, which ends at the first colon (RFC 7617, section 2). */
  username: {
    arity: [0, 100],
    usage: null,
    call(values, _scope, source) {
      const name = joined(values, source);
      if (name.includes(':')) throw new ValueError(`${source}: a username cannot have a colon in it`);
      return name;
    },
  },
  sequence: {
    arity: [0, 1],
    usage: "sequence() or sequence('orders')",
    call: ([name = ''], scope) => scope.sequence(String(name)),
  },
  now: {
    arity: [0, 2],
    usage: "now(), now('date') or now('s', '-30d')",
    call: ([form, shift = '+0s'], _scope, source) =>
      writeMoment(Date.now() + shiftOf(shift, source), form, source),
  },
} satisfies Record<string, FunctionDefinition>;

export type FunctionName = keyof typeof FUNCTIONS;

/** Names of the functions that files can use. */
export const FUNCTION_NAMES = (Object.keys(FUNCTIONS) as FunctionName[]).filter(
  (name) => FUNCTIONS[name].usage !== null,
);

/** Several values as one text. */
function joined(values: unknown[], source: string): string {
  for (const value of values) {
    if (value === undefined || value === null) throw new ValueError(`${source}: a value is missing`);
    if (typeof value === 'object')
      throw new ValueError(`${source}: a value is a list or an object, not a text or a number`);
  }
  return values.join('');
}

/** A version 4 UUID (RFC 9562) from the seeded stream, so that a run can be repeated. */
function randomUuid(scope: Scope): string {
  let hex = '';
  for (let i = 0; i < 8; i++) hex += scope.random.int(0, 0xffff).toString(16).padStart(4, '0');
  const variant = '89ab'[scope.random.int(0, 3)];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
