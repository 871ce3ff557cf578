import type { HeaderExpectation, JsonExpectation, ResponseChecks } from '../scenario/check.ts';
import type { JsonTemplate } from '../scenario/template.ts';

/** One of the checks of a response, alone and in words. */
export interface SingleCheck {
  what: string;
  checks: ResponseChecks;
}

const NO_CHECKS: ResponseChecks = {
  contains: [],
  matches: [],
  headers: [],
  json: [],
  maxTimeMs: null,
  maxBytes: null,
};

/** The checks one by one, in the order in which a run makes them. */
export function singleChecks(checks: ResponseChecks): SingleCheck[] {
  const { maxTimeMs, maxBytes, headers, contains, matches, json } = checks;
  const one = (what: string, check: Partial<ResponseChecks>): SingleCheck => ({
    what,
    checks: { ...NO_CHECKS, ...check },
  });
  return [
    ...(maxTimeMs === null ? [] : [one(`takes at most ${maxTimeMs} ms`, { maxTimeMs })]),
    ...(maxBytes === null ? [] : [one(`has at most ${maxBytes} bytes`, { maxBytes })]),
    ...headers.map((header) => one(headerInWords(header.name, header.expected), { headers: [header] })),
    ...contains.map((text) => one(`contains "${text.source}"`, { contains: [text] })),
    ...matches.map((pattern) => one(`matches ${pattern.source}`, { matches: [pattern] })),
    ...json.map((expectation) => one(jsonInWords(expectation), { json: [expectation] })),
  ];
}

function headerInWords(name: string, expected: HeaderExpectation): string {
  switch (expected.kind) {
    case 'present':
      return expected.present ? `header ${name} is there` : `there is no header ${name}`;
    case 'text':
      return `header ${name} is "${expected.text.source}"`;
    case 'pattern':
      return `header ${name} matches ${expected.pattern.source}`;
  }
}

function jsonInWords({ path, expected }: JsonExpectation): string {
  return expected === null
    ? `${path.source} is there`
    : `${path.source} is ${JSON.stringify(writtenAs(expected))}`;
}

/** The value with its expressions as they are written. */
function writtenAs(template: JsonTemplate): unknown {
  switch (template.kind) {
    case 'value':
      return template.value;
    case 'template':
      return template.template.source;
    case 'list':
      return template.items.map(writtenAs);
    case 'object':
      return Object.fromEntries(template.entries.map(([key, item]) => [key, writtenAs(item)]));
  }
}
