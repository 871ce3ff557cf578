import type { Response, User } from './user.ts';
/**
 * The words of a scenario as types, for editors. They are those of the schema (`src/scenario/schema.ts`), which checks
 * them again when a run begins; a test holds one against the other.
 */
export type Duration = `${number}ms` | `${number}s` | `${number}m` | `${number}h`;
/** Arrivals in a time: `50/s`, `600/m`. */
export type Rate = `${number}/s` | `${number}/m` | `${number}/h`;
export type Size = `${number}${'' | 'K' | 'M' | 'G'}B`;
/** `10%` or `0.10`. */
export type Percentage = `${number}%` | `${number}` | number;
/** Think time: `2s`, `1s..3s` for an even spread, `exponential(2s)` for one with this mean. */
export type Pause = Duration | `${Duration}..${Duration}` | `exponential(${Duration})`;
export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
export type Scalar = string | number | boolean;
/** A limit such as `p95 < 400ms`; `{ warn: … }` only warns. */
export type Budget = string | {
    warn: string;
} | {
    block: string;
};
type OneOrMore<T> = T | T[];
/** What a user does in code; see `User`. */
export type Run = (user: User) => Promise<void> | void;
export interface Check {
    /** 200, `2xx`, `200..204`, or a list; default any from 200 to 399. */
    status?: OneOrMore<number | string>;
    /** By name: a text, a `/pattern/`, true when the header must be there, false when it must not. */
    headers?: Record<string, Scalar>;
    /** Text, or texts, that the body must contain. */
    contains?: OneOrMore<string>;
    /** Regular expression (RE2), or several, that the body must match somewhere. */
    matches?: OneOrMore<string>;
    /** JSONPath that must have a value, `{ JSONPath: value }`, or a list of these. */
    json?: OneOrMore<string | Record<string, unknown>>;
    maxTime?: Duration;
    maxSize?: Size;
}
/** A JSONPath of the body, `header:Name`, `cookie:name`, or a `/pattern/` with a group. */
export type Capture = string | {
    from: string;
    default: unknown;
};
export type Part = Scalar | {
    path: string;
    filename?: string;
    type?: string;
} | {
    content: string;
    filename: string;
    type?: string;
};
/** Whether redirects are followed, or how many in a row; default true: at most 10. */
export type Redirects = boolean | number;
/** Who a request is from (RFC 7617). */
export interface BasicAuth {
    username: Scalar;
    password: Scalar;
}
/** What a request may say, in a step as in a function. */
export interface RequestWords {
    /** Name under which it is reported; default: method and path. */
    name?: string;
    /** Of a list one parameter for each item. */
    query?: Record<string, OneOrMore<Scalar>>;
    headers?: Record<string, Scalar>;
    /** Body, sent as JSON. */
    json?: unknown;
    /** Body, sent as it is. */
    body?: string;
    /** Body, sent as a form (application/x-www-form-urlencoded). */
    form?: Record<string, Scalar>;
    /** Body of several parts: fields, and files. */
    multipart?: Record<string, Part>;
    timeout?: Duration;
    redirects?: Redirects;
    check?: Check;
    /** Variables of this user, each from the response. */
    capture?: Record<string, Capture>;
    /** Asked again until the response is like this. */
    until?: Check;
    every?: Duration;
    atMost?: Duration;
    budgets?: OneOrMore<Budget>;
}
/** A request in a function: texts are sent as they are, nothing in them is a template. */
export interface ScriptedRequest extends RequestWords {
    /**
     * A check in code, of a response that has passed all others. A text is the reason why the request failed, `false`
     * fails it without one; anything else is fine.
     */
    expect?: (response: Response) => string | boolean | null | undefined | void;
    /** true: a failed request is counted, but does not end the task: the response says why it `failed`. */
    mayFail?: boolean;
}
/** One thing that a user does: a request, `pause`, `setHeaders`, `steps`, or `run`. */
export interface Step extends RequestWords, Partial<Record<Method, string>> {
    /** Skipped unless this expression has a value that is not false, 0 or empty. */
    when?: string;
    /** Skipped when it has one. */
    unless?: string;
    /** `false`: not that of the scenario. In functions an `Authorization` header does the same. */
    basicAuth?: BasicAuth | false;
    /** How many times in a row: 3, `1..5`, or `${count}`. */
    repeat?: number | string;
    pause?: Pause;
    /** Headers that this user sends with every request from here on. */
    setHeaders?: Record<string, Scalar>;
    /** With a name, their total time is reported. */
    steps?: Step[];
    /** A function; with a name, the total time of its requests is reported. */
    run?: Run;
}
export interface Task extends Step {
    /** How often it is picked, relative to the others; default 1. */
    weight?: number;
}
/** How much load there is. */
export interface LoadShape {
    users?: number;
    workers?: number;
    rate?: Rate;
    arrivals?: 'even' | 'poisson';
    stages?: {
        over: Duration;
        to?: Rate;
    }[];
    rampUp?: Duration;
    duration?: Duration;
    warmup?: Duration;
    iterations?: number;
    seed?: number;
    tolerance?: Percentage;
    timeout?: Duration;
    /** Think time after each task. */
    pause?: Pause;
    /** Limits of the whole run, and of each endpoint that has none of its own. */
    budgets?: OneOrMore<Budget | {
        each: Budget;
    }>;
}
/** A scenario, with the words of a scenario file. */
export interface Scenario extends LoadShape {
    name?: string;
    description?: string;
    /** URL of the app, as in `http://127.0.0.1:3000`. */
    target?: string;
    waitFor?: string;
    waitTimeout?: Duration;
    httpVersion?: 1.1 | 2;
    tls?: {
        ca?: string;
        cert?: string;
        key?: string;
        passphrase?: string;
        serverName?: string;
        insecure?: boolean;
    };
    maxBodySize?: Size;
    cookies?: boolean;
    compression?: boolean;
    redirects?: Redirects;
    basicAuth?: BasicAuth;
    headers?: Record<string, Scalar>;
    /** Environment variables with their defaults; null: it must be set. */
    env?: Record<string, Scalar | null>;
    variables?: Record<string, unknown>;
    /** Rows of files, one for each task. */
    data?: Record<string, {
        file: string;
        order?: 'random' | 'sequential' | 'unique';
    }>;
    /** Once before the load, on each side. */
    setup?: Step[] | Run;
    /** Once after the load. */
    teardown?: Step[] | Run;
    /** What each user does first. */
    onStart?: Step[] | Run;
    /** What each user does when the load is over. */
    onStop?: Step[] | Run;
    renew?: {
        after: string;
        early?: Duration;
        steps?: Step[] | Run;
    };
    tasks?: Task[];
    /** Scenarios whose users run beside each other, instead of tasks. */
    mix?: {
        scenario: string;
        weight?: number;
    }[];
    profiles?: Record<string, LoadShape>;
}
export {};
