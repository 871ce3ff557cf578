import { isSecretName } from '../secret-name.ts';

/** Texts that are secrets whatever they are called: JSON web tokens, and keys of well-known services. */
const SECRET_VALUE =
  /^(eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*|gh[pousr]_\w{20,}|github_pat_\w{20,}|[sr]k_(live|test)_\w{10,}|xox[abprs]-[\w-]{10,}|AKIA[A-Z0-9]{16})$/;

/** Whether a text is a secret by its own looks. */
export function isSecretValue(value: string): boolean {
  return SECRET_VALUE.test(value);
}

/**
 * The environment variable for a secret: `accessToken` → `ACCESS_TOKEN`. Its name says that it is a secret, so that
 * its value is masked in every output.
 * @param taken names that are in use
 */
export function variableFor(name: string, taken: { has(name: string): boolean }): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase()
    .slice(0, 50);
  const start = /^[A-Z]/.test(words) ? words : `SECRET_${words}`.replace(/_$/, '');
  const base = isSecretName(start) ? start : `${start}_SECRET`;
  return unused(base, (number) => `${base}_${number}`, taken);
}

/** A name that is not taken yet, with a number from 2 on when it is. */
export function unused(
  name: string,
  numbered: (number: number) => string,
  taken: { has(name: string): boolean },
): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = numbered(number);
  return free;
}
