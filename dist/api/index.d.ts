/** What a scenario module imports from 'tailgate'. */
import type { Response } from './user.ts';
import type { Duration, Pause, Scenario } from './words.ts';
export type * from './user.ts';
export type * from './words.ts';
/** Kinds of failed requests, as the report has them. */
export type FailureKind = 'status' | 'check' | 'timeout' | 'connection' | 'body';
/** A request failed. Thrown out of its promise; uncaught, it ends the task, as a failed request does in YAML. */
export declare class RequestFailed extends Error {
    readonly name = "RequestFailed";
    readonly kind: FailureKind;
    readonly response: Response;
    constructor(message: string, kind: FailureKind, response: Response);
}
/** A scenario, for `export default`: gives editors completion, and the words as they are. */
export declare function scenario(words: Scenario): Scenario;
/** A pause that is spread evenly from the shorter to the longer time. */
export declare function between(shorter: Duration, longer: Duration): Pause;
/** A pause that is spread exponentially around its mean, as independent people take. */
export declare function exponential(mean: Duration): Pause;
