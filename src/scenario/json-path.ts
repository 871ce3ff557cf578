import { type JSONPathQuery, jsonpath } from 'json-p3';

/** A JSONPath (RFC 9535), parsed. */
export interface JsonPath {
  query: JSONPathQuery;
  /** Whether it may match several values; then what it finds is the list of all of them. */
  list: boolean;
  source: string;
}

/** @throws Error with a sentence about what is wrong */
export function parseJsonPath(path: string): JsonPath {
  if (!path.startsWith('$'))
    throw new SyntaxError(`"${path}" is not a JSONPath: it begins with "$", as in $.accessToken`);
  const query = jsonpath.compile(path);
  return { query, list: !query.singularQuery(), source: path };
}
