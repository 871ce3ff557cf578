/** Which names say that a value is secret: of environment variables, columns of data, fields, headers and captures. */

const SECRET_NAME =
  /pass|pwd|secret|token|key|auth|cred|jwt|bearer|session|csrf|xsrf|signature|private|(^|[^a-z])(pw|pin|otp|sid|cvv|cvc|sig)($|[^a-z])/i;

/** Words that only look like those of secrets: a search for a keyword is none. */
const HARMLESS =
  /key(words?|boards?|notes?|frames?)|monkeys?|authors?(?!i)|passengers?|passages?|passive|compass/gi;

/** Whether a value of this name is kept out of every output. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.replace(HARMLESS, ''));
}
