import { nearest } from '../nearest.ts';
import { eachVariable } from './expression.ts';
import { type Path, STEP_LISTS } from './problems.ts';
import type { ScenarioSource } from './schema.ts';
import { METHODS, type Step } from './step-schema.ts';

/**
 * Whether every variable that a scenario reads can have a value by then: in the order of the file, since what a later
 * step or another task captures may not be there yet.
 */

/** A place that reads a variable. */
export interface Use {
  name: string;
  path: Path;
}

export interface FlowContext {
  /** Names of `env`, `variables` and `data`, which are always there. */
  given: string[];
  /** Whether a part that could not be read may give the variable its value. */
  mayExist(name: string): boolean;
  placeOf(path: Path): string;
  report(path: Path, message: string): void;
}

/** Steps that one user does one after the other. */
interface Section {
  steps: Step[];
  /** The list that they stand in, and the index of the first. */
  path: Path;
  first: number;
  /** Sections that have been done when this one begins: what they capture is there. */
  before: Section[];
}

interface Place {
  section: Section;
  /** In the order in which steps begin. */
  order: number;
  path: Path;
  step: Step;
  /** Variables without which it is skipped. */
  guards: string[];
}

/** Sections that no user does. */
const ONCE = ['setup', 'teardown'];
/** Words of a step that may read what is not there: that is what they ask. */
const CONDITIONS = ['when', 'unless'];

/**
 * @param source the file as the schema left it
 * @param uses every place that reads a variable
 */
export function checkVariables(source: ScenarioSource, uses: Use[], context: FlowContext): void {
  const places = sectionsOf(source).flatMap((section) => placesOf(section));
  const byPath = new Map(places.map((place) => [keyOf(place.path), place]));
  const captures = new Map<string, Place[]>();
  for (const place of places)
    for (const name of Object.keys(place.step.capture ?? {}))
      captures.set(name, [...(captures.get(name) ?? []), place]);
  const sentenceAbout = unknownIn([...context.given, ...captures.keys()]);

  for (const { name, path } of uses) {
    if (context.given.includes(name) || context.mayExist(name)) continue;
    const from = captures.get(name);
    const step = stepPathOf(path);
    if (from === undefined) context.report(path, sentenceAbout(name));
    else if (path[0] === 'renew' && step === null) checkRenewal(name, path, from, context);
    else if (step === null) checkHeader(name, path, from, places, context);
    else if (!CONDITIONS.includes(String(path[step.length]))) {
      const place = byPath.get(keyOf(step));
      if (place && !isThere(name, place, from)) context.report(path, tooEarly(name, place, from, context));
    }
  }
}

/** What users do, in the order in which they do it; each task is a section, since any may come first. */
function sectionsOf({ setup, onStart, renew, tasks, onStop, teardown }: ScenarioSource): Section[] {
  const section = (steps: Step[] | undefined, path: Path, before: Section[]): Section => ({
    steps: steps ?? [],
    path,
    first: 0,
    before,
  });
  const once = section(setup, ['setup'], []);
  const session = [once, section(onStart, ['onStart'], [once])];
  return [
    ...session,
    section(renew?.steps, ['renew', 'steps'], session),
    ...(tasks ?? []).map(
      (task, index): Section => ({ steps: [task], path: ['tasks'], first: index, before: session }),
    ),
    section(onStop, ['onStop'], session),
    section(teardown, ['teardown'], [once]),
  ];
}

function placesOf(section: Section): Place[] {
  const places: Place[] = [];
  const walk = (steps: Step[], list: Path, first: number, guards: string[]): void => {
    steps.forEach((step, index) => {
      const path = [...list, first + index];
      const own = [...guards];
      if (step.when) eachVariable(step.when, (name) => own.push(name));
      places.push({ section, order: places.length, path, step, guards: own });
      if (step.steps) walk(step.steps, [...path, 'steps'], 0, own);
    });
  };
  walk(section.steps, section.path, section.first, []);
  return places;
}

/** A step that is skipped may be the one that captures, so this finds what is surely missing, and nothing else. */
function isThere(name: string, place: Place, from: Place[]): boolean {
  return (
    // What one response captures is there together.
    from.some(({ step }) => place.guards.some((guard) => Object.hasOwn(step.capture ?? {}, guard))) ||
    place.guards.includes(name) ||
    from.some(
      ({ section, order }) =>
        place.section.before.includes(section) || (section === place.section && order < place.order),
    )
  );
}

function tooEarly(name: string, place: Place, from: Place[], { placeOf }: FlowContext): string {
  if (from.includes(place))
    return `"${name}" is captured from the response of this very step, which comes later`;
  const later = from.find(({ section }) => section === place.section);
  if (later) return `"${name}" is captured later, in ${placeOf(later.path)}: move that step before this one`;
  if (ONCE.includes(String(place.path[0])))
    return `"${name}" does not exist here: ${ONCE.join(' and ')} only have what setup captures`;
  const [{ path }] = from as [Place];
  const where = `only the step in ${placeOf(path)} captures it`;
  return `"${name}" may not exist yet, since ${where}: capture it in onStart, or guard this step with "when: ${name}"`;
}

/** How long a session lasts is asked when onStart is over. */
function checkRenewal(name: string, path: Path, from: Place[], { placeOf, report }: FlowContext): void {
  if (from.some(({ section }) => ['setup', 'onStart'].includes(String(section.path[0])))) return;
  const [{ path: place }] = from as [Place];
  report(
    path,
    `"${name}" does not exist yet when onStart is over: only the step in ${placeOf(place)} captures it`,
  );
}

/** A header of every request is a header of those before the capture, too. */
function checkHeader(
  name: string,
  path: Path,
  from: Place[],
  places: Place[],
  { placeOf, report }: FlowContext,
): void {
  const header = path[0] === 'basicAuth' ? 'authorization' : String(path.at(-1)).toLowerCase();
  const without = places.find(
    (place) => isRequest(place.step) && !hasHeader(place.step, header) && !isThere(name, place, from),
  );
  if (without)
    report(
      path,
      `"${name}" may not exist yet in the request of ${placeOf(without.path)}: write the header with "setHeaders" after the step that captures it`,
    );
}

function isRequest(step: Step): boolean {
  return METHODS.some((method) => step[method] !== undefined);
}

function hasHeader(step: Step, header: string): boolean {
  return Object.keys(step.headers ?? {}).some((name) => name.toLowerCase() === header);
}

/** As many words are compared for suggestions: thousands of wrong names are no slip of the finger. */
const MOST_COMPARISONS = 20_000;

/** Says that a variable is not among those that are known. */
function unknownIn(known: string[]): (name: string) => string {
  const sentences = new Map<string, string>();
  let comparisons = 0;
  const sentenceFor = (name: string): string => {
    comparisons += known.length;
    const guess = comparisons > MOST_COMPARISONS ? undefined : nearest(name, known);
    return `unknown variable "${name}": ${guess ? `did you mean "${guess}"?` : 'declare it under "env" or "variables", or capture it'}`;
  };
  return (name) => {
    const sentence = sentences.get(name) ?? sentenceFor(name);
    sentences.set(name, sentence);
    return sentence;
  };
}

/** The path of the innermost step that a place lies in; null when it lies in none. */
function stepPathOf(path: Path): Path | null {
  const first = path[0] === 'renew' ? 1 : 0;
  let length = first;
  while (STEP_LISTS.includes(String(path[length])) && typeof path[length + 1] === 'number') length += 2;
  return length === first ? null : path.slice(0, length);
}

function keyOf(path: Path): string {
  return path.join('.');
}
