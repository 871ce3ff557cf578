import type { Method, Pause, ScriptedRequest } from './words.ts';
/** The response to a request. */
export interface Response {
    /** 0 when there was none. */
    readonly status: number;
    /** Names in small letters. */
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    /** Response time in ms, as it is reported. */
    readonly ms: number;
    /** Why the request failed, null when it did not. */
    readonly failed: string | null;
    /** The value of a header, whatever the letters of its name; null when it is not there. */
    header(name: string): string | null;
    text(): string;
    /** @throws SyntaxError when the body is not JSON */
    json<T = any>(): T;
}
/** Random choices that come from the seed of the run: use them instead of `Math.random()`. */
export interface UserRandom {
    /** A number in [0, 1). */
    next(): number;
    /** A whole number from `min` to `max`, both included. */
    int(min: number, max: number): number;
    /** One of the items. */
    pick<T>(items: readonly T[]): T;
    /** Small letters and digits. */
    text(length: number): string;
    uuid(): string;
}
/** What is known under a name: captured values, rows of data, `env`, `variables`. */
export interface Variables {
    get<T = any>(name: string): T;
    /** For this user, as a capture does. */
    set(name: string, value: unknown): void;
    has(name: string): boolean;
}
/**
 * One simulated user, as a function has it in its hands. It has one connection: requests go out one after the other,
 * also when several are asked for at once. A failed request throws `RequestFailed`, which ends the task unless it is
 * caught.
 */
export interface User {
    get(path: string, words?: ScriptedRequest): Promise<Response>;
    head(path: string, words?: ScriptedRequest): Promise<Response>;
    post(path: string, words?: ScriptedRequest): Promise<Response>;
    put(path: string, words?: ScriptedRequest): Promise<Response>;
    patch(path: string, words?: ScriptedRequest): Promise<Response>;
    delete(path: string, words?: ScriptedRequest): Promise<Response>;
    options(path: string, words?: ScriptedRequest): Promise<Response>;
    request(method: Method, path: string, words?: ScriptedRequest): Promise<Response>;
    /** Waits, in the time of the side: it stands still while the other side has its turn. */
    pause(time: Pause): Promise<void>;
    /** Reports what is requested in it under a name, as the sum of its response times. */
    group<T>(name: string, work: () => Promise<T>): Promise<T>;
    /** Headers that this user sends with every request from here on. */
    setHeaders(headers: Record<string, string | number | boolean>): void;
    /** The next number of a sequence, which no other user of this side gets. */
    sequence(name?: string): number;
    readonly variables: Variables;
    readonly random: UserRandom;
}
