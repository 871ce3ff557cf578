/** A request failed. Thrown out of its promise; uncaught, it ends the task, as a failed request does in YAML. */
export class RequestFailed extends Error {
    name = 'RequestFailed';
    kind;
    response;
    constructor(message, kind, response) {
        super(message);
        this.kind = kind;
        this.response = response;
    }
}
/** A scenario, for `export default`: gives editors completion, and the words as they are. */
export function scenario(words) {
    return words;
}
/** A pause that is spread evenly from the shorter to the longer time. */
export function between(shorter, longer) {
    return `${shorter}..${longer}`;
}
/** A pause that is spread exponentially around its mean, as independent people take. */
export function exponential(mean) {
    return `exponential(${mean})`;
}
