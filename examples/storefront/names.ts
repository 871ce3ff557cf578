/** Names that switch something, as an environment variable has them: separated by commas, none when it is not set. */
export function namesIn(text: string | undefined): string[] {
  const names = (text ?? '').split(',').map((name) => name.trim());
  return names.filter((name) => name !== '');
}

/**
 * The names as a checked list, each once.
 *
 * @param what they are names of
 * @throws when a name is unknown; the message lists the known ones.
 */
export function named<Name extends string>(
  names: readonly string[],
  known: readonly Name[],
  what: string,
): Name[] {
  for (const name of names) {
    if (!(known as readonly string[]).includes(name)) {
      throw new Error(`There is no ${what} "${name}". The known ones are: ${known.join(', ')}.`);
    }
  }
  return [...new Set(names)] as Name[];
}
