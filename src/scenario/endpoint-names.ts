import type { Expression } from './expression.ts';
import { METHODS, type Method, type Step } from './step-schema.ts';
import type { Template } from './template.ts';

/** Names under which a step is reported: of the requests that it makes, or of the group that it is. */
export function endpointsOf(step: Step): string[] {
  if (step.steps) return step.name === undefined ? [] : [step.name];
  return METHODS.flatMap((method) => (step[method] ? [endpointOf(step, method, step[method])] : []));
}

/** What a request is reported under: its name, or else its method and path. */
export function endpointOf(step: Step, method: Method, path: Template): string {
  return step.name ?? `${method} ${pathName(path)}`;
}

/** `/products/${pick(ids)}` is reported as `/products/:ids`: the raw URLs of one endpoint never become many. */
function pathName(path: Template): string {
  const text = path.parts
    .map((part) => (typeof part === 'string' ? part : `:${expressionName(part)}`))
    .join('');
  return text.split('?')[0]!;
}

/**
 * What a URL is reported under when nothing better is known: its path, with `:id` for what looks like one.
 * @param isId whether a segment is one whatever it looks like
 */
export function urlName(path: string, isId: (segment: string) => boolean = () => false): string {
  return path
    .split('?')[0]!
    .split('/')
    .map((segment) => (looksLikeId(segment) || isId(segment) ? ':id' : segment))
    .join('/');
}

/** Numbers, UUIDs, hashes, long texts with digits, and whatever has a number of three digits, such as SKU-00042. */
function looksLikeId(segment: string): boolean {
  return (
    /^\d+$|\d{3}/.test(segment) ||
    (/\d/.test(segment) && (/^[0-9a-f-]{8,}$/i.test(segment) || /^(?=.*[a-z])[\w-]{20,}$/i.test(segment)))
  );
}

function expressionName(expression: Expression): string {
  if (expression.kind === 'variable')
    return [expression.name, ...expression.path].findLast((part) => typeof part === 'string')!;
  if (expression.kind === 'literal') return String(expression.value);
  const first = expression.arguments.find((argument) => argument.kind === 'variable');
  return first ? expressionName(first) : expression.name;
}
